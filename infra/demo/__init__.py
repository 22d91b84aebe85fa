"""The demo tenant: a small invented shop, told to Mancrel the way a real one tells it.

Products and mails come by signed webhook, so that workers and assistant make everything else themselves. Loading twice
changes nothing; loading after a crash completes what is missing.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import httpx

from infra.demo import chatting, content, desk, doing, judging, mail, marketing, noting, selling, visiting
from infra.demo.client import Client, DemoError, as_json
from infra.demo.content import ORGANISATION, PASSWORD, SOURCE, USERS


def load(url: str = "http://localhost:8000") -> dict[str, int]:
    """Tell the stack at *url* the demo shop and wait for the workers; answers how many of each thing there are.

    Raises:
        DemoError: the stack refused something, or the workers did not keep up.
    """
    with httpx.Client(base_url=url, timeout=30) as http:
        client = Client(http)
        _enter(client)
        _load_users(client)
        _load_catalogue(client)
        _load_answers(client)
        _load_saved_replies(client)
        _load_contacts(client)
        selling.load(client)
        judging.begin(client)
        mail.load(client)
        chatting.load(client)
        visiting.load(client)
        judging.load(client)
        noting.load(client)
        _load_tasks(client)
        doing.load(client)
        marketing.load(client)
        desk.load(client)
        nouns = ("products", "contacts", "conversations", "answers", "tasks", "companies", "leads", "deals")
        return {noun: client.total(f"/api/{noun}") for noun in nouns}


def _enter(client: Client) -> None:
    if client.sign_in("admin"):
        return
    name, email = USERS["admin"]
    person = {"organisation": ORGANISATION, "name": name, "email": email, "password": PASSWORD}
    answer = client.http.post("/auth/register", json=person)
    if answer.status_code != 201:
        raise DemoError(f"the demo's admin could not be registered: {answer.status_code} {answer.text[:300]}")
    client.tokens["admin"] = answer.json()["accessToken"]


def _load_users(client: Client) -> None:
    for role in ("manager", "rep"):
        name, email = USERS[role]
        if not client.sign_in(role):
            client.call("POST", "/api/users", json={"name": name, "email": email, "role": role, "password": PASSWORD})
            client.sign_in(role)


def _load_catalogue(client: Client) -> None:
    wanted = list(content.products())
    source, secret = client.endpoint("/api/catalogue/sources", "name", {"name": SOURCE, "kind": "standard"})
    if not secret and client.total("/api/products") >= len(wanted):
        return
    secret = secret or client.call("POST", f"/api/catalogue/sources/{source['id']}/rotate")["secret"]
    for product in wanted:
        body = as_json({"type": "product.created", "data": product})
        client.deliver(source["webhookUrl"], secret, f"demo-{product['sku']}", body)
    client.wait(lambda: client.total("/api/products") >= len(wanted), "the catalogue")


def _load_answers(client: Client) -> None:
    known = {answer["title"] for answer in client.all("/api/answers")}
    for answer in content.answers():
        if answer["title"] not in known:
            client.call("POST", "/api/answers", json=answer)


def _load_saved_replies(client: Client) -> None:
    known = {reply["shortcut"] for reply in client.call("GET", "/api/saved-replies")["items"]}
    for reply in content.saved_replies():
        if reply["shortcut"] not in known:
            client.call("POST", "/api/saved-replies", json=reply)


def _load_contacts(client: Client) -> None:
    people = list(content.people())
    if client.total("/api/contacts") >= len(people):
        return
    for person in people:
        body = {**vars(person), "tags": list(person.tags)}
        client.call("POST", "/api/contacts", taken_is_fine=True, json=body)


def _load_tasks(client: Client) -> None:
    known = {task["title"] for task in client.all("/api/tasks")}
    for task in content.tasks():
        if task["title"] not in known:
            due = (datetime.now(UTC) + timedelta(days=task["days"])).isoformat()
            body = {"title": task["title"], "priority": task["priority"], "dueAt": due}
            client.call("POST", "/api/tasks", json=body)
