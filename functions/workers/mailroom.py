"""The workers of messages, in and out: one function per queue, one line each."""

from typing import Any

from chalice.app import SQSEvent

from mancrel.chats import fetching
from mancrel.chats import receiving as chats
from mancrel.chats.jobs import FetchFiles, ReceiveChat
from mancrel.kit.queue import work_through_kinds
from mancrel.messages import service as messages
from mancrel.messages.jobs import ReceiveMail, SendMessage, SendScheduledReply
from workers.registry import app


@app.on_sqs_message(queue="inbound-messages", batch_size=10)
def inbound_messages(event: SQSEvent) -> dict[str, Any]:
    """Thread mail and chats into conversations; fetch their files and the leads of ads."""
    from mancrel.leads import ads
    from mancrel.leads.jobs import FetchLeads

    return work_through_kinds(
        event.to_dict()["Records"],
        {
            ReceiveMail: lambda job: messages.receive_mail(job.tenant_id, job.event_id),
            ReceiveChat: lambda job: chats.receive(job.tenant_id, job.event_id),
            FetchFiles: lambda job: fetching.again(job.tenant_id, job.message_id, job.attempt),
            FetchLeads: lambda job: ads.receive(job.tenant_id, job.event_id, job.attempt),
        },
    )


@app.on_sqs_message(queue="mail-drops", batch_size=5)
def mail_drops(event: SQSEvent) -> dict[str, Any]:
    """Take in mail that was too large for the webhook."""
    return messages.take_drops(event.to_dict()["Records"])


@app.on_sqs_message(queue="mailbox-polls", batch_size=1)
def mailbox_polls(event: SQSEvent) -> dict[str, Any]:
    """Fetch the mail of one mailbox; ask a vendor whether it still delivers, or for its templates."""
    from mancrel.health.jobs import CheckWebhook
    from mancrel.mailboxes import polling
    from mancrel.mailboxes.jobs import PollMailbox
    from mancrel.vendors import subscriptions, template_fetching
    from mancrel.vendors.jobs import FetchTemplates

    return work_through_kinds(
        event.to_dict()["Records"],
        {
            PollMailbox: lambda job: polling.poll(job.tenant_id, job.channel_id),
            CheckWebhook: lambda job: subscriptions.check(job.tenant_id, job.channel_id),
            FetchTemplates: lambda job: template_fetching.refresh(job.tenant_id, job.channel_id),
        },
    )


@app.on_sqs_message(queue="replies", batch_size=5)
def replies(event: SQSEvent) -> dict[str, Any]:
    """Send replies, once; those of the assistant only while they may be, scheduled ones unless the customer wrote."""
    from mancrel.assistant import handing, leaving

    return work_through_kinds(
        event.to_dict()["Records"],
        {
            SendMessage: lambda job: handing.send(job.tenant_id, job.message_id),
            SendScheduledReply: lambda job: leaving.send_due(job.tenant_id, job.scheduled_reply_id),
        },
    )


@app.on_sqs_message(queue="desk", batch_size=5)
def desk(event: SQSEvent) -> dict[str, Any]:
    """See whose turn it is in conversations, and give out what waits for a person."""
    from mancrel.routing import assigning
    from mancrel.routing.jobs import LookAtConversation, TendDesk

    return work_through_kinds(
        event.to_dict()["Records"],
        {
            LookAtConversation: lambda job: assigning.look(job.tenant_id, job.conversation_id),
            TendDesk: lambda job: assigning.tend(job.tenant_id),
        },
    )
