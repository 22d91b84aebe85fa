"""What an entry says for people: stored values as they are, amounts as numbers of the currency that they were in,
rules as sentences, of what people said about being written to what was new."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from mancrel.accounts import organisations
from mancrel.audit import reading, repository
from mancrel.audit.models import Entry
from mancrel.kit import money
from mancrel.kit.errors import InvalidError
from mancrel.nouns import NOUNS
from mancrel.records.fields import FieldType
from mancrel.records.nouns import Noun
from mancrel.segments import ruling, saying

Said = tuple[Any, Any]
"""A value before and after."""

_CURRENCY = "currency"
_AMOUNTS = frozenset({("products", "price"), ("contacts", "order_spends"), ("contacts", "baseline_spends")})
"""Amounts that are none to rules: each is in a currency of its own, or is only a part of what rules ask for."""


def outside(entry: Entry) -> dict[str, Said]:
    """The value before and after, by attribute."""
    found = {name: (reading.plain(before), reading.plain(after)) for name, before, after in entry.changes}
    for name in found.keys() & _TOLD.keys():
        found[name] = _TOLD[name](entry.tenant_id, found[name])
    noun = NOUNS.get(entry.noun)
    amounts = {name for name in found if noun is not None and _is_amount(noun, name)}
    if noun is None or not amounts:
        return found
    currencies = _currencies(entry, noun, found)
    return {name: _major(said, currencies) if name in amounts else said for name, said in found.items()}


def _in_words(tenant_id: str, said: Said) -> Said:
    """Rules as sentences."""
    before, after = (_sentence(tenant_id, each) for each in said)
    return before, after


def _sentence(tenant_id: str, rules: Any) -> Any:
    if not isinstance(rules, dict):
        return rules
    try:
        return saying.said(tenant_id, ruling.rule(tenant_id, rules))
    except InvalidError:
        return rules


def _new_rows(_tenant_id: str, said: Said) -> Said:
    """Of a list that only grows what is new in it, and what is gone."""
    before, after = (each if isinstance(each, list) else [] for each in said)
    return [each for each in before if each not in after] or None, [each for each in after if each not in before]


_TOLD: Mapping[str, Callable[[str, Said], Said]] = MappingProxyType(
    {"rules": _in_words, "segment_rules": _in_words, "consent": _new_rows}
)


def _is_amount(noun: Noun, attribute: str) -> bool:
    own = {field.attribute for field in noun.fields if field.type is FieldType.MONEY}
    return attribute in own or (noun.name, attribute) in _AMOUNTS


def _major(said: Said, currencies: tuple[str, str]) -> Said:
    before, after = (
        float(money.major(value, currency) or 0) if isinstance(value, int) else value
        for value, currency in zip(said, currencies, strict=True)
    )
    return before, after


def _currencies(entry: Entry, noun: Noun, found: dict[str, Said]) -> tuple[str, str]:
    """The currency of the record before the entry and after it: the tenant's where records have none of their own."""
    usual = organisations.profile(entry.tenant_id).currency
    if _CURRENCY not in noun.by_name:
        return usual, usual
    if _CURRENCY in found:
        before, after = found[_CURRENCY]
        return before or after or usual, after or before or usual
    for earlier in sorted(_of_record(entry), key=lambda each: str(each.number), reverse=True):
        for name, _before, after in earlier.changes:
            if name == _CURRENCY and after:
                return (str(reading.plain(after)),) * 2
    return usual, usual


def _of_record(entry: Entry) -> list[Entry]:
    """What was written of the same record until then."""
    rows = repository.list_of_record(entry.tenant_id, entry.noun, entry.record_id)
    return [each for each in rows if each.number <= entry.number]
