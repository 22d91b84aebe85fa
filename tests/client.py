"""The API's Lambda handler, called with API Gateway events that went through JSON, as Lambda's do."""

import json
import time
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl, urlsplit
from uuid import uuid4

from api.app import handler
from mancrel.accounts import repository, sessions
from mancrel.accounts.models import Tenant, User
from mancrel.kit.errors import NotFoundError

ADDRESS = "192.0.2.1"


@dataclass(frozen=True)
class Reply:
    """An answer; *body* is its JSON, its text if it is none, or None."""

    status: int
    body: Any
    headers: dict[str, str]

    @property
    def cookie(self) -> str:
        """The refresh token that was set."""
        return self.headers.get("Set-Cookie", "").partition(";")[0].partition("=")[2]


@dataclass
class Client:
    """Calls with the same access token and from the same address."""

    token: str = ""
    address: str = ADDRESS
    headers: dict[str, str] = field(default_factory=dict)

    def __call__(
        self, method: str, path: str, body: Any = None, *, raw: str | None = None, cookie: str = "", **headers: str
    ) -> Reply:
        """Call; *raw* is a body that is sent as it is, and a header's ``_`` stands for ``-``."""
        sent = {**self.headers, **{name.replace("_", "-"): value for name, value in headers.items()}}
        if body is not None or raw is not None:
            sent.setdefault("content-type", "application/json")
        if self.token:
            sent.setdefault("authorization", f"Bearer {self.token}")
        if cookie:
            sent["cookie"] = f"mancrel_refresh={cookie}"
        event = an_event(method, path, raw if body is None else json.dumps(body), sent, self.address)
        answer = json.loads(json.dumps(handler(event, None)))
        text = answer["body"]
        is_json = "json" in answer["headers"].get("Content-Type", "")
        return Reply(answer["statusCode"], json.loads(text) if text and is_json else text or None, answer["headers"])


def an_event(method: str, path: str, body: str | None, headers: dict[str, str], address: str) -> dict[str, Any]:
    """What API Gateway hands a Lambda, after the round trip through JSON."""
    parts = urlsplit(path)
    query: dict[str, list[str]] = {}
    for name, value in parse_qsl(parts.query, keep_blank_values=True):
        query.setdefault(name, []).append(value)
    event: dict[str, Any] = {
        "resource": "/{proxy+}",
        "path": parts.path,
        "httpMethod": method,
        "headers": headers,
        "queryStringParameters": {name: values[-1] for name, values in query.items()} or None,
        "multiValueQueryStringParameters": query or None,
        "pathParameters": {"proxy": parts.path.lstrip("/")},
        "stageVariables": None,
        "body": body,
        "isBase64Encoded": False,
        "requestContext": {
            "requestId": str(uuid4()),
            "requestTimeEpoch": int(time.time() * 1000),
            "identity": {"sourceIp": address},
        },
    }
    copied: dict[str, Any] = json.loads(json.dumps(event))
    return copied


def signed_in(tenant_id: str = "acme", role: str = "admin", user_id: str = "usr_1") -> Client:
    """A client of a user of *tenant_id*, who is made if needed."""
    try:
        user = repository.get_user(tenant_id, user_id)
    except NotFoundError:
        user = User(tenant_id, user_id, name="Ana", email=f"{user_id}@{tenant_id}.test", role=role)
        repository.commit([user])
    if user.role != role:
        user.role = role
        repository.save(user)
    try:
        repository.get_tenant(tenant_id)
    except NotFoundError:
        repository.commit([Tenant(tenant_id, name=tenant_id)])
    return Client(sessions.begin(user).access_token)
