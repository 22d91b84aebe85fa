"""What belongs to a company."""

from mancrel.accounts import policy
from mancrel.accounts.policy import Caller
from mancrel.contacts.noun import CONTACTS
from mancrel.deals.board import totals
from mancrel.deals.noun import DEALS
from mancrel.deals.schemas import Total
from mancrel.kit.schema import Shape
from mancrel.replica import service as replica
from mancrel.rules.grammar import Condition
from mancrel.rules.operators import Operator


class CompanyFigures(Shape):
    """Counts of a company's records; *totals* are of its open deals, *won* of those that were sold."""

    contacts: int
    open_deals: int
    won_deals: int
    lost_deals: int
    totals: list[Total]
    won: list[Total]


def figures(caller: Caller, company_id: str) -> CompanyFigures:
    """What there is of a company that *caller* may see."""
    tenant_id, mine = caller.tenant_id, Condition("companyId", Operator.EQUALS, company_id, "reference")
    contacts = replica.count(tenant_id, CONTACTS, mine, policy.visible_to(caller, CONTACTS.name))
    sums = ("amount", "weightedAmount")
    groups = replica.aggregate(
        tenant_id, DEALS, mine, ("status", "currency"), sums, policy.visible_to(caller, DEALS.name)
    )
    counts = {status: sum(each.count for each in groups if each.key["status"] == status) for status in _STATUSES}
    by_status = {
        status: totals({**each.key, **each.sums} for each in groups if each.key["status"] == status)
        for status in _STATUSES
    }
    return CompanyFigures(
        contacts=contacts,
        open_deals=counts["open"],
        won_deals=counts["won"],
        lost_deals=counts["lost"],
        totals=by_status["open"],
        won=by_status["won"],
    )


_STATUSES = ("open", "won", "lost")
