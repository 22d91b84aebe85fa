"""What is said of journeys, in the reader's language; and where sentences name them."""

from datetime import UTC, datetime
from typing import Any

from mancrel.contacts.noun import CONTACTS
from mancrel.engagement import service as engagement
from mancrel.engagement.schemas import Engaged
from mancrel.journeys import entering, repository, service
from mancrel.journeys.schemas import NewJourney
from mancrel.kit import clock
from mancrel.records import service as records
from tests.client import signed_in
from tests.integration.campaigns.vendor import TENANT, Vendor
from tests.integration.journeys.test_journeys import a_minute, order, switched_on
from tests.unit.journeys.plans import branch, end, plan, send, wait

QUIET = {"operator": "AND", "conditions": [{"field": "visits", "operator": "<", "value": 1}]}


def a_segment(client: Any) -> str:
    return str(client("POST", "/api/segments", {"name": "Gone quiet", "rules": QUIET}).body["id"])


def drafted(graph: Any) -> str:
    return str(service.create(TENANT, NewJourney(name="Welcome", draft=graph)).journey_id)


def test_flaws_and_notes_are_told_in_the_readers_language(aws):
    journey_id = drafted(plan(send("a", next="a")))
    client = signed_in(TENANT)

    flawed = client("GET", f"/api/journeys/{journey_id}", Accept_Language="es").body
    refused = client("POST", f"/api/journeys/{journey_id}/switch-on", Accept_Language="es")
    fine = drafted(plan(branch("a", yes="end", no="end"), end()))
    played = client("POST", f"/api/journeys/{fine}/dry-run", {"days": 7}, Accept_Language="es").body

    assert "da vueltas en círculo" in flawed["flaws"][0]["detail"]
    assert "da vueltas en círculo" in refused.body["errors"][0]["detail"]
    assert played["notes"][0].startswith("Las condiciones sobre personas ven su ficha como está hoy")


def test_a_task_goes_to_a_colleague_who_is_here(aws):
    client = signed_in(TENANT)
    task = {"id": "a", "kind": "task", "title": "Call", "next": None}
    drafts = [drafted(plan(task | {"assigneeId": each})) for each in ("usr_1", "usr_none")]

    told = [client("GET", f"/api/journeys/{each}").body["flaws"] for each in drafts]

    assert [[flaw["pointer"] for flaw in flaws] for flaws in told] == [[], ["/nodes/0/assigneeId"]]


def test_a_log_has_codes_for_programs_and_text_for_people(aws):
    journey_id = switched_on(plan(send("a", channel="email", subject="Hi"), end()))
    order(str(records.create(TENANT, CONTACTS, {"name": "Zoe", "phone": "+351912345678"}).contact_id))
    a_minute(journey_id, Vendor())
    client = signed_in(TENANT)

    run = client("GET", f"/api/journeys/{journey_id}/runs", Accept_Language="es").body["items"][0]

    assert run["why"] == "llegó al final"
    assert {name: run["log"][0][name] for name in ("what", "code", "reason", "text")} == {
        "what": "suppressed: no_address",
        "code": "suppressed",
        "reason": "no_address",
        "text": "no enviado: no hay dirección ni número en este canal",
    }


def test_a_journey_that_asks_for_a_segment_on_the_way_uses_it(aws):
    client = signed_in(TENANT)
    segment_id = a_segment(client)
    rules = {"operator": "AND", "conditions": [{"field": "segment", "operator": "in", "value": [segment_id]}]}
    journey_id = drafted(plan(branch("a", rules=rules, yes="end", no=None), end()))

    refused = client("DELETE", f"/api/segments/{segment_id}")

    assert refused.status == 409
    assert refused.body["current"]["uses"] == [{"kind": "journey", "id": journey_id, "name": "Welcome"}]


def test_the_sentence_of_a_rule_names_the_journey_that_people_heard_from(aws):
    journey_id = drafted(plan(send("a"), end()))
    contact_id = str(records.create(TENANT, CONTACTS, {"name": "Ana"}).contact_id)
    heard = Engaged(campaign_id=journey_id, contact_id=contact_id, kind="received", channel="email", at=clock.now())
    engagement.record(TENANT, [heard])
    rules = {"event": "received", "where": {"field": "campaignId", "operator": "=", "value": journey_id}}

    found = signed_in(TENANT)("POST", "/api/customers/preview", {"rules": rules}).body

    assert found["sentence"] == "received campaign “Welcome”"


def test_looking_whom_a_journey_begins_for_is_no_edit(aws):
    journey_id = switched_on(plan(wait("a", 60), end()))
    before = repository.get(TENANT, journey_id)

    entering.look(TENANT, journey_id, datetime.now(UTC))

    after = repository.get(TENANT, journey_id)
    assert (after.version, after.noticed_until > before.noticed_until) == (before.version, True)
