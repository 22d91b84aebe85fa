"""How good a record's data is: what is wrong with it, what would mend it, and a score. Pure."""

from __future__ import annotations

import string
from functools import cache

from mancrel.kit.addresses import domain_of
from mancrel.records.fields import Values

EMAIL_TYPO, PHONE_UNREADABLE, NAME_CASE, NO_NAME, UNREACHABLE = (
    "email_typo", "phone_unreadable", "name_case", "no_name", "unreachable",
)  # fmt: skip
ISSUES = (EMAIL_TYPO, PHONE_UNREADABLE, NAME_CASE, NO_NAME, UNREACHABLE)
MENDABLE = (EMAIL_TYPO, PHONE_UNREADABLE, NAME_CASE)
"""The issues for which there is a proposal; the others need somebody who knows."""
_WEIGHTS = {"name": 25, "email": 25, "phone": 20, "city": 10, "country": 10, "company_id": 5, "job_title": 5}
_PENALTY = 15
_MAILERS = (
    "gmail.com", "googlemail.com", "yahoo.com", "hotmail.com", "outlook.com", "icloud.com", "live.com", "msn.com",
    "aol.com", "gmx.de", "gmx.net", "web.de", "t-online.de", "orange.fr", "free.fr", "libero.it", "protonmail.com",
    "yahoo.co.uk", "hotmail.co.uk", "hotmail.es", "hotmail.fr", "sapo.pt", "rediffmail.com", "yahoo.co.in",
)  # fmt: skip
_KNOWN = frozenset({*_MAILERS, "ymail.com", "mail.com", "email.com", "gmx.com", "gmx.at", "gmx.ch", "me.com", "live.co",
                    "live.de", "live.fr", "live.nl", "hotmail.de", "hotmail.it", "yahoo.de", "yahoo.fr", "yahoo.ca",
                    "web.com", "proton.me", "mac.com", "gmail.co"})  # fmt: skip
"""Domains that exist, near as they are to another one: never taken for a slip."""
_PARTICLES = frozenset({"da", "das", "de", "del", "der", "di", "do", "dos", "du", "la", "le", "van", "von", "y", "e"})


def issues(values: Values) -> list[str]:
    """What is wrong with a contact whose *values* are given by attribute."""
    name, email, phone = (values.get(each) or "" for each in ("name", "email", "phone"))
    found = []
    if email and mended_email(email) is not None:
        found.append(EMAIL_TYPO)
    if phone and not phone.startswith("+"):
        found.append(PHONE_UNREADABLE)
    if name and mended_name(name) is not None:
        found.append(NAME_CASE)
    if not name:
        found.append(NO_NAME)
    if not email and not phone:
        found.append(UNREACHABLE)
    return found


def score(values: Values) -> int:
    """0 to 100: what is there, less what is wrong with it."""
    there = sum(weight for attribute, weight in _WEIGHTS.items() if values.get(attribute))
    return max(0, there - _PENALTY * len(issues(values)))


def mended_email(email: str) -> str | None:
    """*email* with the slip in a well-known domain mended (``gmial.com``); None when it looks right."""
    local, _, domain = email.rpartition("@")
    meant = _slips().get(domain_of(email))
    return f"{local}@{meant}" if meant and domain not in _KNOWN else None


def mended_name(name: str) -> str | None:
    """``ana DE SILVA`` as ``Ana de Silva``, when the whole name is in one case or has stray spaces; else None."""
    tidy = " ".join(name.split())
    if len(tidy) > 2 and tidy in (tidy.lower(), tidy.upper()) and any(char.isalpha() for char in tidy):
        words = [_cased(word, first=place == 0) for place, word in enumerate(tidy.split(" "))]
        tidy = " ".join(words)
    return tidy if tidy != name else None


def _cased(word: str, *, first: bool) -> str:
    if word.lower() in _PARTICLES and not first:
        return word.lower()
    parts = [part[:1].upper() + part[1:].lower() for part in word.split("-")]
    return "-".join(parts)


@cache
def _slips() -> dict[str, str]:
    """Every text that is one slip away from a well-known domain (after Norvig, https://norvig.com/spell-correct.html).

    One letter left out, put in, or wrong, or two neighbours swapped; of what is one slip from two domains, none.
    """
    found: dict[str, str | None] = {}
    for domain in _MAILERS:
        for slip in _one_off(domain):
            found[slip] = domain if found.get(slip, domain) == domain else None
    return {slip: domain for slip, domain in found.items() if domain and slip not in _KNOWN}


def _one_off(word: str) -> set[str]:
    splits = [(word[:place], word[place:]) for place in range(len(word) + 1)]
    letters = string.ascii_lowercase
    return {
        *(left + right[1:] for left, right in splits if right),
        *(left + right[1] + right[0] + right[2:] for left, right in splits if len(right) > 1),
        *(left + char + right[1:] for left, right in splits if right for char in letters),
        *(left + char + right for left, right in splits for char in letters),
    }
