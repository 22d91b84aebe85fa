"""What a sender hears when something breaks on our side: try again, and nothing of what broke."""

import json

import pytest
from botocore.exceptions import EndpointConnectionError

import adapter
from adapter import App
from mancrel.kit.log import logger
from webhooks import deliveries
from webhooks.deliveries import Delivery

SECRET = "ana@example.com in table local-mancrel-sources at arn:aws:dynamodb:eu-central-1:1:table"


@pytest.mark.parametrize(
    ("error", "status"), [(EndpointConnectionError(endpoint_url=SECRET), 503), (RuntimeError(SECRET), 500)]
)
def test_a_fault_of_ours_is_a_problem_that_says_nothing_of_it(
    error: Exception, status: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(logger, "error", lambda message, **more: told.append(f"{message} {more}"))
    app = App("webhooks")

    def broken(_delivery: Delivery) -> None:
        raise error

    deliveries.mount(app, "/webhook/broken", broken, 100)  # type: ignore[arg-type]  # it never answers

    answer = adapter.entry(app)(
        {"path": "/webhook/broken", "httpMethod": "POST", "headers": {}, "body": "{}", "requestContext": {}}, None
    )

    assert (answer["statusCode"], answer["headers"]["Content-Type"]) == (status, "application/problem+json")
    assert answer["headers"].get("Retry-After") == ("2" if status == 503 else None)
    assert "arn:" not in json.dumps(answer)
    assert len(told) == 1
    assert "ana@example.com" not in told[0]
