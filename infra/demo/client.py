"""The demo's way into Mancrel: the public API and the signed webhooks, over HTTP."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import time
from collections.abc import Callable, Iterator
from typing import Any

import httpx

from infra.demo.content import PASSWORD, USERS

PATIENCE = 600.0
"""Seconds that the workers get for one part of the demo."""


class DemoError(Exception):
    """The demo could not be loaded. Its text names the call and what it answered."""


class Client:
    """Calls the API as one of the demo's users, or as those whose e-mail addresses and passwords it is given."""

    def __init__(self, http: httpx.Client, **accounts: tuple[str, str]) -> None:
        self.http = http
        self.accounts = accounts or {role: (user[1], PASSWORD) for role, user in USERS.items()}
        self.tokens: dict[str, str] = {}

    def sign_in(self, role: str) -> bool:
        """Whether the user of *role* exists; they are signed in then."""
        email, password = self.accounts[role]
        answer = self.http.post("/auth/login", json={"email": email, "password": password})
        if answer.status_code == 200:
            self.tokens[role] = answer.json()["accessToken"]
        return role in self.tokens

    def call(self, method: str, path: str, role: str = "admin", taken_is_fine: bool = False, **more: Any) -> Any:
        """The JSON that the API answers; None when *taken_is_fine* and the thing is there already (409). Whose token is
        too old is signed in anew.

        Raises:
            DemoError: the answer is another refusal.
        """
        answer = self._asked(method, path, role, more)
        if answer.status_code == 401 and self.sign_in(role):
            answer = self._asked(method, path, role, more)
        if answer.status_code == 409 and taken_is_fine:
            return None
        check(answer, method, path)
        return answer.json() if answer.content else None

    def _asked(self, method: str, path: str, role: str, more: dict[str, Any]) -> httpx.Response:
        headers = {"Authorization": f"Bearer {self.tokens[role]}"}
        return self.http.request(method, path, headers=headers, **more)

    def all(self, path: str, **query: Any) -> Iterator[dict[str, Any]]:
        """All items of a list."""
        cursor: dict[str, str] = {}
        while True:
            page = self.call("GET", path, params={"limit": 200, **query, **cursor})
            yield from page["items"]
            if page["nextCursor"] is None:
                return
            cursor = {"cursor": page["nextCursor"]}

    def total(self, path: str, **query: Any) -> int:
        """How many items a list has."""
        return int(self.call("GET", path, params={"limit": 1, **query})["total"])

    def endpoint(self, path: str, key: str, wanted: dict[str, Any]) -> tuple[dict[str, Any], str]:
        """The source or channel with the *key* of *wanted*, made if need be; its secret only when it is new."""
        for found in self.call("GET", path)["items"]:
            if found[key] == wanted[key]:
                return found, ""
        made = self.call("POST", path, json=wanted)
        return made, made["secret"]

    def wait(self, ready: Callable[[], bool], what: str) -> None:
        """Come back when *ready*.

        Raises:
            DemoError: it did not come true within ten minutes.
        """
        deadline = time.monotonic() + PATIENCE
        while not ready():
            if time.monotonic() > deadline:
                raise DemoError(f"{what} did not keep up: look at `.local/emulator.log`")
            time.sleep(0.5)

    def deliver(
        self, url: str, secret: str, event_id: str, body: bytes, content_type: str = "application/json"
    ) -> None:
        """Post a webhook, signed as Standard Webhooks says; the same *event_id* is taken in once.

        Raises:
            DemoError: it was not accepted.
        """
        headers = {**signed(secret, event_id, body), "Content-Type": content_type}
        path = httpx.URL(url).raw_path.decode()  # our own origin may not be up yet
        check(self.http.post(path, content=body, headers=headers), "POST", path)


def signed(secret: str, event_id: str, body: bytes, at: float | None = None) -> dict[str, str]:
    """The headers that https://www.standardwebhooks.com asks for."""
    key = base64.b64decode(secret.removeprefix("whsec_"))
    stamp = str(int(time.time() if at is None else at))
    digest = hmac.new(key, f"{event_id}.{stamp}.".encode() + body, hashlib.sha256).digest()
    signature = f"v1,{base64.b64encode(digest).decode()}"
    return {"webhook-id": event_id, "webhook-timestamp": stamp, "webhook-signature": signature}


def as_json(content: Any) -> bytes:
    """*content* as a body."""
    return json.dumps(content, ensure_ascii=False).encode()


def check(answer: httpx.Response, method: str, path: str) -> None:
    if answer.status_code >= 400:
        raise DemoError(f"{method} {path} answered {answer.status_code}: {answer.text[:300]}")
