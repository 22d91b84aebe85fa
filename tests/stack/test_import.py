"""A file goes in through the browser's form and becomes records, however often the worker is killed meanwhile."""

import csv
import io
from typing import Any

from infra import processes
from tests.stack.faults import kill_one
from tests.stack.machine import PATIENCE, eventually
from tests.stack.shop import Shop

ROWS = 800
KILLS = 4


def people(rows: int) -> bytes:
    """*rows* people with what most exports have, the last one with a broken address."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";")
    writer.writerow(["Kundennummer", "Vorname", "Nachname", "E-Mail", "Telefon", "Ort", "Schlagworte"])
    for number in range(rows - 1):
        writer.writerow(
            [
                f"K{number}",
                "Ana",
                f"Müller {number}",
                f"ana{number}@example.test",
                f"+49 30 {1_000_000 + number}",
                "Köln",
                "neu",
            ]
        )
    writer.writerow(["K-last", "Ben", "Broken", "no address", "", "", ""])
    return text.getvalue().encode("cp1252")


def send(shop: Shop, content: bytes) -> str:
    """Announce the file, post it as the browser does, and say so; the import's id."""
    new = {"noun": "contacts", "fileName": "people.csv", "size": len(content)}
    made = shop.client.call("POST", "/api/imports", json=new)
    form = made["upload"]
    posted = shop.client.http.post(form["url"], data=form["fields"], files={"file": ("people.csv", content)})
    assert posted.status_code in (200, 204), posted.text
    shop.client.call("POST", f"/api/imports/{made['id']}/uploaded")
    return str(made["id"])


def get(shop: Shop, import_id: str) -> dict[str, Any]:
    found: dict[str, Any] = shop.client.call("GET", f"/api/imports/{import_id}")
    return found


def reaches(shop: Shop, import_id: str, status: str) -> dict[str, Any]:
    assert processes.wait_until(lambda: get(shop, import_id)["status"] == status, PATIENCE, 0.5), get(shop, import_id)
    return get(shop, import_id)


def test_an_import_survives_kills_of_its_worker_and_is_reverted(shop: Shop) -> None:
    import_id = send(shop, people(ROWS))
    analysed = reaches(shop, import_id, "ready")
    assert analysed["file"]["encoding"] == "cp1252"
    assert [column["target"] for column in analysed["columns"]][:4] == ["externalId", "firstName", "lastName", "email"]
    shop.client.call("POST", f"/api/imports/{import_id}/dry-run")
    trial = reaches(shop, import_id, "tried")["trial"]
    assert (trial["created"], trial["problems"]) == (ROWS - 1, 1)

    shop.client.call("POST", f"/api/imports/{import_id}/start")
    for killed in range(KILLS):
        eventually(lambda killed=killed: get(shop, import_id)["progress"]["done"] >= ROWS * killed // 10)
        processes.wait_until(lambda: kill_one(shop.machine, "imports"), 10)

    progress = reaches(shop, import_id, "done")["progress"]
    assert {name: progress[name] for name in ("rows", "done", "created", "problems")} == {
        "rows": ROWS, "done": ROWS, "created": ROWS - 1, "problems": 1,
    }  # fmt: skip
    contacts = shop.client.call("GET", "/api/contacts", params={"limit": 1})
    assert contacts["total"] == ROWS - 1

    shop.client.call("POST", f"/api/operations/{import_id}/undo")
    eventually(lambda: shop.client.call("GET", "/api/contacts", params={"limit": 1})["total"] == 0)
