"""Why somebody is in a segment or not, as it looks outside."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from mancrel.accounts.policy import Caller
from mancrel.contacts.models import Contact
from mancrel.kit import clock, money
from mancrel.rules import grammar, wording
from mancrel.rules.explaining import Reason
from mancrel.rules.operators import MEMBERSHIP
from mancrel.rules.tree import Condition, Group, Happened, Rule
from mancrel.rules.wording import Manner
from mancrel.segments import listing, repository, ruling, saying
from mancrel.segments.models import Segment
from mancrel.segments.people import Person
from mancrel.segments.schemas import Explanation, ReasonOut
from mancrel.segments.sentences import SAID


def explain(caller: Caller, segment: Segment, contact: Contact) -> Explanation:
    """Why *contact* is in *segment*, or why not.

    Raises:
        InvalidError: the rules of *segment* are none any more.
    """
    rule = ruling.rule(segment.tenant_id, segment.rules)
    if segment.kind == ruling.FROZEN:
        return _listed(caller, segment, contact, rule)
    person = Person(contact, clock.now(), caller=caller)
    reason, manner = person.explain(rule), saying.manner(segment.tenant_id, rule)
    return Explanation(
        member=reason.holds, sentence=wording.sentence(rule, manner), tree=_Teller(person, manner).shown(reason)
    )


def shown(person: Person, reason: Reason, manner: Manner) -> ReasonOut:
    """*reason*, which `person.explain` gave, for outside."""
    return _Teller(person, manner).shown(reason)


def _listed(caller: Caller, segment: Segment, contact: Contact, rule: Rule) -> Explanation:
    """Of a frozen segment: they are in the list or not. What the rule it was made by says of them now stands below."""
    inside = contact.contact_id in listing.read(segment.members_key or "").ids
    person = Person(contact, clock.now(), caller=caller)
    reason, manner = person.explain(rule), saying.manner(segment.tenant_id, rule)
    sentence = SAID.say("listed" if inside else "not_listed", day=f"{segment.created_at:%Y-%m-%d}")
    tree = ReasonOut(
        sentence=sentence,
        holds=inside,
        operator="in",
        field=MEMBERSHIP,
        label=segment.name,
        value=segment.segment_id,
        actual=inside,
        conditions=[_Teller(person, manner).shown(reason)],
    )
    return Explanation(member=inside, sentence=sentence, tree=tree)


class _Teller:
    """Puts reasons into the form that they have outside."""

    def __init__(self, person: Person, manner: Manner) -> None:
        self.person, self.manner = person, manner

    def shown(self, reason: Reason) -> ReasonOut:
        rule, sentence = reason.rule, wording.sentence(reason.rule, self.manner)
        if isinstance(rule, Group):
            inner = [self.shown(each) for each in reason.reasons]
            return ReasonOut(sentence=sentence, holds=reason.holds, operator=rule.operator.value, conditions=inner)
        if isinstance(rule, Happened):
            asked = grammar.to_json(rule, self.manner.decimals)
            return ReasonOut(
                sentence=sentence,
                holds=reason.holds,
                operator=rule.operator.value,
                event=rule.event,
                value={name: value for name, value in asked.items() if name not in ("event", "operator")},
                actual=reason.value,
            )
        return self._condition(reason, rule, sentence)

    def _condition(self, reason: Reason, rule: Condition, sentence: str) -> ReasonOut:
        field = self.manner.fields.get(rule.field)
        return ReasonOut(
            sentence=sentence,
            holds=reason.holds,
            operator=rule.operator.value,
            field=rule.field,
            label=self.manner.labels.get(rule.field, field.label if field else rule.field),
            value=grammar.to_json(rule, self.manner.decimals).get("value"),
            actual=self._outside(reason.value, rule.type),
            conditions=self._segments(rule) if rule.type == MEMBERSHIP else None,
        )

    def _segments(self, rule: Condition) -> list[ReasonOut]:
        """The rules of the segments that *rule* names, taken apart."""
        wanted = [each for each in rule.value if isinstance(each, str)] if isinstance(rule.value, tuple) else []
        found = repository.get_many(self.person.tenant_id, wanted)
        inner = (ruling.of(found[each]) for each in wanted if each in found and found[each].kind != ruling.FROZEN)
        return [
            _Teller(self.person, saying.manner(self.person.tenant_id, each)).shown(self.person.explain(each))
            for each in inner
        ]

    def _outside(self, value: Any, kind: str) -> Any:
        """A contact's value as it looks outside; what is hidden from the caller is not told."""
        if value == "\x00":
            return None
        if isinstance(value, datetime):
            return clock.stamp(value)
        if isinstance(value, date):
            return value.isoformat()
        if kind == "money" and isinstance(value, int):
            return float(money.major(value, self.manner.currency) or 0)
        return list(value) if isinstance(value, list | tuple) else value
