"""The OpenAPI document and what is made of it."""

import json
import re
from typing import Any

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]  # it ships no types

from adapter import App
from api import openapi, postman
from api.app import app, resources
from api.hook import TAG
from tests.client import Client
from webhooks.app import app as webhooks

DOCUMENT = openapi.document()
OPERATIONS = [
    (method, path, operation) for path, methods in DOCUMENT["paths"].items() for method, operation in methods.items()
]


def references(node: Any) -> list[str]:
    if isinstance(node, dict):
        own = [node["$ref"]] if isinstance(node.get("$ref"), str) else []
        return own + [each for inner in node.values() for each in references(inner)]
    return [each for inner in node for each in references(inner)] if isinstance(node, list) else []


def test_it_describes_exactly_what_is_routed() -> None:
    described = {(method.upper(), re.sub(r"\{\w+\}", "{}", path)) for method, path, _ in OPERATIONS}
    routes = [*app.routes.items(), *webhooks.routes.items()]
    routed = {(method, re.sub(r"\{\w+\}", "{}", path)) for path, methods in routes for method in methods}

    assert isinstance(app, App)
    assert described == routed


def test_every_reference_leads_somewhere() -> None:
    for reference in set(references(DOCUMENT)):
        node: Any = DOCUMENT
        for step in reference.removeprefix("#/").split("/"):
            node = node[step]


def test_every_schema_is_one() -> None:
    for schema in DOCUMENT["components"]["schemas"].values():
        Draft202012Validator.check_schema(schema)


def test_operations_have_names_of_their_own_and_a_summary() -> None:
    names = [operation["operationId"] for _, _, operation in OPERATIONS]

    assert len(names) == len(set(names))
    assert all(operation["summary"] and operation["tags"] for _, _, operation in OPERATIONS)


def test_schemas_are_called_as_people_call_them() -> None:
    odd = [name for name in DOCUMENT["components"]["schemas"] if not re.fullmatch(r"[A-Z][A-Za-z]+", name)]

    assert odd == []


@pytest.mark.parametrize(
    "operation", [each for *_, each in OPERATIONS if "requestBody" in each], ids=lambda each: each["operationId"]
)
def test_examples_are_valid(operation: dict[str, Any]) -> None:
    content = next(iter(operation["requestBody"]["content"].values()))

    if "example" in content:
        Draft202012Validator({**content["schema"], "components": DOCUMENT["components"]}).validate(content["example"])


def test_no_answer_shows_what_stays_inside() -> None:
    secret = re.compile(r'"(passwordHash|secretHash|successor|registration|signedOutAt|tokenHash)"')

    assert not secret.search(json.dumps(DOCUMENT))


def test_the_postman_collection_has_every_operation() -> None:
    made = postman.collection(DOCUMENT, "http://localhost:8000")

    items = [item for folder in made["item"] for item in folder["item"]]
    assert len(items) == len(OPERATIONS)
    assert all(item["request"]["url"]["raw"].startswith("{{baseUrl}}") for item in items)
    assert {folder["name"] for folder in made["item"]} == {each.tag for each in resources} | {TAG}


def test_the_document_and_its_page_are_served_without_signing_in() -> None:
    anyone = Client()

    assert anyone("GET", "/api/openapi.json").body == DOCUMENT
    assert anyone("GET", "/api/postman.json").body["info"]["name"] == "Mancrel"
    page = anyone("GET", "/api/docs")
    assert (page.status, page.headers["Content-Type"]) == (200, "text/html; charset=utf-8")
    assert "script-src 'self'" in page.headers["Content-Security-Policy"]
    assert not re.search(r"<script>|https?://|\son\w+=", page.body)
    assert anyone("GET", "/api/docs/start.js").headers["Content-Type"].startswith("text/javascript")


def test_webhooks_say_how_to_sign_and_what_they_answer() -> None:
    catalog, email = (DOCUMENT["paths"][f"/webhook/{name}"]["post"] for name in ("catalog", "email"))

    for operation in (catalog, email):
        names = {each["name"] for each in operation["parameters"]}
        assert {"webhook-id", "webhook-timestamp", "webhook-signature"} <= names
        assert {"400", "401", "413", "422", "503"} <= set(operation["responses"])
        assert {"202", "200"} & set(operation["responses"])
    assert "415" in email["responses"]
    assert set(email["requestBody"]["content"]) == {"application/json", "message/rfc822"}


@pytest.mark.parametrize("path", ["/api/merges", "/api/operations/{operationId}/undo"])
def test_what_may_go_on_in_the_background_says_so(path: str) -> None:
    responses = DOCUMENT["paths"][path]["post"]["responses"]

    assert responses["200"] == responses["202"]
