"""Lists are filtered and sorted by rules over every field; what is wrong is named, and no input is a fault of ours."""

import json
from typing import Any
from urllib.parse import quote, urlencode

import pytest

from mancrel.rules import grammar
from tests.client import Client, Reply, signed_in

PEOPLE = (
    {"name": "Ana López", "email": "ana@a.test", "city": "Madrid", "tags": ["vip"], "lifecycle": "customer"},
    {"name": "Bo", "email": "bo@b.test", "city": "Łódź", "tags": ["new", "VIP"]},
    {"name": "Cem", "phone": "+34600000001", "lifecycle": "churned"},
)


@pytest.fixture
def ana(aws: None) -> Client:
    client = signed_in()
    for person in PEOPLE:
        assert client("POST", "/api/contacts", person).status == 201
    return client


def listed(client: Client, rule: Any = None, **query: Any) -> Reply:
    asked = {**query, **({} if rule is None else {"filter": json.dumps(rule)})}
    return client("GET", f"/api/contacts?{urlencode(asked)}")


def names(reply: Reply) -> list[str]:
    assert reply.status == 200, reply.body
    return [each["name"].split()[0] for each in reply.body["items"]]


def ask(field: str, operator: str, *value: Any) -> dict[str, Any]:
    return {"field": field, "operator": operator, **({"value": value[0]} if value else {})}


def every(*conditions: Any) -> dict[str, Any]:
    return {"operator": "AND", "conditions": list(conditions)}


@pytest.mark.parametrize(
    ("rule", "found"),
    [
        (every(), ["Ana", "Bo", "Cem"]),
        (ask("city", "=", "MADRID"), ["Ana"]),
        (every(ask("tags", "has_tag", "vip")), ["Ana", "Bo"]),
        (every(ask("city", "!=", "Madrid")), ["Bo", "Cem"]),
        (every(ask("lifecycle", "in", ["customer", "churned"])), ["Ana", "Cem"]),
        ({"operator": "NOT", "conditions": [ask("email", "is_empty"), ask("name", "starts_with", "ana")]}, ["Bo"]),
        (every(ask("totalSpends", "<", "1")), []),
        (every(ask("lastVisit", "inactive_days", "30")), []),
        (every(ask("lastVisit", "inactive_days_or_never", "30")), ["Ana", "Bo", "Cem"]),
        (every(ask("createdAt", "within_days", 1)), ["Ana", "Bo", "Cem"]),
    ],
)
def test_a_list_is_what_the_rule_describes(ana: Client, rule: Any, found: list[str]) -> None:
    reply = listed(ana, rule, sort="name")

    assert (names(reply), reply.body["total"]) == (found, len(found))


def test_a_page_counts_all_that_the_rule_describes(ana: Client) -> None:
    first = listed(ana, ask("tags", "has_tag", "vip"), sort="-name", limit=1)
    second = listed(ana, ask("tags", "has_tag", "vip"), sort="-name", limit=1, cursor=first.body["nextCursor"])

    assert (names(first), names(second), first.body["total"]) == (["Bo"], ["Ana"], 2)
    assert second.body["nextCursor"] is None


def test_lists_are_sorted_by_several_fields(ana: Client) -> None:
    assert names(listed(ana, sort="lifecycle,-name")) == ["Cem", "Ana", "Bo"]
    assert names(listed(ana, sort="-lifecycle, name")) == ["Bo", "Ana", "Cem"]


def test_contacts_and_deals_are_found_by_the_name_of_their_company(ana: Client) -> None:
    acme = ana("POST", "/api/companies", {"name": "Acme Ltd"}).body["id"]
    bo = next(each for each in listed(ana).body["items"] if each["name"] == "Bo")
    assert ana("PATCH", f"/api/contacts/{bo['id']}", {"version": bo["version"], "companyId": acme}).status == 200
    ana("POST", "/api/deals", {"name": "Big", "companyId": acme, "contactId": bo["id"]})

    assert names(listed(ana, ask("company", "contains", "ACME"))) == ["Bo"]
    assert names(listed(ana, ask("company", "=", "acme"))) == []
    assert names(listed(ana, every(ask("company", "!=", "acme ltd")), sort="name")) == ["Ana", "Cem"]
    assert names(listed(ana, ask("company", "is_not_empty"))) == ["Bo"]
    for word, name in (("company", "Acme Ltd"), ("contact", "Bo")):
        rule = quote(json.dumps(ask(word, "=", name)))
        assert names(ana("GET", f"/api/deals?filter={rule}")) == ["Big"]
    assert listed(ana, sort="company").status == 422


def test_an_amount_is_of_the_currency_that_the_record_is_in(ana: Client) -> None:
    for name, amount, currency in (("Euro", 99.5, "EUR"), ("Yen", 5000, "JPY"), ("Dinar", 1.234, "KWD")):
        assert ana("POST", "/api/deals", {"name": name, "amount": amount, "currency": currency}).status == 201

    for rule, found in (
        (ask("amount", ">", "100"), ["Yen"]),
        (ask("amount", "<", 100), ["Dinar", "Euro"]),
        (ask("amount", "=", "5000"), ["Yen"]),
        (ask("amount", "between", [1, 99.5]), ["Dinar", "Euro"]),
    ):
        assert names(ana("GET", f"/api/deals?sort=name&filter={quote(json.dumps(rule))}")) == found


