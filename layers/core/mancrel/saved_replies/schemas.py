"""What it takes to keep, change and use a saved reply, and how one looks."""

from typing import Annotated

from pydantic import AfterValidator, Field

from mancrel.kit.schema import Moment, Shape

Name = Annotated[str, Field(min_length=1, max_length=120)]
Shortcut = Annotated[
    str, Field(max_length=40, pattern=r"^/?[^\W_][\w-]*$"), AfterValidator(lambda word: word.lstrip("/").lower())
]
"""What is typed after a slash: letters, digits, dashes; kept without the slash and in small letters."""
Text = Annotated[str, Field(min_length=1, max_length=10_000)]
Language = Annotated[str, Field(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})?$")]


class NewSavedReply(Shape):
    """Words to keep. *text* has blanks as templates have them, ``{firstName}``; *language* is theirs, if it matters."""

    name: Name
    shortcut: Shortcut
    text: Text
    language: Language | None = None


class SavedReplyChange(Shape):
    """What to change of a saved reply; *version* is the one that was read."""

    version: int
    name: Name | None = None
    shortcut: Shortcut | None = None
    text: Text | None = None
    language: Language | None = None


class SavedReplyOut(Shape):
    """A saved reply; *uses* counts how often somebody put it into an answer."""

    id: str
    name: str
    shortcut: str
    text: str
    language: str | None
    uses: int
    used_at: Moment | None
    version: int
    created_at: Moment
    changed_at: Moment


class Blank(Shape):
    """A value that the text of a saved reply can show, by its *name*."""

    name: str
    label: str


class Use(Shape):
    """In which conversation it is used."""

    conversation_id: Annotated[str, Field(min_length=1, max_length=100)]


class Filled(Shape):
    """A saved reply for one customer. *gaps* are the names of what nobody knows of them: in *text* each stands as
    ``⟦name⟧``, and no text with such a gap is sent."""

    text: str
    gaps: list[str]
