"""Ten thousand decisions, made by the functions that make them, come out the same again from their envelopes."""

import json
import random
from datetime import UTC, datetime, timedelta
from typing import Any

from mancrel.assistant import deciding, envelopes, licences
from mancrel.assistant.gates import POLICY, Gate
from mancrel.assistant.licences import Licence
from mancrel.assistant.models import Suggestion
from mancrel.assistant.policy import Situation
from mancrel.assistant.replaying import again, differences, under
from mancrel.assistant.schemas import AnswerHit, ProductHit, Understanding
from mancrel.assistant.thinking import Subject, Thought, think
from mancrel.autonomy import permitting
from mancrel.autonomy.permitting import Circumstances
from mancrel.autonomy.schemas import AutonomyPolicy
from mancrel.intents.schemas import Intent
from mancrel.messages.models import Message

COUNT = 10_000
WORDS = ("Is the lamp in stock?", "What does the chair cost, and when does it arrive?", "My lawyer will write", "")
POLICIES = [
    AutonomyPolicy.model_validate(said)
    for said in (
        {"intents": {"availability": "act", "price": "act", "delivery": "act_with_undo"}},
        {"mode": "shadow", "intents": {"price": "act"}, "forbidden": ["lawyer"]},
        {"bands": {"auto": 0.95, "review": 0.7}, "intents": {"price": "act"}, "hours": {"mon": "09:00-18:00"}},
        {"budget": {"proof": "required"}, "intents": {"price": "act"}, "limits": {"price": {"EUR": 49.5}}},
        {"mode": "off"},
    )
]


def a_thought(draw: random.Random) -> Thought:
    said = draw.choice(WORDS)
    sure = draw.choice([draw.random(), 0.9, 0.89999999, 0.6, 0.95, 1.0, float("nan"), 1.2])
    read = Understanding(
        intent=draw.choice([*Intent, "gift_wrapping"]), confidence=sure, raw=draw.random(), said=said,
        model_version="test",
        priority=draw.choice(["low", "normal", "high", "urgent"]), alarms=draw.choice([[], [], ["legal"]]),
        language=draw.choice(["en", "es"]),
    )  # fmt: skip
    hits = [
        ProductHit(
            product_id=f"prd_{number}", source_id="src_1", sku=f"S{number}", version=number, title=title,
            price=draw.choice([None, 3990, 129900]), currency=draw.choice(["EUR", "USD"]),
            stock=draw.choice([None, 0, 12]), score=draw.random(), certainty=draw.random() ** 0.2,
        )
        for number, title in enumerate(["Aurora Desk Lamp", "Nebula Chair"][: draw.randint(0, 2)], 1)
    ]  # fmt: skip
    answers = [
        AnswerHit(
            answer_id="ans_1", version=2, title="Delivery", text="We deliver in 3 days.",
            intent=draw.choice(list(Intent)), score=1.0, certainty=draw.random(),
        )
    ] * draw.randint(0, 1)  # fmt: skip
    return think(Subject(text=said), read, hits, answers)


def a_decision(draw: random.Random, thought: Thought, number: int) -> tuple[dict[str, Any], Any]:
    """The content of an envelope, through the JSON that a table keeps, and the decision that it is of."""
    policy = draw.choice(POLICIES)
    machine = draw.random() < 0.1
    message = Message(
        "ten_1", f"msg_{number}", conversation_id="cnv_1", direction="inbound", subject="Hello",
        text=thought.understanding.said, from_email="ana@example.test", auto_submitted=machine,
    )  # fmt: skip
    met = Circumstances(
        intent=str(thought.intent), channel=draw.choice(["email", "web"]),
        at=datetime(2026, 1, 5, tzinfo=UTC) + timedelta(microseconds=draw.randrange(10**13)),
        zone=draw.choice(["UTC", "Europe/Madrid"]), quoted=licences._quoted(thought),
        topics=permitting.topics_in(policy, message.text), proved=draw.random() < 0.5, stopped=draw.random() < 0.1,
    )  # fmt: skip
    licence = Licence(number=number, policy=policy, met=met)
    scene = draw.sample([gate for gate in Gate if gate not in POLICY], draw.choice([0, 0, 0, 1, 2]))
    situation: Situation = deciding._situation(message, thought, scene, licence)
    decision = deciding.decide(situation, licence)
    suggestion = Suggestion(
        "ten_1", f"sug_{number}", message_id=message.message_id, conversation_id="cnv_1", envelope_id=f"env_{number}"
    )
    save = envelopes.of_decision(suggestion, message, thought, decision, situation, licence)
    content = getattr(save.record, "content")  # noqa: B009  # it is an Envelope
    return json.loads(json.dumps(content)), decision


def test_ten_thousand_replays_differ_in_no_action() -> None:
    draw = random.Random(7)
    thoughts = [a_thought(draw) for _ in range(500)]
    seen: set[str] = set()
    for number in range(COUNT):
        content, decision = a_decision(draw, draw.choice(thoughts), number)
        replayed = again(content)
        seen.add(decision.status)

        assert differences(content) == []
        assert repr(replayed) == repr(decision)

    assert seen == {"sent", "waiting", "escalated", "logged"}


def test_a_replay_under_the_same_policy_is_the_decision() -> None:
    draw = random.Random(8)
    for number in range(300):
        content, decision = a_decision(draw, a_thought(draw), number)
        kept = content["licence"]
        policy = AutonomyPolicy.model_validate(kept["policy"])
        if not kept["stopped"]:  # a stop is nobody's policy
            said = "lawyer" if kept["topics"] else ""

            assert repr(under(content, policy, said, kept["proved"])) == repr(decision)


def test_a_decision_that_was_tampered_with_is_noticed() -> None:
    content, _ = a_decision(random.Random(1), a_thought(random.Random(1)), 1)
    content["decided"]["status"] = "approved"

    assert differences(content) == ["status"]
