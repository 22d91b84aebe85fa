"""The templates of a WhatsApp number: those that Meta told of, and those that somebody entered by hand.

https://developers.facebook.com/docs/graph-api/reference/whats-app-business-hsm
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from pydantic import Field

from mancrel.channels.kinds import BLANK, ApprovedTemplate, WhatsAppOptions
from mancrel.channels.models import Channel
from mancrel.channels.particulars import options
from mancrel.channels.template_words import TEMPLATES
from mancrel.kit.schema import Shape

APPROVED = "APPROVED"
ANY_BLANK = re.compile(r"\{\{\s*(\w{1,60})\s*\}\}")
"""A variable: ``{{1}}``, or by name, ``{{first_name}}``."""
_SPACES = re.compile(r"\s+")
_LONGEST = 1024


class TemplateBlank(Shape):
    """Something to fill in: ``{{key}}`` of the header or the body, or of the address of the *button*-th button."""

    place: Literal["header", "body", "button"]
    key: str
    button: int
    example: str


class Template(Shape):
    """A template. *status*, *category*, *quality* and *rejection* are Meta's words; *needs* is what only Meta's own
    programs can fill in: a picture, a flow, …"""

    name: str
    language: str
    body: str
    header: str = ""
    footer: str = ""
    buttons: list[str] = Field(default=[])
    blanks: list[TemplateBlank] = Field(default=[])
    named: bool = False
    status: str = APPROVED
    category: str = ""
    quality: str = ""
    rejection: str = ""
    needs: str = ""
    by_hand: bool = False

    def filled(self, values: Sequence[str]) -> str:
        """All that the customer reads, with *values* in its blanks, in their order."""
        parts = [self._put(place, text, values) for place, text in (("header", self.header), ("body", self.body))]
        return "\n\n".join(part for part in (*parts, self.footer) if part)

    def _put(self, place: str, text: str, values: Sequence[str]) -> str:
        pairs = zip(self.blanks, values, strict=True)
        known = {blank.key: value for blank, value in pairs if blank.place == place}
        return ANY_BLANK.sub(lambda found: known.get(found[1], found[0]), text)

    def why_not(self) -> str:
        """Why it cannot be sent now, in the reader's words; empty when it can."""
        if self.status != APPROVED:
            why = TEMPLATES.say(self.rejection) if self.rejection in TEMPLATES else self.rejection
            code = self.status if self.status in TEMPLATES else "OTHER"
            return TEMPLATES.say(code, status=self.status, why=why or TEMPLATES.say("NONE"))
        return TEMPLATES.say("needs", what=TEMPLATES.say(self.needs)) if self.needs else ""


class ChannelTemplateOut(Shape):
    """A template as Meta tells of it, or as it was entered *byHand*. *status*, *category* and *quality* are Meta's
    words (https://developers.facebook.com/docs/whatsapp/message-templates/guidelines); *blanks* are filled in their
    order. *trouble* says why it cannot be sent now, and is empty when it can."""

    name: str
    language: str
    status: str
    category: str
    quality: str
    header: str
    body: str
    footer: str
    buttons: list[str]
    blanks: list[TemplateBlank]
    by_hand: bool
    trouble: str


class ChannelTemplateList(Shape):
    """All templates of a channel, those that can be sent first."""

    items: list[ChannelTemplateOut]
    total: int
    next_cursor: None = None


def one_line(value: str) -> str:
    """*value* as Meta takes it in a blank: neither breaks nor tabs, nor several spaces in a row."""
    return _SPACES.sub(" ", value).strip()[:_LONGEST]


def list_of(channel: Channel) -> list[Template]:
    """The templates of *channel*. What Meta tells of one counts more than what somebody entered."""
    known = {(each.name, each.language): each for each in map(_entered, _by_hand(channel))}
    known |= {(each.name, each.language): each for each in map(Template.model_validate, channel.fetched or ())}
    return list(known.values())


def find(channel: Channel, name: str, language: str) -> Template | None:
    """The template of *channel* that is called so in this language."""
    return next((each for each in list_of(channel) if (each.name, each.language) == (name, language)), None)


def shown(channel: Channel) -> ChannelTemplateList:
    """How the templates of *channel* look outside."""
    rows = [_shown(each) for each in list_of(channel)]
    rows.sort(key=lambda row: (bool(row.trouble), row.name, row.language))
    return ChannelTemplateList(items=rows, total=len(rows))


def _shown(template: Template) -> ChannelTemplateOut:
    told = template.model_dump(exclude={"named", "rejection", "needs"})
    return ChannelTemplateOut(**told, trouble=template.why_not())


def _by_hand(channel: Channel) -> list[ApprovedTemplate]:
    known = options(channel)
    return known.templates if isinstance(known, WhatsAppOptions) else []


def _entered(row: ApprovedTemplate) -> Template:
    keys = sorted(set(BLANK.findall(row.body)), key=int)
    blanks = [TemplateBlank(place="body", key=key, button=0, example="") for key in keys]
    return Template(name=row.name, language=row.language, body=row.body, blanks=blanks, by_hand=True)
