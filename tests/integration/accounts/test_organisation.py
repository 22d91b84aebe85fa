"""The settings of an organisation over the API."""

import pytest

from tests.client import Client, signed_in


@pytest.fixture
def ask(aws: None) -> Client:
    return signed_in()


def change(ask: Client, **wanted: object):
    return ask("PATCH", "/api/organisation", {"version": ask("GET", "/api/organisation").body["version"], **wanted})


def test_settings_are_read_by_all_and_changed_by_admins(ask):
    rep = signed_in(role="rep", user_id="usr_rep")

    changed = change(ask, name="Alder", country="es", timeZone="Europe/Madrid", currency="usd")

    assert changed.status == 200
    told = rep("GET", "/api/organisation").body
    assert (told["name"], told["country"], told["timeZone"], told["currency"]) == (
        "Alder", "ES", "Europe/Madrid", "USD",
    )  # fmt: skip
    assert change(rep, name="x").status == 403
    assert change(signed_in(role="manager", user_id="usr_m"), name="x").status == 403


def test_the_country_is_used_at_once(ask):
    change(ask, country="ES")

    assert ask("POST", "/api/contacts", {"name": "Ana", "phone": "600 111 222"}).body["phone"] == "+34600111222"


def test_the_currency_stays_once_there_are_amounts(ask):
    ask("POST", "/api/fields", {"noun": "contacts", "label": "Budget", "type": "money"})
    ask("POST", "/api/contacts", {"name": "Ana", "custom": {"budget": 12.5}})

    refused = change(ask, currency="USD")

    assert refused.status == 409
    assert "EUR" in refused.body["detail"]
    assert refused.body["current"]["currency"] == "EUR"
    assert change(ask, currency="EUR", name="Same").status == 200


@pytest.mark.parametrize(
    ("part", "pointer"),
    [({"currency": "ABC"}, "/currency"), ({"country": "Spain"}, "/country"), ({"timeZone": "Mars/Base"}, "/timeZone"),
     ({"name": ""}, "/name")],
)  # fmt: skip
def test_a_wrong_setting_is_refused_where_it_is_wrong(ask, part, pointer):
    refused = change(ask, **part)

    assert refused.status == 422
    assert refused.body["errors"][0]["pointer"] == pointer


def test_a_stale_change_shows_how_it_stands(ask):
    before = ask("GET", "/api/organisation").body
    change(ask, name="New", country=None)

    stale = ask("PATCH", "/api/organisation", {"version": before["version"], "name": "Old"})

    assert (stale.status, stale.body["current"]["name"]) == (409, "New")


def test_opening_hours_are_kept_and_taken_back(ask):
    hours = {"zone": "Europe/Madrid", "mon": "09:00-18:00"}
    kept = change(ask, hours=hours, holidays=["2026-12-25"]).body
    assert (kept["hours"]["mon"], kept["hours"]["tue"], kept["holidays"]) == ("09:00-18:00", None, ["2026-12-25"])

    assert change(ask, hours=None, holidays=[]).body["hours"] is None


@pytest.mark.parametrize("wrong", [{"hours": {"mon": "18:00-09:00"}}, {"holidays": ["Christmas"]}])
def test_hours_that_are_none_are_refused(ask, wrong):
    assert change(ask, **wrong).status == 422
