"""A reply is sent once; when nobody can know, a person decides."""

from datetime import UTC, datetime, timedelta
from email import message_from_string
from email.policy import default

import boto3
import pytest
import time_machine
from botocore.exceptions import EndpointConnectionError
from moto.ses.models import ses_backends

from mancrel.channels.models import Channel
from mancrel.conversations import service as conversations
from mancrel.kit import outbox
from mancrel.kit.errors import ConflictError, InvalidError, UnavailableError
from mancrel.messages import service as messages
from tests.integration.messages.dying import Died, dying_at, failing_at

TENANT = "ten_acme"


def sent_mails():
    backend = ses_backends["123456789012"]["eu-central-1"]
    return [message_from_string(each.raw_data, policy=default) for each in backend.sent_messages]


def later():
    return time_machine.travel(datetime.now(UTC) + timedelta(minutes=3))


def state(message):
    return messages.get(TENANT, message.message_id).send_state


def test_a_queued_reply_goes_out_in_its_thread(replied, queued):
    assert state(replied) == "queued"
    assert replied.message_id in "".join(queued("replies"))
    messages.send(TENANT, replied.message_id)

    (mail,) = sent_mails()
    sent = messages.get(TENANT, replied.message_id)
    assert (sent.send_state, bool(sent.provider_id)) == ("sent", True)
    assert mail["In-Reply-To"] == "<1@example.com>"
    assert mail["References"] == "<1@example.com>"
    assert mail["Message-ID"] == f"<{sent.message_id_header}>"
    assert (mail["From"], mail["To"]) == ("Acme Shop <shop@mancrel.test>", "Ana Diaz <ana@example.com>")
    assert mail["Subject"] == "Re: The jug"
    assert mail["Auto-Submitted"] is None
    plain = mail.get_body(("plain",)).get_content().replace("\r\n", "\n")
    assert plain == "Yes, in blue.\n\n-- \nAcme Ltd\n1 High Street\n"
    assert "<p>Yes, in blue.</p>" in mail.get_body(("html",)).get_content()


def test_a_reply_moves_its_conversation_on(replied):
    conversation = conversations.get(TENANT, replied.conversation_id)

    assert (conversation.status, conversation.unread, conversation.message_count) == ("waiting", 0, 2)
    assert (conversation.last_preview, conversation.last_direction) == ("Yes, in blue.", "outbound")


def test_a_machines_reply_says_so(receive, channel):
    asked = receive(mail())
    prepared = messages.queue_reply(TENANT, asked.conversation_id, "Hello", messages.ASSISTANT, asked.message_id)
    outbox.commit(prepared.saves, [prepared.job])
    messages.send(TENANT, prepared.message.message_id)

    assert sent_mails()[0]["Auto-Submitted"] == "auto-replied"


def test_a_derived_reply_exists_once(receive, channel):
    asked = receive(mail())
    first, second = (
        messages.queue_reply(TENANT, asked.conversation_id, "Hello", "usr_1", asked.message_id, "msg_derived")
        for _time in range(2)
    )
    outbox.commit(first.saves, [first.job])

    with pytest.raises(ConflictError):
        outbox.commit(second.saves, [second.job])


def test_a_job_that_comes_again_sends_nothing(replied):
    for _delivery in range(4):
        messages.send(TENANT, replied.message_id)

    assert len(sent_mails()) == 1


@pytest.mark.parametrize("moment", ["before-call", "after-call"])
@pytest.mark.parametrize("call", range(1, 8))
def test_a_sender_that_dies_at_any_call_sends_at_most_once(replied, moment, call):
    with dying_at(call=call, moment=moment) as called:
        try:
            messages.send(TENANT, replied.message_id)
        except Died:
            assert len(called) == call
    try:
        messages.send(TENANT, replied.message_id)
    except ConflictError:
        assert state(replied) == "sending"
    with later():
        messages.send(TENANT, replied.message_id)
        messages.settle_stuck()

    count = len(sent_mails())
    assert count <= 1
    assert state(replied) == "uncertain" or (state(replied) == "sent" and count == 1)


def test_the_sweep_makes_uncertain_what_a_dead_sender_left(replied):
    with dying_at("ses.SendRawEmail"), pytest.raises(Died):
        messages.send(TENANT, replied.message_id)
    assert (state(replied), messages.settle_stuck()) == ("sending", 0)

    with later():
        assert messages.settle_stuck() == 1
    assert state(replied) == "uncertain"


