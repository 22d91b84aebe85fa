"""``POST /webhook/receipts/{vendor}?channel={id}``: what became of messages. Verify, store once, enqueue.

Our own format, signed as Standard Webhooks, is taken under the name of every kind of channel; Twilio and SES (through
SNS) have doors and signatures of their own, and so has Meta in chats.py.
"""

from collections.abc import Mapping
from functools import partial
from urllib.parse import parse_qsl, quote

from adapter import App
from mancrel.channels import service as channels
from mancrel.channels.kinds import EmailOptions, SmsCredentials
from mancrel.channels.models import Channel
from mancrel.events import service as events
from mancrel.kit import clock
from mancrel.kit.errors import NotFoundError, UnauthorizedError
from mancrel.kit.settings import settings
from mancrel.vendors import receipts
from mancrel.vendors.jobs import FoldReceipts
from mancrel.vendors.receipts import Taken
from webhooks import deliveries, signatures, sns, vendor_signatures
from webhooks.deliveries import Delivery

MOST = 1_000_000
KINDS = ("simulator", "email", "sms", "whatsapp")


def mount(app: App) -> None:
    """Declare the routes on *app*."""
    for kind in KINDS:
        deliveries.mount(app, f"/webhook/receipts/{kind}", partial(receive, kind), MOST)
    deliveries.mount(app, "/webhook/receipts/twilio", receive_twilio, MOST)
    deliveries.mount(app, "/webhook/receipts/ses", receive_ses, MOST)


def receive(kind: str, delivery: Delivery) -> Taken:
    """Keep one batch in our own format.

    Raises:
        NotFoundError: it is the simulator's, in production.
        UnauthorizedError: the channel is unknown, or signature or time is not right.
        MalformedError: the body is no JSON.
        InvalidError: a field is unknown, missing or of a wrong type; names each.
    """
    if kind == "simulator" and (settings().stage == "prod" or not settings().simulator_url):
        raise NotFoundError("there is no simulator here")
    channel = channels.find_endpoint(delivery.query.get("channel", ""), kind)
    signed = signatures.verified(channel, delivery.headers, delivery.raw)
    assert channel is not None  # noqa: S101 - verified
    return keep(channel, kind, signed.event_id, delivery)


def receive_twilio(delivery: Delivery) -> Taken:
    """Keep one status callback; its address, which Twilio signs, names our message.

    Raises:
        UnauthorizedError: the channel is unknown, or the signature is not right.
        InvalidError: it is no status.
    """
    channel = channels.find_endpoint(delivery.query.get("channel", ""), "sms")
    known = channels.credentials(channel) if channel else None
    token = known.auth_token if isinstance(known, SmsCredentials) else None
    message_id = delivery.query.get("message", "")
    address = f"{settings().public_url}/webhook/receipts/twilio?channel={delivery.query.get('channel', '')}"
    address += f"&message={quote(message_id, safe='')}"
    form = parse_qsl(delivery.raw.decode("utf-8", "replace"), keep_blank_values=True)
    given = delivery.headers.get("x-twilio-signature", "")
    if not vendor_signatures.is_twilios(token, address, form, given) or channel is None:
        raise UnauthorizedError(vendor_signatures.REFUSED)
    told = dict(form)
    identity = f"{told.get('MessageSid', '')}:{told.get('MessageStatus', '')}"
    return keep(channel, "twilio", identity, delivery, {"message_id": message_id})


def receive_ses(delivery: Delivery) -> Taken:
    """Keep one event of SES, or confirm that its SNS topic may send them.

    Raises:
        UnauthorizedError: the channel is unknown, names another topic, or SNS did not sign this.
        MalformedError: the body is no JSON.
    """
    channel = channels.find_endpoint(delivery.query.get("channel", ""))
    options = channels.options(channel) if channel else None
    topic = options.topic_arn if isinstance(options, EmailOptions) else ""
    message = sns.verified(delivery.raw, topic)
    if channel is None:
        raise UnauthorizedError(vendor_signatures.REFUSED)
    if message["Type"] != "Notification":
        sns.confirm(message)
        return Taken(event_id=None, status="ignored")
    return keep(channel, "ses", message["MessageId"], delivery)


def keep(
    channel: Channel, vendor: str, identity: str, delivery: Delivery, about: Mapping[str, str] | None = None
) -> Taken:
    """Store the body as it came, unless there is nothing to learn from it."""
    known = {"vendor": vendor, **(about or {})}
    if not receipts.read(vendor, delivery.raw, clock.now(), known):
        return Taken(event_id=None, status="ignored")
    tenant_id = channel.tenant_id
    kept = events.receive(
        tenant_id,
        channel.channel_id,
        "receipts",
        f"{vendor}:{identity}",
        delivery.raw,
        delivery.headers.get("content-type", "application/json"),
        lambda event_id: FoldReceipts(tenant_id=tenant_id, event_id=event_id),
        known,
    )
    return Taken(event_id=kept.event_id, status=kept.status)
