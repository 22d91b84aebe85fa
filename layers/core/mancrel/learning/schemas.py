"""What is told of a tenant's model."""

from typing import Literal

from mancrel.kit.schema import Moment, Shape
from mancrel.learning.contest import Verdict

Why = Literal["learnt", "worse", "by_hand"]


class ModelChange(Shape):
    """A model that answered, and why the next one took over: it had *learnt* more, this one did *worse*, or *by_hand*.

    *version* is null for the shipped one.
    """

    version: str | None
    since: Moment | None
    until: Moment
    why: Why
    by: str | None = None


class ModelShare(Shape):
    """*count* of *of*, and where the share surely lies (95 %)."""

    count: int
    of: int
    low: float
    high: float


class ModelFigures(Shape):
    """How a model did on messages that it had not learnt: *precision* is over those read at 0.90 or above, *coverage*
    says how many these are, *ece* by how much its confidence is off."""

    accuracy: ModelShare
    precision: ModelShare
    coverage: ModelShare
    ece: float


class ModelBacktest(Shape):
    """The model that answered and the one just learnt, on the same messages."""

    champion: ModelFigures
    challenger: ModelFigures


class ModelTraining(Shape):
    """One training: from how many labels of each intent, what came of it and why. *version* is the model it made."""

    at: Moment
    labels: dict[str, int]
    began: Moment | None
    verdict: Verdict
    version: str
    figures: ModelBacktest


class ModelOverlap(Shape):
    """*count* of the messages of the tenant's own *intent* are read as *starter* by the shipped model: it is a part of
    that one, and hard to tell from the rest of it."""

    intent: str
    starter: str
    count: int


class ModelDrift(Shape):
    """How far the messages of the last 30 days stand from those before (population stability index, 0: not at all;
    above 0.25 is usually called much), by intent and by confidence; null with fewer than 50 on either side."""

    recent: int
    before: int
    intents: float | None
    confidence: float | None


class ModelCard(Shape):
    """Which model reads messages, what it learnt from, how good it is, and what was before. *version* null: the shipped
    one. *own*: the tenant's own intents that it can tell. *missing*: so many labels until something can be learnt.
    *latest* training, if there was one; *overlaps*: what it found of own intents that stand inside others."""

    version: str | None
    since: Moment | None
    own: list[str]
    labels: dict[str, int]
    began: Moment | None
    missing: int
    learning: bool
    latest: ModelTraining | None
    overlaps: list[ModelOverlap]
    drift: ModelDrift
    history: list[ModelChange]
