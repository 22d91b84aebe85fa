"""Whose evidence counts for which model."""

from datetime import UTC, datetime, timedelta

import pytest

from mancrel.autonomy import evidence
from mancrel.autonomy.models import Judgement

NOW = datetime(2026, 3, 1, tzinfo=UTC)


def a_judgement(number, model, verdict="right"):
    return Judgement(
        "acme", f"price#sug_{number}#usr_1", intent="price", suggestion_id=f"sug_{number}", judge="usr_1",
        verdict=verdict, counts=True, sent=False, confidence=0.95, share=0.1, model=model,
        created_at=NOW + timedelta(minutes=number),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("model", "expected"),
    [
        (None, [False, False]),
        ("meaning-2", [False, False]),
        ("wording-1", [False, False]),
        ("learnt-1", [True]),
        ("learnt-2", []),
    ],
)
def test_a_learnt_model_has_only_its_own_evidence_and_the_shipped_ones_share_theirs(model, expected):
    rows = [a_judgement(1, None), a_judgement(2, "meaning-1"), a_judgement(3, "learnt-1", "wrong")]

    assert evidence.wrongs(rows, model=model) == expected
