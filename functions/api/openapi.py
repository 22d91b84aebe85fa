"""The OpenAPI 3.1 document, made from the routes and their shapes. ``python -m api.openapi`` prints it."""

from __future__ import annotations

import json
import re
import sys
from functools import cache
from typing import Any

from pydantic import BaseModel, TypeAdapter
from pydantic.alias_generators import to_camel

from api import failures, incoming
from api.hook import TAG
from api.meta import VERSION
from api.reading import may_be_empty
from api.routing import WRITES, Route
from mancrel.accounts.policy import GRANTS

Json = dict[str, Any]
_REF = "#/components/schemas/{model}"
_IDENTIFIERS = re.compile(r'"(?:\w+Id|id|\w*[iI]ds)": ')
_IDENTIFIER = {"type": "string", "minLength": 1, "maxLength": 200, "pattern": "^[!-.0-~]+$"}


@cache
def document() -> Json:
    """The whole API. The result is shared: do not change it."""
    from api.app import resources

    routes = [route for each in resources for route in each.routes]
    shapes, schemas = _schemas(routes)
    paths: Json = {}
    for route in routes:
        paths.setdefault(address(route), {})[route.method.lower()] = _operation(route, shapes, schemas)
    paths.update(incoming.paths(shapes))
    return _named(
        {
            "openapi": "3.1.0",
            "info": {
                "title": "Mancrel",
                "version": VERSION,
                "description": (
                    "Catalogue, contacts, inbox and assistant of a shop. Errors are RFC 9457 problems. Sentences for "
                    "people are in the language that Accept-Language asks for: en or es."
                ),
                "license": {"name": "MIT", "identifier": "MIT"},
            },
            "servers": [{"url": "/"}],
            "tags": [{"name": tag} for tag in dict.fromkeys([*(each.tag for each in resources), TAG])],
            "paths": paths,
            "components": {
                "schemas": {**schemas, "Problem": failures.PROBLEM},
                "responses": {str(status): failures.response(status) for status in failures.MEANINGS},
                "securitySchemes": {
                    "bearer": {"type": "http", "scheme": "bearer", "bearerFormat": "JWT"},
                    "refreshCookie": {"type": "apiKey", "in": "cookie", "name": "mancrel_refresh"},
                    "visitor": {"type": "http", "scheme": "bearer", "description": "The token of a web chat"},
                },
            },
        }
    )


def address(route: Route) -> str:
    """The route's path with its parameters named as on the wire: ``/api/users/{userId}``."""
    return re.sub(r"\{(\w+)\}", lambda match: "{" + to_camel(match[1]) + "}", route.path)


def _schemas(routes: list[Route]) -> tuple[dict[Any, Json], Json]:
    """The schema of each body, query and answer, and the definitions that they refer to."""
    inputs: list[tuple[Any, Any, TypeAdapter[Any]]] = [
        (key, mode, TypeAdapter(shape)) for key, mode, shape in incoming.SHAPES
    ]
    for route in routes:
        for part in ("body", "query"):
            if part in route.hints:
                inputs.append(((route.name, part), "validation", TypeAdapter(route.hints[part])))
        if route.returns is not None and route.returns is not str:
            inputs.append(((route.name, "answer"), "serialization", TypeAdapter(route.returns)))
    found, definitions = TypeAdapter.json_schemas(inputs, by_alias=True, ref_template=_REF)
    return {key: schema for (key, _mode), schema in found.items()}, definitions.get("$defs", {})


def _operation(route: Route, shapes: dict[Any, Json], schemas: Json) -> Json:
    summary, _, description = (route.handler.__doc__ or route.name).strip().partition("\n")
    operation: Json = {
        "operationId": to_camel(route.name),
        "tags": [route.tag],
        "summary": summary.rstrip("."),
        "parameters": _parameters(route, shapes, schemas),
        "responses": _responses(route, shapes),
        "security": _security(route),
    }
    if description.strip():
        operation["description"] = re.sub(r"\s*\n\s*", " ", description.strip())
    if "body" in route.hints:
        content: Json = {"schema": shapes[route.name, "body"]}
        if (example := _example(route.hints["body"])) is not None:
            content["example"] = example
        operation["requestBody"] = {
            "required": not may_be_empty(route.hints["body"]),
            "content": {"application/json": content},
        }
    return operation