def test_a_person_resolves_doubt(replied, queued):
    with dying_at("ses.SendRawEmail", moment="after-call"), pytest.raises(Died):
        messages.send(TENANT, replied.message_id)
    with later():
        messages.settle_stuck()
    queued("replies")

    messages.resolve(TENANT, replied.message_id, "sent")
    assert (state(replied), queued("replies"), len(sent_mails())) == ("sent", [], 1)
    with pytest.raises(ConflictError):
        messages.resolve(TENANT, replied.message_id, "resend")


def test_a_person_may_have_it_sent_again(replied, queued):
    with dying_at("ses.SendRawEmail"), pytest.raises(Died):
        messages.send(TENANT, replied.message_id)
    with later():
        messages.settle_stuck()
    queued("replies")

    messages.resolve(TENANT, replied.message_id, "resend")
    assert len(queued("replies")) == 1
    messages.send(TENANT, replied.message_id)
    assert (state(replied), len(sent_mails())) == ("sent", 1)


def test_a_refusal_is_final_and_says_why(replied):
    boto3.client("ses").delete_identity(Identity="mancrel.test")
    messages.send(TENANT, replied.message_id)
    messages.send(TENANT, replied.message_id)

    failed = messages.get(TENANT, replied.message_id)
    assert failed.send_state == "failed"
    assert failed.reason.startswith("the mail service refused it: ")


def test_what_came_in_is_not_ours_to_send(receive, channel):
    with pytest.raises(InvalidError):
        messages.send(TENANT, receive(mail()).message_id)


@pytest.mark.parametrize("evil", ["\r\nBcc: all@victims.test", "\nBcc: x@y.z\n\nbody", "\x00\r", "\u2028Bcc: a@b.c"])
def test_no_text_of_theirs_becomes_a_header(receive, channel, evil):
    asked = receive(mail(subject=f"hi{evil}", **{"from": {"email": "ana@example.com", "name": f"Ana{evil}"}}))
    row = Channel.get(TENANT, channel.channel_id)
    row.name = f"Shop{evil}"
    row.save()
    answered = messages.get(TENANT, asked.message_id)
    answered.message_id_header, answered.references = f"a{evil}@b", [f"c{evil}@d"]
    answered.save()
    messages.reply(TENANT, asked.conversation_id, f"hello{evil}", "usr_1")
    (reply,) = [each for each in messages.of_conversation(TENANT, asked.conversation_id) if each.send_state]
    messages.send(TENANT, reply.message_id)

    (sent,) = sent_mails()
    assert "Bcc" not in sent
    assert set(sent.keys()) == {
        "Message-ID", "Date", "From", "To", "Subject", "In-Reply-To", "References", "MIME-Version", "Content-Type",
        "X-Mancrel-Message",
    }  # fmt: skip


def test_a_reply_goes_where_the_customer_wants_answers(receive, channel):
    asked = receive(
        b"From: Shop form <mailer@forms.test>\r\nReply-To: Ana <ana@example.com>\r\nMessage-ID: <f1@forms.test>\r\n"
        b"Subject: Contact form\r\n\r\nhello\r\n"
    )

    assert (
        messages.queue_reply(TENANT, asked.conversation_id, "Hi", "usr_1").message.to[0]["email"] == "ana@example.com"
    )


def test_nobody_answers_the_channel_itself(receive, channel):
    asked = receive(
        b"From: a@example.com\r\nReply-To: shop@mancrel.test\r\nMessage-ID: <f2@forms.test>\r\nSubject: loop\r\n\r\nx"
    )

    with pytest.raises(InvalidError, match="own address"):
        messages.queue_reply(TENANT, asked.conversation_id, "Hi", "usr_1")


def test_an_unreachable_service_leaves_it_queued(replied):
    refused = failing_at("ses.SendRawEmail", EndpointConnectionError(endpoint_url="https://ses.test"))
    with refused, pytest.raises(UnavailableError):
        messages.send(TENANT, replied.message_id)
    waiting = messages.get(TENANT, replied.message_id)
    assert (waiting.send_state, waiting.reason) == ("queued", "the mail service cannot be reached")

    messages.send(TENANT, replied.message_id)
    assert (state(replied), len(sent_mails())) == ("sent", 1)


def mail(**more):
    return {
        "messageId": "<1@example.com>", "from": {"email": "ana@example.com", "name": "Ana"}, "subject": "The jug",
        "text": "Do you have the jug in blue?",
    } | more  # fmt: skip
