"""Telling customers what became of their messages: signed as Standard Webhooks, in batches, until they take it."""

from __future__ import annotations

import asyncio
import hmac
import json
import time
import uuid
from base64 import b64decode, b64encode
from contextlib import suppress
from typing import Any

import httpx

from infra.simulator.memory import Account, Memory

BATCH = 250
PAUSE = 0.4
"""Between two rounds, so that what comes meanwhile goes together."""


async def tell_forever(memory: Memory) -> None:
    """Tell what is due, again and again."""
    async with httpx.AsyncClient(timeout=15) as client:
        while True:
            if await tell_once(memory, client) < BATCH:
                await asyncio.sleep(PAUSE)


async def tell_once(memory: Memory, client: httpx.AsyncClient) -> int:
    """Tell what is due now; answers how many receipts were taken."""
    taken = 0
    for name, told in memory.due(4 * BATCH).items():
        account = memory.account(name)
        for start in range(0, len(told), BATCH):
            batch = told[start : start + BATCH]
            was_taken = account is not None and await _deliver(client, account, batch)
            memory.settle(batch, was_taken)
            taken += len(batch) if was_taken else 0
    return taken


async def _deliver(client: httpx.AsyncClient, account: Account, batch: list[dict[str, Any]]) -> bool:
    body = json.dumps({"receipts": [_receipt(each) for each in batch]}).encode()
    with suppress(httpx.HTTPError, ValueError):
        answer = await client.post(account.receipts_url, content=body, headers=signed(account.secret, body))
        return answer.is_success
    return False


def _receipt(row: dict[str, Any]) -> dict[str, Any]:
    receipt = {
        "messageId": row["message_id"],
        "status": row["status"],
        "at": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(row["at"])),
        "providerId": f"sim_{row['message']:010d}",
        "attempts": row["attempts"],
    }
    return {**receipt, "reason": row["reason"]} if row["reason"] else receipt


def signed(secret: str, body: bytes) -> dict[str, str]:
    """The headers of Standard Webhooks for *body*."""
    event_id, stamp = f"msg_{uuid.uuid4().hex}", str(int(time.time()))
    key = b64decode(secret.removeprefix("whsec_"))
    mac = b64encode(hmac.digest(key, f"{event_id}.{stamp}.".encode() + body, "sha256")).decode()
    return {
        "content-type": "application/json",
        "webhook-id": event_id,
        "webhook-timestamp": stamp,
        "webhook-signature": f"v1,{mac}",
    }
