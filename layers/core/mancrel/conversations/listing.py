"""Lists of conversations, from the replica: filtered, searched and counted without reading them all."""

from __future__ import annotations

from collections.abc import Collection as Ids
from collections.abc import Iterator
from datetime import datetime

from mancrel.channels import service as channels
from mancrel.contacts.noun import CONTACTS
from mancrel.conversations import repository, ways
from mancrel.conversations.models import Conversation
from mancrel.conversations.schemas import STATUSES, ConversationQuery
from mancrel.records.fields import Field, FieldType, Values, stamps
from mancrel.records.nouns import Collection
from mancrel.replica import service as replica
from mancrel.replica.asking import Asked
from mancrel.rules.operators import Combinator, Operator
from mancrel.rules.tree import Condition, Group, Rule, both

_T = FieldType


def _top(values: Values) -> datetime:
    """When it came to the top: with its last message, or back from a snooze."""
    last: datetime = values["last_message_at"]
    return max(last, values["back_since"] or last)


def _channel_ids(values: Values) -> list[str]:
    return list(dict.fromkeys([values["channel_id"], *ways.channel_ids(values["ways"])]))


def _origins(values: Values) -> list[str]:
    return [*(values["absorbed"] or []), *filter(None, [values["split_from"]])]


CONVERSATIONS = Collection(
    name="conversations",
    model=Conversation,
    fields=(
        Field("status", _T.CHOICE, "Status", choices=STATUSES),
        Field("contactId", _T.REFERENCE, "Contact", refers_to="contacts"),
        Field("assigneeId", _T.USER, "Assignee"),
        Field("channelIds", _T.TAGS, "Channels", derive=_channel_ids),
        Field("subject", _T.TEXT, "Subject"),
        Field("lastPreview", _T.TEXT, "Last message"),
        Field("snoozed", _T.BOOLEAN, "Snoozed", derive=lambda values: values["snoozed_until"] is not None),
        Field("scheduled", _T.BOOLEAN, "A reply leaves later", derive=lambda values: bool(values["scheduled"])),
        Field("mergedInto", _T.TEXT, "Merged into"),
        Field("origins", _T.TAGS, "Messages came from", derive=_origins),
        Field("topAt", _T.MOMENT, "Came to the top", derive=_top),
        *stamps(),
    ),
)
"""What can be asked of conversations."""


def search(
    tenant_id: str, query: ConversationQuery, also: Rule | None = None, said_in: Ids[str] = ()
) -> tuple[list[Conversation], int, str | None]:
    """One page of the conversations that match, and meet the rule *also*, what came last first; how many; the next
    cursor. The words of the query are *said in* these, too.

    Raises:
        InvalidError: the limit is out of range, or the cursor is not one of ours.
    """
    found = replica.search(
        tenant_id,
        CONVERSATIONS,
        Asked(
            filter=Group(Combinator.AND, tuple(_plain(query))),
            also=both(also, _channel(tenant_id, query.channel), _said(tenant_id, query.q, said_in)),
            sort=[("topAt", True)],
            limit=query.limit,
            cursor=query.cursor,
        ),
    )
    rows = repository.get_many(tenant_id, found.ids)
    return [rows[each] for each in found.ids if each in rows], found.total, found.next_cursor


def among(ids: Ids[str]) -> Rule:
    """Those of *ids*."""
    return Condition("id", Operator.IN, tuple(ids), _T.TEXT)


def _plain(query: ConversationQuery) -> Iterator[Rule]:
    """What *query* asks of the rows themselves; what was merged into others is not listed."""
    yield Condition("mergedInto", Operator.IS_EMPTY, None, _T.TEXT)
    if query.status is not None:
        yield Condition("status", Operator.EQUALS, query.status, _T.CHOICE)
    if query.assignee == "none":
        yield Condition("assigneeId", Operator.IS_EMPTY, None, _T.USER)
    elif query.assignee is not None:
        yield Condition("assigneeId", Operator.EQUALS, query.assignee, _T.USER)
    for name, wanted in (("snoozed", query.snoozed), ("scheduled", query.scheduled)):
        if wanted is not None:
            yield Condition(name, Operator.EQUALS, wanted, _T.BOOLEAN)


def _channel(tenant_id: str, named: str | None) -> Rule | None:
    """What goes over the channels that are *named*, by id or kind."""
    if named is None:
        return None
    ids = (named, *(row.channel_id for row in channels.list_all(tenant_id) if row.kind == named))
    return Condition("channelIds", Operator.HAS_TAG, ids, _T.TAGS)


def _said(tenant_id: str, q: str, said_in: Ids[str]) -> Rule | None:
    """What says each word of *q*, in itself or by whom it is with, or is one of *said_in*."""
    words = dict.fromkeys(q.casefold().split())
    if not words:
        return None
    each = Group(Combinator.AND, tuple(_says(tenant_id, word) for word in words))
    return Group(Combinator.OR, (each, among(said_in)))


def _says(tenant_id: str, word: str) -> Rule:
    people = replica.rows(tenant_id, CONTACTS, _contains(("name", "email"), word), ())
    with_them = Condition("contactId", Operator.IN, tuple(row["id"] for row in people), _T.REFERENCE)
    return Group(Combinator.OR, (_contains(("subject", "lastPreview"), word), with_them))


def _contains(fields: Ids[str], word: str) -> Group:
    return Group(Combinator.OR, tuple(Condition(each, Operator.CONTAINS, word, _T.TEXT) for each in fields))
