"""Every write is written down once, and single fields can be put back."""

from mancrel.audit import service
from mancrel.contacts.models import Contact
from tests.client import signed_in
from tests.integration.audit.conftest import TENANT, Stream, made, trail


def test_who_changed_what_from_what_to_what(boss):
    contact, stream = made(boss)
    service.note(stream.record())
    changed = boss("PATCH", f"/api/contacts/{contact['id']}", {"version": 1, "city": "Porto", "tags": ["vip"]})
    service.note(stream.record())

    newest, oldest = trail(boss)

    assert (oldest["action"], newest["action"], newest["by"]) == ("created", "changed", "usr_1")
    assert newest["operationId"] == changed.headers["Operation-Id"]
    assert newest["changes"] == [
        {"field": "city", "before": None, "after": "Porto"},
        {"field": "tags", "before": [], "after": ["vip"]},
    ]


def test_amounts_are_told_as_the_records_show_them(boss):
    deal = boss("POST", "/api/deals", {"name": "Pots", "amount": 1200.5, "currency": "EUR"}).body
    stream = Stream("deals", "deal_id", deal["id"])
    service.note(stream.record())
    boss("PATCH", f"/api/deals/{deal['id']}", {"version": deal["version"], "amount": 900})
    service.note(stream.record())

    [change] = [each for each in trail(boss)[0]["changes"] if each["field"] == "amount"]

    assert (change["before"], change["after"]) == (1200.5, 900.0)


def test_what_a_contact_spent_is_told_as_an_amount(boss):
    contact, stream = made(boss)
    service.note(stream.record())
    row = Contact.get(TENANT, contact["id"])
    row.order_spends = 8290
    row.save()
    service.note(stream.record())

    [change] = [each for each in trail(boss)[0]["changes"] if each["field"] == "orderSpends"]

    assert (change["before"], change["after"]) == (None, 82.9)


def test_what_the_stream_tells_twice_is_written_once(boss):
    _contact, stream = made(boss)
    batch = stream.record()

    assert [service.note(batch + batch), service.note(batch)] == [1, 0]
    assert boss("GET", "/api/audit").body["total"] == 1


def test_a_deletion_and_a_return_are_told_as_such(boss):
    contact, stream = made(boss)
    service.note(stream.record())
    deleted = boss("DELETE", f"/api/contacts/{contact['id']}")
    service.note(stream.record())
    boss("POST", f"/api/operations/{deleted.headers['Operation-Id']}/undo")
    service.note(stream.record())

    assert [entry["action"] for entry in trail(boss)] == ["restored", "deleted", "created"]


def test_the_trail_of_a_record_and_of_a_person(boss):
    contact, stream = made(boss)
    service.note(stream.record())
    other = signed_in(TENANT, "manager", "usr_2")
    other("PATCH", f"/api/contacts/{contact['id']}", {"version": 1, "city": "Porto"})
    service.note(stream.record())

    assert len(trail(boss, f"?noun=contacts&recordId={contact['id']}")) == 2
    assert [entry["by"] for entry in trail(boss, "?by=usr_2")] == ["usr_2"]
    assert trail(boss, "?noun=contacts&recordId=con_none") == []
    assert boss("GET", "/api/audit?recordId=x").body["errors"][0]["pointer"] == "/noun"


def test_pages_follow_each_other(boss):
    contact, stream = made(boss)
    service.note(stream.record())
    for version in range(1, 6):
        boss("PATCH", f"/api/contacts/{contact['id']}", {"version": version, "city": f"City {version}"})
        service.note(stream.record())

    for path in ("/api/audit?limit=4", f"/api/audit?limit=4&noun=contacts&recordId={contact['id']}"):
        first = boss("GET", path).body
        rest = boss("GET", f"{path}&cursor={first['nextCursor']}").body
        assert [entry["number"] for entry in first["items"] + rest["items"]] == [6, 5, 4, 3, 2, 1]
        assert (first["total"], rest["nextCursor"]) == (6, None)


def test_a_field_is_put_back(boss):
    contact, stream = made(boss, city="Lisbon", tags=["vip"])
    service.note(stream.record())
    boss("PATCH", f"/api/contacts/{contact['id']}", {"version": 1, "city": "Wrong", "tags": []})
    service.note(stream.record())
    entry = trail(boss)[0]

    boss("POST", f"/api/audit/{entry['id']}/restore", {"field": "city"})
    restored = boss("POST", f"/api/audit/{entry['id']}/restore", {"field": "tags"})

    assert restored.status == 200
    assert "Operation-Id" in restored.headers
    now = boss("GET", f"/api/contacts/{contact['id']}").body
    assert (now["city"], now["tags"]) == ("Lisbon", ["vip"])
    refused = boss("POST", f"/api/audit/{entry['id']}/restore", {"field": "name"})
    assert (refused.status, refused.body["errors"][0]["pointer"]) == (422, "/field")


def test_secrets_are_never_in_the_trail(boss):
    channel = boss("POST", "/api/channels", {"kind": "email", "address": "shop@example.com"}).body
    service.note(Stream("channels", "channel_id", channel["id"]).record())

    (entry,) = trail(boss)

    assert {"field": "secret", "before": None, "after": None} in entry["changes"]
    assert channel["secret"] not in str(entry)


def test_a_rep_does_not_read_the_trail(aws):
    rep = signed_in(TENANT, "rep", "usr_rep")

    assert rep("GET", "/api/audit").status == 403


def test_amounts_are_said_in_the_currency_that_they_were_in(boss):
    deal = boss("POST", "/api/deals", {"name": "a", "amount": 1500, "currency": "JPY"}).body
    stream = Stream("deals", "deal_id", deal["id"])
    service.note(stream.record())
    for change in ({"amount": 1600}, {"currency": "EUR"}, {"amount": 9.9}):
        deal = boss("PATCH", f"/api/deals/{deal['id']}", {"version": deal["version"], **change}).body
        service.note(stream.record())

    said = [
        (change["before"], change["after"])
        for entry in reversed(trail(boss, f"?noun=deals&recordId={deal['id']}"))
        for change in entry["changes"]
        if change["field"] == "amount"
    ]
    assert said == [(None, 1500), (1500, 1600), (1600, 1600), (1600, 9.9)]