def _parameters(route: Route, shapes: dict[Any, Json], schemas: Json) -> list[Json]:
    found: list[Json] = [
        {"name": to_camel(name), "in": "path", "required": True, "schema": _IDENTIFIER} for name in route.path_names
    ]
    if "query" in route.hints:
        query = shapes[route.name, "query"]
        query = schemas[query["$ref"].rpartition("/")[2]] if "$ref" in query else query
        required = query.get("required", [])
        for name, schema in query.get("properties", {}).items():
            found.append({"name": name, "in": "query", "required": name in required, "schema": _not_null(schema)})
    if route.method in WRITES:
        found.append(
            {
                "name": "Idempotency-Key",
                "in": "header",
                "required": False,
                "description": "The same key with the same request answers the same for 24 hours.",
                "schema": {"type": "string", "minLength": 1, "maxLength": 255, "pattern": "^[!-~]+$"},
            }
        )
    return found


def _not_null(schema: Json) -> Json:
    """A query cannot say null: what may be null may be left out."""
    options = [option for option in schema.get("anyOf", []) if option != {"type": "null"}]
    rest = {
        name: value for name, value in schema.items() if name != "anyOf" and not (name == "default" and value is None)
    }
    if len(options) == 1:
        return {**options[0], **rest}
    return {**rest, "anyOf": options} if options else rest


def statuses(route: Route) -> list[int]:
    """All that *route* may answer instead of what was asked for."""
    found = {400, 422, 503, *route.errors}
    if route.needs is not None:
        found.add(401)
        if not all(route.needs in grants for grants in GRANTS.values()):
            found.add(403)
    if route.path_names or _names_records(route.hints.get("body")) or _names_records(route.hints.get("query")):
        found.add(404)
    if route.method in WRITES:
        found.add(409)
    if "body" in route.hints:
        found |= {413, 415}
    return sorted(found)


def _names_records(shape: Any) -> bool:
    """Whether *shape* has a place for an identifier, which may be one of nothing."""
    return shape is not None and bool(_IDENTIFIERS.search(json.dumps(TypeAdapter(shape).json_schema())))


def _responses(route: Route, shapes: dict[Any, Json]) -> Json:
    good: Json = {"description": "Done"}
    if route.returns is str:
        kind = route.media_type.partition(";")[0]
        good["content"] = {kind: {"schema": {"type": "object" if kind.endswith("json") else "string"}}}
    elif route.returns is not None:
        good["content"] = {"application/json": {"schema": shapes[route.name, "answer"]}}
    if route.page_for_people:
        good["content"]["text/html"] = {"schema": {"type": "string"}}
    bad = {str(status): {"$ref": f"#/components/responses/{status}"} for status in statuses(route)}
    return {**{str(status): good for status in (route.status, *route.also)}, **bad}


def _security(route: Route) -> list[Json]:
    if route.refresh_cookie:
        return [{"refreshCookie": []}] if 401 in route.errors else [{}, {"refreshCookie": []}]
    return [] if route.needs is None else [{"bearer": []}]


def _example(shape: type[BaseModel]) -> Json | None:
    """A body made of its fields' own examples, if every required field has one."""
    example: Json = {}
    for name, info in shape.model_fields.items():
        if info.examples:
            example[info.alias or name] = info.examples[0]
        elif info.is_required():
            return None
    return example or None


def _named(whole: Json) -> Json:
    """*whole* with schemas named as people call them, and without those that nothing refers to.

    ``Page_UserOut_`` is ``UserPage`` and ``UserOut`` is ``User``; of two features' ``Source`` each gets its feature.
    """
    text = json.dumps(whole)
    names = [name for name in whole["components"]["schemas"] if f'"#/components/schemas/{name}"' in text]
    taken = set(names)
    for name in sorted(names, key=len, reverse=True):
        called = _called(name)
        if called not in taken:
            taken.add(called)
            text = text.replace(f'"#/components/schemas/{name}"', f'"#/components/schemas/{called}"')
            text = text.replace(f'"{name}": {{', f'"{called}": {{').replace(
                f'"title": "{name}"', f'"title": "{called}"'
            )
    renamed: Json = json.loads(text)
    schemas = renamed["components"]["schemas"]
    renamed["components"]["schemas"] = {name: schemas[name] for name in sorted(taken & set(schemas))}
    return renamed


def _called(name: str) -> str:
    name = re.sub(r"mancrel__(\w)(\w*?)__schemas__(\w+?)(?=Out|_|$)", lambda m: m[1].upper() + m[2] + m[3], name)
    return re.sub(r"^Page_(\w+?)(?:Out)?_$", r"\1Page", name).removesuffix("Out")


if __name__ == "__main__":
    json.dump(document(), sys.stdout, indent=2, ensure_ascii=False)
    sys.stdout.write("\n")
