"""A stack of the bench's own, with a tenant; and how handlers in this process reach it."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from infra.place import REGION
from tests.stack.machine import Machine
from tests.stack.shop import Shop, a_shop


@contextmanager
def opened() -> Iterator[Shop]:
    """Start a stack in a temporary folder and register in it; stop it afterwards."""
    with tempfile.TemporaryDirectory() as folder:
        machine = Machine(Path(folder) / "data", settings="")
        machine.up()
        try:
            shop = a_shop(machine, "bench")
            yield shop
            shop.client.http.close()
        finally:
            machine.down()


def stack_processes(shop: Shop) -> dict[str, int]:
    """The stack's own processes, whose CPU is not somebody else's; the front door runs the API's handlers."""
    return {"app": shop.machine.pid("front_door"), "emulator": shop.machine.pid("emulator")}


def enter(machine: Machine) -> None:
    """Let handlers that run in this process talk to the stack, as its Lambdas do. Call it before importing them."""
    configured = machine.aws("lambda").get_function_configuration(FunctionName="local-mancrel-webhooks")
    os.environ.update(configured["Environment"]["Variables"])
    os.environ.update(
        AWS_ENDPOINT_URL=machine.emulator_url,
        AWS_DEFAULT_REGION=REGION,
        AWS_REGION=REGION,
        AWS_ACCESS_KEY_ID="test",
        AWS_SECRET_ACCESS_KEY="test",
        POWERTOOLS_LOG_LEVEL="CRITICAL",
    )
