"""What is said of variants and of the hold-out, and that it is right."""

import random
import re
from datetime import UTC, datetime, timedelta

import pytest

from mancrel.experiments import attributing, deciding, lifts
from mancrel.experiments.attributing import Arm, Exposure, Purchase
from mancrel.experiments.deciding import Asked
from mancrel.experiments.numbers import Numbers

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
DAY = timedelta(days=1)
EURO = Numbers()


def an_arm(name: str, people: int, conversions: int, each: float = 50_00) -> Arm:
    return Arm(name, people, conversions, conversions * each, conversions * each * each)


def test_what_is_clearly_better_wins():
    found = deciding.decide([an_arm("A", 5000, 250), an_arm("B", 5000, 360)], Asked("clicked"))

    assert (found.decision, found.winner) == ("winner", "B")
    assert found.comparisons[0].difference.low > 0
    assert found.sentence.startswith("B wins: 7.2% of 5,000 people clicked with B; 5.0% of 5,000 people clicked with A")


def test_what_differs_by_chance_goes_on():
    found = deciding.decide([an_arm("A", 500, 25), an_arm("B", 500, 30)])

    assert (found.decision, found.winner) == ("keep_collecting", None)
    assert found.sentence.startswith("Keep collecting")


def test_what_is_as_good_as_equal_makes_no_difference():
    found = deciding.decide([an_arm("A", 200_000, 20_000), an_arm("B", 200_000, 20_050)])

    assert (found.decision, found.winner) == ("no_difference", None)
    assert "within 10%" in found.sentence


def test_when_it_is_over_nobody_waits_for_more():
    found = deciding.decide([an_arm("A", 500, 25), an_arm("B", 500, 30)], Asked(over=True))

    assert found.decision == "keep_collecting"
    assert found.sentence.startswith("The data do not decide")


def test_a_winner_has_to_beat_each_of_the_others():
    tied = [an_arm("A", 5000, 250), an_arm("B", 5000, 400), an_arm("C", 5000, 395)]

    assert deciding.decide(tied).decision == "keep_collecting"
    assert deciding.decide([*tied[:2], an_arm("C", 5000, 240)]).winner == "B"


def test_revenue_needs_buyers_and_then_may_win():
    few = [an_arm("A", 5000, 29), an_arm("B", 5000, 80)]
    many = [an_arm("A", 5000, 300), an_arm("B", 5000, 500)]

    assert "Only 29 people bought with A" in deciding.decide(few, Asked("revenue")).sentence
    assert deciding.decide(many, Asked("revenue"), EURO).winner == "B"


@pytest.mark.parametrize("arms", [[], [an_arm("A", 10, 1)], [an_arm("A", 0, 0), an_arm("B", 0, 0)]])
def test_of_nothing_nothing_is_decided(arms):
    assert deciding.decide(arms).decision == "keep_collecting"


def test_one_arm_that_nobody_got_decides_nothing():
    assert deciding.decide([an_arm("A", 0, 0), an_arm("B", 100, 90)]).decision == "keep_collecting"


