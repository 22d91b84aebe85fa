"""From a request to a handler's arguments: path, query and body, each fault named by a JSON pointer."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any, get_origin

from pydantic import BaseModel, ValidationError

from api.requests import Request, read_json
from mancrel.kit.errors import InvalidError, MalformedError, NotFoundError, Problem

_VERSION = re.compile(r'(?:W/)?"?([0-9]{1,18})"?')
"""``"7"``: the version is the entity tag of a record (RFC 9110)."""
_IDENTIFIER = re.compile(r"[!-~]{1,200}")


def arguments(
    hints: Mapping[str, Any], path_names: Sequence[str], request: Request, path: Mapping[str, str]
) -> dict[str, Any]:
    """What the handler is called with, but for its caller.

    Raises:
        NotFoundError: a path parameter is no text that any id could be.
        DomainError: what `read_json` raises.
        InvalidError: the query or the body does not fit its shape.
    """
    given: dict[str, Any] = {name: _identifier(path[name]) for name in path_names}
    if "query" in hints:
        given["query"] = _fit(hints["query"], _query(hints["query"], request.query))
    elif request.query:
        name = next(iter(request.query))
        raise InvalidError("this address takes no query", [{"pointer": f"/{name}", "detail": "unknown parameter"}])
    if "body" in hints:
        content = read_json(request) if request.body or _needs_some(hints["body"]) else {}
        given["body"] = _fit(hints["body"], _versioned(hints["body"], content, request))
    if "request" in hints:
        given["request"] = request
    return given


def _versioned(shape: type[BaseModel], content: Any, request: Request) -> Any:
    """*content* with the version that ``If-Match`` names, where it is to have one and names none itself."""
    told = _VERSION.fullmatch(request.headers.get("if-match", ""))
    if told is None or "version" not in shape.model_fields or not isinstance(content, dict) or "version" in content:
        return content
    return {**content, "version": int(told[1])}


def _needs_some(shape: type[BaseModel]) -> bool:
    """Whether a body must be there at all."""
    return any(field.is_required() for field in shape.model_fields.values())


def may_be_empty(shape: type[BaseModel]) -> bool:
    """Whether nothing at all is as good a body as ``{}``."""
    return not any(info.is_required() for info in shape.model_fields.values())


def _body(shape: type[BaseModel], request: Request) -> Any:
    return {} if not request.body and may_be_empty(shape) else read_json(request)


def _identifier(text: str) -> str:
    if not _IDENTIFIER.fullmatch(text):
        raise NotFoundError("there is nothing with this id")
    return text


def _query(shape: type[BaseModel], query: Mapping[str, list[str]]) -> dict[str, Any]:
    lists = {info.alias or name for name, info in shape.model_fields.items() if get_origin(info.annotation) is list}
    given: dict[str, Any] = {}
    for name, values in query.items():
        if "\x00" in name or any("\x00" in value for value in values):
            raise MalformedError("the query holds a NUL character")
        if len(values) > 1 and name not in lists:
            raise InvalidError(
                f"{name} is given {len(values)} times", [{"pointer": f"/{name}", "detail": "say it once"}]
            )
        given[name] = values if name in lists else values[0]
    return given


def _fit(shape: type[BaseModel], content: Any) -> BaseModel:
    try:
        return shape.model_validate(content, by_alias=True, by_name=False)
    except ValidationError as error:
        faults = error.errors(include_url=False, include_context=False, include_input=False)
        problems: list[Problem] = [{"pointer": pointer(each["loc"]), "detail": each["msg"]} for each in faults[:50]]
        where = problems[0]["pointer"] or "the body"
        raise InvalidError(f"{where}: {problems[0]['detail']}", problems) from error


def pointer(place: Sequence[str | int]) -> str:
    """*place* as a JSON pointer (RFC 6901)."""
    return "".join("/" + str(step).replace("~", "~0").replace("/", "~1") for step in place)
