"""The front door: what it sends where, and how it plays API Gateway."""

import base64
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from infra import gateway
from infra.front_door import FrontDoor, application
from infra.place import Place

PAGE = "<!doctype html><title>Mancrel</title>"


def echo(event: dict[str, Any], context: Any) -> dict[str, Any]:
    """A handler that answers with what it was given."""
    return {
        "statusCode": 200,
        "headers": {"Content-Type": "application/json"},
        "multiValueHeaders": {"Set-Cookie": ["a=1", "b=2"]},
        "body": json.dumps({"event": event, "function": context.function_name}),
    }


@pytest.fixture
def browser(tmp_path: Path) -> Iterator[TestClient]:
    """A browser before a front door whose handlers echo."""
    (tmp_path / "assets").mkdir()
    (tmp_path / "index.html").write_text(PAGE)
    (tmp_path / "assets" / "app-1a2b.js").write_text("run()")
    place = Place(data=tmp_path, port=1, emulator_port=1, simulator_port=1, emulator="ministack", gateway="process")
    door = FrontDoor(place, folder=tmp_path)
    door.handlers = {"api": echo, "webhooks": echo}
    with TestClient(application(door), base_url="http://localhost") as client:
        yield client


@pytest.mark.parametrize("path", ["/", "/inbox/cnv_1", "/settings"])
def test_every_screen_is_the_same_page_asked_for_each_time(browser: TestClient, path: str) -> None:
    answer = browser.get(path, headers={"accept": "text/html"})

    assert (answer.status_code, answer.text) == (200, PAGE)
    assert answer.headers["cache-control"] == "no-cache"
    assert "script-src 'self';" in answer.headers["content-security-policy"]
    assert answer.headers["x-content-type-options"] == "nosniff"


def test_the_site_may_speak_with_itself_and_with_the_bucket_alone(browser: TestClient) -> None:
    policy = browser.get("/", headers={"accept": "text/html"}).headers["content-security-policy"]

    (allowed,) = (part.split() for part in policy.split(";") if part.split()[0] == "connect-src")
    assert allowed[:2] == ["connect-src", "'self'"]
    posts, pictures = allowed[2:]
    assert re.fullmatch(r"http://[\w.]+:\d+/local-mancrel-data-\d+", posts)
    assert pictures == f"{posts}/attachments/"


def test_hashed_files_are_kept_for_ever(browser: TestClient) -> None:
    assert "immutable" in browser.get("/assets/app-1a2b.js").headers["cache-control"]


@pytest.mark.parametrize("path", ["/assets/app-0000.js", "/..%2f..%2fetc%2fpasswd.txt", "/.sources.x"])
def test_a_file_that_is_not_there_is_no_page(browser: TestClient, path: str) -> None:
    assert browser.get(path).status_code == 404


def test_the_site_can_only_be_read(browser: TestClient) -> None:
    assert browser.post("/inbox").status_code == 405


@pytest.mark.parametrize(
    ("path", "accept", "function"),
    [
        ("/", "application/json", "api"),
        ("/api/contacts", "*/*", "api"),
        ("/auth/user", "text/html", "api"),
        ("/purpose", "*/*", "api"),
        ("/webhook/catalog", "*/*", "webhooks"),
    ],
)
def test_calls_reach_their_function(browser: TestClient, path: str, accept: str, function: str) -> None:
    assert browser.get(path, headers={"accept": accept}).json()["function"] == function


@pytest.mark.parametrize("path", ["/api/a%0Ab/move", "/auth/%0A", "/webhook/%0D%0A"])
def test_a_line_break_in_an_address_is_part_of_it(browser: TestClient, path: str) -> None:
    assert browser.get(path).json()["event"]["path"] == path


@pytest.mark.parametrize(("path", "header"), [("/api/" + "%C3" * 3400, ""), ("/api/a?b=" + "c" * 10_300, ""),
                                              ("/api/a", "c" * 10_300)])  # fmt: skip
def test_more_address_and_headers_than_api_gateway_takes_are_refused_in_our_words(
    browser: TestClient, path: str, header: str
) -> None:
    answer = browser.get(path, headers={"x-own": header})

    assert (answer.status_code, answer.headers["content-type"]) == (400, "application/problem+json")


def test_a_call_looks_as_from_api_gateway(browser: TestClient) -> None:
    event = browser.post("/api/a%2Fb?x=1&x=2&y=", content='{"a":"é"}', headers={"x-own": "1"}).json()["event"]

    assert (event["path"], event["httpMethod"], event["resource"]) == ("/api/a%2Fb", "POST", "/{proxy+}")
    assert event["multiValueQueryStringParameters"] == {"x": ["1", "2"], "y": [""]}
    assert event["queryStringParameters"] == {"x": "2", "y": ""}
    assert (event["body"], event["isBase64Encoded"], event["headers"]["x-own"]) == ('{"a":"é"}', False, "1")
    assert event["requestContext"]["identity"]["sourceIp"]


def test_mail_as_received_stays_bytes(browser: TestClient) -> None:
    raw = b"Subject: \xff\xfe\r\n\r\nhi"

    event = browser.post("/webhook/email", content=raw, headers={"content-type": "message/rfc822"}).json()["event"]

    assert event["isBase64Encoded"]
    assert base64.b64decode(event["body"]) == raw


def test_each_cookie_is_a_header_of_its_own(browser: TestClient) -> None:
    assert browser.get("/api/x").headers.get_list("set-cookie") == ["a=1", "b=2"]


def test_more_than_api_gateway_takes_is_refused_by_the_door(browser: TestClient) -> None:
    answer = browser.post("/api/x", content=b"x" * (gateway.BODY_LIMIT + 1))

    assert (answer.status_code, answer.headers["content-type"]) == (413, "application/problem+json")
