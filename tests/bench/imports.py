"""How long each function takes to import in a fresh interpreter, and what it must not drag along."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from tests.bench import harness
from tests.bench.harness import Sample

BUDGET_SECONDS = 0.7
REPEATS = 5
HEAVY = ("sklearn", "scipy", "numpy", "openai", "polars")
LIBRARIES = "boto3, chalice.app, pydantic, pynamodb.models"
"""The floor: what all of them stand on."""
FUNCTIONS = {
    "api": ("api.app", HEAVY),
    "webhooks": ("webhooks.app", HEAVY),
    "workers": ("workers.app", HEAVY),
    "assistant": ("workers.app, mancrel_ml.language.jobs", ("sklearn", "scipy", "openai")),
}
"""What each Lambda imports before its first event is done, and what it must not have loaded by then."""

_MEASURE = """
import json, sys, time
wall, cpu = time.perf_counter(), time.process_time()
import {modules}
print(json.dumps([time.perf_counter() - wall, time.process_time() - cpu, [m for m in {heavy} if m in sys.modules]]))
"""


def run() -> None:
    """One line per function: the median CPU time of its imports, in seconds.

    Raises:
        AssertionError: a function loads what it must not, or the API passes its budget.
    """
    _, floor, _ = _sample(LIBRARIES, ())
    for name, (modules, heavy) in FUNCTIONS.items():
        sample, seconds, loaded = _sample(modules, heavy)
        harness.report(
            f"imports.{name}",
            sample,
            value=seconds,
            unit="s of CPU",
            libraries_s=floor,
            ratio_to_libraries=seconds / floor,
            budget_s=BUDGET_SECONDS,
            forbidden_loaded=loaded,
        )
        if loaded:
            raise AssertionError(f"{name} loads {loaded}")
        if name == "api" and seconds > BUDGET_SECONDS:
            raise AssertionError(
                f"importing the API takes {seconds:.2f} s of CPU; at most {BUDGET_SECONDS} are allowed"
            )


def _sample(modules: str, heavy: tuple[str, ...]) -> tuple[Sample, float, list[str]]:
    sample, cpu, loaded = Sample(), [], []
    watch = harness.Watch()
    for _repeat in range(REPEATS):
        wall, used, found = _measure(modules, heavy)
        sample.took_ms.append(1000 * wall)
        cpu.append(used)
        loaded = found
    watch.stop(sample)
    sample.cpu_seconds = {"app": sum(cpu)}
    return sample, harness.percentile(sorted(cpu), 50), loaded


def _measure(modules: str, heavy: tuple[str, ...]) -> tuple[float, float, list[str]]:
    code = _MEASURE.format(modules=modules, heavy=list(heavy))
    paths = os.pathsep.join(
        str(Path(path).resolve()) for path in ("layers/core", "layers/ml", "layers/columnar", "functions")
    )
    environment = {**os.environ, "PYTHONPATH": paths, "STAGE": "local", "AWS_DEFAULT_REGION": "eu-central-1"}
    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environment)
    wall, used, found = json.loads(answer.stdout)
    return float(wall), float(used), list(found)
