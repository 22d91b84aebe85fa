"""Rows that name rows of another store are counted per row named, also while both change."""

import random
from typing import Any

import pytest

from columnar import Among, And, Column, Compare, Counted, Keys, Kind, Not, Store

PEOPLE = (Column("city", Kind.CATEGORY),)
ORDERS = (Column("who", Kind.CATEGORY), Column("amount", Kind.INTEGER))
OPERATORS = {
    "=": lambda a, b: a == b,
    "!=": lambda a, b: a != b,
    ">": lambda a, b: a > b,
    ">=": lambda a, b: a >= b,
    "<": lambda a, b: a < b,
    "<=": lambda a, b: a <= b,
}


class World:
    """Two stores, and the same rows in dicts."""

    def __init__(self, seed: int, people: int, orders: int) -> None:
        self.turn = random.Random(seed)
        self.people, self.orders = Store(PEOPLE), Store(ORDERS)
        self.who: dict[str, dict[str, Any]] = {}
        self.what: dict[str, dict[str, Any]] = {}
        self.version = 0
        self.put_people(range(people))
        self.put_orders(range(orders))

    def put_people(self, numbers: Any) -> None:
        self.version += 1
        rows = [
            {"id": f"c{at:03}", "version": self.version, "city": self.turn.choice(["Rome", None])} for at in numbers
        ]
        self.who |= {str(row["id"]): row for row in rows}
        self.people.upsert(rows)

    def put_orders(self, numbers: Any) -> None:
        self.version += 1
        rows = [self._order(at) for at in numbers]
        self.what |= {row["id"]: row for row in rows}
        self.orders.upsert(rows)

    def remove(self, store: Store, rows: dict[str, Any]) -> None:
        self.version += 1
        gone = self.turn.sample(sorted(rows), min(3, len(rows)))
        store.remove(dict.fromkeys(gone, self.version))
        for each in gone:
            del rows[each]

    def _order(self, at: int) -> dict[str, Any]:
        who = self.turn.choice([None, *(f"c{self.turn.randrange(50):03}" for _ in range(4))])
        return {"id": f"o{at:04}", "version": self.version, "who": who, "amount": self.turn.randrange(5)}

    def check(self, operator: Any, value: int, least: int) -> None:
        found = self.orders.found(Compare("amount", ">=", least))
        got = {row["id"] for row in self.people.rows(Counted(found, "who", operator, value))}
        named = [row["who"] for row in self.what.values() if row["amount"] >= least]
        assert got == {each for each in self.who if OPERATORS[operator](named.count(each), value)}, (operator, value)


@pytest.mark.parametrize("seed", range(6))
def test_counts_are_right_however_both_change(seed: int) -> None:
    world = World(seed, people=seed * 9, orders=seed * 60)
    for _ in range(8):
        for operator in OPERATORS:
            world.check(operator, world.turn.randrange(4), world.turn.randrange(6))
        change = world.turn.randrange(4)
        if change == 0:
            world.put_people(world.turn.sample(range(60), 4))
        elif change == 1:
            world.put_orders(world.turn.sample(range(400), 9))
        else:
            world.remove(*((world.people, world.who) if change == 2 else (world.orders, world.what)))


def test_what_was_found_stays_as_it_was_found() -> None:
    world = World(1, people=50, orders=100)
    found = world.orders.found()
    before = world.people.count(Counted(found, "who", ">=", 1))

    world.put_orders(range(100, 400))

    assert world.people.count(Counted(found, "who", ">=", 1)) == before


def test_what_is_kept_of_a_segment_outlives_new_columns() -> None:
    world = World(2, people=50, orders=100)
    world.check(">=", 1, 0)

    world.orders.widen((*ORDERS, Column("new", Kind.TEXT)))
    world.people.widen((*PEOPLE, Column("new", Kind.TEXT)))

    world.check(">=", 1, 0)


def test_keys_name_rows() -> None:
    world = World(3, people=20, orders=0)
    keys = Keys(["c003", "c001", "gone", "c001"])

    assert {row["id"] for row in world.people.rows(Among(keys))} == {"c001", "c003"}
    assert world.people.count(And((Not(Among(keys)), Compare("city", "is_empty")))) <= 18
    world.put_people([1])
    assert world.people.count(Among(keys)) == 2
