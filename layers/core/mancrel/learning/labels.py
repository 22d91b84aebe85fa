"""What people say that messages are about: it follows from suggestions and judgements. Pure."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from mancrel.assistant.models import Suggestion
from mancrel.autonomy.models import Judgement


@dataclass(frozen=True)
class Label:
    """A person says that a message wants *intent*; ``other`` is none of the intents."""

    suggestion_id: str
    message_id: str
    contact_id: str | None
    envelope_id: str
    intent: str
    by: str
    at: datetime
    read: str  # the intent that the assistant read
    read_at: datetime

    @property
    def wrong(self) -> bool:
        """Whether the assistant read another intent."""
        return self.intent != self.read

    def means_another(self, anew: datetime | None) -> bool:
        """Whether it was said of the deleted intent whose key this one took *anew*: a correction before that moment, or
        what confirms what was read before it."""
        return anew is not None and (self.at if self.wrong else self.read_at) < anew


def labels(suggestions: Iterable[Suggestion], judgements: Iterable[Judgement]) -> list[Label]:
    """One label at most of each suggestion, the oldest first.

    A correction counts above all. Without one, an approval or a blind *right* confirms the intent that was read, unless
    somebody judged the reply wrong or was unsure: that says nothing of what the intent is. A rejection alone says
    nothing, either.
    """
    said: dict[str, list[Judgement]] = {}
    for each in judgements:
        said.setdefault(each.suggestion_id, []).append(each)
    found = (label for row in suggestions for label in _labels(row, said.get(row.suggestion_id, [])))
    return sorted(found, key=lambda label: (label.at, label.suggestion_id))


def _labels(row: Suggestion, judged: list[Judgement]) -> Iterator[Label]:
    if row.corrected_intent:
        yield _label(row, row.corrected_intent, row.corrected_by, row.corrected_at)
    elif all(each.verdict == "right" for each in judged):
        if row.status == "approved":
            yield _label(row, row.intent, row.decided_by, row.decided_at)
        elif judged:
            first = min(judged, key=lambda each: (each.created_at, each.judge))
            yield _label(row, row.intent, first.judge, first.created_at)


def _label(row: Suggestion, intent: str, by: str, at: datetime) -> Label:
    return Label(
        row.suggestion_id, row.message_id, row.contact_id, row.envelope_id, intent, by, at, row.intent, row.created_at
    )
