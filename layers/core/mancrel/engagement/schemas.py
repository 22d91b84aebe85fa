"""How what people did looks outside."""

from datetime import datetime
from typing import Literal, get_args

from mancrel.kit.schema import Moment, Shape

Kind = Literal["received", "opened", "clicked", "unsubscribed", "bounced", "complained", "converted"]
KINDS: tuple[Kind, ...] = get_args(Kind)


class EngagementOut(Shape):
    """One thing that somebody did with a message. *machine* is how likely no person did it, 0 to 1."""

    id: str
    contact_id: str
    campaign_id: str
    step: str
    kind: Kind
    channel: str
    at: Moment
    url: str | None
    machine: float
    hits: int
    version: int
    created_at: Moment
    changed_at: Moment


class Engaged(Shape):
    """What to remember. *n* tells several of a kind apart, where a message can have several: the link clicked."""

    campaign_id: str
    step: str = ""
    contact_id: str
    kind: Kind
    channel: str
    at: datetime
    url: str | None = None
    machine: float = 0.0
    hits: int = 1
    n: str = ""


class Rates(Shape):
    """How many people did something: by all requests, and by those that a person probably made."""

    people: int
    human: int
