"""Files beside records over the API: announced, uploaded, listed, scanned, downloaded, deleted, purged."""

import json
from base64 import b64decode
from datetime import timedelta
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
import time_machine

from mancrel.activities import attachments
from mancrel.contacts.noun import CONTACTS
from mancrel.kit import clock, storage
from mancrel.kit.settings import settings
from tests.client import Client, signed_in


@pytest.fixture
def ask(aws: None) -> Client:
    return signed_in()


@pytest.fixture
def contact(ask: Client) -> Any:
    return ask("POST", "/api/contacts", {"name": "Ana", "ownerId": "usr_1"}).body["id"]


@pytest.fixture
def scanned(monkeypatch: pytest.MonkeyPatch):
    """A deployment with a scanner."""
    monkeypatch.setenv("ATTACHMENT_SCAN", "on")
    settings.cache_clear()
    yield
    monkeypatch.undo()
    settings.cache_clear()


def announce(ask: Client, contact: str, name: str = "offer.pdf", kind: str = "application/pdf", **more: Any):
    body = {"recordType": "contacts", "recordId": contact, "name": name, "contentType": kind, "size": 5, **more}
    return ask("POST", "/api/attachments", body)


def attach(ask: Client, contact: str, **more: Any) -> Any:
    """Announce, upload as the browser would, and say so."""
    made = announce(ask, contact, **more).body
    storage.put(made["upload"]["fields"]["key"], b"hello", "application/pdf")
    return ask("POST", f"/api/attachments/{made['id']}/uploaded").body


def names(ask: Client, contact: str) -> list[str]:
    reply = ask("GET", f"/api/attachments?recordType=contacts&recordId={contact}")
    return [each["name"] for each in reply.body["items"]]


def test_a_file_is_uploaded_with_a_form_for_it_alone_listed_and_downloaded(ask, contact):
    made = announce(ask, contact).body
    fields = made["upload"]["fields"]

    assert fields["key"] == f"attachments/acme/{made['id']}"
    assert ["content-length-range", 1, 25_000_000] in json.loads(b64decode(fields["policy"]))["conditions"]
    assert names(ask, contact) == []
    assert ask("POST", f"/api/attachments/{made['id']}/uploaded").status == 409
    storage.put(fields["key"], b"hello", "application/pdf")
    done = ask("POST", f"/api/attachments/{made['id']}/uploaded")
    assert (done.body["size"], done.body["scan"], done.body["addedBy"]) == (5, "off", "usr_1")
    assert ask("POST", f"/api/attachments/{made['id']}/uploaded").body == done.body
    assert names(ask, contact) == ["offer.pdf"]
    there = ask("GET", f"/api/attachments/{made['id']}/file")
    query = parse_qs(urlsplit(there.headers["Location"]).query)
    assert (there.status, there.headers["X-Content-Type-Options"]) == (302, "nosniff")
    assert query["response-content-disposition"] == ['attachment; filename="offer.pdf"']
    assert query["response-content-type"] == ["application/pdf"]


@pytest.mark.parametrize("kind", ["text/html", "image/svg+xml", "text/javascript", "application/xhtml+xml"])
def test_what_a_browser_would_run_is_handed_out_as_plain_bytes(ask, contact, kind):
    file = attach(ask, contact, kind=kind)

    url = ask("GET", f"/api/attachments/{file['id']}/link").body["url"]

    assert parse_qs(urlsplit(url).query)["response-content-type"] == ["application/octet-stream"]


@pytest.mark.parametrize(
    ("body", "pointer"),
    [
        ({"size": 25_000_001}, "/size"),
        ({"size": 0}, "/size"),
        ({"recordType": "moons"}, "/recordType"),
        ({"recordType": "attachments"}, "/recordType"),
        ({"contentType": "a/b\r\nX: y"}, "/contentType"),
        ({"name": "../"}, "/name"),
    ],
)
def test_a_wrong_file_is_refused_where_it_is_wrong(ask, contact, body, pointer):
    refused = announce(ask, contact, **body)

    assert refused.status == 422
    assert refused.body["errors"][0]["pointer"] == pointer


