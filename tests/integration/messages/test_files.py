"""Files that go along with a reply: every byte, once, by whoever may, and no longer than they are needed."""

from email import message_from_bytes
from email.policy import default

import boto3
import pytest

from mancrel.conversations import service as conversations
from mancrel.kit import clock, storage
from mancrel.kit.settings import settings
from mancrel.messages import files, scheduling
from mancrel.messages import service as messages
from mancrel.messages.models import ReplyFile
from tests.integration.messages.conftest import TENANT, a_mail, plan
from tests.integration.messages.plans import later, tick
from tests.integration.messages.test_smtp import server

__all__ = ["server"]
PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40


def announce(ask, asked, name="jug.png", content=PNG, kind="application/octet-stream"):
    """Upload a file as the site does, but for the last step."""
    body = {"name": name, "size": len(content), "contentType": kind}
    made = ask("POST", f"/api/conversations/{asked.conversation_id}/files", body)
    assert made.status == 201, made
    storage.put(made.body["upload"]["fields"]["key"], content)
    return made.body["id"]


def upload(ask, asked, *args, **more):
    file_id = announce(ask, asked, *args, **more)
    assert ask("POST", f"/api/conversations/{asked.conversation_id}/files/{file_id}/uploaded").status == 200
    return file_id


def answer(ask, asked, *file_ids, text="Here it is.", **more):
    body = {"text": text, "attachmentIds": list(file_ids), **more}
    return ask("POST", f"/api/conversations/{asked.conversation_id}/messages", body)


def refusal(reply):
    assert reply.status == 422, reply
    return [(each["pointer"], each["detail"]) for each in reply.body["errors"]]


def row(file_id):
    return ReplyFile.get(TENANT, file_id)


def test_a_mail_arrives_with_the_very_bytes_and_names(server, ask, asked):
    chosen = [upload(ask, asked), upload(ask, asked, "Preisliste für Ána 表.csv", b"a;b\r\n.\r\n1;2\n\xff", "text/csv")]
    sent = answer(ask, asked, *chosen).body
    for _again in range(2):
        messages.send(TENANT, sent["id"])

    (raw,) = server.taken
    mail = message_from_bytes(raw, policy=default)
    arrived = [
        (each.get_filename(), each.get_content_type(), each.get_payload(decode=True))
        for each in mail.iter_attachments()
    ]
    assert arrived == [
        ("jug.png", "image/png", PNG),
        ("Preisliste für Ána 表.csv", "text/csv", b"a;b\r\n.\r\n1;2\n\xff"),
    ]  # fmt: skip
    assert b"filename*" in raw  # RFC 2231
    assert raw.isascii()
    assert mail.get_body(("plain",)).get_content().startswith("Here it is.")


def test_a_reply_lists_its_files_and_hands_them_out_as_downloads(ask, asked):
    sent = answer(ask, asked, upload(ask, asked), text="").body

    (file,) = sent["attachments"]
    assert (file["name"], file["type"], file["size"]) == ("jug.png", "image/png", len(PNG))
    assert "attachment" in ask("GET", file["url"] + "/link").body["url"]
    assert conversations.get(TENANT, asked.conversation_id).last_preview == "jug.png"


