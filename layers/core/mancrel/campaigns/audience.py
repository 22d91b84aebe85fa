"""The audience of a campaign: found once, frozen in a file, hashed, read range by range.

The file has one line per person in the order of their ids, ``["con_…","A"]`` with the variant, or ``["con_…","A",9]``
with the best hour by their own clock where one is chosen, and behind them those who are held out,
``["con_…","hold_out"]``. A second, small file says where each range of it begins.
"""

from __future__ import annotations

import hashlib
import json
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from types import MappingProxyType
from typing import Any

from mancrel.campaigns.models import Campaign
from mancrel.experiments import allocating
from mancrel.kit import storage

_SMALL, _LARGE = 500, 1_000
_MANY = 100_000
"""From so many people on the ranges are larger: fewer counters to add up."""


@dataclass(frozen=True)
class Person:
    """Somebody of the audience, the variant that they get (empty where there is only one), and their best hour."""

    contact_id: str
    variant: str
    hour: int | None = None


@dataclass(frozen=True)
class Frozen:
    """What freezing made: the file's key and hash, how many people, how many held out, how many in a range."""

    key: str
    hash: str
    audience: int
    held_out: int
    range_size: int

    @property
    def ranges(self) -> int:
        """How many ranges that makes."""
        return range_count(self.audience, self.range_size)


@dataclass(frozen=True)
class _Index:
    """Where each range begins: the first id, the offset and the length of its lines."""

    firsts: tuple[str, ...]
    places: tuple[tuple[int, int], ...]
    held_out: tuple[int, int]


def range_count(audience: int, range_size: int) -> int:
    """How many ranges *audience* people are in."""
    return -(-audience // range_size) if audience else 0


def freeze(
    campaign: Campaign, contact_ids: Iterable[str], range_size: int = 0, hours: Mapping[str, int] = MappingProxyType({})
) -> Frozen:
    """Write the audience of *campaign* for good, with the best *hours* of those who have one. Two who freeze at once
    write two files; the campaign names one."""
    arms = {each["name"]: float(each["share"]) for each in campaign.variants} or {"": 1.0}
    people = sorted(set(contact_ids))
    placed = allocating.allocate(campaign.campaign_id, people, arms, float(campaign.hold_out))
    held = [each for each in people if placed[each] == allocating.HOLD_OUT]
    taken = [each for each in people if placed[each] != allocating.HOLD_OUT]
    size = range_size or (_LARGE if len(taken) > _MANY else _SMALL)
    lines = [(each, placed[each], hours[each]) if each in hours else (each, placed[each]) for each in taken]
    body, index = _lines(lines, held, size)
    digest = hashlib.sha256(body).hexdigest()
    key = f"campaigns/{campaign.tenant_id}/{campaign.campaign_id}/audience-{digest[:16]}.jsonl"
    storage.put(_index_key(key), json.dumps(index).encode(), "application/json")
    storage.put(key, body, "application/jsonl")
    return Frozen(key, digest, len(taken), len(held), size)


def people(key: str, number: int) -> tuple[Person, ...]:
    """The people of range *number*, in order.

    Raises:
        NotFoundError: the file is gone.
    """
    return _people(key, *_index(key).places[number])


def held_out(key: str) -> tuple[str, ...]:
    """The ids of those who are sent nothing, to compare with."""
    return tuple(each.contact_id for each in _people(key, *_index(key).held_out))


def find(key: str, contact_id: str) -> tuple[int, Person] | None:
    """The range that *contact_id* is in, and their line; -1 for somebody held out, None for nobody of this audience."""
    index = _index(key)
    number = bisect_right(index.firsts, contact_id) - 1
    if number >= 0:
        for person in people(key, number):
            if person.contact_id == contact_id:
                return number, person
    if contact_id in held_out(key):
        return -1, Person(contact_id, allocating.HOLD_OUT)
    return None


def _lines(
    taken: Sequence[tuple[str, str] | tuple[str, str, int]], held: list[str], size: int
) -> tuple[bytes, dict[str, Any]]:
    body, firsts, places = bytearray(), list[str](), list[tuple[int, int]]()
    rows = iter(taken)
    while chunk := list(islice(rows, size)):
        lines = "".join(f"{json.dumps(row, separators=(',', ':'))}\n" for row in chunk).encode()
        firsts.append(chunk[0][0])
        places.append((len(body), len(lines)))
        body += lines
    tail = "".join(f"{json.dumps((each, allocating.HOLD_OUT), separators=(',', ':'))}\n" for each in held).encode()
    return bytes(body + tail), {"firsts": firsts, "places": places, "heldOut": (len(body), len(tail))}


def _index_key(key: str) -> str:
    return f"{key.removesuffix('.jsonl')}.index.json"


@lru_cache(maxsize=64)
def _index(key: str) -> _Index:
    """Files never change, so what was read once may be kept."""
    content = json.loads(storage.get(_index_key(key)))
    places = tuple((start, length) for start, length in content["places"])
    start, length = content["heldOut"]
    return _Index(tuple(content["firsts"]), places, (start, length))


@lru_cache(maxsize=64)
def _people(key: str, start: int, length: int) -> tuple[Person, ...]:
    if not length:
        return ()
    lines = storage.get_part(key, start, length).splitlines()
    return tuple(Person(*json.loads(line)) for line in lines)
