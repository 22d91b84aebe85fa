"""Blind judging, what it proves, and what a policy would have changed."""

from datetime import timedelta

import pytest

from mancrel.assistant import repository, service, standings
from mancrel.assistant import repository as suggested
from mancrel.assistant.judging import judge
from mancrel.assistant.replaying import differences
from mancrel.assistant.reports import NewJudgement
from mancrel.autonomy import budget
from mancrel.autonomy import repository as judged
from mancrel.autonomy.models import Judgement
from mancrel.kit import acting, clock
from mancrel.kit.errors import ConflictError, InvalidError
from tests.integration.assistant.mails import TENANT
from tests.integration.autonomy.conftest import call

CASES, JUDGEMENTS = "/api/assistant/judging", "/api/assistant/judgements"


def intent_of(standing, name="availability"):
    return next(row for row in standing["intents"] if row["intent"] == name)


def with_evidence(count, wrong=0):
    """As many judgements, written as `judging.judge` writes them, the wrong ones first."""
    for number in range(count):
        judged.add_judgement(
            Judgement(
                TENANT, f"availability#sug_{number:05}#usr_1", intent="availability", suggestion_id=f"sug_{number:05}",
                judge="usr_1", verdict="wrong" if number < wrong else "right", counts=True, sent=False, confidence=0.95,
                share=1.0, created_at=clock.now() - timedelta(minutes=count - number),
            )
        )  # fmt: skip


def test_a_judge_sees_message_draft_and_rows_and_nothing_of_the_decision(put_in_force, suggest):
    put_in_force(mode="shadow")
    made = suggest()

    cases = call("GET", CASES, role="rep").body

    (case,) = cases["items"]
    assert cases["total"] == 1
    assert set(case) == {"suggestionId", "subject", "text", "draft", "sources"}
    assert (case["suggestionId"], case["draft"]) == (made.suggestion_id, made.draft)
    assert case["sources"][0]["price"] == 39.9


def test_a_verdict_is_given_once_and_decides(put_in_force, suggest):
    put_in_force(mode="shadow")
    made = suggest()
    body = {"suggestionId": made.suggestion_id, "verdict": "wrong", "reason": "another lamp"}

    first, again = call("POST", JUDGEMENTS, body), call("POST", JUDGEMENTS, body)

    assert (first.status, again.status, first.body == again.body) == (201, 201, True)
    assert call("POST", JUDGEMENTS, body | {"verdict": "right"}).status == 409
    assert call("GET", CASES, role="manager").body["total"] == 0
    stands = intent_of(call("GET", "/api/assistant/standing").body)
    assert (stands["judged"], stands["wrong"], stands["bound"], stands["waiting"]) == (1, 1, 1.0, 0)


def test_unsure_goes_to_a_second_judge_and_is_no_proof_alone(put_in_force, suggest):
    put_in_force(mode="shadow")
    made = suggest()
    call("POST", JUDGEMENTS, {"suggestionId": made.suggestion_id, "verdict": "unsure"})

    assert call("GET", CASES).body["total"] == 0
    assert call("GET", CASES, role="manager").body["total"] == 1
    assert intent_of(call("GET", "/api/assistant/standing").body)["wrong"] == 1

    call("POST", JUDGEMENTS, {"suggestionId": made.suggestion_id, "verdict": "right"}, role="manager")
    stands = intent_of(call("GET", "/api/assistant/standing").body)
    assert (stands["judged"], stands["wrong"]) == (1, 0)


def test_judgements_and_suggestions_are_listed_once(put_in_force, suggest, asked):
    put_in_force(mode="shadow")
    suggest()
    asked.clear()

    with acting.acting("usr_1"):
        stands = standings.now(TENANT)

    assert sum(row.waiting for row in stands.intents) == 1
    queries = [table.rpartition("-")[2] for operation, table in asked if operation == "Query"]
    assert (queries.count("suggestions"), queries.count("judgements")) == (1, 1)


def test_what_is_not_of_the_sample_is_not_judged(suggest):
    made = suggest(confidence=0.3)

    with pytest.raises(InvalidError, match="not of the sample"):
        judge(TENANT, "usr_1", NewJudgement(suggestion_id=made.suggestion_id, verdict="right"))


def test_the_sample_is_the_share_that_the_policy_says(put_in_force, suggest):
    sampled = {"sent": 0, "shadow": 0}
    for kind in sampled:
        if kind == "shadow":
            put_in_force(mode="shadow", audit={"sent": 0.1, "drafts": 0.5})
        for number in range(60):
            sampled[kind] += suggest(f"Is it in stock? {kind} {number}").sample is not None

    assert 1 <= sampled["sent"] <= 14
    assert 18 <= sampled["shadow"] <= 42


