"""What counts as a label, whatever people did and in whatever order."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from mancrel.assistant.models import Suggestion
from mancrel.autonomy.models import Judgement
from mancrel.learning.labels import labels

NOW = datetime(2026, 3, 1, tzinfo=UTC)
VERDICTS = st.lists(st.sampled_from(["right", "wrong", "unsure"]), max_size=3)


def a_suggestion(number, status="waiting", corrected=None):
    """One that read a message as a question of price."""
    decided = status in ("approved", "rejected")
    return Suggestion(
        "acme", f"sug_{number}", message_id=f"msg_{number}", envelope_id=f"env_{number}", intent="price", status=status,
        created_at=NOW,
        decided_by="usr_decides" if decided else None, decided_at=NOW + timedelta(hours=number) if decided else None,
        corrected_intent=corrected, corrected_by=corrected and "usr_corrects",
        corrected_at=NOW + timedelta(hours=number) if corrected else None,
    )  # fmt: skip


def judged(number, *verdicts):
    """What judges said of the reply to a message."""
    return [
        Judgement(
            "acme", f"price#sug_{number}#{each}", suggestion_id=f"sug_{number}", judge=f"usr_{each}", verdict=said,
            created_at=NOW + timedelta(minutes=each),
        )
        for each, said in enumerate(verdicts)
    ]  # fmt: skip


CASES = st.lists(
    st.tuples(
        st.sampled_from(["waiting", "approved", "rejected", "sent", "escalated", "logged"]),
        st.sampled_from([None, "price", "invoice", "other"]),
        VERDICTS,
    ),
    max_size=6,
)


@given(CASES)
def test_a_correction_counts_above_all_else_only_what_nobody_doubts_is_confirmed(cases):
    rows = [a_suggestion(number, status, corrected) for number, (status, corrected, _) in enumerate(cases)]
    verdicts = [row for number, (_, _, said) in enumerate(cases) for row in judged(number, *said)]
    expected = {}
    for number, (status, corrected, said) in enumerate(cases):
        if corrected:
            expected[f"sug_{number}"] = (corrected, "usr_corrects")
        elif set(said) <= {"right"} and (status == "approved" or said):
            expected[f"sug_{number}"] = ("price", "usr_decides" if status == "approved" else "usr_0")

    found = labels(rows, verdicts)

    assert {label.suggestion_id: (label.intent, label.by) for label in found} == expected
    assert found == sorted(found, key=lambda label: (label.at, label.suggestion_id))
    assert labels(reversed(rows), reversed(verdicts)) == found


def test_a_rejection_alone_names_no_intent():
    assert labels([a_suggestion(1, "rejected")], []) == []


def test_what_confirms_a_reading_is_of_the_intent_that_was_there_when_it_was_read():
    approved, corrected = labels([a_suggestion(1, "approved"), a_suggestion(2, corrected="invoice")], [])
    anew = NOW + timedelta(minutes=30)

    assert (approved.means_another(anew), corrected.means_another(anew)) == (True, False)
    assert (approved.means_another(None), corrected.means_another(NOW + timedelta(hours=3))) == (False, True)
