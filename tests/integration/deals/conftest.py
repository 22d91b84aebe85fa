"""Deals over the API."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.client import Client, signed_in

Make = Callable[..., dict[str, Any]]


@pytest.fixture
def admin(aws: None) -> Client:
    return signed_in()


@pytest.fixture
def pipeline(admin: Client) -> dict[str, Any]:
    """The usual pipeline."""
    found: dict[str, Any] = admin("GET", "/api/pipelines").body["items"][0]
    return found


@pytest.fixture
def made(admin: Client) -> Make:
    """Makes a deal."""

    def make(name: str = "Lamps", **values: Any) -> dict[str, Any]:
        reply = admin("POST", "/api/deals", {"name": name, **values})
        assert reply.status == 201, reply
        deal: dict[str, Any] = reply.body
        return deal

    return make
