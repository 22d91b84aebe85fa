"""JSON as RFC 8259 has it, and nothing that cannot be stored or that two readers would read differently."""

import json
import math
import re
from typing import Any

from mancrel.kit.errors import MalformedError

MAX_DEPTH = 64
_STRINGS = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*(?:"|\\?\Z)', re.DOTALL)
"""One that never ends reaches to the end of the text, so that it is not looked for again from each quote in it."""
_UNWRITABLE = re.compile(r"[\x00\ud800-\udfff]")


def loads(body: bytes) -> Any:
    """What *body* says.

    Raises:
        MalformedError: it is not JSON in UTF-8, nests deeper than 64, names a member twice, or has a
            number that is none or text that cannot be written down (NUL, half a surrogate pair).
    """
    try:
        text = body.decode("utf-8")
        _check_depth(text)
        content = json.loads(text, parse_constant=_no_number, parse_float=_finite, object_pairs_hook=_once_each)
    except (ValueError, RecursionError) as error:
        raise MalformedError(f"the body is not JSON: {_where(error)}") from error
    if "\\u" in text and _unwritable(content):
        raise MalformedError("the body holds text that cannot be stored: NUL or half a surrogate pair")
    return content


def an_object(body: bytes) -> dict[str, Any]:
    """The JSON object that *body* is.

    Raises:
        MalformedError: it is none, or no such JSON as `loads` takes.
    """
    content = loads(body)
    if not isinstance(content, dict):
        raise MalformedError("the body is no JSON object")
    return content


def objects(content: Any, name: str) -> list[dict[str, Any]]:
    """The objects in the list *name* of *content*; what is none is left out."""
    found = content.get(name) if isinstance(content, dict) else None
    return [each for each in found if isinstance(each, dict)] if isinstance(found, list) else []


def _check_depth(text: str) -> None:
    if text.count("[") + text.count("{") <= MAX_DEPTH:
        return
    depth = 0
    for bracket in re.findall(r"[\[\]{}]", _STRINGS.sub("", text)):
        depth += 1 if bracket in "[{" else -1
        if depth > MAX_DEPTH:
            raise ValueError(f"it nests deeper than {MAX_DEPTH}")


def _no_number(name: str) -> float:
    raise ValueError(f"{name} is no number")


def _finite(digits: str) -> float:
    number = float(digits)
    if not math.isfinite(number):
        raise ValueError("a number is too large")
    return number


def _once_each(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    members = dict(pairs)
    if len(members) != len(pairs):
        raise ValueError("an object names a member twice")
    return members


def _where(error: Exception) -> str:
    if isinstance(error, json.JSONDecodeError):
        return f"{error.msg} at line {error.lineno}, column {error.colno}"
    return "it is not UTF-8" if isinstance(error, UnicodeError) else str(error)


def _unwritable(content: Any) -> bool:
    if isinstance(content, str):
        return _UNWRITABLE.search(content) is not None
    if isinstance(content, dict):
        return any(_unwritable(each) for pair in content.items() for each in pair)
    return isinstance(content, list) and any(map(_unwritable, content))
