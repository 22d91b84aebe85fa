"""Whom the tenant may write to: consent and its proof, the sending policy, topics; the ways out
that people have without signing in."""

from typing import Any

import brakes
from api import pages, records
from api.requests import Request
from api.routing import Answer, Routes
from mancrel.accounts.policy import Caller, Capability
from mancrel.consent import changing, links, policies, preferences, service, topics
from mancrel.consent.choosing import Leaving, Preferences, PreferencesChange
from mancrel.consent.schemas import (
    ConsentChange,
    Contactability,
    ContactabilityQuery,
    NewTopic,
    Policy,
    PolicyChange,
    TopicOut,
)
from mancrel.contacts.noun import CONTACTS
from mancrel.contacts.schemas import ContactOut
from mancrel.engagement import service as engagement
from mancrel.engagement.schemas import Engaged
from mancrel.kit import clock
from mancrel.kit.errors import NotFoundError
from mancrel.rehearsals import service as rehearsals
from mancrel.rehearsals.schemas import PolicyRehearsal, PolicyTrial

routes = Routes(tag="Consent")


@routes.get("/api/sending-policy", needs=Capability.CAMPAIGNS_READ)
def get_sending_policy(caller: Caller) -> Policy:
    """What the tenant keeps to when it writes to people: consent, quiet hours and the cap, by channel."""
    return policies.of(caller.tenant_id)


@routes.patch("/api/sending-policy", needs=Capability.CHANNELS_MANAGE, errors=(409,))
def change_sending_policy(caller: Caller, body: PolicyChange) -> Policy:
    """Change it. A null lifts a channel's quiet hours or cap."""
    return policies.change(caller.tenant_id, body)


@routes.post("/api/sending-policy/dry-run", needs=Capability.CHANNELS_MANAGE)
def rehearse_sending_policy(caller: Caller, body: PolicyTrial) -> PolicyRehearsal:
    """Try a change of it on what people were really sent in the last days: what would still be sent, sent later, or not
    at all, and what was held back that would be sent. Nothing is changed or sent."""
    return rehearsals.try_policy(caller.tenant_id, body)


@routes.get("/api/topics", needs=Capability.CONTACTS_READ)
def list_topics(caller: Caller) -> list[TopicOut]:
    """What the tenant writes about; people say yes or no to each."""
    return topics.list_all(caller.tenant_id)


@routes.post("/api/topics", needs=Capability.CAMPAIGNS_MANAGE, errors=(409,))
def create_topic(caller: Caller, body: NewTopic) -> TopicOut:
    """One more topic."""
    return topics.define(caller.tenant_id, body)


@routes.get("/api/contacts/{contact_id}/contactability", needs=Capability.CONTACTS_READ, errors=(404,))
def get_contactability(caller: Caller, contact_id: str, query: ContactabilityQuery) -> Contactability:
    """By channel: whether this person may be written to now, why not, until when; how much they were lately; and what
    they said about it, with when, where and in which words."""
    contact = records.visible(caller, CONTACTS, contact_id)
    return service.contactability(caller.tenant_id, contact, query.topic)


@routes.post("/api/contacts/{contact_id}/consent", needs=Capability.CONTACTS_WRITE, errors=(404, 409))
def add_consent(caller: Caller, contact_id: str, body: ConsentChange) -> ContactOut:
    """Add what a person said about being written to. What they said before stays, as proof."""
    contact = records.visible(caller, CONTACTS, contact_id)
    shown = CONTACTS.present(changing.say(caller.tenant_id, contact.contact_id, [body]))
    return ContactOut.model_validate(shown)


@routes.get("/u/{token}", public=True, errors=(404, 429), page_for_people=True)
def get_unsubscribe(request: Request, token: str) -> Answer[Leaving]:
    """What an unsubscribe link is about; browsers get a page with a button. Looking changes nothing."""
    _check(request, token)
    return _told(request, token)


@routes.post("/u/{token}", public=True, errors=(404, 409, 429), repeatable=True, page_for_people=True)
def unsubscribe(request: Request, token: str) -> Answer[Leaving]:
    """Write no more to this person about this on this channel: one click (RFC 8058), at once, once.

    A link of ours is never told to wait: mail providers post for many people from one address.
    """
    _check(request, token)
    left = preferences.leave(token)
    if left.news and left.way.campaign_id:
        way = left.way
        gone = Engaged(
            campaign_id=way.campaign_id,
            contact_id=left.contact_id,
            kind="unsubscribed",
            channel=way.channel,
            at=clock.now(),
            n=way.topic,
        )
        engagement.record(way.tenant_id, [gone])
    return _told(request, token)


def _check(request: Request, token: str) -> None:
    """Raises NotFoundError: the link is none of ours; or TooManyError, when that was said too often."""
    try:
        links.read(token)
    except NotFoundError:
        brakes.missed("link", request.address, brakes.FREE_LINKS)
        raise


def _told(request: Request, token: str) -> Answer[Leaving]:
    """How things stand, as JSON, or as a page for whoever comes with a browser."""
    leaving = preferences.leaving(token)
    if "text/html" not in request.headers.get("accept", ""):
        return Answer(leaving)
    page: Answer[Any] = Answer(pages.farewell(leaving, token), headers=pages.HEADERS)
    return page


@routes.get("/api/public/preferences/{token}", public=True, errors=(404, 429))
def get_preferences(request: Request, token: str) -> Preferences:
    """What the person with this link can choose, and chose."""
    _check(request, token)
    brakes.used(token)
    return preferences.shown(token)


@routes.patch("/api/public/preferences/{token}", public=True, errors=(404, 409, 429))
def change_preferences(request: Request, token: str, body: PreferencesChange) -> Preferences:
    """Keep what the person chose, with its words as proof."""
    _check(request, token)
    brakes.used(token)
    return preferences.change(token, body)
