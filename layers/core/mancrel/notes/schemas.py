"""What it takes to write a note, and how notes and mentions look."""

from typing import Annotated

from pydantic import Field

from mancrel.kit.schema import Moment, Shape

UserId = Annotated[str, Field(min_length=1, max_length=100)]


class NewNote(Shape):
    """Words for colleagues. *mentions* are the ids of those who are told of it."""

    text: Annotated[str, Field(min_length=1, max_length=10_000)]
    mentions: Annotated[list[UserId], Field(max_length=20)] = Field(default_factory=list)


class NoteChange(NewNote):
    """The words as they shall be, and who is mentioned in them now."""

    version: int


class NoteOut(Shape):
    """A note; *conversationId* is where it was written, which a merge may have brought into another. *editedAt* is
    null until its author changes the words."""

    id: str
    conversation_id: str
    author_id: str
    text: str
    mentions: list[str]
    edited_at: Moment | None
    version: int
    created_at: Moment


class MentionQuery(Shape):
    """Which mentions: all, or those that wait to be read."""

    unread: bool = False
    limit: int = 50
    cursor: str | None = None


class MentionOut(Shape):
    """Where the caller was mentioned."""

    id: str
    note: NoteOut
    read_at: Moment | None
    created_at: Moment


class Reading(Shape):
    """What was read: the mentions of one conversation, or all."""

    conversation_id: Annotated[str, Field(min_length=1, max_length=100)] | None = None


class Unread(Shape):
    """How many mentions still wait to be read."""

    unread: int
