"""One stack for all tests of a run: the real template on MiniStack, reached through its own REST API."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.stack.machine import Machine
from tests.stack.shop import Shop, a_shop


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


@pytest.fixture(scope="session")
def lasting(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Machine]:
    """A stack that tests start and stop and leave as it is: to start it takes longer than what they try with it."""
    machine = Machine(tmp_path_factory.mktemp("lasting"))
    yield machine
    machine.close()
    for process in machine.family():
        process.kill()


@pytest.fixture(scope="session")
def crashable(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Machine]:
    """A running stack whose handlers run in the front door, so that killing it kills them; it retries fast."""
    machine = Machine(tmp_path_factory.mktemp("crashable"))
    machine.up()
    yield machine
    machine.close()
    machine.down()


@pytest.fixture
def shop(crashable: Machine) -> Iterator[Shop]:
    """A new tenant there, with a catalogue source and a mailbox."""
    shop = a_shop(crashable)
    yield shop
    shop.client.http.close()
