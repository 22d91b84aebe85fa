"""The demo's chats: customers write by WhatsApp, Messenger and SMS, signed as the vendors sign."""

from __future__ import annotations

import hmac
import json
import time
from base64 import b64encode
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import httpx
import yaml

from infra.demo import advertising, content
from infra.demo.client import Client, check
from infra.demo.content import ORGANISATION
from infra.place import here

NUMBER, PAGE, ACCOUNT = "106540352242922", "102938475610293", "AC" + "0" * 32
ACCOUNT_OF_NUMBER = "102290129340398"
APP_SECRET, TOKEN = "demo-app-secret", "demo-token"  # of vendors that do not exist
_TEMPLATES = [
    {"name": "order_update", "language": "en", "body": "Hello {{1}}, about your order: {{2}} Reply here any time."},
    {"name": "order_update", "language": "es", "body": "Hola {{1}}, sobre su pedido: {{2}} Puede responder aquí."},
    {"name": "back_in_stock", "language": "en", "body": "Hello {{1}}, the {{2}} is back in stock."},
]
_CHANNELS: dict[str, dict[str, Any]] = {
    "whatsapp": {
        "address": "+49301234500",
        "credentials": {"phoneNumberId": NUMBER, "accessToken": TOKEN, "appSecret": APP_SECRET},
        "options": {"templates": _TEMPLATES, "businessAccountId": ACCOUNT_OF_NUMBER, "price": "0.0456"},
    },
    "messenger": {
        "address": PAGE,
        "credentials": {"accessToken": TOKEN, "appSecret": APP_SECRET},
        "options": {"leadAds": True},
    },
    "sms": {"address": "+49301234501", "credentials": {"accountSid": ACCOUNT, "authToken": TOKEN}},
}
Story = dict[str, Any]


def stories() -> list[Story]:
    """What customers write, as chats.yaml has it, each with the address that it comes from."""
    people = {person.name: person.phone for person in content.people()}
    rows: list[Story] = yaml.safe_load((Path(__file__).parent / "chats.yaml").read_text(encoding="utf-8"))
    for number, row in enumerate(rows):
        row["address"] = f"68000000000000{number:02}" if row["by"] == "messenger" else _bare(people[row["from"]])
    return rows


def load(client: Client) -> None:
    """Connect the channels and tell every story to its end, once.

    Raises:
        DemoError: the stack refused something, or the workers did not keep up.
    """
    rows = stories()
    urls = {
        kind: client.endpoint("/api/channels", "address", {"kind": kind, "name": ORGANISATION, **wanted})[0]
        for kind, wanted in _CHANNELS.items()
    }
    played = _tell_vendors({kind: row["webhookUrl"] for kind, row in urls.items()}, rows)
    for place, story in enumerate(rows):
        for number, said in enumerate(story["says"]):
            kind = said[2] if len(said) > 2 else story["by"]
            _write(client, kind, urls[kind]["webhookUrl"], story, f"demo.{place}.{number}", said)
    if played:
        _post_as_meta(client, urls["messenger"]["webhookUrl"], advertising.delivery(PAGE))
    client.wait(lambda: len(_known(client, rows)) == len(rows), "the chats")
    for story in rows:
        if "answer" in story:
            _answer(client, story, _known(client, rows)[story["from"]])


def _tell_vendors(urls: dict[str, str], rows: list[Story]) -> bool:
    """The simulator plays the vendors: it must know where their webhooks are, what people are called, and the leads.
    Whether there is one."""
    simulator = here().simulator_url
    names = {row["address"]: row["from"] for row in rows if row["by"] == "messenger"}
    for account, kind in ((NUMBER, "whatsapp"), (PAGE, "messenger")):
        told = {"webhookUrl": urls[kind], "appSecret": APP_SECRET, "names": names, "nodes": advertising.nodes()}
        try:
            httpx.put(f"{simulator}/meta/{account}", json=told, timeout=5)
        except httpx.HTTPError:  # without it replies go nowhere, and nobody tells that they arrived
            return False
    return True


def _write(client: Client, kind: str, url: str, story: Story, vendor_id: str, said: list[Any]) -> None:
    """Deliver what was *said* as the vendor of *kind* would."""
    at, text = time.time() - said[0] * 3600, said[1]
    if kind == "sms":
        form = {
            "MessageSid": f"SM{vendor_id}",
            "From": story["address"],
            "To": _CHANNELS["sms"]["address"],
            "Body": text,
        }
        signed = url + "".join(f"{name}{form[name]}" for name in sorted(form))
        mac = b64encode(hmac.digest(TOKEN.encode(), signed.encode(), "sha1")).decode()
        headers = {"Content-Type": "application/x-www-form-urlencoded", "X-Twilio-Signature": mac}
        _deliver(client, url, urlencode(form).encode(), headers)
        return
    _post_as_meta(client, url, _of_meta(kind, story, vendor_id, text, at))


def _post_as_meta(client: Client, url: str, content: dict[str, Any]) -> None:
    raw = json.dumps(content).encode()
    mac = hmac.new(APP_SECRET.encode(), raw, "sha256").hexdigest()
    _deliver(client, url, raw, {"Content-Type": "application/json", "X-Hub-Signature-256": f"sha256={mac}"})


def _of_meta(kind: str, story: Story, vendor_id: str, text: str, at: float) -> dict[str, Any]:
    person = story["address"].lstrip("+")
    if kind == "messenger":
        moment = int(at * 1000)
        message = {"mid": f"m_{vendor_id}", "text": text}
        event = {"sender": {"id": person}, "recipient": {"id": PAGE}, "timestamp": moment, "message": message}
        return {"object": "page", "entry": [{"id": PAGE, "time": moment, "messaging": [event]}]}
    value = {
        "messaging_product": "whatsapp",
        "metadata": {"display_phone_number": "49301234500", "phone_number_id": NUMBER},
        "contacts": [{"profile": {"name": story["from"]}, "wa_id": person}],
        "messages": [
            {
                "from": person, "id": f"wamid.{vendor_id}", "timestamp": str(int(at)), "type": "text",
                "text": {"body": text},
            }
        ],
    }  # fmt: skip
    return {
        "object": "whatsapp_business_account",
        "entry": [{"id": "WABA", "changes": [{"value": value, "field": "messages"}]}],
    }


def _deliver(client: Client, url: str, raw: bytes, headers: dict[str, str]) -> None:
    path = httpx.URL(url).raw_path.decode()  # our own origin may not be up yet
    check(client.http.post(path, content=raw, headers=headers), "POST", path)


def _known(client: Client, rows: list[Story]) -> dict[str, str]:
    """The conversations that there are by now, by the name of the person."""
    wanted = {row["from"] for row in rows}
    found = client.all("/api/conversations")
    return {each["contact"]["name"]: each["id"] for each in found if each["contact"]["name"] in wanted}


def _answer(client: Client, story: Story, conversation_id: str) -> None:
    path, text = f"/api/conversations/{conversation_id}", story["answer"]["text"]
    thread = client.call("GET", path)["messages"]
    if not any(message["direction"] == "outbound" and message["text"] == text for message in thread):
        client.call("POST", f"{path}/messages", role=story["answer"]["by"], json={"text": text})


def _bare(number: str) -> str:
    return "+" + "".join(char for char in number if char.isdigit())
