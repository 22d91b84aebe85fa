"""What is found by meaning, and in the words of messages and notes: a function beside the API finds it, since the API
does not carry what reads meaning. Without its answer, or while it starts, search is by wording alone."""

from __future__ import annotations

import json
import re
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from botocore.exceptions import BotoCoreError, ClientError

from mancrel.embeddings.nouns import NOUNS
from mancrel.kit import aws
from mancrel.kit.log import logger
from mancrel.kit.settings import settings

_FUNCTION = "search"
_FEWEST_LETTERS = 3
_A_WORD = re.compile(rf"[^\W\d_]{{{_FEWEST_LETTERS},}}")


@dataclass(frozen=True)
class Near:
    """A record of *noun*, and how near what it says is to what was asked (0…1); *worded*: it says every word of it."""

    noun: str
    record_id: str
    score: float
    worded: bool = False


def find(tenant_id: str, q: str, nouns: Collection[str], limit: int) -> list[Near] | None:
    """The nearest *limit* records of *nouns*, and as many that say every word of *q*; None: nobody answered in time."""
    wanted = sorted(NOUNS.keys() & set(nouns))
    if not wanted or not _A_WORD.search(q):
        return []
    answer = _ask({"tenant_id": tenant_id, "q": q, "nouns": wanted, "limit": limit})
    if answer is None:
        return None
    worded = {(each["noun"], each["record_id"]) for each in answer["wording"]}
    found = {(each["noun"], each["record_id"]): float(each["score"]) for each in answer["wording"] + answer["meaning"]}
    return [Near(noun, which, score, (noun, which) in worded) for (noun, which), score in found.items()]


def _ask(payload: dict[str, Any]) -> Any:
    try:
        told = aws.lambdas().invoke(FunctionName=settings().function(_FUNCTION), Payload=json.dumps(payload).encode())
        answer = json.loads(told["Payload"].read())
    except (BotoCoreError, ClientError) as error:
        logger.warning("search by meaning did not answer", extra={"error": type(error).__name__})
        return None
    if told.get("FunctionError"):
        logger.error("search by meaning failed", extra={"error": answer.get("errorType", "")})
        return None
    return answer
