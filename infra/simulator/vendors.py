"""Meta and Twilio as invented vendors: they take replies as documented and tell, signed, that these arrived and were
read. What they take reaches nobody.

A number or page is told by ``PUT /meta/{id}`` where its webhook is and what to sign with; Twilio's messages carry both.
"""

from __future__ import annotations

import asyncio
import hmac
import json
import time
import uuid
from base64 import b64decode, b64encode
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl, urlencode

import httpx
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from infra.fakes.serving import form_of
from infra.fakes.whatsapp_templates import INVENTED, page_of

_ARRIVES, _IS_READ = 1.0, 4.0
"""Seconds after a message was taken."""
_waiting: set[asyncio.Task[None]] = set()


@dataclass
class Account:
    """A WhatsApp number or a Messenger page; *names* of the people who write to the page, by their ids; *nodes*:
    its leads and the forms they came by."""

    webhook_url: str
    app_secret: str
    names: dict[str, str] = field(default_factory=dict)
    nodes: dict[str, dict[str, Any]] = field(default_factory=dict)


_accounts: dict[str, Account] = {}


async def _know(request: Request) -> Response:
    told = await request.json()
    known = Account(told["webhookUrl"], told["appSecret"], dict(told.get("names", {})), dict(told.get("nodes", {})))
    _accounts[request.path_params["account"]] = known
    return JSONResponse({"success": True})


async def _take(request: Request) -> Response:
    """https://developers.facebook.com/docs/whatsapp/cloud-api/reference/messages"""
    body, account = await _read(request), request.path_params["account"]
    if body.get("messaging_product") == "whatsapp":
        vendor_id = f"wamid.{uuid.uuid4().hex}"
        _later(_tell_of_whatsapp(account, vendor_id, body))
        contacts = [{"input": body["to"], "wa_id": body["to"]}]
        return JSONResponse({"messaging_product": "whatsapp", "contacts": contacts, "messages": [{"id": vendor_id}]})
    vendor_id, person = f"m_{uuid.uuid4().hex}", body["recipient"]["id"]
    _later(_tell_of_messenger(account, vendor_id, person))
    return JSONResponse({"recipient_id": person, "message_id": vendor_id})


async def _read(request: Request) -> dict[str, Any]:
    """What is to be sent, in JSON or in a form beside a file, which is let go."""
    kind = request.headers.get("content-type", "")
    if not kind.startswith("multipart/"):
        return dict(await request.json())
    form: dict[str, Any] = form_of(kind, await request.body())
    return {"recipient": json.loads(form["recipient"])}


async def _take_file(request: Request) -> Response:
    """https://developers.facebook.com/docs/whatsapp/cloud-api/reference/media#upload-media; it is let go at once."""
    await request.body()
    return JSONResponse({"id": str(uuid.uuid4().int)[:16]})


async def _look(request: Request) -> Response:
    """What somebody is called, https://developers.facebook.com/docs/messenger-platform/identity/user-profile; or where
    a number delivers, which an invented one that was told nothing does not say; or a lead, or its form."""
    person = request.path_params["account"]
    if "webhook_configuration" in request.query_params.get("fields", ""):
        known = _accounts.get(person)
        told = {"webhook_configuration": {"phone_number": known.webhook_url}} if known else {}
        return JSONResponse({**told, "id": person})
    if node := next((each.nodes[person] for each in _accounts.values() if person in each.nodes), None):
        return JSONResponse({**node, "id": person})
    name = next((each.names[person] for each in _accounts.values() if person in each.names), "")
    if not name:
        error = {"message": "(#100) No matching user found", "code": 100, "error_subcode": 2018001}
        return JSONResponse({"error": error}, 400)
    first, _, last = name.partition(" ")
    return JSONResponse({"first_name": first, "last_name": last, "id": person})


async def _subscribed(request: Request) -> Response:
    """https://developers.facebook.com/docs/graph-api/reference/page/subscribed_apps"""
    return JSONResponse({"data": [{"id": "1", "name": "Mancrel", "subscribed_fields": ["messages", "leadgen"]}]})


async def _templates(request: Request) -> Response:
    """https://developers.facebook.com/docs/graph-api/reference/whats-app-business-account/message_templates"""
    return JSONResponse(page_of(INVENTED, str(request.url)))


