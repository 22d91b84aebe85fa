"""The browser tests of frontend/e2e against a whole stack with the demo shop, as `make run` starts it."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from infra.place import ROOT
from tests.stack.machine import Machine

FRONTEND = ROOT / "frontend"
pytestmark = pytest.mark.browser


def test_a_person_can_do_every_task_in_a_browser(shop: Machine, tmp_path: Path) -> None:
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium") or "/usr/bin/chromium"
    urls = {"BASE_URL": shop.base_url, "SIMULATOR_URL": f"http://127.0.0.1:{shop.simulator_port}"}
    environment = {**shop.environment, **urls, "CHROMIUM": chromium, "NO_COLOR": "1", "CI": "1"}

    done = subprocess.run(
        ["npm", "run", "e2e", "--", "--output", str(tmp_path)],
        cwd=FRONTEND,
        env=environment,
        capture_output=True,
        text=True,
        timeout=7200,
        check=False,
    )

    assert done.returncode == 0, done.stdout[-20000:] + done.stderr[-2000:]
