"""The simulator, over real HTTP, and a tenant whose messages it takes."""

from collections.abc import Iterator

import pytest

from infra.simulator import server
from mancrel.kit.settings import settings

TENANT = "ten_acme"


@pytest.fixture
def simulator(aws: None, tmp_path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Where it listens, with an empty memory."""
    with server.running(tmp_path / "simulator.sqlite") as url:
        monkeypatch.setenv("SIMULATOR_URL", url)
        settings.cache_clear()
        yield url
    monkeypatch.undo()
    settings.cache_clear()
