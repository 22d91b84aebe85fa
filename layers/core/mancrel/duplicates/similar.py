"""Before a record is made: is it there already? "Same as Ana Ruiz?" Cheap enough to ask at each pause in typing."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from mancrel.accounts import policy
from mancrel.accounts.policy import Caller
from mancrel.duplicates import likeness
from mancrel.duplicates.nouns import FIELDS, mergeable
from mancrel.duplicates.reasons import judged, reasons
from mancrel.duplicates.schemas import SimilarFound, SimilarOut, SimilarQuery
from mancrel.kit import addresses, claims
from mancrel.kit.errors import InvalidError
from mancrel.records import repository
from mancrel.records import service as records
from mancrel.records.nouns import Noun
from mancrel.replica import service as replica
from mancrel.replica.asking import Asked

_SHOWN = 5
_LOOK = 25
_SHORTEST = 3


def similar(tenant_id: str, caller: Caller, query: SimilarQuery) -> SimilarFound:
    """The records that are most alike to what is known, as far as *caller* may see them.

    Raises:
        InvalidError: there are no duplicates of this noun.
    """
    noun = mergeable(query.noun)
    policy.require(caller, noun.reads)
    found = repository.get_many(tenant_id, noun, _candidates(tenant_id, caller, noun, query))
    asked = {"name": query.name, "email": query.email, "phone": query.phone, "domain": query.domain}
    hits = []
    for record in found.values():
        if policy.sees(caller, noun.name, noun.owner_of(record)):
            why = [
                each
                for each in reasons(noun.name, asked, values_of(noun, record))
                if each.kind not in ("city", "company")
            ]
            if why:
                score, band = judged(why)
                hits.append(SimilarOut(score=score, band=band, reasons=why, record=records.shown(noun, record)))
    return SimilarFound(items=sorted(hits, key=lambda hit: -hit.score)[:_SHOWN])


def _candidates(tenant_id: str, caller: Caller, noun: Noun, query: SimilarQuery) -> list[str]:
    """The holder of the address or domain, and whom a search for number or name finds."""
    keys = list(_natural_keys(query))
    found = list(claims.holders(tenant_id, keys).values()) if keys else []
    reach = policy.visible_to(caller, noun.name)
    for words in _searches(noun, query):
        found += replica.search(tenant_id, noun, Asked(q=words, limit=_LOOK, visible_to=reach)).ids
    return list(dict.fromkeys(found))


def _natural_keys(query: SimilarQuery) -> Iterable[str]:
    try:
        if query.email:
            yield f"contact:email:{addresses.normalise(query.email)}"
    except InvalidError:
        pass  # half an address, still being typed
    if query.domain:
        yield f"company:domain:{likeness.host(query.domain)}"


def _searches(noun: Noun, query: SimilarQuery) -> list[str]:
    texts = [likeness.phone(query.phone), query.email if "@" in query.email else "", query.name]
    if noun.name == "contacts":
        given, family = likeness.person(query.name)
        texts += [family, likeness.plain(query.name), f"{likeness.formal(given)} {family}" if family else ""]
    else:
        texts.append(likeness.company(query.name))
    return list(dict.fromkeys(text.strip() for text in texts if len(text.strip()) >= _SHORTEST))


def values_of(noun: Noun, record: Any) -> dict[str, Any]:
    """The fields of *record* that are compared."""
    return {name: noun.by_name[name].value(record.attribute_values) for name in FIELDS[noun.name]}
