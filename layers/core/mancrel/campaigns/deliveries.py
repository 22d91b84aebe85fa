"""One delivery: what became of one campaign for one person. Pure; `entries` reads and writes them.

``claimed → sent → delivered | failed``, or ``suppressed``, or ``uncertain``; ``waiting`` for a morning or a second try.
What a row counts for is a function of the row alone (`counting`), so the counters of a range are the sum of its rows.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from mancrel.kit import clock

LEASE = timedelta(seconds=60)
"""Longer than any worker lives after it claimed somebody: who claimed before that is dead."""


STEP = "0"
"""The step of what is sent once; journeys have many."""


class State(StrEnum):
    """Where a delivery stands. The first three, and having no row at all, are *pending*."""

    CLAIMED = "claimed"  # a worker hands it over at this moment, or died doing so
    WAITING = "waiting"  # for `until`: nothing was sent
    SENT = "sent"  # the vendor has it; its receipt is to come
    DELIVERED = "delivered"
    FAILED = "failed"
    SUPPRESSED = "suppressed"
    UNCERTAIN = "uncertain"


DOUBT = "doubt"
"""What counts uncertain deliveries of which the vendor is still to be asked."""
AGAINST = "against"
"""What counts rows of people against whom a vendor said something that is not kept to yet."""
FINAL = frozenset({State.DELIVERED, State.FAILED, State.SUPPRESSED, State.UNCERTAIN})
REASONED = frozenset({State.FAILED, State.SUPPRESSED, State.WAITING, State.UNCERTAIN})


@dataclass(frozen=True)
class Delivery:
    """One row.

    Attributes:
        until: while claimed, when the claim is over; while waiting, when to try again; while uncertain, when the
            vendor can be asked, if it was not yet.
        attempt: how often it was sent anew after a receipt said that it failed; part of the message's id.
        tries: how often a vendor said "not now" in this attempt.
        failures: attempts that a receipt said had failed.
        handed: whether a vendor took it, ever.
        price: what this attempt costs once a vendor has it, in micros of *currency*, fixed at the claim; None: not
            known.
        cost: what it has cost so far: the price of each attempt that a vendor is known to have taken.
        charged: one more than the last attempt that was charged.
        unpriced: how many attempts a vendor took at a price that is not known.
        against: what a vendor said against writing to this person, until that is kept to (sparing.against).
        revision: grows with each write, and each write names the one it changes.
    """

    key: str
    contact_id: str
    state: State
    reason: str = ""
    detail: str = ""
    variant: str = ""
    channel: str = ""
    until: datetime | None = None
    attempt: int = 0
    tries: int = 0
    failures: int = 0
    handed: bool = False
    price: int | None = None
    currency: str = ""
    cost: int = 0
    charged: int = 0
    unpriced: int = 0
    complained: bool = False
    provider_id: str = ""
    against: str = ""
    claimed_at: datetime | None = None
    sent_at: datetime | None = None
    settled_at: datetime | None = None
    revision: int = 0

    @property
    def message_id(self) -> str:
        """The id under which the vendor knows it; the same for every try of an attempt."""
        _tenant, campaign, step, number = self.key.split("#")
        again = f"~{self.attempt}" if self.attempt else ""
        return f"{campaign}~{step}~{number}~{self.contact_id}{again}"

    @property
    def is_final(self) -> bool:
        """Whether nothing more happens to it unless somebody says so."""
        return self.state in FINAL

    def at_price(self, price: int | None, currency: str) -> dict[str, Any]:
        """What changes when this attempt is to cost *price*. A second currency in one delivery is a price not known."""
        if price is None or (self.cost and currency != self.currency):
            return {"price": None}
        return {"price": price, "currency": currency}

    def taken(self) -> dict[str, Any]:
        """What changes when a vendor is known to have it: this attempt is charged, once."""
        if self.charged > self.attempt:
            return {"handed": True}
        return {
            "handed": True,
            "charged": self.attempt + 1,
            "cost": self.cost + (self.price or 0),
            "unpriced": self.unpriced + (self.price is None),
        }

    def to(self, state: State, **changes: Any) -> Delivery:
        """This delivery in *state*; reason, detail and until are forgotten unless they are given."""
        return self.but(**{"reason": "", "detail": "", "until": None, **changes, "state": state})

    def but(self, **changes: Any) -> Delivery:
        """This delivery with *changes*, as dataclasses.replace makes it in four times the time."""
        made = object.__new__(Delivery)
        made.__dict__.update(self.__dict__, **changes)
        return made


@dataclass(frozen=True)
class MessageName:
    """What the id of a message says."""

    campaign_id: str
    step: str
    number: int
    contact_id: str
    attempt: int


def parse(message_id: str) -> MessageName | None:
    """What *message_id* says; None when it is none of ours."""
    parts = message_id.split("~")
    if len(parts) not in (4, 5) or not parts[2].isdecimal() or not all(parts) or len(message_id) > 300:
        return None
    if len(parts) == 5 and not parts[4].isdecimal():
        return None
    return MessageName(parts[0], parts[1], int(parts[2]), parts[3], int(parts[4]) if len(parts) == 5 else 0)


def ledger_key(tenant_id: str, campaign_id: str, step: str, number: int) -> str:
    """The hash key of a range's deliveries."""
    return f"{tenant_id}#{campaign_id}#{step}#{number:04d}"


_TIMES = frozenset({"until", "claimed_at", "sent_at", "settled_at"})
_NUMBERS = frozenset({"attempt", "tries", "failures", "revision", "price", "cost", "charged", "unpriced"})
_ZERO_TOO = frozenset({"revision", "price"})
_FLAGS = frozenset({"handed", "complained"})
_FIELDS = tuple(field.name for field in fields(Delivery))


def to_item(row: Delivery) -> dict[str, Any]:
    """*row* as DynamoDB keeps it; what is empty is left out; a price of nothing is none that is not known."""
    item: dict[str, Any] = {}
    for name in _FIELDS:
        value = getattr(row, name)
        if value or (name in _ZERO_TOO and value is not None):
            item[name] = _kept(name, value)
    item["message_id"] = {"S": row.message_id}
    tenant_id = row.key.partition("#")[0]
    item["person"] = {"S": f"{tenant_id}#{row.contact_id}"}
    return item


def of_item(item: Mapping[str, Any]) -> Delivery:
    """The row that `to_item` wrote."""
    return Delivery(**{name: _read(name, item[name]) for name in _FIELDS if name in item})


def _kept(name: str, value: Any) -> dict[str, Any]:
    if name in _TIMES:
        return {"S": clock.stamp(value)}
    if name in _NUMBERS:
        return {"N": str(value)}
    return {"BOOL": True} if name in _FLAGS else {"S": str(value)}


def _read(name: str, value: Mapping[str, Any]) -> Any:
    if name in _TIMES:
        return clock.parse(value["S"])
    if name in _NUMBERS:
        return int(value["N"])
    if name in _FLAGS:
        return value["BOOL"]
    return State(value["S"]) if name == "state" else value["S"]
