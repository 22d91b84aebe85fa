"""What the policy holds back, also at the last moment: nothing is sent, nothing is lost."""

from datetime import timedelta

import pytest
import time_machine

from mancrel.assistant import envelopes, service
from mancrel.autonomy import service as autonomy
from mancrel.conversations import service as conversations
from mancrel.intents.schemas import Intent
from mancrel.kit import clock
from mancrel.kit.errors import ConflictError, InvalidError
from mancrel.messages import service as messages
from mancrel.products import service as products
from tests.integration.assistant.conftest import LAMP, a_row
from tests.integration.assistant.mails import TENANT
from tests.integration.autonomy.conftest import call


def reply_to(suggestion):
    return messages.get(TENANT, suggestion.reply_message_id)


@pytest.mark.parametrize(
    ("said", "gate"),
    [
        ({"mode": "off"}, "off"),
        ({"mode": "shadow"}, "shadow"),
        ({"intents": {"availability": "ask"}}, "rung"),
        ({"intents": {}}, "rung"),
        ({"channels": ["web"]}, "channel"),
        ({"hours": {}}, "closed"),
        ({"limits": {"price": {"EUR": 39.89}}}, "too_dear"),
        ({"forbidden": ["aurora"]}, "forbidden"),
        ({"budget": {"proof": "required"}}, "unproved"),
    ],
)
def test_what_the_policy_does_not_allow_waits_in_the_band_that_it_earned(put_in_force, suggest, said, gate):
    put_in_force(**said)

    made = suggest()

    assert (made.band, made.status, made.gates) == ("auto", "waiting", [gate])
    assert envelopes.get(TENANT, made.envelope_id).content["licence"]["number"] == 1


def test_stricter_bands_are_kept_to(put_in_force, suggest):
    put_in_force(bands={"auto": 0.97, "review": 0.8})

    assert suggest(confidence=0.96).band == "review"
    assert suggest("And this?", confidence=0.75).band == "escalate"


def test_a_stop_holds_what_is_decided_after_it_and_what_is_queued(suggest, outbox):
    queued = suggest()
    assert (queued.status, reply_to(queued).send_state) == ("sent", "queued")

    stopped = call("POST", "/api/assistant/stop", {"reason": "wrong prices"}, role="rep").body
    later = suggest("Is it in stock, too?")
    service.send(TENANT, queued.reply_message_id)

    assert (stopped["stop"]["by"], stopped["stop"]["reason"]) == ("usr_rep", "wrong prices")
    assert (later.status, "stopped" in later.gates) == ("waiting", True)
    held = service.get(TENANT, queued.suggestion_id)
    assert (held.status, held.gates, reply_to(held).send_state) == ("waiting", ["stopped"], "held")
    assert outbox() == []
    assert [event.kind for event in envelopes.get(TENANT, held.envelope_id).events] == ["held"]


def test_a_stop_holds_at_once_what_waits_to_be_taken_back(put_in_force, suggest, outbox):
    put_in_force(intents={"availability": "act_with_undo"}, undo=900)
    made = suggest()

    service.stop(TENANT, "usr_1", None)
    service.stop(TENANT, "usr_1", None)

    held = service.get(TENANT, made.suggestion_id)
    assert (held.status, held.gates, reply_to(held).send_state) == ("waiting", ["stopped"], "held")
    assert held.sends_at is None
    assert conversations.get(TENANT, made.conversation_id).needs_person == held.reason
    with time_machine.travel(clock.now() + timedelta(seconds=901), tick=False):
        service.send(TENANT, made.reply_message_id)
    assert outbox() == []


def test_a_stop_leaves_what_has_gone_out_as_it_is(suggest, outbox):
    made = suggest()
    service.send(TENANT, made.reply_message_id)

    service.stop(TENANT, "usr_1", None)

    assert (service.get(TENANT, made.suggestion_id).status, len(outbox())) == ("sent", 1)


def test_what_was_held_is_sent_once_by_the_person_who_approves_it(suggest, outbox):
    made = suggest()
    autonomy.stop(TENANT, "usr_1", None)
    service.send(TENANT, made.reply_message_id)

    approved = service.approve(TENANT, made.suggestion_id, "usr_2", "Yes, twelve of them.")
    service.send(TENANT, approved.reply_message_id)
    service.send(TENANT, approved.reply_message_id)

    reply = reply_to(approved)
    assert (reply.send_state, reply.author, reply.text) == ("sent", "usr_2", "Yes, twelve of them.")
    assert len(outbox()) == 1


def test_what_was_held_and_rejected_is_not_sent(suggest, outbox):
    made = suggest()
    autonomy.stop(TENANT, "usr_1", None)
    service.send(TENANT, made.reply_message_id)

    service.reject(TENANT, made.suggestion_id, "usr_2", "No.")
    service.send(TENANT, made.reply_message_id)

    assert (reply_to(made).send_state, outbox()) == ("failed", [])


def test_a_persons_own_reply_gives_up_what_was_held(suggest, outbox):
    made = suggest()
    autonomy.stop(TENANT, "usr_1", None)
    service.send(TENANT, made.reply_message_id)

    service.answer_by_hand(TENANT, made.conversation_id, "I am looking.", "usr_2")

    assert service.get(TENANT, made.suggestion_id).status == "rejected"
    assert reply_to(made).send_state == "failed"


