"""The console on the wire."""

from typing import Annotated, Any

from pydantic import Field

from mancrel.kit.schema import Moment, Shape

LetterId = Annotated[str, Field(min_length=1, max_length=60)]


class QueueOut(Shape):
    """One queue: jobs that wait, jobs in hand, letters that wait for a person, and the age of the oldest job.

    `visible` and `inFlight` count the deployment's jobs, `deadLetters` those of this tenant and those not yet filed.
    `oldestSeconds` is 0 when nothing waits and null when the deployment has no metrics to tell it from.
    """

    name: str
    visible: int
    in_flight: int
    dead_letters: int
    oldest_seconds: int | None


class LetterMail(Shape):
    """The mail that a letter is about; `sourceUrl` downloads it as it came, for five minutes."""

    sender: str
    subject: str
    source_url: str


class LetterOut(Shape):
    """A job that could not be done. `replayable` is false when its body was too long to keep whole."""

    id: str
    queue: str
    reason: str
    status: str
    created_at: Moment
    job: dict[str, Any]
    replayable: bool
    mail: LetterMail | None = None


class LetterQuery(Shape):
    """Which page of letters."""

    limit: Annotated[int, Field(ge=1, le=200)] = 50
    cursor: str | None = None


class Selection(Shape):
    """The letters meant; without `ids` all that wait (at most 500 a call)."""

    ids: Annotated[list[LetterId], Field(max_length=500)] | None = None


class Settled(Shape):
    """How many letters were settled by this call, and how many still wait on the queue."""

    count: int
    remaining: int
