import math
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mancrel.assistant import policy
from mancrel.assistant.gates import DOUBTS, WHY, Gate
from mancrel.assistant.policy import Situation
from mancrel.intents.schemas import Intent

PRIORITIES = ["low", "normal", "high", "urgent"]
situations = st.builds(
    Situation,
    confidence=st.floats(0, 1) | st.floats(),
    intent=st.sampled_from(Intent),
    priority=st.sampled_from(PRIORITIES),
    alarms=st.lists(st.sampled_from(["legal", "fraud", "safety", "harm", policy.PERSON]), max_size=2).map(tuple),
    automatic=st.sampled_from([None, None, "auto-reply", "bounce", "list"]),
    answered_from_answers=st.booleans(),
    gates=st.lists(st.sampled_from(Gate), max_size=3, unique=True).map(tuple),
)


@pytest.mark.parametrize(
    ("confidence", "band"),
    [
        (1.0, "auto"),
        (0.9, "auto"),
        (math.nextafter(0.9, 0), "review"),
        (0.8999999, "review"),
        (0.895, "review"),
        (0.89, "review"),
        (0.6, "review"),
        (math.nextafter(0.6, 0), "escalate"),
        (0.5999999, "escalate"),
        (0.0, "escalate"),
        (-0.1, "escalate"),
        (1.0000001, "escalate"),
        (math.inf, "escalate"),
        (-math.inf, "escalate"),
        (math.nan, "escalate"),
    ],
)
def test_the_bands_are_half_open(confidence: float, band: str) -> None:
    assert policy.band_of(confidence) == band


@given(st.floats(0, 1))
def test_every_probability_has_just_one_band(confidence: float) -> None:
    assert (policy.band_of(confidence) == "auto") == (confidence >= 0.9)
    assert (policy.band_of(confidence) == "review") == (0.6 <= confidence < 0.9)
    assert (policy.band_of(confidence) == "escalate") == (confidence < 0.6)


@given(situations)
def test_only_a_sure_reply_without_shut_gates_is_sent(situation: Situation) -> None:
    decision = policy.decide(situation)

    if decision.status == "sent":
        assert decision.action == "reply"
        assert situation.confidence >= 0.9
        assert not situation.gates
        assert not situation.alarms
        assert not situation.automatic


@given(situations)
def test_what_a_machine_wrote_is_only_logged(situation: Situation) -> None:
    decision = policy.decide(situation)

    if situation.automatic:
        assert (decision.action, decision.status) == ("log", "logged")


@given(situations)
def test_below_the_review_band_a_person_gets_it_unless_one_answered(situation: Situation) -> None:
    decision = policy.decide(situation)

    if not situation.confidence >= 0.6 and not situation.automatic:
        answered = Gate.HUMAN_REPLIED in situation.gates and not situation.alarms
        assert (decision.action, decision.status) == ("escalate", "logged" if answered else "escalated")


@given(situations)
def test_every_decision_fits_itself_and_is_explained(situation: Situation) -> None:
    decision = policy.decide(situation)

    assert decision.band == policy.band_of(decision.confidence)
    assert not decision.confidence > situation.confidence
    assert (decision.status in ("escalated", "logged")) >= (decision.action == "escalate")
    assert decision.status in ("sent", "waiting", "escalated", "logged")
    assert decision.reason.endswith(".")
    assert decision.reason[0].isupper()
    assert PRIORITIES.index(decision.priority) >= PRIORITIES.index(situation.priority)


@pytest.mark.parametrize(
    ("intent", "has_answer", "action", "status", "team"),
    [
        (Intent.AVAILABILITY, False, "reply", "sent", "sales"),
        (Intent.PRICE, False, "reply", "sent", "sales"),
        (Intent.PRODUCT_ADVICE, False, "reply", "sent", "sales"),
        (Intent.DELIVERY, True, "reply", "sent", "support"),
        (Intent.DELIVERY, False, "task", "escalated", "support"),
        (Intent.RETURN_REFUND, True, "reply", "sent", "support"),
        (Intent.RETURN_REFUND, False, "task", "escalated", "support"),
        (Intent.INVOICE, True, "reply", "sent", "accounts"),
        (Intent.INVOICE, False, "task", "escalated", "accounts"),
        (Intent.ACCOUNT, False, "task", "escalated", "support"),
        (Intent.ORDER_STATUS, True, "task", "escalated", "support"),
        (Intent.DAMAGED_ITEM, True, "escalate", "escalated", "support"),
        (Intent.COMPLAINT, True, "escalate", "escalated", "support"),
        (Intent.OTHER, True, "escalate", "escalated", "support"),
        (Intent.WHOLESALE, False, "route", "escalated", "sales"),
        (Intent.SPAM, False, "log", "logged", "support"),
    ],
)
def test_what_each_intent_leads_to_when_it_is_sure(
    intent: Intent, has_answer: bool, action: str, status: str, team: str
) -> None:
    decision = policy.decide(Situation(confidence=0.95, intent=intent, answered_from_answers=has_answer))

    assert (decision.action, decision.status, decision.team) == (action, status, team)


def test_an_unsure_task_waits_for_approval() -> None:
    assert policy.decide(Situation(confidence=0.7, intent=Intent.ORDER_STATUS)).status == "waiting"


@pytest.mark.parametrize("gate", list(Gate))
def test_each_gate_holds_a_reply_back_and_says_why(gate: Gate) -> None:
    decision = policy.decide(Situation(confidence=0.99, intent=Intent.PRICE, gates=(gate,)))

    assert (decision.status, decision.gates) == ("waiting", (gate,))
    assert decision.band == ("review" if gate in DOUBTS else "auto")
    assert WHY[gate] in decision.reason


def test_an_alarm_reaches_a_person_within_the_hour() -> None:
    decision = policy.decide(Situation(confidence=0.99, intent=Intent.PRICE, alarms=("safety",)))

    assert (decision.action, decision.priority, decision.due_in) == ("escalate", "urgent", timedelta(hours=1))


@given(situations)
def test_a_wish_for_a_person_always_reaches_one(situation: Situation) -> None:
    decision = policy.decide(situation)

    if policy.PERSON in situation.alarms and not situation.automatic:
        assert (decision.action, decision.status) == ("escalate", "escalated")
        assert "asks for one" in decision.reason or decision.band == "escalate"


def test_a_wish_for_a_person_is_due_today_and_no_emergency() -> None:
    decision = policy.decide(Situation(confidence=0.99, intent=Intent.SPAM, alarms=(policy.PERSON,)))

    assert (decision.action, decision.priority, decision.due_in) == ("escalate", "high", timedelta(hours=4))


def test_sure_spam_cannot_raise_an_alarm() -> None:
    assert policy.decide(Situation(confidence=0.97, intent=Intent.SPAM, alarms=("fraud",))).action == "log"
    assert policy.decide(Situation(confidence=0.7, intent=Intent.SPAM, alarms=("fraud",))).action == "escalate"


def test_the_percentage_shown_never_crosses_a_band() -> None:
    assert "89 %" in policy.decide(Situation(confidence=0.8999999, intent=Intent.PRICE)).reason
    assert "90 %" in policy.decide(Situation(confidence=0.9, intent=Intent.PRICE)).reason
