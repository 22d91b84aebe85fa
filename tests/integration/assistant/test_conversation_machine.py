"""Model-checked: in whatever order customers, machines, workers and people act, nobody gets two answers, nothing loops.

What is checked at the end held all the time: no reply is ever taken back.
"""

import pytest
from hypothesis import HealthCheck, settings
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
from tests.integration.assistant import mails
from tests.integration.assistant.conftest import understood
from tests.unit.assistant.rows import a_product

LAMP = a_product(title="Aurora Desk Lamp", source_id="")
CLOSED = AwayText(hours=SendingHours(), texts={"en": "Nobody is here."})
QUESTION = "Is the Aurora Desk Lamp in stock?"


class Talk(RuleBasedStateMachine):
    """One conversation: mails come in, once or often; workers take them in any order; people do what they like."""

    def __init__(self) -> None:
        super().__init__()
        self.tenant = ids.new("ten")
        address = f"shop@{self.tenant.replace('_', '-').lower()}.test"
        self.channel = channels.create(self.tenant, NewChannel(address=address, name="Acme"))[0]
        self.conversation_id: str | None = None
        self.inbound: list[str] = []
        self.last_header: str | None = None

    # The customer, or a machine in their place

    @rule(text=st.sampled_from([QUESTION, "What does it cost?", "Thanks!", "Is it made of oak?"]), bot=st.booleans())
    def writes(self, text: str, bot: bool) -> None:
        self.take(text, headers=bot)

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
        made = service.suggest(self.tenant, message_id, understood(Intent.AVAILABILITY, confidence), [LAMP], [])
        if known is not None:
            assert made.status == known.status
        elif made.status == "sent":
            assert free, "a person looks after this conversation"
            assert not messages.get(self.tenant, message_id).auto_submitted

    # People

    @precondition(lambda self: self.inbound)
    @rule()
    def a_person_answers(self) -> None:
        assert self.conversation_id is not None
        service.answer_by_hand(self.tenant, self.conversation_id, "I am Eva.", "usr_1")
        assert self.handler() == "person"

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

    def waiting(self) -> list[Suggestion]:
        return [
            row for row in repository.list_suggestions(self.tenant) if row.status == "waiting" and row.action == "reply"
        ]


def test_a_conversation_never_loops_and_never_answers_twice(aws: None) -> None:
    checks = [HealthCheck.too_slow, HealthCheck.filter_too_much, HealthCheck.data_too_large]
    run_state_machine_as_test(
        Talk, settings=settings(max_examples=8, stateful_step_count=25, deadline=None, suppress_health_check=checks)
    )
