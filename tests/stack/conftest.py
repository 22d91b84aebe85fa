"""One stack for all tests of a run: the real template on MiniStack, reached through its own REST API."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.stack.machine import Machine


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything in this folder is marked `stack`."""
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.stack)


@pytest.fixture(scope="session")
def stack(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Machine]:
    """A running stack without the demo shop; tests register tenants of their own in it."""
    machine = Machine(tmp_path_factory.mktemp("stack"), gateway="emulator")
    machine.up()
    yield machine
    machine.close()
    machine.down()


@pytest.fixture
def machine(tmp_path: Path) -> Iterator[Machine]:
    """A stack that the test itself starts and stops; whatever it leaves running is taken down."""
    machine = Machine(tmp_path / "data")
    yield machine
    machine.close()
    for process in machine.family():
        process.kill()
