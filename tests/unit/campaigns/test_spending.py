"""What a campaign cost and brought, in figures and in words; what is not known is said."""

from collections import Counter

import pytest

from mancrel.campaigns import counting, hourly, spending
from mancrel.campaigns.deliveries import Delivery, State, of_item, to_item
from mancrel.campaigns.hourly import Hours
from mancrel.campaigns.spending import Brought, Spent
from mancrel.experiments import lifts
from mancrel.experiments.attributing import Arm
from mancrel.experiments.numbers import Numbers

EUROS = Numbers("en", "EUR")
HELD = Arm("hold_out", 2_000, 60, 300_000.0, 1.7e9)
TREATED = Arm("all", 8_000, 640, 3_600_000.0, 2.2e10)
PROVEN = lifts.against_hold_out(TREATED, HELD, EUROS)
ALONE = lifts.against_hold_out(TREATED, None, EUROS)
FEW = lifts.against_hold_out(TREATED, Arm("hold_out", 2_000, 3, 100.0, 1e4), EUROS)


def claimed(price: int | None, currency: str = "EUR", **more: object) -> Delivery:
    row = Delivery("acme#cam_1#0#0000", "con_1", State.CLAIMED).but(**more)
    return row.but(**row.at_price(price, currency))


def test_an_attempt_is_charged_once_and_the_next_one_again():
    row = claimed(7_900)
    row = row.to(State.SENT, **row.taken())
    row = row.to(State.DELIVERED, **row.taken())
    assert (row.cost, counting.counts(row)["cost:EUR"], counting.counts(row)["priced"]) == (7_900, 7_900, 1)

    again = row.to(State.WAITING, attempt=1)
    again = again.to(State.CLAIMED, **again.at_price(5_000, "EUR"))
    assert again.to(State.SENT, **again.taken()).cost == 12_900


def test_what_no_vendor_took_costs_nothing():
    row = claimed(7_900).to(State.WAITING, reason="never_taken")

    assert not [name for name in counting.counts(row) if "cost" in name or name == "priced"]


@pytest.mark.parametrize("price", [None, 0, 7_900])
def test_a_price_that_is_not_known_is_not_nothing(price):
    row = claimed(price)
    row = of_item(to_item(row.to(State.SENT, **row.taken())))

    assert (row.price, row.unpriced) == (price, 1 if price is None else 0)
    assert counting.counts(row)["priced"] == (0 if price is None else 1)


def test_a_second_currency_in_one_delivery_is_a_price_not_known():
    row = claimed(7_900)
    row = row.to(State.SENT, **row.taken()).to(State.WAITING, attempt=1)
    row = row.to(State.CLAIMED, **row.at_price(9_000, "USD"))
    row = row.to(State.SENT, **row.taken())

    assert (row.cost, row.currency, row.unpriced) == (7_900, "EUR", 1)


def test_variants_are_counted_apart():
    counts = Counter[str]()
    for variant, price in (("A", 10_000), ("A", 10_000), ("B", None)):
        row = claimed(price, variant=variant)
        counts.update(counting.counts(row.to(State.SENT, **row.taken())))

    assert spending.spent(counts) == Spent(3, 1, {"EUR": 20_000})
    assert spending.spent(counts, "A") == Spent(2, 0, {"EUR": 20_000})
    assert spending.spent(counts, "B").known("EUR") is None


def test_the_return_on_cost_has_its_interval():
    found = spending.result(Spent(8_000, 0, {"EUR": 400_000_000}), Brought(200, 0, PROVEN), EUROS)

    assert (found.cost, found.per_order, found.unknown) == (400.0, 2.0, [])
    assert found.revenue is not None
    assert found.roi == pytest.approx((found.revenue - 400) / 400, rel=1e-4)
    assert (found.roi_low or 0) < (found.roi or 0) < (found.roi_high or 0)
    assert found.sentence.startswith("It cost €400.00 for 8,000 messages. That is €2.00 for each of 200 orders")
    assert "return on cost is" in found.sentence


@pytest.mark.parametrize(
    ("spent", "brought", "unknown", "cost", "said"),
    [
        (Spent(0, 0, {}), Brought(0, 0, PROVEN), ["nothing_sent"], 0.0, "nothing was spent"),
        (
            Spent(10, 4, {"EUR": 60}),
            Brought(2, 0, PROVEN),
            ["price"],
            None,
            "of 4 of 10 messages nobody",
        ),
        (Spent(10, 0, {"EUR": 60, "USD": 9}), Brought(2, 0, PROVEN), ["currencies"], None, "charged in EUR, USD"),
        (Spent(10, 0, {"EUR": 60_000}), Brought(2, 0, ALONE), ["hold_out"], 0.06, "nobody was left out"),
        (Spent(10, 0, {"EUR": 60_000}), Brought(2, 0, FEW), ["few_buyers"], 0.06, "below 30 buyers"),
        (Spent(10, 0, {"EUR": 60_000}), Brought(2, 3, PROVEN), ["foreign_orders"], 0.06, "other than EUR"),
        (Spent(10, 0, {}), Brought(2, 0, PROVEN), ["free"], 0.0, "it cost nothing"),
        (Spent(10, 9, {}), Brought(2, 0, ALONE), ["price", "hold_out"], None, "What came back is not known"),
    ],
)
def test_what_is_not_known_is_said_and_is_not_nothing(spent, brought, unknown, cost, said):
    found = spending.result(spent, brought, EUROS)

    assert (found.unknown, found.cost, found.roi) == (unknown, cost, None)
    assert said in found.sentence
    assert spending.result(spent, brought, Numbers("es", "EUR")).sentence != found.sentence


def test_less_than_a_cent_is_not_written_as_nothing():
    found = spending.result(Spent(2, 0, {"EUR": 1_800}), Brought(0, 0, ALONE), EUROS)

    assert found.sentence.startswith("It cost < €0.01 for 2 messages.")


@pytest.mark.parametrize(
    ("hours", "pays", "said"),
    [
        (Hours(Arm("own", 95_000, 6700), Arm("plain", 5_000, 250), 90_000), True, "choosing the hour pays"),
        (Hours(Arm("own", 9_500, 480), Arm("plain", 500, 25), 9_000), False, "no proof"),
        (Hours(Arm("own", 95_000, 2_700), Arm("plain", 5_000, 350), 90_000), False, "did harm"),
        (Hours(Arm("own", 12, 3), Arm("plain", 0), 12), None, "cannot be told"),
        (Hours(Arm("own", 9_500, 480), Arm("plain", 500, 25), 0), None, "everybody got it at once"),
    ],
)
def test_best_hours_are_judged_by_those_who_keep_the_plain_one(hours, pays, said):
    found = hourly.result(hours, "clicked", EUROS)

    assert found.pays is pays
    assert said in found.sentence
    assert (found.lift is None) == (pays is None)
    assert hourly.result(hours, "converted", Numbers("es", "EUR")).sentence != found.sentence
