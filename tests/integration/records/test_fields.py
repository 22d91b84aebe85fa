"""The fields of records over the API: those built in, and those that a tenant makes."""

import json
from typing import Any
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as some

from mancrel.nouns import NOUNS
from mancrel.records import defining
from mancrel.records.fields import FieldType
from mancrel.records.schemas import CustomField, NewField
from mancrel.rules.operators import MEMBERSHIP, TYPES
from tests.client import Client, signed_in

GOOD = {
    "text": "blue", "long_text": "a\nb", "email": "Ana@Example.com", "phone": "+34 600 111 222", "url": "https://a.b",
    "number": 41.5, "money": 12.34, "date": "2026-03-01", "moment": "2026-03-01T09:00:00Z", "boolean": True,
    "choice": "S", "tags": ["a", "b"], "reference": "con_1", "user": "usr_1",
}  # fmt: skip
BAD = {
    "text": 1, "long_text": [], "email": "nobody", "url": "javascript:alert(1)", "number": "many", "money": "12.345",
    "date": "2026-02-30", "moment": "soon", "boolean": "perhaps", "choice": "XL", "tags": "a", "phone": 5,
}  # fmt: skip


@pytest.fixture
def ask(aws: None) -> Client:
    return signed_in()


def make(ask: Client, label: str, kind: str = "text", **more: Any) -> Any:
    if kind == "choice":
        more.setdefault("choices", ["S", "M", "L"])
    if kind == "reference":
        more.setdefault("refersTo", "contacts")
    made = ask("POST", "/api/fields", {"noun": "contacts", "label": label, "type": kind, **more})
    assert made.status == 201, made
    return made.body


def listed(ask: Client, **query: str) -> Any:
    parts = "&".join(f"{name}={value}" for name, value in {"noun": "contacts", **query}.items())
    return {field["name"]: field for field in ask("GET", f"/api/fields?{parts}").body["items"]}


def test_a_noun_tells_its_fields_and_what_can_be_asked_of_them(ask):
    fields = listed(ask)

    assert fields["name"]["operators"][:2] == ["=", "!="]
    assert fields["totalSpends"]["editable"] is False
    assert fields["tags"]["sortable"] is False
    assert fields["companyId"]["refersTo"] == "companies"
    assert {field["id"] for field in fields.values()} == {None}


@pytest.mark.parametrize("kind", list(FieldType))
def test_a_field_of_any_type_is_filled_filtered_and_sorted_by_at_once(ask, kind):
    name = make(ask, "Shoe size", kind)["name"]
    contact = ask("POST", "/api/contacts", {"name": "Ana", "custom": {"shoeSize": GOOD[kind]}})
    ask("POST", "/api/contacts", {"name": "Bo"})

    assert contact.status == 201, contact
    kept = contact.body["custom"]["shoeSize"]
    assert kept == ("ana@example.com" if kind == "email" else "+34600111222" if kind == "phone" else kept)
    filled = json.dumps({"field": name, "operator": "is_not_empty"})
    sort = "" if kind == "tags" else f"&sort=-{name}"
    found = ask("GET", f"/api/contacts?filter={quote(filled)}{sort}")
    assert [row["name"] for row in found.body["items"]] == ["Ana"]


@pytest.mark.parametrize(("kind", "value"), BAD.items())
def test_a_value_that_does_not_fit_is_refused_at_its_place(ask, kind, value):
    make(ask, "Shoe size", kind)

    refused = ask("POST", "/api/contacts", {"name": "Ana", "custom": {"shoeSize": value}})

    assert refused.status == 422
    assert refused.body["errors"][0]["pointer"] == "/custom/shoeSize"


def test_an_archived_field_is_gone_its_key_reserved_and_its_values_kept(ask):
    field = make(ask, "Size", "number")
    contact = ask("POST", "/api/contacts", {"name": "Ana", "custom": {"size": 41}}).body
    path = f"/api/fields/{field['id']}"

    assert ask("DELETE", path).status == 204
    assert "custom.size" not in listed(ask)
    assert listed(ask, archived="true")["custom.size"]["archived"] is True
    rule = quote(json.dumps({"field": "custom.size", "operator": "=", "value": 41}))
    assert ask("GET", f"/api/contacts?filter={rule}").body["errors"][0]["pointer"] == "/filter/field"
    assert ask("POST", "/api/contacts", {"name": "Bo", "custom": {"size": 1}}).status == 422
    assert make(ask, "Size", "text")["name"] == "custom.size2"
    assert ask("POST", "/api/fields", {"noun": "contacts", "label": "X", "type": "text", "key": "size"}).status == 409
    assert ask("PATCH", path, {"archived": False}).status == 409  # there is another Size by now
    assert ask("PATCH", path, {"archived": False, "label": "Shoes"}).body["name"] == "custom.size"
    assert ask("GET", f"/api/contacts/{contact['id']}").body["custom"] == {"size": 41}
    assert ask("GET", f"/api/contacts?filter={rule}").body["total"] == 1


