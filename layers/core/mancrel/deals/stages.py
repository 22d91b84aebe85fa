"""Pipelines and their stages as they look outside."""

from typing import Annotated

from pydantic import Field

from mancrel.contacts.schemas import Reference
from mancrel.deals.schemas import Reason
from mancrel.kit.schema import Moment, Shape


class StageIn(Shape):
    """A step of a pipeline: one that there is when it has an *id*, else a new one.

    Attributes:
        probability: how likely a deal here is to be won, 0 to 1.
        rotting_days: after how many days here a deal counts as rotting; null for never.
        required_fields: names of fields that a deal must have to be here.
    """

    id: Reference | None = None
    name: Annotated[str, Field(min_length=1, max_length=60)]
    probability: Annotated[float, Field(ge=0, le=1, allow_inf_nan=False)] = 0
    rotting_days: Annotated[int, Field(ge=1, le=3650)] | None = None
    required_fields: list[Annotated[str, Field(min_length=1, max_length=60)]] = Field(
        default_factory=list, max_length=30
    )


class Stage(StageIn):
    """A step of a pipeline as it is shown."""

    id: str


Stages = Annotated[list[StageIn], Field(min_length=1, max_length=30)]
Reasons = Annotated[list[Reason], Field(max_length=50)]


class NewPipeline(Shape):
    """Steps for one sort of deal."""

    name: Annotated[str, Field(min_length=1, max_length=80)]
    stages: Stages
    lost_reasons: Reasons = Field(default_factory=list)


class PipelineChange(Shape):
    """What to change; *version* is the one that was read.

    *stages* are all of them in their new order; *moveDeals* says for each that is missing where its deals go.
    """

    version: int
    name: Annotated[str, Field(min_length=1, max_length=80)] | None = None
    stages: Stages | None = None
    lost_reasons: Reasons | None = None
    move_deals: Annotated[dict[str, str], Field(max_length=30)] = Field(default_factory=dict)


class PipelineOut(Shape):
    """A pipeline. *settling* deals are still being brought to their new stage or probability, in the background."""

    id: str
    name: str
    stages: list[Stage]
    lost_reasons: list[str]
    settling: int = 0
    version: int
    created_at: Moment
    changed_at: Moment
