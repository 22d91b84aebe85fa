"""What a campaign cost, and what came back for it. What is not known is said to be so, and never nought."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from mancrel.campaigns.counting import COST, PRICED
from mancrel.campaigns.results import CostResult, Unknown
from mancrel.experiments.deciding import LEAST_BUYERS
from mancrel.experiments.lifts import Lift
from mancrel.experiments.numbers import Numbers
from mancrel.experiments.sequences import Interval
from mancrel.kit import money
from mancrel.vendors.costs import MICROS

_WORDS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "en": {
            "nothing_sent": "No vendor has taken a message yet, so nothing was spent.",
            "price": "What it cost is not known: of {unpriced} of {messages} messages nobody said the price.",
            "currencies": "What it cost is not known as one sum: it was charged in {currencies}.",
            "cost": "It cost {cost} for {messages} messages.",
            "per_order": "That is {each} for each of {orders} orders before which it was the last message.",
            "hold_out": "What came back is not known: nobody was left out by chance to compare with.",
            "few_buyers": (
                "What came back is not known yet: of revenue nothing is said below {needed} buyers in each group."
            ),
            "foreign_orders": "What came back is not known: {foreign} orders were paid in a currency other than {own}.",
            "free": "As it cost nothing, there is no return on cost to tell.",
            "return": "Revenue on top was {revenue}, so the return on cost is {roi}.",
            "to": "to",
        },
        "es": {
            "nothing_sent": "Ningún proveedor ha aceptado todavía un mensaje, así que no se ha gastado nada.",
            "price": "No se sabe cuánto costó: de {unpriced} de {messages} mensajes nadie indicó el precio.",
            "currencies": "No se sabe cuánto costó en una sola suma: se cobró en {currencies}.",
            "cost": "Costó {cost} por {messages} mensajes.",
            "per_order": "Son {each} por cada uno de {orders} pedidos antes de los que fue el último mensaje.",
            "hold_out": "No se sabe qué se recuperó: nadie quedó fuera al azar para comparar.",
            "few_buyers": (
                "Aún no se sabe qué se recuperó: por debajo de {needed} compradores por grupo no se dice nada de los "
                "ingresos."
            ),
            "foreign_orders": (
                "No se sabe qué se recuperó: {foreign} pedidos se pagaron en una moneda distinta de {own}."
            ),
            "free": "Como no costó nada, no hay rentabilidad sobre el coste.",
            "return": "Los ingresos adicionales fueron {revenue}, así que la rentabilidad sobre el coste es {roi}.",
            "to": "a",
        },
    }
)


@dataclass(frozen=True)
class Spent:
    """What messages cost: how many a vendor took, how many of them at a price that nobody told, and micros by
    currency."""

    messages: int
    unpriced: int
    micros: Mapping[str, int]

    def known(self, currency: str) -> float | None:
        """The cost in minor units of *currency*; None when not all of it is known, or not in this currency."""
        if self.unpriced or set(self.micros) - {currency}:
            return None
        return float(self.micros.get(currency, 0) * 10 ** money.exponent(currency) / MICROS)


@dataclass(frozen=True)
class Brought:
    """What came of it: orders by last touch, orders in other currencies, the lift against the hold-out."""

    orders: int
    foreign: int
    lift: Lift


def spent(counts: Mapping[str, int], variant: str = "") -> Spent:
    """What the counters of a campaign, or of a *variant* of it, say."""
    prefix = f"variant:{variant}:" if variant else ""
    cost = f"{prefix}{COST}"
    handed = counts.get(f"{prefix}handed", 0)
    micros = {name[len(cost) :]: count for name, count in counts.items() if name.startswith(cost) and count}
    return Spent(handed, handed - counts.get(f"{prefix}{PRICED}", 0), micros)


def result(made: Spent, brought: Brought, numbers: Numbers) -> CostResult:
    """What *made* cost beside what it *brought*, in figures and in words."""
    cost = made.known(numbers.currency)
    unknown = list(_unknown(made, brought, cost))
    revenue = None if brought.foreign else brought.lift.revenue
    roi = _roi(revenue, cost) if revenue is not None and cost else None
    return CostResult(
        messages=made.messages,
        unpriced=made.unpriced,
        cost=_major(cost, numbers),
        orders=brought.orders,
        per_order=_major(cost / brought.orders, numbers) if cost is not None and brought.orders else None,
        revenue=_major(revenue.estimate, numbers) if revenue else None,
        revenue_low=_major(revenue.low, numbers) if revenue else None,
        revenue_high=_major(revenue.high, numbers) if revenue else None,
        roi=round(roi.estimate, 4) if roi else None,
        roi_low=round(roi.low, 4) if roi else None,
        roi_high=round(roi.high, 4) if roi else None,
        unknown=unknown,
        sentence=" ".join(_said(made, brought, cost, roi, unknown, numbers)),
    )


def _unknown(made: Spent, brought: Brought, cost: float | None) -> Iterator[Unknown]:
    """Why a figure is not known."""
    if not made.messages:
        yield "nothing_sent"
        return
    if cost is None:
        yield "price" if made.unpriced else "currencies"
    if brought.foreign:
        yield "foreign_orders"
    elif brought.lift.difference is None:
        yield "hold_out"
    elif brought.lift.revenue is None:
        yield "few_buyers"
    elif cost == 0:
        yield "free"


def _roi(revenue: Interval, cost: float) -> Interval:
    """Revenue on top less the cost, of the cost: 0 is what it cost and no more."""
    return Interval(*((each - cost) / cost for each in (revenue.estimate, revenue.low, revenue.high)))


def _said(
    made: Spent, brought: Brought, cost: float | None, roi: Interval | None, unknown: list[Unknown], numbers: Numbers
) -> Iterator[str]:
    words = _WORDS["es" if numbers.spanish else "en"]
    messages = numbers.count(made.messages)
    if made.messages and cost is not None:
        yield words["cost"].format(cost=_price(cost, numbers), messages=messages)
        if cost and brought.orders:
            each = _price(cost / brought.orders, numbers)
            yield words["per_order"].format(each=each, orders=numbers.count(brought.orders))
    for why in unknown:
        yield words[why].format(
            unpriced=numbers.count(made.unpriced),
            messages=messages,
            currencies=", ".join(sorted(made.micros)),
            needed=numbers.count(LEAST_BUYERS),
            foreign=numbers.count(brought.foreign),
            own=numbers.currency,
        )
    if roi and brought.lift.revenue:
        low, high = (numbers.percent(each, 0) for each in (roi.low, roi.high))
        yield words["return"].format(
            revenue=numbers.monies(brought.lift.revenue),
            roi=f"{numbers.percent(roi.estimate, 0)} ({low} {words['to']} {high})",
        )


def _price(minor: float, numbers: Numbers) -> str:
    """An amount in words; what is less than the smallest coin is not written as nothing."""
    return numbers.money(minor) if not minor or minor >= 0.5 else f"< {numbers.money(1)}"


def _major(minor: float | None, numbers: Numbers) -> float | None:
    return None if minor is None else round(minor / 10 ** money.exponent(numbers.currency), 6)
