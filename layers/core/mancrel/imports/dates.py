"""Dates as people write them. Which of 03/04 is the day is found from the whole column, and said."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from mancrel.kit import clock


class Order(StrEnum):
    """Which of two numbers is the day."""

    DAY_FIRST = "day_first"
    MONTH_FIRST = "month_first"


@dataclass(frozen=True)
class Verdict:
    """The order of a column; *sure* when its values prove it, else it was assumed, for *reason*."""

    order: Order
    sure: bool
    reason: str


_CLOCK = (
    r"(?:[T ,]+(?:at |um )?(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?"
    r"\s*([AaPp]\.?[Mm]\.?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?"
)
_ISO = re.compile(rf"(\d{{4}})[-/.](\d{{1,2}})[-/.](\d{{1,2}}){_CLOCK}")
_NUMBERS = re.compile(rf"(\d{{1,2}})([-/. ])\s?(\d{{1,2}})\2\s?(\d{{4}}|\d{{2}}){_CLOCK}")
_DAY_NAME = re.compile(
    rf"(\d{{1,2}})(?:st|nd|rd|th|\.|º)?[ -](?:de )?([^\W\d_]{{3,10}})\.?,?[ -](?:de )?(\d{{4}}|\d{{2}}){_CLOCK}"
)
_NAME_DAY = re.compile(rf"([^\W\d_]{{3,10}})\.? (\d{{1,2}})(?:st|nd|rd|th)?,? (\d{{4}}){_CLOCK}")
_COMPACT = re.compile(r"((?:19|20)\d{2})(\d{2})(\d{2})")
_MONTHS = {
    name: number + 1
    for names in (
        "jan feb mar apr may jun jul aug sep oct nov dec",
        "january february march april may june july august september october november december",
        "januar februar märz april mai juni juli august september oktober november dezember",
        "jan feb mrz apr mai jun jul aug sep okt nov dez",
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        "janv févr mars avr mai juin juil août sept oct nov déc",
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
        "ene feb mar abr may jun jul ago sept oct nov dic",
        "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
        "gen feb mar apr mag giu lug ago set ott nov dic",
        "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
        "jan fev mar abr mai jun jul ago set out nov dez",
        "januari februari maart april mei juni juli augustus september oktober november december",
    )
    for number, name in enumerate(names.split())
}
_MONTH_FIRST_COUNTRIES = frozenset({"US", "PH", "PR", "GU", "FM", "MH"})
NO_DATE = "is no date"


def looks_like_date(text: str) -> bool:
    """Whether *text* is written as a date."""
    return any(shape.fullmatch(text) for shape in (_ISO, _NUMBERS, _DAY_NAME, _NAME_DAY))


class Evidence:
    """What the values of a column say about the order of day and month, gathered one by one."""

    def __init__(self) -> None:
        self.day_first = self.month_first = self.open = self.dots = 0

    def add(self, text: str) -> None:
        """Look at one more value."""
        match = _NUMBERS.fullmatch(text)
        if match is None:
            return
        first, second = int(match[1]), int(match[3])
        self.dots += match[2] == "."
        if first > 12 >= second:
            self.day_first += 1
        elif second > 12 >= first:
            self.month_first += 1
        else:
            self.open += 1

    def verdict(self, country: str | None) -> Verdict:
        """The order; *country* (ISO 3166) decides where the values do not."""
        if self.day_first and self.day_first >= self.month_first:
            return Verdict(Order.DAY_FIRST, not self.month_first, f"{self.day_first} values have a day above 12 first")
        if self.month_first:
            return Verdict(
                Order.MONTH_FIRST, not self.day_first, f"{self.month_first} values have a day above 12 second"
            )
        if not self.open:
            return Verdict(Order.DAY_FIRST, True, "no value leaves it open")
        if country in _MONTH_FIRST_COUNTRIES and not self.dots:
            return Verdict(Order.MONTH_FIRST, False, f"assumed: dates are written so in {country}")
        return Verdict(Order.DAY_FIRST, False, "assumed: no day above 12 tells")


def evidence_of(texts: Iterable[str]) -> Evidence:
    """What *texts* say about the order of day and month."""
    found = Evidence()
    for text in texts:
        found.add(text)
    return found


def read_date(text: str, order: Order) -> str:
    """*text* as ``2026-01-31``; the time of day is left away.

    Raises:
        ValueError: it is no date.
    """
    return _read(text, order)[0].isoformat()


def read_moment(text: str, order: Order, zone: ZoneInfo) -> str:
    """*text* as RFC 3339 in UTC; where it names no zone it is one of *zone*.

    Raises:
        ValueError: it is no time.
    """
    if len(text) == 13 and text.isdigit():  # milliseconds since 1970, as HubSpot's and Shopify's APIs give them
        return clock.stamp(datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=int(text)))
    day, hour, offset = _read(text, order)
    local = datetime.combine(day, hour, tzinfo=zone if offset is None else UTC)
    try:
        return clock.stamp(local - (offset or timedelta()))
    except OverflowError as error:
        raise ValueError(NO_DATE) from error


def _read(text: str, order: Order) -> tuple[date, time, timedelta | None]:
    try:
        if match := _ISO.fullmatch(text):
            return date(int(match[1]), int(match[2]), int(match[3])), *_time(match.groups()[3:])
        if match := _NUMBERS.fullmatch(text):
            return _numbers(match, order), *_time(match.groups()[4:])
        if match := _DAY_NAME.fullmatch(text):
            return date(_year(match[3]), _month(match[2]), int(match[1])), *_time(match.groups()[3:])
        if match := _NAME_DAY.fullmatch(text):
            return date(int(match[3]), _month(match[1]), int(match[2])), *_time(match.groups()[3:])
        if match := _COMPACT.fullmatch(text):
            return date(int(match[1]), int(match[2]), int(match[3])), time(), None
    except ValueError as error:
        raise ValueError(NO_DATE) from error
    raise ValueError(NO_DATE)


def _numbers(match: re.Match[str], order: Order) -> date:
    first, second, year = int(match[1]), int(match[3]), _year(match[4])
    day, month = (first, second) if order is Order.DAY_FIRST else (second, first)
    return date(year, month, day)


def _year(text: str) -> int:
    """Two digits are 1969 to 2068, as in POSIX."""
    number = int(text)
    return number if len(text) == 4 else number + (2000 if number < 69 else 1900)


def _month(name: str) -> int:
    found = _MONTHS.get(name.casefold())
    if found is None:
        raise ValueError(NO_DATE)
    return found


def _time(groups: tuple[str | None, ...]) -> tuple[time, timedelta | None]:
    hour, minute, second, half, zone = groups
    if hour is None:
        return time(), None
    number = int(hour)
    if half:
        if not 1 <= number <= 12:
            raise ValueError(NO_DATE)
        number = number % 12 + (12 if half[0] in "pP" else 0)
    return time(number, int(minute or 0), int(second or 0)), _offset(zone)


def _offset(zone: str | None) -> timedelta | None:
    if zone is None:
        return None
    if zone[0] not in "+-":
        return timedelta()
    found = timedelta(hours=int(zone[1:3]), minutes=int(zone[-2:]))
    return -found if zone[0] == "-" else found
