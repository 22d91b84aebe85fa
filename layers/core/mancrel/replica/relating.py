"""Rules that ask for the name of a related record, such as a contact's company: asked of its id instead.

What is kept of such a rule is its JSON, never what it was turned into: tomorrow others may be called so.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from mancrel.records.fields import Field, FieldType
from mancrel.records.nouns import DECLARED, Noun
from mancrel.rules.operators import PRESENCE, Combinator, Operator
from mancrel.rules.tree import Condition, Group, Happened, Rule, conditions

_DENIED = {
    Operator.DIFFERS: Operator.EQUALS,
    Operator.NOT_IN: Operator.IN,
    Operator.NOT_CONTAINS: Operator.CONTAINS,
}
Lookup = Callable[[Noun, Rule], tuple[str, ...]]
"""The ids of the records of a noun that meet a rule, as far as the one who asks may see them."""


def own(rule: Rule | None, fields: Mapping[str, Field], lookup: Lookup) -> Rule | None:
    """*rule* with nothing in it but what the records themselves hold."""
    if rule is None or not any(each.field in fields and fields[each.field].related for each in conditions(rule)):
        return rule
    return _own(rule, fields, lookup)


def _own(rule: Rule, fields: Mapping[str, Field], lookup: Lookup) -> Rule:
    if isinstance(rule, Group):
        return Group(rule.operator, tuple(_own(each, fields, lookup) for each in rule.conditions))
    asked = None if isinstance(rule, Happened) else fields.get(rule.field)
    if isinstance(rule, Happened) or asked is None or not asked.related:
        return rule
    reference = fields[asked.related]
    if rule.operator in PRESENCE:
        return Condition(reference.name, rule.operator, None, FieldType.REFERENCE)
    named = Condition("name", _DENIED.get(rule.operator, rule.operator), rule.value, FieldType.TEXT)
    ids = lookup(DECLARED[reference.refers_to or ""], named)
    refers = Condition(reference.name, Operator.IN, ids, FieldType.REFERENCE) if ids else Group(Combinator.OR, ())
    return Group(Combinator.NOT, (refers,)) if rule.operator in _DENIED else refers
