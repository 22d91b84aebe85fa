"""Why somebody was not in the audience: the rule of the launch, asked of who they were then and of who they are."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, cast

from mancrel.campaigns import terms
from mancrel.campaigns.absences import ABSENT
from mancrel.campaigns.models import Campaign
from mancrel.campaigns.outcomes import Judged, WhyRule
from mancrel.contacts.models import Contact
from mancrel.contacts.noun import CONTACTS
from mancrel.kit import clock
from mancrel.kit.journal import Journaled
from mancrel.kit.sentences import dated
from mancrel.records import custom
from mancrel.rules import wording
from mancrel.rules.explaining import Reason
from mancrel.rules.operators import Combinator
from mancrel.rules.tree import Condition, Group, Happened
from mancrel.rules.wording import Manner
from mancrel.segments import explaining, saying
from mancrel.segments.people import Person
from mancrel.segments.schemas import ReasonOut

Was = Callable[[Journaled, datetime], Journaled]
"""A record as it was at a moment."""
_MOST = 5


@dataclass(frozen=True)
class Told:
    """Why: the *rule* taken apart, what failed of it in *words*, and when the audience was frozen.

    *code* says what follows: the rule did not hold then (``failed``), the person was added later, or they met it and
    nobody knows why they were left out (``unclear``).
    """

    code: str
    when: str
    rule: WhyRule
    words: list[str]
    holds_now: bool


def told(campaign: Campaign, contact: Contact, was: Was | None) -> Told:
    """Why *contact* is not in the audience of *campaign*; without *was* by what they are now.

    Raises:
        InvalidError: the rule is none any more.
    """
    asked = terms.of(campaign)
    then = cast(Contact, was(contact, asked.at)) if was else contact
    fields = custom.all_fields(campaign.tenant_id, CONTACTS)
    before = Person(then, asked.at, asked.at, fields=fields)
    after = Person(contact, clock.now(), fields=fields)
    one, other = before.explain(asked.rule), after.explain(asked.rule)
    manner = saying.manner(campaign.tenant_id, asked.rule, known=fields)
    was_shown, now_shown = (explaining.shown(*each, manner) for each in ((before, one), (after, other)))
    tree = _Judge(manner).judged(one, other, was_shown, now_shown)
    failed = list(_failed(tree))
    late = contact.created_at is not None and contact.created_at > asked.at
    return Told(
        code="created_later" if late else "unclear" if tree.holds else "failed",
        when=f"{dated(asked.at)} UTC",
        rule=WhyRule(frozen_at=asked.at, kept=asked.kept, sentence=wording.sentence(asked.rule, manner), tree=tree),
        words=[each.text for each in failed[:_MOST]],
        holds_now=tree.holds_now,
    )


class _Judge:
    """Puts what was and what is beside each other."""

    def __init__(self, manner: Manner) -> None:
        self.manner = manner

    def judged(self, one: Reason, other: Reason, was: ReasonOut, now: ReasonOut) -> Judged:
        """The rule of *one* and all in it: then as *was* shows it, now as *other* and *now* do."""
        pairs = zip(one.reasons, other.reasons, was.conditions or (), now.conditions or (), strict=False)
        inner = [self.judged(*each) for each in pairs] if isinstance(one.rule, Group) else None
        said = [self._values(one, within=True), self._values(other, within=True)]
        changed = was.actual != now.actual or any(each.changed for each in inner or ())
        code = "held" if one.holds else "failed"
        return Judged(
            sentence=was.sentence,
            text=ABSENT.say(f"{code}_changed" if changed else code, condition=was.sentence, was=said[0], now=said[1]),
            holds=one.holds,
            holds_now=other.holds,
            changed=changed,
            operator=was.operator,
            field=was.field,
            event=was.event,
            label=was.label,
            value=was.value,
            actual=was.actual,
            actual_now=now.actual,
            conditions=inner,
        )

    def _values(self, reason: Reason, within: bool = False) -> str:
        """What the person has, in words; of a group what each of its conditions finds."""
        if isinstance(reason.rule, Group):
            return ", ".join(dict.fromkeys(self._values(each) for each in reason.reasons))
        if isinstance(reason.rule, Happened):
            return ABSENT.say("times", count=int(reason.value or 0))
        return self._value(reason.rule, reason.value)

    def _value(self, rule: Condition, value: Any) -> str:
        if value in (None, "", [], ()):
            return ABSENT.say("nothing")
        given = value if isinstance(value, list | tuple) else [value]
        named = self.manner.choices.get(rule.field, {})
        kind = "money" if rule.type == "money" else rule.type
        return ", ".join(
            str(named.get(str(each), each))
            if str(each) in named
            else dated(each) + " UTC"
            if isinstance(each, datetime)
            else wording.value_of(each, kind, self.manner)
            if isinstance(each, date | bool | int) or kind in ("reference", "user", "segment")
            else _figure(each)
            for each in given
        )


def _figure(value: Any) -> str:
    return f"{value:g}" if isinstance(value, float) else str(value)


def _failed(tree: Judged) -> Iterator[Judged]:
    """What of *tree* kept the person out: of what had to hold all that did not, of what had not to hold the whole."""
    if tree.holds:
        return
    if tree.conditions and tree.operator != Combinator.NOT:
        for each in tree.conditions:
            yield from _failed(each)
    else:
        yield tree
