"""What one message says: the campaign's texts with the recipient's values put in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from mancrel import templating
from mancrel.campaigns.models import Campaign
from mancrel.kit.errors import InvalidError
from mancrel.templating import Template

_KINDS: tuple[tuple[str, templating.Kind], ...] = (("subject", "text"), ("message", "text"), ("html", "html"))


@dataclass(frozen=True)
class Content:
    """What is sent, with blanks."""

    subject: str = ""
    message: str = ""
    html: str | None = None


@dataclass(frozen=True)
class Wording:
    """A content ready to be filled in; *names* are those that it shows, each with whether it has a fallback."""

    subject: Template
    message: Template
    html: Template | None

    @property
    def parts(self) -> tuple[Template, ...]:
        """Its templates."""
        return tuple(each for each in (self.subject, self.message, self.html) if each is not None)

    @property
    def names(self) -> dict[str, bool]:
        """Every name that it shows, and whether there is a fallback everywhere."""
        found: dict[str, bool] = {}
        for part in self.parts:
            for name, has_fallback in part.names.items():
                found[name] = found.get(name, True) and has_fallback
        return found

    def missing(self, values: Mapping[str, Any]) -> list[str]:
        """The names for which somebody with *values* would read a gap."""
        return sorted({name for part in self.parts for name in templating.missing(part, values)})


def contents(campaign: Campaign) -> dict[str, Content]:
    """What each variant says, by its name; the empty name where there is only one."""
    whole = Content(campaign.subject or "", campaign.message, campaign.html)
    if not campaign.variants:
        return {"": whole}
    return {
        each["name"]: Content(
            each.get("subject") or whole.subject, each.get("message") or whole.message, each.get("html") or whole.html
        )
        for each in campaign.variants
    }


@lru_cache(maxsize=256)
def compiled(content: Content) -> Wording:
    """*content*, compiled once in a process.

    Raises:
        InvalidError: a placeholder or a tag is not right; points to the part, with line and column.
    """
    return Wording(
        templating.compile(content.subject, "text", "/subject"),
        templating.compile(content.message, "text", "/message"),
        templating.compile(content.html, "html", "/html") if content.html else None,
    )


def check(campaign: Campaign, known: frozenset[str]) -> None:
    """Raises InvalidError: a text of *campaign* is no template, or asks for what is not in *known*; names each."""
    problems = []
    for name, content in contents(campaign).items():
        at = f"/variants/{[each['name'] for each in campaign.variants].index(name)}" if name else ""
        for part, kind in _KINDS:
            try:
                templating.compile(getattr(content, part) or "", kind, f"{at}/{part}", known)
            except InvalidError as error:
                problems += error.errors
    if problems:
        raise InvalidError(f"{problems[0]['pointer']}: {problems[0]['detail']}", problems)
