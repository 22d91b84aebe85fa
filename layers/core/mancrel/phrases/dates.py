"""Days, months and years as people name them, as periods of whole days in UTC."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from mancrel.phrases.lexemes import Lexeme, Period, UnclearError

_DAY = timedelta(days=1)
_YEARS = range(1970, 2101)
_AFTER = ("JOINED_SINCE", "SINCE", "BEFORE", "AFTER", "UNTIL", "FOR", "PREP", "BETWEEN", "TO", "ACT", "TIMEFIELD")
"""A number of four digits behind one of these is a year."""


def named(name: str, now: datetime) -> Period:
    """The period that is called *name*: ``today``, ``this_week`` (from Monday), ``last_month`` …"""
    today = now.astimezone(UTC).replace(hour=0, minute=0, second=0, microsecond=0)
    return replace(_NAMED[name](today), past=name.startswith("last"))


def day(text: str, order: str) -> Period | None:
    """The day that *text* names in full, by dateparser; *order* is that of digits, such as ``DMY``."""
    import dateparser  # a third of a second that few texts need

    found = dateparser.parse(
        text, languages=["en", "es"], settings={"DATE_ORDER": order, "REQUIRE_PARTS": ["day", "month", "year"]}
    )
    if found is None or found.year not in _YEARS:
        return None
    start = datetime(found.year, found.month, found.day, tzinfo=UTC)
    return Period(start, start + _DAY, exact=True)


def digits(text: str, order: str) -> Period | None:
    """``2026-03-01``, ``31/12/2025``. Raises UnclearError: the day could be the month."""
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
        return _on(int(text[:4]), int(text[5:7]), int(text[8:]))
    first, second = (int(part) for part in re.split(r"[/.-]", text)[:2])
    if first <= 12 and second <= 12 and first != second and not order:
        raise UnclearError("day_or_month", said=text)
    return day(text, "MDY" if second > 12 else order or "DMY")


def composed(lexemes: Sequence[Lexeme], now: datetime) -> list[Lexeme]:
    """*lexemes* with days, months and years put together into DATEs."""
    found: list[Lexeme] = []
    at = 0
    while at < len(lexemes):
        length, period = _date(lexemes, at, now)
        if length and period is not None:
            words = " ".join(each.text for each in lexemes[at : at + length])
            found.append(Lexeme("DATE", period, words))
            at += length
        else:
            found.append(lexemes[at])
            at += 1
    return found


def _date(lexemes: Sequence[Lexeme], at: int, now: datetime) -> tuple[int, Period | None]:
    kinds = [_part(each) for each in lexemes[at : at + 5]]
    for shape in _SHAPES:
        spread = [kind for kind in kinds[: len(shape)] if kind]
        if spread == list(shape):
            parts = {kind: lexemes[at + n] for n, kind in enumerate(shape)}
            if len(shape) == 1 and shape[0] == "year" and not (at and lexemes[at - 1].kind in _AFTER):
                continue
            return len(shape), _period({kind: _whole(part) for kind, part in parts.items()}, now)
    return 0, None


def _part(lexeme: Lexeme) -> str:
    if lexeme.kind == "MONTH":
        return "month"
    if lexeme.kind == "PREP" and lexeme.text.casefold() in ("de", "of", "del"):
        return "of"
    if lexeme.kind == "ORDINAL":
        return "day"
    if lexeme.kind != "NUM" or not lexeme.value.digits or lexeme.value.currency or lexeme.value.percent:
        return ""
    value = lexeme.value.value
    if len(lexeme.text) == 4 and lexeme.text.isdigit() and int(value) in _YEARS:
        return "year"
    return "day" if value in range(1, 32) else ""


def _whole(lexeme: Lexeme) -> int:
    value = lexeme.value.value if lexeme.kind == "NUM" else lexeme.value
    return int(value) if lexeme.kind != "PREP" else 0


def _period(parts: dict[str, int], now: datetime) -> Period | None:
    year, month, on = parts.get("year"), parts.get("month"), parts.get("day")
    if month is None:
        return Period(datetime(year or now.year, 1, 1, tzinfo=UTC), datetime((year or now.year) + 1, 1, 1, tzinfo=UTC))
    if year is None:
        year = now.year if (month, on or 1) <= (now.month, now.day) else now.year - 1
    if on is not None:
        return _on(year, month, on)
    start = datetime(year, month, 1, tzinfo=UTC)
    return Period(start, _next_month(start))


def _on(year: int, month: int, on: int) -> Period | None:
    try:
        start = datetime(year, month, on, tzinfo=UTC)
    except ValueError:
        return None
    return Period(start, start + _DAY, exact=True) if year in _YEARS else None


def _next_month(start: datetime) -> datetime:
    return (start + timedelta(days=32)).replace(day=1)


def _week(today: datetime, back: int) -> Period:
    monday = today - timedelta(days=today.weekday() + 7 * back)
    return Period(monday, monday + 7 * _DAY)


def _month(today: datetime, back: int) -> Period:
    start = today.replace(day=1)
    for _ in range(back):
        start = (start - _DAY).replace(day=1)
    return Period(start, _next_month(start))


def _quarter(today: datetime, back: int) -> Period:
    start = today.replace(month=3 * ((today.month - 1) // 3) + 1, day=1)
    for _ in range(3 * back):
        start = (start - _DAY).replace(day=1)
    end = start
    for _ in range(3):
        end = _next_month(end)
    return Period(start, end)


def _year(today: datetime, back: int) -> Period:
    start = today.replace(year=today.year - back, month=1, day=1)
    return Period(start, start.replace(year=start.year + 1))


_NAMED: dict[str, Callable[[datetime], Period]] = {
    "today": lambda today: Period(today, today + _DAY, exact=True),
    "yesterday": lambda today: Period(today - _DAY, today, exact=True),
    "this_week": lambda today: _week(today, 0),
    "last_week": lambda today: _week(today, 1),
    "this_month": lambda today: _month(today, 0),
    "last_month": lambda today: _month(today, 1),
    "this_quarter": lambda today: _quarter(today, 0),
    "last_quarter": lambda today: _quarter(today, 1),
    "this_year": lambda today: _year(today, 0),
    "last_year": lambda today: _year(today, 1),
}
_SHAPES = (
    ("day", "of", "month", "of", "year"),
    ("day", "of", "month", "year"),
    ("day", "month", "year"),
    ("month", "day", "year"),
    ("day", "of", "month"),
    ("month", "of", "year"),
    ("day", "month"),
    ("month", "year"),
    ("month", "day"),
    ("month",),
    ("year",),
)
