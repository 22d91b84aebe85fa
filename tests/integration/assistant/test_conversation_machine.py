"""Model-checked: in whatever order customers, machines, workers and people act, nobody gets two answers, nothing loops.

What is checked at the end held all the time: no reply is ever taken out of the thread.
"""

from collections import Counter
from typing import ClassVar

import pytest
from hypothesis import HealthCheck, seed, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, precondition, rule, run_state_machine_as_test

from mancrel.assistant import repository, scenes, service
from mancrel.assistant import repository as suggested
from mancrel.assistant.models import Suggestion
from mancrel.autonomy import document
from mancrel.autonomy import service as autonomy
from mancrel.autonomy.schemas import AwayText, SendingHours
from mancrel.channels import service as channels
from mancrel.channels.schemas import NewChannel
from mancrel.conversations import service as conversations
from mancrel.conversations.schemas import ConversationChange
from mancrel.events import service as events
from mancrel.intents.schemas import Intent
from mancrel.kit import ids
from mancrel.kit.errors import ConflictError
from mancrel.messages import service as messages
from mancrel.messages.jobs import ReceiveMail
from mancrel.messages.models import Message
from mancrel.products import service as products
from mancrel.products import sources
from mancrel.products.schemas import NewSource
from tests.integration.assistant import mails
from tests.integration.assistant.conftest import LAMP, a_hit, a_row, understood

CLOSED = AwayText(hours=SendingHours(), texts={"en": "Nobody is here."})
QUESTION = "Is the Aurora Desk Lamp in stock?"


