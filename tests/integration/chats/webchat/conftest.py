"""A shop with a web chat, and a visitor's page."""

from typing import Any

import pytest

from tests.integration.chats.conftest import TENANT, Shop
from tests.integration.chats.visiting import Page, connected


@pytest.fixture
def shop(aws: None, queued: Any) -> Shop:
    return Shop(queued)


@pytest.fixture
def page(shop: Shop) -> Page:
    return Page(connected(TENANT))
