"""A text as lexemes: every word is part of one, or it is UNKNOWN; words that say nothing are left out."""

from __future__ import annotations

from dataclasses import dataclass, field

from mancrel.phrases import dates, lexicon, listing, numbers, typos, valuing
from mancrel.phrases.context import settled
from mancrel.phrases.lexemes import Lexeme, Number, UnclearError, World
from mancrel.phrases.lexicon import AMBIGUOUS_PLACES, Entry, Lexicon, folded
from mancrel.phrases.sentences import ASK
from mancrel.phrases.words import SYMBOLS, Word, cut

MAX_WORDS = 120


@dataclass
class Lexed:
    """The lexemes of a text in *language*; *notes* say what was put right."""

    lexemes: list[Lexeme]
    language: str
    notes: list[str] = field(default_factory=list)


def lex(text: str, world: World) -> Lexed:
    """*text* as lexemes, in reading order.

    Raises:
        UnclearError: it is too long, or something in it can be taken in two ways.
    """
    words = cut(text)
    if len(words) > MAX_WORDS:
        raise UnclearError("too_long")
    language = lexicon.language(word.folded for word in words if word.kind == "word")
    scanner = _Scanner(words, lexicon.of(language, world), world, language, shouted=text.upper() == text)
    scanner.run()
    found = numbers.composed(scanner.found)
    found = dates.composed(found, world.now)
    found = settled(listing.joined(found), language)
    return Lexed(found, language, scanner.notes)


@dataclass
class _Scanner:
    """Goes through the words once, taking the longest phrase that is known."""

    words: list[Word]
    known: Lexicon
    world: World
    language: str
    shouted: bool
    found: list[Lexeme] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    at: int = 0

    def __post_init__(self) -> None:
        self.folded = [word.folded if word.kind == "word" else f"\0{word.folded}" for word in self.words]

    def run(self) -> None:
        """Fill *found*."""
        while self.at < len(self.words):
            before = self.at
            self._one()
            taken = self.found[-1] if self.found else None
            if taken is not None and self.at > before:
                self.at = valuing.follow(taken, self.found, self.words, self.at, self.known, self.world)

    def _one(self) -> None:
        word = self.words[self.at]
        if word.kind != "word":
            self._figure(word)
            self.at += 1
            return
        hit = self._phrase() or self._mended()
        length, entry = hit or (1, Entry("UNKNOWN"))
        self._take(length, entry)

    def _phrase(self) -> tuple[int, Entry] | None:
        hit = self.known.find(self.folded, self.at)
        if hit is None:
            return None
        entry, typed = hit[1], self.words[self.at].typed
        if entry.kind == "CITY" and self.folded[self.at] in AMBIGUOUS_PLACES and (self.shouted or typed.islower()):
            return None
        return hit

    def _mended(self) -> tuple[int, Entry] | None:
        word = self.words[self.at]
        if self.at and word.typed[:1].isupper() and not self.shouted:
            return None
        near = () if word.folded in self.known.words else typos.corrected(word.folded, self.known)
        readings: dict[Entry, tuple[int, str]] = {}
        kept = self.folded[self.at]
        for each in near:
            self.folded[self.at] = each
            hit = self.known.find(self.folded, self.at)
            if hit is not None and (hit[0] > 1 or not _dangerous(hit[1], each, word.folded)):
                readings.setdefault(hit[1], (hit[0], each))
        self.folded[self.at] = kept
        if len(readings) > 1:
            choices = ASK.say("choice_or").join(f"“{each}”" for _, each in readings.values())
            raise UnclearError("several_meanings", said=word.typed, choices=choices)
        for entry, (length, meant) in readings.items():
            self.folded[self.at] = meant
            self.notes.append(ASK.say("note_read", said=word.typed, meant=meant))
            return length, entry
        return None

    def _figure(self, word: Word) -> None:
        if word.kind == "number" and word.number is not None:
            number = Number(word.number, word.currency)
            self.found.append(Lexeme("NUM", number, word.typed))
        elif word.kind == "ordinal" and word.number is not None:
            self.found.append(Lexeme("ORDINAL", word.number, word.typed))
        elif word.kind == "date":
            period = dates.digits(word.typed, "DMY" if self.language != "en" else "")
            self.found.append(Lexeme("DATE" if period else "UNKNOWN", period, word.typed))
        elif word.kind == "domain":
            self.found.append(Lexeme("DOMAIN", word.typed, word.typed))
        elif word.typed in SYMBOLS:
            self.found.append(Lexeme(SYMBOLS[word.typed], text=word.typed))
        elif word.typed in numbers.SIGNS:
            self.found.append(Lexeme("CURRENCY", numbers.SIGNS[word.typed], word.typed))
        else:
            self.found.append(Lexeme("QUOTED" if word.kind == "quoted" else "UNKNOWN", word.typed, word.typed))

    def _take(self, length: int, entry: Entry) -> None:
        typed = " ".join(word.typed for word in self.words[self.at : self.at + length])
        self.at += length
        if entry.kind == "PERIOD":
            self.found.append(Lexeme("DATE", dates.named(str(entry.value), self.world.now), typed))
        else:
            value = self._city(typed, entry) if entry.kind == "CITY" else entry.value
            self.found.append(Lexeme(entry.kind, value, typed))

    def _city(self, typed: str, entry: Entry) -> tuple[str, ...]:
        """Each way in which the tenant's contacts write the city; as it was typed when none of them lives there."""
        asked = folded(typed)
        known = tuple(each for each in self.world.cities if folded(each) == asked)
        usual = str(entry.value)
        return known or (usual if usual.casefold() == typed.casefold() else typed,)


def _dangerous(entry: Entry, meant: str, typed: str) -> bool:
    """What no mistyping is taken for: what would turn the meaning round, a place nobody wrote, and a word that says
    nothing where the one that was typed is too far from it."""
    if entry.kind in ("FILLER", "PREP", "ARTICLE"):
        return len(typed) < 5 or typos.distance(typed, meant) > 1
    return entry.kind in ("NOT", "NAHI", "NEVER", "NEITHER", "NOR", "OR", "COUNTRY", "EXCEPT")
