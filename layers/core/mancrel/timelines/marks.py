"""What sources are asked about, and what they answer first."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any

from mancrel.accounts.policy import Caller, Capability
from mancrel.conversations import service as conversations
from mancrel.conversations.models import Conversation
from mancrel.kit.clock import stamp
from mancrel.kit.schema import Shape
from mancrel.records.nouns import Noun
from mancrel.timelines.schemas import TimelineEntry, TimelineEvent, TimelineKind

_SUMMARY = 200


@dataclass(frozen=True)
class Mark:
    """That something happened: enough to sort and count it, not to show it."""

    kind: TimelineKind
    id: str
    at: datetime
    event: TimelineEvent | None = None

    @property
    def entry_id(self) -> str:
        """The id of the entry: that of the thing, with the event where it has several."""
        return f"{self.id}:{self.event}" if self.event else self.id

    @property
    def key(self) -> tuple[str, str]:
        """Sorts marks by when they happened."""
        return stamp(self.at), f"{self.kind}:{self.entry_id}"

    def entry(self, shown: Shape, title: str, summary: str, conversation_id: str | None = None) -> TimelineEntry:
        """This mark with what is shown of it."""
        return TimelineEntry(
            type=self.kind,
            id=self.entry_id,
            at=self.at,
            event=self.event,
            title=title,
            summary=" ".join(summary[: 4 * _SUMMARY].split())[:_SUMMARY],
            conversation_id=conversation_id,
            data=shown.model_dump(mode="json", by_alias=True),
        )


@dataclass(frozen=True)
class Subject:
    """Whose timeline, for whom. *contact_ids*: the people whose mail belongs in it, as far as *caller* may see them."""

    caller: Caller
    noun: Noun
    record: Any
    contact_ids: Sequence[str]

    @property
    def tenant_id(self) -> str:
        """The tenant."""
        return self.caller.tenant_id

    @cached_property
    def conversations(self) -> dict[str, Conversation]:
        """The conversations with those people, by id."""
        found = [row for each in self.contact_ids for row in conversations.of_contact(self.tenant_id, each)]
        return {row.conversation_id: row for row in found}


Entries = Mapping[Mark, TimelineEntry]


@dataclass(frozen=True)
class Source:
    """One that knows of a kind of entries.

    Attributes:
        needs: what a caller must be allowed to be told of them.
        marks: all that happened, in no order.
        load: the entries of some marks; those that are gone meanwhile are left out.
    """

    kind: TimelineKind
    needs: Capability
    marks: Callable[[Subject], Iterable[Mark]]
    load: Callable[[Subject, Sequence[Mark]], Entries]
