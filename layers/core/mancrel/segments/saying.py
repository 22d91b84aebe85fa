"""Rules of segments in plain words, which name campaigns, segments, colleagues and companies instead of their ids."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from mancrel.accounts import organisations, users
from mancrel.contacts.noun import CONTACTS
from mancrel.kit import language, money
from mancrel.kit.language import Language
from mancrel.records import custom, repository, vocabulary
from mancrel.records.nouns import DECLARED
from mancrel.rules.operators import MEMBERSHIP, Field
from mancrel.rules.tree import Condition, Happened, Rule, nodes
from mancrel.rules.wording import Manner, sentence
from mancrel.rules.words import LANGUAGES
from mancrel.segments import labels
from mancrel.segments import repository as segments

Names = Callable[[str, Iterable[str]], Mapping[str, str]]
"""What to call the records of a tenant with these ids; those that are gone are left out."""
_NAMES: dict[str, list[Names]] = {}
_MOST = 100


def calls(noun: str, names: Names) -> None:
    """Let sentences call the records of *noun*, which is no noun of `records.nouns`, by *names*.

    Several features may know some of them: what people receive is of a campaign or of a journey.
    """
    _NAMES.setdefault(noun, []).append(names)


def said(tenant_id: str, rule: Rule, spoken: Language | None = None, known: Mapping[str, Field] | None = None) -> str:
    """*rule* over contacts as one would say it, in the reader's language unless another is *spoken*.

    *known*: custom.all_fields, where they were read already.
    """
    return sentence(rule, manner(tenant_id, rule, spoken, known))


def manner(
    tenant_id: str, rule: Rule, spoken: Language | None = None, known: Mapping[str, Field] | None = None
) -> Manner:
    """How the tenant's rules are said, with the names of what *rule* names."""
    spoken = spoken or language.current()
    currency = organisations.profile(tenant_id).currency
    fields = {**(known or custom.all_fields(tenant_id, CONTACTS)), **vocabulary.memberships(CONTACTS)}
    return Manner(
        fields,
        words=LANGUAGES[spoken],
        currency=currency,
        decimals=money.exponent(currency),
        labels=labels.LABELS[spoken],
        choices=labels.CHOICES[spoken],
        events=vocabulary.events(CONTACTS),
        names=names(tenant_id, rule, fields),
    )


def names(tenant_id: str, rule: Rule, fields: Mapping[str, Field]) -> dict[str, str]:
    """What *rule* names by id, by that id."""
    wanted: dict[str, dict[str, None]] = {}
    for condition, of in _named(rule, fields):
        ids = condition.value if isinstance(condition.value, tuple) else (condition.value,)
        wanted.setdefault(of, {}).update(dict.fromkeys(str(each) for each in ids if each is not None))
    found = dict[str, str]()
    for of, asked in wanted.items():
        found |= {each: name for each, name in _look_up(tenant_id, of, list(asked)[:_MOST]).items() if name}
    return found


def _named(rule: Rule, fields: Mapping[str, Field]) -> Iterator[tuple[Condition, str]]:
    """The conditions that name records, each with the noun of these."""
    for each in nodes(rule):
        if isinstance(each, Happened) and each.where is not None:
            yield from _named(each.where, vocabulary.events(CONTACTS)[each.event].fields)
        elif isinstance(each, Condition):
            of = {MEMBERSHIP: MEMBERSHIP, "user": "users"}.get(each.type)
            refers = getattr(fields.get(each.field), "refers_to", None) if each.type == "reference" else None
            if of or refers:
                yield each, str(of or refers)


def _look_up(tenant_id: str, of: str, ids: list[str]) -> Mapping[str, str]:
    if of == MEMBERSHIP:
        return {each.segment_id: each.name for each in segments.get_many(tenant_id, ids).values()}
    if of == "users":
        return {each.user_id: each.name for each in users.list_all(tenant_id)}
    if of in _NAMES:
        return {key: name for each in _NAMES[of] for key, name in each(tenant_id, ids).items()}
    noun = DECLARED.get(of)
    return {key: noun.title(row) for key, row in repository.get_many(tenant_id, noun, ids).items()} if noun else {}
