"""Mailboxes, people and the inbox as the API gives them."""

import pytest
from botocore.exceptions import EndpointConnectionError

from mancrel.contacts import service as contacts
from mancrel.kit import aws as clients
from mancrel.kit import outbox
from mancrel.messages import service as messages
from tests.client import signed_in
from tests.integration.messages.dying import failing_at

TENANT = "ten_acme"


@pytest.fixture
def ask(channel):
    """A signed-in admin of the shop."""
    return signed_in(TENANT, "admin")


@pytest.fixture
def asked(receive):
    """A customer's mail, received."""
    return receive(mail(1))


def mail(number, **more):
    return {
        "messageId": f"<{number}@example.com>", "from": {"email": f"ana{number}@example.com", "name": f"Ana {number}"},
        "subject": f"Jug {number}", "text": f"mail {number}", "date": f"2026-01-0{number}T10:00:00Z",
    } | more  # fmt: skip


def test_a_mailbox_is_connected_renamed_and_its_secret_replaced(ask):
    made = ask("POST", "/api/channels", {"kind": "email", "address": "Help@Mancrel.test", "signature": "Bye"})
    assert (made.status, made.body["address"], made.body["name"]) == (201, "help@mancrel.test", "help@mancrel.test")
    assert made.body["secret"].startswith("whsec_")
    assert made.body["webhookUrl"].endswith(f"/webhook/email?channel={made.body['id']}")
    place = f"/api/channels/{made.body['id']}"

    renamed = ask("PATCH", place, {"version": made.body["version"], "name": "Help"})
    assert (renamed.status, renamed.body["name"], renamed.body["signature"]) == (200, "Help", "Bye")
    stale = ask("PATCH", place, {"version": made.body["version"], "name": "Late"})
    assert (stale.status, stale.body["current"]["name"]) == (409, "Help")
    rotated = ask("POST", f"{place}/rotate")
    assert rotated.body["secret"] not in ("", made.body["secret"])
    assert rotated.body["previousSecretUntil"]
    assert "secret" not in ask("GET", place).body
    assert [row["address"] for row in ask("GET", "/api/channels").body["items"]] == [
        "shop@mancrel.test", "help@mancrel.test",
    ]  # fmt: skip


def test_ses_is_asked_once_to_verify_a_new_sender(ask):
    for address in ("new@elsewhere.test", "another@mancrel.test", "shop@deep.mancrel.test"):
        assert ask("POST", "/api/channels", {"address": address}).status == 201

    known = clients.ses().list_identities()["Identities"]
    assert sorted(known) == ["mancrel.test", "new@elsewhere.test", "shop@deep.mancrel.test"]


def test_a_mailbox_is_connected_even_when_ses_is_away(ask):
    with failing_at("ses.GetIdentityVerificationAttributes", EndpointConnectionError(endpoint_url="https://ses.test")):
        assert ask("POST", "/api/channels", {"address": "new@elsewhere.test"}).status == 201


@pytest.mark.parametrize(
    ("body", "pointer"),
    [
        ({"address": "nobody"}, "/address"),
        ({"address": "a@b.test\r\nBcc: x@y.z"}, "/address"),
        ({"address": "a@b.test", "name": "a\nb"}, "/name"),
        ({"address": "a@b.test", "kind": "pigeon"}, "/kind"),
        ({"address": "a@b.test", "wings": 2}, "/wings"),
        ({}, "/address"),
    ],
)
def test_a_mailbox_that_cannot_be(ask, body, pointer):
    answer = ask("POST", "/api/channels", body)

    assert (answer.status, answer.body["errors"][0]["pointer"]) == (422, pointer)


def test_only_an_admin_connects_mailboxes(ask):
    assert signed_in(TENANT, "rep", "usr_2")("POST", "/api/channels", {"address": "x@y.test"}).status == 403


