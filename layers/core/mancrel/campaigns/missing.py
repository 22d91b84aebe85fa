"""People for whom a message would have a gap: counted exactly, before anything is sent (T22)."""

from __future__ import annotations

from dataclasses import dataclass

from mancrel.campaigns import choosing, personal, wording
from mancrel.campaigns.models import Campaign
from mancrel.contacts.models import Contact
from mancrel.contacts.noun import CONTACTS
from mancrel.kit.errors import InvalidError, Problem
from mancrel.records import custom, repository
from mancrel.replica import service as replica
from mancrel.replica.asking import Asked
from mancrel.rules import grammar
from mancrel.rules.grammar import Rule
from mancrel.rules.operators import Combinator, Operator
from mancrel.rules.tree import Condition, Group

_DERIVED = {"firstName": "name"}
"""What is made of which field; a last name may be missing and still be no gap that its field shows."""
_SHOWN = 20


@dataclass(frozen=True)
class Lacking:
    """Who lacks what: *count* people in all, and some of them with the names that they have nothing for."""

    count: int
    some: list[tuple[Contact, list[str]]]
    names: list[str]


def lacking(campaign: Campaign) -> Lacking:
    """The people of *campaign* who have no value for a blank without a fallback."""
    words = [wording.compiled(content) for content in wording.contents(campaign).values()]
    names = sorted({name for each in words for name, has_fallback in each.names.items() if not has_fallback})
    fields = custom.all_fields(campaign.tenant_id, CONTACTS)
    asked = [_DERIVED.get(name, name) for name in names]
    empty = tuple(
        Condition(name, Operator.IS_EMPTY, None, str(fields[name].type))
        for name in dict.fromkeys(asked)
        if name in fields
    )
    if not empty:
        return Lacking(0, [], names)
    gaps = grammar.both(choosing.rule(campaign), Group(Combinator.OR, empty))
    found = replica.search(campaign.tenant_id, CONTACTS, Asked(filter=gaps, limit=200))
    contacts = [*repository.get_many(campaign.tenant_id, CONTACTS, found.ids).values()]
    return _looked_at(campaign, words, names, contacts, found.total, gaps)


def _looked_at(
    campaign: Campaign,
    words: list[wording.Wording],
    names: list[str],
    contacts: list[Contact],
    total: int,
    gaps: Rule,
) -> Lacking:
    """Conditions in the text may keep a blank from being shown, so the first ones are written out to see."""
    asked = frozenset(name for each in words for part in each.parts for name in {*part.names, *part.asks})
    values = personal.values(campaign.tenant_id, asked, contacts)
    some = []
    for contact in contacts:
        lacks = sorted({name for each in words for name in each.missing(values[contact.contact_id])})
        if lacks:
            some.append((contact, lacks))
    count = len(some) if total <= len(contacts) else round(total * len(some) / max(1, len(contacts)))
    return Lacking(count, some[:_SHOWN], sorted({name for _contact, lacks in some for name in lacks}) or names)


def refuse(campaign: Campaign) -> None:
    """Raises InvalidError: people lack a value, and nobody said that they are to be left out."""
    found = lacking(campaign)
    if not found.count or campaign.skip_missing:
        return
    blanks = ", ".join(f"{{{name}}}" for name in found.names)
    detail = (
        f"{found.count} people have nothing for {blanks}: write a fallback, such as {{{found.names[0]}|there}},"
        " or leave these people out (skipMissing)"
    )
    problems: list[Problem] = [{"pointer": "/message", "detail": detail}]
    raise InvalidError(f"/message: {detail}", problems)
