"""What a policy holds back, one thing at a time."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from mancrel.autonomy import permitting
from mancrel.autonomy.permitting import Circumstances, Hold
from mancrel.autonomy.schemas import AutonomyPolicy

MONDAY_8_30 = datetime(2026, 1, 5, 8, 30, tzinfo=UTC)
MET = Circumstances(intent="price", channel="email", at=MONDAY_8_30, quoted={"EUR": 4_999})
ACTS = {"intents": {"price": "act"}}


@pytest.mark.parametrize(
    ("policy", "held"),
    [
        ({}, ()),
        ({"mode": "off"}, (Hold.OFF,)),
        ({"mode": "shadow"}, (Hold.SHADOW,)),
        ({"intents": {}}, (Hold.RUNG,)),
        ({"intents": {"price": "suggest"}}, (Hold.RUNG,)),
        ({"intents": {"price": "act_with_undo"}}, ()),
        ({"budget": {"proof": "required"}}, (Hold.UNPROVED,)),
        ({"channels": ["web"]}, (Hold.CHANNEL,)),
        ({"channels": ["web", "email"]}, ()),
        ({"hours": {"mon": "09:00-18:00"}}, (Hold.CLOSED,)),
        ({"hours": {"mon": "08:30-18:00"}}, ()),
        ({"hours": {"mon": "08:00-08:30"}}, (Hold.CLOSED,)),
        ({"hours": {"zone": "Europe/Madrid", "mon": "09:00-18:00"}}, ()),
        ({"limits": {"price": {"EUR": 49.99}}}, ()),
        ({"limits": {"price": {"EUR": 49.98}}}, (Hold.TOO_DEAR,)),
        ({"limits": {"price": {"USD": 100}}}, (Hold.TOO_DEAR,)),
    ],
)
def test_what_holds_a_reply_back(policy: dict[str, object], held: tuple[Hold, ...]) -> None:
    assert permitting.holds(AutonomyPolicy.model_validate(ACTS | policy), MET) == held


def test_hours_without_a_zone_are_the_organisations() -> None:
    policy = AutonomyPolicy.model_validate(ACTS | {"hours": {"mon": "09:00-18:00"}})

    assert permitting.holds(policy, replace(MET, zone="Europe/Madrid")) == ()


def test_a_stop_holds_whatever_the_policy_says() -> None:
    assert permitting.holds(AutonomyPolicy.model_validate(ACTS), replace(MET, stopped=True)) == (Hold.STOPPED,)


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("My LAWYERS will write", ("lawyer",)),
        ("flawyer", ()),
        ("una devolución, por favor", ("devolucion",)),
        ("a data\n breach", ("data breach",)),
        ("a database", ()),
    ],
)
def test_forbidden_topics_are_found_whatever_their_case_and_accents(said: str, found: tuple[str, ...]) -> None:
    policy = AutonomyPolicy(forbidden=["lawyer", "devolucion", "data breach"])

    assert permitting.topics_in(policy, said) == found
