"""One origin on this machine: the site, the handlers of API and webhooks, and live updates, as CloudFront on AWS.

Handlers run in this process (breakpoints work) unless ``GATEWAY=emulator`` sends the calls through the emulator's REST
API. What is API and what is site, and the headers of the site, stand in template.yaml.
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable
from contextlib import asynccontextmanager, suppress
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any

import anyio
import anyio.to_thread
import httpx
import uvicorn
from samtranslator.yaml_helper import yaml_parse
from starlette.applications import Starlette
from starlette.convertors import Convertor, register_url_convertor
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route, WebSocketRoute
from starlette.staticfiles import StaticFiles
from starlette.websockets import WebSocket, WebSocketDisconnect
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import InvalidHandshake, WebSocketException

from infra import gateway, pictures, site
from infra.place import ROOT, Place, here

METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]
HOP_BY_HOP = {"host", "connection", "keep-alive", "transfer-encoding", "upgrade", "content-length", "accept-encoding"}
OPEN = 75
"""Seconds that a connection stays open when nobody asks: who asks again just then would be cut off."""
MOST_READ = 1024 * 1024
"""So much address and headers are read at all, to be refused in words: uvicorn's own refusal is plain text."""
NOT_BUILT = "<!doctype html><title>Mancrel</title><p>The site is not built yet: <code>make build</code> does it.</p>"


class _Anything(Convertor[str]):
    """Any path at all: Starlette's own ``path`` ends at an encoded newline."""

    regex = r"[\s\S]*"

    def convert(self, value: str) -> str:
        return value

    def to_string(self, value: str) -> str:
        return value


register_url_convertor("anything", _Anything())


class FrontDoor:
    """Sends each request where it belongs."""

    def __init__(self, place: Place, api_id: str = "", live_api_id: str = "", folder: Path = site.DIST) -> None:
        template: Any = yaml_parse((ROOT / "template.yaml").read_text())["Resources"]  # type: ignore[no-untyped-call]  # it ships no types
        distribution = template["Site"]["Properties"]["DistributionConfig"]
        patterns = [each.get("PathPattern", "") for each in distribution["CacheBehaviors"]]
        self.prefixes = tuple(pattern.removesuffix("*") for pattern in patterns if pattern)
        self.binary_types = frozenset(template["Api"]["Properties"]["BinaryMediaTypes"])
        self.site_headers = _site_headers(template["SiteHeaders"], place)
        self.picture_headers = pictures.headers(template["PictureHeaders"])
        self.files = StaticFiles(directory=folder, check_dir=False)
        self.place, self.api_id, self.live_api_id = place, api_id, live_api_id
        self.threads = anyio.CapacityLimiter(32)
        self.client: httpx.AsyncClient | None = None
        self.handlers: dict[str, Callable[..., Any]] = {}
        if place.gateway == "process":
            self.handlers = {name: import_module(f"{name}.app").handler for name in ("api", "webhooks")}

    async def answer(self, request: Request) -> Response:
        """The answer to any HTTP request."""
        path = request.url.path
        if path.startswith("/pictures/"):
            return await pictures.fetched(request, self.picture_headers)
        if not path.startswith(self.prefixes) and not (path == "/" and _wants_json(request)):
            return await self._file(request)
        if gateway.head_size(request) > gateway.HEAD_LIMIT:
            return gateway.problem(400, "Malformed", "API Gateway takes 10,240 bytes of address and headers.", "")
        body = await _body(request)
        if body is None:
            return gateway.problem(413, "Too large", "API Gateway takes 10 MB at most.", path)
        if self.place.gateway == "emulator":
            return await self._forward(request, body)
        name = "webhooks" if path.startswith("/webhook/") else "api"
        asked = gateway.event(request, body, self.binary_types)
        call = partial(gateway.invoke, self.handlers[name], asked, name)
        return gateway.response(await anyio.to_thread.run_sync(call, limiter=self.threads))

    async def _forward(self, request: Request, body: bytes) -> Response:
        """The same through the emulator's REST API and a real Lambda of its own."""
        if self.client is None:
            self.client = httpx.AsyncClient(timeout=60)
        raw = request.scope["raw_path"].decode("latin-1").partition("?")[0]
        query = request.scope["query_string"].decode("latin-1")
        url = f"{self.place.emulator_url}/_aws/execute-api/{self.api_id}/v1{raw}" + (f"?{query}" if query else "")
        headers = [(name, value) for name, value in request.headers.raw if name.decode() not in HOP_BY_HOP]
        told = await self.client.request(request.method, url, headers=headers, content=body)
        answer = Response(told.content, status_code=told.status_code)
        for name, value in told.headers.multi_items():
            if name not in HOP_BY_HOP and name != "content-encoding" and not name.startswith("access-control-"):
                answer.headers.append(name, value)
        return answer

    async def _file(self, request: Request) -> Response:
        """A file of the site; every address without a dot in its last part is a screen of the app."""
        if request.method not in ("GET", "HEAD"):
            refusal = gateway.problem(405, "Method not allowed", "The site can only be read.", request.url.path)
            refusal.headers["allow"] = "GET, HEAD"
            return refusal
        name = request.url.path.lstrip("/")
        if "." not in name.rpartition("/")[2]:
            name = "index.html"
        full_path, found = await anyio.to_thread.run_sync(self.files.lookup_path, name)
        if found is None:
            missing = name == "index.html"
            return HTMLResponse(NOT_BUILT if missing else "Not found", status_code=200 if missing else 404)
        answer = self.files.file_response(full_path, found, request.scope)
        answer.headers.update(self.site_headers | {"cache-control": site.cache_control(name)})
        return answer

    async def live(self, socket: WebSocket) -> None:
        """A browser's live socket, joined to one of the emulator's WebSocket API."""
        if not self.live_api_id:
            await socket.close()
            return
        query = socket.scope["query_string"].decode("latin-1")
        base = self.place.emulator_url.replace("http", "ws", 1)
        try:
            async with connect(f"{base}/_aws/execute-api/{self.live_api_id}/live?{query}", proxy=None) as upstream:
                await socket.accept()
                await _join(socket, upstream)
        except (InvalidHandshake, OSError):  # refused: no such user, or the emulator is going down
            with suppress(RuntimeError):
                await socket.close()


