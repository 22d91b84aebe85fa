"""From a message to what follows from it."""

import json

import pytest

from mancrel.activities import service as activities
from mancrel.assistant import envelopes, repository, scenes, service
from mancrel.channels import service as channels
from mancrel.channels.schemas import NewChannel
from mancrel.conversations import service as conversations
from mancrel.intents.schemas import Intent
from mancrel.kit.errors import InvalidError, NotFoundError
from mancrel.messages import service as messages
from mancrel.products import service as products
from tests.integration.assistant.conftest import CHAIR, DELIVERY, LAMP, a_row, understood
from tests.integration.assistant.mails import INJECTIONS, TENANT


def outbound(conversation_id):
    return [each for each in messages.of_conversation(TENANT, conversation_id) if each.direction == "outbound"]


def test_a_sure_question_is_answered_from_the_catalogue(suggest, queued):
    suggestion = suggest("Is the Aurora Desk Lamp in stock?")

    assert (suggestion.band, suggestion.action, suggestion.status) == ("auto", "reply", "sent")
    (reply,) = outbound(suggestion.conversation_id)
    assert reply.message_id == suggestion.reply_message_id
    assert (reply.send_state, reply.author, reply.to) == (
        "queued", "assistant", [{"email": "ana@example.test", "name": "Ana Diaz"}],
    )  # fmt: skip
    assert "Yes, Aurora Desk Lamp is in stock (12 available) and costs €39.90." in reply.text
    assert json.loads(queued("replies")[0])["message_id"] == reply.message_id
    (source,) = suggestion.sources
    assert (source["title"], source["price"], source["version"]) == (LAMP, 39.9, 1)


def test_an_unsure_question_waits_and_sends_nothing(suggest, queued):
    suggestion = suggest(confidence=0.75)

    assert (suggestion.band, suggestion.action, suggestion.status) == ("review", "reply", "waiting")
    assert "in stock" in suggestion.draft
    assert outbound(suggestion.conversation_id) == []
    assert queued("replies") == []


def test_what_is_not_understood_becomes_a_persons_task(suggest, queued):
    suggestion = suggest("Hm?", confidence=0.4)

    assert (suggestion.band, suggestion.action, suggestion.status) == ("escalate", "escalate", "escalated")
    (task,) = activities.list_all(TENANT)
    assert (task.task_id, task.suggestion_id) == (suggestion.task_id, suggestion.suggestion_id)
    assert (task.kind, task.status, task.conversation_id) == ("escalation", "open", suggestion.conversation_id)
    assert conversations.get(TENANT, suggestion.conversation_id).needs_person == suggestion.reason
    assert outbound(suggestion.conversation_id) == []


def test_an_alarm_is_due_within_the_hour(suggest):
    suggestion = suggest("The lamp caught fire.", intent=Intent.DAMAGED_ITEM, alarms=["safety"])

    (task,) = activities.list_all(TENANT)
    assert task.priority == "urgent"
    assert (task.due_at - suggestion.created_at).total_seconds() < 3700


def test_an_approved_answer_is_sent_as_it_stands(suggest, approved):
    suggestion = suggest("How long is delivery?", intent=Intent.DELIVERY, products=[], answers=[approved])

    assert suggestion.status == "sent"
    assert DELIVERY in outbound(suggestion.conversation_id)[0].text
    assert suggestion.sources[0]["answerId"] == approved.answer_id


def test_a_question_without_an_approved_answer_becomes_a_task(suggest):
    suggestion = suggest("Where is my order 123?", intent=Intent.ORDER_STATUS, products=[])

    assert (suggestion.action, suggestion.status) == ("task", "escalated")
    assert next(iter(activities.list_all(TENANT))).kind == "order_status"


def test_wholesale_is_routed_to_sales(suggest):
    suggestion = suggest("We are a chain of 12 shops.", intent=Intent.WHOLESALE, products=[])

    assert (suggestion.action, suggestion.team) == ("route", "sales")
    assert next(iter(activities.list_all(TENANT))).team == "sales"


def test_spam_is_only_logged(suggest):
    suggestion = suggest("Buy followers", intent=Intent.SPAM, products=[])

    assert (suggestion.action, suggestion.status, suggestion.draft) == ("log", "logged", None)
    assert list(activities.list_all(TENANT)) == []


def test_a_second_run_changes_nothing(suggest, receive, queued):
    message = receive()

    first, second = suggest(message), suggest(message, confidence=0.1)

    assert first.suggestion_id == second.suggestion_id
    assert second.status == "sent"
    assert len(list(repository.list_suggestions(TENANT))) == len(list(repository.list_envelopes(TENANT))) == 1
    assert len(outbound(message.conversation_id)) == 1
    assert len(queued("replies")) == 1


def test_an_automatic_mail_is_never_answered(suggest, receive):
    bounce = receive()
    bounce.auto_submitted, bounce.auto_reason = True, "bounce"
    bounce.save()

    assert suggest(bounce).status == "logged"


def test_our_own_words_get_no_suggestion(suggest):
    reply_id = suggest().reply_message_id

    with pytest.raises(InvalidError, match="ours"):
        service.suggest(TENANT, reply_id, understood(), [], [])


def test_another_tenants_message_is_not_there(suggest, receive):
    message = receive()

    with pytest.raises(NotFoundError):
        service.suggest("ten_other", message.message_id, understood(), [], [])


