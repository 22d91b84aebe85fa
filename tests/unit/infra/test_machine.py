"""Troubles of the machine: each one plain sentence with its remedy."""

import ast
import socket
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from infra import machine, place
from infra.place import ROOT, SetupError


def run_with_node(folder: Path, script: str) -> subprocess.CompletedProcess[str]:
    for name in ("node", "npm"):
        tool = folder / name
        tool.write_text(f"#!/bin/sh\n{script}\n")
        tool.chmod(tool.stat().st_mode | stat.S_IXUSR)
    command = [sys.executable, str(ROOT / "infra" / "machine.py"), "run"]
    return subprocess.run(command, env={"PATH": str(folder)}, capture_output=True, text=True, check=False)


def test_a_missing_node_is_said_in_one_sentence(tmp_path: Path) -> None:
    command = [sys.executable, str(ROOT / "infra" / "machine.py"), "run"]
    done = subprocess.run(command, env={"PATH": str(tmp_path)}, capture_output=True, text=True, check=False)

    assert done.returncode == 1
    assert (
        done.stderr
        == "Node.js and npm are missing: install Node.js 20 or newer (Debian: apt-get install nodejs npm).\n"
    )


def test_an_old_node_is_said_in_one_sentence(tmp_path: Path) -> None:
    done = run_with_node(tmp_path, "echo v18.19.0")

    assert (done.returncode, done.stderr.count("\n")) == (1, 1)
    assert "needs Node.js 20 or newer, and node is v18.19.0" in done.stderr


def test_a_fit_machine_is_no_news(tmp_path: Path) -> None:
    done = run_with_node(tmp_path, "echo v22.1.0")

    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_an_old_python_can_read_that_it_is_old() -> None:
    ast.parse((ROOT / "infra" / "machine.py").read_text(), feature_version=(3, 7))


def test_a_busy_port_names_the_variable_that_moves_it() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]

        assert machine.port_trouble("PORT", port).endswith("choose another one with PORT=…")


@pytest.mark.parametrize(
    ("name", "value"), [("PORT", "http"), ("EMULATOR_PORT", "70000"), ("EMULATOR", "moto"), ("GATEWAY", "none")]
)
def test_an_impossible_setting_is_said_by_name(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    monkeypatch.setenv(name, value)

    with pytest.raises(SetupError, match=f"^{name} is '{value}', but must be"):
        place.here()


def test_nothing_of_another_aws_account_reaches_the_stack(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_PROFILE", "production")
    monkeypatch.setenv("AWS_SESSION_TOKEN", "secret")

    assert not [name for name in place.clean_environment() if name.startswith("AWS_")]
