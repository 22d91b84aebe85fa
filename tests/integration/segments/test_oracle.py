"""The replica selects, and explanations give reasons for, exactly those whom the plain meaning of a rule describes."""

import json
import os
import random
from typing import Any

import pytest
import time_machine

from mancrel.accounts.policy import Caller
from mancrel.contacts.noun import CONTACTS
from mancrel.kit import acting
from mancrel.records import custom, repository, vocabulary
from mancrel.replica import service as replica
from mancrel.rules import evaluating, grammar
from mancrel.rules.explaining import Reason
from mancrel.rules.grammar import Condition, Happened
from mancrel.rules.wording import sentence
from mancrel.segments import saying
from mancrel.segments.people import Person
from tests.integration.segments.any_rule import Maker
from tests.integration.segments.crowd import NOW, TENANT, Oracle, build

RULES = int(os.environ.get("ORACLE_RULES", "10000"))
SEED = int(os.environ.get("ORACLE_SEED", "1"))


@pytest.fixture
def segments(aws: None):
    with time_machine.travel(NOW, tick=False):
        yield build()


class Rules:
    """Random rules, read as the API reads them, but that the tenant's fields are read once for all of them."""

    def __init__(self, segments: list[str], seed: int = SEED) -> None:
        self.fields = {**custom.all_fields(TENANT, CONTACTS), **vocabulary.memberships(CONTACTS)}
        self.maker = Maker(seed, self.fields, vocabulary.events(CONTACTS), segments)

    def next(self) -> grammar.Rule:
        return self.read(self.maker.rule())

    def read(self, content: Any) -> grammar.Rule:
        return grammar.parse(content, self.fields, events=vocabulary.events(CONTACTS))


def test_random_rules_select_the_same_people(segments: list[str]) -> None:
    oracle, rules = Oracle(), Rules(segments)
    some = 0
    with acting.acting("test"):
        for number in range(RULES):
            rule = rules.next()
            found = {row["id"] for row in replica.rows(TENANT, CONTACTS, rule, ())}
            assert found == oracle.members(rule), (number, grammar.dumps(rule))
            some += 0 < len(found) < len(oracle.rows)

    assert some > RULES / 3  # rules that tell people apart


def again(reason: Reason) -> bool:
    """What *reason* says when its values are asked once more, each by itself."""
    rule = reason.rule
    if isinstance(rule, Happened):
        return evaluating.fits(rule, reason.value)
    if isinstance(rule, Condition):
        return evaluating.holds(rule, reason.value, NOW)
    verdicts = [again(each) for each in reason.reasons]
    return {"AND": all(verdicts), "OR": any(verdicts), "NOT": not any(verdicts)}[rule.operator]


def test_random_explanations_hold_for_members_and_no_others(segments: list[str]) -> None:
    rules, turn = Rules(segments, SEED + 1), random.Random(SEED)
    people = [Person(row, NOW) for row in repository.list_all(TENANT, CONTACTS)]
    with acting.acting("test"):
        for _ in range(RULES // 10):
            rule = rules.next()
            members = {row["id"] for row in replica.rows(TENANT, CONTACTS, rule, ())}
            for person in turn.sample(people, 10):
                reason = person.explain(rule)
                assert reason.holds == (person["id"] in members), grammar.dumps(rule)
                assert again(reason) == reason.holds, grammar.dumps(rule)


def test_a_reps_reach_narrows_every_rule(segments: list[str]) -> None:
    oracle, rules = Oracle(), Rules(segments, SEED + 2)
    seen = {row["id"] for row in oracle.rows if row["ownerId"] in (None, "usr_1")}
    companies = {"company", "companyId"}  # whose names a rep may not see all
    rep = Caller(TENANT, "usr_1", "rep")
    with acting.acting("test"):
        for _ in range(300):
            rule = rules.next()
            if companies.isdisjoint(each.field for each in grammar.conditions(rule)):
                found = {row["id"] for row in replica.rows(TENANT, CONTACTS, rule, (), visible_to=rep.user_id)}
                assert found == oracle.members(rule) & seen, grammar.dumps(rule)


def test_random_rules_parse_to_themselves_and_can_be_said(segments: list[str]) -> None:
    rules, manner = Rules(segments, SEED + 3), saying.manner(TENANT, grammar.EVERYTHING)
    for _ in range(1_000):
        rule = rules.next()

        twice = rules.read(json.loads(grammar.dumps(rule)))

        assert (twice, grammar.fingerprint(twice)) == (rule, grammar.fingerprint(rule))
        assert sentence(rule, manner)