@pytest.mark.parametrize(
    ("name", "content", "claimed", "kind"),
    [
        ("page.html", b"<script>", "text/html", "application/octet-stream"),
        ("drawing.svg", b"<svg onload='x()'>", "image/svg+xml", "application/octet-stream"),
        ("jug.png", b"<html>", "image/png", "application/octet-stream"),
        ("jug.png", b"%PDF-1.7", "image/png", "application/pdf"),
        ("old.eml", b"From: a@b", "message/rfc822", "application/octet-stream"),
        ("notes.txt", b"hello", "application/octet-stream", "text/plain"),
        ("list.docx", b"PK\x03\x04", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
         "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ],
)  # fmt: skip
def test_what_a_file_is_its_bytes_tell(ask, asked, name, content, claimed, kind):
    assert row(upload(ask, asked, name, content, claimed)).content_type == kind


def test_an_upload_that_no_reply_takes_expires_and_one_that_was_sent_does_not(ask, asked):
    unsent, sent = upload(ask, asked), upload(ask, asked)
    assert answer(ask, asked, sent).status == 201

    assert clock.now().timestamp() < row(unsent).expires_at <= (clock.now() + files.UNSENT).timestamp()
    assert (row(sent).state, row(sent).expires_at) == ("kept", None)
    assert storage.get(f"attachments/{TENANT}/{sent}") == PNG


def test_files_come_back_with_the_words_and_can_leave_again(server, ask, asked):
    file_id = upload(ask, asked)
    sent = answer(ask, asked, file_id, undoSeconds=30).body
    back = ask("POST", f"/api/messages/{sent['id']}/take-back").body
    boto3.client("s3").delete_object(Bucket=settings().data_bucket, Key=f"reply-files/{TENANT}/{file_id}")
    messages.send(TENANT, sent["id"])
    assert server.taken == []

    again = answer(ask, asked, *[each["id"] for each in back["attachments"]], text=back["text"]).body
    messages.send(TENANT, again["id"])

    (mail,) = (message_from_bytes(raw, policy=default) for raw in server.taken)
    assert [each.get_payload(decode=True) for each in mail.iter_attachments()] == [PNG]


def test_what_is_refused_for_a_newer_message_loses_no_file(ask, asked, receive):
    file_id = upload(ask, asked)
    receive(a_mail(messageId="<2@example.com>", inReplyTo="<1@example.com>", date="2026-01-05T11:00:00Z"))

    assert answer(ask, asked, file_id, seenMessageId=asked.message_id).status == 409
    assert row(file_id).state == "uploaded"
    assert answer(ask, asked, file_id).status == 201


def test_a_scheduled_reply_takes_its_files_along_once(ask, asked, queued):
    file_id = upload(ask, asked)
    made = plan(ask, asked, attachmentIds=[file_id]).body
    assert [each["id"] for each in made["attachments"]] == [file_id]

    with later():
        tick(queued, times=2)

    (left,) = [each for each in messages.of_conversation(TENANT, asked.conversation_id) if each.author == "usr_ada"]
    assert [(each["id"], each["name"]) for each in left.attachments] == [(file_id, "jug.png")]


def test_the_files_of_a_cancelled_reply_come_back(ask, asked):
    made = plan(ask, asked, attachmentIds=[upload(ask, asked)]).body
    back = ask("POST", f"/api/scheduled-replies/{made['id']}/cancel").body

    assert scheduling.get(TENANT, made["id"]).state == "cancelled"
    assert answer(ask, asked, *[each["id"] for each in back["attachments"]]).status == 201


def test_files_that_are_too_large_together_are_named(server, ask, asked):
    first, second = (upload(ask, asked, name, PNG + bytes(9_995_000)) for name in ("jug.png", "large.png"))

    ((pointer, detail),) = refusal(answer(ask, asked, first, second))

    assert (pointer, "large.png" in detail) == ("/attachmentIds/1", True)


def test_ses_takes_less(ask, asked):
    """Its mails have 10 MB at most, and a file grows by a third."""
    file_id = upload(ask, asked, content=PNG + bytes(7_000_000))

    assert refusal(answer(ask, asked, file_id))[0][0] == "/attachmentIds/0"


def test_what_was_announced_but_never_came_is_named(ask, asked):
    file_id = announce(ask, asked)

    ((pointer, detail),) = refusal(answer(ask, asked, file_id))

    assert (pointer, detail) == ("/attachmentIds/0", "jug.png has not been uploaded yet")


def test_a_file_belongs_to_its_conversation(ask, asked, receive):
    other = receive(a_mail(messageId="<9@example.com>", **{"from": {"email": "bo@example.com"}}))
    file_id = upload(ask, other)

    assert refusal(answer(ask, asked, file_id))[0][0] == "/attachmentIds/0"
    assert ask("POST", f"/api/conversations/{asked.conversation_id}/files/{file_id}/uploaded").status == 404


def test_a_merge_takes_the_files_that_wait_along(ask, asked, receive):
    other = receive(a_mail(messageId="<9@example.com>", subject="Another thing"))
    file_id = upload(ask, other)
    merged = ask("POST", f"/api/conversations/{asked.conversation_id}/merge", {"conversationId": other.conversation_id})
    assert merged.status == 200

    assert answer(ask, asked, file_id).status == 201


def test_a_reply_whose_file_is_gone_does_not_leave_without_it(server, ask, asked):
    file_id = upload(ask, asked)
    sent = answer(ask, asked, file_id).body
    storage.remove(f"attachments/{TENANT}/{file_id}")

    messages.send(TENANT, sent["id"])

    assert (messages.get(TENANT, sent["id"]).send_state, server.taken) == ("failed", [])
