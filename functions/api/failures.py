"""How the API's documentation describes what goes wrong."""

from __future__ import annotations

from typing import Any

Json = dict[str, Any]
MEANINGS = {
    400: "The request is malformed",
    401: "Nobody is signed in",
    403: "The caller's role does not allow this",
    404: "There is no such thing",
    409: "It changed meanwhile, is in another state, or the Idempotency-Key came with another request before",
    413: "The body is too large",
    415: "The body is not JSON",
    422: "The input does not fit; `errors` names each place",
    429: "Too many tries; `Retry-After` says when again",
    503: "Something we stand on did not answer; try again",
}

PROBLEM: Json = {
    "title": "Problem",
    "description": "What went wrong (RFC 9457). Tell us the requestId when you ask for help.",
    "type": "object",
    "required": ["type", "title", "status", "detail", "instance", "requestId"],
    "properties": {
        "type": {"type": "string"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string"},
        "instance": {"type": "string"},
        "requestId": {"type": "string"},
        "errors": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["pointer", "detail"],
                "properties": {"pointer": {"type": "string"}, "detail": {"type": "string"}},
            },
        },
        "current": {"type": "object", "description": "How the record stands now, on 409."},
        "mergedInto": {"type": "string", "description": "The record that took this one's place, on 404."},
    },
}


def response(status: int) -> Json:
    """The description of an answer with *status*."""
    failure: Json = {
        "description": MEANINGS[status],
        "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}},
    }
    if status in (429, 503):
        failure["headers"] = {"Retry-After": {"schema": {"type": "integer"}, "required": True}}
    return failure
