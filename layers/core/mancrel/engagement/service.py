"""What people did with messages is remembered once, however often it is told."""

from __future__ import annotations

from collections import defaultdict
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
_BY_PEOPLE = Condition("machine", Operator.LESS, MACHINE, "number")


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
    return rates_of(tenant_id, [campaign_id])[campaign_id]


def rates_of(tenant_id: str, campaign_ids: Sequence[str]) -> dict[str, dict[Kind, Rates]]:
    """`rates` of several campaigns at once."""
    about = Condition("campaignId", Operator.IN, tuple(campaign_ids), "text")
    everybody, human = _counted(tenant_id, about), _counted(tenant_id, both(about, _BY_PEOPLE))
    clicked = _clicked(tenant_id, about) if any(kind == "clicked" for _campaign, kind in everybody) else {}
    return {
        each: {kind: Rates(people=everybody.get((each, kind), 0), human=human.get((each, kind), 0)) for kind in KINDS}
        | clicked.get(each, {})
        for each in campaign_ids
    }


def _counted(tenant_id: str, rule: Rule) -> dict[tuple[str, str], int]:
    """How many rows there are of each campaign and kind: a row is a person, but of links, where each is one."""
    groups = replica.aggregate(tenant_id, ENGAGEMENTS, rule, ["campaignId", "kind"])
    return {(str(group.key["campaignId"]), str(group.key["kind"])): group.count for group in groups}


def _clicked(tenant_id: str, about: Rule) -> dict[str, dict[Kind, Rates]]:
    """How many people followed a link, of each campaign."""
    rule = both(about, Condition("kind", Operator.EQUALS, "clicked", "choice"))
    everybody, human = defaultdict[str, set[str]](set), defaultdict[str, set[str]](set)
    for row in replica.rows(tenant_id, ENGAGEMENTS, rule, ["campaignId", "contactId", "machine"]):
        everybody[row["campaignId"]].add(row["contactId"])
        if (row["machine"] or 0) < MACHINE:
            human[row["campaignId"]].add(row["contactId"])
    return {each: {"clicked": Rates(people=len(who), human=len(human[each]))} for each, who in everybody.items()}


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
