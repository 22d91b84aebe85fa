"""Errors as RFC 9457 problem+json, and the headers that every answer of ours carries."""

import json
from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

from chalice.app import Response

import outages
from mancrel.kit.errors import ConflictError, DomainError, InvalidError, NotFoundError, UnavailableError
from mancrel.kit.log import frames, logger
from mancrel.kit.settings import settings

PROBLEM = "application/problem+json"


def safe_headers() -> dict[str, str]:
    """What keeps browsers and caches from doing more with an answer than we mean (OWASP REST cheat sheet)."""
    headers = {
        "Cache-Control": "no-store",
        "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
        "Cross-Origin-Resource-Policy": "same-origin",
        "Referrer-Policy": "no-referrer",
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "DENY",
    }
    if settings().public_url.startswith("https://"):
        headers["Strict-Transport-Security"] = "max-age=63072000; includeSubDomains"
    return headers


def problem(
    status: int,
    detail: str,
    *,
    request_id: str,
    instance: str = "",
    title: str = "",
    headers: Mapping[str, str] | None = None,
    **more: Any,
) -> Response:
    """One RFC 9457 answer. *instance* is the path that was asked for; *more* are extension members."""
    body = {
        "type": "about:blank" if not title else f"urn:mancrel:problem:{title.lower().replace(' ', '-')}",
        "title": title or HTTPStatus(status).phrase,
        "status": status,
        "detail": detail,
        "instance": instance,
        "requestId": request_id,
        **more,
    }
    return Response(
        body=json.dumps(body, separators=(",", ":"), ensure_ascii=False),
        status_code=status,
        headers={"Content-Type": PROBLEM, **(headers or {})},
    )


def of_error(error: DomainError, *, request_id: str, instance: str = "") -> Response:
    """The answer to *error*: its own status and words, and what its kind adds."""
    headers: dict[str, str] = {}
    more: dict[str, Any] = {}
    if isinstance(error, InvalidError):
        more["errors"] = error.errors
    if isinstance(error, ConflictError) and error.current is not None:
        more["current"] = error.current
    if isinstance(error, NotFoundError) and error.merged_into:
        more["mergedInto"] = error.merged_into
    if (retry_after := getattr(error, "retry_after", None)) is not None:
        headers["Retry-After"] = str(retry_after)
    if error.status == HTTPStatus.UNAUTHORIZED:
        headers["WWW-Authenticate"] = "Bearer"
    if error.status == HTTPStatus.SERVICE_UNAVAILABLE:
        headers["Retry-After"] = "2"
    return problem(
        error.status,
        error.detail,
        title=error.title,
        request_id=request_id,
        instance=instance,
        headers=headers,
        **more,
    )


def of_any(error: Exception, *, request_id: str, instance: str = "") -> Response:
    """The answer to whatever went wrong. Of what is not ours to say only the kind and the place are logged: the text of
    a foreign error may hold data."""
    if isinstance(error, DomainError):
        return of_error(error, request_id=request_id, instance=instance)
    trace = {"request_id": request_id, "error": type(error).__name__, "trace": frames(error)}
    if outages.is_one(error):
        logger.error("something we stand on failed", extra=trace)
        sorry = UnavailableError("something we stand on did not answer; try again in a moment")
        return of_error(sorry, request_id=request_id, instance=instance)
    logger.error("unexpected error", extra=trace)
    detail = "something went wrong on our side; tell us the requestId"
    return problem(500, detail, title="Internal error", request_id=request_id, instance=instance)