def test_a_path_before_the_name_is_dropped(ask, contact):
    assert attach(ask, contact, name="C:\\secret\\..\\offer\n.pdf")["name"] == "offer.pdf"


def test_who_may_not_see_the_record_may_not_see_its_files(ask, contact):
    rep, file = signed_in(role="rep", user_id="usr_rep"), attach(ask, contact)
    hidden = announce(ask, contact).body["id"]

    assert rep("GET", f"/api/attachments?recordType=contacts&recordId={contact}").status == 404
    assert rep("GET", "/api/attachments").status == 403
    assert announce(rep, contact).status == 404
    for method, path in (("GET", ""), ("GET", "/file"), ("GET", "/link"), ("DELETE", "")):
        assert rep(method, f"/api/attachments/{file['id']}{path}").status == 404, path
    assert rep("POST", f"/api/attachments/{hidden}/uploaded").status == 404
    assert rep("POST", f"/api/attachments/{file['id']}/verdict", {"scan": "clean"}).status == 403


def test_deleting_can_be_undone_until_the_file_is_purged(ask, contact):
    file = attach(ask, contact)
    gone = ask("DELETE", f"/api/attachments/{file['id']}")

    assert names(ask, contact) == []
    assert ask("GET", f"/api/attachments/{file['id']}").status == 404
    assert ask("POST", f"/api/operations/{gone.headers['Operation-Id']}/undo").body["status"] == "done"
    assert names(ask, contact) == ["offer.pdf"]
    ask("DELETE", f"/api/attachments/{file['id']}")
    key = f"attachments/acme/{file['id']}"
    with time_machine.travel(clock.now() + timedelta(days=30)):
        assert attachments.purge() == 0
        assert storage.find(key)
    with time_machine.travel(clock.now() + timedelta(days=32)):
        assert attachments.purge() == 1
        assert attachments.purge() == 0
    assert storage.find(key) is None


def test_bytes_are_counted_while_they_are_stored(ask, contact):
    files = [attach(ask, contact) for _number in range(3)]
    announce(ask, contact)  # never comes
    ask("DELETE", f"/api/attachments/{files[0]['id']}")

    used = ask("GET", "/api/organisation").body
    assert (used["storedFiles"], used["storedBytes"]) == (3, 15)
    with time_machine.travel(clock.now() + timedelta(days=32)):
        assert attachments.purge() == 2
    used = attachments.usage("acme")
    assert (int(used.files), int(used.bytes)) == (2, 10)


def test_a_file_waits_for_its_scanner(ask, contact, scanned):
    good, bad = attach(ask, contact), attach(ask, contact)

    assert good["scan"] == "pending"
    assert ask("GET", f"/api/attachments/{good['id']}/file").status == 409
    waiting = ask("GET", "/api/attachments?scan=pending").body["items"]
    assert {each["id"] for each in waiting} == {good["id"], bad["id"]}
    ask("POST", f"/api/attachments/{good['id']}/verdict", {"scan": "clean"})
    ask("POST", f"/api/attachments/{bad['id']}/verdict", {"scan": "refused", "note": "EICAR"})
    assert ask("GET", f"/api/attachments/{good['id']}/file").status == 302
    assert ask("GET", f"/api/attachments/{bad['id']}/file").status == 409
    assert ask("GET", f"/api/attachments/{bad['id']}").body["scanNote"] == "EICAR"


def test_without_a_scanner_there_is_no_verdict(ask, contact):
    assert ask("POST", f"/api/attachments/{attach(ask, contact)['id']}/verdict", {"scan": "clean"}).status == 409


def test_files_move_with_a_record_that_is_merged(ask, contact):
    from mancrel.kit import tables

    other = ask("POST", "/api/contacts", {"name": "Ana R."}).body["id"]
    attach(ask, contact)

    tables.commit(attachments.moving("acme", CONTACTS.name, contact, other))

    assert (names(ask, contact), names(ask, other)) == ([], ["offer.pdf"])
