"""Lists, counts and searches of a tenant's records, exact to the last write that can be known.

Only functions that carry the columnar layer can ask; the engine is imported with the first question.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING, Any

from mancrel.kit import clock, queue
from mancrel.kit.errors import InvalidError
from mancrel.records.nouns import Collection
from mancrel.replica import pricing, relating
from mancrel.replica.asking import Asked, Found, Group
from mancrel.replica.jobs import Compact
from mancrel.rules import tree
from mancrel.rules.tree import Rule

if TYPE_CHECKING:
    from columnar import Spread
    from mancrel.replica.answering import Question

Row = dict[str, Any]
MAX_LIMIT = 200
_ASK_AGAIN = timedelta(minutes=5)
_asked: dict[tuple[str, str], datetime] = {}


def search(tenant_id: str, noun: Collection, asked: Asked) -> Found:
    """The page of ids that *asked* wants.

    Raises:
        InvalidError: the limit is out of range, a field is unknown, or the cursor is not one of ours.
    """
    if not 1 <= asked.limit <= MAX_LIMIT:
        detail = f"must be 1 to {MAX_LIMIT}"
        raise InvalidError(f"limit {detail}", [{"pointer": "/limit", "detail": detail}])
    return _question(tenant_id, noun, tree.both(asked.filter, asked.also), asked.visible_to).search(tenant_id, asked)


def count(
    tenant_id: str, noun: Collection, rule: Rule | None = None, visible_to: str | None = None, q: str = ""
) -> int:
    """How many records meet *rule*, exactly."""
    question = _question(tenant_id, noun, rule, visible_to)
    return question.store.count(question.where, q)


def aggregate(
    tenant_id: str,
    noun: Collection,
    rule: Rule | None,
    by: Sequence[str],
    sums: Sequence[str] = (),
    visible_to: str | None = None,
) -> list[Group]:
    """The records that meet *rule*, grouped *by* fields (``createdAt:month`` for a day, week or month), summed.

    A record with several values in a field, such as tags, counts in the group of each.
    """
    return _question(tenant_id, noun, rule, visible_to).aggregate(by, sums)


def spreads(
    tenant_id: str, noun: Collection, rule: Rule | None, fields: Sequence[str], visible_to: str | None = None
) -> dict[str, Spread]:
    """How many records that meet *rule* have a value in each of *fields*, of numbers or times, and how these lie."""
    question = _question(tenant_id, noun, rule, visible_to)
    return question.store.spreads(question.where, fields)


def rows(
    tenant_id: str,
    noun: Collection,
    rule: Rule | None,
    fields: Sequence[str],
    visible_to: str | None = None,
    q: str = "",
    sort: Sequence[tuple[str, bool]] = (),
) -> Iterator[Row]:
    """``id``, ``version`` and *fields* of every record that meets *rule* and *q*, as they are at this moment."""
    return _question(tenant_id, noun, rule, visible_to).rows(fields, q, sort)


def compact(tenant_id: str, noun_name: str) -> None:
    """Ask for a new snapshot of a noun, of which much changed: an import calls this when it is done."""
    queue.enqueue([Compact(tenant_id=tenant_id, noun=noun_name)])


def forget() -> None:
    """Let go of all copies in this process."""
    from mancrel.replica.shelf import SHELF

    SHELF.clear()
    _asked.clear()


def _question(tenant_id: str, noun: Collection, rule: Rule | None, visible_to: str | None) -> Question:
    try:
        from mancrel.replica.answering import Question
    except ModuleNotFoundError as error:
        if error.name not in ("columnar", "polars"):
            raise
        raise RuntimeError("this function asks the replica: give it the ColumnarLayer in template.yaml") from error
    question = Question(tenant_id, noun, rule, visible_to, partial(own, tenant_id))
    if question.heavy:
        _compact_soon(tenant_id, noun.name)
    return question


def own(tenant_id: str, noun: Collection, rule: Rule | None, visible_to: str | None = None) -> Rule | None:
    """*rule* in terms of what the records themselves hold: ids of what it names, amounts of each currency."""
    related = relating.own(rule, noun.by_name, partial(_ids, tenant_id, visible_to))
    return pricing.in_each_currency(related, noun.by_name, tenant_id)


def _ids(tenant_id: str, visible_to: str | None, noun: Collection, rule: Rule) -> tuple[str, ...]:
    return tuple(row["id"] for row in rows(tenant_id, noun, rule, (), visible_to))


def _compact_soon(tenant_id: str, noun: str) -> None:
    """Ask for a snapshot, but not each time somebody looks."""
    now, last = clock.now(), _asked.get((tenant_id, noun))
    if last is None or not timedelta() <= now - last < _ASK_AGAIN:
        _asked[tenant_id, noun] = now
        compact(tenant_id, noun)