WRONG = {
    "an unknown field": (every(ask("passwordHash", "=", "x")), "/filter/conditions/0/field"),
    "an unknown custom field": (every(ask("custom.nope", "=", "x")), "/filter/conditions/0/field"),
    "a field of the table": (every(ask("tenant_id", "=", "x")), "/filter/conditions/0/field"),
    "a value of the wrong type": (every(ask("visits", ">", "many")), "/filter/conditions/0/value"),
    "a list for a number": (every(ask("visits", ">", [1])), "/filter/conditions/0/value"),
    "an operator of another type": (every(ask("name", ">", "x")), "/filter/conditions/0/operator"),
    "SQL for an operator": (every(ask("name", "= 1; --", "x")), "/filter/conditions/0/operator"),
    "one fault among many": (
        every(ask("name", "=", "x"), {"operator": "OR", "conditions": [ask("visits", "in", [1, "y"])]}),
        "/filter/conditions/1/conditions/0/value/1",
    ),
    "no rule at all": ([1], "/filter"),
    "a number": (7, "/filter"),
}


@pytest.mark.parametrize("what", WRONG)
def test_what_is_wrong_in_a_filter_is_named(ana: Client, what: str) -> None:
    rule, pointer = WRONG[what]
    reply = listed(ana, rule)

    assert reply.status == 422, reply
    assert reply.headers["Content-Type"] == "application/problem+json"
    assert [each["pointer"] for each in reply.body["errors"]] == [pointer]


def test_sql_in_a_value_is_a_value(ana: Client) -> None:
    for text in ("' OR '1'='1", "x'; DROP TABLE contacts; --", '") UNION SELECT * FROM users', "%", "_", "\\", "{}"):
        for operator in ("=", "contains", "starts_with"):
            assert listed(ana, ask("name", operator, text)).body["total"] == 0


def nested(depth: int) -> Any:
    rule: Any = ask("visits", ">", 1)
    for _ in range(depth):
        rule = every(rule)
    return rule


@pytest.mark.parametrize("depth", [9, 20, 60])
def test_a_filter_nested_over_depth_8_is_refused(ana: Client, depth: int) -> None:
    reply = listed(ana, nested(depth))

    assert reply.status == 422
    assert reply.body["errors"][0]["pointer"].startswith("/filter")
    assert listed(ana, nested(grammar.MAX_DEPTH)).status == 200


@pytest.mark.parametrize(
    "text",
    ["{", "null", "nonsense", '{"operator":"AND"', "[" * 5000, '{"a":' * 3000, '{"field":"name","field":"name"}',
     '{"field":"visits","operator":">","value":NaN}', '{"field":"visits","operator":">","value":1e999}',
     '{"field":"name","operator":"=","value":"\\ud800"}', '{"field":"name","operator":"=","value":"\\u0000"}',
     '{"field":"visits","operator":">","value":' + "9" * 5000 + "}"],
    ids=lambda text: text[:20],
)  # fmt: skip
def test_a_filter_that_is_no_rule_is_refused(ana: Client, text: str) -> None:
    reply = ana("GET", f"/api/contacts?filter={quote(text)}")

    assert reply.status == 422, reply
    assert all(each["pointer"].startswith("/filter") for each in reply.body["errors"])


def test_a_filter_that_is_too_long_is_refused(ana: Client) -> None:
    reply = ana("GET", f"/api/contacts?filter={quote(json.dumps(every(ask('name', '=', 'x' * 30_000))))}")

    assert (reply.status, reply.body["errors"][0]["pointer"]) == (422, "/filter")


@pytest.mark.parametrize(
    ("sort", "said"),
    [
        ("nope", "there is no field 'nope'"),
        ("-", "there is no field ''"),
        ("--name", "there is no field"),
        ("name,", "there is no field"),
        ("name,-name", "twice"),
        ("tags", "no order"),
        ("emails", "no order"),
        ("name; DROP TABLE contacts", "there is no field"),
        ("name,email,city,country,phone,source", "at most 5"),
    ],
)
def test_a_sorting_that_makes_no_sense_is_named(ana: Client, sort: str, said: str) -> None:
    reply = listed(ana, sort=sort)

    assert (reply.status, reply.body["errors"][0]["pointer"]) == (422, "/sort")
    assert said in reply.body["errors"][0]["detail"]


@pytest.mark.parametrize("cursor", ["x", "W" * 5000, "\ud7ff", "' OR 1=1", "eyJhIjoxfQ", "bnVsbA"])
def test_a_cursor_that_was_tampered_with_is_refused(ana: Client, cursor: str) -> None:
    reply = listed(ana, cursor=cursor)

    assert (reply.status, reply.body["errors"][0]["pointer"]) == (422, "/cursor")


def test_every_changed_letter_of_a_cursor_is_refused_or_harmless(ana: Client) -> None:
    cursor = listed(ana, sort="name", limit=1).body["nextCursor"]

    for at in range(len(cursor)):
        for letter in "A_9":
            reply = listed(ana, sort="name", limit=1, cursor=cursor[:at] + letter + cursor[at + 1 :])
            assert reply.status in (200, 422), reply


@pytest.mark.parametrize("limit", ["0", "-1", "201", "x", "1.5", "9" * 30])
def test_a_limit_out_of_range_is_refused(ana: Client, limit: str) -> None:
    reply = listed(ana, limit=limit)

    assert (reply.status, reply.body["errors"][0]["pointer"]) == (422, "/limit")
