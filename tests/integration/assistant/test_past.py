"""What people answered before is shown to who may see it, may become a draft, and never leaves by itself."""

from collections.abc import Callable
from typing import Any

import pytest

from mancrel.accounts.policy import Caller
from mancrel.assistant import answers, envelopes, past, replaying, service
from mancrel.assistant.models import Suggestion
from mancrel.assistant.retrieved import PastHit
from mancrel.assistant.schemas import AnswerChange, NewAnswer
from mancrel.contacts.noun import CONTACTS
from mancrel.intents.schemas import Intent
from mancrel.kit.errors import InvalidError
from mancrel.messages import service as messages
from mancrel.messages.models import Message
from mancrel.records import service as records
from tests.integration.assistant.conftest import LAMP, understood
from tests.integration.assistant.mails import TENANT

ASKED = "Do you gift-wrap?"
ANSWER = "Hello Rui,\n\nYes Rui, we gift-wrap order 4711 for free.\n\nKind regards\nMarta"
SAID = "Yes ⟦name⟧, we gift-wrap order ⟦number⟧ for free."
ADMIN = Caller(TENANT, "usr_boss", "admin")
REP = Caller(TENANT, "usr_rep", "rep")
Receive = Callable[..., Message]


@pytest.fixture
def before(receive: Receive) -> Message:
    """What Rui asked, and Marta answered."""
    asked = receive(ASKED, **{"from": {"email": "rui@example.test", "name": "Rui Melo"}}, subject="Gifts")
    messages.reply(TENANT, asked.conversation_id, ANSWER, "usr_marta")
    return asked


def near(*rows: Message, score: float = 0.9) -> list[tuple[str, float]]:
    return [(row.message_id, score) for row in rows]


def asks(receive: Receive, *alike: tuple[str, float], intent: Intent = Intent.DELIVERY, **more: Any) -> Suggestion:
    """What the assistant makes of Ana's question, of which those before are so *alike*."""
    message = receive("Could you wrap it as a gift?")
    hits = past.hits(message, alike, "en")
    return service.suggest(TENANT, message.message_id, understood(intent, **more), [], [], past=hits)


def found(receive: Receive, *alike: tuple[str, float]) -> list[PastHit]:
    return past.hits(receive("Could you wrap it as a gift?"), alike, "en")


def test_what_a_person_answered_is_found_without_greeting_signature_and_names(receive, before):
    (hit,) = found(receive, *near(before))

    assert (hit.message_id, hit.conversation_id, hit.score) == (before.message_id, before.conversation_id, 0.9)
    assert hit.text == SAID


def test_what_is_less_alike_counts_for_nothing(receive, before):
    assert found(receive, *near(before, score=past.ALIKE - 0.01)) == []


def test_what_was_asked_here_or_later_counts_for_nothing(receive, before):
    later = receive("Do you?", inReplyTo=before.message_id_header)

    assert past.hits(before, near(before, later), "en") == []
    assert past.hits(later, near(before), "en") == []


@pytest.mark.parametrize("author", [messages.ASSISTANT, messages.AWAY])
def test_what_a_machine_answered_counts_for_nothing(receive, author):
    asked = receive(ASKED, subject="Gifts")
    messages.reply(TENANT, asked.conversation_id, ANSWER, author)

    assert found(receive, *near(asked)) == []


def test_what_a_person_said_after_the_assistant_answers_something_else(receive, before):
    asked = receive(ASKED, subject="Gifts")
    messages.reply(TENANT, asked.conversation_id, "Yes.", messages.ASSISTANT)
    messages.reply(TENANT, asked.conversation_id, "And we are closed on Monday.", "usr_marta")

    assert found(receive, *near(asked)) == []


def test_a_notice_that_nobody_is_there_does_not_hide_the_answer(receive):
    asked = receive(ASKED, subject="Gifts")
    messages.reply(TENANT, asked.conversation_id, "We are away.", messages.AWAY)
    messages.reply(TENANT, asked.conversation_id, "Yes, for free.", "usr_marta")

    assert [hit.text for hit in found(receive, *near(asked))] == ["Yes, for free."]


@pytest.mark.parametrize("state", ["held", "taken_back", "failed"])
def test_a_reply_that_never_left_is_none(receive, before, state):
    (reply,) = (row for row in messages.of_conversation(TENANT, before.conversation_id) if row.author)
    reply.send_state = state
    reply.save()

    assert found(receive, *near(before)) == []


def test_of_the_same_words_one_is_enough(receive, before):
    again = receive(ASKED, **{"from": {"email": "eva@example.test", "name": "Eva Roth"}}, subject="Wrapping")
    messages.reply(TENANT, again.conversation_id, ANSWER.replace("Rui", "Eva"), "usr_marta")

    assert len(found(receive, *near(before, again))) == 1


