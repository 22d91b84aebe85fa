"""What a contact prefers: free words, plain values, and not more than fits beside a contact."""

from typing import Any

import pytest

from tests.client import Client, signed_in


@pytest.fixture
def ask(aws: None) -> Client:
    return signed_in()


@pytest.mark.parametrize(
    "preferences",
    [
        {"language": "es", "age": 30, "score": 1.5, "news": False, "none": None, "sizes": ["S", 38, True]},
        {"k" * 60: ""},
        {"long": "x" * 8000},
        {},
    ],
)
def test_plain_values_are_kept_as_they_are(ask: Client, preferences: Any) -> None:
    made = ask("POST", "/api/contacts", {"name": "Ana", "preferences": preferences})

    assert (made.status, made.body["preferences"]) == (201, preferences)


@pytest.mark.parametrize(
    ("preferences", "pointer"),
    [
        ({"a": {"b": 1}}, "/preferences/a"),
        ({"a": [[1]]}, "/preferences/a"),
        ({"a": list(range(101))}, "/preferences/a"),
        ({"k" * 61: 1}, f"/preferences/{'k' * 61}/[key]"),
        ({"": 1}, "/preferences//[key]"),
        ({"a": "x" * 8192}, "/preferences"),
        ({str(number): "é" * 100 for number in range(50)}, "/preferences"),
        ({str(number): 1 for number in range(51)}, "/preferences"),
        ([], "/preferences"),
    ],
)
def test_what_is_not_plain_or_too_much_is_named(ask: Client, preferences: Any, pointer: str) -> None:
    contact = ask("POST", "/api/contacts", {"name": "Ana"}).body
    change = {"version": contact["version"], "preferences": preferences}

    for reply in (
        ask("POST", "/api/contacts", {"name": "Ben", "preferences": preferences}),
        ask("PATCH", f"/api/contacts/{contact['id']}", change),
    ):
        assert (reply.status, reply.body["errors"][0]["pointer"]) == (422, pointer), reply
