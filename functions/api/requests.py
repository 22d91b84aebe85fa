"""What came in: one request, and its JSON read strictly."""

from __future__ import annotations

import json
import math
import re
from base64 import b64decode
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from http.cookies import CookieError, SimpleCookie
from typing import Any

from mancrel.kit import clock
from mancrel.kit.errors import DomainError, MalformedError, TooLargeError
from mancrel.kit.settings import settings

MAX_BODY = 1_000_000
MAX_DEPTH = 64
_STRINGS = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"')
_UNWRITABLE = re.compile(r"[\x00\ud800-\udfff]")


class WrongMediaTypeError(DomainError):
    """The body is of a kind that this door does not read."""

    status, title = 415, "Unsupported media type"


@dataclass(frozen=True)
class Request:
    """One HTTP request. Header names are lower case; *address* is who called, as the gateway saw it."""

    method: str
    path: str
    headers: Mapping[str, str] = field(default_factory=dict)
    query: Mapping[str, list[str]] = field(default_factory=dict)
    body: bytes = b""
    address: str = ""
    request_id: str = ""
    arrived_at: datetime = field(default_factory=clock.now)

    @property
    def cookies(self) -> dict[str, str]:
        """The cookies by name; none when the header makes no sense."""
        try:
            return {name: morsel.value for name, morsel in SimpleCookie(self.headers.get("cookie", "")).items()}
        except CookieError:
            return {}

    @classmethod
    def of_event(cls, event: dict[str, Any]) -> Request:
        """The request in an API Gateway v1 proxy event."""
        raw = event.get("body") or ""
        context = event["requestContext"]
        return cls(
            method=event["httpMethod"],
            path=event["path"],
            headers={name.lower(): value for name, value in (event.get("headers") or {}).items()},
            query=event.get("multiValueQueryStringParameters") or {},
            body=b64decode(raw) if event.get("isBase64Encoded") else raw.encode("utf-8", "surrogatepass"),
            address=_viewer(event),
            request_id=context["requestId"],
            arrived_at=_arrival(context),
        )


def _viewer(event: dict[str, Any]) -> str:
    """Who called. Behind CloudFront the gateway sees the edge, and the edge appends the viewer before it."""
    seen = (event["requestContext"].get("identity") or {}).get("sourceIp") or ""
    if not settings().public_url.startswith("https://"):
        return str(seen)
    hops = [hop for name, hop in (event.get("headers") or {}).items() if name.lower() == "x-forwarded-for"]
    trail = ",".join(hops).split(",")
    return trail[-2].strip() if len(trail) > 1 else str(seen)


def _arrival(context: Mapping[str, Any]) -> datetime:
    """When the gateway took the request in."""
    epoch = context.get("requestTimeEpoch")
    return datetime.fromtimestamp(epoch / 1000, UTC) if epoch else clock.now()


def read_json(request: Request) -> Any:
    """The body, which must be JSON in UTF-8.

    Raises:
        TooLargeError: it has more than a megabyte.
        WrongMediaTypeError: it does not call itself JSON.
        MalformedError: it is not JSON (RFC 8259), nests deeper than 64, names a member twice, or has a
            number that is none or text that cannot be written down (NUL, half a surrogate pair).
    """
    if len(request.body) > MAX_BODY:
        raise TooLargeError(f"the body has {len(request.body)} bytes; at most {MAX_BODY} are taken")
    if not request.body:
        raise MalformedError("a JSON body is needed")
    kind, _, parameters = request.headers.get("content-type", "").lower().partition(";")
    if kind.strip() != "application/json" or ("charset" in parameters and "utf-8" not in parameters):
        raise WrongMediaTypeError("send JSON, with Content-Type: application/json")
    try:
        text = request.body.decode("utf-8")
        _check_depth(text)
        content = json.loads(text, parse_constant=_no_number, parse_float=_finite, object_pairs_hook=_once_each)
    except (ValueError, RecursionError) as error:
        raise MalformedError(f"the body is not JSON: {_where(error)}") from error
    if "\\u" in text and _unwritable(content):
        raise MalformedError("the body holds text that cannot be stored: NUL or half a surrogate pair")
    return content


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