def test_the_inbox_lists_filters_searches_and_counts(ask, receive, channel):
    rows = [receive(mail(number)) for number in (1, 2, 3)]
    messages.reply(TENANT, rows[1].conversation_id, "Yes", "usr_1")
    ask("PATCH", f"/api/conversations/{rows[0].conversation_id}", {"assigneeId": "usr_1"})

    page = ask("GET", "/api/conversations?limit=2").body
    assert (page["total"], len(page["items"])) == (3, 2)
    assert page["items"][0]["contact"]["email"] == "ana2@example.com"
    rest = ask("GET", f"/api/conversations?limit=2&cursor={page['nextCursor']}").body
    assert ([row["subject"] for row in rest["items"]], rest["nextCursor"]) == (["Jug 1"], None)
    found = {
        "status=open": 2, "status=waiting": 1, "status=closed": 0, f"channel={channel.channel_id}": 3, "channel=x": 0,
        "channel=email": 3,
        "q=jug+3": 1, "q=ANA2@": 1, "q=nothing": 0, "status=open&q=ana": 2, "assignee=me": 1,
        "assignee=usr_1": 1, "assignee=usr_2": 0, "assignee=none": 2,
    }  # fmt: skip
    for query, total in found.items():
        assert ask("GET", f"/api/conversations?{query}").body["total"] == total, query
    assert ask("GET", "/api/conversations?status=lost").status == 422


def test_a_conversation_is_shown_whole_and_answered(ask, asked):
    place = f"/api/conversations/{asked.conversation_id}"

    answer = ask("POST", f"{place}/messages", {"text": "Yes, in blue."})
    assert (answer.status, answer.body["status"], answer.body["author"]) == (201, "queued", "usr_1")
    whole = ask("GET", place).body
    assert [(each["direction"], each["status"]) for each in whole["messages"]] == [
        ("inbound", "received"), ("outbound", "queued"),
    ]  # fmt: skip
    assert (whole["status"], whole["suggestion"], whole["contact"]["name"]) == ("waiting", None, "Ana 1")
    assert whole["messages"][0]["from"] == {"email": "ana1@example.com", "name": "Ana 1"}
    for body in ({"text": ""}, {"text": " "}, {"text": "x" * 20_001}, {"words": "x"}):
        assert ask("POST", f"{place}/messages", body).status == 422


def test_a_conversation_is_closed_assigned_and_read(ask, asked):
    place = f"/api/conversations/{asked.conversation_id}"

    version = ask("GET", place).body["version"]
    changed = ask("PATCH", place, {"version": version, "status": "closed", "assigneeId": "usr_1", "unread": 0}).body
    assert (changed["status"], changed["assigneeId"], changed["unread"]) == ("closed", "usr_1", 0)
    stale = ask("PATCH", place, {"version": version, "status": "open"})
    assert (stale.status, stale.body["current"]["status"]) == (409, "closed")
    assert ask("PATCH", place, {"assigneeId": None}).body["assigneeId"] is None
    assert ask("PATCH", place, {"unread": 3}).status == 422


def test_contacts_are_made_found_sorted_and_changed(ask):
    for name, email in (("Zoe", "zoe@example.com"), ("adam", "adam@example.com"), ("Bea", None)):
        assert ask("POST", "/api/contacts", {"name": name, "email": email}).status == 201

    names = [row["name"] for row in ask("GET", "/api/contacts?sort=name").body["items"]]
    assert names == ["adam", "Bea", "Zoe"]
    first = ask("GET", "/api/contacts?sort=name&limit=1").body
    rest = ask("GET", f"/api/contacts?sort=name&cursor={first['nextCursor']}").body
    assert [row["name"] for row in rest["items"]] == ["Bea", "Zoe"]
    (zoe,) = ask("GET", "/api/contacts?q=ZOE@example").body["items"]
    taken = ask("PATCH", f"/api/contacts/{zoe['id']}", {"version": zoe["version"], "email": "Adam@Example.com"})
    assert (taken.status, taken.body["current"]["name"]) == (409, "adam")
    moved = ask(
        "PATCH", f"/api/contacts/{zoe['id']}", {"version": zoe["version"], "email": "z@example.com", "tags": ["vip"]}
    )
    assert (moved.body["email"], moved.body["tags"], moved.body["version"]) == ("z@example.com", ["vip"], 2)
    assert contacts.find_by_email(TENANT, "zoe@example.com") is None
    assert contacts.find_by_email(TENANT, "z@example.com").contact_id == zoe["id"]
    assert ask("PATCH", f"/api/contacts/{zoe['id']}", {"version": 1, "name": "late"}).body["current"]["version"] == 2
    assert ask("PATCH", f"/api/contacts/{zoe['id']}", {"version": 2, "email": None}).body["email"] is None
    assert ask("PATCH", f"/api/contacts/{zoe['id']}", {"version": 3, "name": None}).status == 422
    assert ask("POST", "/api/contacts", {}).status == 422


