"""What the server says of campaigns: in the reader's language, with codes for programs."""

from typing import Any

import pytest

from mancrel.campaigns import checking
from mancrel.contacts.noun import CONTACTS
from mancrel.records import service as records
from tests.client import Client, signed_in
from tests.integration.campaigns.test_api import a_draft
from tests.integration.campaigns.vendor import TENANT, Vendor, drain, fold, people


def checked(client: Client, draft: dict[str, Any], **headers: str) -> dict[str, Any]:
    return dict(client("POST", f"/api/campaigns/{draft['id']}/check", **headers).body)


def named(*names: str) -> None:
    for number, name in enumerate(names):
        records.create(TENANT, CONTACTS, {"name": name, "email": f"n{number}@example.test"})


def test_a_check_speaks_the_language_of_the_request(aws):
    named("", "Ana Silva")
    client = signed_in(TENANT)
    draft = a_draft(client)

    english, spanish = checked(client, draft), checked(client, draft, Accept_Language="es-MX,es;q=0.9")

    assert [each["code"] for each in english["blocking"]] == [each["code"] for each in spanish["blocking"]]
    assert english["blocking"][-1]["text"].startswith("1 person has nothing for {name}")
    assert spanish["blocking"][-1]["text"].startswith("1 persona no tiene nada para {name}")
    refused = client("POST", f"/api/campaigns/{draft['id']}/launch", Accept_Language="es")
    assert "como {name|cliente}" in refused.body["errors"][0]["detail"]


@pytest.mark.parametrize(
    ("message", "lack"),
    [
        ("Hi {name}", 1),
        ("Hi {firstName}", 1),
        ("Dear {lastName}", 2),
        ("Dear {firstName} {lastName}", 2),
        ("Dear {lastName|customer}", 0),
        ("{% if lastName %}Dear {lastName}{% endif %}", 0),
        ("Hi {name|there}, stop: {unsubscribeUrl}", 0),
        ("In {city} of {company}, yours, {shop}", 3),
    ],
)
def test_whoever_lacks_a_value_is_counted(aws, message, lack):
    named("", "Ana", "Ana Silva")

    found = checked(signed_in(TENANT), a_draft(signed_in(TENANT), message=message))

    assert (found["missingCount"], len(found["missing"])) == (lack, lack)
    assert ("missing_values" in [each["code"] for each in found["blocking"]]) is bool(lack)
    assert all("unsubscribeUrl" not in each["fields"] for each in found["missing"])


def test_figures_of_large_audiences_are_said_to_be_estimates(aws, monkeypatch):
    monkeypatch.setattr(checking, "EXAMINED", 2)
    people(4)
    records.create(TENANT, CONTACTS, {"name": "No Address", "phone": "+351912345678"})
    client = signed_in(TENANT)

    found = checked(client, a_draft(client, message="Hello"))

    assert found["examined"] == 2
    assert set(found["estimated"]) == {"sendable", "suppressed", "quietHours"}
    assert found["warnings"][-1] == {
        "code": "estimated",
        "text": "how many get it, who does not, the cost and the time are estimated from 2 of 5 people",
    }


def test_why_somebody_got_it_is_told_in_the_readers_language(aws):
    contact_id = people(1)[0]
    client, vendor = signed_in(TENANT), Vendor()
    path = f"/api/campaigns/{a_draft(client)['id']}"
    assert client("GET", f"{path}/why/{contact_id}", Accept_Language="es").body["sentence"] == (
        "Person 0 aún no ha recibido nada: la campaña no se ha lanzado."
    )
    client("POST", f"{path}/launch")
    drain(vendor)
    fold(vendor)

    told = client("GET", f"{path}/why/{contact_id}", Accept_Language="es").body

    assert told["sentence"].startswith("Person 0 lo recibió el ")
    assert [each["code"] for each in told["steps"]] == ["meant", "taken_up", "handed", "delivered"]
    assert told["steps"][0]["text"] == "cumplía las condiciones cuando se congeló el público"


def test_a_draft_keeps_its_version_until_somebody_edits_it(aws):
    people(1)
    client = signed_in(TENANT)
    draft = a_draft(client, message="20% off everything", objective="")
    path = f"/api/campaigns/{draft['id']}"
    assert draft["tags"] == ["discount"]

    edited = client("PATCH", path, {"version": draft["version"], "name": "Twice"}).body
    checked(client, draft)
    kept = client(
        "PATCH", path, {"version": edited["version"], "schedule": "2099-01-01T09:00:00Z", "skipMissing": True}
    )

    assert (kept.status, kept.body["status"]) == (200, "scheduled")


def test_results_are_told_in_the_language_of_the_request_or_of_the_query(aws):
    client = signed_in(TENANT)
    path = f"/api/campaigns/{a_draft(client)['id']}/results"

    asked = client("GET", f"{path}?language=en", Accept_Language="es").body
    read = client("GET", path, Accept_Language="es").body

    assert asked["holdOut"]["sentence"].startswith("Nobody was left out by chance")
    assert read["holdOut"]["sentence"].startswith("Nadie quedó fuera al azar")
