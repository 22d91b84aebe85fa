"""Whatever stands in a query, the answer is a figure or names what is wrong: never a fault of ours."""

import json
from typing import Any
from urllib.parse import urlencode

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mancrel.nouns import NOUNS
from tests.client import Client, signed_in
from tests.unit.rules.shapes import rules

LIMITS = settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[
        HealthCheck.function_scoped_fixture,
        HealthCheck.too_slow,
        HealthCheck.filter_too_much,
        HealthCheck.data_too_large,
    ],
)
odd = st.text(st.characters(codec="utf-8"), max_size=30) | st.sampled_from(
    [
        "createdAt:",
        ":month",
        "createdAt:week:day",
        "-",
        ",,",
        "__class__",
        "id",
        "tenant_id",
        "~owner",
        "version",
        "'",
        "[]",
    ]
)
nouns = st.sampled_from(list(NOUNS)) | odd
fields = st.sampled_from(["city", "tags", "createdAt:month", "ownerId", "name,city", "amount", "company"]) | odd
filters = rules.map(json.dumps) | odd
moments = odd | st.datetimes().map(lambda at: f"{at.isoformat()}Z") | st.sampled_from(["0001-01-01", "9999-12-31"])


def asked(client: Client, path: str, **query: Any) -> None:
    reply = client("GET", f"{path}?{urlencode(query)}")

    assert reply.status in (200, 400, 422), (path, query, reply)
    if reply.status == 422:
        assert all(each["pointer"].startswith("/") for each in reply.body["errors"])
        assert not {"select", "polars", "traceback", "dynamodb"} & set(json.dumps(reply.body).lower().split())


def test_no_query_is_a_fault_of_ours(aws: None) -> None:
    client = signed_in()
    client("POST", "/api/contacts", {"name": "Ana", "tags": ["vip"]})

    @LIMITS
    @given(nouns, fields, fields, filters)
    def aggregates(noun: str, by: str, sums: str, rule: str) -> None:
        asked(client, "/api/aggregates", noun=noun, by=by, sum=sums, filter=rule)

    @LIMITS
    @given(odd, nouns)
    def search(q: str, types: str) -> None:
        asked(client, "/api/search", q=q, types=types)

    @LIMITS
    @given(moments, moments)
    def dashboard(start: str, end: str) -> None:
        asked(client, "/api/dashboard", **{"from": start, "to": end})

    @LIMITS
    @given(filters, fields, odd)
    def lists(rule: str, sort: str, cursor: str) -> None:
        asked(client, "/api/contacts", filter=rule, sort=sort, cursor=cursor)
        asked(client, "/api/customers/preview", rules=rule)

    for each in (aggregates, search, dashboard, lists):
        each()
