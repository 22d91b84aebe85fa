"""The adapter that lets a Chalice app answer `/{proxy+}` events."""

import json
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

import pytest

from adapter import App, entry


@pytest.fixture
def app() -> App:
    app = App("probe", configure_logs=False)

    @app.route("/")
    def root() -> dict[str, Any]:
        return {"at": "root"}

    @app.route("/things/{thing_id}", methods=["GET", "DELETE"])
    def thing(thing_id: str) -> dict[str, Any]:
        return {"thing": thing_id}

    @app.route("/things/newest")
    def newest() -> dict[str, Any]:
        return {"at": "newest"}

    @app.route("/things", methods=["POST"])
    def create() -> dict[str, Any]:
        return {"got": app.current_request.json_body}

    @app.route("/broken")
    def broken() -> dict[str, Any]:
        raise RuntimeError("the secret is 42")

    return app


def event(method: str, path: str, body: str | None = None, **headers: str) -> dict[str, Any]:
    return {
        "resource": "/{proxy+}",
        "path": path,
        "httpMethod": method,
        "headers": {name.replace("_", "-"): value for name, value in headers.items()},
        "multiValueQueryStringParameters": None,
        "pathParameters": {"proxy": path.strip("/")},
        "stageVariables": None,
        "requestContext": {"resourcePath": "/{proxy+}", "httpMethod": method, "requestId": "r-1"},
        "body": body,
        "isBase64Encoded": False,
    }


def ask(app: App, *args: Any, **headers: str) -> tuple[int, Any]:
    result = entry(app)(event(*args, **headers), None)
    return result["statusCode"], json.loads(result["body"])


@pytest.mark.parametrize(
    ("path", "answer"),
    [
        ("/", {"at": "root"}),
        ("/things/t1", {"thing": "t1"}),
        ("/things/t1/", {"thing": "t1"}),
        ("/things/a%2Fb%20c", {"thing": "a/b c"}),
        ("/things/newest", {"at": "newest"}),
    ],
)
def test_a_path_finds_its_route(app: App, path: str, answer: dict[str, str]) -> None:
    assert ask(app, "GET", path) == (200, answer)


@pytest.mark.parametrize("path", ["/nothing", "/things//x", "/things/t1/parts", "/things/newest/x"])
def test_an_unknown_path_is_a_404_problem(app: App, path: str) -> None:
    status, problem = ask(app, "GET", path)

    assert status == 404
    assert (problem["title"], problem["instance"], problem["requestId"]) == ("Not found", path, "r-1")


def test_a_wrong_method_is_a_405_problem_that_names_the_right_ones(app: App) -> None:
    result = entry(app)(event("PUT", "/things/t1"), None)

    assert result["statusCode"] == 405
    assert result["headers"]["Content-Type"] == "application/problem+json"
    assert "GET" in result["headers"]["Allow"]


def test_a_wrong_media_type_is_a_415_problem(app: App) -> None:
    status, problem = ask(app, "POST", "/things", "<a/>", content_type="text/xml")

    assert (status, problem["title"]) == (415, "Unsupported media type")


def test_a_content_type_without_content_is_no_error(app: App) -> None:
    assert ask(app, "GET", "/things/t1", content_type="text/plain")[0] == 200


def test_head_answers_as_get_without_the_body(app: App) -> None:
    result = entry(app)(event("HEAD", "/things/t1"), None)

    assert (result["statusCode"], result["body"]) == (200, "")


def test_a_crash_tells_nothing_of_its_cause(app: App) -> None:
    status, problem = ask(app, "GET", "/broken")

    assert (status, problem["status"]) == (500, 500)
    assert "42" not in json.dumps(problem)


def test_threads_share_an_app_without_mixing_requests(app: App) -> None:
    together = Barrier(2)

    @app.route("/meet/{name}")
    def meet(name: str) -> dict[str, Any]:
        together.wait(timeout=60)
        return {"asked": name, "request": (app.current_request.uri_params or {})["name"]}

    with ThreadPoolExecutor(2) as pool:
        answers = list(pool.map(lambda name: ask(app, "GET", f"/meet/{name}"), ["ana", "ben"]))

    assert answers == [(200, {"asked": name, "request": name}) for name in ("ana", "ben")]
