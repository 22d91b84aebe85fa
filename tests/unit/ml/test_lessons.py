"""Learning intents in numpy: the same doubt as scikit-learn, the same model twice, what was left out in closed form."""

import numpy as np
import pytest

from mancrel_ml.language import correctness, lessons, logistic
from mancrel_ml.language.kernel import likeness, unit
from mancrel_ml.language.lessons import Lessons


@pytest.fixture(scope="module")
def three_kinds():
    """Sixty messages of three kinds, of which the last is the background."""
    dice = np.random.RandomState(1)
    classes = np.repeat(np.arange(3), 20)
    meaning = unit((np.eye(3, 6)[classes] + 0.35 * dice.randn(60, 6)).astype(np.float32))
    wording = unit((np.eye(3, 8)[classes] + 0.5 * dice.randn(60, 8)).astype(np.float32))
    return Lessons(meaning, wording, classes, np.ones(60))


def test_the_doubt_is_the_one_that_scikit_learn_learns():
    dice = np.random.RandomState(0)
    facts = np.column_stack([dice.randn(300, 4) * [1, 5, 0.1, 2], np.zeros(300)])
    right = facts[:, 0] + 0.3 * facts[:, 1] + dice.randn(300) > 0
    weight = dice.uniform(0.5, 3, 300)

    ours, theirs = logistic.learn(facts, right, weight), correctness.learn(facts, right, weight)

    assert ours
    assert theirs
    assert ours[0] == pytest.approx(theirs[0], abs=2e-3)
    assert ours[1] == pytest.approx(theirs[1], abs=2e-3)


def test_nothing_is_learnt_where_all_is_right():
    assert logistic.learn(np.ones((3, 2)), np.ones(3, dtype=bool), np.ones(3)) is None


def test_the_same_lessons_in_any_order_give_the_same_predictions_and_again_the_same_bytes(three_kinds):
    first, second = lessons.fit(three_kinds, 2), lessons.fit(three_kinds, 2)
    shuffled = lessons.fit(three_kinds[np.random.RandomState(2).permutation(60)], 2)
    rows = np.hstack([three_kinds.meaning, three_kinds.wording])

    assert first[0].pull.tobytes() == second[0].pull.tobytes()
    assert first[1].tobytes() == second[1].tobytes()
    assert (first[0].see(rows).logits.argmax(1) == shuffled[0].see(rows).logits.argmax(1)).all()


def test_what_was_left_out_is_foretold_as_by_a_model_that_never_saw_it(three_kinds):
    learner = lessons._Learner(three_kinds, 2)
    out = np.arange(60) % 5 == 0
    kept = three_kinds[~out]
    gram = likeness(kept.meaning, kept.meaning) + 0.25 * kept.wording @ kept.wording.T
    pull = np.linalg.solve(gram + 0.1 * np.eye(48), learner.targets[~out])
    across = likeness(three_kinds.meaning[out], kept.meaning) + 0.25 * three_kinds.wording[out] @ kept.wording.T

    assert lessons._Trial(learner, out).scores == pytest.approx(across @ pull, abs=2e-3)


def test_a_row_that_weighs_more_pulls_more(three_kinds):
    wrong = Lessons(three_kinds.meaning[:1], three_kinds.wording[:1], np.array([1]), np.array([1.0]))
    heavy = Lessons(wrong.meaning, wrong.wording, wrong.classes, np.array([30.0]))
    row = np.hstack([wrong.meaning, wrong.wording])

    light_one, heavy_one = (lessons.fit(three_kinds + each, 2)[0].see(row).logits[0] for each in (wrong, heavy))

    assert heavy_one[1] - heavy_one[0] > light_one[1] - light_one[0]


def test_equal_texts_are_in_one_fold_and_later_ones_in_later_folds():
    assert lessons.groups(["a", "b", "a", "c", "d", "e"], 3).tolist() == [0, 0, 0, 1, 1, 2]
