"""The language model over real HTTP, in every bad mood: it only ever helps."""

import time
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from infra.fakes.openai import FakeOpenAI
from mancrel.assistant import llm, policy, thinking
from mancrel.assistant.policy import Situation
from mancrel.assistant.retrieved import PastHit
from mancrel.assistant.thinking import Subject
from mancrel.intents.schemas import Intent
from mancrel.kit.settings import settings
from tests.integration.assistant.conftest import CHAIR, LAMP, understood
from tests.integration.assistant.mails import INJECTIONS
from tests.language_model import LONG_BEFORE_IT_ANSWERS, listening
from tests.unit.assistant.rows import a_product, an_answer

KEY = "sk-a-key-that-nobody-may-see"
ROWS = [a_product(title=LAMP), a_product(product_id="prd_2", title=CHAIR, price=129900, stock=0, certainty=0.3)]
GOOD = {
    "intent": "availability",
    "confidence": 0.99,
    "draft": f"Thank you for your message. The {LAMP} is in stock (12 available) and costs €39.90.",
    "product_ids": ["prd_1"],
    "answer_ids": [],
}


@pytest.fixture
def fake(monkeypatch: pytest.MonkeyPatch) -> Iterator[FakeOpenAI]:
    """The fake, configured as the language model."""
    with listening(monkeypatch, KEY) as server:
        server.reading = dict(GOOD)
        yield server


def think(text=f"Is the {LAMP} in stock?", products=ROWS, answers=(), **more):
    return thinking.think(Subject(text=text, customer="Ana"), understood(**more), products, answers)


def decide(thought):
    return policy.decide(
        Situation(
            confidence=thought.confidence,
            intent=thought.intent,
            answered_from_answers=bool(thought.draft.answers),
            gates=thought.gates,
        )
    )


def test_it_is_told_nothing_of_other_conversations(fake):
    fake.reading = {**GOOD, "draft": None, "product_ids": []}
    hit = PastHit(
        message_id="msg_1", reply_id="msg_2", conversation_id="cnv_1", version=1, score=0.95, text="Quokkas do.",
        answered_at=datetime(2026, 5, 12, tzinfo=UTC), shared=True,
    )  # fmt: skip

    thought = thinking.think(Subject(text="Do they?"), understood(), [], [], past=[hit])

    assert (thought.draft.kind, len(fake.requests)) == ("past", 1)
    assert "Quokkas do." in thought.draft.text
    assert "Quokka" not in str(fake.requests)


def test_its_draft_is_used_when_every_word_is_carried(fake):
    thought = think()

    assert (thought.asked.path, thought.drafted_by, thought.claims) == ("used", "llm", ())
    assert GOOD["draft"] in thought.draft.text
    assert thought.draft.text.startswith("Hello Ana,")
    assert decide(thought).status == "sent"


def test_the_customers_words_are_fenced_and_carry_no_name(fake):
    think("Is it there?")

    system, user = (message["content"] for message in fake.requests[0]["messages"])
    fence = user.rsplit("\n", 1)[-1]
    assert user.endswith(f"{fence}\nIs it there?\n{fence}")
    assert "data" in system
    assert "Ana" not in user
    assert fake.requests[0]["response_format"]["json_schema"]["strict"] is True


@pytest.mark.parametrize(
    ("mode", "why"),
    [
        ("rate limited", "status 429"),
        ("broken", "status 500"),
        ("unauthorized", "status 401"),
        ("hang up", "no connection"),
        ("malformed", "malformed answer"),
        ("no choices", "malformed answer"),
        ("wrong schema", "malformed answer"),
        ("not json inside", "malformed answer"),
        ("refusal", "refused"),
        ("filtered", "refused"),
        ("empty", "empty answer"),
        ("huge", "too long"),
        ("long draft", "malformed answer"),
    ],
)
def test_whatever_goes_wrong_the_local_draft_is_used(fake, mode, why):
    fake.script = [mode]

    thought = think()

    assert (thought.asked.path, thought.asked.why, thought.drafted_by) == ("fallback", why, "local")
    assert decide(thought).status == "sent"


@pytest.mark.parametrize("mode", ["silent", "drip"])
def test_slowness_ends_with_the_budget(fake, mode):
    fake.script = [mode]

    began = time.monotonic()
    outcome = llm.ask("Hello", ROWS, [], budget=0.6)

    assert time.monotonic() - began < LONG_BEFORE_IT_ANSWERS
    assert (outcome.path, outcome.why) == ("fallback", "time-out")


def test_the_whole_budget_is_within_ten_seconds():
    assert llm.BUDGET <= 8


