"""People for whom a message would have a gap: counted exactly, before anything is sent (T22)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from mancrel.campaigns import choosing, personal, wording
from mancrel.campaigns.models import Campaign
from mancrel.campaigns.sentences import CHECKS
from mancrel.contacts.models import Contact
from mancrel.contacts.noun import CONTACTS
from mancrel.kit.errors import InvalidError, Problem
from mancrel.records import custom, repository
from mancrel.records.fields import FieldType
from mancrel.replica import service as replica
from mancrel.replica.asking import Asked
from mancrel.rules import grammar
from mancrel.rules.operators import Combinator, Operator
from mancrel.rules.tree import Condition, Group

_NAME = str(FieldType.TEXT)
_MADE_OF: Mapping[str, Condition] = {
    "firstName": Condition("name", Operator.IS_EMPTY, None, _NAME),
    "lastName": Condition("name", Operator.NOT_CONTAINS, " ", _NAME),
}
"""What is made of fields, and who has nothing for it: a single name has no last one."""
_ALWAYS_THERE = frozenset(("shop", "unsubscribeUrl", "preferencesUrl"))
_LOOKED_AT = 200
_SHOWN = 20
_TAG = "{%"
"""Where there is none, every blank is shown to everybody."""


@dataclass(frozen=True)
class Lacking:
    """Who lacks what: *count* people in all, and some of them with the names that they have nothing for.

    The count *is_exact* unless conditions in the text decide for each of many people whether there is a gap.
    """

    count: int
    some: list[tuple[Contact, list[str]]]
    names: list[str]
    is_exact: bool = True

    def said(self, code: str) -> str:
        """That in words."""
        blanks = ", ".join(f"{{{name}}}" for name in self.names)
        example = f"{{{self.names[0]}|{CHECKS.say('fallback')}}}"
        return CHECKS.say(code, count=self.count, blanks=blanks, example=example)


def lacking(campaign: Campaign) -> Lacking:
    """The people of *campaign* who have no value for a blank without a fallback."""
    contents = wording.contents(campaign).values()
    words = [wording.compiled(content) for content in contents]
    shown = {name for each in words for name, has_fallback in each.names.items() if not has_fallback}
    names = sorted(shown - _ALWAYS_THERE)
    empty = _without(campaign.tenant_id, names)
    if not empty:
        return Lacking(0, [], names)
    gaps = grammar.both(choosing.rule(campaign), Group(Combinator.OR, empty))
    found = replica.search(campaign.tenant_id, CONTACTS, Asked(filter=gaps, limit=_LOOKED_AT))
    contacts = [*repository.get_many(campaign.tenant_id, CONTACTS, found.ids).values()]
    some = _looked_at(campaign.tenant_id, words, contacts)
    is_exact = found.total <= len(contacts) or not any(
        _TAG in text for each in contents for text in (each.subject, each.message, each.html or "")
    )
    count = round(found.total * len(some) / max(1, len(contacts)))
    lacked = sorted({name for _contact, lacks in some for name in lacks})
    return Lacking(count, some[:_SHOWN], lacked or names, is_exact)


def _without(tenant_id: str, names: Iterable[str]) -> tuple[Condition, ...]:
    """The conditions, one of which whoever lacks one of *names* meets."""
    fields = custom.all_fields(tenant_id, CONTACTS)
    found = [
        _MADE_OF.get(name) or Condition(name, Operator.IS_EMPTY, None, str(fields[name].type))
        for name in names
        if name in _MADE_OF or name in fields
    ]
    return tuple(dict.fromkeys(found))


def _looked_at(
    tenant_id: str, words: list[wording.Wording], contacts: list[Contact]
) -> list[tuple[Contact, list[str]]]:
    """Those of *contacts* who would read a gap: conditions in the text may keep a blank from being shown."""
    asked = frozenset(name for each in words for part in each.parts for name in {*part.names, *part.asks})
    values = personal.values(tenant_id, asked, contacts)
    some = []
    for contact in contacts:
        lacks = {name for each in words for name in each.missing(values[contact.contact_id])} - _ALWAYS_THERE
        if lacks:
            some.append((contact, sorted(lacks)))
    return some


def refuse(campaign: Campaign) -> None:
    """Raises InvalidError: people lack a value, and nobody said that they are to be left out."""
    found = lacking(campaign)
    if not found.count or campaign.skip_missing:
        return
    detail = found.said("missing_refused")
    problems: list[Problem] = [{"pointer": "/message", "detail": detail}]
    raise InvalidError(f"/message: {detail}", problems)
