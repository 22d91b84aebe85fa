"""What a webhook costs: the signature alone, our code with a store that costs nothing, and the emulator's store."""

from __future__ import annotations

import base64
import hashlib
import hmac
from typing import Any
from uuid import uuid4

from infra.gateway import Context
from tests.bench import harness
from tests.bench.shop import enter, stack_processes
from tests.stack.shop import Shop

PEER_STORED_PER_SECOND = (263, 487)
"""listmonk, one new row each, same kind of machine (QUALITY.md, not run here)."""


def run(shop: Shop, n: int = 300, clients: tuple[int, ...] = (1, 8)) -> None:
    """Lines: webhook.verify (the floor), webhook.handler (no store), webhook.intake (emulator, through the handler)."""
    enter(shop.machine)
    from tests.bench.wire import replayed
    from webhooks.app import handler

    events = [_event(shop, number) for number in range(n * (len(clients) + 2))]
    floor = _verify_floor(shop)
    with replayed() as store:
        handler(events[-1], Context("webhooks"))
        store.is_recording, store.calls = False, {}
        sample = harness.calls(lambda number: _accepted(handler(events[number], Context("webhooks"))), n)
    _report("webhook.handler", sample, floor, aws_calls_per_req={key: each / n for key, each in store.calls.items()})
    for turn, count in enumerate(clients, 1):
        fresh = events[turn * n : (turn + 1) * n]
        sample = harness.calls(
            lambda number, fresh=fresh: _accepted(handler(fresh[number], Context("webhooks"))),  # type: ignore[misc]
            n,
            count,
            stack_processes(shop),
        )
        rate = n / sample.seconds
        harness.report(
            "webhook.intake",
            sample,
            value=rate,
            unit="stored/s",
            clients=count,
            peer_stored_per_s=PEER_STORED_PER_SECOND,
        )


def _report(name: str, sample: harness.Sample, floor_us: float, **more: Any) -> None:
    cpu_us = 1e6 * sample.cpu_seconds["app"] / len(sample.took_ms)
    harness.report(
        name, sample, value=cpu_us / 1000, unit="ms of CPU", ratio_to_floor=cpu_us / floor_us, goal_cpu_ms=1.0, **more
    )


def _verify_floor(shop: Shop, n: int = 20_000) -> float:
    """HMAC-SHA256 and constant-time compare of a 2 KB body, nothing else; in microseconds."""
    key = base64.b64decode(shop.source["secret"].removeprefix("whsec_"))
    body = b"x" * 2048
    expected = hmac.new(key, body, hashlib.sha256).digest()
    sample = harness.calls(lambda _: hmac.compare_digest(hmac.new(key, body, hashlib.sha256).digest(), expected), n)
    microseconds = 1e6 * sample.cpu_seconds["app"] / n
    harness.report("webhook.verify", sample, value=microseconds, unit="µs of CPU", target="floor")
    return microseconds


def _accepted(answer: dict[str, Any]) -> None:
    if answer["statusCode"] != 202:
        raise AssertionError(answer)


def _event(shop: Shop, number: int) -> dict[str, Any]:
    """A signed delivery as API Gateway hands it on."""
    _path, headers, body = shop.product(f"HOOK-{number}")
    query = {"source": shop.source["id"]}
    return {
        "resource": "/{proxy+}",
        "path": "/webhook/catalog",
        "httpMethod": "POST",
        "headers": headers,
        "multiValueHeaders": {name: [value] for name, value in headers.items()},
        "queryStringParameters": query,
        "multiValueQueryStringParameters": {name: [value] for name, value in query.items()},
        "pathParameters": {"proxy": "webhook/catalog"},
        "stageVariables": None,
        "requestContext": {"requestId": str(uuid4()), "identity": {"sourceIp": "127.0.0.1"}, "stage": "v1"},
        "body": body.decode(),
        "isBase64Encoded": False,
    }
