"""Messenger: what people write to a page, and what they got and read.

https://developers.facebook.com/docs/messenger-platform/reference/webhook-events
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import unquote, urlsplit

from mancrel.chats.incoming import Incoming, Mark, Media, Reaction, Told, moment, part, place, words
from mancrel.kit import strict_json

_FILES = {"image": "image/jpeg", "audio": "audio/mpeg", "video": "video/mp4", "file": "application/octet-stream"}


def read(body: bytes) -> list[Told]:
    """What *body* tells of, over all its entries.

    Raises:
        MalformedError: it is no JSON object.
    """
    return [
        told
        for entry in strict_json.objects(strict_json.an_object(body), "entry")
        for event in strict_json.objects(entry, "messaging")
        for told in _of_event(event, str(entry.get("id", "")))
    ]


def leads(body: bytes) -> list[tuple[str, str]]:
    """The leads that *body* names: the page's id and that of the lead, each once.

    https://developers.facebook.com/docs/graph-api/webhooks/getting-started/webhooks-for-leadgen

    Raises:
        MalformedError: it is no JSON object.
    """
    told = [
        (str(entry.get("id", "")), str(part(change, "value").get("leadgen_id", "")))
        for entry in strict_json.objects(strict_json.an_object(body), "entry")
        for change in strict_json.objects(entry, "changes")
        if change.get("field") == "leadgen"
    ]
    return [each for each in dict.fromkeys(told) if each[1].isdecimal()]


def _of_event(event: Mapping[str, Any], page: str) -> Iterator[Told]:
    person = str(part(event, "sender").get("id", ""))
    message = part(event, "message")
    if message.get("is_echo"):
        person = str(part(event, "recipient").get("id", ""))
    if not person.isdecimal():
        return
    at = moment(event.get("timestamp"))
    if message:
        yield _message(message, page, person, at)
    elif postback := part(event, "postback"):
        vendor_id = words(postback, "mid") or f"{person}:{event.get('timestamp')}"
        text = words(postback, "title", "payload")
        yield Incoming(vendor_id=vendor_id[:500], account=page, sender=person, text=text, at=at)
    elif reaction := part(event, "reaction"):
        emoji = words(reaction, "emoji") if reaction.get("action") != "unreact" else ""
        yield Reaction(vendor_id=words(reaction, "mid"), account=page, emoji=emoji[:20], at=at)
    else:
        yield from _marks(event, page, person)


def _marks(event: Mapping[str, Any], page: str, person: str) -> Iterator[Mark]:
    if delivery := part(event, "delivery"):
        mids = delivery.get("mids")
        ids = tuple(str(each) for each in mids if each) if isinstance(mids, list) else ()
        until = moment(delivery.get("watermark"))
        yield Mark(account=page, sender=person, is_read=False, vendor_ids=ids[:100], until=until)
    if seen := part(event, "read"):
        yield Mark(account=page, sender=person, is_read=True, until=moment(seen.get("watermark")))


def _file(url: str, kind: str) -> Media:
    """A file that was sent as such keeps its name, which is the last part of its address."""
    name = unquote(urlsplit(url).path).rpartition("/")[2] if kind == "file" else ""
    return Media(url, _FILES[kind], name if "." in name else "", kind)


def _message(message: Mapping[str, Any], page: str, person: str, at: Any) -> Incoming:
    texts, files = [words(message, "text")], []
    for attached in strict_json.objects(message, "attachments"):
        kind, payload = str(attached.get("type", "")), part(attached, "payload")
        if kind in _FILES and words(payload, "url"):
            files.append(_file(words(payload, "url"), kind))
        elif kind == "location":
            spot = part(payload, "coordinates")
            texts.append(place(spot.get("lat"), spot.get("long"), words(attached, "title")))
        else:
            texts.append(words(payload, "url") or words(attached, "title", "url") or f"[{kind or 'unsupported'}]")
    return Incoming(
        vendor_id=str(message.get("mid", ""))[:500],
        account=page,
        sender=person,
        text="\n".join(filter(None, texts)),
        at=at,
        files=tuple(files),
        answers=words(part(message, "reply_to"), "mid"),
        mine=bool(message.get("is_echo")),
        metadata=words(message, "metadata"),
    )
