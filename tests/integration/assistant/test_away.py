"""Out of hours: one text for each customer and closed period, where a person would have to answer."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from mancrel.accounts import organisations
from mancrel.accounts.models import Tenant
from mancrel.assistant import handing, service
from mancrel.autonomy import document
from mancrel.autonomy import service as autonomy
from mancrel.autonomy.schemas import AutonomyPolicy
from mancrel.conversations import service as conversations
from mancrel.intents.schemas import Intent
from mancrel.kit import tables
from mancrel.messages import service as messages
from mancrel.messages.composing import compose
from tests.integration.assistant.conftest import understood
from tests.integration.assistant.mails import TENANT

OPENING = "09:00-18:00"
AWAY = {
    "hours": {"zone": "Europe/Madrid", **dict.fromkeys(("mon", "tue", "wed", "thu", "fri"), OPENING)},
    "holidays": ["2026-12-25"],
    "texts": {"en": "We are back at nine.", "es": "Volvemos a las nueve."},
}
NIGHT = datetime(2026, 11, 24, 22, 0, tzinfo=UTC)  # a Tuesday
ANGRY = "It arrived broken."


@pytest.fixture
def clock():
    with time_machine.travel(NIGHT, tick=False) as time:
        yield time


@pytest.fixture
def away(aws, clock):
    """Let the policy say *more* of what is said out of hours."""

    def put(**more):
        now = autonomy.current(TENANT)
        wanted = AutonomyPolicy.model_validate(now.policy.model_dump() | {"away": AWAY | more if more else AWAY})
        assert autonomy.change(TENANT, "usr_one", now.number, document.write(now.text, wanted)).proposal is None

    put()
    return put


def written_at(moment):
    return {"date": moment.isoformat()}


@pytest.fixture
def complain(receive, channel):
    """A mail that a person has to answer; the suggestion that it gets."""

    def write(text=ANGRY, language="en", **more):
        message = receive(text, **{"date": datetime.now(UTC).isoformat(), **more})
        read = understood(Intent.DAMAGED_ITEM, language=language)
        return service.suggest(TENANT, message.message_id, read, [], [])

    return write


def notices(suggestion):
    thread = messages.of_conversation(TENANT, suggestion.conversation_id)
    return [each for each in thread if each.author == messages.AWAY]


def test_a_mail_at_night_gets_exactly_one_text_and_still_waits(away, complain, queued):
    first = complain(messageId="one@example.test")
    complain("Hello?", messageId="two@example.test", inReplyTo="one@example.test")

    (notice,) = notices(first)
    assert (notice.text, notice.in_reply_to, notice.send_state) == (
        "We are back at nine.",
        "one@example.test",
        "queued",
    )
    assert notices(complain("A new thread.", messageId="three@example.test")) == []
    assert len(queued("replies")) == 1
    conversation = conversations.get(TENANT, first.conversation_id)
    assert (conversation.status, conversation.unread, conversation.message_count) == ("open", 2, 3)
    assert (conversation.last_direction, bool(conversation.needs_person)) == ("inbound", True)


def test_the_mail_says_that_a_machine_wrote_it(away, complain, channel):
    mail = compose(notices(complain())[0], channel)

    assert b"Auto-Submitted: auto-replied\r\n" in mail
    assert b"X-Auto-Response-Suppress: All\r\n" in mail


def test_the_next_night_is_another_period_and_a_weekend_is_one(away, complain, clock):
    first = complain(messageId="one@example.test")
    for days in (1, 3, 4, 5):  # Wednesday, Friday, Saturday, Sunday
        clock.move_to(NIGHT + timedelta(days=days))
        complain(f"And on day {days}?", inReplyTo="one@example.test")

    assert [each.sent_at.day for each in notices(first)] == [24, 25, 27]


@pytest.mark.parametrize(
    ("at", "told"),
    [
        (datetime(2026, 11, 25, 7, 59, tzinfo=UTC), 1),  # 08:59 in Madrid
        (datetime(2026, 11, 25, 8, 0, tzinfo=UTC), 0),
        (datetime(2026, 12, 25, 10, 0, tzinfo=UTC), 1),  # a holiday, a Friday
    ],
)
def test_it_is_said_outside_the_hours_of_the_zone_and_on_holidays(away, complain, clock, at, told):
    clock.move_to(at)

    assert len(notices(complain())) == told


def test_what_was_written_while_somebody_was_there_is_not_told_off_later(away, complain):
    assert notices(complain(**written_at(NIGHT - timedelta(hours=6)))) == []


@pytest.mark.parametrize(("language", "text"), [("es", "Volvemos a las nueve."), ("fr", "We are back at nine.")])
def test_it_is_said_in_the_customers_language_else_in_the_default(away, complain, language, text):
    assert notices(complain(language=language))[0].text == text


def test_what_the_assistant_answers_gets_no_second_answer(away, suggest):
    made = suggest()

    assert made.status == "sent"
    assert notices(made) == []


def test_machines_and_lists_are_told_nothing(away, complain):
    assert notices(complain(subject="Automatic reply: away")) == []
    assert notices(complain(**{"from": {"email": "no-reply@example.test"}})) == []


def test_behind_a_persons_answer_nothing_is_told(away, receive, clock):
    message = receive(ANGRY, **written_at(NIGHT))
    clock.shift(timedelta(minutes=1))
    messages.reply(TENANT, message.conversation_id, "I am sorry. Ana", "usr_1")

    made = service.suggest(TENANT, message.message_id, understood(Intent.DAMAGED_ITEM), [], [])

    assert notices(made) == []


def test_a_text_that_was_told_hides_no_mail_before_it_from_the_assistant(away, complain, receive, suggest):
    early = receive("Is the Aurora Desk Lamp in stock?", messageId="one@example.test", **written_at(NIGHT))
    complain(messageId="two@example.test", inReplyTo="one@example.test")

    assert "human_replied" not in suggest(early).gates


def test_the_stop_switch_stops_it_too_before_and_after_it_is_queued(away, complain):
    queued = complain(messageId="one@example.test")
    autonomy.stop(TENANT, "usr_1", None)
    handing.send(TENANT, notices(queued)[0].message_id)

    other = complain(**{"from": {"email": "bo@example.test"}})

    assert [each.send_state for each in notices(queued)] == ["failed"]
    assert notices(other) == []


def test_it_is_off_unless_somebody_wrote_it(aws, clock, complain):
    assert organisations.profile(TENANT).time_zone == "UTC"
    assert notices(complain()) == []


def open_as(**hours):
    tables.save(Tenant(TENANT, name="Shop", hours=hours))
    organisations.forget(TENANT)


def test_a_text_without_hours_of_its_own_goes_by_the_organisations(away, complain):
    away(hours="organisation")
    assert notices(complain()) == []

    open_as(zone="Europe/Madrid", tue=OPENING, wed=OPENING)

    assert len(notices(complain("Broken again."))) == 1


def test_hours_of_its_own_hold_whatever_the_organisations_are(away, complain):
    open_as(zone="UTC", tue="00:00-24:00")

    assert len(notices(complain())) == 1