def test_an_intent_sends_once_it_is_proved_and_not_before(put_in_force, suggest):
    put_in_force(budget={"proof": "required", "alpha": 0.02})
    with_evidence(budget.checkpoints(0.02)[0] - 37)

    assert suggest().gates == ["unproved"]
    stands = intent_of(call("GET", "/api/assistant/standing").body)
    assert (stands["toGo"], stands["sends"], stands["state"]) == (37, False, "learning")

    with_evidence(budget.checkpoints(0.02)[0])
    assert suggest("And now?").status == "sent"
    assert intent_of(call("GET", "/api/assistant/standing").body)["sends"]


def test_shadow_mode_tells_what_it_would_have_sent_and_what_people_did(put_in_force, suggest):
    put_in_force(mode="shadow")
    kept, edited, rejected = suggest(), suggest("And two?"), suggest("And three?")
    service.approve(TENANT, kept.suggestion_id, "usr_1")
    service.approve(TENANT, edited.suggestion_id, "usr_1", "Yes.")
    service.reject(TENANT, rejected.suggestion_id, "usr_1", "No.")

    (row,) = standings.now(TENANT).shadow

    assert (row.would_send, row.as_drafted, row.edited, row.rejected, row.waiting) == (3, 1, 1, 1, 0)


def test_the_curve_weighs_what_is_judged_seldom(aws):
    for number, (confidence, verdict, share) in enumerate(
        [(0.99, "right", 1.0), (0.95, "wrong", 1.0), (0.7, "wrong", 0.1)]
    ):
        judged.add_judgement(
            Judgement(
                TENANT, f"price#sug_{number}#usr_1", intent="price", suggestion_id=f"sug_{number}", judge="usr_1",
                verdict=verdict, counts=confidence > 0.9, sent=False, confidence=confidence, share=share,
                created_at=clock.now(),
            )
        )  # fmt: skip

    points = standings.now(TENANT).curve

    assert [(point.threshold, round(point.coverage, 3), round(point.risk, 3)) for point in points] == [
        (0.99, 0.083, 0.0),
        (0.95, 0.167, 0.5),
        (0.7, 1.0, 0.917),
    ]


def test_a_replay_tells_what_another_policy_would_have_changed(put_in_force, suggest):
    put_in_force(mode="shadow")
    rows = [suggest(f"Is it in stock? {number}") for number in range(4)]
    call("POST", JUDGEMENTS, {"suggestionId": rows[0].suggestion_id, "verdict": "wrong"})
    order = {"since": "30d", "policy": "mode: on\nintents:\n  availability: act\n"}

    told = call("POST", "/api/assistant/policy/replay", order).body

    assert (told["decisions"], told["moreSent"], told["moreJudged"], told["moreWrong"]) == (4, 4, 1, 1)
    assert told["changes"] == [
        {"intent": "availability", "before": "waiting", "after": "sent", "count": 4, "judged": 1, "wrong": 1}
    ]
    assert {each["envelopeId"] for each in told["examples"]} == {row.envelope_id for row in rows}
    forbidden = order | {"policy": {"mode": "on", "intents": {"availability": "act"}, "forbidden": ["stock? 2"]}}
    assert call("POST", "/api/assistant/policy/replay", forbidden).body["moreSent"] == 3
    assert call("POST", "/api/assistant/policy/replay", order | {"since": "yesterday"}).status == 422


def test_the_policy_that_was_in_force_changes_nothing(put_in_force, suggest):
    for number in range(3):
        suggest(f"Is it in stock? {number}", confidence=0.5 + number / 5)
    text = call("GET", "/api/assistant/policy").body["text"]

    told = call("POST", "/api/assistant/policy/replay", {"since": "1d", "policy": text}).body

    assert (told["decisions"], told["changes"]) == (3, [])


def test_every_suggestion_has_one_envelope_that_gives_the_same_decision_again(put_in_force, suggest):
    for number in range(6):
        put_in_force(mode="on" if number % 2 else "shadow")
        suggest(f"Is it in stock? {number}", confidence=number / 5)

    suggestions = {row.suggestion_id for row in repository.list_suggestions(TENANT)}
    kept = list(suggested.list_envelopes(TENANT))

    assert (len(kept), {row.suggestion_id for row in kept}) == (len(suggestions), suggestions)
    assert [differences(row.content) for row in kept] == [[]] * 6
    listed = call("GET", "/api/envelopes?limit=4").body
    assert (listed["total"], len(listed["items"])) == (6, 4)
    assert call("GET", "/api/envelopes?status=sent").body["total"] == sum(
        row.content["decided"]["status"] == "sent" for row in kept
    )


def test_a_second_verdict_of_the_same_judge_conflicts(put_in_force, suggest):
    put_in_force(mode="shadow")
    made = suggest()
    judge(TENANT, "usr_1", NewJudgement(suggestion_id=made.suggestion_id, verdict="right"))

    with pytest.raises(ConflictError, match="before: right"):
        judge(TENANT, "usr_1", NewJudgement(suggestion_id=made.suggestion_id, verdict="wrong"))
