"""The simulator, over real HTTP, a tenant whose messages it takes, and the door that its receipts come to."""

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest
import time_machine

from infra.fakes import twilio, whatsapp
from infra.simulator import server
from mancrel.channels import service as channels
from mancrel.channels.models import Channel
from mancrel.channels.schemas import NewChannel
from mancrel.kit import clock
from mancrel.kit.settings import settings
from mancrel.vendors import breaker
from tests.integration.vendors.waiting import MODULES, Waiting
from webhooks.app import handler

TENANT = "ten_acme"
SMS = {"accountSid": twilio.ACCOUNT, "authToken": twilio.TOKEN}
META = {"phoneNumberId": whatsapp.NUMBER, "accessToken": whatsapp.TOKEN, "appSecret": whatsapp.APP_SECRET}


@pytest.fixture(autouse=True)
def unbroken() -> None:
    """No vendor has failed before."""
    breaker.forget()


@pytest.fixture
def door(aws: None, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Our webhooks, listening; links and webhook addresses begin with it."""
    with listening() as url:
        monkeypatch.setenv("PUBLIC_URL", url)
        settings.cache_clear()
        yield url
    monkeypatch.undo()
    settings.cache_clear()


@pytest.fixture
def simulator(door: str, tmp_path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Where it listens, with an empty memory."""
    with server.running(tmp_path / "simulator.sqlite") as url:
        monkeypatch.setenv("SIMULATOR_URL", url)
        settings.cache_clear()
        yield url


@pytest.fixture
def deployed(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], None]]:
    """Makes this process one of another stage."""

    def move(stage: str) -> None:
        monkeypatch.setenv("STAGE", stage)
        settings.cache_clear()

    yield move
    monkeypatch.undo()
    settings.cache_clear()


@pytest.fixture
def fake_twilio(door, monkeypatch):
    with twilio.running() as fake:
        monkeypatch.setenv("SMS_BASE_URL", fake.url)
        settings.cache_clear()
        connect("sms", SMS, {"price": "0.05"})
        yield fake


@pytest.fixture
def fake_whatsapp(door, monkeypatch):
    with whatsapp.running() as fake:
        monkeypatch.setenv("WHATSAPP_BASE_URL", fake.url)
        settings.cache_clear()
        connect("whatsapp", META, {"template": "hello", "language": "pt_PT", "price": "0.02"})
        yield fake


def connect(kind, credentials, options) -> Channel:
    new = NewChannel(kind=kind, address="+351 912 345 678", credentials=credentials, options=options)
    return channels.create(TENANT, new)[0]


def ask(method: str, path: str, headers: dict[str, str], body: bytes) -> tuple[int, Any]:
    """Call the webhooks' handler as API Gateway does; status, and the body's JSON or text."""
    parts = urlsplit(path)
    query = dict(parse_qsl(parts.query, keep_blank_values=True))
    event = {
        "resource": "/{proxy+}", "path": parts.path, "httpMethod": method, "headers": headers,
        "multiValueHeaders": {name: [value] for name, value in headers.items()},
        "queryStringParameters": query, "multiValueQueryStringParameters": {k: [v] for k, v in query.items()},
        "pathParameters": {"proxy": parts.path.lstrip("/")}, "stageVariables": None, "isBase64Encoded": False,
        "requestContext": {"identity": {"sourceIp": "127.0.0.1"}}, "body": body.decode("utf-8", "surrogateescape"),
    }  # fmt: skip
    answer = handler(event, None)
    text = answer["body"]
    return answer["statusCode"], json.loads(text) if text.startswith("{") else text


@contextmanager
def listening() -> Iterator[str]:
    """The webhooks' handler behind a real server."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            status, said = ask("POST", self.path, dict(self.headers), body)
            answer = json.dumps(said).encode()
            self.send_response(status)
            self.send_header("Content-Length", str(len(answer)))
            self.end_headers()
            self.wfile.write(answer)

        def log_message(self, *_: Any) -> None:
            """Say nothing."""

    http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=http.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{http.server_port}"
    finally:
        http.shutdown()
        http.server_close()
        thread.join()


@pytest.fixture
def time(monkeypatch: pytest.MonkeyPatch) -> Iterator[Waiting]:
    """Time that passes by waiting alone, however busy the machine."""
    with time_machine.travel(clock.now().replace(microsecond=0), tick=False) as traveller:
        waiting = Waiting(traveller)
        for module in MODULES:
            monkeypatch.setattr(module, "time", waiting)
        yield waiting
    monkeypatch.undo()