def test_a_newer_message_holds_the_reply_back(suggest, receive):
    first = receive(messageId="one@example.test")
    receive("Forget it.", messageId="two@example.test", inReplyTo="one@example.test")

    suggestion = suggest(first)

    assert (suggestion.status, suggestion.gates) == ("waiting", ["newer_message"])


def test_a_persons_reply_holds_the_assistants_back(suggest, receive):
    message = receive()
    messages.reply(TENANT, message.conversation_id, "Yes.", "usr_1")

    assert "human_replied" in suggest(message).gates


@pytest.mark.parametrize(("intent", "confidence"), [(Intent.AVAILABILITY, 0.3), (Intent.ORDER_STATUS, 0.7)])
def test_what_a_person_answered_before_it_was_read_is_not_handed_over(suggest, receive, intent, confidence):
    message = receive()
    messages.reply(TENANT, message.conversation_id, "Yes.", "usr_1")

    made = suggest(message, intent=intent, confidence=confidence)

    conversation = conversations.get(TENANT, message.conversation_id)
    assert made.status == "logged"
    assert made.task_id is None
    assert conversation.status == "waiting"
    assert conversation.needs_person is None
    assert made.reason.endswith("A person answered before it was read, so nothing is left to do.")


def test_an_alarm_reaches_a_person_though_one_answered_meanwhile(suggest, receive):
    message = receive("The lamp caught fire.")
    messages.reply(TENANT, message.conversation_id, "Yes.", "usr_1")

    made = suggest(message, alarms=["safety"])

    assert (made.status, conversations.get(TENANT, message.conversation_id).status) == ("escalated", "open")


def test_a_row_that_changed_since_it_was_found_holds_the_reply_back(suggest, receive, catalogue):
    message = receive()
    products.upsert(TENANT, catalogue[LAMP].source_id, a_row("L-1", LAMP, "49.90", 12, version=2))

    assert suggest(message).gates == ["stale"]


def test_quoted_rows_and_their_source_are_read_once(receive, catalogue, asked):
    message = receive()
    asked.clear()

    scenes.look(TENANT, message, [catalogue[LAMP], catalogue[CHAIR], catalogue[LAMP]])

    reads = [table.rpartition("-")[2] for operation, table in asked if operation == "GetItem"]
    assert (reads.count("products"), reads.count("sources")) == (2, 1)


def test_an_unclear_product_is_asked_back_by_a_person(suggest, catalogue):
    suggestion = suggest("Is the lamp there?", products=[catalogue[LAMP].model_copy(update={"certainty": 0.6})])

    assert (suggestion.status, suggestion.gates) == ("waiting", ["unclear"])


def test_nothing_found_is_never_sent_by_itself(suggest):
    suggestion = suggest("Do you have flying carpets?", products=[])

    assert (suggestion.status, suggestion.gates) == ("waiting", ["nothing_to_say"])


def test_a_second_question_holds_the_reply_back(suggest):
    assert "asks_more" in suggest("Is the Aurora Desk Lamp in stock, and do you ship to Norway?").gates


def test_an_answer_wanted_elsewhere_waits(suggest, receive):
    message = receive()
    message.reply_to = "other@evil.test"
    message.save()

    assert suggest(message).gates == ["redirected"]


def test_a_mail_from_one_of_our_own_addresses_waits(suggest, receive):
    channels.create(TENANT, NewChannel(address="ana@example.test"))

    assert suggest(receive()).gates == ["own_address"]


def test_an_envelope_holds_the_whole_decision(suggest, receive, catalogue):
    message = receive()
    suggestion = suggest(message, products=[catalogue[LAMP], catalogue[CHAIR].model_copy(update={"certainty": 0.1})])

    envelope = envelopes.get(TENANT, suggestion.envelope_id)

    content = envelope.content
    assert content["versions"]["model"] == "test-1"
    assert content["classified"]["calibrated"] == 0.96
    assert content["classified"]["raw"] == 0.99
    assert {row["title"]: row["version"] for row in content["retrieved"]["products"]} == {LAMP: 1, CHAIR: 1}
    assert content["draft"]["text"] == suggestion.draft
    assert content["draft"]["ungrounded"] == []
    assert content["decided"]["status"] == "sent"
    assert content["llm"] == {"path": "off", "why": "no key", "attempts": 0, "intent": None, "confidence": None}
    assert envelope.digest == envelopes.digest_of(content)
    assert envelope.outcome == {"messageId": suggestion.reply_message_id, "status": "queued", "reason": None}


def test_a_confidence_that_is_none_goes_to_a_person(suggest):
    suggestion = suggest(confidence=float("nan"))

    assert (suggestion.status, suggestion.confidence) == ("escalated", 0)
    assert envelopes.get(TENANT, suggestion.envelope_id).content["classified"]["calibrated"] is None


@pytest.mark.parametrize("text", INJECTIONS[::6])
def test_no_text_talks_the_local_path_into_anything(suggest, text):
    suggestion = suggest(text)

    for reply in outbound(suggestion.conversation_id):
        assert reply.to == [{"email": "ana@example.test", "name": "Ana Diaz"}]
        assert reply.text == suggest("Is the Aurora Desk Lamp in stock?").draft
