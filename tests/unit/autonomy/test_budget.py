"""The error budget keeps its promise: by table, and by simulation with planted error rates."""

import random
from bisect import bisect_right

import pytest

from mancrel.autonomy import budget

RUNS = 1000
ALPHA = 0.02
TABLE = {
    (0.10, budget.LEVEL): [29, 46, 61, 76, 103, 167],
    (0.05, budget.LEVEL): [59, 93, 124, 153, 208, 336],
    (0.02, budget.LEVEL): [149, 236, 313, 386, 523, 845],
    (0.01, budget.LEVEL): [299, 473, 628, 773, 1049, 1693],
}
SHARED = {0.10: [51, 90, 137], 0.05: [104, 182, 279], 0.02: [263, 461, 703], 0.01: [528, 924, 1411]}


@pytest.mark.parametrize(("given", "needed"), TABLE.items())
def test_how_much_evidence_a_bound_takes(given: tuple[float, float], needed: list[int]) -> None:
    """The table of PRODUCT.md D1, by 0, 1, 2, 3, 5 and 10 wrong ones."""
    assert [budget.needed(wrong, *given) for wrong in (0, 1, 2, 3, 5, 10)] == needed


@pytest.mark.parametrize(("alpha", "needed"), SHARED.items())
def test_how_much_it_takes_when_ten_intents_share_the_risk(alpha: float, needed: list[int]) -> None:
    assert [budget.needed(wrong, alpha, budget.LEVEL / 10) for wrong in (0, 2, 5)] == needed


@pytest.mark.parametrize(("wrong", "judged"), [(0, 1), (0, 149), (1, 236), (10, 845), (3, 3)])
def test_the_bound_and_the_number_needed_are_two_sides_of_one_thing(wrong: int, judged: int) -> None:
    bound = budget.upper_bound(wrong, judged)

    assert (bound <= ALPHA) == (judged >= budget.needed(wrong, ALPHA))
    assert bound == pytest.approx(_beta_quantile(wrong, judged), abs=1e-9)


@pytest.mark.parametrize("alpha", [0.005, 0.01, 0.02, 0.05, 0.10])
def test_looking_often_risks_no_more_than_looking_once(alpha: float) -> None:
    """Exactly, not by simulation: the chance that an intent at the limit is ever unlocked."""
    looks = budget.checkpoints(alpha)
    alive, unlocked = [1.0] + [0.0] * len(looks), 0.0
    for judged in range(1, looks[-1] + 1):
        for wrong in range(len(looks), 0, -1):
            alive[wrong] = alive[wrong] * (1 - alpha) + alive[wrong - 1] * alpha
        alive[0] *= 1 - alpha
        for wrong in range(bisect_right(looks, judged)):
            unlocked, alive[wrong] = unlocked + alive[wrong], 0.0

    assert unlocked <= budget.LEVEL
    assert all(look >= budget.needed(wrong, alpha) for wrong, look in enumerate(looks))


@pytest.mark.parametrize("error", [0.02, 0.025, 0.03, 0.05, 0.10])
def test_an_intent_above_the_budget_is_unlocked_in_at_most_one_run_in_twenty(error: float) -> None:
    broken = sum(_ever_unlocked(error, seed) for seed in range(RUNS))

    assert broken <= budget.LEVEL * RUNS


def test_an_intent_far_below_the_budget_is_unlocked() -> None:
    assert sum(_ever_unlocked(0.001, seed) for seed in range(100)) >= 95


@pytest.mark.parametrize(("error", "least"), [(0.10, 0.85), (0.15, 0.97), (0.20, 1.0), (0.30, 1.0), (0.50, 1.0)])
def test_a_sudden_change_locks_it_again_within_fifty_judgements(error: float, least: float) -> None:
    """After 1,500 judgements at 0.5 %, when the bound alone would take long to move."""
    found = [took for seed in range(100) if (took := _relocked(0.005, 1500, error, seed)) is not None]

    assert len(found) >= 75
    assert sum(took <= 50 for took in found) >= least * len(found)


def test_a_steady_intent_is_seldom_locked_in_vain() -> None:
    drifts = sum(budget.follow(_judgements(0.005, 2000, seed), ALPHA).drifts for seed in range(100))

    assert drifts <= 50  # of 200,000 judgements


def test_what_is_missing_is_counted_by_the_same_rule() -> None:
    first = budget.checkpoints(ALPHA)[0]
    learning = budget.follow([False] * (first - 37), ALPHA)

    assert (learning.state, learning.to_go, learning.proved) == ("learning", 37, False)
    assert budget.follow([False] * first, ALPHA).proved
    for seed in range(20):
        past = _judgements(0.01, 400, seed)
        stands = budget.follow(past, ALPHA)
        assert stands.to_go is not None
        assert budget.follow([*past, *[False] * stands.to_go], ALPHA).proved
        if stands.to_go:
            assert not budget.follow([*past, *[False] * (stands.to_go - 1)], ALPHA).proved


def test_one_wrong_just_after_the_unlock_locks_it_until_the_bound_holds_again() -> None:
    clean = [False] * budget.checkpoints(ALPHA)[0]

    stands = budget.follow([*clean, True], ALPHA)

    assert (stands.state, stands.to_go) == ("locked_again", budget.needed(1, ALPHA) - len(clean) - 1)


def test_after_a_drift_the_evidence_begins_anew() -> None:
    past = [False] * 2000 + [True, True]

    stands = budget.follow(past, ALPHA)

    assert (stands.state, stands.judged, stands.drifts) == ("locked_again", 0, 1)
    assert stands.to_go == budget.checkpoints(ALPHA)[0]


def test_too_many_wrong_ones_never_unlock() -> None:
    assert budget.follow([True] * budget.MOST, ALPHA).to_go is None


def _judgements(error: float, count: int, seed: int) -> list[bool]:
    draw = random.Random(seed)
    return [draw.random() < error for _ in range(count)]


def _ever_unlocked(error: float, seed: int) -> bool:
    """Looked at after every one of 1,000 judgements. To stop at the first unlock is to ask whether there was one."""
    draw, wrong, looks = random.Random(f"{error} {seed}"), 0, budget.checkpoints(ALPHA)
    for judged in range(1, 1001):
        wrong += draw.random() < error
        if wrong < budget.MOST and judged >= looks[wrong] and judged >= budget.needed(wrong, ALPHA):
            return True
    return False


def _relocked(before: float, count: int, after: float, seed: int) -> int | None:
    """After how many judgements of the new kind; None when it was not unlocked when the change came."""
    past = _judgements(before, count, seed)
    if not budget.follow(past, ALPHA).proved:
        return None
    new = _judgements(after, 60, seed + 10_000)
    locked = (number for number in range(1, 61) if not budget.follow([*past, *new[:number]], ALPHA).proved)
    return next(locked, 61)


def _beta_quantile(wrong: int, judged: int) -> float:
    """Clopper–Pearson by scipy."""
    from scipy.special import betaincinv

    return 1.0 if wrong >= judged else float(betaincinv(wrong + 1, judged - wrong, 1 - budget.LEVEL))