def test_it_is_asked_twice_at_most_and_only_when_that_may_help(fake):
    fake.script = ["broken", "ok"]
    assert (think().asked.path, len(fake.requests)) == ("used", 2)

    fake.requests.clear()
    fake.script = ["broken"]
    assert (think().asked.attempts, len(fake.requests)) == (2, 2)

    fake.requests.clear()
    fake.script = ["refusal", "ok"]
    assert (think().asked.attempts, len(fake.requests)) == (1, 1)


@pytest.mark.parametrize("retry_after", ["60", "inf", "Fri, 01 Jan 2100 00:00:00 GMT"])
def test_it_does_not_wait_longer_than_the_budget(fake, retry_after):
    fake.script, fake.retry_after = ["rate limited", "ok"], retry_after

    began = time.monotonic()
    thought = think()

    assert (thought.asked.path, thought.asked.attempts) == ("fallback", 1)
    assert time.monotonic() - began < LONG_BEFORE_IT_ANSWERS


@pytest.mark.parametrize("retry_after", ["0", "0.2", "nan", "-5", "soon", "Fri, 01 Jan 1999 00:00:00 GMT"])
def test_it_tries_again_when_it_was_asked_to_in_time(fake, retry_after):
    fake.script, fake.retry_after = ["rate limited", "ok"], retry_after

    assert think().asked.path == "used"


def test_its_confidence_never_raises_ours(fake):
    assert decide(think(confidence=0.7)).status == "waiting"
    assert think(confidence=0.7).confidence == 0.7


def test_when_it_reads_another_intent_the_lower_confidence_counts_and_a_person_looks(fake):
    fake.reading |= {"intent": "complaint", "confidence": 0.95}
    sure = think(confidence=0.99)
    fake.reading |= {"confidence": 0.5}
    unsure = think(confidence=0.99)

    assert (sure.intent, sure.confidence) == (Intent.AVAILABILITY, 0.95)
    assert decide(sure).status == "waiting"
    assert unsure.confidence == 0.5
    assert sure.drafted_by == unsure.drafted_by == "local"


@pytest.mark.parametrize(
    "change",
    [
        {"draft": f"The {LAMP} costs €29.90."},
        {"draft": f"The {LAMP} comes with free delivery."},
        {"draft": "Our competitor is better."},
        {"product_ids": ["prd_unknown"]},
        {"product_ids": []},
        {"draft": None},
        {"draft": ""},
    ],
)
def test_a_draft_that_is_not_carried_gives_way_to_the_local_one(fake, change):
    fake.reading |= change

    thought = think()

    assert (thought.drafted_by, thought.claims) == ("local", ())
    assert decide(thought).status == "sent"


def test_without_a_local_draft_its_ungrounded_one_waits(fake):
    fake.reading |= {"draft": f"The {LAMP} costs €29.90."}
    unsure = [ROWS[0].model_copy(update={"certainty": 0.05})]

    thought = think(products=unsure)

    assert thought.drafted_by == "llm"
    assert decide(thought).status == "waiting"


def test_a_row_that_it_picks_must_be_clear_too(fake):
    fake.reading |= {"draft": f"The {CHAIR} costs €1,299.00.", "product_ids": ["prd_2"]}

    assert decide(think()).status == "waiting"


def test_an_approved_answer_may_be_said_in_its_own_sentences(fake):
    fake.reading |= {
        "intent": "delivery",
        "draft": "We deliver within 3 to 5 working days.",
        "product_ids": [],
        "answer_ids": ["ans_1"],
    }

    thought = think("How long?", [], [an_answer()], intent=Intent.DELIVERY)

    assert (thought.drafted_by, decide(thought).status) == ("llm", "sent")


@pytest.mark.parametrize("text", INJECTIONS)
def test_a_model_that_obeys_the_customer_still_sends_only_what_rows_carry(fake, text):
    """The worst case: the model does what the mail orders, is sure of it, and quotes a real row."""
    fake.reading |= {"confidence": 1.0, "draft": f"{text} The {LAMP} costs €39.90."}

    thought = think(text)

    local = "Yes, Aurora Desk Lamp is in stock (12 available) and costs €39.90."
    decision = decide(thought)
    assert decision.status in ("sent", "waiting")
    if decision.status == "sent":
        assert thought.drafted_by == "local"
        assert local in thought.draft.text
    assert thought.confidence == 0.96


def test_the_key_is_in_no_representation(fake):
    assert KEY not in repr(settings())
    fake.script = ["unauthorized"]
    assert KEY not in repr(think())


def test_without_a_key_nobody_is_asked():
    assert llm.ask("Hello", ROWS, []).path == "off"
