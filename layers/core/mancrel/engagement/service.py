"""What people did with messages is remembered once, however often it is told."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from mancrel.engagement.models import Engagement
from mancrel.engagement.noun import ENGAGEMENTS, MACHINE
from mancrel.engagement.schemas import KINDS, Engaged, Kind, Rates
from mancrel.kit import ids, tables
from mancrel.kit.errors import ConflictError
from mancrel.kit.tables import Save
from mancrel.records import repository
from mancrel.replica import service as replica
from mancrel.rules.operators import Operator
from mancrel.rules.tree import Condition, Rule, both

_TOGETHER = 45


def engagement_id(tenant_id: str, engaged: Engaged) -> str:
    """The one id of what *engaged* tells."""
    parts = (engaged.campaign_id, engaged.step, engaged.contact_id, engaged.kind, engaged.n)
    return ids.derived("eng", tenant_id, *parts)


def record(tenant_id: str, rows: Iterable[Engaged]) -> None:
    """Remember *rows*; those that are known already stay as they are."""
    wanted = {engagement_id(tenant_id, each): each for each in rows}
    known: set[str] = set()
    keys = list(wanted)
    for start in range(0, len(keys), repository.BATCH):
        known |= repository.find_many(tenant_id, ENGAGEMENTS, keys[start : start + repository.BATCH]).keys()
    fresh = [_drafted(tenant_id, key, each) for key, each in wanted.items() if key not in known]
    for start in range(0, len(fresh), _TOGETHER):
        _enter(fresh[start : start + _TOGETHER])


def rates(tenant_id: str, campaign_id: str) -> dict[Kind, Rates]:
    """How many people did what with the messages of a campaign, counted both ways."""
    about = Condition("campaignId", Operator.EQUALS, campaign_id, "text")
    everybody = _people(tenant_id, about)
    human = _people(tenant_id, both(about, Condition("machine", Operator.LESS, MACHINE, "number")))
    return {kind: Rates(people=everybody.get(kind, 0), human=human.get(kind, 0)) for kind in KINDS}


def rates_of(tenant_id: str, campaign_ids: Sequence[str]) -> dict[str, dict[Kind, Rates]]:
    """`rates` of several campaigns at once."""
    about = Condition("campaignId", Operator.IN, tuple(campaign_ids), "text")
    everybody = _people_of(tenant_id, about)
    human = _people_of(tenant_id, both(about, Condition("machine", Operator.LESS, MACHINE, "number")))
    return {
        each: {kind: Rates(people=everybody.get((each, kind), 0), human=human.get((each, kind), 0)) for kind in KINDS}
        for each in campaign_ids
    }


def _people_of(tenant_id: str, rule: Rule) -> dict[tuple[str, str], int]:
    """`_people` by campaign and kind."""
    groups = replica.aggregate(tenant_id, ENGAGEMENTS, rule, ["campaignId", "kind"])
    found = {(str(group.key["campaignId"]), str(group.key["kind"])): group.count for group in groups}
    clicked = both(rule, Condition("kind", Operator.EQUALS, "clicked", "choice"))
    rows = replica.rows(tenant_id, ENGAGEMENTS, clicked, ["campaignId", "contactId"])
    people = Counter(campaign_id for campaign_id, _contact in {(row["campaignId"], row["contactId"]) for row in rows})
    return found | {(campaign_id, "clicked"): count for campaign_id, count in people.items()}


def _people(tenant_id: str, rule: Rule) -> dict[str, int]:
    """How many people did each kind of thing: a row is a person, but of links, where each followed one is a row."""
    groups = replica.aggregate(tenant_id, ENGAGEMENTS, rule, ["kind"])
    found = {str(group.key["kind"]): group.count for group in groups}
    if "clicked" in found:
        clicked = both(rule, Condition("kind", Operator.EQUALS, "clicked", "choice"))
        found["clicked"] = len(
            {row["contactId"] for row in replica.rows(tenant_id, ENGAGEMENTS, clicked, ["contactId"])}
        )
    return found


def _drafted(tenant_id: str, key: str, engaged: Engaged) -> Engagement:
    values = engaged.model_dump(exclude={"n"}, exclude_none=True)
    return Engagement(tenant_id, key, **values)


def _enter(rows: Sequence[Engagement]) -> None:
    """All at once; when one of them is in already, each by itself."""
    try:
        tables.commit([Save(row) for row in rows], again=False)
    except ConflictError:
        if len(rows) == 1:
            return
        for row in rows:
            row.version = None
            _enter([row])