def test_with_four_equal_variants_peeking_names_a_winner_at_most_five_times_in_a_hundred():
    chance, named, runs = random.Random(5), 0, 250
    for _ in range(runs):
        counts = [0, 0, 0, 0]
        for seen in range(1, 3001):
            counts[seen % 4] += chance.random() < 0.06
            if seen % 150 == 0:
                arms = [Arm(name, seen // 4, count) for name, count in zip("ABCD", counts, strict=True)]
                if deciding.decide(arms).winner:
                    named += 1
                    break

    assert named / runs <= 0.05


def test_orders_count_for_who_got_it_before_them():
    exposures = [Exposure("a", "A", NOON), Exposure("b", "B", NOON), Exposure("h", "hold_out", NOON)]
    purchases = [
        Purchase("a", NOON + DAY, 100), Purchase("a", NOON + 2 * DAY, 50), Purchase("b", NOON - DAY, 70),
        Purchase("b", NOON + 8 * DAY, 70), Purchase("h", NOON + DAY, 30), Purchase("x", NOON + DAY, 30),
    ]  # fmt: skip

    found = attributing.arms(exposures, purchases, days=7)

    assert found["A"] == Arm("A", 1, 1, 150.0, 22500.0)
    assert (found["B"].conversions, found["hold_out"].conversions) == (0, 1)


def test_the_last_touch_gets_the_order():
    sent = {"a": [(NOON, "one"), (NOON + DAY, "two")], "b": [(NOON, "one")]}
    purchases = [
        Purchase("a", NOON + 2 * DAY, 100), Purchase("a", NOON + DAY / 2, 10), Purchase("b", NOON + 9 * DAY, 5),
    ]  # fmt: skip

    assert attributing.last_touch(sent, purchases, days=7) == {"two": (1, 100), "one": (1, 10)}


def test_without_a_hold_out_nothing_is_claimed():
    found = lifts.against_hold_out(an_arm("all", 100, 10), None, EURO)

    assert (found.difference, found.proven) == (None, False)
    assert found.sentence.startswith("Nobody was left out")


def test_a_campaign_that_does_harm_is_told_so():
    found = lifts.against_hold_out(an_arm("all", 5000, 200), an_arm("hold_out", 5000, 400), EURO)

    assert found.difference.below
    assert "cost conversions" in found.sentence


# The arms of the MineThatData experiment: people, visitors, buyers, spend in cents, the sum of its squares.
HILLSTROM = {
    "No E-Mail": (21_306, 2_262, 122, 1_390_833, 28_700_503_621),
    "Mens E-Mail": (21_307, 3_894, 267, 3_031_169, 67_590_244_973),
    "Womens E-Mail": (21_387, 3_238, 189, 2_303_811, 49_114_465_763),
}


def hillstrom(visits: bool) -> dict[str, Arm]:
    return {
        name: Arm(name, people, visitors if visits else buyers, spent, squares)
        for name, (people, visitors, buyers, spent, squares) in HILLSTROM.items()
    }


def test_a_real_experiment_says_what_is_known_of_it():
    visits, orders = hillstrom(visits=True), hillstrom(visits=False)

    for mail, lift in (("Mens E-Mail", 0.0766), ("Womens E-Mail", 0.0452)):
        found = lifts.against_hold_out(visits[mail], visits["No E-Mail"], Numbers("en", "USD"))
        assert found.proven
        assert found.difference.low < lift < found.difference.high
        assert found.difference.estimate == pytest.approx(lift, abs=0.0001)
        bought = lifts.against_hold_out(orders[mail], orders["No E-Mail"], Numbers("en", "USD"))
        assert bought.difference.above
        assert bought.per_person.above
    mails = [visits["Mens E-Mail"], visits["Womens E-Mail"]]
    assert deciding.decide(mails).winner == "Mens E-Mail"


@pytest.mark.parametrize("language", ["en", "es", "fr"])
def test_every_sentence_is_whole_in_each_language(language):
    numbers = Numbers(language, "INR")
    said = [
        deciding.decide([an_arm("A", 5000, 250), an_arm("B", 5000, 360)], Asked(metric), numbers).sentence
        for metric in ("clicked", "converted", "revenue")
    ]
    said.append(lifts.against_hold_out(an_arm("all", 5000, 400), an_arm("h", 5000, 200), numbers).sentence)
    said.append(lifts.by_last_touch(412, 1_230_000, numbers))

    assert all("{" not in each and each.endswith(".") for each in said)
    assert ("," in re.sub(r"[^\d,.]", "", said[0])) if language == "es" else ("7.2%" in said[0])


def test_numbers_are_written_as_each_language_does():
    english, spanish = Numbers("en", "EUR"), Numbers("es", "EUR")

    assert english.money(123_456) == "€1,234.56"
    assert spanish.money(123_456) == "1.234,56\u00a0€"
    assert Numbers("en", "JPY").money(-1500) == "-¥1,500"
    assert Numbers("en", "CHF").money(150) == "1.50\u00a0CHF"
    assert english.percent(0.0623) == "6.2%"
    assert spanish.decimal(-0.04) == "0,0"


def test_orders_that_nobody_made_are_not_counted_out():
    assert lifts.by_last_touch(0, 0, Numbers()) == "No order had it as the last message within 7 days before."
