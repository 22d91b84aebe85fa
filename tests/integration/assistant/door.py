"""The API's Lambda handler, called with API Gateway events as a signed-in user of one tenant."""

import json
from typing import Any
from urllib.parse import parse_qs, urlsplit
from uuid import uuid4

from api.app import handler
from mancrel.accounts import sessions
from mancrel.accounts.models import User
from mancrel.kit import tables
from tests.integration.assistant.mails import TENANT


def call(method: str, address: str, body: Any = None, role: str = "admin", tenant_id: str = TENANT) -> tuple[int, Any]:
    """Status and JSON of a call; a *body* of None sends none."""
    parts = urlsplit(address)
    headers = {"authorization": f"Bearer {_token(tenant_id, role)}"}
    if body is not None:
        headers["content-type"] = "application/json"
    event = {
        "httpMethod": method,
        "path": parts.path,
        "resource": "/{proxy+}",
        "headers": headers,
        "multiValueHeaders": {},
        "queryStringParameters": None,
        "multiValueQueryStringParameters": parse_qs(parts.query) or None,
        "pathParameters": {"proxy": parts.path.lstrip("/")},
        "stageVariables": None,
        "body": None if body is None else json.dumps(body),
        "isBase64Encoded": False,
        "requestContext": {
            "resourcePath": "/{proxy+}",
            "requestId": str(uuid4()),
            "identity": {"sourceIp": "127.0.0.1"},
            "httpMethod": method,
            "path": parts.path,
            "stage": "local",
        },
    }  # fmt: skip
    answer = handler(json.loads(json.dumps(event)), None)
    return answer["statusCode"], json.loads(answer["body"]) if answer.get("body") else None


def _token(tenant_id: str, role: str) -> str:
    user_id = f"usr_{role}"
    try:
        user = User.get(tenant_id, user_id)
    except User.DoesNotExist:
        user = User(tenant_id, user_id, name="Uma", email=f"{role}@{tenant_id}.test", role=role)
        tables.save(user)
    return sessions.begin(user).access_token
