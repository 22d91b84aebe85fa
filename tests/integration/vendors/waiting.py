"""Time that passes by waiting alone."""

import time_machine

from mancrel.vendors import breaker, handing, pacer, pacing

MODULES = (breaker, handing, pacer, pacing)


class Waiting:
    """A clock that stands still but for who sleeps."""

    def __init__(self, traveller: time_machine.Traveller) -> None:
        self.traveller, self.slept = traveller, 0.0

    def sleep(self, seconds: float) -> None:
        self.slept += seconds
        self.traveller.shift(seconds)

    def monotonic(self) -> float:
        return self.slept
