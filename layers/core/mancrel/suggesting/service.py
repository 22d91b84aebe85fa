"""Message suggestions: what for, what may be said, three ways to say it, checked."""

from __future__ import annotations

from mancrel.accounts import policy
from mancrel.accounts.policy import Caller
from mancrel.contacts.noun import CONTACTS
from mancrel.kit.errors import InvalidError
from mancrel.rules.operators import Operator
from mancrel.rules.tree import Condition, Group, Rule
from mancrel.segments import repository, ruling, saying
from mancrel.segments import service as segments
from mancrel.suggesting import facts, linting, llm, objectives, writing
from mancrel.suggesting.facts import Facts
from mancrel.suggesting.schemas import SuggestedMessage, Suggestions, Wish
from mancrel.suggesting.sentences import SAID

_ALIKE = 0.6
"""Of the words of two messages: from here on they say the same twice."""


def suggest(caller: Caller, wish: Wish) -> Suggestions:
    """At least three messages for what *wish* wants to achieve.

    Raises:
        InvalidError: there is nothing in the objective.
        NotFoundError: the tenant has no such segment.
    """
    if not any(sign.isalnum() for sign in wish.objective):
        detail = SAID.say("say_what")
        raise InvalidError(f"objective {detail}", [{"pointer": "/objective", "detail": detail}])
    language = objectives.language(wish.objective)
    purpose = objectives.recognised(wish.objective, language)
    basis, city, idle = _segment(caller, wish)
    purpose = "win_back" if idle and purpose == objectives.USUAL else purpose
    claims = linting.problems(wish.objective)
    known = Facts() if claims else facts.read(wish.objective, language)
    own = writing.suggestions(purpose, language, known, wish.tone, city)
    theirs = [] if claims else llm.suggestions(wish.objective, wish.tone)
    return Suggestions(
        suggestions=_different([*theirs, *own])[: max(3, len(own))],
        objective=purpose,
        basis=basis,
        notes=[SAID.say("left_out", claim=each) for each in claims],
    )


def _segment(caller: Caller, wish: Wish) -> tuple[str | None, str, bool]:
    """Whom the messages speak to, the one city they all live in, and whether they have not come for some time."""
    if wish.segment_id is None:
        return (SAID.say("people", count=wish.audience_size) if wish.audience_size is not None else None), "", False
    segment = repository.get(caller.tenant_id, wish.segment_id)
    rule = ruling.of(segment)
    count = segments.count(segment, policy.visible_to(caller, CONTACTS.name))
    parts = _parts(rule)
    cities = [str(each.value) for each in parts if each.field == "city" and each.operator is Operator.EQUALS]
    idle = any(each.operator is Operator.INACTIVE_DAYS for each in parts)
    return (
        SAID.say("segment", name=segment.name, count=count, rule=saying.said(caller.tenant_id, rule)),
        "".join(cities[:1]),
        idle,
    )


def _parts(rule: Rule) -> list[Condition]:
    """The conditions that everybody in *rule* meets."""
    inner = rule.conditions if isinstance(rule, Group) and rule.operator == "AND" else (rule,)
    return [each for each in inner if isinstance(each, Condition)]


def _different(found: list[SuggestedMessage]) -> list[SuggestedMessage]:
    """*found* without those that say what one before them said."""
    kept: list[SuggestedMessage] = []
    for each in found:
        if all(_likeness(each, other) < _ALIKE for other in kept):
            kept.append(each)
    return kept


def _likeness(one: SuggestedMessage, other: SuggestedMessage) -> float:
    first, second = (set(objectives.plain(f"{each.subject} {each.message}").split()) for each in (one, other))
    return len(first & second) / max(1, len(first | second))
