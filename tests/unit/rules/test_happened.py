"""Rules over what happened: parsed strictly, evaluated, said."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from mancrel.kit.errors import InvalidError
from mancrel.rules import evaluating, grammar
from mancrel.rules.events import Event, count
from mancrel.rules.explaining import explain
from mancrel.rules.grammar import Happened
from mancrel.rules.operators import Operator
from mancrel.rules.wording import Manner, sentence
from mancrel.rules.words import LANGUAGES, SPANISH
from tests.unit.rules.shapes import FIELDS, NOW, Named

OF_ORDERS = {
    field.name: field
    for field in (
        Named("items", "text", "Items"),
        Named("amount", "money", "Amount"),
        Named("placedAt", "moment", "Placed"),
    )
}
OF_MAIL = {
    field.name: field
    for field in (
        Named("campaignId", "reference", "Campaign"),
        Named("kind", "choice", "Kind", ("opened", "clicked")),
        Named("machine", "number", "Machine"),
        Named("at", "moment", "When"),
    )
}
EVENTS = {
    "ordered": Event("ordered", "orders", "contactId", "placedAt", OF_ORDERS, subject="items"),
    "opened": Event(
        "opened",
        "engagements",
        "contactId",
        "at",
        OF_MAIL,
        only=grammar.parse({"field": "kind", "operator": "=", "value": "opened"}, OF_MAIL),
        unless_asked={"machine": grammar.parse({"field": "machine", "operator": "<", "value": 0.5}, OF_MAIL)},
        subject="campaignId",
    ),
}
SEGMENT = {"segment": Named("segment", "segment", "Segment")}
EVERY: dict[str, Any] = {"operator": "AND", "conditions": []}
DAY = timedelta(days=1)


def parse(content: Any, **more: Any) -> grammar.Rule:
    return grammar.parse(content, {**FIELDS, **SEGMENT}, events=EVENTS, **more)


def happened(content: Any) -> Happened:
    rule = parse(content)
    assert isinstance(rule, Happened)
    return rule


def said(content: Any, **more: Any) -> str:
    return sentence(parse(content), Manner({**FIELDS, **SEGMENT}, events=EVENTS, **more))


@pytest.mark.parametrize(
    ("content", "meant"),
    [
        ({"event": "ordered"}, Happened("ordered")),
        ({"event": "ordered", "value": "3"}, Happened("ordered", count=3)),
        (
            {"event": "ordered", "operator": "=", "value": 0, "withinDays": "60"},
            Happened("ordered", Operator.EQUALS, 0, 60),
        ),
        (
            {"event": "ordered", "after": "2026-01-01", "before": "2026-02-01", "where": EVERY},
            Happened("ordered", after=datetime(2026, 1, 1, tzinfo=UTC), before=datetime(2026, 2, 1, tzinfo=UTC)),
        ),
    ],
)  # fmt: skip
def test_what_happened_is_parsed_to_one_form(content: Any, meant: Happened) -> None:
    assert parse(content) == meant
    assert parse(grammar.to_json(meant)) == meant


@pytest.mark.parametrize(
    ("content", "pointer"),
    [
        ({"event": "order"}, "/event"),
        ({"event": 3}, "/event"),
        ({"event": "ordered", "field": "name"}, ""),
        ({"event": "ordered", "operator": "="}, "/value"),
        ({"event": "ordered", "operator": "contains", "value": 1}, "/operator"),
        ({"event": "ordered", "operator": [], "value": 1}, "/operator"),
        ({"event": "ordered", "value": 1.5}, "/value"),
        ({"event": "ordered", "value": -1}, "/value"),
        ({"event": "ordered", "value": True}, "/value"),
        ({"event": "ordered", "value": {}}, "/value"),
        ({"event": "ordered", "withinDays": "soon"}, "/withinDays"),
        ({"event": "ordered", "withinDays": 40_000}, "/withinDays"),
        ({"event": "ordered", "withinDays": 1, "after": "2026-01-01"}, "/withinDays"),
        ({"event": "ordered", "after": "yesterday"}, "/after"),
        ({"event": "ordered", "after": "2026-01-02", "before": "2026-01-02"}, "/before"),
        ({"event": "ordered", "where": []}, "/where"),
        ({"event": "ordered", "where": {"field": "name", "operator": "=", "value": 1}}, "/where/field"),
        ({"event": "ordered", "where": {"event": "ordered"}}, "/where/event"),
        ({"event": "ordered", "where": {"field": "amount", "operator": ">", "value": "x"}}, "/where/value"),
        ({"event": "ordered", "else": 1}, ""),
        ({"field": "segment", "operator": "=", "value": "seg_1"}, "/operator"),
        ({"field": "segment", "operator": "in", "value": []}, "/value"),
        ({"field": "segment", "operator": "in", "value": ["seg_1", 2]}, "/value/1"),
        ({"field": "segment", "operator": "in", "value": [str(number) for number in range(51)]}, "/value"),
    ],
)
def test_what_is_wrong_is_named_at_its_place(content: Any, pointer: str) -> None:
    with pytest.raises(InvalidError) as error:
        parse({"operator": "AND", "conditions": [content]}, pointer="/rules")

    assert error.value.errors[0]["pointer"] == f"/rules/conditions/0{pointer}"


def test_groups_of_what_is_asked_of_an_event_count_as_deep_as_they_stand() -> None:
    def nested(inner: Any, levels: int) -> Any:
        for _ in range(levels):
            inner = {"operator": "OR", "conditions": [inner]}
        return inner

    price = {"field": "amount", "operator": ">", "value": 1}
    deepest = nested({"event": "ordered", "where": nested(price, 4)}, 4)

    assert grammar.depth(parse(deepest)) == 8
    with pytest.raises(InvalidError, match="nests deeper"):
        parse(nested(deepest, 1))


def test_a_segment_is_checked_with_how_deep_it_stands() -> None:
    told: list[tuple[str, int]] = []
    asked = {"field": "segment", "operator": "in", "value": ["seg_1", "seg_2"]}

    parse({"operator": "NOT", "conditions": [asked]}, check=lambda segment, above: told.append((segment, above)))

    assert told == [("seg_1", 1), ("seg_2", 1)]


ORDERS: list[dict[str, Any]] = [
    {"items": ["Lamp", "Bulb"], "amount": 5_000, "placedAt": NOW - DAY},
    {"items": [], "amount": 100, "placedAt": NOW - 60 * DAY},
    {"items": ["lamp"], "amount": None, "placedAt": NOW - 60 * DAY - timedelta(microseconds=1)},
    {"items": ["Chair"], "amount": 20_000, "placedAt": NOW + DAY},
]


@pytest.mark.parametrize(
    ("content", "times"),
    [
        ({"event": "ordered"}, 4),
        ({"event": "ordered", "withinDays": 60}, 2),
        ({"event": "ordered", "withinDays": 0}, 0),
        ({"event": "ordered", "after": (NOW - 60 * DAY).isoformat(), "before": (NOW + DAY).isoformat()}, 2),
        ({"event": "ordered", "where": {"field": "items", "operator": "=", "value": "LAMP"}}, 2),
        ({"event": "ordered", "where": {"field": "items", "operator": "not_contains", "value": "lamp"}}, 2),
        ({"event": "ordered", "where": {"field": "amount", "operator": ">=", "value": "50"}}, 2),
    ],
)  # fmt: skip
def test_times_are_counted(content: Any, times: int) -> None:
    assert count(happened(content), EVENTS["ordered"], ORDERS, NOW) == times


@pytest.mark.parametrize(
    ("operator", "value", "verdicts"),
    [("=", 0, (1, 0, 0)), ("!=", 0, (0, 1, 1)), (">=", 2, (0, 0, 1)), ("<", 2, (1, 1, 0)), ("<=", 1, (1, 1, 0))],
)
def test_how_often_is_compared(operator: str, value: int, verdicts: tuple[int, ...]) -> None:
    rule = happened({"event": "ordered", "operator": operator, "value": value})

    for times, verdict in enumerate(verdicts):
        happened_so_often = {rule: times}.__getitem__
        assert evaluating.matches(rule, {}, NOW, happened_so_often) is bool(verdict)
        reason = explain(rule, {}, NOW, happened_so_often)
        assert (reason.value, reason.holds) == (times, bool(verdict))


def test_machines_do_not_count_unless_they_are_asked_for() -> None:
    rows = [{"kind": kind, "machine": odds, "campaignId": "c"} for kind in ("opened", "clicked") for odds in (0.1, 0.9)]
    asked = {"event": "opened", "where": {"field": "machine", "operator": ">=", "value": 0}}

    assert count(happened({"event": "opened"}), EVENTS["opened"], rows, NOW) == 1
    assert count(happened(asked), EVENTS["opened"], rows, NOW) == 2


CAMPAIGN = {"field": "campaignId", "operator": "=", "value": "cam_1"}
PRICE = {"field": "amount", "operator": ">", "value": 50}
LAMP = {"field": "items", "operator": "=", "value": "Lamp"}


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ({"event": "ordered"}, "ordered"),
        ({"event": "ordered", "operator": "=", "value": 0}, "never ordered"),
        ({"event": "ordered", "operator": "<", "value": 1, "withinDays": 60}, "not ordered in the last 60 days"),
        ({"event": "ordered", "value": 2, "withinDays": 60}, "ordered at least 2 times in the last 60 days"),
        ({"event": "ordered", "operator": ">", "value": 1}, "ordered more than once"),
        ({"event": "ordered", "operator": "<=", "value": 1_000}, "ordered at most 1,000 times"),
        ({"event": "ordered", "where": PRICE, "after": "2026-01-01"}, "ordered (amount over €50) since 2026-01-01"),
        ({"event": "ordered", "where": LAMP, "value": 2}, "ordered “Lamp” at least 2 times"),
        ({"event": "ordered", "where": {"operator": "AND", "conditions": [PRICE, LAMP]}},
         "ordered “Lamp” (amount over €50)"),
        ({"event": "ordered", "where": {"operator": "OR", "conditions": [PRICE, LAMP]}},
         "ordered (amount over €50 or items is Lamp)"),
        ({"event": "opened", "where": CAMPAIGN}, "opened campaign “Winter sale”"),
        ({"event": "opened", "operator": "=", "value": 0, "where": CAMPAIGN}, "never opened campaign “Winter sale”"),
        ({"event": "opened", "after": "2026-01-01", "before": "2026-02-01"},
         "opened a campaign from 2026-01-01 until before 2026-02-01"),
        ({"field": "segment", "operator": "in", "value": ["seg_1", "seg_2"]}, "in segment “VIPs” or “seg_2”"),
        ({"field": "segment", "operator": "not_in", "value": ["seg_1"]}, "not in segment “VIPs”"),
    ],
)  # fmt: skip
def test_it_is_said_in_english(content: Any, words: str) -> None:
    assert said(content, names={"cam_1": "Winter sale", "seg_1": "VIPs"}) == words


def test_it_is_said_in_spanish() -> None:
    asked = {"event": "ordered", "value": 2, "withinDays": 60}

    assert said(asked, words=SPANISH) == "ha hecho un pedido al menos 2 veces en los últimos 60 días"
    assert said({"event": "ordered", "operator": "=", "value": 0}, words=SPANISH) == "nunca ha hecho un pedido"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_can_say_every_event(language: str) -> None:
    words, english = LANGUAGES[language], LANGUAGES["en"]

    assert words.events.keys() == english.events.keys()
    assert words.counts.keys() == english.counts.keys()
    assert words.segments.keys() == english.segments.keys()
