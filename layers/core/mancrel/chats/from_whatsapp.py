"""WhatsApp Cloud API: what people write.

https://developers.facebook.com/docs/whatsapp/cloud-api/webhooks/components,
https://developers.facebook.com/docs/whatsapp/cloud-api/webhooks/payload-examples
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from mancrel.chats.incoming import Incoming, Media, Reaction, Told, moment, part, place, words
from mancrel.kit import strict_json

_FILES = ("image", "document", "audio", "video", "sticker")


def read(body: bytes) -> list[Told]:
    """What *body* tells of, over all its entries and changes; statuses are receipts and read elsewhere.

    Raises:
        MalformedError: it is no JSON object.
    """
    return [told for value in _values(strict_json.an_object(body)) for told in _of_value(value)]


def _values(content: Any) -> Iterator[dict[str, Any]]:
    for entry in strict_json.objects(content, "entry"):
        for change in strict_json.objects(entry, "changes"):
            if change.get("field", "messages") == "messages":
                yield part(change, "value")


def _of_value(value: Mapping[str, Any]) -> Iterator[Told]:
    account = str(part(value, "metadata").get("phone_number_id", ""))
    names = {
        str(each.get("wa_id", "")): words(part(each, "profile"), "name")
        for each in strict_json.objects(value, "contacts")
    }
    for told in strict_json.objects(value, "messages"):
        sender, vendor_id = str(told.get("from", "")), str(told.get("id", ""))[:500]
        if not sender.isdecimal() or not vendor_id:
            continue
        if told.get("type") == "reaction":
            reaction = part(told, "reaction")
            yield Reaction(
                vendor_id=words(reaction, "message_id"),
                account=account,
                emoji=words(reaction, "emoji")[:20],
                at=moment(told.get("timestamp")),
            )
            continue
        text, files = _content(told)
        yield Incoming(
            vendor_id=vendor_id,
            account=account,
            sender=f"+{sender}",
            name=names.get(sender, ""),
            text=text,
            at=moment(told.get("timestamp")),
            files=files,
            answers=words(part(told, "context"), "id"),
        )


def _content(told: Mapping[str, Any]) -> tuple[str, tuple[Media, ...]]:
    kind = str(told.get("type", ""))
    if kind in _FILES:
        file = part(told, kind)
        noun = "voice" if file.get("voice") else kind
        type_ = words(file, "mime_type").partition(";")[0]
        media = Media(str(file.get("id", "")), type_, words(file, "filename"), noun)
        return words(file, "caption"), (media,)
    reader = _TEXTS.get(kind, _unknown)
    return reader(told), ()


def _unknown(told: Mapping[str, Any]) -> str:
    """A kind that the Cloud API does not pass on, or one that is newer than this file."""
    errors = strict_json.objects(told, "errors")
    return f"[{words(errors[0], 'title') if errors else told.get('type') or 'unsupported'}]"


def _location(told: Mapping[str, Any]) -> str:
    spot = part(told, "location")
    return place(spot.get("latitude"), spot.get("longitude"), words(spot, "name"), words(spot, "address"))


def _contacts(told: Mapping[str, Any]) -> str:
    lines = []
    for card in strict_json.objects(told, "contacts"):
        numbers = [words(each, "phone", "wa_id") for each in strict_json.objects(card, "phones")]
        mails = [words(each, "email") for each in strict_json.objects(card, "emails")]
        lines.append(", ".join(filter(None, [words(part(card, "name"), "formatted_name"), *numbers, *mails])))
    return "\n".join(lines)


def _interactive(told: Mapping[str, Any]) -> str:
    chosen = part(told, "interactive")
    for kind in ("button_reply", "list_reply"):
        if found := part(chosen, kind):
            return "\n".join(filter(None, [words(found, "title"), words(found, "description")]))
    return words(part(chosen, "nfm_reply"), "body", "response_json")


def _order(told: Mapping[str, Any]) -> str:
    order = part(told, "order")
    lines = [
        f"{each.get('quantity', 1)} × {each.get('product_retailer_id', '')}: {each.get('item_price', '')}"
        f" {each.get('currency', '')}".strip()
        for each in strict_json.objects(order, "product_items")
    ]
    return "\n".join(filter(None, [words(order, "text"), *lines]))


_TEXTS: dict[str, Callable[[Mapping[str, Any]], str]] = {
    "text": lambda told: words(part(told, "text"), "body"),
    "button": lambda told: words(part(told, "button"), "text", "payload"),
    "system": lambda told: words(part(told, "system"), "body"),
    "interactive": _interactive,
    "location": _location,
    "contacts": _contacts,
    "order": _order,
}
