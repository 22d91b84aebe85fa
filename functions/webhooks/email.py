"""``POST /webhook/email?channel={id}``: a mail came in, as JSON or raw. Verify, store once, enqueue."""

from adapter import App
from mancrel.channels import service as channels
from mancrel.events.schemas import Receipt
from mancrel.kit import strict_json
from mancrel.kit.errors import DomainError
from mancrel.kit.schema import fit
from mancrel.messages.schemas import IncomingMail
from mancrel.vendors import arriving
from mancrel.vendors.arriving import RAW
from webhooks import deliveries, signatures
from webhooks.deliveries import Delivery

MOST = 5 * 1024 * 1024
JSON = "application/json"


class WrongMediaTypeError(DomainError):
    """The body is of a kind that this door does not read."""

    status, title = 415, "Unsupported media type"


def mount(app: App) -> None:
    """Declare the route on *app*."""
    deliveries.mount(app, "/webhook/email", receive, MOST)


def receive(delivery: Delivery) -> Receipt:
    """Keep one mail; one by which a mail server reports of a message of ours is a receipt.

    A raw one is read later, by the worker: it is kept even if nobody can make sense of it.

    Raises:
        UnauthorizedError: the channel is unknown, or signature or time is not right.
        WrongMediaTypeError: the body is neither JSON nor a raw mail.
        MalformedError: the body says it is JSON and is not.
        InvalidError: a field is unknown, missing or of a wrong type; names each.
    """
    channel = channels.find_endpoint(delivery.query.get("channel", ""))
    signed = signatures.verified(channel, delivery.headers, delivery.raw)
    assert channel is not None  # noqa: S101 - verified
    kind = delivery.media_type
    if kind not in (RAW, JSON):
        raise WrongMediaTypeError(f"send a mail as {JSON} or {RAW}")
    if kind == JSON:
        fit(IncomingMail, strict_json.loads(delivery.raw))
    return arriving.keep(channel, signed.event_id, delivery.raw, kind)
