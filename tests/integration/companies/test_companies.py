"""Companies over the API."""

import pytest

from tests.client import Client, signed_in


@pytest.fixture
def admin(aws: None) -> Client:
    return signed_in()


@pytest.mark.parametrize("written", ["https://www.Acme.com/about?x=1", "ACME.com", "www.acme.com", "//acme.com:80"])
def test_a_domain_is_kept_in_one_form_and_claimed(admin: Client, written: str) -> None:
    first = admin("POST", "/api/companies", {"name": "Acme", "domain": "acme.com"}).body
    again = admin("POST", "/api/companies", {"name": "Other", "domain": written})

    assert first["domain"] == "acme.com"
    assert again.status == 409
    assert again.body["current"]["id"] == first["id"]


@pytest.mark.parametrize("domain", ["acme", "a b.com", "@", "https://", "http://[", "x" * 290 + ".com"])
def test_what_is_no_domain_is_refused_at_its_place(admin: Client, domain: str) -> None:
    reply = admin("POST", "/api/companies", {"name": "Acme", "domain": domain})

    assert reply.status == 422
    assert reply.body["errors"][0]["pointer"] == "/domain"


def test_a_company_counts_what_belongs_to_it(admin: Client) -> None:
    company = admin("POST", "/api/companies", {"name": "Acme"}).body
    admin("POST", "/api/contacts", {"name": "Ana", "companyId": company["id"]})
    for amount in (10, 20):
        admin("POST", "/api/deals", {"name": "x", "companyId": company["id"], "amount": amount})
    won = admin("POST", "/api/deals", {"name": "won", "companyId": company["id"], "amount": 5}).body
    admin("POST", f"/api/deals/{won['id']}/win", {"version": won["version"]})

    assert admin("GET", f"/api/companies/{company['id']}/figures").body == {
        "contacts": 1,
        "openDeals": 2,
        "wonDeals": 1,
        "lostDeals": 0,
        "totals": [{"currency": "EUR", "amount": 30, "weighted": 3}],
        "won": [{"currency": "EUR", "amount": 5, "weighted": 5}],
    }


def test_deleting_a_company_leaves_what_named_it(admin: Client) -> None:
    company = admin("POST", "/api/companies", {"name": "Acme", "domain": "acme.com"}).body
    contact = admin("POST", "/api/contacts", {"name": "Ana", "companyId": company["id"]}).body

    assert admin("DELETE", f"/api/companies/{company['id']}").status == 204
    assert admin("GET", f"/api/companies/{company['id']}").status == 404
    assert admin("GET", f"/api/contacts/{contact['id']}").body["companyId"] == company["id"]
    assert admin("POST", "/api/companies", {"name": "New", "domain": "acme.com"}).status == 201
