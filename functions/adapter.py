"""Lets a Chalice app answer API Gateway's ``/{proxy+}`` events, and gives all its answers one shape.

Chalice routes on ``requestContext.resourcePath``, which for a proxy resource is the pattern and not the path; its own
404, 405, 415 and 500 have another body than ours; and it keeps the current request in one attribute for all threads.
"""

from __future__ import annotations

import json
import logging
import re
import time
import uuid
from collections.abc import Callable
from contextvars import ContextVar
from typing import Any, cast
from urllib.parse import unquote

from chalice.app import Chalice, Request

import problems
from mancrel.kit.log import logger

Event = dict[str, Any]
Resolved = tuple[str, dict[str, str]]

_request: ContextVar[Request | None] = ContextVar("request", default=None)


class Door(Chalice):
    """A Chalice app whose current request belongs to the thread that serves it."""

    def __init__(self, app_name: str) -> None:
        super().__init__(app_name, configure_logs=False)
        self.log = cast(logging.Logger, logger)  # Chalice's own complaints become JSON, too

    @property
    def current_request(self) -> Request | None:
        return _request.get()

    @current_request.setter
    def current_request(self, request: Request | None) -> None:
        _request.set(request)


class Resolver:
    """Finds the declared route of a concrete path; a static segment wins over a parameter."""

    def __init__(self, patterns: list[str]) -> None:
        self._static = {pattern for pattern in patterns if "{" not in pattern}
        dynamic = sorted(
            (p for p in patterns if "{" in p), key=lambda p: [part.startswith("{") for part in p.split("/")]
        )
        self._dynamic = [(_expression(pattern), pattern) for pattern in dynamic]

    def resolve(self, path: str) -> Resolved | None:
        """The route's pattern and its parameters, or None when no route is like *path*."""
        if path in self._static:
            return path, {}
        for expression, pattern in self._dynamic:
            if match := expression.fullmatch(path):
                return pattern, {name: unquote(value) for name, value in match.groupdict().items()}
        return None


def _expression(pattern: str) -> re.Pattern[str]:
    parts = re.split(r"\{(\w+)\}", pattern)
    return re.compile("".join(f"(?P<{part}>[^/]+)" if at % 2 else re.escape(part) for at, part in enumerate(parts)))


def handler_of(app: Chalice) -> Callable[[Event, Any], dict[str, Any]]:
    """The Lambda handler of *app*. All its routes must have been declared by now."""
    resolver = Resolver(list(app.routes))

    def handler(event: Event, context: Any) -> dict[str, Any]:
        began = time.perf_counter()
        request_id = event.setdefault("requestContext", {}).get("requestId") or str(uuid.uuid4())
        event["requestContext"]["requestId"] = request_id
        found = resolver.resolve(event["path"])
        answer = _ask(app, event, context, found) if found else _missing(event, request_id)
        _finish(answer, event, request_id)
        logger.info(
            "answered",
            extra={
                "request_id": request_id,
                "method": event["httpMethod"],
                "route": found[0] if found else None,
                "status": answer["statusCode"],
                "ms": round(1000 * (time.perf_counter() - began), 1),
            },
        )
        return answer

    return handler


def _ask(app: Chalice, event: Event, context: Any, found: Resolved) -> dict[str, Any]:
    pattern, parameters = found
    asked = {
        "multiValueQueryStringParameters": None,
        "headers": {},
        "body": None,
        "stageVariables": None,
        **event,
        "resource": pattern,
        "pathParameters": parameters,
    }
    asked["headers"] = asked["headers"] or {}
    asked["requestContext"] = {
        **event["requestContext"], "resourcePath": pattern, "httpMethod": event["httpMethod"], "path": event["path"]
    }  # fmt: skip
    answer: dict[str, Any] = app(asked, context)
    return answer


def _missing(event: Event, request_id: str) -> dict[str, Any]:
    answer = problems.problem(404, "there is nothing at this address", request_id=request_id, instance=event["path"])
    return dict(answer.to_dict())


_CHALICE_SAYS = {
    405: "this address does not take this method; Allow lists those it takes",
    415: "send this with another Content-Type; the API definition names those that are taken",
    500: "something went wrong on our side; tell us the requestId",
}


def _finish(answer: dict[str, Any], event: Event, request_id: str) -> None:
    """Give *answer* the headers that all of ours carry, and Chalice's own errors the shape that all of ours have."""
    if answer["statusCode"] >= 400 and '"Code"' in answer["body"]:
        _translate(answer, event, request_id)
    headers = answer["headers"]
    present = {name.lower() for name in headers}
    headers.update({name: value for name, value in problems.safe_headers().items() if name.lower() not in present})
    headers["X-Request-Id"] = request_id


def _translate(answer: dict[str, Any], event: Event, request_id: str) -> None:
    try:
        said = json.loads(answer["body"])
    except ValueError:
        return
    if not (isinstance(said, dict) and set(said) == {"Code", "Message"}):
        return
    status = answer["statusCode"]
    ours = problems.problem(
        status, _CHALICE_SAYS.get(status, str(said["Message"])), request_id=request_id, instance=event["path"]
    )
    answer["body"] = ours.body
    answer["headers"] = {**answer["headers"], **ours.headers}
