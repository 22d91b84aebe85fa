"""Text → rules: the grammar's reading, the language model's where the grammar asks and there is a key, the count."""

from __future__ import annotations

import time

from mancrel.accounts import policy
from mancrel.accounts.policy import Caller
from mancrel.contacts.noun import CONTACTS
from mancrel.kit import language
from mancrel.kit.errors import InvalidError
from mancrel.kit.language import Language
from mancrel.kit.log import logger
from mancrel.phrases import lexicon, llm, offline, words, worlds
from mancrel.phrases.schemas import Alternative, SegmentFromText
from mancrel.phrases.sentences import ASK
from mancrel.records import vocabulary
from mancrel.replica import service as replica
from mancrel.rules import grammar
from mancrel.rules.tree import Rule
from mancrel.segments import saying


def segment_from_text(caller: Caller, description: str) -> SegmentFromText:
    """The rule that *description* asks for, with how many of the contacts that *caller* may see it describes.

    It answers in the language of the description, as far as that can be told and is spoken here.

    Raises:
        InvalidError: there is nothing in it.
    """
    if not any(sign.isalnum() for sign in description):
        detail = ASK.say("say_whom")
        raise InvalidError(f"description {detail}", [{"pointer": "/description", "detail": detail}])
    with language.read_in(_language(description)):
        return _told(caller, description)


def _language(description: str) -> Language:
    """Spanish is told by its words; English is what is taken for granted, so whoever reads Spanish keeps to that."""
    folded = (word.folded for word in words.cut(description) if word.kind == "word")
    return "es" if lexicon.language(folded) == "es" else language.current()


def _told(caller: Caller, description: str) -> SegmentFromText:
    began = time.perf_counter()
    world, events = worlds.of(caller), vocabulary.events(CONTACTS)
    found = offline.understand(description, world, events)
    if found.rule is None:
        found = llm.understand(description, world, events, found)
    took = round((time.perf_counter() - began) * 1000, 1)
    logger.info("read description", extra={"tenant_id": caller.tenant_id, "clear": bool(found.rule), "took_ms": took})
    return SegmentFromText(
        rules=None if found.rule is None else _group(found.rule, world.decimals),
        sentence=None if found.rule is None else saying.said(caller.tenant_id, found.rule),
        confidence=found.confidence,
        count=None if found.rule is None else _count(caller, found.rule),
        questions=list(found.questions),
        alternatives=[
            Alternative(rules=_group(each, world.decimals), sentence=saying.said(caller.tenant_id, each))
            for each in found.alternatives
        ],
    )


def _count(caller: Caller, rule: Rule) -> int:
    return replica.count(caller.tenant_id, CONTACTS, rule, policy.visible_to(caller, CONTACTS.name))


def _group(rule: Rule, decimals: int) -> dict[str, object]:
    """*rule* as JSON, always a group: that is what builders show."""
    shown = grammar.to_json(rule, decimals)
    return shown if "conditions" in shown else {"operator": "AND", "conditions": [shown]}
