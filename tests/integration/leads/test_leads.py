"""Leads over the API, and what they become."""

from typing import Any

import pytest

from tests.client import Client, Reply, signed_in

LEAD = {
    "title": "Twenty lamps", "name": "Ana Gil", "email": "Ana@Acme.com", "phone": "+34 600 123 456",
    "companyName": "Acme", "source": "fair", "amount": 1234.5, "consentText": "Yes, send me offers", "tags": ["lamps"],
}  # fmt: skip


@pytest.fixture
def admin(aws: None) -> Client:
    return signed_in()


@pytest.fixture
def lead(admin: Client) -> dict[str, Any]:
    made: dict[str, Any] = admin("POST", "/api/leads", LEAD).body
    return made


def convert(client: Client, lead: dict[str, Any], **how: Any) -> Reply:
    return client("POST", f"/api/leads/{lead['id']}/convert", how)


def test_a_lead_says_of_whom_it_is(admin: Client) -> None:
    reply = admin("POST", "/api/leads", {"source": "fair"})

    assert reply.status == 422
    assert reply.body["errors"][0]["pointer"] == "/title"


def test_a_lead_becomes_a_contact_a_company_and_a_deal(admin: Client, lead: dict[str, Any]) -> None:
    done = convert(admin, lead).body

    contact, company, deal = done["contact"], done["company"], done["deal"]
    assert (contact["name"], contact["email"], contact["phone"]) == ("Ana Gil", "ana@acme.com", "+34600123456")
    assert (contact["lifecycle"], contact["source"], contact["tags"]) == ("qualified", "fair", ["lamps"])
    (consent,) = contact["consent"]
    assert (consent["status"], consent["text"], consent["source"]) == ("given", "Yes, send me offers", "fair")
    assert consent["at"] == lead["createdAt"]
    assert (company["name"], company["domain"], contact["companyId"]) == ("Acme", "acme.com", company["id"])
    assert (deal["name"], deal["amount"], deal["currency"]) == ("Twenty lamps", 1234.5, "EUR")
    assert (deal["contactId"], deal["companyId"], deal["source"]) == (contact["id"], company["id"], "fair")
    became = done["lead"]["converted"]
    assert done["lead"]["status"] == "converted"
    assert (became["contactId"], became["companyId"], became["dealId"]) == (contact["id"], company["id"], deal["id"])
    assert done["lead"]["contactId"] == contact["id"]


def test_converting_twice_answers_the_same(admin: Client, lead: dict[str, Any]) -> None:
    once, again = convert(admin, lead), convert(admin, lead, deal={"name": "another"})

    assert (once.status, again.status) == (200, 200)
    assert once.body == again.body
    assert admin("GET", "/api/deals").body["total"] == 1


def test_a_contact_that_is_known_by_address_keeps_what_it_has(admin: Client, lead: dict[str, Any]) -> None:
    known = admin(
        "POST", "/api/contacts",
        {"name": "Ana María", "email": "ana@acme.com", "lifecycle": "customer", "source": "shop", "tags": ["vip"]},
    ).body  # fmt: skip

    contact = convert(admin, lead).body["contact"]
    assert contact["id"] == known["id"]
    assert (contact["name"], contact["lifecycle"], contact["source"]) == ("Ana María", "customer", "shop")
    assert (contact["tags"], contact["phone"]) == (["vip", "lamps"], "+34600123456")
    assert len(contact["consent"]) == 1


@pytest.mark.parametrize("known", [{"name": "ACME"}, {"name": "Acme Inc", "domain": "acme.com"}])
def test_a_company_is_found_by_name_or_domain(admin: Client, lead: dict[str, Any], known: dict[str, str]) -> None:
    company = admin("POST", "/api/companies", known).body

    assert convert(admin, lead).body["company"]["id"] == company["id"]
    assert admin("GET", "/api/companies").body["total"] == 1


def test_a_providers_domain_is_no_companys(admin: Client) -> None:
    lead = admin("POST", "/api/leads", {"title": "x", "email": "ana@gmail.com", "companyName": "Acme"}).body

    assert convert(admin, lead).body["company"]["domain"] is None


