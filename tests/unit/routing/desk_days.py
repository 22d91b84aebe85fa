"""A simulated desk: customers come by chance, people answer the most urgent first, and all of it is planted."""

import random
from dataclasses import dataclass, field
from math import inf

from mancrel.routing.likelihood import Mark, Wait, age, load
from mancrel.routing.matching import URGENCY

DAY = 600
"""Open minutes."""
PEOPLE = (2, 3)
"""On duty in the morning and in the afternoon."""
HANDLING = {"tea_sales": 6.0, "tea_care": 14.0}
"""Minutes until a reply once somebody has it, on average."""


@dataclass
class Customer:
    began: int
    team: str
    priority: str
    marks: list[Mark] = field(default_factory=list)
    done: float = inf

    @property
    def place(self):
        return URGENCY[self.priority], self.began


def play(days: int, seed: int, per_minute: float = 0.17) -> list[Wait]:
    """The waits of so many days, each with its marks as the desk makes them."""
    chance = random.Random(seed)
    waiting: list[Customer] = []
    busy: list[Customer] = []
    gone: list[Customer] = []
    for minute in range(days * DAY):
        part = minute % DAY * len(PEOPLE) // DAY
        people = PEOPLE[part]
        if chance.random() < per_minute * (1.4 if minute % DAY < 200 else 0.8):
            team = chance.choice(list(HANDLING))
            waiting.append(Customer(minute, team, "urgent" if chance.random() < 0.15 else "normal"))
        gone += [each for each in busy if each.done <= minute]
        busy = [each for each in busy if each.done > minute]
        waiting.sort(key=lambda each: each.place)
        while waiting and len(busy) < people:
            taken = waiting.pop(0)
            taken.done = minute + chance.gammavariate(2, HANDLING[taken.team] / 2)
            busy.append(taken)
        stands = [("given", 0, 1, each) for each in busy]
        stands += [("waiting", len(busy) + place, people, each) for place, each in enumerate(waiting)]
        for status, before, hands, each in stands:
            seconds = 60.0 * (minute - each.began)
            if not each.marks or age(seconds) > each.marks[-1].age:
                each.marks.append(Mark(seconds, load(status, before, hands), part))
    return [_wait(each) for each in gone]


def _wait(each: Customer) -> Wait:
    seconds = 60 * (each.done - each.began)
    return Wait("first_reply", each.team, each.priority, seconds, True, tuple(each.marks), each.began, each.done)
