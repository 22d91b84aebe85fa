"""A line such as ``call Ana Tue 9 !high`` as a task: what to do, when, with whom, how urgent. English and Spanish."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from typing import cast
from zoneinfo import ZoneInfo

from mancrel.accounts import policy
from mancrel.accounts.policy import Caller
from mancrel.activities import moments
from mancrel.activities.saying import DAYS, KINDS, MONTHS, PARTS, PRIORITIES, WEEKDAYS, any_of, folded
from mancrel.activities.schemas import ParsedTask, Person, Priority, TaskKind
from mancrel.contacts import service as contacts
from mancrel.contacts.noun import CONTACTS
from mancrel.kit import clock
from mancrel.kit.errors import InvalidError
from mancrel.replica import service as replica
from mancrel.replica.asking import Asked

_KIND_OF = {word: kind for kind, words in KINDS.items() for word in words.split()}
_PRIORITY_OF = {word: priority for priority, words in PRIORITIES.items() for word in words.split()}
_PRIORITY = re.compile(
    rf"(?<!\S)(?:!(?P<word>{any_of(cast('dict[str, object]', _PRIORITY_OF))})\b|(?P<marks>!{{1,3}})(?!\S)|asap\b)"
)
_ADDRESS = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_WORD = re.compile(r"[^\W\d_][\w'’.-]*")
_LEADS = {"with", "to", "for", "con", "a", "para", "up", "de", *_KIND_OF}
"""After these a name may come, even in small letters."""
_NO_NAMES = {*_LEADS, *WEEKDAYS, *DAYS, *MONTHS, *PARTS, "the", "about", "on", "at", "and", "el", "la", "los", "las",
             "y", "sobre", "back", "me", "her", "him", "them", "us"}  # fmt: skip
_MOST_TRIES = 8
_LONGEST_NAME = 3


def parse(caller: Caller, text: str, zone: str) -> ParsedTask:
    """What *text* says, with times as they are in *zone*; the person is one whom *caller* may see."""
    now = clock.now().astimezone(ZoneInfo(zone))
    plain, priority, rest = _understand(text, now)
    found = moments.find(rest, now)
    due = moments.resolve(found, now)
    title = _without(text, [*plain, *found.spans])
    person, candidates = _person(caller, text, title)
    return ParsedTask(
        title=title or text.strip(),
        kind=_kind(title),
        due_at=due,
        priority=priority,
        contact=person,
        candidates=candidates,
    )


def _understand(text: str, now: datetime) -> tuple[list[moments.Span], Priority, str]:
    """Where *text* says how urgent it is, how urgent that is, and the rest (folded) at the same places."""
    low = folded(text)
    match = _PRIORITY.search(low)
    if match is None:
        return [], "normal", low
    word = match["word"]
    said = _PRIORITY_OF[word] if word else "high" if match["marks"] in ("!", "!!") else "urgent"
    start, end = match.span()
    return [match.span()], cast(Priority, said), low[:start] + " " * (end - start) + low[end:]


def _without(text: str, spans: list[moments.Span]) -> str:
    """*text* without *spans*, without the small words that led to them."""
    kept, at = [], 0
    for start, end in sorted(spans):
        kept.append(re.sub(r"(?i)(?:\s+(?:on|by|at|due|el|para|a las?|,|-))+\s*$", " ", text[at:start]))
        at = end
    kept.append(text[at:])
    return " ".join("".join(kept).split()).strip(" ,;-–")


def _kind(title: str) -> TaskKind:
    """By the first word that says one; a follow-up if none does."""
    for word in _WORD.findall(folded(title)):
        if word in _KIND_OF:
            return cast(TaskKind, _KIND_OF[word])
    return "follow_up"


def _person(caller: Caller, text: str, title: str) -> tuple[Person | None, list[Person]]:
    """The one contact whom *title* names, or those who may be meant when it could be several."""
    address = _ADDRESS.search(text)
    if address:
        found = _owner_of(caller, address[0])
        return found, []
    for name in _names(title):
        people = _called(caller, name)
        if len(people) == 1:
            return people[0], []
        if people:
            exact = [person for person in people if folded(person.name) == folded(name)]
            return (exact[0], []) if len(exact) == 1 else (None, people)
    return None, []


def _owner_of(caller: Caller, address: str) -> Person | None:
    try:
        contact = contacts.find_by_email(caller.tenant_id, address)
    except InvalidError:
        return None
    if contact is None or not policy.sees(caller, CONTACTS.name, contact.owner_id):
        return None
    return Person(id=contact.contact_id, name=contact.name or address)


def _names(title: str) -> list[str]:
    """What may be a name in *title*, the longest first: words with a capital, or after ``call``, ``with``, ``con``."""
    words = [match[0].rstrip(".'’") for match in _WORD.finditer(title)]
    found = sorted(_runs(words), key=lambda run: -len(run))
    return [" ".join(run) for run in dict.fromkeys(map(tuple, found))][:_MOST_TRIES]


def _runs(words: list[str]) -> Iterator[list[str]]:
    for start, word in enumerate(words):
        led = start > 0 and folded(words[start - 1]) in _LEADS
        if folded(word) in _NO_NAMES or not (word[0].isupper() or led):
            continue
        for end in range(start + 1, min(start + _LONGEST_NAME, len(words)) + 1):
            if folded(words[end - 1]) in _NO_NAMES:
                break
            yield words[start:end]


def _called(caller: Caller, name: str) -> list[Person]:
    """The contacts in whose name every word of *name* begins a word."""
    asked = Asked(q=name, limit=20, visible_to=policy.visible_to(caller, CONTACTS.name))
    ids = replica.search(caller.tenant_id, CONTACTS, asked).ids
    rows = contacts.get_many(caller.tenant_id, ids)
    wanted = folded(name).split()
    return [Person(id=each, name=rows[each].name) for each in ids if each in rows and _fits(rows[each].name, wanted)][
        :5
    ]


def _fits(name: str, wanted: list[str]) -> bool:
    words = folded(name or "").replace("-", " ").split()
    return all(any(word.startswith(each) for word in words) for each in wanted)