def test_one_chooses_the_contact_the_company_and_the_deal(admin: Client, lead: dict[str, Any]) -> None:
    contact = admin("POST", "/api/contacts", {"name": "Eva", "email": "eva@b.test"}).body
    company = admin("POST", "/api/companies", {"name": "Bolt"}).body
    stage = admin("GET", "/api/pipelines").body["items"][0]["stages"][2]["id"]

    done = convert(
        admin, lead, contactId=contact["id"], companyId=company["id"],
        deal={"name": "Big", "stageId": stage, "amount": 10, "currency": "USD"},
    ).body  # fmt: skip
    assert (done["contact"]["id"], done["company"]["id"]) == (contact["id"], company["id"])
    assert done["contact"]["emails"] == ["ana@acme.com"]
    assert (done["deal"]["name"], done["deal"]["stageId"]) == ("Big", stage)
    assert (done["deal"]["amount"], done["deal"]["currency"]) == (10, "USD")


def test_a_lead_may_be_converted_without_a_deal(admin: Client, lead: dict[str, Any]) -> None:
    done = convert(admin, lead, deal=None).body

    assert done["deal"] is None
    assert done["lead"]["converted"]["dealId"] is None


@pytest.mark.parametrize(
    ("how", "pointer"),
    [
        ({"contactId": "con_none"}, "/contactId"),
        ({"companyId": "com_none"}, "/companyId"),
        ({"deal": {"stageId": "stg_none"}}, "/deal/stageId"),
        ({"deal": {"amount": 1.001}}, "/deal/amount"),
        ({"deal": {"custom": {"none": 1}}}, "/deal/custom/none"),
    ],
)
def test_nothing_is_written_when_a_part_does_not_fit(
    admin: Client, lead: dict[str, Any], how: dict[str, Any], pointer: str
) -> None:
    reply = convert(admin, lead, **how)

    assert reply.status == 422
    assert reply.body["errors"][0]["pointer"] == pointer
    assert [admin("GET", f"/api/{noun}").body["total"] for noun in ("contacts", "companies", "deals")] == [0, 0, 0]
    assert admin("GET", f"/api/leads/{lead['id']}").body == lead


def test_a_conversion_is_undone_to_the_last_field(admin: Client, lead: dict[str, Any]) -> None:
    known = admin("POST", "/api/contacts", {"name": "Ana", "email": "ana@acme.com", "tags": ["vip"]}).body
    done = convert(admin, lead)

    undone = admin("POST", f"/api/operations/{done.headers['Operation-Id']}/undo")
    assert (undone.status, undone.body["conflicts"]) == (200, 0)
    for noun, before in (("leads", lead), ("contacts", known)):
        after = admin("GET", f"/api/{noun}/{before['id']}").body
        assert {**after, "version": 0, "changedAt": ""} == {**before, "version": 0, "changedAt": ""}
    assert [admin("GET", f"/api/{noun}").body["total"] for noun in ("companies", "deals")] == [0, 0]
    assert admin("POST", "/api/companies", {"name": "Acme", "domain": "acme.com"}).status == 201  # free again
    assert convert(admin, lead).status == 200


def test_a_converted_lead_stays_so(admin: Client, lead: dict[str, Any]) -> None:
    here = f"/api/leads/{lead['id']}"
    by_hand = admin("PATCH", here, {"version": 1, "status": "converted"})
    done = convert(admin, lead).body["lead"]
    back = admin("PATCH", here, {"version": done["version"], "status": "new"})

    assert (by_hand.status, back.status) == (422, 422)
    assert back.body["errors"][0]["pointer"] == "/status"
    assert admin("PATCH", here, {"version": done["version"], "note": "x"}).status == 200


def test_a_rep_converts_without_seeing_what_is_a_colleagues(admin: Client) -> None:
    rep = signed_in(role="rep", user_id="usr_rep")
    contact = admin("POST", "/api/contacts", {"name": "Ana", "email": "ana@acme.com", "ownerId": "usr_1"}).body
    hidden = admin("POST", "/api/leads", {"title": "x", "ownerId": "usr_1"}).body
    mine = rep("POST", "/api/leads", {"title": "y", "email": "ana@acme.com"}).body

    done = convert(rep, mine)
    assert mine["ownerId"] == "usr_rep"
    assert done.body["contact"] is None
    assert done.body["lead"]["converted"]["contactId"] == contact["id"]
    assert done.body["deal"]["ownerId"] == "usr_rep"
    assert convert(rep, hidden).status == 404
    other = rep("POST", "/api/leads", {"title": "z"}).body
    assert convert(rep, other, contactId=contact["id"]).body["errors"][0]["pointer"] == "/contactId"
