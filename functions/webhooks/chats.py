"""``POST /webhook/{whatsapp,messenger,sms}?channel={id}``: what people write there. Verify, store once, enqueue.

Meta tells of messages and of what became of ours at one address, and asks first whether it is ours. Each signs in its
own way; a delivery that comes again is recognised by its bytes, a message by the vendor's id of it.
"""

from collections.abc import Mapping
from functools import partial
from hashlib import sha256
from urllib.parse import parse_qsl

from chalice.app import Response

from adapter import App
from mancrel.channels import service as channels
from mancrel.channels.kinds import MessengerCredentials, SmsCredentials, WhatsAppCredentials
from mancrel.channels.models import Channel
from mancrel.chats import from_messenger, from_twilio, from_whatsapp
from mancrel.chats.jobs import ReceiveChat
from mancrel.events import service as events
from mancrel.kit import queue, strict_json
from mancrel.kit.errors import UnauthorizedError
from mancrel.kit.settings import settings
from mancrel.leads.jobs import FetchLeads
from mancrel.vendors import template_fetching
from mancrel.vendors.receipts import Taken
from webhooks import deliveries, receipts, vendor_signatures
from webhooks.deliveries import Delivery

MOST = 3_000_000
"""Meta's own limit is 3 MB."""
_READERS = {"whatsapp": from_whatsapp.read, "messenger": from_messenger.read}
_EMPTY = '<?xml version="1.0" encoding="UTF-8"?><Response></Response>'


def mount(app: App) -> None:
    """Declare the routes on *app*."""
    for kind in _READERS:
        deliveries.mount(app, f"/webhook/{kind}", partial(receive_meta, kind), MOST)
        deliveries.mount_question(app, f"/webhook/{kind}", partial(answer_meta, kind))
    deliveries.mount(app, "/webhook/receipts/meta", partial(receive_meta, "whatsapp"), MOST)
    deliveries.mount_question(app, "/webhook/receipts/meta", partial(answer_meta, "whatsapp"))
    deliveries.mount(app, "/webhook/sms", receive_sms, MOST)


def receive_meta(kind: str, delivery: Delivery) -> tuple[Taken, int]:
    """Keep what people wrote, and what became of our messages.

    Raises:
        UnauthorizedError: the channel is unknown, or the signature is not right.
        MalformedError: the body is no JSON object.
    """
    channel = channels.find_endpoint(delivery.query.get("channel", ""), kind)
    given = delivery.headers.get("x-hub-signature-256", "")
    if not vendor_signatures.is_metas(_app_secret(channel), delivery.raw, given) or channel is None:
        raise UnauthorizedError(vendor_signatures.REFUSED)
    identity = sha256(delivery.raw).hexdigest()
    taken = Taken(event_id=None, status="ignored")
    if kind == "whatsapp":
        taken = receipts.keep(channel, "meta", identity, delivery)
        _refetch(channel, delivery.raw)
    if _READERS[kind](delivery.raw):
        taken = _keep(channel, "chat", identity, ReceiveChat, delivery)
    if kind == "messenger" and from_messenger.leads(delivery.raw):
        taken = _keep(channel, "leads", identity, FetchLeads, delivery)
    return taken, 200


def answer_meta(kind: str, query: Mapping[str, str]) -> Response:
    """Meta asks once, before it sends anything, whether the address is ours: the channel's secret is the token.

    Raises:
        UnauthorizedError: it does not know the secret.
    """
    channel = channels.find_endpoint(query.get("channel", ""), kind)
    challenge = query.get("hub.challenge", "")
    if not vendor_signatures.knows_secret(channel, query.get("hub.verify_token", "")) or not challenge.isalnum():
        raise UnauthorizedError(vendor_signatures.REFUSED)
    return Response(challenge, headers={"Content-Type": "text/plain", "X-Content-Type-Options": "nosniff"})


def receive_sms(delivery: Delivery) -> Response:
    """Keep one text message; Twilio wants TwiML, and says nothing more to the person for an empty one.

    Raises:
        UnauthorizedError: the channel is unknown, or the signature is not right.
    """
    channel = channels.find_endpoint(delivery.query.get("channel", ""), "sms")
    known = channels.credentials(channel) if channel else None
    token = known.auth_token if isinstance(known, SmsCredentials) else None
    address = f"{settings().public_url}/webhook/sms?channel={delivery.query.get('channel', '')}"
    form = parse_qsl(delivery.raw.decode("utf-8", "replace"), keep_blank_values=True)
    given = delivery.headers.get("x-twilio-signature", "")
    if not vendor_signatures.is_twilios(token, address, form, given) or channel is None:
        raise UnauthorizedError(vendor_signatures.REFUSED)
    told = from_twilio.read(delivery.raw)
    if told:
        _keep(channel, "chat", f"sms:{dict(form).get('MessageSid', '')}", ReceiveChat, delivery)
    return Response(_EMPTY, headers={"Content-Type": "text/xml", "X-Content-Type-Options": "nosniff"})


def _refetch(channel: Channel, raw: bytes) -> None:
    """Meta names the template that changed; all are asked for, so that one delivery in any order is as good as ten."""
    queue.enqueue(template_fetching.told_of(channel.tenant_id, strict_json.an_object(raw)))


def _app_secret(channel: Channel | None) -> str | None:
    known = channels.credentials(channel) if channel else None
    return known.app_secret if isinstance(known, WhatsAppCredentials | MessengerCredentials) else None


def _keep(channel: Channel, kind: str, identity: str, job: type[ReceiveChat | FetchLeads], delivery: Delivery) -> Taken:
    tenant_id = channel.tenant_id
    kept = events.receive(
        tenant_id,
        channel.channel_id,
        kind,
        f"{kind}:{identity}",
        delivery.raw,
        delivery.headers.get("content-type", "application/json"),
        lambda event_id: job(tenant_id=tenant_id, event_id=event_id),
    )
    return Taken(event_id=kept.event_id, status=kept.status)
