"""What the web chat's page asks of us, for the API's documentation. It is answered in functions/webhooks/webchat.py."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from api.hook import TAG, Json
from mancrel.visitors.schemas import ChatSettings, Introduction, Kept, Lines, NewLine, NewVisitor, Seen, Session

_ID = "8c1f2d3e-0000-4000-8000-000000000001"
_PATH = "/webhook/webchat"


@dataclass(frozen=True)
class Ask:
    """One thing that the page asks for; *free*: without a visitor's token."""

    name: str
    method: str
    path: str
    summary: str
    description: str
    status: int
    answer: Any = None
    body: Any = None
    example: Json | None = None
    free: bool = False


ASKS = (
    Ask(
        "lookAtChat", "get", _PATH, "How the chat looks", "Its name, colour and greeting.", 200, ChatSettings, free=True
    ),
    Ask(
        "beginChat",
        "post",
        _PATH,
        "A visitor begins",
        "The token in the answer admits to this one chat, and is told this once.",
        201,
        Session,
        NewVisitor,
        {"language": "de", "page": "https://shop.example.com/jugs"},
        free=True,
    ),
    Ask(
        "introduceVisitor",
        "patch",
        _PATH,
        "A visitor says who they are",
        "An address is a claim, and joins no contact.",
        204,
        body=Introduction,
        example={"name": "Ana", "email": "ana@example.com"},
    ),
    Ask("leaveChat", "delete", _PATH, "A visitor ends the chat", "The token admits nobody any more.", 204),
    Ask(
        "readChat",
        "get",
        f"{_PATH}/messages",
        "What the visitor may see",
        "Send the last answer's `ETag` as `If-None-Match`: 304 says that there is nothing new.",
        200,
        Lines,
    ),
    Ask(
        "writeInChat",
        "post",
        f"{_PATH}/messages",
        "A visitor writes",
        "`id` is the browser's own: however often it is sent, it is one message.",
        202,
        Kept,
        NewLine,
        {"id": _ID, "text": "Is the blue jug back?"},
    ),
    Ask(
        "seeInChat",
        "post",
        f"{_PATH}/seen",
        "Messages of the shop arrived, or were read",
        "Ids that are not the visitor's are left out.",
        202,
        Kept,
        Seen,
        {"ids": ["msg_1"], "read": True},
    ),
)
_MAY = {
    "summary": "A browser asks whether a page may",
    "description": "The preflight of CORS: only pages of the channel's `origins` may.",
    "responses": {
        "204": {"description": "It may"},
        **{status: {"$ref": f"#/components/responses/{status}"} for status in ("403", "404", "429", "503")},
    },
}
SHAPES = [((ask.name, "body"), "validation", ask.body) for ask in ASKS if ask.body]
SHAPES += [((ask.name, "answer"), "serialization", ask.answer) for ask in ASKS if ask.answer]


def paths(shapes: dict[Any, Json]) -> Json:
    """All of it; *shapes* has the schemas of bodies and answers."""
    found: Json = {}
    for ask in ASKS:
        found.setdefault(ask.path, {})[ask.method] = _operation(ask, shapes)
    for number, path in enumerate(found):
        may = {"operationId": f"mayAsk{('Chat', 'Messages', 'Seen')[number]}", "tags": [TAG], "parameters": [_CHANNEL]}
        found[path]["options"] = {**may, **_MAY, "security": []}
    return found


_CHANNEL: Json = {
    "name": "channel",
    "in": "query",
    "required": True,
    "description": "The id of the channel, as in its `webhookUrl`",
    "schema": {"type": "string", "minLength": 1},
}


def _operation(ask: Ask, shapes: dict[Any, Json]) -> Json:
    refused = ["403", "404", "429", "503"] + ([] if ask.free else ["401"]) + (["400", "413", "422"] if ask.body else [])
    answered: Json = {"description": ask.summary}
    if ask.answer:
        answered["content"] = {"application/json": {"schema": shapes[ask.name, "answer"]}}
    responses = {status: {"$ref": f"#/components/responses/{status}"} for status in sorted(refused)}
    operation: Json = {
        "operationId": ask.name,
        "tags": [TAG],
        "summary": ask.summary,
        "description": ask.description,
        "parameters": [_CHANNEL],
        "responses": {str(ask.status): answered, **responses},
        "security": [] if ask.free else [{"visitor": []}],
    }
    if ask.name == "readChat":
        operation["responses"]["304"] = {"description": "Nothing new"}
    if ask.body:
        content = {"schema": shapes[ask.name, "body"], "example": ask.example}
        operation["requestBody"] = {"required": True, "content": {"application/json": content}}
    return operation
