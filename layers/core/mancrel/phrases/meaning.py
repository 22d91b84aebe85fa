"""A tree of the grammar as a rule: one function per rule of grammar.lark."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from mancrel.phrases import amounts, times
from mancrel.phrases.lexemes import Lexeme, Number, UnclearError, World
from mancrel.phrases.listing import Places
from mancrel.phrases.parsing import Node
from mancrel.phrases.shapes import EVERYONE, Shape, condition, every, none, some
from mancrel.phrases.valuing import Asked

_VAGUE_ALONE = frozenset(["active", "activos", "activas", "visitors", "shoppers", "see", "come"])
_LAST = {"visit": "lastVisit", "order": "lastOrderAt"}


@dataclass(frozen=True)
class Reader:
    """Reads trees in a *world*."""

    world: World

    def rule(self, node: Node | Lexeme) -> Shape:
        """What *node* asks.

        Raises:
            UnclearError: it can be read, but not as a rule over the fields that there are.
        """
        name = node.kind if isinstance(node, Lexeme) else node.name
        if name in ("start", "same", "atom"):
            return self.rule(_only(node))
        return _MEANINGS[name](self, node)

    def all(self, node: Node) -> list[Shape]:
        """What each part of *node* asks, words between them left out."""
        return [self.rule(each) for each in node.children if isinstance(each, Node) or each.kind in _MEANINGS]

    def field(self, name: str, said: str) -> str:
        """*name*, if the tenant has it."""
        return amounts.existing(name, self.world, said)


def _only(node: Any) -> Node | Lexeme:
    """The one part of *node* that asks something."""
    found: Node | Lexeme = next((each for each in node.children if isinstance(each, Node)), node.children[0])
    return found


def _both(reader: Reader, node: Node) -> Shape:
    right = _inside(node.children[-1])
    if node.first("COMMA") is not None and right.name == "either":
        raise UnclearError("“A, B or C”: any of them, or A and one of the other two? Brackets would tell.")
    return every(reader.all(node))


def _none(reader: Reader, node: Node) -> Shape:
    if len(node.nodes()) > 1 and "done" in {_atom(each) for each in node.nodes()}:
        raise UnclearError("“Neither … nor …” in which time: does it hold for both?")
    return none(reader.all(node))


def _atom(node: Node) -> str:
    inner = _inside(node)
    return inner.children[0].name if inner.name == "atom" and isinstance(inner.children[0], Node) else inner.name


def _inside(node: Any) -> Node:
    """What stands in *node* when wrappings are taken off; brackets stay, they were meant."""
    found: Node = node
    while found.name == "same" and isinstance(found.children[0], Node):
        found = found.children[0]
    return found


def _measured(reader: Reader, node: Node) -> Shape:
    what = node.first("MEASURE", "ACT")
    amount = node.node("amount")
    if amount is not None:
        return amounts.compared(_sure(what), amounts.read(amount), reader.world)
    figure, post = node.first("NUM"), node.node("post")
    bound = (amounts.operator(_sure(post)), _sure(figure).value)
    return amounts.compared(_sure(what), amounts.Amount((bound,)), reader.world)


def _windowed(reader: Reader, node: Node) -> Shape:
    what, amount, window = _sure(node.first("ACT")), _sure(node.node("amount")), _sure(node.node("window"))
    if what.value != "order":
        raise UnclearError(
            f"How often somebody “{what.text}” is known in total, not within a time. Leave one of them out?"
        )
    return _event(reader, "ordered", amounts.read(amount), times.window(window, reader.world), what.text)


def _event(reader: Reader, name: str, amount: amounts.Amount, window: dict[str, Any], said: str) -> Shape:
    if name not in reader.world.events:
        raise UnclearError(f"“{said}” within a time cannot be asked for here. Which figure do you mean?")
    made: list[Shape] = []
    for how, number in amount.bounds:
        if how == "!=" or number.value != int(number.value):
            raise UnclearError(f"How many times “{said}”?")
        made.append({"event": name, "operator": how, "value": int(number.value), **window})
    return every(made)


def _bought(reader: Reader, node: Node) -> Shape:
    """“bought “Desk lamp” twice in the last 60 days”: an order with that among its items."""
    what, amount, window = _sure(node.first("ACT")), node.node("amount"), node.node("window")
    if what.value != "order":
        raise UnclearError(f"“{what.text}”: what has “{_sure(node.first('QUOTED')).text}” to do with it?")
    counted = amounts.read(amount) if amount else amounts.Amount(((">=", _ONE),))
    limits = times.window(window, reader.world) if window else {}
    where = condition("items", "=", _sure(node.first("QUOTED")).text)
    return _event(reader, "ordered", counted, {**limits, "where": where}, what.text)


def _not_bought(reader: Reader, node: Node) -> Shape:
    made = _bought(reader, node)
    return {**made, "operator": "=", "value": 0}


def _recently(reader: Reader, node: Node) -> Shape:
    field = times.field_of(node, reader.world)
    return times.within(field, times.recent(_sure(node.node("recent"))))


def _lately(reader: Reader, node: Node) -> Shape:
    return times.within(times.field_of(node, reader.world), times.days(_sure(node.node("span"))))


def _lately_not(reader: Reader, node: Node) -> Shape:
    """“in the last 90 days but not in the last 30”: by the last time, it lies between."""
    field, recent = times.field_of(node, reader.world), _sure(node.node("recent"))
    unit = node.first("UNIT") or _sure(recent.node("span")).first("UNIT")
    near = Node("span", tuple(each for each in (node.first("NUM"), unit) if each is not None))
    return every([condition(field, "inactive_days", times.days(near)), times.within(field, times.recent(recent))])


def _before(reader: Reader, node: Node) -> Shape:
    said = _sure(node.first("ACT", "TIMEFIELD")).text
    return times.ago(times.field_of(node, reader.world), _sure(node.node("ago")), said)


def _between(reader: Reader, node: Node) -> Shape:
    return times.between_ago(times.field_of(node, reader.world), _sure(node.node("between_ago")))


def _when_done(reader: Reader, node: Node) -> Shape:
    return times.when(times.field_of(node, reader.world), _sure(node.node("when")), reader.world)


def _lapsed(reader: Reader, node: Node, never: bool = False) -> Shape:
    made: list[Shape] = []
    for act in node.all_of("ACT", "TIMEFIELD", "IDLE"):
        if act.kind == "ACT" and act.value not in _LAST:
            raise UnclearError(f"“Not {act.text}” for some time: which date do you mean?")
        made.append(times.lapsed(times.field_of(Node("", (act,)), reader.world), node, never))
    return every(made)


def _not_since(reader: Reader, node: Node) -> Shape:
    return times.not_since(times.field_of(node, reader.world), _sure(node.node("when")), reader.world)


def _or_never(reader: Reader, node: Node) -> Shape:
    inner = node.nodes()[0]
    if inner.name == "lapsed":
        return _lapsed(reader, inner, never=True)
    shape = reader.rule(inner)
    if shape.get("operator") != "inactive_days":
        raise UnclearError("In that time, or never: do you mean one or the other?")
    return {**shape, "operator": "inactive_days_or_never"}


def _done(reader: Reader, node: Node) -> Shape:
    return condition(_last(reader, node.all_of("ACT")[0]), "is_not_empty")


def _never(reader: Reader, node: Node) -> Shape:
    return every([condition(_last(reader, each), "is_empty") for each in node.all_of("ACT", "TIMEFIELD")])


def _last(reader: Reader, act: Lexeme) -> str:
    if act.kind == "ACT" and (act.value not in _LAST or act.text.casefold() in _VAGUE_ALONE):
        raise UnclearError(f"“{act.text}”: since when, or how often?")
    return reader.field(_LAST.get(str(act.value), str(act.value)), act.text)


def _happened(reader: Reader, node: Node) -> Shape:
    what, amount, window = _sure(node.first("EVENT")), node.node("amount"), node.node("window")
    counted = amounts.read(amount) if amount else amounts.Amount(((">=", _ONE),))
    return _event(reader, str(what.value), counted, times.window(window, reader.world) if window else {}, what.text)


def _not_happened(reader: Reader, node: Node) -> Shape:
    what, window, spans = _sure(node.first("EVENT")), node.node("window"), node.node("spans")
    limits = times.window(window, reader.world) if window else {}
    limits = {"withinDays": times.length(spans)[1]} if spans else limits
    return _event(reader, str(what.value), amounts.Amount((("=", _ZERO),)), limits, what.text)


_ONE, _ZERO = Number(1.0), Number(0.0)


def _place(reader: Reader, node: Node) -> Shape:
    places: Places = _sure(node.first("PLACES")).value
    made = _both_sorts(reader, places, "=", "in")
    return every(made) if places.within else some(made)


def _elsewhere(reader: Reader, node: Node) -> Shape:
    places: Places = _sure(node.first("PLACES")).value
    if places.within:
        return none([every(_both_sorts(reader, places, "=", "in"))])
    return every(_both_sorts(reader, places, "!=", "not_in"))


def _both_sorts(reader: Reader, places: Places, one: str, several: str) -> list[Shape]:
    made: list[Shape] = []
    for field, names in (("city", places.cities), ("country", places.countries)):
        if names:
            known = reader.field(field, names[0])
            made.append(condition(known, one, names[0]) if len(names) == 1 else condition(known, several, list(names)))
    return made


def _tags(reader: Reader, node: Node) -> Shape:
    asked: Asked = _sure(node.first("TAGS")).value
    made = [condition(reader.field("tags", "tag"), "has_tag", each) for each in asked.values]
    return every(made) if asked.every else some(made)


def _untagged(reader: Reader, node: Node) -> Shape:
    asked: Asked = _sure(node.first("TAGS")).value
    if asked.every:
        raise UnclearError("Without both tags, or without either of them?")
    return none([condition(reader.field("tags", "tag"), "has_tag", each) for each in asked.values])


def _life(reader: Reader, node: Node) -> Shape:
    found = _sure(node.first("LIFE"))
    return condition(reader.field("lifecycle", found.text), "=", found.value)


def _not_life(reader: Reader, node: Node) -> Shape:
    return {**_life(reader, node), "operator": "!="}


def _fields(reader: Reader, node: Node) -> list[str]:
    inner = node.node("fields") or node
    kinds = ("FIELD", "TIMEFIELD", "CHOICEFIELD", "BOOLFIELD", "MEASURE")
    return [reader.field(_LAST.get(str(each.value), str(each.value)), each.text) for each in inner.all_of(*kinds)]


def _known(reader: Reader, node: Node) -> Shape:
    made = [condition(each, "is_not_empty") for each in _fields(reader, node)]
    inner = node.node("fields")
    return some(made) if inner is not None and inner.first("OR") else every(made)


def _unknown(reader: Reader, node: Node) -> Shape:
    return every([condition(each, "is_empty") for each in _fields(reader, node)])


def _asked(reader: Reader, lexeme: Lexeme) -> Shape:
    """TEXTS, CHOICES and BOOLS: a field, an operator and its values."""
    asked: Asked = lexeme.value
    field = reader.field(asked.field, lexeme.text)
    for each in asked.values:
        if isinstance(each, str) and each.startswith("\0"):
            raise UnclearError(f"Which country is “{each[1:]}”?")
    if len(asked.values) > 1 and asked.operator in ("=", "!="):
        return condition(field, "in" if asked.operator == "=" else "not_in", list(asked.values))
    if asked.operator == "not_starts_with":
        return none([condition(field, "starts_with", each) for each in asked.values])
    made = [condition(field, asked.operator, _typed(reader, field, each)) for each in asked.values]
    return every(made) if asked.operator in ("not_contains", "!=") else some(made)


def _typed(reader: Reader, field: str, value: Any) -> Any:
    return value if reader.world.fields[field].type != "boolean" else bool(value)


def _buyers(reader: Reader, lexeme: Lexeme) -> Shape:
    field, count = reader.field("orderCount", lexeme.text), int(str(lexeme.value))
    return condition(field, ">=" if count > 1 else "=", count)


def _sure(found: Any) -> Any:
    """*found*, which the grammar promises."""
    if found is None:
        raise UnclearError("I did not understand that. Could you say it in other words?")
    return found


def _negated(meaning: Callable[[Reader, Node], Shape]) -> Callable[[Reader, Node], Shape]:
    return lambda reader, node: none([meaning(reader, node)])


_MEANINGS: dict[str, Callable[[Reader, Any], Shape]] = {
    "both": _both,
    "either": lambda reader, node: some(reader.all(node)),
    "none": _none,
    "measured": _measured,
    "not_measured": _negated(_measured),
    "windowed": _windowed,
    "bought": _bought,
    "not_bought": _not_bought,
    "recently": _recently,
    "lately": _lately,
    "lately_not": _lately_not,
    "before": _before,
    "between": _between,
    "when_done": _when_done,
    "lapsed": _lapsed,
    "not_since": _not_since,
    "or_never": _or_never,
    "done": _done,
    "never": _never,
    "event": _happened,
    "no_event": _not_happened,
    "place": _place,
    "elsewhere": _elsewhere,
    "tags": _tags,
    "untagged": _untagged,
    "life": _life,
    "not_life": _not_life,
    "known": _known,
    "unknown": _unknown,
    "unknown_all": _unknown,
    "CHOICES": _asked,
    "BOOLS": _asked,
    "TEXTS": _asked,
    "BUYERS": _buyers,
    "PLACES": lambda reader, lexeme: _place(reader, Node("place", (lexeme,))),
    "TAGS": lambda reader, lexeme: _tags(reader, Node("tags", (lexeme,))),
    "LIFE": lambda reader, lexeme: _life(reader, Node("life", (lexeme,))),
    "ALL": lambda _reader, _lexeme: EVERYONE,
}


def meanings(trees: Sequence[Node], world: World) -> tuple[list[Shape], list[str]]:
    """The rules that *trees* ask for, and the questions of those that ask for none."""
    reader, found, questions = Reader(world), list[Shape](), list[str]()
    for tree in trees:
        try:
            found.append(reader.rule(tree))
        except UnclearError as error:
            questions.append(error.question)
    return found, list(dict.fromkeys(questions))
