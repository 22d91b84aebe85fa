"""Text → rules without a language model: lexemes, every reading of the grammar, and a question where they differ."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from mancrel.kit import language
from mancrel.kit.errors import InvalidError
from mancrel.phrases import asking, lexing, meaning, parsing, shapes
from mancrel.phrases.lexemes import Lexeme, UnclearError, World
from mancrel.phrases.sentences import ASK
from mancrel.phrases.shapes import Shape
from mancrel.rules import grammar
from mancrel.rules.events import Event
from mancrel.rules.tree import Group, Rule, nodes
from mancrel.rules.wording import Manner, sentence
from mancrel.rules.words import LANGUAGES
from mancrel.segments import labels

_SURE, _MENDED, _CHOSEN = 0.97, 0.85, 0.75


@dataclass(frozen=True)
class Understood:
    """The *rule* that a text asks for, or None and *questions*; both when a doubt is small enough to go on."""

    rule: Rule | None
    confidence: float = 0.0
    questions: tuple[str, ...] = ()
    alternatives: tuple[Rule, ...] = ()
    language: str = "en"
    lexemes: tuple[Lexeme, ...] = field(default=(), repr=False)


def understand(text: str, world: World, events: Mapping[str, Event] | None = None) -> Understood:
    """What *text* asks for. Never raises for what people write."""
    try:
        lexed = lexing.lex(text, world)
    except UnclearError as error:
        return Understood(None, questions=(error.question,))
    lexemes = lexed.lexemes
    if not lexemes or any(each.kind in ("UNKNOWN", "VAGUE") for each in lexemes):
        return _asks(lexed, asking.about(lexemes, None))
    trees = parsing.trees(lexemes)
    if isinstance(trees, parsing.Stuck):
        return _asks(lexed, asking.about(lexemes, trees.at))
    found, questions = meaning.meanings(trees, world)
    rules, wrong = _parsed(found, world, events or {})
    if not rules:
        return _asks(lexed, questions or wrong or asking.about(lexemes, None))
    rules = _plainest(rules)
    if len(rules) > 1:
        return _asks(lexed, [_which(rules, world)], rules)
    return _settled(lexed, rules[0], world)


def _settled(lexed: lexing.Lexed, rule: Rule, world: World) -> Understood:
    notes = [*lexed.notes, *_currencies(lexed.lexemes, world)]
    confidence = _SURE if not notes else _MENDED
    return Understood(rule, confidence, tuple(notes), (), lexed.language, tuple(lexed.lexemes))


def _asks(lexed: lexing.Lexed, questions: Sequence[str], rules: Sequence[Rule] = ()) -> Understood:
    return Understood(None, 0.0, tuple(questions)[:5], tuple(rules)[:3], lexed.language, tuple(lexed.lexemes))


def _parsed(found: Sequence[Shape], world: World, events: Mapping[str, Event]) -> tuple[list[Rule], list[str]]:
    """The different rules among *found*, and what is wrong with those that are none."""
    rules: dict[str, Rule] = {}
    wrong: list[str] = []
    for shape in found:
        try:
            rule = grammar.parse(shape, world.fields, events=events, decimals=world.decimals)
        except InvalidError as error:
            wrong.append(ASK.say("impossible", why=error))
            continue
        rules.setdefault(shapes.canonical(shape), rule)
    return list(rules.values()), wrong


def _plainest(rules: Sequence[Rule]) -> list[Rule]:
    """Those of *rules* with the fewest conditions: words that can belong together are not taken apart."""
    sizes = [sum(not isinstance(each, Group) for each in nodes(rule)) for rule in rules]
    return [rule for rule, size in zip(rules, sizes, strict=True) if size == min(sizes)]


def _which(rules: Sequence[Rule], world: World) -> str:
    spoken = language.current()
    manner = Manner(
        world.fields,
        words=LANGUAGES[spoken],
        currency=world.currency or "EUR",
        decimals=world.decimals,
        labels=labels.LABELS[spoken],
        choices=labels.CHOICES[spoken],
    )
    return ASK.say("two_ways", choices=ASK.say("or_else").join(sentence(each, manner) for each in rules[:3]))


def _currencies(lexemes: Sequence[Any], world: World) -> list[str]:
    named = {each.value.currency for each in lexemes if each.kind == "NUM" and each.value.currency}
    other = sorted(named - {world.currency}) if world.currency else []
    return [ASK.say("note_currency", own=world.currency, other=each) for each in other]


def alike(one: Rule, other: Rule) -> bool:
    """Whether two rules are the same but for the order of what they join."""
    return shapes.canonical(grammar.to_json(one)) == shapes.canonical(grammar.to_json(other))
