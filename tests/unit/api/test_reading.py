"""Requests are read strictly, and each fault is named."""

import json
from contextlib import suppress
from typing import Annotated, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import Field

from api import reading
from api.requests import MAX_BODY, Request, WrongMediaTypeError, read_json
from mancrel.kit.errors import InvalidError, MalformedError, NotFoundError, TooLargeError
from mancrel.kit.schema import Shape

KINDS = {"content-type": "application/json"}


class Inner(Shape):
    """Something nested."""

    unit_price: int


class Thing(Shape):
    """A body or a query."""

    name: Annotated[str, Field(max_length=5)] = ""
    tags: list[str] = Field(default_factory=list)
    lines: list[Inner] = Field(default_factory=list)


class Needed(Shape):
    """A body that says something."""

    name: str


def read(body: bytes, kind: str = "application/json") -> Any:
    return read_json(Request("POST", "/", {"content-type": kind}, body=body))


def fit(part: str, **request: Any) -> Any:
    given = {"headers": KINDS, **request}
    return reading.arguments({part: Thing}, [], Request("POST", "/", **given), {})[part]


@pytest.mark.parametrize(
    "body",
    [
        b"{", b"", b"nonsense", b"{'a':1}", b'{"a":1,}', b'{"a":1}{"b":2}', b"\xff\xfe{}", b'"\xed\xa0\x80"',
        b"NaN", b'{"a":Infinity}', b"[-Infinity]", b"[1e999]", b"[-1e999]", b"[" + b"9" * 5000 + b"]",
        b'{"a":1,"a":2}', b'{"x":{"a":1,"a":1}}',
        b'"\\u0000"', b'{"\\u0000":1}', b'["\\ud800"]', b'{"a":{"b":["\\udfff"]}}',
        b"[" * 10_000 + b"]" * 10_000, b'{"a":' * 10_000 + b"1" + b"}" * 10_000, b"[" * 65 + b"]" * 65,
    ],
    ids=lambda body: repr(body[:20]),
)  # fmt: skip
def test_what_is_no_json_is_malformed(body: bytes) -> None:
    with pytest.raises(MalformedError):
        read(body)


@pytest.mark.parametrize("kind", ["", "text/plain", "application/xml", "application/json; charset=latin-1", "json"])
def test_another_content_type_is_refused(kind: str) -> None:
    with pytest.raises(WrongMediaTypeError):
        read(b"{}", kind)


@pytest.mark.parametrize("kind", ["application/json", "Application/JSON", "application/json; charset=UTF-8"])
def test_json_may_be_called_so(kind: str) -> None:
    assert read(b'{"a":"\\ud83d\\ude00 [[[[ {{{{"}', kind) == {"a": "😀 [[[[ {{{{"}


def test_a_megabyte_is_read_and_not_a_byte_more() -> None:
    assert len(read(b'"' + b"a" * (MAX_BODY - 2) + b'"')) == MAX_BODY - 2

    with pytest.raises(TooLargeError):
        read(b'"' + b"a" * (MAX_BODY - 1) + b'"')


def test_brackets_in_text_are_no_depth() -> None:
    assert read(json.dumps(["[" * 500, '"[' * 100]).encode()) == ["[" * 500, '"[' * 100]


values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(st.characters(blacklist_categories=["Cs"], blacklist_characters="\x00")),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(
        st.text(st.characters(blacklist_categories=["Cs"], blacklist_characters="\x00")), inner, max_size=4),
)  # fmt: skip


@given(values)
def test_all_sane_json_is_read_as_it_was_meant(value: Any) -> None:
    assert read(json.dumps(value).encode()) == value


@given(st.binary(max_size=200))
def test_no_body_does_worse_than_being_refused(body: bytes) -> None:
    with suppress(MalformedError):
        read(body)


def test_each_fault_in_a_body_has_its_pointer() -> None:
    body = {"name": "too long", "lines": [{"unitPrice": 1}, {"unitPrice": "x"}], "a/b~c": 1}

    with pytest.raises(InvalidError) as refused:
        fit("body", body=json.dumps(body).encode())

    assert {each["pointer"] for each in refused.value.errors} == {"/name", "/lines/1/unitPrice", "/a~1b~0c"}


def test_inside_names_are_not_taken_on_the_wire() -> None:
    with pytest.raises(InvalidError):
        fit("body", body=b'{"lines":[{"unit_price":1}]}')


def test_an_empty_body_will_do_when_every_field_may_be_left_out() -> None:
    assert fit("body", headers={}) == Thing()

    with pytest.raises(MalformedError, match="needed"):
        reading.arguments({"body": Needed}, [], Request("POST", "/"), {})


def test_a_query_is_read_by_its_shape() -> None:
    assert fit("query", query={"name": ["a"], "tags": ["x", "y"]}) == Thing(name="a", tags=["x", "y"])

    for query in ({"name": ["a", "b"]}, {"other": ["1"]}, {"name": ["too long"]}):
        with pytest.raises(InvalidError):
            fit("query", query=query)
    with pytest.raises(MalformedError):
        fit("query", query={"name": ["\x00"]})


def test_a_route_without_a_query_takes_none() -> None:
    with pytest.raises(InvalidError, match="no query"):
        reading.arguments({}, [], Request("GET", "/", query={"debug": ["1"]}), {})


@pytest.mark.parametrize("identifier", ["", "é", "a b", "a\nb", "\x00", "x" * 201])
def test_a_path_that_names_no_possible_id_is_not_found(identifier: str) -> None:
    with pytest.raises(NotFoundError):
        reading.arguments({}, ["thing_id"], Request("GET", "/"), {"thing_id": identifier})
