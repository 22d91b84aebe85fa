"""What every route gets from its declaration: errors as problems, headers, nothing that tells too much."""

from typing import Any

import pytest
from botocore.exceptions import ClientError, ConnectTimeoutError
from pynamodb.exceptions import PutError

from adapter import App, entry
from api.requests import Request
from api.routing import Answer, Routes
from mancrel.accounts.policy import Capability
from mancrel.kit import errors
from mancrel.kit.schema import Shape
from tests.client import an_event


class Thing(Shape):
    """An answer."""

    unit_price: int


def throttled() -> Exception:
    cause = ClientError({"Error": {"Code": "ThrottlingException", "Message": "local-mancrel-users"}}, "PutItem")
    return PutError("local-mancrel-users is busy", cause)


FAULTS: dict[str, Exception] = {
    "broken": RuntimeError("the password is hunter2"),
    "gone": ConnectTimeoutError(endpoint_url="http://dynamodb.internal"),
    "busy": throttled(),
    "conflict": errors.ConflictError("changed", current={"version": 2}),
    "often": errors.TooManyError("slowly", retry_after=7),
    "invalid": errors.InvalidError("wrong", [{"pointer": "/a", "detail": "no"}]),
}


def handler() -> Any:
    routes, app = Routes("Probe"), App("probe")

    @routes.get("/faults/{name}", public=True)
    def fault(name: str) -> Thing:
        raise FAULTS[name]

    @routes.get("/thing", public=True)
    def thing() -> Answer[Thing]:
        return Answer(Thing(unit_price=3), status=202, headers={"Location": "/thing/1"})

    @routes.delete("/thing", public=True)
    def drop(request: Request) -> None:
        assert request.address == "192.0.2.1"

    @routes.get("/mine", needs=Capability.SELF)
    def mine() -> Thing:
        raise AssertionError("nobody is signed in")

    routes.mount(app)
    return entry(app)


def ask(method: str, path: str) -> tuple[int, dict[str, str], str]:
    answer = handler()(an_event(method, path, None, {}, "192.0.2.1"), None)
    return answer["statusCode"], answer["headers"], answer["body"]


@pytest.mark.parametrize(
    ("name", "status"),
    [("broken", 500), ("gone", 503), ("busy", 503), ("conflict", 409), ("often", 429), ("invalid", 422)],
)
def test_each_error_has_its_status_and_tells_nothing_of_the_inside(name: str, status: int) -> None:
    got, headers, body = ask("GET", f"/faults/{name}")

    assert (got, headers["Content-Type"]) == (status, "application/problem+json")
    for inside in ("hunter2", "mancrel-users", "dynamodb", "Traceback", ".py"):
        assert inside not in body


def test_errors_say_when_again_and_how_it_stands() -> None:
    assert ask("GET", "/faults/often")[1]["Retry-After"] == "7"
    assert '"current":{"version":2}' in ask("GET", "/faults/conflict")[2]
    assert '"errors":[{"pointer":"/a","detail":"no"}]' in ask("GET", "/faults/invalid")[2]


def test_an_answer_may_choose_its_status_and_headers() -> None:
    status, headers, body = ask("GET", "/thing")

    assert (status, headers["Location"], body) == (202, "/thing/1", '{"unitPrice":3}')
    assert ask("DELETE", "/thing")[::2] == (204, "")


@pytest.mark.parametrize("path", ["/thing", "/faults/broken", "/nowhere", "/mine"])
def test_every_answer_carries_the_safe_headers_and_no_permission_for_other_sites(path: str) -> None:
    _status, headers, _body = ask("GET", path)

    assert headers["Cache-Control"] == "no-store"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Content-Security-Policy"].startswith("default-src 'none'")
    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers["X-Request-Id"]
    assert not [name for name in headers if name.lower().startswith("access-control")]
    assert "Strict-Transport-Security" not in headers  # this test is served by http


def test_a_route_says_what_it_needs_or_that_it_is_public_and_not_both() -> None:
    with pytest.raises(TypeError):
        Routes("Probe").get("/x")(ask)
    with pytest.raises(TypeError):
        Routes("Probe").get("/x", needs=Capability.SELF, public=True)(ask)
