"""Two tenants with one of everything."""

from collections.abc import Iterator

import pytest

from infra.simulator import server
from mancrel.kit.settings import settings
from tests.integration.api.worlds import World, build


@pytest.fixture(scope="session")
def simulator_url() -> Iterator[str]:
    """Where the simulator listens, for all tests of a run."""
    with server.running() as url:
        yield url


@pytest.fixture(autouse=True)
def simulated(simulator_url: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Messages can be handed to the simulator."""
    monkeypatch.setenv("SIMULATOR_URL", simulator_url)
    settings.cache_clear()
    yield
    monkeypatch.undo()
    settings.cache_clear()


@pytest.fixture
def ours(aws: None) -> World:
    return build("alpha")


@pytest.fixture
def theirs(aws: None) -> World:
    return build("bravo")
