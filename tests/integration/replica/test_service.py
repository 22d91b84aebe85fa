"""What lists, counts, groups and searches answer, and what they refuse."""

from __future__ import annotations

from base64 import urlsafe_b64decode, urlsafe_b64encode
from datetime import UTC, datetime

import pytest

from mancrel.contacts.noun import CONTACTS
from mancrel.kit.errors import InvalidError
from mancrel.replica import service
from mancrel.replica.asking import Asked
from mancrel.replica.shelf import SHELF
from mancrel.rules import grammar
from tests.integration.replica.world import a_contact

RICH = grammar.parse({"field": "visits", "operator": ">=", "value": 3}, CONTACTS.by_name)


@pytest.fixture
def people(aws):
    """Nine contacts: three names, three owners, visits from 0 to 8."""
    owners = ["usr_1", "usr_2", None]
    return [
        a_contact(
            name=["Ana", "bo", "Ćele"][at % 3], visits=at, owner_id=owners[at // 3], city="Oslo", phone=f"+4712300{at}"
        )
        for at in range(9)
    ]


def pages(asked):
    """All ids, page after page, and the totals that the pages told."""
    found, totals, cursor = [], set(), None
    while True:
        page = service.search("acme", CONTACTS, Asked(**{**asked.__dict__, "cursor": cursor}))
        found += page.ids
        totals.add(page.total)
        cursor = page.next_cursor
        if cursor is None:
            return found, totals


def test_pages_are_sorted_and_tell_the_exact_total(people):
    found, totals = pages(Asked(filter=RICH, sort=[("name", False), ("visits", True)], limit=2))

    visits = {contact.contact_id: contact.visits for contact in people}
    assert [visits[each] for each in found] == [6, 3, 7, 4, 8, 5]
    assert totals == {6}


def test_a_page_goes_on_where_the_last_one_ended_though_rows_come_and_go(people):
    asked = Asked(sort=[("visits", False)], limit=4)
    first = service.search("acme", CONTACTS, asked)
    people[3].deleted_at = datetime(2026, 1, 1, tzinfo=UTC)
    people[3].save()  # the last row of the page
    a_contact(name="Dot", visits=1)

    second = service.search("acme", CONTACTS, Asked(**{**asked.__dict__, "cursor": first.next_cursor}))

    assert second.ids == [contact.contact_id for contact in people[4:8]]


def test_a_rep_counts_and_finds_only_what_a_rep_may_see(people):
    assert service.count("acme", CONTACTS, None, "usr_1") == 6
    assert service.count("acme", CONTACTS, RICH, "usr_1") == 3
    assert service.search("acme", CONTACTS, Asked(q="ana", visible_to="usr_2")).total == 2
    groups = service.aggregate("acme", CONTACTS, None, ["ownerId"], ["visits"], "usr_1")
    assert {group.key["ownerId"]: (group.count, group.sums["visits"]) for group in groups} == {
        "usr_1": (3, 3.0),
        None: (3, 21.0),
    }
    assert len(list(service.rows("acme", CONTACTS, None, ["name"], "usr_1"))) == 6


def test_a_tenant_never_sees_another(people):
    a_contact("other", name="Ana")

    assert service.count("other", CONTACTS) == 1
    assert service.count("acme", CONTACTS) == 9
    assert service.search("other", CONTACTS, Asked(q="bo")).ids == []


def test_a_search_finds_accents_numbers_and_typing_errors(people):
    assert service.search("acme", CONTACTS, Asked(q="cele")).total == 3
    assert service.search("acme", CONTACTS, Asked(q="0047 123-004")).ids == [people[4].contact_id]
    assert service.search("acme", CONTACTS, Asked(q="olso ana")).total == 3


@pytest.mark.parametrize("limit", [0, 201, -1])
def test_a_limit_out_of_range_is_refused(people, limit):
    with pytest.raises(InvalidError) as refused:
        service.search("acme", CONTACTS, Asked(limit=limit))
    assert refused.value.errors[0]["pointer"] == "/limit"


def test_a_cursor_is_good_for_its_own_question_only(people):
    asked = Asked(filter=RICH, sort=[("name", False)], limit=2)
    cursor = service.search("acme", CONTACTS, asked).next_cursor
    others = [
        Asked(sort=[("name", False)], limit=2, cursor=cursor),
        Asked(filter=RICH, sort=[("name", True)], limit=2, cursor=cursor),
        Asked(filter=RICH, q="ana", sort=[("name", False)], limit=2, cursor=cursor),
        Asked(filter=RICH, sort=[("name", False)], limit=2, cursor=cursor, visible_to="usr_1"),
    ]

    assert service.search("acme", CONTACTS, Asked(filter=RICH, sort=[("name", False)], limit=5, cursor=cursor)).ids
    for other in others:
        with pytest.raises(InvalidError, match="cursor"):
            service.search("acme", CONTACTS, other)
    with pytest.raises(InvalidError, match="cursor"):
        service.search("another", CONTACTS, Asked(filter=RICH, sort=[("name", False)], limit=2, cursor=cursor))


def test_a_cursor_that_was_tampered_with_is_refused(people):
    asked = Asked(sort=[("visits", False)], limit=2)
    cursor = service.search("acme", CONTACTS, asked).next_cursor or ""
    content = bytearray(urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
    bad = ["x", "é", "=" * 9, "A" * 30_000, cursor[:-3], cursor + "AAAA"]
    for at in range(len(content)):
        changed = bytearray(content)
        changed[at] ^= 1
        bad.append(urlsafe_b64encode(changed).decode())

    for each in bad:
        with pytest.raises(InvalidError) as refused:
            service.search("acme", CONTACTS, Asked(sort=[("visits", False)], limit=2, cursor=each))
        assert refused.value.errors[0]["pointer"] == "/cursor"


@pytest.mark.parametrize("name", ["nothing", "~owner", "custom.gone", "company"])
def test_a_field_that_is_no_column_cannot_sort(people, name):
    with pytest.raises(InvalidError) as refused:
        service.search("acme", CONTACTS, Asked(sort=[(name, False)]))
    assert refused.value.errors[0]["pointer"] == "/sort"


def test_groups_by_month_begin_on_its_first_day(people):
    groups = service.aggregate("acme", CONTACTS, None, ["createdAt:month"])

    assert [(group.key["createdAt:month"].day, group.count) for group in groups] == [(1, 9)]


def test_memory_is_bounded_by_letting_go_of_what_was_asked_for_longest_ago(aws, monkeypatch):
    monkeypatch.setattr(SHELF, "most_bytes", 1)
    for tenant in ("a", "b", "c"):
        a_contact(tenant)
        service.count(tenant, CONTACTS)

    assert len(SHELF) == 1
    assert service.count("a", CONTACTS) == 1
