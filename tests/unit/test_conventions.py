"""What no linter knows: our own rules, checked over the whole source."""

import ast
import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest

from api.app import resources
from api.routing import Route
from mancrel.accounts.policy import GRANTS
from tests.client import Client
from workers.app import STEPS

ROOT = Path(__file__).parents[2]
CORE = ROOT / "layers/core/mancrel"
PUBLIC = {
    ("GET", "/"),
    ("GET", "/purpose"),
    ("GET", "/api/openapi.json"),
    ("GET", "/api/postman.json"),
    ("GET", "/api/docs"),
    ("GET", "/api/docs/start.js"),
    ("GET", "/api/tasks/calendar.ics"),  # the token in its address is the credential
    ("GET", "/u/{token}"),  # here and below the signed token in the address is the credential
    ("POST", "/u/{token}"),
    ("GET", "/t/o/{token}"),
    ("GET", "/t/c/{token}"),
    ("GET", "/api/public/preferences/{token}"),
    ("PATCH", "/api/public/preferences/{token}"),
    ("POST", "/auth/register"),
    ("POST", "/auth/login"),
    ("POST", "/auth/refresh"),  # the cookie is the credential
    ("POST", "/auth/logout"),
}
ROUTES = [route for each in resources for route in each.routes]
PRODUCT = [path for part in ("layers", "functions") for path in (ROOT / part).rglob("*.py")]
# What is found before a tenant is known, or belongs to none.
TENANTLESS = {
    "accounts.find_login",
    "accounts.new_login",
    "accounts.forget_login",
    "accounts.find_session",
    "accounts.rotate",
    "accounts.tenants",
    "accounts.revoke",
    "journeys.due",  # schedules look after all tenants
    "journeys.live",
    "campaigns.list_due",  # a clock looks after all tenants
    "live.remove",  # API Gateway names the connection and nothing else
    "messages.list_in_state",  # schedules look after all tenants
    "channels.list_asked",
    "channels.list_polled",
    "pulses.tenants_in_trouble",
    "products.list_polled",
    "routing.list_tenants",
    "segments.tenants",  # a schedule counts for all tenants
    "products.product_id",  # a source's id carries its tenant
}
RECORD = re.compile(r"^[A-Z]\w+( \| [A-Z]\w+)*$|^Iterable|^list\[|^Sequence")


def functions(path: Path) -> Iterator[ast.FunctionDef]:
    for node in ast.parse(path.read_text()).body:
        if isinstance(node, ast.FunctionDef) and not node.name.startswith("_"):
            yield node


def test_only_what_is_listed_is_public() -> None:
    assert {(route.method, route.path) for route in ROUTES if route.needs is None} == PUBLIC


@pytest.mark.parametrize(
    "route", [route for route in ROUTES if route.needs is not None], ids=lambda route: f"{route.method} {route.path}"
)
def test_without_a_token_a_route_answers_401(route: Route) -> None:
    path = re.sub(r"\{\w+\}", "some-id", route.path)

    assert Client()(route.method, path).status == 401


def test_every_capability_that_a_route_needs_is_somebodys() -> None:
    granted = {capability for grants in GRANTS.values() for capability in grants}

    assert {route.needs for route in ROUTES if route.needs} <= granted


@pytest.mark.parametrize("path", sorted(CORE.glob("*/repository.py")), ids=lambda path: path.parent.name)
def test_every_repository_function_names_its_tenant_first(path: Path) -> None:
    """Or takes a record, which carries its tenant."""
    for function in functions(path):
        arguments = function.args.args
        first = arguments[0] if arguments else None
        shown = ast.unparse(first.annotation) if first and first.annotation else ""
        carries = first is not None and (first.arg == "tenant_id" or RECORD.match(shown) is not None)
        assert carries or f"{path.parent.name}.{function.name}" in TENANTLESS, f"{path.parent.name}.{function.name}"


def test_every_kind_of_operation_has_its_steps_in_the_worker() -> None:
    kinds = set()
    for path in CORE.rglob("*.py"):
        if re.search(r"^STEPS(: Steps)? = ", path.read_text(), re.MULTILINE):
            module = ".".join(path.relative_to(CORE.parent).with_suffix("").parts)
            kinds |= set(import_module(module).STEPS)

    assert kinds == set(STEPS)


def test_the_environment_is_read_in_one_place() -> None:
    reading = [
        path.relative_to(ROOT).as_posix()
        for path in PRODUCT
        if re.search(r"os\.(environ|getenv)", path.read_text()) and path.name not in ("settings.py", "__main__.py")
    ]

    assert reading == []


def test_time_comes_from_the_one_clock() -> None:
    telling = [
        path.relative_to(ROOT).as_posix()
        for path in PRODUCT
        if re.search(r"datetime\.(now|utcnow)\(|time\.time\(", path.read_text()) and path.name != "clock.py"
    ]

    assert telling == []


def test_files_have_names_that_say_something() -> None:
    kinds = {"helpers.py", "utils.py", "common.py", "misc.py"}

    assert [path for path in PRODUCT if path.name in kinds] == []


def test_files_are_short_enough_to_read() -> None:
    tests = [path for path in (ROOT / "tests").rglob("*.py") if "bench" not in path.parts]
    infra = list((ROOT / "infra").rglob("*.py"))
    long = {
        path.relative_to(ROOT).as_posix(): lines
        for path in [*PRODUCT, *infra]
        if (lines := path.read_text().count("\n")) > 250 and "data" not in path.parts
    }

    assert tests
    assert long == {}
