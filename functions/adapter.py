"""Chalice behind one ``/{proxy+}`` resource: it finds the route that Chalice would have had a resource for.

Chalice routes on ``requestContext.resourcePath``, which API Gateway fills with ``/{proxy+}``. `entry` puts the real
route there, says what Chalice itself refuses (404, 405, 415, 500) as RFC 9457 problems, gives every answer the headers
that all of ours carry, and writes one log line per call.
"""

from __future__ import annotations

import json
import logging
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
Result = dict[str, Any]
Routes = dict[int, list[tuple[list[str], str]]]

_TITLES = {404: "Not found", 405: "Method not allowed", 415: "Unsupported media type"}


class App(Chalice):
    """A Chalice app whose current request belongs to the running context, so that threads may share the app."""

    _request: ContextVar[Request | None] = ContextVar("request", default=None)

    def __init__(self, app_name: str, configure_logs: bool = False) -> None:
        super().__init__(app_name, configure_logs=configure_logs)
        self.log = cast(logging.Logger, logger)  # so that Chalice's own complaints are JSON, too
        self.api.binary_types = []  # our one picture is ASCII, too: nothing needs base64, whatever is accepted

    @property
    def current_request(self) -> Request:
        """The request being answered in this context."""
        return cast(Request, self._request.get())

    @current_request.setter
    def current_request(self, request: Request | None) -> None:
        self._request.set(request)


def entry(app: App) -> Callable[[Event, Any], Result]:
    """The Lambda handler that answers ``/{proxy+}`` events with *app*. Fixed segments win over parameters."""
    routes: Routes = {}

    def handler(event: Event, context: Any) -> Result:
        began = time.perf_counter()
        if not routes:
            routes.update(_by_length(app))
        event = _identified(event)
        found = _resolve(routes, event["path"])
        if found is None:
            result = _problem(event, 404, "There is nothing at this address.")
        else:
            result = _answer(app, _localised(app, event, *found), context)
        _finish(result, event["requestContext"]["requestId"])
        _tell(event, found[0] if found else "", result, began)
        return result

    return handler


def _identified(event: Event) -> Event:
    context = event.get("requestContext") or {}
    return {**event, "requestContext": {**context, "requestId": context.get("requestId") or str(uuid.uuid4())}}


def _by_length(app: App) -> Routes:
    routes: Routes = {}
    for resource in app.routes:
        segments = resource.strip("/").split("/")
        routes.setdefault(len(segments), []).append((segments, resource))
    for candidates in routes.values():
        candidates.sort(key=lambda candidate: [segment.startswith("{") for segment in candidate[0]])
    return routes


def _resolve(routes: Routes, path: str) -> tuple[str, dict[str, str]] | None:
    asked = [unquote(segment) for segment in path.strip("/").split("/")]
    for segments, resource in routes.get(len(asked), ()):
        parameters: dict[str, str] = {}
        for segment, value in zip(segments, asked, strict=True):
            if segment.startswith("{") and value:
                parameters[segment[1:-1]] = value
            elif segment != value:
                break
        else:
            return resource, parameters
    return None


def _localised(app: App, event: Event, resource: str, parameters: dict[str, str]) -> Event:
    method = event["httpMethod"]
    if method == "HEAD" and "HEAD" not in app.routes[resource]:
        method = "GET"
    headers = event.get("headers") or {}
    if not event.get("body"):  # a Content-Type without content would be answered 415
        headers = {name: value for name, value in headers.items() if name.lower() != "content-type"}
    return {
        "multiValueQueryStringParameters": None,
        "stageVariables": None,
        "body": None,
        **event,
        "resource": resource,
        "pathParameters": parameters,
        "headers": headers,
        "requestContext": {**event["requestContext"], "resourcePath": resource, "httpMethod": method},
    }


def _answer(app: App, event: Event, context: Any) -> Result:
    result: Result = app(event, context)
    status = int(result["statusCode"])
    if status in (404, 405, 415, 500) and _is_chalices(result["body"]):
        detail = json.loads(result["body"])["Message"]
        headers = {name: value for name, value in result.get("headers", {}).items() if name.lower() == "allow"}
        result = _problem(event, status, detail, headers)
    if event["httpMethod"] == "HEAD":
        result = {**result, "body": ""}
    return {**result, "statusCode": status}


def _is_chalices(body: str) -> bool:
    return body.startswith('{"Code":') and '"Message":' in body


def _problem(event: Event, status: int, detail: str, headers: dict[str, str] | None = None) -> Result:
    return dict(
        problems.problem(
            status,
            detail,
            title=_TITLES.get(status, "Internal error"),
            request_id=event["requestContext"]["requestId"],
            instance=event["path"],
            headers=headers,
        ).to_dict()
    )


def _finish(result: Result, request_id: str) -> None:
    headers = result.setdefault("headers", {})
    present = {name.lower() for name in headers}
    headers.update({name: value for name, value in problems.safe_headers().items() if name.lower() not in present})
    headers["X-Request-Id"] = request_id


def _tell(event: Event, route: str, result: Result, began: float) -> None:
    """One line per call. (The emulator also answers a Lambda that prints seven times sooner than one that does not.)"""
    logger.info(
        "answered",
        extra={
            "request_id": event["requestContext"]["requestId"],
            "method": event["httpMethod"],
            "route": route,
            "status": result["statusCode"],
            "ms": round(1000 * (time.perf_counter() - began), 1),
        },
    )
