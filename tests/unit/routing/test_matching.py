"""Whoever is free and able has what waits: whatever happens, in whatever order."""

from dataclasses import replace

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from mancrel.routing.matching import Person, Taking, Waiting, match, team_for, why_nobody

TEAMS = ("tea_sales", "tea_support")
INTENTS = ("price", "complaint")
LANGUAGES = ("en", "es")


def a_person(name, **more):
    return Person(**{"id": name, "teams": frozenset(TEAMS), **more})


def test_the_most_urgent_comes_first_then_the_oldest():
    items = [
        Waiting("old", since=1),
        Waiting("new", since=2),
        Waiting("urgent", since=3, priority="urgent"),
        Waiting("low", since=0, priority="low"),
    ]

    found = match(items, [a_person("ana", capacity=4)])

    assert [item for item, _ in found] == ["urgent", "old", "new", "low"]


@pytest.mark.parametrize(
    ("why", "on_duty", "more"),
    [
        ("away", [], {}),
        ("full", ["ana"], {"load": 5}),
        ("coming", ["ana"], {}),
        ("unskilled", ["ana"], {"taking": Taking(languages=frozenset({"es"}))}),
    ],
)
def test_it_says_why_nobody_has_what_waits(why, on_duty, more):
    ana = a_person("ana", **more)

    assert why_nobody(Waiting("one"), [ana], [ana for _name in on_duty], is_open=True) == why
    assert why_nobody(Waiting("one"), [ana], [], is_open=False) == "closed"


def test_who_has_least_to_do_gets_it_and_equals_take_turns():
    items = [Waiting(str(number), since=number) for number in range(5)]
    people = [a_person("ana", load=1), a_person("ben", given=7.0), a_person("cai", given=3.0)]

    assert [who for _, who in match(items, people)] == ["cai", "ben", "ana", "cai", "ben"]


@pytest.mark.parametrize(
    "person",
    [
        a_person("full", capacity=2, load=2),
        a_person("elsewhere", teams=frozenset({"tea_support"})),
        a_person("unskilled", taking=Taking(intents=frozenset({"complaint"}))),
        a_person("foreign", taking=Taking(languages=frozenset({"es"}))),
    ],
    ids=lambda person: person.id,
)
def test_nobody_gets_what_they_cannot_take(person):
    assert match([Waiting("one", team_id="tea_sales", intent="price", language="en")], [person]) == []


def test_who_let_it_pass_gets_it_again_only_when_nobody_else_is_free():
    item = Waiting("one", passed=frozenset({"ana"}))

    assert match([item], [a_person("ana"), a_person("ben", load=4)]) == [("one", "ben")]
    assert match([item], [a_person("ana"), a_person("ben", load=5)]) == [("one", "ana")]


def test_who_let_one_pass_still_gets_the_next():
    items = [Waiting("one", since=1, passed=frozenset({"ana"})), Waiting("two", since=2)]

    assert match(items, [a_person("ana"), a_person("ben", capacity=1)]) == [("one", "ben"), ("two", "ana")]


def test_the_choosiest_team_takes_it():
    teams = [
        ("tea_all", "All", Taking()),
        ("tea_price", "Price", Taking(intents=frozenset({"price"}))),
        ("tea_es", "Price in Spanish", Taking(intents=frozenset({"price"}), languages=frozenset({"es"}))),
    ]

    taken = {which: team_for(Waiting("one", intent=which[0], language=which[1]), teams)
             for which in [("price", "es"), ("price", "en"), ("complaint", "es")]}  # fmt: skip

    assert taken == {("price", "es"): "tea_es", ("price", "en"): "tea_price", ("complaint", "es"): "tea_all"}
    assert team_for(Waiting("one", intent="complaint"), teams[1:]) is None


class Desk(RuleBasedStateMachine):
    """A desk where people come and go while customers write; `match` is all that gives anything out."""

    def __init__(self):
        super().__init__()
        self.people: dict[str, Person] = {}
        self.here: set[str] = set()
        self.waiting: dict[str, Waiting] = {}
        self.given: dict[str, tuple[str, Waiting]] = {}
        self.number = 0

    @rule(
        teams=st.frozensets(st.sampled_from(TEAMS), min_size=1),
        intents=st.frozensets(st.sampled_from(INTENTS), max_size=1),
        languages=st.frozensets(st.sampled_from(LANGUAGES), max_size=1),
        capacity=st.integers(0, 3),
    )
    def join(self, teams, intents, languages, capacity):
        name = f"usr_{len(self.people)}"
        self.people[name] = Person(name, teams, Taking(intents=intents, languages=languages), capacity)
        self.here.add(name)

    @rule(
        team=st.sampled_from([None, *TEAMS]),
        intent=st.sampled_from(INTENTS),
        language=st.sampled_from(LANGUAGES),
        priority=st.sampled_from(["low", "normal", "urgent"]),
    )
    def write(self, team, intent, language, priority):
        self.number += 1
        name = f"cnv_{self.number}"
        self.waiting[name] = Waiting(name, team, intent, language, "email", priority, float(self.number))

    @rule(pick=st.integers(0, 99))
    def answer(self, pick):
        if self.given:
            del self.given[sorted(self.given)[pick % len(self.given)]]

    @rule(pick=st.integers(0, 99))
    def go_or_come(self, pick):
        if self.people:
            name = sorted(self.people)[pick % len(self.people)]
            self.here ^= {name}
            for item_id, (whose, item) in list(self.given.items()):
                if whose == name and name not in self.here:
                    del self.given[item_id]
                    self.waiting[item_id] = replace(item, passed=item.passed | {name})

    def staff(self):
        loads = [whose for whose, _ in self.given.values()]
        return [replace(self.people[name], load=loads.count(name)) for name in sorted(self.here)]

    @invariant()
    def nothing_waits_that_a_free_person_could_take(self):
        staff = self.staff()
        found = match(self.waiting.values(), staff)
        able = {each.id: each for each in staff}
        for item_id, name in found:
            assert able[name].may_take(self.waiting[item_id])
            self.given[item_id] = (name, self.waiting.pop(item_id))
        assert len({item_id for item_id, _ in found}) == len(found)
        for person in self.staff():
            assert person.load <= max(person.capacity, able[person.id].load)
            free = person.load < person.capacity
            assert not (free and any(person.may_take(item) for item in self.waiting.values()))


TestDesk = Desk.TestCase
TestDesk.settings = settings(max_examples=60, stateful_step_count=25, deadline=None)
