"""The demo's companies, leads and deals, told to the API's handler."""

import json

import httpx

from api.app import handler
from infra import demo
from infra.demo import selling
from infra.demo.client import Client
from tests.client import an_event


def _answer(request: httpx.Request) -> httpx.Response:
    path, body = request.url.raw_path.decode(), request.content.decode() or None
    result = handler(an_event(request.method, path, body, dict(request.headers), "192.0.2.9"), None)
    return httpx.Response(result["statusCode"], content=result["body"], headers=result["headers"])


def test_loading_twice_changes_nothing(aws: None) -> None:
    with httpx.Client(base_url="http://demo.test", transport=httpx.MockTransport(_answer)) as http:
        client = Client(http)
        demo._enter(client)
        demo._load_users(client)
        demo._load_contacts(client)
        seen = []
        for _time in range(2):
            selling.load(client)
            pages = [list(client.all(f"/api/{noun}")) for noun in ("companies", "leads", "deals", "contacts")]
            seen.append(json.dumps(pages))

    assert seen[0] == seen[1]
    deals = pages[2]
    assert {deal["status"] for deal in deals} == {"open", "won", "lost"}
    assert sum(contact["companyId"] is not None for contact in pages[3]) == 15
    assert len({deal["stageId"] for deal in deals}) == 7
    assert len({deal["currency"] for deal in deals}) == 3
