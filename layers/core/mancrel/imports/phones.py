"""Telephone numbers of a whole column: what kit.phones answers, without its 60 µs where the case is plain."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from mancrel.kit import phones

_SEPARATORS = str.maketrans("", "", " -./()\u00a0\u2011\u2013")
Find = Callable[[str], str | None]


def finder(country: str | None) -> Find:
    """`kit.phones.find` for numbers that are at home in *country* unless they say otherwise."""
    home = _home(country) if country else None

    def find(text: str) -> str | None:
        digits = text.translate(_SEPARATORS)
        if len(text) <= phones.LONGEST and digits.isascii():
            if digits[:1] == "+" and digits[1:].isdigit() and (found := _international(digits[1:])):
                return found
            if home and digits.isdigit() and (found := home(digits)):
                return found
        return phones.find(text, country)

    return find


def _international(digits: str) -> str | None:
    """A number whose prefix and length leave no doubt."""
    for size in (1, 2, 3):
        plan = _plan(digits[:size])
        if plan is not None:
            lengths, prefix = plan
            rest = digits[size:]
            plain = rest[:1] != "0" and len(rest) in lengths and not (prefix and prefix.match(rest))
            return f"+{digits}" if plain else None
    return None


@lru_cache(maxsize=2000)
def _plan(code: str) -> tuple[frozenset[int], re.Pattern[str] | None] | None:
    """The lengths of the numbers of a country code, and what to strip from them; None when it is no code."""
    import phonenumbers

    regions = phonenumbers.COUNTRY_CODE_TO_REGION_CODE.get(int(code or "0"))
    if regions is None or code[0] == "0":
        return None
    plan = phonenumbers.PhoneMetadata.metadata_for_region(regions[0], None)
    if plan is None or plan.general_desc is None:  # a code without a country, such as +800
        return frozenset(), None
    prefix = plan.national_prefix_for_parsing
    return frozenset(plan.general_desc.possible_length), re.compile(prefix) if prefix else None


def _home(country: str) -> Find | None:
    """Reads national numbers of *country* that begin with its plain trunk prefix, as ``0`` does in most of Europe."""
    import phonenumbers

    plan = phonenumbers.PhoneMetadata.metadata_for_region(country, None)
    if plan is None or not plan.national_prefix or plan.national_prefix != plan.national_prefix_for_parsing:
        return None
    shape = plan.general_desc
    if shape is None or shape.national_number_pattern is None:
        return None
    lengths = frozenset(shape.possible_length)
    pattern = re.compile(shape.national_number_pattern)
    trunk, code = plan.national_prefix, f"+{plan.country_code}"

    def find(digits: str) -> str | None:
        rest = digits[len(trunk) :]
        if not digits.startswith(trunk) or rest[:1] == "0" or len(rest) not in lengths:
            return None
        return code + rest if pattern.fullmatch(rest) else None

    return find
