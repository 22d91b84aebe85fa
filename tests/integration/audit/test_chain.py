"""The chain shows when the trail was touched."""

from mancrel.audit import chain, service
from mancrel.audit.models import Entry, Head
from tests.client import Client
from tests.integration.audit.conftest import TENANT, made


def chained(boss: Client, number: int = 4) -> None:
    contact, stream = made(boss)
    service.note(stream.record())
    for version in range(1, number):
        boss("PATCH", f"/api/contacts/{contact['id']}", {"version": version, "city": f"City {version}"})
        service.note(stream.record())


def test_an_untouched_trail_holds(boss):
    chained(boss)

    answer = boss("GET", "/api/audit/verify").body

    assert (answer["holds"], answer["checked"], answer["length"], answer["next"]) == (True, 4, 4, None)
    assert chain.verify(TENANT, after=2).checked == 2


def test_a_changed_entry_is_seen(boss):
    chained(boss)
    entry = sorted(Entry.query(TENANT), key=lambda each: each.number)[1]
    entry.by = "usr_innocent"
    entry.save()

    answer = boss("GET", "/api/audit/verify").body

    assert (answer["holds"], answer["brokenAt"]) == (False, 2)


def test_a_lost_entry_is_seen(boss):
    chained(boss)
    sorted(Entry.query(TENANT), key=lambda each: each.number)[1].delete()

    assert boss("GET", "/api/audit/verify").body["brokenAt"] == 2


def test_a_lost_end_is_seen(boss):
    chained(boss)
    max(Entry.query(TENANT), key=lambda each: each.number).delete()
    assert chain.verify(TENANT).broken_at == 4

    head = Head.get(TENANT)
    head.number = 3
    head.save()

    assert chain.verify(TENANT).holds is False
