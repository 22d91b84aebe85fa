"""Numbers as people read them, in English and Spanish: what sentences about experiments are made of."""

from __future__ import annotations

import math
from dataclasses import dataclass
from decimal import Decimal

from mancrel.experiments.sequences import Interval
from mancrel.kit import money

_SIGNS = {"EUR": "€", "USD": "$", "GBP": "£", "INR": "₹", "JPY": "¥"}
_SWAPPED = str.maketrans(",.", ".,")
_THIN = "\u00a0"


@dataclass(frozen=True)
class Numbers:
    """How one *language* writes numbers, and amounts of *currency*."""

    language: str = "en"
    currency: str = "EUR"

    @property
    def spanish(self) -> bool:
        """Whether commas and points change places."""
        return self.language.lower().startswith("es")

    def count(self, value: float, signed: bool = False) -> str:
        """``12,345``."""
        return self._written(f"{value:{'+' if signed else ''},.0f}")

    def decimal(self, value: float, digits: int = 1, signed: bool = False) -> str:
        """``1,234.5``."""
        return self._written(f"{_even(value, digits):{'+' if signed else ''},.{digits}f}")

    def percent(self, share: float, digits: int = 1) -> str:
        """``6.2%``, in Spanish ``6,2 %``."""
        return self.decimal(100 * share, digits) + (f"{_THIN}%" if self.spanish else "%")

    def points(self, interval: Interval) -> str:
        """``+1.1 (+0.3 to +1.9)``: a difference of shares in percentage points."""
        return self._spread([100 * each for each in (interval.estimate, interval.low, interval.high)], 1)

    def money(self, minor: float, signed: bool = False) -> str:
        """``€1,299.00``; amounts from ten thousand on without cents."""
        digits = money.exponent(self.currency)
        major = float(Decimal(str(minor)).scaleb(-digits))
        shown = 0 if abs(major) >= 10_000 else digits
        figure = self._written(f"{abs(_even(major, shown)):,.{shown}f}")
        minus = "-" if _even(major, shown) < 0 else "+" if signed else ""
        sign = _SIGNS.get(self.currency)
        if self.spanish or sign is None:
            return f"{minus}{figure}{_THIN}{sign or self.currency}"
        return f"{minus}{sign}{figure}"

    def monies(self, interval: Interval) -> str:
        """``+€0.77 (+€0.20 to +€1.34)``."""
        joint = "a" if self.spanish else "to"
        parts = [self.money(each, signed=True) for each in (interval.estimate, interval.low, interval.high)]
        return f"{parts[0]} ({parts[1]} {joint} {parts[2]})"

    def _spread(self, values: list[float], digits: int) -> str:
        parts = [self.decimal(each, digits, signed=True) if math.isfinite(each) else "∞" for each in values]
        return f"{parts[0]} ({parts[1]} {'a' if self.spanish else 'to'} {parts[2]})"

    def _written(self, figure: str) -> str:
        return figure.translate(_SWAPPED) if self.spanish else figure


def _even(value: float, digits: int) -> float:
    """*value* without the sign that a rounded zero would keep."""
    return 0.0 if round(value, digits) == 0 else value
