"""What is told of the assistant's autonomy: where each intent stands, cases to judge, what a policy would change."""

from typing import Annotated

from pydantic import Field

from mancrel.assistant.schemas import SourceOut
from mancrel.autonomy.budget import State
from mancrel.autonomy.evidence import Verdict
from mancrel.autonomy.schemas import Proof, Rung
from mancrel.kit.schema import Moment, Shape


class IntentStanding(Shape):
    """Where one intent stands on its way to sending by itself.

    *bound*: the one-sided 95 % upper bound of its error. *toGo*: so many replies judged right in a row unlock it; 0
    once it is unlocked, null when no number does. *sends*: whether it sends by itself now. *waiting*: replies that wait
    to be judged.
    """

    intent: str
    rung: Rung
    state: State
    judged: int
    wrong: int
    bound: float
    to_go: int | None
    drifts: int
    sends: bool
    waiting: int


class CurvePoint(Shape):
    """With *threshold* as the least confidence: the share of drafts that would be sent, and the share of wrong ones
    among them, weighed by how often such drafts are judged."""

    threshold: float
    coverage: float
    risk: float
    judged: int


class ShadowResult(Shape):
    """What shadow mode would have sent, and what people made of it."""

    intent: str
    would_send: int
    as_drafted: int
    edited: int
    rejected: int
    waiting: int


class StandingOut(Shape):
    """Where every intent stands. *abstain*: the share that any method must leave to people to keep to *alpha*, by the
    error over all drafts."""

    alpha: float
    proof: Proof
    level: float
    intents: list[IntentStanding]
    curve: list[CurvePoint]
    abstain: float
    shadow: list[ShadowResult]


class Case(Shape):
    """One reply to judge: the message, the draft, the rows it quotes, and nothing of how it was decided."""

    suggestion_id: str
    subject: str
    text: str
    draft: str
    sources: list[SourceOut]


class Cases(Shape):
    """Replies to judge, the oldest first, and how many there are."""

    items: list[Case]
    total: int


class NewJudgement(Shape):
    """What a person says of a case."""

    suggestion_id: Annotated[str, Field(min_length=1, max_length=100)]
    verdict: Verdict
    reason: Annotated[str, Field(max_length=1000)] | None = None


class JudgementOut(Shape):
    """What was said."""

    id: str
    suggestion_id: str
    verdict: Verdict
    reason: str | None
    at: Moment


class ReplayChange(Shape):
    """So many decisions on *intent* would have ended otherwise; of those that were judged, so many were wrong."""

    intent: str
    before: str
    after: str
    count: int
    judged: int
    wrong: int


class ReplayExample(Shape):
    """One decision that would have ended otherwise; *wrong* is null when nobody judged it."""

    envelope_id: str
    conversation_id: str
    intent: str
    before: str
    after: str
    reason: str
    wrong: bool | None
    at: Moment


class Replay(Shape):
    """What another policy would have changed. *unreadable*: decisions from before envelopes kept their situation."""

    since: Moment
    decisions: int
    unreadable: int
    more_sent: int
    more_judged: int
    more_wrong: int
    fewer_sent: int
    changes: list[ReplayChange]
    examples: list[ReplayExample]
