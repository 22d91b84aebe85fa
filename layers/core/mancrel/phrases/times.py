"""When and for how long: the conditions on moments."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from mancrel.phrases.amounts import existing, operator
from mancrel.phrases.lexemes import Lexeme, Period, UnclearError, World
from mancrel.phrases.parsing import Node
from mancrel.phrases.shapes import Shape, condition, every

_FIELDS = {"visit": "lastVisit", "order": "lastOrderAt", "first": "firstOrderAt", "join": "createdAt",
           "changed": "changedAt"}  # fmt: skip
_LONGER = (">", ">=", "=")


def field_of(node: Node, world: World) -> str:
    """The moment that the ACT or TIMEFIELD of *node* speaks of; of NEW alone and of IDLE too.

    Raises:
        UnclearError: the tenant has no such field, or “new” stands beside something else than joining.
    """
    acts = node.all_of("ACT", "TIMEFIELD")
    new, idle = node.first("NEW"), node.first("IDLE")
    if new is not None:
        if any(each.value != "join" for each in acts):
            raise UnclearError("new_or_order", said=new.text, act=acts[0].text)
        return existing("createdAt", world, new.text)
    if idle is not None:
        return existing("lastVisit", world, idle.text)
    what = acts[0]
    name = _FIELDS.get(str(what.value), str(what.value))
    return existing(name, world, what.text)


def days(span: Node) -> float:
    """How many days a ``span`` is."""
    fixed = span.first("DURATION")
    if fixed is not None:
        return float(fixed.value)
    unit, figure = span.first("UNIT"), span.first("NUM")
    if figure is not None and (figure.value.currency or figure.value.percent):
        raise UnclearError("no_time", said=figure.text)
    return _times(figure.value.value if figure else 1.0, str(unit.value) if unit else "1")


def _times(count: float, unit: str) -> float:
    found = round(count / 24, 4) if unit == "hour" else count * float(unit)
    return int(found) if found == int(found) else found


def length(spans: Node) -> tuple[str, float]:
    """What ``spans`` compares with, ``=`` when nothing says, and how many days it is."""
    inner = spans.node("span")
    how = spans.node("cmp") or spans.node("post")
    if inner is not None:
        return (operator(how) if how else "="), days(inner)
    figure, unit = spans.first("NUM"), spans.first("UNIT")
    return operator(how) if how else "=", _times(figure.value.value if figure else 1.0, str(unit.value if unit else 1))


def recent(node: Node) -> float:
    """The days that ``recent`` goes back."""
    span = node.node("span")
    if span is None:
        raise UnclearError("days_back")
    return days(span)


def within(field: str, count: float) -> Shape:
    """*field* lies in the last *count* days."""
    return condition(field, "within_days", count)


def ago(field: str, node: Node, said: str) -> Shape:
    """“more than 30 days ago”, “less than 20 days ago”; a bare “30 days ago” asks."""
    spans = node.node("spans")
    how, count = length(spans) if spans is not None else ("=", recent(node))
    post = node.node("post")
    how = operator(post) if post is not None else how
    if node.first("BEFORE_POST") is not None:
        how = ">"
    if how == "=":
        raise UnclearError("that_day", said=said, days=count)
    return condition(field, "inactive_days" if how in _LONGER else "within_days", count)


def between_ago(field: str, node: Node) -> Shape:
    """“30 to 60 days ago”."""
    near, far = (each.value.value for each in node.all_of("NUM"))
    unit = node.first("UNIT")
    spread = [_times(each, str(unit.value if unit else 1)) for each in (near, far)]
    return every([condition(field, "inactive_days", min(spread)), condition(field, "within_days", max(spread))])


def lapsed(field: str, node: Node, never: bool = False) -> Shape:
    """“not for 90 days”, in whatever words; *never* adds those who never did."""
    lapse = node.node("lapse") or node
    back, spans = lapse.node("recent"), lapse.node("spans")
    how, count = length(spans) if spans is not None else ("=", recent(back) if back is not None else 0.0)
    if how not in _LONGER:
        raise UnclearError("not_less", days=count)
    return condition(field, "inactive_days_or_never" if never else "inactive_days", count)


def when(field: str, node: Node, world: World) -> Shape:
    """“since March”, “before 2025”, “last month”, “between … and …”."""
    found: list[Period] = [each.value for each in node.all_of("DATE")]
    first = found[0]
    if len(found) == 2:
        return _from_to(field, first, found[1], before=node.first("SINCE") is not None)
    how, compared = _how(node), node.node("cmp")
    if compared is not None and first.exact and how in ("<", "<=", ">", ">="):
        return condition(field, how, _day(first.start))
    if how == "":
        return _during(field, first, world.now)
    if how == "after":
        return condition(field, "after", _day(first.start)) if first.exact else condition(field, ">=", _day(first.end))
    return condition(field, *_edge(how, first))


def _from_to(field: str, first: Period, last: Period, before: bool) -> Shape:
    """Both ends as they are named; with *before* the last is not included, else a month or a year is, to its end."""
    if first.start > last.start:
        raise UnclearError("dates_swapped")
    if first.exact and last.exact and not before:
        return condition(field, "between", [_day(first.start), _day(last.start)])
    end = last.start if before else last.end
    return every([condition(field, ">=", _day(first.start)), condition(field, "<", _day(end))])


def not_since(field: str, node: Node, world: World) -> Shape:
    """“not since March”, “not this month”: before it. Of a time that is over, both readings are possible."""
    period: Period = node.all_of("DATE")[0].value
    how = _how(node)
    if period.past:
        raise UnclearError("not_since")
    if how == ">=" or (how == "" and period.start <= world.now < period.end):
        return condition(field, "before", _day(period.start))
    raise UnclearError("not_then")


def _how(node: Node) -> str:
    compared = node.node("cmp")
    if compared is not None:
        return operator(compared)
    words = {"SINCE": ">=", "SINCE_POST": ">=", "BEFORE": "before", "BEFORE_POST": "before", "AFTER": "after",
             "AFTER_POST": "after", "UNTIL": "<="}  # fmt: skip
    kinds = (each.kind for each in node.children if isinstance(each, Lexeme))
    return next((words[kind] for kind in kinds if kind in words), "")


def _edge(how: str, period: Period) -> tuple[str, str]:
    if how == "<=":
        return "<", _day(period.end)
    if how == ">":
        return ("after", _day(period.start)) if period.exact else (">=", _day(period.end))
    if how in ("=", "!="):
        raise UnclearError("on_or_since")
    return how, _day(period.start)


def _during(field: str, period: Period, now: datetime) -> Shape:
    begins = condition(field, ">=", _day(period.start))
    return begins if period.end > now else every([begins, condition(field, "<", _day(period.end))])


def _day(moment: datetime) -> str:
    return moment.date().isoformat()


def window(node: Node, world: World) -> dict[str, Any]:
    """The time in which events are counted, as a rule over events has it."""
    back, at = node.node("recent"), node.node("when")
    if back is not None:
        return {"withinDays": recent(back)}
    found = when("at", at, world) if at is not None else {}
    parts = found.get("conditions", [found])
    edges: dict[str, Any] = {}
    for each in parts:
        if each.get("operator") in (">=", "after"):
            edges["after"] = each["value"]
        elif each.get("operator") in ("<", "before"):
            edges["before"] = each["value"]
        elif each.get("operator") == "between":
            edges |= {"after": each["value"][0], "before": each["value"][1]}
    return edges