def test_an_address_that_is_taken_is_a_conflict(ask):
    made = ask("POST", "/api/contacts", {"email": "ana@example.com"})

    again = ask("POST", "/api/contacts", {"email": "ANA@example.com"})
    assert (again.status, again.body["current"]["id"]) == (409, made.body["id"])


def test_the_timeline_merges_and_filters(ask, asked, receive):
    messages.reply(TENANT, asked.conversation_id, "Yes", "usr_1")
    ask("POST", "/api/tasks", {"title": "Call", "dueAt": "2026-01-09T10:00:00Z", "contactId": asked.contact_id})
    receive(mail(2))
    place = f"/api/contacts/{asked.contact_id}/timeline"

    entries = ask("GET", place).body
    assert sorted(entry["type"] for entry in entries["items"]) == ["conversation", "message", "message", "task"]
    assert [entry["at"] for entry in entries["items"]] == sorted((e["at"] for e in entries["items"]), reverse=True)
    mails = ask("GET", f"{place}?type=message").body
    assert (mails["total"], mails["items"][1]["data"]["text"]) == (2, "mail 1")
    assert ask("GET", f"{place}?type=dream").status == 422


def test_an_attachment_redirects_to_a_signed_link(ask, receive):
    message = receive(
        b"From: ana@example.com\r\nMessage-ID: <f@example.com>\r\nContent-Type: application/pdf\r\n"
        b'Content-Disposition: attachment; filename="r\xc3\xa4.pdf"\r\n\r\n%PDF'
    )
    (attachment,) = ask("GET", f"/api/messages/{message.message_id}").body["attachments"]
    assert (attachment["name"], attachment["size"]) == ("rä.pdf", 4)

    answer = ask("GET", attachment["url"])
    assert answer.status == 302
    assert "Signature=" in answer.headers["Location"]
    assert ask("GET", attachment["url"] + "/link").body["url"].startswith("https://")
    for number in ("0", "2", "x", "-1", "٣"):
        assert ask("GET", f"/api/messages/{message.message_id}/attachments/{number}").status == 404


def test_a_doubt_is_resolved_once(ask, asked):
    sent = messages.queue_reply(TENANT, asked.conversation_id, "Yes", "usr_1")
    sent.message.send_state = "uncertain"
    outbox.commit(sent.saves, [])
    place = f"/api/messages/{sent.message.message_id}/resolve"

    assert ask("POST", place, {"outcome": "maybe"}).status == 422
    assert ask("POST", place, {"outcome": "sent"}).body["status"] == "sent"
    assert ask("POST", place, {"outcome": "resend"}).status == 409


def test_another_tenant_sees_nothing(ask, asked):
    stranger = signed_in("ten_other", "admin")
    places = [
        f"/api/conversations/{asked.conversation_id}", f"/api/messages/{asked.message_id}",
        f"/api/contacts/{asked.contact_id}", f"/api/contacts/{asked.contact_id}/timeline",
        f"/api/messages/{asked.message_id}/attachments/1", f"/api/channels/{asked.channel_id}",
    ]  # fmt: skip

    assert {stranger("GET", place).status for place in places} == {404}
    assert {stranger("GET", f"/api/{name}").body["total"] for name in ("conversations", "contacts", "channels")} == {0}
    assert stranger("POST", f"/api/conversations/{asked.conversation_id}/messages", {"text": "x"}).status == 404
    assert stranger("PATCH", f"/api/conversations/{asked.conversation_id}", {"status": "closed"}).status == 404
    assert stranger("POST", f"/api/channels/{asked.channel_id}/rotate").status == 404
