"""What a vendor would put on its bill, beside what the ledger says that it cost."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from mancrel.campaigns import audience, deliveries, entries, figures, repository
from mancrel.campaigns.deliveries import Delivery, State
from mancrel.campaigns.receipts import SAID
from tests.integration.campaigns.vendor import TENANT, Vendor

_IN_DOUBT = (State.CLAIMED, State.UNCERTAIN)


def compare(campaign_id: str, vendor: Vendor, asked_again: Iterable[str]) -> None:
    """Nothing is in the ledger that the vendor did not take; of whom nothing is in doubt everything that it took is.

    *asked_again* are people of whose earlier message nobody ever heard, and to whom another was sent.
    """
    unheard = set(asked_again)
    for row in _rows(campaign_id):
        taken = _taken(vendor, row)
        cost, unpriced = _bill(vendor, taken)
        assert row.cost <= sum(vendor.billed[each][0] or 0 for each in taken)
        assert bool(row.charged) <= bool(taken)
        assert row.handed == bool(row.charged)
        if row.state not in _IN_DOUBT and row.reason != SAID and row.contact_id not in unheard:
            assert (row.cost, row.unpriced) == (cost, unpriced), (row, taken)


def _rows(campaign_id: str) -> Iterator[Delivery]:
    campaign = repository.get(TENANT, campaign_id)
    for where in figures.ranges(campaign):
        ids = [each.contact_id for each in audience.people(str(campaign.audience_key), where.number)]
        yield from entries.read(where.key, ids).values()


def _taken(vendor: Vendor, row: Delivery) -> list[str]:
    """The messages to this person that the vendor took, the first attempt first."""
    names = [(deliveries.parse(each), each) for each in vendor.billed]
    mine = [(name.attempt, each) for name, each in names if name and name.contact_id == row.contact_id]
    return [each for _attempt, each in sorted(mine)]


def _bill(vendor: Vendor, taken: list[str]) -> tuple[int, int]:
    """Micros of the first currency in which anything cost, and how many messages had no price in it."""
    cost, unpriced, currency = 0, 0, ""
    for message in taken:
        price, of = vendor.billed[message]
        if price is None or (cost and of != currency):
            unpriced += 1
        else:
            cost, currency = cost + price, of
    return cost, unpriced
