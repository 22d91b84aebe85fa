"""The API as a Postman collection (v2.1), made from the OpenAPI document."""

from __future__ import annotations

import json
import re
from typing import Any

Json = dict[str, Any]
_SCHEMA = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"


def collection(document: Json, base_url: str) -> Json:
    """A folder per tag and a request per operation; sign in once and put the token into ``accessToken``."""
    folders: dict[str, list[Json]] = {tag["name"]: [] for tag in document["tags"]}
    for path, operations in document["paths"].items():
        for method, operation in operations.items():
            folders[operation["tags"][0]].append(_item(path, method.upper(), operation))
    return {
        "info": {"name": document["info"]["title"], "version": document["info"]["version"], "schema": _SCHEMA},
        "auth": {"type": "bearer", "bearer": [{"key": "token", "value": "{{accessToken}}", "type": "string"}]},
        "variable": [{"key": "baseUrl", "value": base_url}, {"key": "accessToken", "value": ""}],
        "item": [{"name": tag, "item": items} for tag, items in folders.items() if items],
    }


def _item(path: str, method: str, operation: Json) -> Json:
    segments = [re.sub(r"^\{(\w+)\}$", r":\1", segment) for segment in path.strip("/").split("/") if segment]
    parameters = operation["parameters"]
    request: Json = {
        "method": method,
        "header": [],
        "url": {
            "raw": "/".join(["{{baseUrl}}", *segments]),
            "host": ["{{baseUrl}}"],
            "path": segments,
            "variable": [{"key": each["name"], "value": ""} for each in parameters if each["in"] == "path"],
            "query": [
                {"key": each["name"], "value": "", "disabled": not each["required"]}
                for each in parameters
                if each["in"] == "query"
            ],
        },
        "description": operation.get("description", operation["summary"]),
    }
    if not operation["security"]:
        request["auth"] = {"type": "noauth"}
    if "requestBody" in operation:
        media, content = next(iter(operation["requestBody"]["content"].items()))
        request["header"].append({"key": "Content-Type", "value": media})
        request["body"] = _body(media, content.get("example", {}))
    return {"name": operation["summary"], "request": request, "response": []}


def _body(media: str, example: Json) -> Json:
    if not media.endswith("json"):
        return {"mode": "urlencoded", "urlencoded": [{"key": key, "value": value} for key, value in example.items()]}
    return {
        "mode": "raw",
        "raw": json.dumps(example, indent=2, ensure_ascii=False),
        "options": {"raw": {"language": "json"}},
    }
