"""How a route is declared and answered: sign-in, bodies, errors, idempotency. What all routes share.

A route is a plain function; its parameters say what it needs (``caller``, ``body: Shape``, ``query: Shape``,
``request: Request``, and path parameters by name) and its return annotation what it answers (a Shape, a list of
Shapes, None for 204, or ``Answer[Shape]`` when it sets headers). The same facts make the OpenAPI document.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from http import HTTPStatus
from typing import Any, Generic, TypedDict, TypeVar, Unpack, get_args, get_origin, get_type_hints

from chalice.app import Response
from pydantic import TypeAdapter

import problems
from adapter import App
from api import idempotency, reading
from api.idempotency import Attempt
from api.pages import Html
from api.requests import Request
from mancrel.accounts import sessions
from mancrel.accounts.policy import Caller, Capability, require
from mancrel.kit import acting, ids, language
from mancrel.kit.errors import UnauthorizedError

Handler = Callable[..., Any]
Made = TypeVar("Made", bound=Handler)
Body = TypeVar("Body")
WRITES = ("POST", "PUT", "PATCH", "DELETE")
_TOKENS = 50


@dataclass(frozen=True)
class Answer(Generic[Body]):
    """A body with headers of its own, or another status than the route's."""

    body: Body
    status: int | None = None
    headers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Route:
    """One declared route."""

    method: str
    path: str
    tag: str
    handler: Handler
    needs: Capability | None
    status: int
    errors: tuple[int, ...]
    repeatable: bool
    media_type: str
    refresh_cookie: bool
    page_for_people: bool
    also: tuple[int, ...] = ()
    unkeyed: bool = False

    @property
    def name(self) -> str:
        """Unique, and the operation's id: ``list_products``."""
        return self.handler.__name__

    @cached_property
    def hints(self) -> dict[str, Any]:
        """The handler's parameters and return value, with their types."""
        return get_type_hints(self.handler)

    @cached_property
    def path_names(self) -> list[str]:
        """The parameters in the path."""
        return re.findall(r"\{(\w+)\}", self.path)

    @cached_property
    def returns(self) -> Any:
        """What the body of an answer is; None when there is none."""
        returned = self.hints["return"]
        inner = get_args(returned)[0] if get_origin(returned) is Answer else returned
        return None if inner is type(None) else inner

    @cached_property
    def writer(self) -> TypeAdapter[Any]:
        """Turns what the handler returns into JSON."""
        return TypeAdapter(self.returns)


class Options(TypedDict, total=False):
    """What a route may say of itself.

    needs: what the caller must be allowed; every route names it unless it is *public*.
    status: of a good answer; 200, or 204 when the handler returns None.
    also: of other good answers with the same body, such as 202 while it goes on in the background.
    errors: statuses that the service adds to those that follow from the declaration.
    repeatable: safe to run twice, so a repeated Idempotency-Key runs it again and its answer (tokens) is never kept.
    unkeyed: it says how something is, so that said again it is the same: an Idempotency-Key is not even noted.
    media_type: of the answer of a route that returns a finished text (str).
    refresh_cookie: it reads the refresh cookie (for the API's documentation).
    page_for_people: the site answers here, too, unless JSON is asked for (for the API's documentation).
    """

    needs: Capability
    public: bool
    status: int
    also: tuple[int, ...]
    errors: tuple[int, ...]
    repeatable: bool
    unkeyed: bool
    media_type: str
    refresh_cookie: bool
    page_for_people: bool


