"""``/webhook/webchat?channel={id}``: the door of visitors, from the pages of the shops that show the chat.

Nobody signs here: whoever begins gets a token, and it admits to that one chat. Pages of other origins than the
channel names are refused, which keeps browsers away and nobody else; the brakes hold whoever comes without one.
What is written is kept once by the browser's own id of it, and worked in as that of every other chat.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any, TypeVar

from chalice.app import Response

import brakes
import problems
from adapter import App
from mancrel.channels import service as channels
from mancrel.channels.kinds import WebchatOptions
from mancrel.channels.models import Channel
from mancrel.chats import from_webchat, to_visitors
from mancrel.chats.jobs import ReceiveChat
from mancrel.events import service as events
from mancrel.kit import strict_json
from mancrel.kit.errors import ForbiddenError, NotFoundError, UnauthorizedError
from mancrel.kit.schema import Shape, fit
from mancrel.kit.settings import settings
from mancrel.visitors import service as visitors
from mancrel.visitors.models import Visitor
from mancrel.visitors.schemas import ChatSettings, Introduction, Kept, Lines, NewLine, NewVisitor, Seen, Session
from viewers import viewer
from webhooks.deliveries import Delivery

PATH = "/webhook/webchat"
MOST = 20_000
LINES, POLLS, PLACE = 20, 120, 300
"""So often a minute may a visitor write, and ask; and all the visitors behind one address write."""
Fitted = TypeVar("Fitted", bound=Shape)
Done = TypeVar("Done")


@dataclass(frozen=True)
class Call:
    """One request of a page that may show the chat *channel*, from the address *place*."""

    channel: Channel
    delivery: Delivery
    place: str

    def body(self, shape: type[Fitted]) -> Fitted:
        """What was sent, as *shape*. Raises MalformedError, InvalidError."""
        return fit(shape, strict_json.an_object(self.delivery.raw))

    def visitor(self) -> Visitor:
        """Whose token it carries. Raises UnauthorizedError."""
        scheme, _, token = self.delivery.headers.get("authorization", "").partition(" ")
        return visitors.admit(self.channel, token.strip() if scheme.lower() == "bearer" else "")


Work = Callable[[Call], Response]


def mount(app: App) -> None:
    """Declare the routes on *app*."""
    works: dict[tuple[str, str], Work] = {
        ("GET", PATH): look,
        ("POST", PATH): begin,
        ("PATCH", PATH): introduce,
        ("DELETE", PATH): leave,
        ("GET", f"{PATH}/messages"): read,
        ("POST", f"{PATH}/messages"): write,
        ("POST", f"{PATH}/seen"): see,
        **{("OPTIONS", path): permit for path in (PATH, f"{PATH}/messages", f"{PATH}/seen")},
    }
    for (method, path), work in works.items():
        app.route(path, methods=[method], content_types=[], name=f"{method}_{path}")(_view(app, work))


def look(call: Call) -> Response:
    """How the chat looks."""
    options = _options(call.channel)
    shown = ChatSettings(
        name=call.channel.name, color=options.color, greeting=options.greeting, privacy_url=options.privacy_url
    )
    return _answer(shown)


def begin(call: Call) -> Response:
    """Begin a chat; the token is told this once.

    Raises:
        TooManyError: too many begin at one address.
    """
    brakes.missed("chat", call.place, brakes.FREE_CHATS)
    visitor, token = visitors.begin(call.channel, call.body(NewVisitor))
    return _answer(Session(token=token, expires_at=visitors.until(visitor)), 201)


def introduce(call: Call) -> Response:
    """Note who the visitor says they are."""
    visitor = call.visitor()
    brakes.used(f"chat:{visitor.visitor_id}", LINES)
    visitors.introduce(visitor.tenant_id, visitor.visitor_id, call.body(Introduction))
    return Response("", status_code=204)


def leave(call: Call) -> Response:
    """End the chat: the token admits nobody any more."""
    visitor = call.visitor()
    visitors.leave(visitor.tenant_id, visitor.visitor_id)
    return Response("", status_code=204)


def write(call: Call) -> Response:
    """Keep something that the visitor says, once however often it is sent."""
    visitor = call.visitor()
    brakes.used(f"chat:{visitor.visitor_id}", LINES)
    brakes.used(f"chats:{call.place}", PLACE)
    line = call.body(NewLine)
    return _keep(visitor, line.id, from_webchat.said(visitor, line.id, line.text))


def see(call: Call) -> Response:
    """Note that messages arrived, or were read; those that are not the visitor's are left out."""
    visitor = call.visitor()
    brakes.used(f"poll:{visitor.visitor_id}", POLLS)
    given = call.body(Seen)
    mine = sorted(set(given.ids) & set(visitor.message_ids))
    if not mine:
        return _answer(Kept(status="ignored"), 202)
    identity = sha256(json.dumps([mine, given.read]).encode()).hexdigest()
    return _keep(visitor, identity, from_webchat.seen(visitor, mine, given.read))


