"""What runs while the local stack is up: started in order, watched over, the front door reopened when it falls shut."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

import boto3

from infra import deploy, emulator, learning, site
from infra.keeping import Kept, start
from infra.place import ROOT, Place, SetupError, clean_environment

STAGE = "local"
DEMO_MARK = "/mancrel/local/demo"
SIGN_IN = "admin@demo.test / mancrel-demo (also manager@demo.test, rep@demo.test)"


def serve(place: Place) -> None:
    """Start everything in order, say so, and watch over it until this process is stopped.

    Raises:
        SetupError: something did not start, or cannot stay up.
    """
    began = time.monotonic()
    for name in [name for name in os.environ if name.startswith("AWS_")]:
        del os.environ[name]
    os.environ.update(place.aws())
    with ThreadPoolExecutor() as together:
        site_built = together.submit(_build_site)
        trained = together.submit(learning.make)
        with _step("emulator"):
            process = _start_emulator(place)
        simulator = _start_simulator(place)
        with _step("assistant's model"):
            trained.result()
        with _step("deployment"):
            outputs = deploy.deploy(
                STAGE, _parameters(place), "ministack" if place.emulator == "ministack" else "localstack"
            )
        with _step("site"):
            site_built.result()
    environment = _handler_environment(place) | _api_ids(outputs)
    door = _open_front_door(place, environment)
    if os.environ.get("MANCREL_DEMO") != "no" and not _has_demo():
        with _step("demo shop"):
            _tell_demo(place)
    ready(place).write_text(place.url)
    print(f"\n{welcome(place)}\nUp after {time.monotonic() - began:.1f} s. Ctrl-C or `make down` stops it.", flush=True)
    _watch(
        place,
        process,
        [
            Kept(simulator, lambda: _start_simulator(place), "simulator"),
            Kept(door, lambda: _open_front_door(place, environment), "front_door"),
        ],
    )


def _watch(place: Place, process: subprocess.Popen[bytes] | None, kept: list[Kept]) -> None:
    """Keep front door and simulator up; one that cannot stay up, or an emulator that died, ends the run."""
    while True:
        if process is not None and process.poll() is not None:
            raise SetupError(f"The emulator ended by itself; its log is {place.data / 'emulator.log'}.")
        for each in kept:
            each.look(place)
        time.sleep(0.2)


def _tell_demo(place: Place) -> None:
    try:
        load_demo(place)
    except SetupError as error:  # what is there can be used; the next start goes on with it
        print(f"{error} (`make demo` tries again)", flush=True)


def _build_site() -> None:
    try:
        site.build()
    except SetupError as error:  # the API is of use without it
        print(f"There is no new site: {error}", flush=True)


def _start_emulator(place: Place) -> subprocess.Popen[bytes] | None:
    if place.emulator == "ministack":
        return emulator.start(place)
    if not emulator.healthy(place):
        raise SetupError(f"LocalStack does not answer at {place.emulator_url}: start it with `localstack start -d`.")
    return None


def _parameters(place: Place) -> dict[str, str]:
    """The template's parameters for this machine; MANCREL_SET="Name=Value …" overrides them."""
    env = os.environ
    from_environment = {
        "OpenAiApiKey": env.get("OPENAI_API_KEY", ""),
        "OpenAiBaseUrl": env.get("OPENAI_BASE_URL", ""),
        "OpenAiModel": env.get("OPENAI_MODEL", ""),
        "MailFrom": env.get("MAIL_FROM", ""),
        "MailTransport": env.get("MAIL_TRANSPORT", ""),
        "SmtpHost": env.get("SMTP_HOST", ""),
        "SmtpPort": env.get("SMTP_PORT", ""),
    }
    return {
        "Architecture": deploy.host_architecture(),
        "EmulatorUrl": place.emulator_url,
        "SimulatorUrl": place.simulator_url,
        "SmsBaseUrl": f"{place.simulator_url}/twilio",
        "WhatsAppBaseUrl": f"{place.simulator_url}/meta",
        "MessengerBaseUrl": f"{place.simulator_url}/meta",
        "PublicUrl": place.url,
        "LiveUpdates": "true" if place.emulator == "ministack" else "false",
        "RetryAfterSeconds": "30",
        **{name: value for name, value in from_environment.items() if value},
        **dict(each.partition("=")[::2] for each in env.get("MANCREL_SET", "").split()),
    }


def _handler_environment(place: Place) -> dict[str, str]:
    """The environment of the deployed API and webhook functions, for handlers that run on this machine."""
    functions = boto3.client("lambda")
    merged: dict[str, str] = {}
    for name in ("webhooks", "api"):
        found = functions.get_function_configuration(FunctionName=f"{STAGE}-mancrel-{name}")
        merged |= found.get("Environment", {}).get("Variables", {})
    folders = [str(ROOT / folder) for folder in ("layers/core", "layers/columnar", "functions", ".")]
    return {
        **clean_environment(),
        **place.aws(),
        **merged,
        "PYTHONPATH": os.pathsep.join(folders),
        "PYTHONUNBUFFERED": "1",
    }


def _api_ids(outputs: dict[str, str]) -> dict[str, str]:
    return {"MANCREL_API_ID": outputs["ApiId"], "MANCREL_LIVE_API_ID": outputs.get("LiveApiId", "")}


def _open_front_door(place: Place, environment: dict[str, str]) -> subprocess.Popen[bytes]:
    ports = {"PORT": str(place.port), "EMULATOR_PORT": str(place.emulator_port)}
    return start(place, "front_door", ["infra.front_door"], {**environment, **ports}, place.port)


def _start_simulator(place: Place) -> subprocess.Popen[bytes]:
    """The vendor of messages that never leave this machine."""
    command = ["infra.simulator", "--port", str(place.simulator_port), "--data", str(place.data)]
    return start(place, "simulator", command, {**clean_environment(), "PYTHONPATH": str(ROOT)}, place.simulator_port)


def _has_demo() -> bool:
    """Whether this emulator has had the demo shop loaded whole; it forgets that together with the shop."""
    ssm = boto3.client("ssm")
    try:
        return bool(ssm.get_parameter(Name=DEMO_MARK)["Parameter"].get("Value"))
    except ssm.exceptions.ParameterNotFound:
        return False


def load_demo(place: Place) -> None:
    """Tell the demo shop to the running stack, as a real shop would; without demo data there is nothing to tell."""
    if find_spec("infra.demo") is None:
        return
    environment = {**clean_environment(), **place.aws(), "PYTHONPATH": learning.PYTHONPATH}
    command = [sys.executable, "-c", f"from infra import demo; demo.load({place.url!r})"]
    answer = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    if answer.returncode:
        lines = answer.stderr.strip().splitlines() or ["(nothing)"]
        raise SetupError(f"The demo shop could not be loaded: {lines[-1]}")
    boto3.client("ssm").put_parameter(Name=DEMO_MARK, Value="loaded", Type="String", Overwrite=True)


@contextmanager
def _step(what: str) -> Iterator[None]:
    began = time.monotonic()
    yield
    print(f"{what}: {time.monotonic() - began:.1f} s", flush=True)


def welcome(place: Place) -> str:
    return f"Mancrel is up: {place.url}\nSign in as {SIGN_IN}"


def run_note(place: Place) -> Path:
    return place.data / "run.pid"


def door_note(place: Place) -> Path:
    return place.data / "front_door.pid"


def simulator_note(place: Place) -> Path:
    return place.data / "simulator.pid"


def ready(place: Place) -> Path:
    return place.data / "ready"