class Routes:
    """The routes of one resource; *tag* is their heading in the API's documentation."""

    def __init__(self, tag: str) -> None:
        self.tag = tag
        self.routes: list[Route] = []

    def get(self, path: str, **options: Unpack[Options]) -> Callable[[Made], Made]:
        """Declare a read; see `route` for the options."""
        return self.route("GET", path, **options)

    def post(self, path: str, **options: Unpack[Options]) -> Callable[[Made], Made]:
        """Declare a write; see `route` for the options."""
        return self.route("POST", path, **options)

    def put(self, path: str, **options: Unpack[Options]) -> Callable[[Made], Made]:
        """Declare a replacement; see `route` for the options."""
        return self.route("PUT", path, **options)

    def patch(self, path: str, **options: Unpack[Options]) -> Callable[[Made], Made]:
        """Declare a change; see `route` for the options."""
        return self.route("PATCH", path, **options)

    def delete(self, path: str, **options: Unpack[Options]) -> Callable[[Made], Made]:
        """Declare a removal; see `route` for the options."""
        return self.route("DELETE", path, **options)

    def route(self, method: str, path: str, **options: Unpack[Options]) -> Callable[[Made], Made]:
        """Declare one route.

        Raises:
            TypeError: it neither says what it needs nor that it is public, or says both.
        """
        needs, public = options.get("needs"), options.get("public", False)
        if public == (needs is not None):
            raise TypeError(f"{method} {path} must say what it needs, or be public, and not both")

        def declare(handler: Made) -> Made:
            returned = get_type_hints(handler)["return"]
            usual = HTTPStatus.NO_CONTENT if returned in (type(None), Answer[None]) else HTTPStatus.OK
            self.routes.append(
                Route(
                    method,
                    path,
                    self.tag,
                    handler,
                    needs,
                    int(options.get("status", usual)),
                    options.get("errors", ()),
                    options.get("repeatable", False),
                    options.get("media_type", "application/json"),
                    options.get("refresh_cookie", False),
                    options.get("page_for_people", False),
                    options.get("also", ()),
                    options.get("unkeyed", False),
                )
            )
            return handler

        return declare

    def mount(self, app: App) -> None:
        """Declare the routes on *app*. Chalice's own content-type check is off: `reading` makes it, with our words."""
        for route in self.routes:
            app.route(route.path, methods=[route.method], content_types=[], name=route.name)(_view(app, route))


def _view(app: App, route: Route) -> Callable[..., Response]:
    def view(**path: str) -> Response:
        return serve(route, Request.of_event(app.current_request.to_original_event()), path)

    return view


def serve(route: Route, request: Request, path: Mapping[str, str]) -> Response:
    """Answer *request*: whatever goes wrong becomes a problem, and nothing of ours shows."""
    try:
        caller = _admitted(route, request)
        attempt = Attempt(request, caller, lambda: _act(route, request, path, caller), route.repeatable)
        return idempotency.once(attempt) if route.method in WRITES and not route.unkeyed else attempt.run()
    except Exception as error:
        return _problem(error, request)


def _act(route: Route, request: Request, path: Mapping[str, str], caller: Caller | None) -> Response:
    """Run in the caller's name; the answer to a write says what was written and by what id it can be undone."""
    fresh = request.headers.get("change-token", "").replace(" ", "").split(",")[:_TOKENS]
    operation_id = ids.new("op") if route.method in WRITES else None
    by = caller.user_id if caller else acting.SYSTEM
    with language.read_in(request.language), acting.acting(by, operation_id, fresh) as actor:
        response = _run(route, request, path, caller)
    if response.status_code < 400 and actor.written:
        response.headers["Change-Token"] = ",".join(actor.written[-_TOKENS:])
        if actor.journaled and operation_id:
            response.headers["Operation-Id"] = operation_id
    return response


def _run(route: Route, request: Request, path: Mapping[str, str], caller: Caller | None) -> Response:
    try:
        arguments = reading.arguments(route.hints, route.path_names, request, path)
        if "caller" in route.hints:
            arguments["caller"] = caller
        return _present(route, route.handler(**arguments))
    except Exception as error:
        return _problem(error, request)


def _problem(error: Exception, request: Request) -> Response:
    return problems.of_any(error, request_id=request.request_id, instance=request.path)


def _admitted(route: Route, request: Request) -> Caller | None:
    if route.needs is None:
        return None
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() != "bearer" or not token:
        raise UnauthorizedError("sign in, and send Authorization: Bearer and the access token")
    caller = sessions.admit(token.strip())
    require(caller, route.needs)
    return caller


def _present(route: Route, result: Any) -> Response:
    answer = result if isinstance(result, Answer) else Answer(result)
    status = answer.status or route.status
    if answer.body is None:
        return Response(body="", status_code=status, headers=dict(answer.headers))
    is_text = route.returns is str or isinstance(answer.body, Html)
    text = answer.body if is_text else route.writer.dump_json(answer.body, by_alias=True).decode()
    kind = "text/html; charset=utf-8" if isinstance(answer.body, Html) else route.media_type
    return Response(body=str(text), status_code=status, headers={"Content-Type": kind, **answer.headers})
