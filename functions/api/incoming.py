"""What other systems post to us, for the API's documentation. It is answered in functions/webhooks, by these shapes."""

from __future__ import annotations

from typing import Any

from api import failures, receipts, webchats
from api.hook import MOMENT, STANDARD, TAG, Hook, Json
from mancrel.messages.schemas import IncomingMail
from mancrel.products.schemas import ProductGone, ProductWritten

_UNSIGNED = "The endpoint is unknown, or signature or time (five minutes either way) is not right; nothing is kept"
_VENDORS = {
    "x-shopify-hmac-sha256": "Shopify's signature, in place of the three of Standard Webhooks",
    "x-shopify-topic": "What happened, as Shopify says it",
    "x-shopify-webhook-id": "Shopify's id of the event",
    "x-shopify-triggered-at": "When it happened, as Shopify says it",
    "x-wc-webhook-signature": "WooCommerce's signature, in place of the three of Standard Webhooks",
    "x-wc-webhook-topic": "What happened, as WooCommerce says it",
    "x-wc-webhook-delivery-id": "WooCommerce's id of the delivery",
}

HOOKS = (
    Hook(
        "tellOfProduct",
        "/webhook/catalog",
        "A shop tells of its products",
        "Signed by Standard Webhooks, Shopify or WooCommerce, as the source was connected. Shopify and WooCommerce post"
        " their own JSON of a product. The highest `version` of a product stays.",
        "source",
        ProductWritten | ProductGone,
        {"type": "product.deleted", "data": {"sku": "LAMP-1", "version": 2, "updatedAt": MOMENT}},
        STANDARD | _VENDORS,
        None,
        {413: "The body has more than 1 MB"},
        alternatives=True,
    ),
    Hook(
        "takeMail",
        "/webhook/email",
        "A mail came in",
        "Signed by Standard Webhooks. As JSON, or as it came (RFC 5322). A mailbox may be a text, too:"
        " `Ana Ruiz <ana@example.com>`. A `Message-ID` is one message, however often it is sent.",
        "channel",
        IncomingMail,
        {
            "messageId": "<1@example.com>",
            "from": {"email": "ana@example.com", "name": "Ana Ruiz"},
            "to": [{"email": "shop@example.com"}],
            "subject": "The jug",
            "text": "Do you have the jug in blue?",
            "date": MOMENT,
        },
        STANDARD,
        "message/rfc822",
        {413: "The body has more than 5 MB", 415: "The body is neither JSON nor a mail"},
    ),
    *receipts.HOOKS,
)
SHAPES = [((hook.name, "body"), "validation", hook.body) for hook in HOOKS]
SHAPES += [((hook.name, "answer"), "serialization", hook.answer) for hook in HOOKS] + webchats.SHAPES


def paths(shapes: dict[Any, Json]) -> Json:
    """All that other systems ask of us; *shapes* has the schemas of bodies and answers."""
    found = {hook.path: {"post": operation(hook, shapes)} for hook in HOOKS}
    for name, path in (("askMeta", "receipts/meta"), ("askWhatsApp", "whatsapp"), ("askMessenger", "messenger")):
        found[f"/webhook/{path}"]["get"] = {"operationId": name, "tags": [TAG], **receipts.QUESTION}
    return found | webchats.paths(shapes)


def operation(hook: Hook, shapes: dict[Any, Json]) -> Json:
    """The description of *hook*; *shapes* has the schemas of its body and answer."""
    content: Json = {hook.media: {"schema": shapes[hook.name, "body"], "example": hook.example}}
    if hook.raw:
        content[hook.raw] = {"schema": {"type": "string", "contentEncoding": "binary"}}
    answer = {"schema": {"type": "string"}} if hook.answer_media else {"schema": shapes[hook.name, "answer"]}
    kept = {"description": "Kept, or known already", "content": {hook.answer_media or "application/json": answer}}
    return {
        "operationId": hook.name,
        "tags": [TAG],
        "summary": hook.summary,
        "description": hook.description,
        "parameters": _parameters(hook),
        "requestBody": {"required": True, "content": content},
        "responses": {**_greeting(hook), str(hook.taken): kept, **_refusals(hook)},
        "security": [],
    }


def _parameters(hook: Hook) -> list[Json]:
    described = f"The id of the {hook.endpoint}, as in its `webhookUrl`"
    text = {"type": "string", "minLength": 1}
    asked = {hook.endpoint: described, **hook.query}
    found: list[Json] = [
        {"name": name, "in": "query", "required": True, "description": meaning, "schema": text}
        for name, meaning in asked.items()
    ]
    for name, meaning in hook.headers.items():
        required = not hook.alternatives
        found.append({"name": name, "in": "header", "required": required, "description": meaning, "schema": text})
    return found


def _greeting(hook: Hook) -> Json:
    """WooCommerce asks first whether anybody is here."""
    if not hook.alternatives:
        return {}
    pong = {"type": "object", "required": ["status"], "properties": {"status": {"const": "ok"}}}
    return {"200": {"description": "WooCommerce's first, unsigned question is answered", "content": _json(pong)}}


def _refusals(hook: Hook) -> Json:
    said = {400: None, 401: _UNSIGNED, 422: None, 429: None, 503: None, **hook.refusals}
    return {
        str(status): {**failures.response(status), "description": meaning}
        if meaning
        else {"$ref": f"#/components/responses/{status}"}
        for status, meaning in sorted(said.items())
    }


def _json(schema: Json) -> Json:
    return {"application/json": {"schema": schema}}
