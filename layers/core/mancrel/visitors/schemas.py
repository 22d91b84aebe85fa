"""What a visitor sends, and what the chat shows them."""

from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from mancrel.kit.addresses import MAX, normalise
from mancrel.kit.errors import InvalidError
from mancrel.kit.schema import Moment, Shape

LONGEST = 4000
"""Letters of a text, in either direction."""


def _address(text: str) -> str:
    try:
        return normalise(text) if text else ""
    except InvalidError as error:
        raise ValueError("must be an e-mail address") from error


Name = Annotated[str, Field(max_length=100)]
Email = Annotated[str, Field(max_length=MAX), AfterValidator(_address)]


class NewVisitor(Shape):
    """Who begins a chat, as far as they say so, and where."""

    name: Name = ""
    email: Email = ""
    language: str = Field(default="", max_length=35, pattern=r"^[A-Za-z0-9-]*$", examples=["de-AT"])
    page: str = Field(default="", max_length=500, description="where they are; without query and fragment")


class Introduction(Shape):
    """Who a visitor says they are. An address is a claim until a person has checked it; empty takes it back."""

    name: Name | None = None
    email: Email | None = None


class NewLine(Shape):
    """Something to say. *id* is the browser's own: sent again, it is the same message."""

    id: str = Field(pattern=r"^[A-Za-z0-9-]{8,64}$")
    text: str = Field(min_length=1, max_length=LONGEST)


class Seen(Shape):
    """That messages of the shop have arrived, or (*read*) were before the visitor's eyes."""

    ids: list[Annotated[str, Field(max_length=60)]] = Field(min_length=1, max_length=100)
    read: bool = False


class ChatSettings(Shape):
    """How the chat looks."""

    name: str
    color: str
    greeting: str
    privacy_url: str


class Session(Shape):
    """A chat that has begun. *token* goes into ``Authorization: Bearer …``; it is shown this once."""

    token: str
    expires_at: Moment


class Line(Shape):
    """One message. *clientId* is the browser's own id of what the visitor wrote; *automatic*: a machine wrote it."""

    id: str
    client_id: str | None
    by: Literal["visitor", "shop"]
    automatic: bool
    text: str
    at: Moment


class Lines(Shape):
    """What the visitor may see, oldest first."""

    items: list[Line]


class Kept(Shape):
    """What was sent is kept; *duplicate*: it was already."""

    status: Literal["accepted", "duplicate", "ignored"]
