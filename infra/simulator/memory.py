"""What the simulator remembers, in one SQLite file: accounts, the messages that it took, receipts to be told."""

from __future__ import annotations

import json
import sqlite3
import time
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_TABLES = """
CREATE TABLE IF NOT EXISTS accounts (account TEXT PRIMARY KEY, options TEXT, secret TEXT, receipts_url TEXT);
CREATE TABLE IF NOT EXISTS calls (account TEXT, message_id TEXT, count INTEGER, PRIMARY KEY (account, message_id))
    WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS messages (
    number INTEGER PRIMARY KEY, account TEXT, message_id TEXT, campaign_id TEXT, recipient TEXT, at REAL, key TEXT,
    status TEXT, reason TEXT, attempts INTEGER, told INTEGER DEFAULT 0, body TEXT
);
CREATE INDEX IF NOT EXISTS by_message ON messages (account, message_id);
CREATE INDEX IF NOT EXISTS by_campaign ON messages (account, campaign_id, number);
CREATE TABLE IF NOT EXISTS receipts (
    number INTEGER PRIMARY KEY, account TEXT, message INTEGER, due REAL, tries INTEGER
);
CREATE INDEX IF NOT EXISTS by_due ON receipts (due);
"""
_MOST_TRIES = 20


@dataclass(frozen=True)
class Account:
    """One customer of the simulator."""

    account: str
    options: dict[str, Any]
    secret: str
    receipts_url: str


class Memory:
    """The file. One thread at a time uses it: the server's event loop."""

    def __init__(self, path: Path | str) -> None:
        self._db = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
        self._db.row_factory = sqlite3.Row
        self._db.execute("PRAGMA journal_mode=WAL")
        self._db.execute("PRAGMA synchronous=NORMAL")  # survives the end of the process, if not of the machine
        self._db.executescript(_TABLES)
        self._accounts: dict[str, Account] = {}

    def close(self) -> None:
        """Let go of the file."""
        self._db.close()

    def account(self, name: str) -> Account | None:
        """The account called *name*."""
        if name not in self._accounts:
            row = self._db.execute("SELECT * FROM accounts WHERE account = ?", (name,)).fetchone()
            if row is None:
                return None
            self._accounts[name] = Account(name, json.loads(row["options"]), row["secret"], row["receipts_url"])
        return self._accounts[name]

    def put_account(self, account: Account) -> None:
        """Create or replace an account; its messages stay."""
        self._db.execute(
            "INSERT OR REPLACE INTO accounts VALUES (?, ?, ?, ?)",
            (account.account, json.dumps(account.options), account.secret, account.receipts_url),
        )
        self._accounts[account.account] = account

    def forget(self, name: str) -> None:
        """Forget an account and all that it handed over."""
        self._accounts.pop(name, None)
        with self._db:
            for table in ("accounts", "calls", "messages", "receipts"):
                self._db.execute(f"DELETE FROM {table} WHERE account = ?", (name,))  # noqa: S608 - our own names

    def count_call(self, account: str, message_id: str) -> int:
        """How often this message was handed over before, by calls that took it or not."""
        row = self._db.execute(
            "INSERT INTO calls VALUES (?, ?, 1) ON CONFLICT DO UPDATE SET count = count + 1 RETURNING count",
            (account, message_id),
        ).fetchone()
        return int(row["count"]) - 1

    def taken(self, account: str, key: str) -> str | None:
        """The id of the message that was taken under the same key."""
        row = self._db.execute(
            "SELECT number FROM messages WHERE account = ? AND message_id = ? AND key = ?", (account, key, key)
        ).fetchone()
        return _provider_id(row["number"]) if row else None

    def take(
        self, account: str, body: dict[str, Any], key: str, outcome: tuple[str, str, int], dues: Iterable[float]
    ) -> str:
        """Keep a message and promise its receipts; answers its id."""
        now = time.time()
        self._db.execute("BEGIN")
        row = self._db.execute(
            "INSERT INTO messages (account, message_id, campaign_id, recipient, at, key, status, reason, attempts,"
            " body) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING number",
            (
                account,
                body["messageId"],
                body.get("campaignId") or "",
                body["to"],
                now,
                key,
                *outcome,
                json.dumps(body),
            ),
        ).fetchone()
        for due in dues:
            self._db.execute(
                "INSERT INTO receipts (account, message, due, tries) VALUES (?, ?, ?, 0)",
                (account, row["number"], now + due),
            )
        self._db.execute("COMMIT")
        return _provider_id(row["number"])

    def find(self, account: str, message_id: str) -> dict[str, Any] | None:
        """What became of a message; ``accepted`` as long as its receipt was not told."""
        row = self._db.execute(
            "SELECT * FROM messages WHERE account = ? AND message_id = ? ORDER BY number LIMIT 1", (account, message_id)
        ).fetchone()
        if row is None:
            return None
        return {
            "id": _provider_id(row["number"]),
            "messageId": message_id,
            "status": row["status"] if row["told"] else "accepted",
            "reason": row["reason"] if row["told"] else "",
            "at": _stamp(row["at"]),
            **{name: json.loads(row["body"]).get(name) for name in ("to", "subject", "text", "html", "headers")},
        }

    def deliveries(self, account: str, campaign_id: str | None, offset: int, limit: int) -> list[dict[str, str]]:
        """What was handed over and taken, in order."""
        which, values = ("AND campaign_id = ?", [campaign_id]) if campaign_id is not None else ("", [])
        rows = self._db.execute(
            f"SELECT message_id, recipient, at FROM messages WHERE account = ? {which}"  # noqa: S608 - values are bound
            " ORDER BY number LIMIT ? OFFSET ?",
            (account, *values, limit, offset),
        )
        return [{"messageId": row["message_id"], "to": row["recipient"], "at": _stamp(row["at"])} for row in rows]

    def due(self, most: int) -> dict[str, list[dict[str, Any]]]:
        """Receipts whose time has come, by account."""
        rows = self._db.execute(
            "SELECT receipts.number, receipts.account, receipts.tries, message, message_id, status, reason, attempts,"
            " at FROM receipts JOIN messages ON messages.number = receipts.message"
            " WHERE due <= ? ORDER BY due LIMIT ?", (time.time(), most),
        )  # fmt: skip
        found: dict[str, list[dict[str, Any]]] = {}
        for row in rows:
            found.setdefault(row["account"], []).append(dict(row))
        return found

    def settle(self, told: list[dict[str, Any]], was_taken: bool) -> None:
        """Forget receipts that were taken; tell the others later, twenty times at most."""
        with self._db:
            self._db.execute("BEGIN")
            if was_taken:
                self._db.executemany(
                    "UPDATE messages SET told = 1 WHERE number = ?", [(each["message"],) for each in told]
                )
            else:
                self._db.executemany(
                    "UPDATE receipts SET tries = tries + 1, due = ? WHERE number = ?",
                    [(time.time() + min(60.0, 0.5 * 2 ** each["tries"]), each["number"]) for each in told],
                )
            over = [(each["number"],) for each in told if was_taken or each["tries"] + 1 >= _MOST_TRIES]
            self._db.executemany("DELETE FROM receipts WHERE number = ?", over)


def _provider_id(number: int) -> str:
    return f"sim_{number:010d}"


def _stamp(moment: float) -> str:
    return time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(moment)) + f".{int(moment * 1_000_000) % 1_000_000:06d}Z"