def test_a_persons_own_reply_gives_up_what_has_not_left_yet(put_in_force, suggest, outbox):
    put_in_force(intents={"availability": "act_with_undo"}, undo=900)
    made = suggest()

    by_hand = service.answer_by_hand(TENANT, made.conversation_id, "Yes, two.", "usr_2")
    with time_machine.travel(clock.now() + timedelta(seconds=901), tick=False):
        for message_id in (made.reply_message_id, by_hand.message_id):
            service.send(TENANT, message_id)

    dropped = service.get(TENANT, made.suggestion_id)
    assert (dropped.status, dropped.rejection) == ("rejected", "a person answered by hand")
    assert dropped.sends_at is None
    assert (reply_to(made).send_state, len(outbox())) == ("failed", 1)
    assert [event.kind for event in envelopes.get(TENANT, made.envelope_id).events] == ["rejected"]


def test_a_persons_own_reply_changes_nothing_of_what_has_left(suggest, outbox):
    made = suggest()
    service.send(TENANT, made.reply_message_id)

    service.answer_by_hand(TENANT, made.conversation_id, "One thing more.", "usr_2")

    assert (service.get(TENANT, made.suggestion_id).status, reply_to(made).send_state) == ("sent", "sent")


def test_what_people_wrote_is_sent_while_the_assistant_is_stopped(suggest, outbox):
    made = suggest(confidence=0.8)
    autonomy.stop(TENANT, "usr_1", None)

    approved = service.approve(TENANT, made.suggestion_id, "usr_2")
    service.send(TENANT, approved.reply_message_id)

    assert len(outbox()) == 1


def test_after_resuming_the_policy_decides_again(suggest):
    autonomy.stop(TENANT, "usr_1", None)
    autonomy.stop(TENANT, "usr_2", "again")
    assert autonomy.current(TENANT).stop.by == "usr_1"

    assert call("POST", "/api/assistant/resume", {}, role="manager").body["stop"] is None

    assert suggest().status == "sent"


def test_what_can_be_taken_back_goes_out_after_its_time(put_in_force, suggest, outbox, queued):
    put_in_force(intents={"availability": "act_with_undo"}, undo=120)
    made = suggest()
    assert made.sends_at - made.created_at > timedelta(seconds=110)

    service.send(TENANT, made.reply_message_id)
    assert (reply_to(made).send_state, outbox()) == ("queued", [])
    assert len(queued("replies")) >= 1

    with time_machine.travel(clock.now() + timedelta(seconds=121), tick=False):
        service.send(TENANT, made.reply_message_id)
    assert reply_to(made).send_state == "sent"


def test_what_the_customer_wrote_again_about_does_not_go_out_by_itself(put_in_force, suggest, receive, outbox):
    put_in_force(intents={"availability": "act_with_undo"}, undo=120)
    made = suggest(receive(messageId="1@example.test"))
    receive("Never mind.", messageId="2@example.test", inReplyTo="1@example.test")

    with time_machine.travel(clock.now() + timedelta(seconds=121), tick=False):
        service.send(TENANT, made.reply_message_id)

    held = service.get(TENANT, made.suggestion_id)
    assert (held.status, held.gates, reply_to(held).send_state) == ("waiting", ["newer_message"], "held")
    assert outbox() == []


def test_what_is_no_longer_true_does_not_go_out_by_itself(put_in_force, suggest, catalogue, outbox):
    put_in_force(intents={"availability": "act_with_undo"}, undo=120)
    made = suggest()
    products.upsert(TENANT, catalogue[LAMP].source_id, a_row("L-1", LAMP, "39.90", 0, version=2))

    with time_machine.travel(clock.now() + timedelta(seconds=121), tick=False):
        service.send(TENANT, made.reply_message_id)

    held = service.get(TENANT, made.suggestion_id)
    assert (held.status, held.gates, outbox()) == ("waiting", ["stale"], [])


def test_what_is_taken_back_waits_and_cannot_be_taken_back_twice(put_in_force, suggest, outbox):
    put_in_force(intents={"availability": "act_with_undo"})
    made = suggest()

    taken = call("POST", f"/api/suggestions/{made.suggestion_id}/take-back").body
    service.send(TENANT, made.reply_message_id)

    assert (taken["status"], taken["gates"], taken["sendsAt"]) == ("waiting", ["taken_back"], None)
    assert (reply_to(made).send_state, outbox()) == ("held", [])
    with pytest.raises(ConflictError, match="nothing to take back"):
        service.take_back(TENANT, made.suggestion_id, "usr_1")


def test_an_intent_that_only_suggests_wants_a_persons_words(put_in_force, suggest):
    put_in_force(intents={"availability": "suggest"})
    made = suggest()

    with pytest.raises(InvalidError, match="own words"):
        service.approve(TENANT, made.suggestion_id, "usr_1")
    assert service.approve(TENANT, made.suggestion_id, "usr_1", "Yes.").status == "approved"


def test_tasks_and_routes_go_on_while_sending_is_stopped(suggest):
    autonomy.stop(TENANT, "usr_1", None)

    assert suggest(intent=Intent.WHOLESALE).status == "escalated"
