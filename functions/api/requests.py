"""What came in: one request, and its JSON read strictly."""

from __future__ import annotations

from base64 import b64decode
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from http.cookies import CookieError, SimpleCookie
from typing import Any

from mancrel.kit import clock, language, strict_json
from mancrel.kit.errors import DomainError, MalformedError, TooLargeError
from mancrel.kit.language import Language
from viewers import viewer

MAX_BODY = 1_000_000


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

    @property
    def language(self) -> Language:
        """In which language its answer is read."""
        return language.wished(self.headers.get("accept-language", ""))

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
            address=viewer(event),
            request_id=context["requestId"],
            arrived_at=_arrival(context),
        )


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
    return strict_json.loads(request.body)
