"""Two tenants with one of everything."""

import pytest

from tests.integration.api.worlds import World, build


@pytest.fixture
def ours(aws: None) -> World:
    return build("alpha")


@pytest.fixture
def theirs(aws: None) -> World:
    return build("bravo")
