"""People decide: once, whoever is first."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from mancrel.activities import service as activities
from mancrel.assistant import envelopes, service
from mancrel.assistant import repository as suggested
from mancrel.intents.schemas import Intent
from mancrel.kit.errors import ConflictError, InvalidError, NotFoundError
from mancrel.messages import service as messages
from tests.integration.assistant.conftest import LAMP
from tests.integration.assistant.mails import TENANT


def outbound(suggestion):
    thread = messages.of_conversation(TENANT, suggestion.conversation_id)
    return [each for each in thread if each.direction == "outbound"]


@pytest.fixture
def waiting(suggest):
    """A suggestion in the review band."""
    return suggest(confidence=0.8)


def test_approving_sends_the_draft_in_the_approvers_name(waiting, queued):
    approved = service.approve(TENANT, waiting.suggestion_id, "usr_1")

    assert (approved.status, approved.decided_by, approved.edited) == ("approved", "usr_1", False)
    (reply,) = outbound(waiting)
    assert (reply.text, reply.author, reply.message_id) == (waiting.draft, "usr_1", approved.reply_message_id)
    assert len(queued("replies")) == 1


def test_an_edit_is_sent_and_stands_in_the_envelope(waiting):
    text = waiting.draft + "\nIt arrives tomorrow."

    approved = service.approve(TENANT, waiting.suggestion_id, "usr_1", text)

    assert approved.edited
    assert outbound(waiting)[0].text == text
    (event,) = envelopes.get(TENANT, waiting.envelope_id).events
    assert (event.kind, event.by) == ("approved", "usr_1")
    assert "+It arrives tomorrow." in event.content["diff"]
    assert {"kind": "date", "text": "tomorrow"} in event.content["claimsAdded"]


def test_rejecting_sends_nothing_and_keeps_the_reason(waiting, queued):
    rejected = service.reject(TENANT, waiting.suggestion_id, "usr_1", "We no longer sell it.")

    assert (rejected.status, rejected.rejection) == ("rejected", "We no longer sell it.")
    assert outbound(waiting) == []
    assert queued("replies") == []
    (event,) = envelopes.get(TENANT, waiting.envelope_id).events
    assert event.content == {"reason": "We no longer sell it."}


def test_a_persons_own_reply_drops_the_draft_that_waits(waiting, queued):
    reply = service.answer_by_hand(TENANT, waiting.conversation_id, "Yes, two of them.", "usr_1")

    dropped = service.get(TENANT, waiting.suggestion_id)
    assert (dropped.status, dropped.decided_by, dropped.rejection) == ("rejected", "usr_1", "a person answered by hand")
    assert [each.message_id for each in outbound(waiting)] == [reply.message_id]
    assert len(queued("replies")) == 1
    (event,) = envelopes.get(TENANT, waiting.envelope_id).events
    assert event.kind == "rejected"


def test_a_task_that_waits_outlives_a_persons_reply(suggest):
    task = suggest("Where is my order?", intent=Intent.ORDER_STATUS, confidence=0.7, products=[])

    service.answer_by_hand(TENANT, task.conversation_id, "I am looking for it.", "usr_1")

    assert service.get(TENANT, task.suggestion_id).status == "waiting"


def test_what_is_decided_stays_decided_and_the_loser_sees_it(waiting):
    service.reject(TENANT, waiting.suggestion_id, "usr_1", "No.")

    with pytest.raises(ConflictError, match="already rejected") as caught:
        service.approve(TENANT, waiting.suggestion_id, "usr_2")
    assert caught.value.current is not None
    assert (caught.value.current["status"], caught.value.current["decidedBy"]) == ("rejected", "usr_1")
    with pytest.raises(ConflictError):
        service.reject(TENANT, waiting.suggestion_id, "usr_2", "No.")


def test_what_the_assistant_sent_cannot_be_approved_again(suggest):
    with pytest.raises(ConflictError, match="already sent"):
        service.approve(TENANT, suggest().suggestion_id, "usr_1")


def test_of_many_who_approve_and_reject_at_once_one_wins(waiting, queued):
    def decide(number):
        try:
            if number % 2:
                service.reject(TENANT, waiting.suggestion_id, f"usr_{number}", "No.")
            else:
                service.approve(TENANT, waiting.suggestion_id, f"usr_{number}")
        except ConflictError as error:
            return error.current
        return f"usr_{number}"

    with ThreadPoolExecutor(8) as pool:
        results = list(pool.map(decide, range(8)))

    (winner,) = [result for result in results if isinstance(result, str)]
    settled = service.get(TENANT, waiting.suggestion_id)
    assert settled.decided_by == winner
    sent = 1 if settled.status == "approved" else 0
    assert len(outbound(waiting)) == len(queued("replies")) == sent
    assert len(envelopes.get(TENANT, waiting.envelope_id).events) == 1
    for result in results:
        if isinstance(result, dict):
            assert result["decidedBy"] == winner


def test_many_workers_on_one_message_make_one_reply(suggest, receive, queued):
    message = receive()

    with ThreadPoolExecutor(6) as pool:
        made = list(pool.map(lambda _number: suggest(message), range(6)))

    assert {each.suggestion_id for each in made} == {service.id_for(message.message_id)}
    assert len(outbound(made[0])) == len(queued("replies")) == 1
    assert len(list(suggested.list_envelopes(TENANT))) == 1


def test_approving_a_task_makes_it(suggest):
    suggestion = suggest("Where is my order?", intent=Intent.ORDER_STATUS, confidence=0.7, products=[])
    assert list(activities.list_all(TENANT)) == []

    approved = service.approve(TENANT, suggestion.suggestion_id, "usr_1")

    (task,) = activities.list_all(TENANT)
    assert (task.task_id, task.kind) == (approved.task_id, "order_status")
    assert outbound(suggestion) == []


def test_approving_a_task_takes_no_words(suggest):
    suggestion = suggest("Where is my order?", intent=Intent.ORDER_STATUS, confidence=0.7, products=[])

    with pytest.raises(InvalidError, match="sends nothing"):
        service.approve(TENANT, suggestion.suggestion_id, "usr_1", "Hello")


def test_approving_that_it_is_spam_only_settles_it(suggest):
    suggestion = suggest("Followers!", intent=Intent.SPAM, confidence=0.7, products=[])

    assert service.approve(TENANT, suggestion.suggestion_id, "usr_1").status == "approved"
    assert list(activities.list_all(TENANT)) == []


def test_another_tenant_can_neither_see_nor_decide(waiting):
    for act in (
        lambda: service.get("ten_other", waiting.suggestion_id),
        lambda: service.approve("ten_other", waiting.suggestion_id, "usr_9"),
        lambda: service.reject("ten_other", waiting.suggestion_id, "usr_9", "No."),
        lambda: envelopes.get("ten_other", waiting.envelope_id),
    ):
        with pytest.raises(NotFoundError):
            act()
    assert service.latest_of("ten_other", waiting.conversation_id) is None


def test_the_latest_suggestion_of_a_conversation_is_the_newest_messages(suggest, receive):
    first = suggest(receive(messageId="one@example.test"), confidence=0.7)
    second = suggest(receive(f"And the {LAMP}?", inReplyTo="one@example.test"), confidence=0.7)
    service.reject(TENANT, first.suggestion_id, "usr_1", "Old.")

    latest = service.latest_of(TENANT, first.conversation_id)

    assert latest is not None
    assert latest.suggestion_id == second.suggestion_id


def test_what_is_said_behind_four_thousand_characters_waits_for_a_person(suggest):
    made = suggest(f"Is the {LAMP} in stock? " + "It is a nice lamp. " * 250 + "Or I will see you in court.")

    assert (made.status, "attachment" in made.gates) == ("waiting", True)
