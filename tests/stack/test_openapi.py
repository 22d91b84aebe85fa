"""schemathesis against the running API: no 5xx, and no answer that the API's definition does not announce."""

import subprocess
import sys
from pathlib import Path

from tests.stack.machine import Machine

ACCOUNT = {"organisation": "Probe", "name": "Probe", "email": "probe@probe.test", "password": "correct horse"}
# These end the sign-in, and a webhook takes nothing that its sender has not signed.
NOT_FOR_IT = "^/(auth/(logout|password)$|webhook/)"
# Schemas cannot say that a cursor must be one of ours, or that two fields belong together.
NOT_ASKED = "positive_data_acceptance"


def probe(stack: Machine, *options: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [
            str(Path(sys.executable).with_name("schemathesis")), "--no-color", "run",
            f"{stack.base_url}/api/openapi.json", "--exclude-checks", NOT_ASKED, "--continue-on-failure",
            "--generation-deterministic", "--suppress-health-check", "all",
            "--warnings", "off", "--request-timeout", "60", *options,
        ],
        cwd=stack.data, capture_output=True, text=True, check=False, timeout=1200,
    )  # fmt: skip


def test_every_answer_to_a_signed_in_caller_is_announced(stack: Machine) -> None:
    with stack.http() as http:
        token = http.post("/auth/register", json=ACCOUNT).raise_for_status().json()["accessToken"]

    run = probe(
        stack, "-H", f"Authorization: Bearer {token}", "--exclude-path-regex", NOT_FOR_IT,
        "--phases", "examples,coverage,fuzzing", "--max-examples", "3", "--max-time", "80",
    )  # fmt: skip

    assert run.returncode == 0, "\n".join([run.stdout[-8000:], run.stderr[-2000:], *stack.complaints("api")[-20:]])


def test_every_answer_to_a_stranger_is_announced(stack: Machine) -> None:
    run = probe(
        stack, "--include-path-regex", "^/(auth/|api/ops|api/conversations$)", "--phases", "examples,fuzzing",
        "--max-examples", "3", "--max-time", "20",
    )  # fmt: skip

    assert run.returncode == 0, run.stdout[-8000:] + run.stderr[-2000:]
