"""One message to look at, before anybody gets it. No delivery: nothing is counted."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Any

from mancrel.campaigns import choosing, deciding, personal, ways, wording
from mancrel.campaigns.models import Campaign
from mancrel.campaigns.outcomes import TestOut, TestSend, TestSent
from mancrel.campaigns.sentences import TESTS
from mancrel.campaigns.ways import NotNowError, Outgoing, RefusedError, Way
from mancrel.contacts.noun import CONTACTS
from mancrel.kit import ids
from mancrel.kit.errors import InvalidError
from mancrel.records import repository
from mancrel.replica import service as replica
from mancrel.replica.asking import Asked
from mancrel.templates import shelf

_PATIENCE = 5.0
Opening = Callable[[str, str, int], AbstractContextManager[Way]]


def send(campaign: Campaign, wanted: TestSend, opening: Opening = ways.opened) -> TestOut:
    """Send one of *campaign* to each address.

    Raises:
        NotFoundError: there is no such contact, or no such channel.
        InvalidError: there is no such variant.
    """
    contents = wording.contents(campaign)
    variant = wanted.variant if wanted.variant is not None else next(iter(contents))
    if variant not in contents:
        detail = f"must be one of {', '.join(contents)}"
        raise InvalidError(f"/variant: {detail}", [{"pointer": "/variant", "detail": detail}])
    words = wording.compiled(contents[variant])
    values = _values(campaign, words, wanted.contact_id)
    products, results = shelf.of(campaign.tenant_id), []
    with opening(campaign.tenant_id, campaign.channel, len(wanted.to)) as way:
        for to in wanted.to:
            outgoing = Outgoing(
                message_id=ids.new("tst"),
                to=to,
                subject=words.subject.render(values, products),
                text=words.message.render(values, products),
                html=words.html.render(values, products) if words.html else "",
            )
            results.append(_one(way, outgoing))
    return TestOut(results=results)


def _values(campaign: Campaign, words: wording.Wording, contact_id: str | None) -> dict[str, Any]:
    """The values of *contact_id*, or of somebody of the audience; of nobody where that is empty."""
    if contact_id is not None:
        contact = repository.get(campaign.tenant_id, CONTACTS, contact_id)
    else:
        found = replica.search(campaign.tenant_id, CONTACTS, Asked(filter=choosing.rule(campaign), limit=1)).ids
        contact = next(iter(repository.get_many(campaign.tenant_id, CONTACTS, found).values()), None)
    if contact is None:
        return {}
    return personal.values(campaign.tenant_id, deciding.asked([words]), [contact])[contact.contact_id]


def _one(way: Way, outgoing: Outgoing) -> TestSent:
    try:
        turn = way.turn(outgoing.to, time.monotonic() + _PATIENCE)
        way.send(outgoing)
    except RefusedError as error:
        return TestSent(to=outgoing.to, sent=False, reason=str(error)[:300])
    except NotNowError as error:
        return TestSent(to=outgoing.to, sent=False, reason=TESTS.say("not_now", why=error)[:300])
    except Exception as error:
        return TestSent(to=outgoing.to, sent=False, reason=TESTS.say("unknown", why=type(error).__name__))
    way.tell(True, turn)
    return TestSent(to=outgoing.to, sent=True, reason=None)
