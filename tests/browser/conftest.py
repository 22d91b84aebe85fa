"""One stack with the demo shop, as `make run` starts it, for all tests of this folder."""

from collections.abc import Iterator

import pytest

from tests.stack.machine import Machine


@pytest.fixture(scope="session")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Machine]:
    """A running stack with the demo shop in it."""
    machine = Machine(tmp_path_factory.mktemp("shop"), settings="", demo=True)
    machine.up()
    yield machine
    machine.close()
    machine.down()
