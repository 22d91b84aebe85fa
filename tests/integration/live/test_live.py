"""Sockets remembered and told, with a real HTTP fake of API Gateway's management API."""

import json
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any
from urllib.parse import unquote

import pytest

from mancrel.accounts import service as accounts
from mancrel.accounts import sessions
from mancrel.accounts.policy import Caller
from mancrel.accounts.schemas import NewAccount
from mancrel.kit import aws as clients
from mancrel.kit.errors import UnauthorizedError
from mancrel.kit.settings import settings
from mancrel.live import repository, service
from mancrel.live.models import Connection


def sign_in() -> tuple[str, str]:
    """A new tenant, and an access token of its admin."""
    account = NewAccount(organisation="Acme", name="Ana", email="ana@example.test", password="a long enough password")
    user, keys = accounts.register(account, "127.0.0.1", "")
    return user.tenant_id, keys.access_token


class Gateway:
    """Takes pushes for open sockets, answers 410 for closed ones."""

    def __init__(self) -> None:
        self.received: list[tuple[str, dict[str, Any]]] = []
        self.closed: set[str] = set()
        gateway = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                connection_id = unquote(self.path.rsplit("/", 1)[-1])
                body = self.rfile.read(int(self.headers["Content-Length"]))
                is_closed = connection_id in gateway.closed
                if not is_closed:
                    gateway.received.append((connection_id, json.loads(body)))
                self.send_response(410 if is_closed else 200)
                if is_closed:
                    self.send_header("x-amzn-ErrorType", "GoneException")
                self.send_header("Content-Length", "0")
                self.end_headers()

            def log_message(self, *_: Any) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}/local"


@pytest.fixture
def gateway(aws: None, monkeypatch: pytest.MonkeyPatch) -> Iterator[Gateway]:
    fake = Gateway()
    thread = Thread(target=fake.server.serve_forever)
    thread.start()
    monkeypatch.setenv("LIVE_ENDPOINT", fake.url)
    settings.cache_clear()
    clients.live.cache_clear()
    yield fake
    clients.live().close()
    clients.live.cache_clear()
    settings.cache_clear()
    fake.server.shutdown()
    fake.server.server_close()
    thread.join()


def a_record(
    tenant_id: str = "acme", table: str = "products", key: str = "product_id", row_id: str = "prd_1"
) -> dict[str, Any]:
    keys = {"tenant_id": {"S": tenant_id}, key: {"S": row_id}}
    return {
        "eventSourceARN": f"arn:aws:dynamodb:eu-central-1:000000000000:table/local-mancrel-{table}/stream/2026",
        "dynamodb": {"Keys": keys, "NewImage": {**keys, "changed_at": {"S": "2026-01-02T03:04:05.000006+0000"}}},
    }


def test_a_socket_hears_what_its_tenant_changes_and_nothing_else(gateway: Gateway) -> None:
    tenant_id, token = sign_in()
    service.connect(token, "socket=")

    sent = service.announce([a_record(tenant_id), a_record("globex", row_id="prd_2")])

    assert sent == 1
    assert gateway.received == [
        ("socket=", {"type": "product", "id": "prd_1", "changedAt": "2026-01-02T03:04:05.000006Z"})
    ]


def test_a_socket_hears_only_what_its_role_may_see(gateway: Gateway) -> None:
    repository.add(Caller("acme", "usr_x", "visitor"), "socket")

    assert service.announce([a_record(), a_record(table="tasks", key="task_id")]) == 0
    assert gateway.received == []


def a_handover(before: str | None, after: str | None, noun: str = "deals", key: str = "deal_id") -> dict[str, Any]:
    record = a_record(table=noun, key=key, row_id="dea_1")
    images = record["dynamodb"]
    images["OldImage"] = dict(images["NewImage"])
    for name, owner in (("OldImage", before), ("NewImage", after)):
        images[name]["owner_id"] = {"S": owner} if owner else {"NULL": True}
    return record


@pytest.mark.parametrize("noun", ["contacts", "companies", "leads", "deals", "activities"])
def test_a_rep_hears_only_of_what_is_or_was_theirs_or_nobodys(gateway: Gateway, noun: str) -> None:
    repository.add(Caller("acme", "usr_rep", "rep"), "rep")
    key = {"companies": "company_id", "activities": "activity_id"}.get(noun, f"{noun[:-1]}_id")
    told = {
        (before, after): service.announce([a_handover(before, after, noun, key)])
        for before in ("usr_rep", "usr_other", None)
        for after in ("usr_rep", "usr_other", None)
    }

    assert [pair for pair, sent in told.items() if not sent] == [("usr_other", "usr_other")]


def test_managers_hear_of_all_deals(gateway: Gateway) -> None:
    repository.add(Caller("acme", "usr_m", "manager"), "manager")

    assert service.announce([a_handover("usr_other", "usr_other")]) == 1


@pytest.mark.parametrize(("table", "key"), [("journeys", "journey_id"), ("journey_runs", "run_id")])
def test_managers_hear_what_journeys_do_and_reps_do_not(gateway: Gateway, table: str, key: str) -> None:
    for role in ("rep", "manager"):
        repository.add(Caller("acme", f"usr_{role}", role), role)

    service.announce([a_record(table=table, key=key, row_id="one")])

    assert [(to, told["type"], told["id"]) for to, told in gateway.received] == [("manager", table.rstrip("s"), "one")]


def test_a_deal_that_went_through_several_hands_at_once_is_announced_to_each(gateway: Gateway) -> None:
    repository.add(Caller("acme", "usr_rep", "rep"), "rep")

    assert service.announce([a_handover("usr_rep", "usr_a"), a_handover("usr_a", "usr_b")]) == 1


@pytest.mark.parametrize("token", ["", "nonsense", "a.b.c"])
def test_nobody_listens_without_a_valid_token(gateway: Gateway, token: str) -> None:
    with pytest.raises(UnauthorizedError):
        service.connect(token, "socket")

    assert list(Connection.scan()) == []


def test_nobody_listens_after_signing_out(gateway: Gateway) -> None:
    _tenant_id, token = sign_in()
    sessions.end_bearer(token)

    with pytest.raises(UnauthorizedError):
        service.connect(token, "socket")


def test_a_closed_socket_is_forgotten(gateway: Gateway) -> None:
    _tenant_id, token = sign_in()
    service.connect(token, "socket")

    service.disconnect("socket")
    service.disconnect("socket")

    assert list(Connection.scan()) == []


def test_a_socket_that_vanished_is_forgotten_and_the_others_are_told(gateway: Gateway) -> None:
    tenant_id, token = sign_in()
    service.connect(token, "gone")
    service.connect(token, "here")
    gateway.closed.add("gone")

    assert service.announce([a_record(tenant_id)]) == 1
    assert [row.connection_id for row in repository.list_open(tenant_id)] == ["here"]
