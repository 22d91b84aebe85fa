"""A local stack as a person starts it, for tests: by the command, on ports and in a folder of its own."""

import json
import os
import signal
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import boto3
import httpx
import psutil

from infra import processes
from infra.place import REGION, ROOT, clean_environment
from tests.ports import free_port


@dataclass
class Machine:
    """One local stack: how to start, reach, watch and stop it."""

    data: Path
    gateway: str = "process"
    settings: str = "RetryAfterSeconds=10"
    demo: bool = False
    port: int = field(default_factory=free_port)
    emulator_port: int = field(default_factory=free_port)
    simulator_port: int = field(default_factory=free_port)
    clients: dict[str, Any] = field(default_factory=dict, repr=False)

    @property
    def base_url(self) -> str:
        """Where site and API are."""
        return f"http://localhost:{self.port}"

    @property
    def emulator_url(self) -> str:
        """Where the AWS API is."""
        return f"http://127.0.0.1:{self.emulator_port}"

    @property
    def environment(self) -> dict[str, str]:
        """What the commands of this stack are called with."""
        return {
            **clean_environment(),
            "PORT": str(self.port),
            "EMULATOR_PORT": str(self.emulator_port),
            "SIMULATOR_PORT": str(self.simulator_port),
            "MANCREL_DATA": str(self.data),
            "MANCREL_SET": self.settings,
            "MANCREL_DEMO": "yes" if self.demo else "no",
            "GATEWAY": self.gateway,
        }

    def command(self, name: str, seconds: float = 1200) -> subprocess.CompletedProcess[str]:
        """Run `make`'s *name* and wait for it."""
        return subprocess.run(
            [sys.executable, "-m", "infra.local", name],
            cwd=ROOT,
            env=self.environment,
            capture_output=True,
            text=True,
            timeout=seconds,
            check=False,
        )

    def up(self) -> str:
        """Start in the background; what it said."""
        answer = self.command("up")
        assert answer.returncode == 0, answer.stdout + answer.stderr
        return answer.stdout

    def down(self) -> None:
        """Stop, keeping the state."""
        answer = self.command("down")
        assert answer.returncode == 0, answer.stdout + answer.stderr

    def foreground(self) -> subprocess.Popen[str]:
        """`make run`, as started from a terminal."""
        return subprocess.Popen(
            [sys.executable, "-m", "infra.local", "run"],
            cwd=ROOT,
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )

    def pid(self, name: str) -> int:
        """The process called *name*: run, emulator, simulator or front_door."""
        return int(json.loads((self.data / f"{name}.pid").read_text())["pid"])

    def kill(self, name: str) -> None:
        """End the process called *name* as a crash would."""
        os.kill(self.pid(name), signal.SIGKILL)

    def lambdas(self, function: str = "") -> list[psutil.Process]:
        """The running Lambda processes, those of one *function* (such as ``catalogue-events``) or all."""
        mark = f"{self.data}/tmp/ministack-lambda-local-mancrel-{function}"
        return [each for each in self.family() if any(mark in part for part in _command(each))]

    def family(self) -> list[psutil.Process]:
        """Every process that belongs to this stack."""
        return [each for each in psutil.process_iter() if self._is_ours(each)]

    def _is_ours(self, process: psutil.Process) -> bool:
        try:
            if process.status() == psutil.STATUS_ZOMBIE or process.pid == os.getpid():
                return False
            return process.environ().get("MANCREL_DATA") == str(self.data) or any(
                str(self.data) in part for part in [*_command(process), process.cwd()]
            )
        except psutil.Error:
            return False

    def aws(self, service: Any) -> Any:
        """A boto3 client to this stack's emulator."""
        if service not in self.clients:
            self.clients[service] = boto3.client(
                service,
                endpoint_url=self.emulator_url,
                region_name=REGION,
                aws_access_key_id="test",
                aws_secret_access_key="test",
            )
        return self.clients[service]

    def close(self) -> None:
        """Let go of every connection to it."""
        for client in self.clients.values():
            client.close()
        self.clients.clear()

    def http(self, **more: Any) -> httpx.Client:
        """An HTTP client to site and API."""
        return httpx.Client(base_url=self.base_url, timeout=60, **more)

    def complaints(self, function: str) -> list[str]:
        """What the Lambda *function* (such as ``api``) logged as wrong; from a front door in process, its log's."""
        if self.gateway == "process" and function == "api":
            said = (self.data / "front_door.log").read_text(errors="replace").splitlines()
        else:
            pages = self.aws("logs").get_paginator("filter_log_events")
            found = pages.paginate(logGroupName=f"/aws/lambda/local-mancrel-{function}", filterPattern="ERROR")
            said = [event["message"] for page in found for event in page["events"]]
        return [line for line in said if '"level":"ERROR"' in line]

    def mailbox(self) -> list[dict[str, Any]]:
        """The mails that left through SES, oldest first."""
        answer = httpx.get(f"{self.emulator_url}/_ministack/ses/messages", timeout=60).json()
        mails = [mail for account in answer["messages"].values() for mail in account]
        return sorted(mails, key=lambda mail: float(mail["Timestamp"]))

    def answers(self) -> bool:
        """Whether the front door serves the API."""
        try:
            with self.http() as http:
                return http.get("/", headers={"accept": "application/json"}).status_code == 200
        except httpx.HTTPError:
            return False


def _command(process: psutil.Process) -> list[str]:
    try:
        return process.cmdline()
    except psutil.Error:
        return []


PATIENCE = 300.0
"""Seconds after which something will never come. How fast it must be is not for these tests to say."""


def eventually(ready: Any, seconds: float = PATIENCE) -> None:
    """Wait until *ready()* is true, and fail when it never is."""
    assert processes.wait_until(ready, seconds, 0.2), f"not true after {seconds} s: {ready}"
