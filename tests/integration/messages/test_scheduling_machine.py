"""Model-checked: in whatever order people, the customer and the clock act, a scheduled reply leaves at most once, never
after the customer wrote first, and its words are never lost."""

from datetime import timedelta

import time_machine
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, precondition, rule, run_state_machine_as_test

from mancrel.assistant import leaving, undoing
from mancrel.channels import service as channels
from mancrel.channels.schemas import NewChannel
from mancrel.events import service as events
from mancrel.kit import clock, ids
from mancrel.kit.errors import ConflictError
from mancrel.messages import arranging, repository, scheduling
from mancrel.messages import service as messages
from mancrel.messages.jobs import ReceiveMail
from mancrel.messages.models import Message
from mancrel.messages.schemas import NewScheduledReply
from tests.integration.assistant import mails

WHICH = st.integers(0, 100)
HOURS = st.integers(1, 5)


class Plans(RuleBasedStateMachine):
    """Two conversations with one customer; *states* is what each reply must be, by its id."""

    def __init__(self) -> None:
        super().__init__()
        self.tenant, self.now = ids.new("ten"), clock.now()
        self.address = f"shop@{self.tenant.replace('_', '-').lower()}.test"
        self.channel = channels.create(self.tenant, NewChannel(address=self.address, name="Acme"))[0]
        self.states: dict[str, str] = {}
        self.due: dict[str, timedelta] = {}
        self.passed = timedelta()
        self.first = [self.take(None), self.take(None)]
        self.merged = False

    # People

    @precondition(lambda self: len(self.states) < 8)
    @rule(number=WHICH, hours=HOURS)
    def schedules(self, number: int, hours: int) -> None:
        with self.clock():
            wanted = NewScheduledReply(text="Good morning!", send_at=clock.now() + timedelta(hours=hours))
            reply = scheduling.schedule(self.tenant, self.place(number), wanted, "usr_1")
        self.states[reply.scheduled_reply_id] = "scheduled"
        self.due[reply.scheduled_reply_id] = self.passed + timedelta(hours=hours)

    @precondition(lambda self: self.states)
    @rule(number=WHICH)
    def cancels(self, number: int) -> None:
        chosen = self.chosen(number)
        self.tries(
            chosen, ("scheduled", "overtaken", "cancelled"), "cancelled", lambda: scheduling.cancel(self.tenant, chosen)
        )

    @precondition(lambda self: self.states)
    @rule(number=WHICH, hours=HOURS)
    def puts_off(self, number: int, hours: int) -> None:
        chosen = self.chosen(number)
        with self.clock():
            at = clock.now() + timedelta(hours=hours)
        if self.tries(chosen, ("scheduled",), "scheduled", lambda: scheduling.put_off(self.tenant, chosen, at)):
            self.due[chosen] = self.passed + timedelta(hours=hours)

    @precondition(lambda self: self.states)
    @rule(number=WHICH)
    def sends_now(self, number: int) -> None:
        chosen = self.chosen(number)
        self.tries(chosen, ("scheduled", "sent"), "sent", lambda: leaving.send_now(self.tenant, chosen, 12))

    @precondition(lambda self: "sent" in self.states.values())
    @rule(number=WHICH)
    def takes_back(self, number: int) -> None:
        sent = sorted(each for each, state in self.states.items() if state == "sent")
        row = scheduling.get(self.tenant, sent[number % len(sent)])
        with self.clock():
            if messages.get(self.tenant, str(row.message_id)).leaves_at is not None:
                assert undoing.take_back(self.tenant, str(row.message_id), "usr_1").text == row.text

    @rule(number=WHICH)
    def a_colleague_answers(self, number: int) -> None:
        with self.clock():
            messages.reply(self.tenant, self.place(number), "From Eva", "usr_2")

    @rule()
    def merges_or_parts(self) -> None:
        one, other = (each.conversation_id for each in self.first)
        (arranging.unmerge if self.merged else arranging.merge)(self.tenant, one, other)
        self.merged = not self.merged

    # The customer, and the clock

    @rule(number=WHICH)
    def writes(self, number: int) -> None:
        answered = self.first[number % 2]
        place = messages.get(self.tenant, answered.message_id).conversation_id
        here = [each for each in self.states if self.home(each) == place and self.states[each] == "scheduled"]
        self.take(answered)
        self.states |= dict.fromkeys(here, "overtaken")

    @rule(hours=HOURS)
    def time_passes(self, hours: int) -> None:
        self.passed += timedelta(hours=hours)

    @precondition(lambda self: self.states)
    @rule(number=WHICH, times=st.integers(1, 2))
    def a_job_comes(self, number: int, times: int) -> None:
        """Whether it was asked for or not."""
        chosen = self.chosen(number)
        with self.clock():
            for _time in range(times):
                leaving.send_due(self.tenant, chosen)
        if self.states[chosen] == "scheduled" and self.due[chosen] <= self.passed:
            self.states[chosen] = "sent"

    # What holds

    def teardown(self) -> None:
        for reply_id, state in self.states.items():
            row = scheduling.get(self.tenant, reply_id)
            place = scheduling.place(row)
            assert scheduling.shown(row, place).state == state
            assert row.text == "Good morning!"
            became = repository.find(self.tenant, ids.derived("msg", reply_id))
            assert (became is not None) == (state == "sent"), "it is a message if it was sent, and else none"
            listed = reply_id in (place.scheduled or {})
            assert listed == (state in ("scheduled", "overtaken")), "what waits is in its conversation"

    # How it is done

    def clock(self) -> time_machine.travel:
        return time_machine.travel(self.now + self.passed + timedelta(seconds=1))

    def chosen(self, number: int) -> str:
        return sorted(self.states)[number % len(self.states)]

    def place(self, number: int) -> str:
        return str(messages.get(self.tenant, self.first[number % 2].message_id).conversation_id)

    def home(self, reply_id: str) -> str:
        return str(scheduling.place(scheduling.get(self.tenant, reply_id)).conversation_id)

    def tries(self, chosen: str, may: tuple[str, ...], becomes: str, act: object) -> bool:
        """Whether *act*, which is right only in the states that *may* do it, was done."""
        assert callable(act)
        try:
            with self.clock():
                act()
        except ConflictError:
            assert self.states[chosen] not in may
            return False
        assert self.states[chosen] in may
        self.states[chosen] = becomes
        return True

    def take(self, answered: Message | None) -> Message:
        header = f"{ids.new('m')}@example.test"
        mail = mails.as_json(
            "Hello?", messageId=header, inReplyTo=answered and answered.message_id_header,
            subject="Hello", to=[{"email": self.address}],
        )  # fmt: skip
        stored = events.receive(
            self.tenant, self.channel.channel_id, "mail", ids.new("evt"), mail, "application/json",
            lambda event_id: ReceiveMail(tenant_id=self.tenant, event_id=event_id),
        )  # fmt: skip
        message = messages.receive_mail(self.tenant, stored.event_id)
        assert message is not None
        return message


def test_a_scheduled_reply_is_sent_once_or_its_words_are_kept(aws: None) -> None:
    checks = [HealthCheck.too_slow, HealthCheck.filter_too_much, HealthCheck.data_too_large]
    run_state_machine_as_test(
        Plans, settings=settings(max_examples=30, stateful_step_count=20, deadline=None, suppress_health_check=checks)
    )
