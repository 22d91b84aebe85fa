"""A file on its way through the doors and the workers, as the site's wizard sends it."""

import csv
import io
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from mancrel.imports import service
from mancrel.imports.jobs import GoOnWithImport
from mancrel.kit import queue, storage
from tests.client import Client, signed_in

HEADER = ["Customer number", "Name", "E-mail", "Phone", "City", "Tags"]
ANA = ["1", "Ana Silva", "ana@example.com", "+351 912 345 678", "Porto", "vip"]
BEN = ["2", "Ben Berg", "ben@example.com", "+49 30 1234567", "Bonn", ""]
BAD = ["3", "Cy", "not an address", "", "Cadiz", ""]
Take = Callable[[str], list[str]]


@dataclass
class Wizard:
    """Sends files and works off what the queues hold."""

    client: Client
    take: Take
    tenant_id: str = "acme"

    def work(self, limit: int = 10_000) -> int:
        """Do at most *limit* of the jobs that wait; how many that were."""
        done = 0
        while done < limit and (bodies := self.take("imports")):
            for at, body in enumerate(bodies):
                if done == limit:
                    queue.send("imports", bodies[at:])
                    return done
                service.work(GoOnWithImport.from_body(body))
                done += 1
        return done

    def send(self, content: bytes, name: str = "people.csv", noun: str = "contacts") -> dict[str, Any]:
        """The import of a file, analysed."""
        made = self.client("POST", "/api/imports", {"noun": noun, "fileName": name, "size": len(content)})
        assert made.status == 201, made
        storage.put(made.body["upload"]["fields"]["key"], content)
        said = self.client("POST", f"/api/imports/{made.body['id']}/uploaded")
        assert said.status == 202, said
        self.work()
        return self.get(made.body["id"])

    def send_rows(self, *rows: list[str], noun: str = "contacts") -> dict[str, Any]:
        text = io.StringIO()
        csv.writer(text).writerows(rows)
        return self.send(text.getvalue().encode(), noun=noun)

    def get(self, import_id: str) -> dict[str, Any]:
        reply = self.client("GET", f"/api/imports/{import_id}")
        assert reply.status == 200, reply
        return dict(reply.body)

    def change(self, one: dict[str, Any], **wanted: Any) -> dict[str, Any]:
        reply = self.client("PATCH", f"/api/imports/{one['id']}", {"version": one["version"], **wanted})
        assert reply.status == 200, reply
        return dict(reply.body)

    def do(self, one: dict[str, Any], what: str, work: bool = True) -> dict[str, Any]:
        """``dry-run``, ``start`` or ``cancel``, worked off."""
        reply = self.client("POST", f"/api/imports/{one['id']}/{what}")
        assert reply.status == 202, reply
        if work:
            self.work()
        return self.get(one["id"])

    def contacts(self, query: str = "") -> list[dict[str, Any]]:
        reply = self.client("GET", f"/api/contacts?limit=200&sort=name{query}")
        assert reply.status == 200, reply
        return list(reply.body["items"])

    def problems(self, one: dict[str, Any]) -> list[tuple[int, str]]:
        items = self.client("GET", f"/api/imports/{one['id']}/problems?limit=200").body["items"]
        return [(item["row"], f"{item['column'] or ''}: {item['detail']}") for item in items]


def opened(take: Take, role: str = "admin") -> Wizard:
    return Wizard(signed_in(role=role), take)


def counted(shown: dict[str, Any]) -> dict[str, Any]:
    return {name: shown[name] for name in ("rows", "created", "updated", "unchanged", "skipped", "problems")}


def counts(rows=0, created=0, updated=0, unchanged=0, skipped=0, problems=0) -> dict[str, Any]:
    return locals()