class Talk(RuleBasedStateMachine):
    """One conversation: mails come in, once or often; workers take them in any order; people do what they like."""

    met: ClassVar[Counter[str]] = Counter()
    """What happened, so that the test can say whether it met what it is about."""

    def __init__(self) -> None:
        super().__init__()
        self.tenant = ids.new("ten")
        address = f"shop@{self.tenant.replace('_', '-').lower()}.test"
        self.channel = channels.create(self.tenant, NewChannel(address=address, name="Acme"))[0]
        source = sources.connect(self.tenant, NewSource(name="Shop"))[0]
        products.upsert(self.tenant, source.source_id, a_row("L-1", LAMP, "39.90", 12))
        (lamp,) = products.live(self.tenant)
        self.lamp = a_hit(lamp.product_id, tenant=self.tenant)
        self.conversation_id: str | None = None
        self.inbound: list[str] = []
        self.last_header: str | None = None

    # The customer, or a machine in their place

    @rule(text=st.sampled_from([QUESTION, "What does it cost?", "Thanks!", "Is it made of oak?"]), bot=st.booleans())
    def writes(self, text: str, bot: bool) -> None:
        self.take(text, headers=bot)

    @rule(handed_back=st.booleans(), then=st.sampled_from(["waits", "a person answers", "is taken back", "leaves"]))
    def asks_and_is_read_at_once(self, handed_back: bool, then: str) -> None:
        self.take(QUESTION)
        if handed_back:
            self.a_person_rearranges({"handled_by": "assistant"})
        self.a_worker_takes_one(-1, 0.97)
        if then == "a person answers":
            self.a_person_answers()
        elif then == "is taken back":
            self.a_person_takes_back()
        elif then == "leaves":
            self.the_carrier_comes()

    @rule()
    def asks_for_a_person(self) -> None:
        self.take("Can I talk to a human?")

    @precondition(lambda self: self.inbound)
    @rule(number=st.integers(0, 100))
    def the_mail_comes_again(self, number: int) -> None:
        message = messages.get(self.tenant, self.inbound[number % len(self.inbound)])
        self.receive(message.message_id_header, message.text, message.in_reply_to, message.auto_submitted)

    # Workers

    @precondition(lambda self: self.inbound)
    @rule(number=st.integers(0, 100), confidence=st.sampled_from([0.97, 0.97, 0.75, 0.3]))
    def a_worker_takes_one(self, number: int, confidence: float) -> None:
        message_id = self.inbound[number % len(self.inbound)]
        known = repository.find_suggestion(self.tenant, service.id_for(message_id))
        free = self.handler() == "assistant"
        made = service.suggest(self.tenant, message_id, understood(Intent.AVAILABILITY, confidence), [self.lamp], [])
        self.met[made.status if known is None else "again"] += 1
        if known is not None:
            assert made.status == known.status
        elif made.status == "sent":
            assert free, "a person looks after this conversation"
            assert not messages.get(self.tenant, message_id).auto_submitted

    @precondition(lambda self: self.queued())
    @rule()
    def the_carrier_comes(self) -> None:
        for each in self.queued():
            service.send(self.tenant, each.message_id)
            self.met["left"] += messages.get(self.tenant, each.message_id).send_state == "sent"

    # People

    @precondition(lambda self: self.inbound)
    @rule()
    def a_person_answers(self) -> None:
        assert self.conversation_id is not None
        self.met["overtaken"] += bool(self.queued())
        service.answer_by_hand(self.tenant, self.conversation_id, "I am Eva.", "usr_1")
        assert self.handler() == "person"
        assert not self.queued(), "an answer of the assistant leaves after a person's"

    @precondition(lambda self: self.queued())
    @rule()
    def a_person_takes_back(self) -> None:
        for each in self.queued():
            service.take_back(self.tenant, str(each.suggestion_id), "usr_1")
            self.met["taken back"] += 1
        assert not self.queued()

    @precondition(lambda self: self.waiting())
    @rule(number=st.integers(0, 100), well=st.booleans())
    def a_person_decides(self, number: int, well: bool) -> None:
        waiting = self.waiting()
        chosen = waiting[number % len(waiting)]
        if well:
            service.approve(self.tenant, chosen.suggestion_id, "usr_1")
        else:
            service.reject(self.tenant, chosen.suggestion_id, "usr_1", "No.")
        with pytest.raises(ConflictError):
            service.approve(self.tenant, chosen.suggestion_id, "usr_2")

    @precondition(lambda self: self.inbound)
    @rule(change=st.sampled_from([{"handled_by": "assistant"}, {"handled_by": "person"}, {"status": "closed"}]))
    def a_person_rearranges(self, change: dict[str, str]) -> None:
        assert self.conversation_id is not None
        conversations.change(self.tenant, self.conversation_id, ConversationChange.model_validate(change))

    @rule(away=st.booleans())
    def the_shop_closes_or_opens(self, away: bool) -> None:
        now = autonomy.current(self.tenant)
        wanted = now.policy.model_copy(update={"away": CLOSED if away else "off"})
        autonomy.change(self.tenant, "usr_1", now.number, document.write(now.text, wanted))

    @rule(undo=st.booleans())
    def the_policy_waits_or_does_not(self, undo: bool) -> None:
        now = autonomy.current(self.tenant)
        wanted = now.policy.model_copy(update={"intents": {Intent.AVAILABILITY: "act_with_undo" if undo else "act"}})
        autonomy.change(self.tenant, "usr_1", now.number, document.write(now.text, wanted))

    # What holds in the end

    def teardown(self) -> None:
        thread, suggestions = self.thread(), list(repository.list_suggestions(self.tenant))
        ours = [each for each in thread if each.author == messages.ASSISTANT]
        answered = [each.in_reply_to for each in ours]
        assert len(answered) == len(set(answered)), "a message has two answers"
        replies = [row.reply_message_id for row in suggestions if row.reply_message_id]
        assert len(replies) == len(set(replies)), "two suggestions share a reply"
        assert len(ours) <= scenes.MOST_IN_A_ROW, "it went on and on"  # the test takes seconds
        decided = [each.suggestion_id for each in suggested.list_envelopes(self.tenant)]
        assert sorted(decided) == sorted(row.suggestion_id for row in suggestions), "an output has no envelope"
        told = [each for each in thread if each.author == messages.AWAY]
        assert len(told) <= 1, "it was told twice within one closed period"
        assert {each.in_reply_to for each in told}.isdisjoint(answered), "a message has an answer and the text, too"
        answered += [each.in_reply_to for each in told]
        machines = {each.message_id_header for each in thread if each.auto_submitted and each.direction == "inbound"}
        assert machines.isdisjoint(answered), "a machine got an answer"

    # How it is done

    def take(self, text: str, headers: bool = False) -> None:
        header = f"{ids.new('m')}@example.test"
        message = self.receive(header, text, self.last_header, headers)
        assert message is not None
        self.conversation_id = self.conversation_id or message.conversation_id
        assert message.conversation_id == self.conversation_id
        self.inbound.append(message.message_id)
        self.last_header = header

    def receive(self, header: str, text: str, after: str | None, automatic: bool) -> Message | None:
        more = {"subject": "Automatic reply: away"} if automatic else {}
        stored = events.receive(
            self.tenant, self.channel.channel_id, "mail", ids.new("evt"),
            mails.as_json(text, messageId=header, inReplyTo=after, to=[{"email": self.channel.address}], **more),
            "application/json", lambda event_id: ReceiveMail(tenant_id=self.tenant, event_id=event_id),
        )  # fmt: skip
        return messages.receive_mail(self.tenant, stored.event_id)

    def handler(self) -> str:
        if self.conversation_id is None:
            return "assistant"
        return conversations.shown(conversations.get(self.tenant, self.conversation_id), None).handled_by

    def thread(self) -> list[Message]:
        return messages.of_conversation(self.tenant, self.conversation_id) if self.conversation_id else []

    def queued(self) -> list[Message]:
        """The assistant's answers that have not left yet."""
        return [each for each in self.thread() if (each.author, each.send_state) == (messages.ASSISTANT, "queued")]

    def waiting(self) -> list[Suggestion]:
        return [
            row for row in repository.list_suggestions(self.tenant) if row.status == "waiting" and row.action == "reply"
        ]


def test_a_conversation_never_loops_and_never_answers_twice(aws: None) -> None:
    wanted = {"sent", "waiting", "again", "overtaken"}
    quiet = [HealthCheck.too_slow, HealthCheck.filter_too_much, HealthCheck.data_too_large]
    chosen = settings(max_examples=40, stateful_step_count=20, deadline=None, suppress_health_check=quiet)
    talk = seed(3)(Talk) if settings().derandomize else Talk
    run_state_machine_as_test(talk, settings=settings(chosen, derandomize=False, database=None))
    assert (+Talk.met).keys() >= wanted, f"the test met too little: {dict(Talk.met)}"