def application(door: FrontDoor) -> Starlette:
    """*door* as an ASGI application."""

    @asynccontextmanager
    async def lifespan(_app: Starlette) -> Any:
        yield
        if door.client is not None:
            await door.client.aclose()

    return Starlette(
        routes=[WebSocketRoute("/live", door.live), Route("/{path:anything}", door.answer, methods=METHODS)],
        middleware=[Middleware(GZipMiddleware, minimum_size=1000, compresslevel=5)],
        lifespan=lifespan,
    )


UPLOADS = "https://s3.${AWS::Region}.${AWS::URLSuffix}/${DataBucket}"
"""Where the site posts files on AWS, as template.yaml has it: here it is the emulator's."""


def _site_headers(policy: Any, place: Place) -> dict[str, str]:
    security = policy["Properties"]["ResponseHeadersPolicyConfig"]["SecurityHeadersConfig"]
    bucket = os.environ.get("DATA_BUCKET", "local-mancrel-data-000000000000")
    allowed = security["ContentSecurityPolicy"]["ContentSecurityPolicy"]["Fn::Sub"]
    return {
        "content-security-policy": allowed.replace(UPLOADS, f"{place.emulator_url}/{bucket}"),
        "x-content-type-options": "nosniff",
        "x-frame-options": security["FrameOptions"]["FrameOption"],
        "referrer-policy": security["ReferrerPolicy"]["ReferrerPolicy"],
    }


def _wants_json(request: Request) -> bool:
    accepted = request.headers.get("accept", "")
    return "application/json" in accepted and "text/html" not in accepted


async def _body(request: Request) -> bytes | None:
    """The request's body; None when it is larger than API Gateway takes."""
    received = bytearray()
    async for chunk in request.stream():
        received += chunk
        if len(received) > gateway.BODY_LIMIT:
            return None
    return bytes(received)


async def _join(socket: WebSocket, upstream: ClientConnection) -> None:
    async def down() -> None:
        async for message in upstream:
            await socket.send_text(message if isinstance(message, str) else message.decode())

    async def up() -> None:
        while True:
            await upstream.send(await socket.receive_text())

    tasks = [asyncio.create_task(down()), asyncio.create_task(up())]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    for task in pending:
        task.cancel()
    await asyncio.gather(*pending, return_exceptions=True)
    for task in done:
        with suppress(WebSocketDisconnect, WebSocketException, RuntimeError):
            task.result()
    with suppress(RuntimeError):
        await socket.close()


def main() -> None:
    """Serve until told to stop, with what `infra.serving` put into the environment."""
    place = here()
    door = FrontDoor(place, os.environ.get("MANCREL_API_ID", ""), os.environ.get("MANCREL_LIVE_API_ID", ""))
    uvicorn.run(
        application(door),
        host="127.0.0.1",
        port=place.port,
        log_level="warning",
        access_log=False,
        ws="websockets-sansio",
        http="h11",
        h11_max_incomplete_event_size=MOST_READ,
        timeout_keep_alive=OPEN,
    )


if __name__ == "__main__":
    main()