def test_a_field_is_renamed_and_its_choices_change_but_never_its_type(ask):
    field = make(ask, "Size", "choice")
    ask("POST", "/api/contacts", {"name": "Ana", "custom": {"size": "M"}})

    changed = ask("PATCH", f"/api/fields/{field['id']}", {"label": "Shirt", "choices": ["L", "XL"]})

    assert (changed.body["label"], changed.body["choices"], changed.body["type"]) == ("Shirt", ["L", "XL"], "choice")
    assert ask("PATCH", f"/api/fields/{field['id']}", {"type": "text"}).status == 422
    assert ask("PATCH", f"/api/fields/{field['id']}", {"choices": []}).status == 422
    assert ask("GET", "/api/contacts").body["items"][0]["custom"] == {"size": "M"}


@pytest.mark.parametrize(
    ("body", "pointer"),
    [
        ({"noun": "wishes"}, "/noun"),
        ({"label": ""}, "/label"),
        ({"type": "formula"}, "/type"),
        ({"type": "choice"}, "/choices"),
        ({"type": "choice", "choices": ["a", "A"]}, "/choices"),
        ({"choices": ["a"]}, "/choices"),
        ({"type": "reference"}, "/refersTo"),
        ({"type": "reference", "refersTo": "moons"}, "/refersTo"),
        ({"refersTo": "contacts"}, "/refersTo"),
        ({"key": "Über"}, "/key"),
    ],
)
def test_a_wrong_field_is_refused_where_it_is_wrong(ask, body, pointer):
    refused = ask("POST", "/api/fields", {"noun": "contacts", "label": "Size", "type": "text", **body})

    assert refused.status == 422
    assert refused.body["errors"][0]["pointer"] == pointer


def test_labels_are_given_once(ask):
    make(ask, "Size")

    assert ask("POST", "/api/fields", {"noun": "contacts", "label": "SIZE", "type": "text"}).status == 409
    assert ask("POST", "/api/fields", {"noun": "contacts", "label": "city", "type": "text"}).status == 409
    assert ask("POST", "/api/fields", {"noun": "tasks", "label": "Size", "type": "text"}).status == 201


def test_there_are_at_most_a_hundred(ask):
    for number in range(100):
        make(ask, f"Field {number}")

    assert ask("POST", "/api/fields", {"noun": "contacts", "label": "One more", "type": "text"}).status == 422


def test_all_may_read_fields_and_only_managers_make_them(ask):
    field, rep = make(ask, "Size"), signed_in(role="rep", user_id="usr_2")

    assert "custom.size" in listed(rep)
    assert rep("POST", "/api/fields", {"noun": "contacts", "label": "X", "type": "text"}).status == 403
    assert rep("PATCH", f"/api/fields/{field['id']}", {"label": "X"}).status == 403
    assert rep("DELETE", f"/api/fields/{field['id']}").status == 403
    assert signed_in(role="manager", user_id="usr_3")("DELETE", f"/api/fields/{field['id']}").status == 204


def test_what_is_defined_at_the_same_time_is_all_kept(aws):
    """Both read the fields before the other wrote: the loser of the race begins anew."""
    noun, made = NOUNS["contacts"], []
    inner = defining._edit

    def meanwhile(fields: list[CustomField]) -> CustomField:
        if not made:
            made.append(1)
            defining.define("acme", noun, NewField(noun="contacts", label="First", type=FieldType.TEXT), NOUNS)
        fields.append(CustomField(key="second", label="Second", type=FieldType.TEXT))
        return fields[-1]

    inner("acme", noun, meanwhile)

    assert [field.name for field in defining.list_fields("acme", noun)][-2:] == ["custom.first", "custom.second"]


@pytest.mark.parametrize(
    ("label", "key"),
    [("Shoe size (EU)", "shoeSizeEu"), ("Größe", "grosse"), ("2nd phone", "field2ndPhone"), ("🎂", "birthday"),
     ("---", "field"), ("VIP", "vip"), ("誕生日", "danshengri"), ("x" * 80, "x" * 40)],
)  # fmt: skip
def test_a_key_is_made_from_the_label(label, key):
    assert defining.key_of(label) == key


@given(some.text(min_size=1, max_size=80))
def test_any_label_gives_a_key_that_fits(label):
    CustomField(key=defining.key_of(label), label="x", type=FieldType.TEXT)


def test_every_type_can_be_asked_something():
    assert {kind.value for kind in FieldType} == set(TYPES) - {MEMBERSHIP}  # no record holds its segments
