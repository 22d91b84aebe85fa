"""Where this machine keeps and serves the local stack, from the environment (CONTRACT: PORT, MANCREL_DATA, …)."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, cast

ROOT = Path(__file__).resolve().parent.parent
REGION = "eu-central-1"


class SetupError(Exception):
    """Something a person must mend. Its text is one plain sentence with the remedy."""


@dataclass(frozen=True)
class Place:
    """Ports and folders of one local stack."""

    data: Path
    port: int
    emulator_port: int
    simulator_port: int
    emulator: Literal["ministack", "localstack"]
    gateway: Literal["process", "emulator"]

    @property
    def url(self) -> str:
        """Where people open the site."""
        return f"http://localhost:{self.port}"

    @property
    def emulator_url(self) -> str:
        """Where the AWS API is."""
        return f"http://127.0.0.1:{self.emulator_port}"

    @property
    def simulator_url(self) -> str:
        """Where the invented vendor of messages is."""
        return f"http://127.0.0.1:{self.simulator_port}"

    def aws(self) -> dict[str, str]:
        """The environment in which every AWS client talks to the emulator."""
        return {
            "AWS_ENDPOINT_URL": self.emulator_url,
            "AWS_ACCESS_KEY_ID": "test",
            "AWS_SECRET_ACCESS_KEY": "test",
            "AWS_REGION": REGION,
            "AWS_DEFAULT_REGION": REGION,
            "AWS_EC2_METADATA_DISABLED": "true",
        }


def here() -> Place:
    """The stack that the environment names.

    Raises:
        SetupError: a variable holds something impossible.
    """
    env = os.environ
    emulator_port = _port("EMULATOR_PORT", 4566)
    return Place(
        data=Path(env.get("MANCREL_DATA") or ROOT / ".local").resolve(),
        port=_port("PORT", 8000),
        emulator_port=emulator_port,
        simulator_port=_port("SIMULATOR_PORT", emulator_port + 1),
        emulator=cast(Literal["ministack", "localstack"], _one_of("EMULATOR", "ministack", "localstack")),
        gateway=cast(Literal["process", "emulator"], _one_of("GATEWAY", "process", "emulator")),
    )


def clean_environment() -> dict[str, str]:
    """This process's environment without anything that belongs to another AWS account or another tool's Python."""
    unwanted = ("AWS_", "PYTHON", "LOCALSTACK_", "MINISTACK_")
    return {name: value for name, value in os.environ.items() if not name.startswith(unwanted)}


def _port(name: str, default: int) -> int:
    text = os.environ.get(name) or str(default)
    if not text.isdigit() or not 0 < int(text) < 65536:
        raise SetupError(f"{name} is {text!r}, but must be a port number such as {default}.")
    return int(text)


def _one_of(name: str, *choices: str) -> str:
    value = os.environ.get(name) or choices[0]
    if value not in choices:
        raise SetupError(f"{name} is {value!r}, but must be one of: {', '.join(choices)}.")
    return value
