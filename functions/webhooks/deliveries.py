"""One delivery from another system, and the answer to it."""

from __future__ import annotations

from base64 import b64decode
from binascii import Error as Base64Error
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar, cast

from chalice.app import Chalice, Request, Response

import brakes
import problems
from mancrel.kit.errors import MalformedError, TooLargeError, UnauthorizedError
from mancrel.kit.schema import Shape
from viewers import viewer

Done = TypeVar("Done")


@dataclass(frozen=True)
class Delivery:
    """One POST. Header names are lower case; a header that was given twice holds both values and a line break."""

    headers: Mapping[str, str]
    query: Mapping[str, str]
    raw: bytes

    @property
    def media_type(self) -> str:
        """What the body calls itself, without parameters."""
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()

    @classmethod
    def of_event(cls, event: Mapping[str, Any], most: int) -> Delivery:
        """The delivery in an API Gateway v1 event.

        Raises:
            TooLargeError: its body has more than *most* bytes.
            MalformedError: its body is not the base64 that the gateway says it is.
        """
        body = event.get("body") or ""
        try:
            raw = (
                b64decode(body, validate=True)
                if event.get("isBase64Encoded")
                else body.encode("utf-8", "surrogatepass")
            )
        except Base64Error as error:
            raise MalformedError("the body is not base64") from error
        if len(raw) > most:
            raise TooLargeError(f"the body has {len(raw)} bytes; at most {most} are taken")
        headers: dict[str, list[str]] = {}
        for name, values in _lists(event, "multiValueHeaders", "headers"):
            headers.setdefault(name.lower(), []).extend(values)
        return cls({name: "\n".join(values) for name, values in headers.items()}, dict(_lists_joined(event)), raw)


def _lists(event: Mapping[str, Any], many: str, single: str) -> list[tuple[str, list[str]]]:
    given = event.get(many)
    return list(given.items()) if given else [(name, [value]) for name, value in (event.get(single) or {}).items()]


Ask = Callable[[Mapping[str, str]], Response]
Take = Callable[[Delivery], Shape | tuple[Shape, int] | Response]


def mount(app: Chalice, path: str, take: Take, most: int) -> None:
    """Let *take* answer POSTs to *path* with bodies up to *most* bytes: 202 with what it returns (or its own
    status or answer), or a problem."""

    def view() -> Response:
        event = cast(Request, app.current_request).to_original_event()
        try:
            taken = _braked(event, lambda: take(Delivery.of_event(event, most)))
        except Exception as error:
            return problems.of_any(error, request_id=event["requestContext"]["requestId"], instance=event["path"])
        if isinstance(taken, Response):
            return taken
        shape, status = taken if isinstance(taken, tuple) else (taken, 202)
        return Response(
            body=shape.model_dump_json(by_alias=True), status_code=status, headers={"Content-Type": "application/json"}
        )

    app.route(path, methods=["POST"], content_types=[], name=path.strip("/").replace("/", "_"))(view)


def mount_question(app: Chalice, path: str, answer: Ask) -> None:
    """Let *answer* say what a GET of *path* gets, by its query: providers that ask before they send."""

    def view() -> Response:
        event = cast(Request, app.current_request).to_original_event()
        try:
            return _braked(event, lambda: answer(dict(_lists_joined(event))))
        except Exception as error:
            return problems.of_any(error, request_id=event["requestContext"]["requestId"], instance=event["path"])

    app.route(path, methods=["GET"], name="ask_" + path.strip("/").replace("/", "_"))(view)


def _braked(event: dict[str, Any], work: Callable[[], Done]) -> Done:
    """What *work* returns; of an address that was refused a thousand times in an hour only so much as to say: wait."""
    try:
        return work()
    except UnauthorizedError:
        brakes.missed("hook", viewer(event), brakes.FREE_HOOKS)
        raise


def _lists_joined(event: Mapping[str, Any]) -> list[tuple[str, str]]:
    found = _lists(event, "multiValueQueryStringParameters", "queryStringParameters")
    return [(name, "\n".join(values)) for name, values in found]
