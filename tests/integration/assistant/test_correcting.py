"""A person says what a message is really about."""

from mancrel.assistant import correcting, envelopes, repository
from mancrel.intents.schemas import Intent
from tests.integration.assistant.mails import TENANT
from tests.integration.assistant.test_doors import call


def corrections(made):
    """The intents that were noted, in order."""
    events = envelopes.get(TENANT, made.envelope_id).events
    return [(event.content["before"], event.content["intent"], event.by) for event in events]


def test_a_correction_replaces_the_former_one_and_both_stay_in_the_envelope(suggest):
    made = suggest(confidence=0.8)

    for intent in ("price", "price", "other"):
        status, shown = call("PUT", f"/api/suggestions/{made.suggestion_id}/intent", {"intent": intent})

    assert (status, shown["correctedIntent"]) == (200, "other")
    assert (shown["intent"], shown["status"]) == ("availability", "waiting")
    assert corrections(made) == [("availability", "price", "usr_admin"), ("price", "other", "usr_admin")]


def test_what_was_decided_can_still_be_corrected(suggest):
    made = suggest(confidence=0.8)
    call("POST", f"/api/suggestions/{made.suggestion_id}/reject", {"reason": "wrong topic"})

    correcting.correct(TENANT, made.suggestion_id, "usr_two", Intent.DELIVERY)

    row = repository.get_suggestion(TENANT, made.suggestion_id)
    assert (row.status, row.corrected_intent, row.corrected_by) == ("rejected", "delivery", "usr_two")


def test_an_intent_that_there_is_not_is_refused(suggest):
    made = suggest(confidence=0.8)

    assert call("PUT", f"/api/suggestions/{made.suggestion_id}/intent", {"intent": "weather"})[0] == 422
    assert corrections(made) == []
