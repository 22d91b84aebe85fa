"""What API Gateway does between HTTP and a Lambda handler: REST proxy events (format 1.0) in, results out."""

from __future__ import annotations

import base64
import json
import time
import uuid
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qs

from starlette.requests import Request
from starlette.responses import Response

Event = dict[str, Any]
Handler = Callable[[Event, Any], Any]
BODY_LIMIT = 10 * 1024 * 1024
"""The most that API Gateway takes (its quotas page)."""
HEAD_LIMIT = 10_240
"""The most that it takes of request line and headers together."""


@dataclass(frozen=True)
class Context:
    """What a handler may ask of the invocation it runs in."""

    function_name: str
    aws_request_id: str = field(default_factory=lambda: str(uuid.uuid4()))
    function_version: str = "$LATEST"
    memory_limit_in_mb: int = 1024
    invoked_function_arn: str = "arn:aws:lambda:eu-central-1:000000000000:function:front-door"
    deadline: float = field(default_factory=lambda: time.monotonic() + 29)

    def get_remaining_time_in_millis(self) -> int:
        """Milliseconds until the invocation would be cut off."""
        return max(0, int((self.deadline - time.monotonic()) * 1000))


def head_size(request: Request) -> int:
    """The bytes of *request*'s line and headers."""
    line = len(request.method) + len(request.scope["raw_path"]) + len(request.scope["query_string"])
    return line + sum(len(name) + len(value) for name, value in request.headers.raw)


def event(request: Request, body: bytes, binary_types: Iterable[str]) -> Event:
    """*request* as API Gateway would hand it to a function behind ``/{proxy+}``."""
    headers = [(name.decode("latin-1"), value.decode("latin-1")) for name, value in request.headers.raw]
    query = parse_qs(request.scope["query_string"].decode("latin-1"), keep_blank_values=True)
    path = request.scope["raw_path"].decode("latin-1").partition("?")[0]
    is_binary = _media_type(request.headers) in binary_types
    text = base64.b64encode(body).decode() if is_binary else body.decode("utf-8", errors="replace")
    return {
        "resource": "/{proxy+}",
        "path": path,
        "httpMethod": request.method,
        "headers": dict(headers),
        "multiValueHeaders": _grouped(headers),
        "queryStringParameters": {name: values[-1] for name, values in query.items()} or None,
        "multiValueQueryStringParameters": query or None,
        "pathParameters": {"proxy": path.lstrip("/")},
        "stageVariables": None,
        "requestContext": _context(request, path),
        "body": text if body else None,
        "isBase64Encoded": is_binary and bool(body),
    }


def invoke(handler: Handler, asked: Event, function_name: str) -> dict[str, Any]:
    """Call *handler* as Lambda does: what goes in and comes out has been JSON."""
    answer = handler(json.loads(json.dumps(asked)), Context(function_name))
    result: dict[str, Any] = json.loads(json.dumps(answer))
    return result


def response(result: Mapping[str, Any]) -> Response:
    """A handler's *result* as HTTP."""
    body = result.get("body") or ""
    content = base64.b64decode(body) if result.get("isBase64Encoded") else body.encode()
    answer = Response(content, status_code=int(result["statusCode"]))
    single = {name.lower(): str(value) for name, value in (result.get("headers") or {}).items()}
    multiple = {name.lower(): values for name, values in (result.get("multiValueHeaders") or {}).items()}
    for name, value in single.items():
        if name not in multiple and name != "content-length":
            answer.headers[name] = value
    for name, values in multiple.items():
        for value in values:
            answer.headers.append(name, str(value))
    return answer


def problem(status: int, title: str, detail: str, path: str) -> Response:
    """A refusal of the gateway itself."""
    content = {"type": "about:blank", "title": title, "status": status, "detail": detail, "instance": path}
    content["requestId"] = str(uuid.uuid4())
    return Response(json.dumps(content), status_code=status, media_type="application/problem+json")


def _media_type(headers: Mapping[str, str]) -> str:
    return headers.get("content-type", "").partition(";")[0].strip().lower()


def _grouped(pairs: list[tuple[str, str]]) -> dict[str, list[str]]:
    grouped: dict[str, list[str]] = {}
    for name, value in pairs:
        grouped.setdefault(name, []).append(value)
    return grouped


def _context(request: Request, path: str) -> dict[str, Any]:
    now = time.time()
    return {
        "accountId": "000000000000",
        "apiId": "front-door",
        "httpMethod": request.method,
        "identity": {
            "sourceIp": request.client.host if request.client else "",
            "userAgent": request.headers.get("user-agent", ""),
        },
        "path": f"/v1{path}",
        "protocol": f"HTTP/{request.scope.get('http_version', '1.1')}",
        "requestId": str(uuid.uuid4()),
        "requestTime": time.strftime("%d/%b/%Y:%H:%M:%S +0000", time.gmtime(now)),
        "requestTimeEpoch": int(now * 1000),
        "resourceId": "proxy",
        "resourcePath": "/{proxy+}",
        "stage": "v1",
    }
