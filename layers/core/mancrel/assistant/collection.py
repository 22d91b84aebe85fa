"""Suggestions as the replica keeps them: listed and counted without reading them all."""

from __future__ import annotations

from collections.abc import Collection as Ids
from collections.abc import Iterable

from mancrel.assistant import repository
from mancrel.assistant.models import Suggestion
from mancrel.records.fields import Field, FieldType, stamps
from mancrel.records.nouns import Collection
from mancrel.replica import service as replica
from mancrel.replica.asking import Asked
from mancrel.rules.operators import Combinator, Operator
from mancrel.rules.tree import Condition, Group, Rule

_T = FieldType
SUGGESTIONS = Collection(
    name="suggestions",
    model=Suggestion,
    fields=(
        Field("conversationId", _T.REFERENCE, "Conversation", refers_to="conversations"),
        Field("contactId", _T.REFERENCE, "Contact", refers_to="contacts"),
        Field("intent", _T.TEXT, "Intent"),
        Field("status", _T.TEXT, "Status"),
        Field("decidedAs", _T.TEXT, "Status when it was decided"),
        Field("band", _T.TEXT, "Band"),
        Field("action", _T.TEXT, "Action"),
        Field("gates", _T.TAGS, "Held back by"),
        Field("edited", _T.BOOLEAN, "Edited"),
        Field("drafted", _T.BOOLEAN, "With a draft", derive=lambda values: bool(values["draft"])),
        Field("sample", _T.NUMBER, "The share that is judged"),
        Field("model", _T.TEXT, "Read by"),
        *stamps(),
    ),
)
"""What can be asked of suggestions."""
SAMPLED = Group(
    Combinator.AND,
    (
        Condition("sample", Operator.IS_NOT_EMPTY, None, _T.NUMBER),
        Condition("drafted", Operator.EQUALS, True, _T.BOOLEAN),
    ),
)
"""What is judged blind."""


def page(
    tenant_id: str, rules: Iterable[Rule] = (), also: Rule | None = None, limit: int = 50, cursor: str | None = None
) -> tuple[list[Suggestion], int, str | None]:
    """Those that meet all *rules* and *also* (`Asked.also`), the newest first; how many there are; the next cursor.

    Raises:
        InvalidError: the limit is out of range, or the cursor is not one of ours.
    """
    wanted = Group(Combinator.AND, tuple(rules))
    asked = Asked(filter=wanted, also=also, sort=[("createdAt", True)], limit=limit, cursor=cursor)
    found = replica.search(tenant_id, SUGGESTIONS, asked)
    rows = repository.get_suggestions(tenant_id, found.ids)
    return [rows[each] for each in found.ids if each in rows], found.total, found.next_cursor


def equal(**values: str | bool | None) -> list[Rule]:
    """What has these *values*, by field; None is any."""
    by_name = SUGGESTIONS.by_name
    return [
        Condition(name, Operator.EQUALS, value, by_name[name].type)
        for name, value in values.items()
        if value is not None
    ]


def but(hidden: Ids[str]) -> Rule | None:
    """Those on contacts who are not *hidden*."""
    return Condition("contactId", Operator.NOT_IN, tuple(hidden), _T.REFERENCE) if hidden else None
