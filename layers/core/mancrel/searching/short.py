"""The short tables of a tenant, which search reads whole: what people wrote for their work, and who works here."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Literal

from mancrel.accounts import users
from mancrel.accounts.policy import Caller, Capability
from mancrel.assistant import answers
from mancrel.campaigns import repository as campaigns
from mancrel.journeys import repository as journeys
from mancrel.saved_replies import service as saved_replies
from mancrel.searching import scoring
from mancrel.searching.schemas import Hit, SearchQuery
from mancrel.segments import service as segments
from mancrel.templates import service as templates

_SHOWN = 120


@dataclass(frozen=True)
class Short:
    """One short table.

    Attributes:
        rows: all of a tenant's.
        key: the attribute that holds the id.
        said: the attributes that are searched, beside the title.
        below: those that the line below the title is made of.
        reads: what a caller must be allowed.
    """

    rows: Callable[[str], Iterable[Any]]
    key: str
    said: tuple[str, ...]
    below: tuple[str, ...]
    reads: Capability = Capability.CAMPAIGNS_READ
    title: str = "name"


_SHORT: Mapping[str, Short] = MappingProxyType(
    {
        "answers": Short(
            answers.list_all, "answer_id", ("questions", "text"), ("text",), Capability.INBOX_READ, title="title"
        ),
        "saved_replies": Short(
            saved_replies.list_all, "saved_reply_id", ("shortcut", "text"), ("shortcut", "text"), Capability.INBOX_READ
        ),
        "segments": Short(
            segments.list_all, "segment_id", ("description",), ("kind", "description"), Capability.SEGMENTS_READ
        ),
        "campaigns": Short(campaigns.list_brief, "campaign_id", ("subject",), ("status", "subject")),
        "journeys": Short(journeys.list_brief, "journey_id", ("description",), ("status", "description")),
        "templates": Short(templates.list_brief, "template_id", ("subject",), ("channel", "subject")),
        "users": Short(users.list_all, "user_id", ("email",), ("role", "email"), Capability.USERS_MANAGE),
    }
)
READS: Mapping[str, Capability] = MappingProxyType({name: short.reads for name, short in _SHORT.items()})
"""What a caller must be allowed to find any of them."""


def hits(caller: Caller, name: str, query: SearchQuery) -> Iterator[tuple[Hit, Any]]:
    """Hits of the sort *name*, each with what orders those of the same score: the latest first."""
    short, q = _SHORT[name], query.q.strip()
    for row in short.rows(caller.tenant_id):
        score = scoring.found(q, getattr(row, short.title), _texts(row, short.said)) if q else 0.0
        if score is not None:
            yield _hit(name, row, score, "wording")


def meant(caller: Caller, name: str, scores: Mapping[str, float]) -> Iterator[tuple[Hit, Any]]:
    """Those of *scores*, which says how near each is."""
    short = _SHORT[name]
    for row in short.rows(caller.tenant_id) if scores else ():
        if (score := scores.get(getattr(row, short.key))) is not None:
            yield _hit(name, row, score, "meaning")


def _hit(name: str, row: Any, score: float, by: Literal["wording", "meaning"]) -> tuple[Hit, Any]:
    short = _SHORT[name]
    title, subtitle = getattr(row, short.title), " · ".join(_texts(row, short.below))[:_SHOWN]
    hit = Hit(type=name, id=getattr(row, short.key), score=score, title=title, subtitle=subtitle, by=by)
    return hit, -row.changed_at.timestamp()


def _texts(row: Any, attributes: Iterable[str]) -> list[str]:
    """What *row* says in *attributes*, each on one line."""
    values = [value if isinstance(value, list) else [value] for each in attributes if (value := getattr(row, each))]
    return [" ".join(text.split()) for texts in values for text in texts]
