"""What it takes to list or change conversations, and how one looks outside."""

from typing import Annotated, Literal, get_args

from pydantic import Field, field_validator

from mancrel.contacts.schemas import ContactBrief
from mancrel.kit.schema import Moment, Shape

Status = Literal["open", "waiting", "closed"]
STATUSES: tuple[Status, ...] = get_args(Status)
Direction = Literal["inbound", "outbound"]
Handler = Literal["assistant", "person"]
"""Who looks after a conversation: beside a person the assistant only drafts."""


class ConversationQuery(Shape):
    """Which conversations to list.

    *channel* is a channel's id or kind; *q* is looked for in subject, preview and contact, and in messages and notes
    (the 500 nearest that say all of it). *assignee* is a user's id, ``me`` or ``none``; *drafts* are those whose newest
    suggestion waits for a person. *snoozed* are those that are, or that are not; *scheduled* those that a reply leaves
    later, or was to.
    """

    status: Status | None = None
    channel: str | None = None
    assignee: Annotated[str, Field(max_length=100)] | None = None
    drafts: bool = False
    snoozed: bool | None = None
    scheduled: bool | None = None
    q: Annotated[str, Field(max_length=200)] = ""
    limit: int = 50
    cursor: str | None = None


class ConversationChange(Shape):
    """What to change; a null assignee is nobody. With *version* a stale change is refused.

    *handledBy* takes a conversation over, or hands it back to the assistant. *snoozedUntil* puts it off; null brings it
    back.
    """

    version: int | None = None
    status: Status | None = None
    assignee_id: Annotated[str, Field(max_length=100)] | None = None
    unread: Annotated[int, Field(ge=0, le=0)] | None = None
    handled_by: Handler | None = None
    snoozed_until: Moment | None = None


Id = Annotated[str, Field(min_length=1, max_length=100)]


class OneChange(ConversationChange):
    """What to change of which conversation."""

    id: Id


class ManyChanges(Shape):
    """Changes of up to a hundred conversations, each of one."""

    changes: Annotated[list[OneChange], Field(min_length=1, max_length=100)]

    @field_validator("changes")
    @classmethod
    def _once(cls, changes: list[OneChange]) -> list[OneChange]:
        if len({each.id for each in changes}) < len(changes):
            raise ValueError("each conversation once")
        return changes


class ManyBack(Shape):
    """Which change of many to take back, and of which conversations."""

    change_id: Id
    conversation_ids: Annotated[list[Id], Field(min_length=1, max_length=100)]


class ConversationOut(Shape):
    """A conversation as the list shows it; *needsPerson* says why the assistant left it to one, until one answers.

    *channelIds* are all channels that it goes over, that of the customer's last message first, and *channelKinds* their
    kinds; *mergedInto* has its messages now. *lastMessageId* is what was written last: whoever answers may name it.
    *snoozedBy* put it off until *snoozedUntil*; once that is over it is back, *backSince*, until somebody answers.
    At *scheduledFor* the next reply leaves that was written for later; *scheduledStopped* when one stayed, because the
    customer wrote first or it could not be sent, and its words wait for its author.
    """

    id: str
    contact: ContactBrief
    channel_id: str
    channel_ids: list[str]
    channel_kinds: list[str]
    merged_into: str | None
    subject: str
    status: Status
    assignee_id: str | None
    last_message_at: Moment
    last_message_id: str | None
    last_preview: str
    last_direction: Direction
    needs_person: str | None
    handled_by: Handler
    snoozed_until: Moment | None
    snoozed_by: str | None
    back_since: Moment | None
    scheduled_for: Moment | None
    scheduled_stopped: bool
    unread: int
    message_count: int
    version: int
    created_at: Moment
    changed_at: Moment


class RefusedOut(Shape):
    """A conversation that was not changed: the *status* and *detail* that it would be refused with alone. *current* is
    how it stands now, where it was changed meanwhile."""

    id: str
    status: int
    detail: str
    current: ConversationOut | None


class ManyOut(Shape):
    """What became of many: those that were changed, as they are now, and those that were not. *changeId* takes it
    back."""

    change_id: str
    done: list[ConversationOut]
    refused: list[RefusedOut]


class WindowOut(Shape):
    """Until when the usual channel takes what one writes; afterwards only a template (WhatsApp) or nothing."""

    channel_id: str
    closes_at: Moment
    open: bool


class ReplyByOut(Shape):
    """A channel that an answer can leave by: to which *address*, and until when. *closesAt* is null where it never
    closes; *needsTemplate* when only an approved template can be sent, *takesNothing* when not even that."""

    channel_id: str
    kind: str
    name: str
    address: str
    closes_at: Moment | None
    needs_template: bool
    takes_nothing: bool


class Merging(Shape):
    """The other conversation."""

    conversation_id: Id


class Splitting(Shape):
    """The messages to move."""

    message_ids: Annotated[list[Id], Field(min_length=1, max_length=90)]