def test_it_becomes_the_draft_that_waits_for_a_person(receive, before):
    suggestion = asks(receive, *near(before), confidence=0.99)

    assert (suggestion.action, suggestion.status, suggestion.past) == ("reply", "waiting", 1)
    assert suggestion.draft.startswith("Hello Ana,")
    assert SAID in suggestion.draft
    assert "past" in suggestion.gates
    assert suggestion.reason.endswith("because the draft is what a person answered to somebody else.")
    (source,) = suggestion.sources
    assert (source["conversationId"], source["title"]) == (before.conversation_id, "")
    assert [row.direction for row in messages.of_conversation(TENANT, suggestion.conversation_id)] == ["inbound"]


def test_its_claims_are_named_as_not_carried(receive, before):
    content = envelopes.get(TENANT, asks(receive, *near(before)).envelope_id).content

    assert {claim["kind"] for claim in content["draft"]["ungrounded"]} == {"promise"}
    assert "ungrounded" in content["decided"]["gates"]


def test_with_a_gap_it_is_not_sent(receive, before):
    suggestion = asks(receive, *near(before))

    with pytest.raises(InvalidError, match="name"):
        service.approve(TENANT, suggestion.suggestion_id, "usr_boss")


def test_a_question_that_is_only_alike_gives_no_draft(receive, before):
    suggestion = asks(receive, *near(before, score=0.8))

    assert suggestion.draft is None
    assert (suggestion.action, suggestion.past) == ("task", 1)


def test_what_a_reply_cannot_answer_gets_no_draft_from_it(receive, before):
    assert asks(receive, *near(before), intent=Intent.COMPLAINT).draft is None


def test_a_row_of_the_catalogue_comes_first(receive, before, catalogue):
    message = receive(f"Is the {LAMP} in stock?")
    hits = past.hits(message, near(before), "en")

    suggestion = service.suggest(TENANT, message.message_id, understood(), [catalogue[LAMP]], [], past=hits)

    assert (suggestion.status, suggestion.past) == ("sent", 1)
    assert "gift-wrap" not in suggestion.draft


def test_the_envelope_keeps_ids_and_scores_and_decides_again_alike(receive, before):
    content = envelopes.get(TENANT, asks(receive, *near(before)).envelope_id).content

    (row,) = content["retrieved"]["past"]
    assert row.keys() == {"messageId", "replyId", "version", "score"}
    assert (row["messageId"], row["score"]) == (before.message_id, 0.9)
    assert content["draft"]["quotes"] == [row["replyId"]]
    assert replaying.differences(content) == []


def test_it_is_shown_with_the_question_and_who_answered(receive, before):
    (shown,) = past.shown(ADMIN, asks(receive, *near(before)))

    assert (shown.question, shown.text, shown.author) == (ASKED, SAID, "usr_marta")
    assert shown.conversation_id == before.conversation_id


def test_who_may_not_see_that_conversation_is_shown_nothing_of_it(receive, before):
    suggestion = asks(receive, *near(before))
    records.change(TENANT, CONTACTS, before.contact_id, None, {"owner_id": "usr_colleague"})

    assert past.shown(REP, suggestion) == []
    assert len(past.shown(ADMIN, suggestion)) == 1


def test_what_not_all_may_see_gives_no_draft(receive, before):
    records.change(TENANT, CONTACTS, before.contact_id, None, {"owner_id": "usr_colleague"})

    assert asks(receive, *near(before)).draft is None


def test_what_was_taken_back_since_is_not_shown(receive, before):
    suggestion = asks(receive, *near(before))
    (reply,) = (row for row in messages.of_conversation(TENANT, before.conversation_id) if row.author)
    reply.delete()

    assert past.shown(ADMIN, suggestion) == []


def test_an_approved_answer_made_of_it_has_no_gaps(aws):
    with pytest.raises(InvalidError, match="name"):
        answers.create(TENANT, NewAnswer(title=ASKED, text=SAID))
    kept = answers.create(TENANT, NewAnswer(title=ASKED, text="Yes."))
    with pytest.raises(InvalidError, match="name"):
        answers.change(TENANT, kept.answer_id, AnswerChange(version=1, text=SAID))


def test_however_many_asked_alike_few_tables_are_read(receive, asked):
    alike = [receive(f"{ASKED} {number}", subject=f"Gift {number}") for number in range(12)]
    message = receive("Could you wrap it as a gift?")
    asked.clear()

    assert past.hits(message, near(*alike), "en") == []
    assert len(asked) <= 10
