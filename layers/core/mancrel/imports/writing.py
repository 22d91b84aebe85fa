"""One chunk of rows becomes records: made, changed or left alone, each once, however often the chunk is written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from mancrel.imports import applying, merging, repository
from mancrel.imports.models import Import
from mancrel.imports.passing import Plan, Problem, Row
from mancrel.imports.referring import References
from mancrel.imports.targets import Values
from mancrel.kit import acting, claims, ids, tables
from mancrel.kit.errors import ConflictError, InvalidError
from mancrel.kit.tables import Save, Write
from mancrel.records import repository as kept
from mancrel.records import service as records

_ROWS = 96
"""Of the 100 that DynamoDB takes in a transaction."""
_WEIGHT = 1_000_000
"""Characters of values in a transaction: with the journal's two images it stays below DynamoDB's 4 MB."""
_TRIES = 3
COUNTED = ("created", "updated", "unchanged", "skipped", "problems")


@dataclass
class Order:
    """A row of a chunk, and what is known of the record that it is about."""

    number: int
    values: Values
    target: str
    hinted: bool
    keys: frozenset[str] = frozenset()
    writes: list[Write] = field(default_factory=list)
    outcome: str = ""
    detail: str = ""


@dataclass
class Result:
    """What a chunk came to. *stopped*: the import was cancelled meanwhile, and the rest left undone."""

    counts: dict[str, int]
    refused: list[Problem]
    stopped: bool = False


class Writer:
    """Writes the rows of one chunk. *again*: a job before this one may have written some of them."""

    def __init__(self, one: Import, plan: Plan, again: bool) -> None:
        self.one, self.plan, self.again = one, plan, again
        self.tenant_id = one.tenant_id
        self.references = References(one.tenant_id, plan, one.import_id)

    def write(self, rows: Sequence[Sequence[Any]], lost: int) -> Result:
        """Write *rows* of number, values and the id of the record that they are about; *lost* ones went before."""
        counts = dict.fromkeys(COUNTED, 0)
        with acting.acting(self.one.by, self.one.import_id):
            plain = [Row(number, values, [], False, ()) for number, values, _ in rows]
            self.references.make(plain)
        orders = [self._order(row, hint) for row, (_, _, hint) in zip(plain, rows, strict=True)]
        stopped = not self._write_all(orders)
        for order in orders:
            if order.outcome:
                counts[order.outcome] += 1
        counts["problems"] += lost
        refused = [Problem(order.number, None, None, order.detail) for order in orders if order.outcome == "problems"]
        return Result(counts, refused, stopped)

    def _order(self, row: Row, hint: str | None) -> Order:
        values, _ = self.references.put(row)
        own = ids.derived(self.plan.noun.prefix, "import", self.tenant_id, self.one.import_id, str(row.number))
        return Order(row.number, values, hint or own, hint is not None)

    def _write_all(self, orders: Sequence[Order]) -> bool:
        """Decide and write; false when the import was cancelled meanwhile."""
        self._aim(orders)
        wrote = self._written_before(orders)
        there = kept.get_many(self.tenant_id, self.plan.noun, self._to_read(orders))
        for order in orders:
            if order.outcome:
                continue
            if order.target in wrote:
                order.outcome = "created" if wrote[order.target] else "updated"
            else:
                self._decide(order, there.get(order.target))
        for turn, group in enumerate(_groups(orders)):
            if turn % 8 == 0 and repository.get(self.tenant_id, self.one.import_id).status != "running":
                return False
            self._commit(group)
        return True

    def _aim(self, orders: Sequence[Order]) -> None:
        """Ask the natural keys whose they are: they know better than the replica that gave the hints."""
        for order in orders:
            try:
                order.keys = applying.natural_keys(self.tenant_id, self.plan, order.values)
            except InvalidError as error:
                order.outcome, order.detail = "problems", error.detail
        wanted = sorted({key for order in orders for key in order.keys})
        held: dict[str, str] = {}
        for start in range(0, len(wanted), 100):
            held |= claims.holders(self.tenant_id, wanted[start : start + 100])
        for order in orders:
            if not order.outcome:
                self._resolve(order, held)

    def _resolve(self, order: Order, held: Mapping[str, str]) -> None:
        holders = {key: held[key] for key in order.keys if key in held}
        found = {held[key] for key in applying.deciding(self.plan, order.values, order.keys) if key in held}
        if not order.hinted and len(found) == 1:
            order.target = found.pop()
        for key, holder in sorted(holders.items()):
            if holder != order.target:
                order.outcome = "problems"
                order.detail = f"another {self.plan.noun.label} has {key.split(':', 2)[-1]}"

    def _written_before(self, orders: Sequence[Order]) -> Mapping[str, bool]:
        if not self.again:
            return {}
        noun = self.plan.noun.name
        found: dict[str, bool] = {}
        for start in range(0, len(orders), 100):
            targets = [order.target for order in orders[start : start + 100]]
            found |= repository.changes(self.tenant_id, self.one.import_id, noun, targets)
        return found

    def _to_read(self, orders: Sequence[Order]) -> list[str]:
        """What may be there: on the first try nothing of what only this import makes."""
        own = ids.derived
        return [
            order.target
            for order in orders
            if self.again
            or order.hinted
            or order.target
            != own(self.plan.noun.prefix, "import", self.tenant_id, self.one.import_id, str(order.number))
        ]

    def _decide(self, order: Order, record: Any | None) -> None:
        try:
            if record is None:
                order.outcome, order.writes = "created", self._creation(order)
            elif self.plan.options.existing == "skip":
                order.outcome = "skipped"
            else:
                order.writes = applying.change(self.tenant_id, self.plan, record, order.values)
                order.outcome = "updated" if order.writes else "unchanged"
        except InvalidError as error:
            order.outcome, order.detail, order.writes = "problems", error.detail, []

    def _creation(self, order: Order) -> list[Write]:
        values = merging.new(order.values, self.plan.options, self.plan.fields)
        record = applying.draft(self.tenant_id, self.plan, values, order.target)
        return records.create_writes(self.plan.noun, record)

    def _commit(self, group: Sequence[Order]) -> None:
        try:
            with acting.acting(self.one.by, self.one.import_id):
                tables.commit([write for order in group for write in order.writes])
        except ConflictError:
            for order in group:
                self._alone(order)

    def _alone(self, order: Order) -> None:
        """Write one row that, or whose neighbour, somebody else was faster with."""
        for _attempt in range(_TRIES):
            record = kept.get_many(self.tenant_id, self.plan.noun, [order.target]).get(order.target)
            order.writes = []
            self._decide(order, record)
            if not order.writes:
                return
            try:
                with acting.acting(self.one.by, self.one.import_id):
                    tables.commit(order.writes)
            except ConflictError as error:
                order.outcome, order.detail = "problems", error.detail
                self._aim([order])
            else:
                return


def _groups(orders: Sequence[Order]) -> Iterator[list[Order]]:
    """The rows that write something, as many at a time as fit into a transaction."""
    group: list[Order] = []
    rows = weight = 0
    for order in orders:
        if not order.writes:
            continue
        cost = sum(2 if isinstance(write, Save) and write.record is not None else 1 for write in order.writes)
        heavy = len(str(order.values))
        if group and (rows + cost > _ROWS or weight + heavy > _WEIGHT):
            yield group
            group, rows, weight = [], 0, 0
        group.append(order)
        rows, weight = rows + cost, weight + heavy
    if group:
        yield group