def read(call: Call) -> Response:
    """What the visitor may see; 304 while there is nothing new since the ETag that they name."""
    visitor = call.visitor()
    brakes.used(f"poll:{visitor.visitor_id}", POLLS)
    tag = f'"{visitor.version}"'
    if call.delivery.headers.get("if-none-match", "").removeprefix("W/") == tag:
        return Response("", status_code=304, headers={"ETag": tag})
    return _answer(Lines(items=to_visitors.lines(visitor)), headers={"ETag": tag})


def permit(call: Call) -> Response:
    """A browser asks whether the page may (https://fetch.spec.whatwg.org/#cors-preflight-fetch)."""
    allowed: dict[str, str | list[str]] = {
        "Access-Control-Allow-Methods": "GET, POST, PATCH, DELETE",
        "Access-Control-Allow-Headers": "Authorization, Content-Type, If-None-Match",
        "Access-Control-Max-Age": "7200",
    }
    return Response("", status_code=204, headers=allowed)


def _view(app: App, work: Work) -> Callable[[], Response]:
    def view() -> Response:
        event = app.current_request.to_original_event()
        shared: Mapping[str, str] = {}
        try:
            call = _admitted(event)
            shared = _shared(call)
            answer = _braked(call.place, lambda: work(call))
        except Exception as error:
            answer = problems.of_any(error, request_id=event["requestContext"]["requestId"], instance=event["path"])
        answer.headers.update(shared)
        return answer

    return view


def _admitted(event: dict[str, Any]) -> Call:
    """Raises NotFoundError, and ForbiddenError: a page of this origin shows no such chat."""
    delivery, place = Delivery.of_event(event, MOST), viewer(event)
    return _braked(place, lambda: Call(_channel(delivery), delivery, place))


def _channel(delivery: Delivery) -> Channel:
    channel = channels.find_endpoint(delivery.query.get("channel", ""), "webchat")
    if channel is None:
        raise NotFoundError("there is no such chat")
    origin = delivery.headers.get("origin")
    if origin is not None and origin not in (settings().public_url, *_options(channel).origins):
        raise ForbiddenError("pages of this origin may not show this chat: add it to the channel's origins")
    return channel


def _braked(place: str, work: Callable[[], Done]) -> Done:
    """What *work* returns; of an address that knocked a thousand times in an hour only so much as to say: wait."""
    try:
        return work()
    except (UnauthorizedError, ForbiddenError, NotFoundError):
        brakes.missed("hook", place, brakes.FREE_HOOKS)
        raise


def _shared(call: Call) -> dict[str, str]:
    """What lets the page read the answer; none but this page."""
    origin = call.delivery.headers.get("origin")
    if origin is None:
        return {}
    exposed = "ETag, Retry-After"
    return {"Access-Control-Allow-Origin": origin, "Access-Control-Expose-Headers": exposed, "Vary": "Origin"}


def _options(channel: Channel) -> WebchatOptions:
    found = channels.options(channel)
    assert isinstance(found, WebchatOptions)  # noqa: S101 - of this kind
    return found


def _keep(visitor: Visitor, identity: str, said: dict[str, Any]) -> Response:
    tenant_id = visitor.tenant_id
    kept = events.receive(
        tenant_id,
        visitor.channel_id,
        "chat",
        f"chat:{visitor.visitor_id}:{identity}",
        json.dumps(said).encode(),
        "application/json",
        lambda event_id: ReceiveChat(tenant_id=tenant_id, event_id=event_id),
    )
    return _answer(Kept(status=kept.status), 202)


def _answer(shape: Shape, status: int = 200, headers: Mapping[str, str] | None = None) -> Response:
    told: dict[str, str | list[str]] = {"Content-Type": "application/json", **(headers or {})}
    return Response(shape.model_dump_json(by_alias=True), status_code=status, headers=told)
