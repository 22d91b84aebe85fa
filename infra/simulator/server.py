"""The simulator's HTTP interface."""

from __future__ import annotations

import asyncio
import json
import threading
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import uvicorn
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from infra import processes
from infra.simulator import chance, vendors
from infra.simulator.memory import Account, Memory
from infra.simulator.telling import tell_forever

_OPEN = 75
"""Seconds that a connection stays open when nobody asks: longer than most pauses of a sender."""
NEVER = 60.0
"""Longer than any customer waits for an answer."""
Endpoint = Callable[[Request], Awaitable[Response]]


def application(memory: Memory) -> Starlette:
    """The simulator with *memory*, as an ASGI application. Only this machine's own names are answered."""
    routes = [
        Route("/health", _health),
        Route("/accounts/{account}", _put_account, methods=["PUT"]),
        Route("/accounts/{account}", _forget, methods=["DELETE"]),
        Route("/accounts/{account}/messages", _take, methods=["POST"]),
        Route("/accounts/{account}/messages/{message_id:path}", _find, methods=["GET"]),
        Route("/accounts/{account}/deliveries", _deliveries, methods=["GET"]),
        *vendors.ROUTES,
    ]

    @asynccontextmanager
    async def lifespan(_app: Starlette) -> AsyncIterator[None]:
        telling = asyncio.create_task(tell_forever(memory))
        yield
        telling.cancel()
        with suppress(asyncio.CancelledError):
            await telling

    hosts = Middleware(TrustedHostMiddleware, allowed_hosts=["127.0.0.1", "localhost"])
    app = Starlette(routes=routes, lifespan=lifespan, middleware=[hosts])
    app.state.memory = memory
    return app


async def _health(_request: Request) -> Response:
    return JSONResponse({"status": "ok"})


async def _put_account(request: Request) -> Response:
    told = await request.json()
    name = request.path_params["account"]
    options = {**told["options"], "version": told.get("version", 0)}
    _memory(request).put_account(Account(name, options, told["secret"], told["receiptsUrl"]))
    return JSONResponse({"account": name})


async def _forget(request: Request) -> Response:
    _memory(request).forget(request.path_params["account"])
    return JSONResponse({})


async def _take(request: Request) -> Response:
    memory, body = _memory(request), await _body(request)
    account = memory.account(request.path_params["account"])
    if account is None or int(request.headers.get("account-version", 0)) > account.options.get("version", 0):
        return JSONResponse({"error": "there is no such account, or it was changed meanwhile"}, 404)
    if body is None:
        return JSONResponse({"error": "invalid", "reason": "messageId and to are needed"}, 422)
    if _is_out(account):
        return JSONResponse({"error": "outage"}, 503)
    message_id = body["messageId"]
    trouble = chance.mishap(account.options, message_id, memory.count_call(account.account, message_id))
    await asyncio.sleep(
        account.options["latencyMs"] / 1000 + (account.options["slowMs"] / 1000 if trouble == "slow" else 0)
    )
    if trouble == "throttle":
        return JSONResponse({"error": "slow down"}, 429, {"Retry-After": str(account.options["retryAfter"])})
    if trouble == "error":
        return JSONResponse({"error": "broken"}, 500)
    answer = _keep(memory, account, body, request.headers.get("idempotency-key", ""))
    if trouble == "timeout":
        await asyncio.sleep(NEVER)
    return answer


def _keep(memory: Memory, account: Account, body: dict[str, Any], key: str) -> Response:
    options = account.options
    if key and options["idempotent"] and (known := memory.taken(account.account, key)):
        return JSONResponse({"id": known, "status": "accepted"}, 200, {"Idempotent-Replayed": "true"})
    fate = chance.fate(options, body["messageId"])
    delays = chance.receipt_delays(options, body["messageId"])
    taken = memory.take(account.account, body, key, (fate.status, fate.reason, fate.attempts), delays)
    return JSONResponse({"id": taken, "status": "accepted"}, 202)


async def _find(request: Request) -> Response:
    found = _memory(request).find(request.path_params["account"], request.path_params["message_id"])
    return JSONResponse({"error": "there is no such message"}, 404) if found is None else JSONResponse(found)


async def _deliveries(request: Request) -> Response:
    asked, account = request.query_params, request.path_params["account"]
    if _memory(request).account(account) is None:
        return JSONResponse({"error": "there is no such account"}, 404)
    offset, limit = int(asked.get("offset", 0)), int(asked.get("limit", 100_000))
    return JSONResponse(_memory(request).deliveries(account, asked.get("campaignId"), offset, limit))


def _memory(request: Request) -> Memory:
    memory: Memory = request.app.state.memory
    return memory


async def _body(request: Request) -> dict[str, Any] | None:
    try:
        body = await request.json()
    except (json.JSONDecodeError, UnicodeDecodeError):
        return None
    if not isinstance(body, dict) or not all(
        body.get(name) and isinstance(body[name], str) for name in ("messageId", "to")
    ):
        return None
    return body


def _is_out(account: Account) -> bool:
    now = datetime.now(UTC)
    return any(
        datetime.fromisoformat(each["beginsAt"]) <= now < datetime.fromisoformat(each["endsAt"])
        for each in account.options["outages"]
    )


def serve(port: int, path: Path) -> None:
    """Serve on 127.0.0.1 until told to stop."""
    path.parent.mkdir(parents=True, exist_ok=True)
    memory = Memory(path)
    try:
        uvicorn.run(
            application(memory),
            host="127.0.0.1",
            port=port,
            log_level="warning",
            access_log=False,
            timeout_keep_alive=_OPEN,
        )
    finally:
        memory.close()


@contextmanager
def running(path: Path | str = ":memory:", port: int = 0) -> Iterator[str]:
    """The simulator in a thread of this process, for tests; its address."""
    memory = Memory(path)
    config = uvicorn.Config(application(memory), host="127.0.0.1", port=port, log_level="critical", access_log=False)
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    assert processes.wait_until(lambda: server.started, 10, 0.01)  # noqa: S101 - in tests
    try:
        yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    finally:
        server.should_exit = True
        server.force_exit = True
        thread.join(10)
        memory.close()
