"""What it takes to keep a template, and how one looks."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from mancrel.kit.language import Language, unless_said
from mancrel.kit.schema import Moment, Shape
from mancrel.templates.design import Design

Channel = Literal["simulator", "email", "sms", "whatsapp"]
Name = Annotated[str, Field(min_length=1, max_length=120)]
Subject = Annotated[str, Field(max_length=500)]
Message = Annotated[str, Field(max_length=100_000)]
Page = Annotated[str, Field(max_length=300_000)]


class NewTemplate(Shape):
    """A template to keep. A *design* without *html* is laid out; without a *message* that is read from the HTML."""

    name: Name
    channel: Channel = "email"
    subject: Subject = ""
    message: Message = ""
    html: Page | None = None
    design: Design | None = None


class TemplateChange(Shape):
    """What to change of a template; *version* is the one that was read. A new *design* is laid out anew."""

    version: int
    name: Name | None = None
    channel: Channel | None = None
    subject: Subject | None = None
    message: Message | None = None
    html: Page | None = None
    design: Design | None = None


class TemplateOut(Shape):
    """A template."""

    id: str
    name: str
    channel: Channel
    subject: str
    message: str
    html: str | None
    design: Design | None
    version: int
    created_at: Moment
    changed_at: Moment


class Starter(Shape):
    """A template to begin with. *key* names it in any language."""

    key: str
    language: Language
    name: str
    description: str
    subject: str
    message: str
    html: str
    design: Design


class StarterQuery(Shape):
    """In which language."""

    language: Language = unless_said()


class PreviewWanted(Shape):
    """What to show, to whom: *contactId*'s values are filled in, or those of somebody invented."""

    channel: Channel = "email"
    subject: Subject = ""
    message: Message = ""
    html: Page | None = None
    design: Design | None = None
    contact_id: Annotated[str, Field(min_length=1, max_length=100)] | None = None


class Warned(Shape):
    """Something to think about before sending. *code* stays, *detail* is for people.

    *block* is where in the design it is, as 2 or 2/left/0.
    """

    code: str
    detail: str
    block: str | None = None


class Preview(Shape):
    """A message as it would be sent. *bytes* are those of the HTML; *missing* are blanks that would stay blank.

    In HTML that was laid out from a design, the row of each block has an id, as block-2 or block-2-left-0. What is sent
    has none, and *bytes* count none. *pictureBytes* are those of the shop's own pictures in it.
    """

    subject: str
    text: str
    html: str | None
    bytes: int
    picture_bytes: int
    missing: list[str]
    warnings: list[Warned]