async def _take_sms(request: Request) -> Response:
    """https://www.twilio.com/docs/messaging/api/message-resource#create-a-message-resource"""
    form = dict(parse_qsl((await request.body()).decode()))
    token = b64decode(request.headers.get("authorization", "").removeprefix("Basic ")).decode().partition(":")[2]
    sid = f"SM{uuid.uuid4().hex}"
    if callback := form.get("StatusCallback"):
        _later(_tell_of_sms(callback, token, sid, form))
    return JSONResponse({"sid": sid, "status": "queued", "to": form.get("To"), "from": form.get("From")}, 201)


ROUTES = [
    Route("/meta/{account}", _know, methods=["PUT"]),
    Route("/meta/{account}", _look, methods=["GET"]),
    Route("/meta/{account}/subscribed_apps", _subscribed, methods=["GET"]),
    Route("/meta/{account}/message_templates", _templates, methods=["GET"]),
    Route("/meta/{account}/media", _take_file, methods=["POST"]),
    Route("/meta/{account}/messages", _take, methods=["POST"]),
    Route("/twilio/2010-04-01/Accounts/{sid}/Messages.json", _take_sms, methods=["POST"]),
]


def _later(work: Any) -> None:
    task = asyncio.get_running_loop().create_task(work)
    _waiting.add(task)
    task.add_done_callback(_waiting.discard)


async def _tell_of_whatsapp(account: str, vendor_id: str, body: dict[str, Any]) -> None:
    for pause, status in ((_ARRIVES, "delivered"), (_IS_READ - _ARRIVES, "read")):
        await asyncio.sleep(pause)
        told = {
            "id": vendor_id, "status": status, "timestamp": str(int(time.time())), "recipient_id": body["to"],
            "biz_opaque_callback_data": body.get("biz_opaque_callback_data", ""),
        }  # fmt: skip
        value = {"messaging_product": "whatsapp", "metadata": {"phone_number_id": account}, "statuses": [told]}
        entry = {"id": "WABA", "changes": [{"value": value, "field": "messages"}]}
        await _post(account, {"object": "whatsapp_business_account", "entry": [entry]})


async def _tell_of_messenger(account: str, vendor_id: str, person: str) -> None:
    for pause, name in ((_ARRIVES, "delivery"), (_IS_READ - _ARRIVES, "read")):
        await asyncio.sleep(pause)
        now = int(time.time() * 1000)
        told = {"watermark": now, **({"mids": [vendor_id]} if name == "delivery" else {})}
        event = {"sender": {"id": person}, "recipient": {"id": account}, "timestamp": now, name: told}
        await _post(account, {"object": "page", "entry": [{"id": account, "time": now, "messaging": [event]}]})


async def _tell_of_sms(callback: str, token: str, sid: str, form: dict[str, str]) -> None:
    await asyncio.sleep(_ARRIVES)
    fields = {
        "MessageSid": sid, "MessageStatus": "delivered", "To": form.get("To", ""), "From": form.get("From", ""),
    }  # fmt: skip
    content = callback + "".join(f"{name}{fields[name]}" for name in sorted(fields))
    mac = b64encode(hmac.digest(token.encode(), content.encode(), "sha1")).decode()
    headers = {"Content-Type": "application/x-www-form-urlencoded", "X-Twilio-Signature": mac}
    await _send(callback, urlencode(fields).encode(), headers)


async def _post(account: str, content: dict[str, Any]) -> None:
    known = _accounts.get(account)
    if known is None:
        return
    raw = json.dumps(content).encode()
    mac = hmac.new(known.app_secret.encode(), raw, "sha256").hexdigest()
    headers = {"Content-Type": "application/json", "X-Hub-Signature-256": f"sha256={mac}"}
    await _send(known.webhook_url, raw, headers)


async def _send(url: str, raw: bytes, headers: dict[str, str]) -> None:
    async with httpx.AsyncClient(timeout=15) as client:
        for _try in range(3):
            try:
                if (await client.post(url, content=raw, headers=headers)).is_success:
                    return
            except httpx.HTTPError:
                pass
            await asyncio.sleep(_ARRIVES)
