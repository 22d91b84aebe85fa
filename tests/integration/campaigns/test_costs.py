"""What messages really cost: counted once they are known to have been handed over, and told in the results."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
import time_machine

from mancrel.campaigns import figures, receipts, repository, settling, spending
from mancrel.campaigns.spending import Spent
from mancrel.channels import service as channels
from mancrel.kit import clock
from mancrel.kit.settings import settings
from mancrel.orders.models import Order
from mancrel.vendors.costs import Tariff
from mancrel.vendors.receipts import Receipt
from tests.client import signed_in
from tests.integration.campaigns.vendor import TENANT, Vendor, drain, fold, launched, people, states, tend

PRICE = Tariff(50_000, "EUR")


@pytest.fixture
def simulated(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """There is a simulator, which nobody calls."""
    monkeypatch.setenv("SIMULATOR_URL", "http://127.0.0.1:9")
    settings.cache_clear()
    yield
    monkeypatch.undo()
    settings.cache_clear()


def spent(campaign_id: str, variant: str = "") -> Spent:
    states(campaign_id)  # the counters equal the rows
    return spending.spent(figures.standing(repository.get(TENANT, campaign_id)).counts, variant)


def results(campaign_id: str, query: str = "") -> dict[str, Any]:
    return dict(signed_in(TENANT)("GET", f"/api/campaigns/{campaign_id}/results{query}").body)


def test_what_is_handed_over_costs_once_and_what_is_refused_costs_nothing(aws):
    people(6)
    vendor = Vendor(tariff=PRICE)
    campaign_id = launched(vendor).campaign_id
    fold(vendor)
    fold(vendor)

    assert spent(campaign_id) == Spent(6, 0, {"EUR": 300_000})


def test_another_attempt_that_the_vendor_takes_costs_again_at_its_own_price(aws):
    people(1)
    vendor = Vendor(tariff=PRICE)
    campaign_id = launched(vendor, retries=1).campaign_id
    receipts.fold(TENANT, [Receipt(each, "failed", clock.now()) for each in list(vendor.taken)])
    vendor.tariff = Tariff(20_000, "EUR")
    with time_machine.travel(clock.now() + timedelta(minutes=2)):
        tend(campaign_id)
        drain(vendor)

    assert spent(campaign_id) == Spent(1, 0, {"EUR": 70_000})


def test_a_doubt_costs_when_its_receipt_comes_and_not_by_a_persons_word(aws):
    people(2)
    vendor = Vendor(tariff=PRICE)

    def silent(_outgoing: object) -> None:
        raise TimeoutError

    vendor.after = silent
    campaign_id = launched(vendor).campaign_id
    assert spent(campaign_id).micros == {}
    first = next(iter(vendor.taken))
    receipts.fold(TENANT, [Receipt(first, "delivered", clock.now())])
    settling.decide(repository.get(TENANT, campaign_id), "delivered")

    assert spent(campaign_id) == Spent(1, 0, {"EUR": 50_000})


def test_results_tell_cost_by_variant_and_per_order_and_what_is_not_known(aws):
    ids = people(4)
    vendor = Vendor(tariff=PRICE)
    variants = [{"name": "A", "share": 1}, {"name": "B", "share": 1}]
    campaign_id = launched(vendor, variants=variants).campaign_id
    fold(vendor)
    now = clock.now()
    Order(TENANT, "ord_1", external_id="1", customer_id=ids[0], contact_id=ids[0], amount=50_00, currency="EUR",
          placed_at=now, created_at=now, changed_at=now).save()  # fmt: skip

    found = results(campaign_id)

    assert (found["cost"]["cost"], found["cost"]["orders"], found["cost"]["perOrder"]) == (0.2, 1, 0.2)
    assert (found["cost"]["roi"], found["cost"]["unknown"]) == (None, ["hold_out"])
    assert [each["cost"]["cost"] for each in found["variants"]] == [0.1, 0.1]
    assert sum(each["cost"]["orders"] for each in found["variants"]) == 1
    assert "Costó" in results(campaign_id, "?language=es")["cost"]["sentence"]
    assert found["bestHour"] is None


def test_a_channel_without_a_price_makes_the_cost_not_known(aws):
    people(2)
    campaign_id = launched(Vendor()).campaign_id

    found = results(campaign_id)["cost"]

    assert (found["cost"], found["unpriced"], found["unknown"]) == (None, 2, ["price", "hold_out"])
    assert "not known" in found["sentence"]


@pytest.mark.parametrize(("price", "cost"), [("0.05", 0.1), ("0", 0.0), (None, None)])
def test_the_check_list_says_when_the_cost_is_not_known(aws, simulated, price, cost):
    people(2)
    channel = channels.simulator(TENANT)
    channel.options = {"price": price}
    channel.save()
    admin = signed_in(TENANT)
    wanted = {"name": "x", "message": "Hi", "segmentRules": {"operator": "AND", "conditions": []}}
    draft = admin("POST", "/api/campaigns", wanted)

    found = admin("POST", f"/api/campaigns/{draft.body['id']}/check").body

    assert (found["cost"], found["sendable"]) == (cost, 2)


def test_best_hours_say_that_there_was_nothing_to_choose_by(aws):
    people(2)
    vendor = Vendor(tariff=PRICE)
    campaign = launched(vendor, best_hour=True)

    found = results(campaign.campaign_id)["bestHour"]

    assert (found["chosen"], found["pays"], found["lift"]) == (0, None, None)
    assert "nothing to compare" in found["sentence"]
