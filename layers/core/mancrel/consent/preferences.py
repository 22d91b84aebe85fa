"""What people do with the links in their messages: leave with one click, or choose what they want to hear of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from mancrel.accounts import organisations
from mancrel.consent import changing, deciding, links, policies, suppressions, topics
from mancrel.consent.choosing import Choice, Leaving, Preferences, PreferencesChange
from mancrel.consent.links import Exit
from mancrel.consent.schemas import CHANNELS, Channel, ConsentChange
from mancrel.consent.topics import EVERYTHING
from mancrel.contacts import service as contacts
from mancrel.contacts.models import Contact
from mancrel.kit import clock
from mancrel.kit.errors import InvalidError, NotFoundError

_LINK = "unsubscribe link"
_PAGE = "preference page"
_VENDOR = "the vendor was told"
WROTE = "their own message"


@dataclass(frozen=True)
class Left:
    """That somebody left by a link; *news* only the first time."""

    way: Exit
    contact_id: str
    news: bool


def leaving(word: str) -> Leaving:
    """What the link is about. Looking at it changes nothing: mail programs look at links before people do.

    Raises:
        NotFoundError: it is not one of ours.
    """
    way = links.read(word)
    contact = _find(way)
    return Leaving(
        organisation=organisations.get(way.tenant_id).name,
        channel=way.channel,
        topic=way.topic,
        topic_name=topics.name_of(way.tenant_id, way.topic),
        unsubscribed=contact is None or _has_left(contact, way),
    )


def leave(word: str) -> Left:
    """Write no more to the person about the topic on the channel, from now on; again is the same.

    Raises:
        NotFoundError: the link is not one of ours.
    """
    way = links.read(word)
    contact = _find(way)
    if contact is None or _has_left(contact, way):
        return Left(way, contact.contact_id if contact else way.contact_id, news=False)
    said = ConsentChange.model_validate(
        {
            "channel": way.channel,
            "topic": way.topic,
            "status": "withdrawn",
            "text": f"One click on the way out of {way.campaign_id or 'a message'}",
            "source": _LINK,
        }
    )
    changing.say(way.tenant_id, contact.contact_id, [said])
    return Left(way, contact.contact_id, news=True)


def told_vendor(tenant_id: str, contact_id: str, channel: str, at: datetime, words: str) -> None:
    """Write no more to somebody on a channel: they told whoever carries its messages. Told again it is the same."""
    contact = contacts.get_many(tenant_id, [contact_id]).get(contact_id)
    last = deciding.last_word(contact, channel, EVERYTHING) if contact else None
    if contact is None or (last is not None and last["status"] == "withdrawn" and last["source"] == _VENDOR):
        return
    at = min(at, clock.now())
    if any(
        row["source"] == _VENDOR and row["channel"] == channel and _same(row["at"], at) for row in contact.consent or ()
    ):
        return  # they said yes again since then
    values = {"channel": channel, "topic": EVERYTHING, "status": "withdrawn", "text": words[:2000], "source": _VENDOR}
    changing.say(tenant_id, contact_id, [ConsentChange.model_validate({**values, "at": at})])


def wrote(
    tenant_id: str, contact_id: str, channel: str, status: Literal["given", "withdrawn"], at: datetime, words: str
) -> None:
    """Keep to what somebody wrote on a channel, STOP or START, with their words as proof. Again it is the same."""
    contact = contacts.get_many(tenant_id, [contact_id]).get(contact_id)
    at = min(at, clock.now())
    if contact is None or any(
        (row["source"], row["channel"], row["status"]) == (WROTE, channel, status) and _same(row["at"], at)
        for row in contact.consent or ()
    ):
        return
    values = {"channel": channel, "topic": EVERYTHING, "status": status, "text": words[:2000], "source": WROTE}
    changing.say(tenant_id, contact_id, [ConsentChange.model_validate({**values, "at": at})])


def _same(stamp: str, at: datetime) -> bool:
    return abs((clock.parse(stamp) - at).total_seconds()) < 0.001


def shown(word: str) -> Preferences:
    """The preference page of whoever holds the link.

    Raises:
        NotFoundError: the link is not one of ours, or the person is gone.
    """
    way = links.read(word)
    return _page(way, _get(way))


def change(word: str, wanted: PreferencesChange) -> Preferences:
    """Keep what a person chose, with its words as proof.

    Raises:
        NotFoundError: the link is not one of ours, or the person is gone.
        InvalidError: there is no such topic.
    """
    way = links.read(word)
    contact = _get(way)
    if wanted.nothing:
        said = [_nothing()]
    else:
        for place, choice in enumerate(wanted.choices):
            topics.check(way.tenant_id, choice.topic, f"/choices/{place}/topic")
            if choice.channel not in _channels(contact):
                detail = f"there is no address for {choice.channel}"
                raise InvalidError(detail, [{"pointer": f"/choices/{place}/channel", "detail": detail}])
        said = [_chosen(way.tenant_id, each) for each in wanted.choices]
    return _page(way, changing.say(way.tenant_id, contact.contact_id, said))


def _page(way: Exit, contact: Contact) -> Preferences:
    known = topics.list_all(way.tenant_id)
    channels = _channels(contact)
    reached = {address for channel in channels if (address := deciding.address_of(contact, channel))}
    suppressed = suppressions.of_many(way.tenant_id, reached).values()
    return Preferences(
        organisation=organisations.get(way.tenant_id).name,
        name=masked(contact.name),
        channels=channels,
        topics=known,
        choices=list(_choices(way.tenant_id, contact, [each.topic for each in known])),
        suppressed=any(row.reason != "unsubscribed" for row in suppressed),
    )


def _choices(tenant_id: str, contact: Contact, known: list[str]) -> Iterator[Choice]:
    policy = policies.of(tenant_id)
    for channel in _channels(contact):
        for topic in known:
            said = deciding.last_word(contact, channel, topic)
            allowed = said["status"] == "given" if said else policy.channel(channel).consent == "unless_withdrawn"
            yield Choice(channel=channel, topic=topic, allowed=allowed)


def _channels(contact: Contact) -> list[Channel]:
    return [each for each in CHANNELS if deciding.address_of(contact, each)]


def _chosen(tenant_id: str, choice: Choice) -> ConsentChange:
    name = topics.name_of(tenant_id, choice.topic)
    text = f"{'Yes' if choice.allowed else 'No'}: “{name}” by {choice.channel}"
    status = "given" if choice.allowed else "withdrawn"
    values = {"channel": choice.channel, "topic": choice.topic, "status": status, "text": text, "source": _PAGE}
    return ConsentChange.model_validate(values)


def _nothing() -> ConsentChange:
    return ConsentChange(channel="any", topic=EVERYTHING, status="withdrawn", text="Nothing any more", source=_PAGE)


def masked(name: str) -> str:
    """``Ana Sousa`` as ``A•• S••••``: enough to know oneself."""
    return " ".join(word[0] + "•" * (len(word) - 1) for word in name.split()[:4])


def _has_left(contact: Contact, way: Exit) -> bool:
    said = deciding.last_word(contact, way.channel, way.topic)
    return said is not None and said["status"] == "withdrawn"


def _find(way: Exit) -> Contact | None:
    return contacts.get_many(way.tenant_id, [way.contact_id]).get(way.contact_id)


def _get(way: Exit) -> Contact:
    contact = _find(way)
    if contact is None:
        raise NotFoundError("the person whom this link was for is no longer known here")
    return contact
