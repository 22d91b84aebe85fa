"""What a visual editor works on: a message as a list of blocks, which layout.py makes into HTML for mail programs."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from mancrel.kit.schema import Shape

Colour = Annotated[str, Field(pattern="^#[0-9a-fA-F]{6}$")]
Words = Annotated[str, Field(max_length=10_000)]
Address = Annotated[str, Field(max_length=2_000, pattern=r"^(https?://|mailto:|tel:|\{[A-Za-z][A-Za-z0-9_.]*\}$)")]
Align = Literal["left", "center", "right"]


class Heading(Shape):
    """A heading; level 1 is the message's own."""

    kind: Literal["heading"] = "heading"
    text: Words
    level: Literal[1, 2, 3] = 1
    align: Align = "left"


class Text(Shape):
    """Paragraphs and lists, an empty line between them, in the small markup that marks.py reads."""

    kind: Literal["text"] = "text"
    text: Words
    align: Align = "left"


class Button(Shape):
    """A link that looks like one should press it."""

    kind: Literal["button"] = "button"
    text: Annotated[str, Field(min_length=1, max_length=200)]
    url: Address
    align: Align = "left"


class Image(Shape):
    """A picture; *alt* is what it says to whoever does not see it, empty when it only decorates."""

    kind: Literal["image"] = "image"
    src: Address
    alt: Annotated[str, Field(max_length=300)] = ""
    url: Address | None = None
    width: Annotated[int, Field(ge=16, le=1200)] = 536
    align: Align = "left"


class Products(Shape):
    """Products of the catalogue as they are when the message is sent: those with *skus*, or *recommended* ones."""

    kind: Literal["products"] = "products"
    skus: Annotated[
        list[Annotated[str, Field(min_length=1, max_length=100, pattern="^[^\"',{}%]+$")]], Field(max_length=20)
    ] = Field(default_factory=list)
    recommended: Annotated[int, Field(ge=1, le=12)] = 3
    sold_out: bool = False


class Divider(Shape):
    """A line."""

    kind: Literal["divider"] = "divider"


class Spacer(Shape):
    """Room."""

    kind: Literal["spacer"] = "spacer"
    height: Annotated[int, Field(ge=4, le=120)] = 24


class Footer(Shape):
    """Small words at the end, with the way out."""

    kind: Literal["footer"] = "footer"
    text: Words = ""
    unsubscribe: Annotated[str, Field(min_length=1, max_length=100)] = "Unsubscribe"
    preferences: Annotated[str, Field(max_length=100)] = ""


Simple = Annotated[Heading | Text | Button | Image | Products | Divider | Spacer | Footer, Field(discriminator="kind")]


class Columns(Shape):
    """Two columns, one above the other on a telephone."""

    kind: Literal["columns"] = "columns"
    left: Annotated[list[Simple], Field(max_length=20)]
    right: Annotated[list[Simple], Field(max_length=20)]


Block = Annotated[
    Heading | Text | Button | Image | Products | Divider | Spacer | Footer | Columns, Field(discriminator="kind")
]


class Design(Shape):
    """A whole message. *preheader* is what lists of mails show after the subject."""

    language: Annotated[str, Field(pattern="^[a-z]{2}(-[A-Z]{2})?$")] = "en"
    preheader: Annotated[str, Field(max_length=300)] = ""
    accent: Colour = "#1d4ed8"
    background: Colour = "#f3f4f6"
    paper: Colour = "#ffffff"
    ink: Colour = "#111827"
    blocks: Annotated[list[Block], Field(max_length=100)] = Field(default_factory=list)
