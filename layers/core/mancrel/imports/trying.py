"""The dry run: what an import would do, row by row, and nothing written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

from mancrel.imports import files, merging, passing, repository
from mancrel.imports.matching import BATCH, Match, Matcher
from mancrel.imports.passing import Plan, Problem, Row
from mancrel.imports.problems import Report
from mancrel.imports.reading import Table
from mancrel.imports.referring import References
from mancrel.imports.schemas import Difference, ProblemOut, RowDifference, RowSample, TrialOut
from mancrel.kit import memory
from mancrel.kit.errors import InvalidError

_EXAMPLES = 20
_FIRST = 100


@dataclass
class Tally:
    """What a dry run came to."""

    rows: int = 0
    created: int = 0
    updated: int = 0
    unchanged: int = 0
    skipped: int = 0
    problems: int = 0
    new: list[RowSample] = field(default_factory=list)
    changed: list[RowDifference] = field(default_factory=list)


def attempt(tenant_id: str, import_id: str) -> None:
    """Go through the whole file and note what each row would come to.

    Raises:
        NotFoundError: there is no such import, or its file is gone.
    """
    one = repository.get(tenant_id, import_id)
    if one.status != "trying":
        return
    try:
        with files.on_disk(one) as path:
            table, decided = passing.table(one, path), passing.plan(one)
            with Report(path.with_name("problems.csv"), table.header) as report:
                tally, related = run(tenant_id, import_id, decided, table, report)
                report.store(one)
    except InvalidError as error:
        repository.move(one, ["trying"], "failed", reason=error.detail)
        return
    trial = TrialOut(
        rows=tally.rows, created=tally.created, updated=tally.updated, unchanged=tally.unchanged, skipped=tally.skipped,
        problems=tally.problems, related=related, new=tally.new, changed=tally.changed,
        examples=[ProblemOut(**problem._asdict()) for problem in report.first[:_FIRST]],
    )  # fmt: skip
    repository.move(one, ["trying"], "tried", trial=trial.model_dump(mode="json"))


def run(tenant_id: str, import_id: str, decided: Plan, table: Table, report: Report) -> tuple[Tally, int]:
    """The dry run itself, and how many companies would be made."""
    tally, references = Tally(), References(tenant_id, decided, import_id)
    matcher = Matcher(tenant_id, decided)
    with memory.uncollected():
        for batch in batches(passing.rows(decided, table)):
            fit = [row for row in batch if not row.out]
            references.look_up(fit)
            matches = dict(zip((row.number for row in fit), matcher.match(fit), strict=True))
            for row in batch:
                _count(row, matches.get(row.number), decided, references, tally, report)
    return tally, len(references.missing())


def batches(rows: Iterator[Row]) -> Iterator[list[Row]]:
    """*rows* in pieces that are looked up at once."""
    while batch := list(islice(rows, BATCH)):
        yield batch


def _count(row: Row, match: Match | None, decided: Plan, references: References, tally: Tally, report: Report) -> None:
    tally.rows += 1
    values, lost = references.put(row)
    problems: Sequence[Problem] = [*row.problems, *lost] if lost else row.problems
    if match is not None and match.fault:
        problems = [*problems, Problem(row.number, None, None, match.fault)]
    if problems:
        report.add(row.number, problems, row.cells)
    if match is None or match.fault:
        tally.problems += 1
    elif match.known is None:
        tally.created += 1
        if len(tally.new) < _EXAMPLES:
            tally.new.append(RowSample(row=row.number, values=merging.new(row.values, decided.options, decided.fields)))
    else:
        _compare(row, values, match.known, decided, tally)


def _compare(row: Row, values: dict[str, Any], known: dict[str, Any], decided: Plan, tally: Tally) -> None:
    if decided.options.existing == "skip":
        tally.skipped += 1
        return
    changes = merging.changed(known, values, decided.options, decided.fields)
    if not changes:
        tally.unchanged += 1
        return
    tally.updated += 1
    if len(tally.changed) < _EXAMPLES:
        shown = [
            Difference(field=name, before=merging.plain(known.get(name)), after=row.values.get(name, after))
            if name in references_of(decided)
            else Difference(field=name, before=merging.plain(known.get(name)), after=after)
            for name, after in changes.items()
        ]
        title = known.get("name") or known.get("title") or known.get("email") or ""
        tally.changed.append(RowDifference(row=row.number, id=known["id"], title=str(title), changes=shown))


def references_of(decided: Plan) -> set[str]:
    """The fields that name other records: shown by name, not by id."""
    return {name for name, each in decided.fields.items() if each.refers_to}
