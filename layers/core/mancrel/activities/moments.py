"""When: the time that a line of text names, and which part of the text said it.

Where a text leaves it open, the next time that fits is meant: ``Tue`` is the coming Tuesday, ``9`` nine o'clock, and
one to six without more are hours of the afternoon. Days without a time begin at nine; today ends at six.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import cast

from mancrel.activities.saying import DAYS, MONTHS, PARTS, UNITS, WEEKDAYS, any_of

MORNING, EVENING, NIGHT = 9, 18, 20
Span = tuple[int, int]
Reader = Callable[[re.Match[str], date], date | None]


@dataclass(frozen=True)
class Found:
    """What was understood: a day, a time of day, or a moment at once; and where it stood."""

    day: date | None = None
    at: time | None = None
    moment: datetime | None = None
    spans: tuple[Span, ...] = ()


_W, _M, _U, _P = (any_of(cast("dict[str, object]", words)) for words in (WEEKDAYS, MONTHS, UNITS, PARTS))
_D = any_of(cast("dict[str, object]", DAYS))
_CLOCK = r"(?P<hour>[01]?\d|2[0-3])(?:(?:[:.h])(?P<minute>[0-5]\d)|h)?\s*(?P<half>am|pm|a\.m\.|p\.m\.)?"
_AFTER = r"(?:de|por|en)\s+la\s+(?P<part>manana|tarde|noche)"
_BEFORE = r"(?:(?:on|by|due|el|para el|this|este)\s+)?"


def find(text: str, now: datetime) -> Found:
    """The time that *text* (folded) names; *now* is aware, in the zone of who says it."""
    moment = _later(text, now)
    if moment:
        return moment
    day = _first(text, now)
    if day and "tonight" in text[slice(*day.spans[0])]:
        return replace(day, at=time(NIGHT))
    blank = _blanked(text, day.spans) if day else text
    at = _time(blank, day.spans[0][1] if day else None)
    return Found(
        day.day if day else None,
        at.at if at else None,
        spans=(*(day.spans if day else ()), *(at.spans if at else ())),
    )


def resolve(found: Found, now: datetime) -> datetime | None:
    """The moment that *found* means, in the zone of *now*; None when it says nothing."""
    if found.moment is not None:
        return found.moment
    if found.day is None and found.at is None:
        return None
    at = found.at or _usual(found.day, now)
    meant = datetime.combine(found.day or now.date(), at, now.tzinfo)
    return meant + timedelta(days=1) if found.day is None and meant <= now else meant


def _usual(day: date | None, now: datetime) -> time:
    """When things of a *day* begin: in the morning, but today in the evening, or within the hour."""
    if day != now.date() or now.hour < MORNING:
        return time(MORNING)
    return time(EVENING) if now.hour < EVENING else time(min(now.hour + 1, 23), 0 if now.hour < 23 else 59)


def _later(text: str, now: datetime) -> Found | None:
    """``in 2 hours``, ``dentro de 30 minutos``: from this minute on."""
    match = re.search(rf"\b(?:in|dentro de|en)\s+(?P<n>\d{{1,3}}|an?|una?)\s*(?P<unit>{_U})\b", text)
    if not match:
        return None
    number = int(match["n"]) if match["n"].isdigit() else 1
    unit = UNITS[match["unit"]]
    if unit in ("minutes", "hours"):
        after = now.replace(second=0, microsecond=0) + timedelta(**{unit: number})
        return Found(moment=after, spans=(match.span(),))
    day = _months(now.date(), number) if unit == "months" else now.date() + timedelta(**{unit: number})
    at = _time(_blanked(text, (match.span(),)), match.end())
    found = Found(day, at.at if at else None, spans=(match.span(), *(at.spans if at else ())))
    return replace(found, moment=resolve(found, now))


def _months(day: date, number: int) -> date:
    year, month = divmod(day.month - 1 + number, 12)
    year, month = day.year + year, month + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def _first(text: str, now: datetime) -> Found | None:
    for pattern, read in _DAYS:
        for match in re.finditer(pattern, text):
            day = read(match, now.date())
            if day is not None:
                return Found(day, spans=(match.span(),))
    return None


def _iso(match: re.Match[str], today: date) -> date | None:
    return _valid(int(match["y"]), int(match["m"]), int(match["d"]))


def _slashed(match: re.Match[str], today: date) -> date | None:
    """``24/11``: day first, unless that is no date."""
    first, second = int(match["a"]), int(match["b"])
    if match["y"]:
        year = int(match["y"]) + (2000 if len(match["y"]) == 2 else 0)
        return _valid(year, second, first) or _valid(year, first, second)
    return _coming(today, second, first) or _coming(today, first, second)


def _named(match: re.Match[str], today: date) -> date | None:
    month, day = MONTHS[match["m"]], int(match["d"])
    return _valid(int(match["y"]), month, day) if match["y"] else _coming(today, month, day)


def _relative(match: re.Match[str], today: date) -> date | None:
    return today + timedelta(days=DAYS[match["day"]])


def _weekday(match: re.Match[str], today: date) -> date | None:
    """The coming one, never today. ``next``: in the week after this one."""
    wanted = WEEKDAYS[match["w"]]
    if match["next"]:
        return today + timedelta(days=7 - today.weekday() + wanted)
    return today + timedelta(days=(wanted - today.weekday() - 1) % 7 + 1)


def _next(match: re.Match[str], today: date) -> date | None:
    if UNITS[match["unit"]] == "weeks":
        return today + timedelta(days=7 - today.weekday())
    return _months(today.replace(day=1), 1)


_ND = r"(?P<d>[0-2]?\d|3[01])"
_DAYS: tuple[tuple[str, Reader], ...] = (
    (rf"\b{_BEFORE}(?P<y>\d{{4}})-(?P<m>\d\d)-(?P<d>\d\d)\b", _iso),
    (rf"\b{_BEFORE}(?P<a>\d{{1,2}})[/](?P<b>\d{{1,2}})(?:[/](?P<y>\d{{4}}|\d{{2}}))?(?![\d/])", _slashed),
    (rf"\b{_BEFORE}{_ND}(?:st|nd|rd|th)?\s+(?:of\s+|de\s+)?(?P<m>{_M})\b\.?(?:,?\s+(?:de\s+)?(?P<y>20\d\d))?", _named),
    (rf"\b{_BEFORE}(?P<m>{_M})\.?\s+{_ND}(?:st|nd|rd|th)?\b(?![:.]\d)(?:,?\s+(?P<y>20\d\d))?", _named),
    (r"\b(?:the )?day after tomorrow\b|\bpasado (?P<day>manana)\b", lambda match, today: today + timedelta(days=2)),
    (rf"(?<!la )\b(?P<day>{_D})\b", _relative),
    (rf"\b{_BEFORE}(?P<next>(?:next|proximo)\s+)?(?P<w>{_W})\b(?:\s+(?:que viene|proximo))?", _weekday),
    (r"\b(?:next|la proxima|el proximo|proxima|proximo)\s+(?P<unit>week|month|semana|mes)\b", _next),
    (r"\b(?:la |el )?(?P<unit>semana|mes) que viene\b", _next),
)


def _time(text: str, after: int | None) -> Found | None:
    """The time of day in *text*; a bare number is one only right after the day, which ends at *after*."""
    for pattern in _times(after):
        match = re.search(pattern, text)
        if match:
            return Found(at=_clock(match.groupdict()), spans=(match.span(),))
    return None


def _times(after: int | None) -> Iterator[str]:
    yield rf"\b(?:at|@|a las?)\s*{_CLOCK}(?:\s+{_AFTER})?(?![\w:/])"
    yield r"\b(?P<hour>[01]?\d|2[0-3])[:h](?P<minute>[0-5]\d)\s*(?P<half>am|pm|a\.m\.|p\.m\.)?(?![\w:/])"
    yield r"\b(?P<hour>1[0-2]|0?\d)\s*(?P<half>am|pm|a\.m\.|p\.m\.)(?!\w)"
    yield rf"\b(?:in the |this |at |por la |de la |esta |al )?(?P<word>{_P}|(?<=la )manana)\b"
    if after is not None:
        yield rf"(?<=^.{{{after}}})[\s,]+{_CLOCK}(?:\s+{_AFTER})?(?![\w:/%€$])"


def _clock(said: dict[str, str | None]) -> time:
    word = said.get("word")
    if word:
        return time(PARTS.get(word, MORNING))
    hour, minute = int(said["hour"] or 0), int(said.get("minute") or 0)
    half, part = (said.get("half") or "").replace(".", ""), said.get("part")
    if half == "pm" or part in ("tarde", "noche"):
        hour = hour + 12 if hour < 12 else hour
    elif half == "am" or part == "manana":
        hour %= 12 if hour == 12 else 24
    elif 1 <= hour <= 6 and not str(said["hour"]).startswith("0"):
        hour += 12
    return time(hour, minute)


def _coming(today: date, month: int, day: int) -> date | None:
    this = _valid(today.year, month, day)
    return _valid(today.year + 1, month, day) if this is None or this < today else this


def _valid(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _blanked(text: str, spans: tuple[Span, ...]) -> str:
    for start, end in spans:
        text = text[:start] + "\x00" * (end - start) + text[end:]
    return text
