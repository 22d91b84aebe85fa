"""The work list: which contacts have which issue, what would mend it, and mending all of them in one operation."""

from __future__ import annotations

from collections.abc import Iterator

from mancrel.accounts import policy
from mancrel.accounts.policy import Caller
from mancrel.contacts.noun import CONTACTS
from mancrel.kit import ids
from mancrel.operations import choosing, running
from mancrel.operations.models import Operation
from mancrel.operations.running import Steps
from mancrel.quality import mending
from mancrel.quality.schemas import IssueCount, Mending, Proposal, QualityQuery, Worklist
from mancrel.records import quality, repository
from mancrel.replica import service as replica
from mancrel.replica.asking import Asked
from mancrel.rules import grammar
from mancrel.rules.grammar import Rule

FIELD = "qualityIssues"


def worklist(tenant_id: str, caller: Caller, query: QualityQuery) -> Worklist:
    """The issues of the contacts that *caller* may see, counted exactly, and a page of the worst with proposals.

    Raises:
        InvalidError: the cursor is not one of ours.
    """
    reach = policy.visible_to(caller, CONTACTS.name)
    counts = [
        IssueCount(
            issue=issue,
            count=replica.count(tenant_id, CONTACTS, _having(issue), visible_to=reach),
            mendable=issue in quality.MENDABLE,
        )
        for issue in quality.ISSUES
    ]
    rule = _having(query.issue) if query.issue else _having_any()
    asked = Asked(rule, "", [("qualityScore", False)], query.limit, query.cursor, reach)
    found = replica.search(tenant_id, CONTACTS, asked)
    contacts = repository.get_many(tenant_id, CONTACTS, found.ids)
    rows = [contacts[each] for each in found.ids if each in contacts]
    return Worklist(
        issues=counts,
        average_score=_average(tenant_id, reach),
        items=[proposal for row in rows for proposal in _proposals(row, query.issue)],
        total=found.total,
        next_cursor=found.next_cursor,
    )


def mend(tenant_id: str, caller: Caller, wanted: Mending, steps: Steps) -> Operation:
    """Mend an issue in all contacts that *caller* may see and have it, as an operation.

    Raises:
        ForbiddenError: *caller* may not write contacts.
    """
    policy.require(caller, CONTACTS.writes)
    chosen = list(_chosen(tenant_id, caller, wanted))
    operation_id = ids.new("op")
    choosing.freeze(tenant_id, operation_id, chosen)
    operation = Operation(
        tenant_id,
        operation_id,
        kind=mending.KIND,
        title=wanted.issue,
        by=caller.user_id,
        total=len(chosen),
        order={"issue": wanted.issue},
    )
    return running.begin(operation, steps, at_once=len(chosen) <= mending.STEP)


def _chosen(tenant_id: str, caller: Caller, wanted: Mending) -> Iterator[str]:
    reach = policy.visible_to(caller, CONTACTS.name)
    only = set(wanted.ids) if wanted.ids is not None else None
    for row in replica.rows(tenant_id, CONTACTS, _having(wanted.issue), (), visible_to=reach):
        if only is None or row["id"] in only:
            yield row["id"]


def _having(issue: str) -> Rule:
    return grammar.parse({"field": FIELD, "operator": "has_tag", "value": issue}, CONTACTS.by_name)


def _having_any() -> Rule:
    return grammar.parse({"field": FIELD, "operator": "is_not_empty"}, CONTACTS.by_name)


def _average(tenant_id: str, reach: str | None) -> float | None:
    groups = replica.aggregate(tenant_id, CONTACTS, None, (), ("qualityScore",), visible_to=reach)
    count = sum(group.count for group in groups)
    return round(sum(group.sums["qualityScore"] for group in groups) / count, 1) if count else None


def _proposals(contact: object, only: str | None) -> Iterator[Proposal]:
    values = contact.attribute_values  # type: ignore[attr-defined]  # a Contact
    for issue in quality.issues(values):
        if only in (None, issue):
            field = mending.FIELDS[issue]
            yield Proposal(
                id=values["contact_id"],
                title=CONTACTS.title(contact),
                score=quality.score(values),
                issue=issue,
                field=field,
                before=values.get(field),
                after=mending.mended(contact, issue),  # type: ignore[arg-type]  # a Contact
                version=values["version"],
            )
