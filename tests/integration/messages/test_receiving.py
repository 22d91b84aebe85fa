"""A mail becomes one message of one conversation with one contact, however and however often it comes."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from mancrel.contacts import service as contacts
from mancrel.conversations import service as conversations
from mancrel.events import service as events
from mancrel.kit import outbox, queue, storage
from mancrel.kit.errors import InvalidError, NotFoundError
from mancrel.messages import service as messages
from mancrel.messages.jobs import ReceiveMail
from mancrel.messages.models import Message
from tests.integration.messages.dying import Died, dying_at, one_call_at_a_time

TENANT = "ten_acme"
PLAIN = (
    b"From: Ana <ana@example.com>\r\nTo: shop@mancrel.test\r\nSubject: The jug\r\nMessage-ID: <1@example.com>\r\n"
    b"Date: Mon, 05 Jan 2026 10:00:00 +0000\r\n\r\nDo you have the jug in blue?\r\n"
)


def mail(number, **more):
    return {
        "messageId": f"<{number}@example.com>", "from": {"email": "ana@example.com", "name": "Ana"},
        "subject": "The jug", "text": f"mail {number}", "date": "2026-01-05T10:00:00Z",
    } | more  # fmt: skip


def everything():
    return list(Message.query(TENANT)), list(conversations.list_all(TENANT)), list(contacts.list_all(TENANT))


def test_a_mail_opens_a_conversation_with_a_new_contact_and_asks_the_assistant(receive, queued):
    message = receive(mail(1, subject="  The\tjug "))

    conversation = conversations.get(TENANT, message.conversation_id)
    contact = contacts.get(TENANT, message.contact_id)
    assert (contact.name, contact.email) == ("Ana", "ana@example.com")
    assert (conversation.status, conversation.unread, conversation.message_count) == ("open", 1, 1)
    assert (conversation.contact_id, conversation.last_preview) == (contact.contact_id, "mail 1")
    assert conversation.last_message_at == message.sent_at == datetime(2026, 1, 5, 10, tzinfo=UTC)
    assert [message.message_id in body for body in queued("assistant")] == [True]


def test_one_mail_ten_times_by_three_paths_is_one_message(receive, arrive, queued):
    for at in range(5):
        receive(mail(1), provider_id=f"json-{at}")
        receive(PLAIN, provider_id=f"raw-{at}")
    again = arrive(PLAIN, provider_id="again")
    messages.receive_mail(TENANT, again)
    messages.receive_mail(TENANT, again)

    assert [len(each) for each in everything()] == [1, 1, 1]
    assert len(queued("assistant")) == 1


@pytest.mark.parametrize("of_one_thread", [True, False])
def test_mails_of_a_new_person_at_once_make_one_contact(arrive, of_one_thread):
    threading = {"references": ["<root@example.com>"]} if of_one_thread else {}
    ids = [arrive(mail(number, **threading)) for number in range(6)]

    with one_call_at_a_time(), ThreadPoolExecutor(6) as pool:
        list(pool.map(lambda event_id: messages.receive_mail(TENANT, event_id), ids))

    rows, threads, people = everything()
    assert (len(rows), len(people), len(threads)) == (6, 1, 1 if of_one_thread else 6)
    assert sum(thread.message_count for thread in threads) == 6


def test_one_mail_at_once_by_many_paths_is_one_message(arrive):
    ids = [arrive(mail(1)) for _path in range(6)]

    with one_call_at_a_time(), ThreadPoolExecutor(6) as pool:
        list(pool.map(lambda event_id: messages.receive_mail(TENANT, event_id), ids))

    rows, threads, people = everything()
    assert (len(rows), len(threads), len(people)) == (1, 1, 1)
    assert threads[0].message_count == 1


def test_an_answer_joins_the_conversation_of_what_it_answers(receive):
    first = receive(mail(1))
    second = receive(mail(2, inReplyTo="<1@example.com>", subject="Something else entirely"))
    third = receive(mail(3, references=["<1@example.com>", "<lost@example.com>"]))

    assert first.conversation_id == second.conversation_id == third.conversation_id
    assert conversations.get(TENANT, first.conversation_id).subject == "The jug"


def test_the_same_subject_alone_joins_nothing(receive):
    assert receive(mail(1)).conversation_id != receive(mail(2, subject="Re: The jug")).conversation_id


def test_an_answer_that_overtakes_its_question_still_meets_it(receive):
    answer = receive(mail(2, inReplyTo="<1@example.com>", references=["<0@example.com>", "<1@example.com>"]))
    middle = receive(mail(1, inReplyTo="<0@example.com>", references=["<0@example.com>"]))
    root = receive(mail(0))

    assert answer.conversation_id == middle.conversation_id == root.conversation_id


def test_an_answer_to_our_reply_joins_under_our_message_id_and_under_that_of_ses(receive, replied):
    messages.send(TENANT, replied.message_id)
    sent = messages.get(TENANT, replied.message_id)
    ours = receive(mail(2, inReplyTo=f"<{sent.message_id_header}>"))
    theirs = receive(mail(3, inReplyTo=f"<{sent.provider_id}@eu-central-1.amazonses.com>"))

    assert ours.conversation_id == theirs.conversation_id == sent.conversation_id


def test_an_answer_is_later_than_what_it_answers_whatever_the_senders_clock_says(receive, replied):
    messages.send(TENANT, replied.message_id)
    answer = receive(mail(2, inReplyTo=f"<{replied.message_id_header}>", date="2020-01-01T00:00:00Z"))

    assert answer.sent_at > replied.sent_at
    thread = messages.of_conversation(TENANT, answer.conversation_id)
    assert [each.message_id for each in thread][1:] == [replied.message_id, answer.message_id]


@pytest.mark.parametrize("date", ["2099-01-01T00:00:00Z", "1970-01-01T00:00:00Z"])
def test_an_impossible_date_counts_as_the_time_of_arrival(receive, date):
    with time_machine.travel("2026-01-06T08:00:00Z", tick=False):
        assert receive(mail(1, date=date)).sent_at == datetime(2026, 1, 6, 8, tzinfo=UTC)


def test_the_next_mail_reopens_a_closed_conversation(receive):
    first = receive(mail(1))
    conversations.close(TENANT, first.conversation_id)
    receive(mail(2, inReplyTo="<1@example.com>"))

    assert conversations.get(TENANT, first.conversation_id).status == "open"


def test_an_out_of_office_note_reopens_nothing(receive):
    first = receive(mail(1))
    conversations.close(TENANT, first.conversation_id)
    note = receive(mail(2, inReplyTo="<1@example.com>", subject="Automatic reply: The jug"))

    assert (note.auto_submitted, note.auto_reason) == (True, "auto-reply")
    assert conversations.get(TENANT, first.conversation_id).status == "closed"


def test_our_own_mail_that_comes_back_is_dropped_and_the_event_says_so(arrive, queued):
    event_id = arrive(mail(1, **{"from": {"email": "SHOP@mancrel.test"}}))

    assert messages.receive_mail(TENANT, event_id) is None
    assert "by the channel itself" in events.get(TENANT, event_id).reason
    assert [len(each) for each in everything()] == [0, 0, 0]
    assert queued("assistant") == []


@pytest.mark.parametrize("raw", [b"", b"no header here", b"\xff\xfe\x00", b"Subject: from nobody\r\n\r\nhello"])
def test_what_is_no_mail_is_kept_with_its_reason(arrive, raw):
    event_id = arrive(raw)

    with pytest.raises(InvalidError) as caught:
        messages.receive_mail(TENANT, event_id)
    event = events.get(TENANT, event_id)
    assert (event.status, event.reason) == ("failed", caught.value.detail)
    assert events.body(event) == raw


def test_a_poison_mail_is_buried_with_its_reason_and_the_others_of_its_batch_are_read(arrive, queued):
    records = [
        {"messageId": str(at), "receiptHandle": "r", "attributes": {"ApproximateReceiveCount": "1"}, "body": body}
        for at, body in enumerate(_bodies(queued, [arrive(b"poison"), arrive(mail(1)), arrive(mail(2))]))
    ]

    answer = queue.work_through(records, ReceiveMail, lambda job: messages.receive_mail(job.tenant_id, job.event_id))

    assert answer == {"batchItemFailures": []}
    assert len(everything()[0]) == 2
    assert len(queued("inbound-messages-dead")) == 1


def _bodies(queued, event_ids):
    bodies = queued("inbound-messages")
    return [next(body for body in bodies if event_id in body) for event_id in event_ids]


def test_a_crash_after_the_commit_loses_no_job(arrive, queued):
    event_id = arrive(mail(1))

    with dying_at("sqs.SendMessageBatch"), pytest.raises(Died):
        messages.receive_mail(TENANT, event_id)
    assert (len(everything()[0]), queued("assistant")) == (1, [])

    with time_machine.travel(datetime.now(UTC) + timedelta(minutes=1)):
        outbox.sweep()
    assert len(queued("assistant")) == 1
    assert messages.receive_mail(TENANT, event_id).message_id == everything()[0][0].message_id


def test_attachments_are_stored_and_linked(receive):
    raw = (
        b"From: ana@example.com\r\nMessage-ID: <7@example.com>\r\nSubject: photo\r\nMIME-Version: 1.0\r\n"
        b'Content-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nsee photo\r\n'
        b'--b\r\nContent-Type: image/png\r\nContent-Disposition: attachment; filename="../../broken jug.png"\r\n'
        b"Content-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n--b--\r\n"
    )
    message = receive(raw)

    (attachment,) = message.attachments
    assert (attachment["name"], attachment["size"]) == ("broken jug.png", 8)
    assert storage.get(f"attachments/{TENANT}/{message.message_id}/1") == b"\x89PNG\r\n\x1a\n"
    link = messages.attachment_link(TENANT, message.message_id, "1")
    assert f"{message.message_id}/1" in link.url


def test_a_huge_mail_fits_its_row(receive):
    message = receive(mail(1, text="ä" * 900_000, html=f"<p>{'ö' * 900_000}</p>", references=["<r@x>"] * 200))

    kept = messages.get(TENANT, message.message_id)
    assert kept.truncated
    assert len(kept.text.encode()) <= 100_000
    assert kept.html is None


def test_another_tenants_channel_reads_nothing_of_ours(receive, channel):
    message = receive(mail(1))

    for lookup in (messages.get, conversations.get, contacts.get):
        with pytest.raises(NotFoundError):
            lookup("ten_other", message.message_id)
    assert messages.of_conversation("ten_other", message.conversation_id) == []
