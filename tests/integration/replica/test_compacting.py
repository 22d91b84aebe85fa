"""Snapshots: what they hold, how readers change over, and that a crash leaves the old one or the new one (K4)."""

from __future__ import annotations

from datetime import timedelta

import pytest
import time_machine

from mancrel.contacts.noun import CONTACTS
from mancrel.kit import aws as clients
from mancrel.kit import clock, storage
from mancrel.replica import compacting, copies, fetching, service, snapshots
from mancrel.replica.items import Raw
from mancrel.replica.jobs import Compact
from mancrel.replica.models import Snapshot
from tests.integration.replica.world import a_contact, replicated, scanned


class Killed(BaseException):
    """The process died here."""


@pytest.fixture
def die_at(monkeypatch):
    """Let the process die at the *n*-th call that writes to AWS, before it is done or just after."""

    def arm(n: int, after: bool) -> None:
        count = 0

        def wrap(client):
            call = client._make_api_call

            def counted(operation, *given):
                nonlocal count
                count += operation in ("PutObject", "DeleteObject", "PutItem")
                if count == n and not after:
                    raise Killed
                answer = call(operation, *given)
                if count == n:
                    raise Killed
                return answer

            monkeypatch.setattr(client, "_make_api_call", counted)

        wrap(clients.s3())
        wrap(clients.dynamodb())

    return arm


def fetched(monkeypatch) -> list[int]:
    """How many items each page of the index brings from now on."""
    sizes: list[int] = []
    original = fetching.changed_since

    def counting(*given):
        for items in original(*given):
            sizes.append(len(items))
            yield items

    monkeypatch.setattr(fetching, "changed_since", counting)
    return sizes


def test_a_copy_begins_with_the_snapshot_and_fetches_only_what_came_after(aws, monkeypatch):
    with time_machine.travel(clock.now() - timedelta(hours=3), tick=False) as hand:
        for _ in range(5):
            a_contact()
        hand.shift(timedelta(hours=1))
        assert compacting.compact("acme", CONTACTS)
    service.forget()
    a_contact()
    sizes = fetched(monkeypatch)

    assert service.count("acme", CONTACTS) == 6
    assert sum(sizes) == 1


def test_nothing_new_makes_no_snapshot(aws):
    with time_machine.travel(clock.now() - timedelta(hours=2), tick=False):
        a_contact()
        assert compacting.compact("acme", CONTACTS)

    assert not compacting.compact("acme", CONTACTS)
    assert snapshots.find("acme", CONTACTS).number == 1


@pytest.mark.parametrize("after", [False, True])
@pytest.mark.parametrize("n", [1, 2])
def test_a_compaction_killed_at_any_write_leaves_a_whole_snapshot(aws, die_at, monkeypatch, n, after):
    for at in range(4):
        a_contact(name=f"old {at}")
    compacting.compact("acme", CONTACTS)
    for at in range(3):
        a_contact(name=f"new {at}")
    expected = scanned("acme")
    die_at(n, after)

    with pytest.raises(Killed):
        compacting.compact("acme", CONTACTS)
    monkeypatch.undo()

    kept = snapshots.find("acme", CONTACTS)
    loaded = snapshots.load("acme", copies.Copy("acme", CONTACTS).shape)
    assert loaded
    assert (kept.number, len(loaded[0])) == ((2, 7) if (n, after) == (2, True) else (1, 4))
    service.forget()
    assert replicated("acme") == expected
    a_contact()
    expected = scanned("acme")
    assert compacting.compact("acme", CONTACTS)
    service.forget()
    assert replicated("acme") == expected


def test_of_two_compactions_at_once_one_wins_and_the_other_leaves_nothing(aws, monkeypatch):
    a_contact()
    original, nested = snapshots.replace, []

    def overtaken(*given):
        if not nested:
            nested.append(True)
            assert compacting.compact("acme", CONTACTS)
        return original(*given)

    monkeypatch.setattr(snapshots, "replace", overtaken)

    assert not compacting.compact("acme", CONTACTS)
    assert [file.key for file in storage.list_files("replica/")] == [snapshots.find("acme", CONTACTS).key]


def test_old_files_go_once_nobody_can_still_be_reading_them(aws):
    a_contact()
    compacting.compact("acme", CONTACTS)
    first = snapshots.find("acme", CONTACTS).key
    a_contact()
    compacting.compact("acme", CONTACTS)
    assert {file.key for file in storage.list_files("replica/")} >= {first}

    with time_machine.travel(clock.now() + timedelta(hours=2), tick=False):
        a_contact()
        compacting.compact("acme", CONTACTS)

    kept = {file.key for file in storage.list_files("replica/")}
    assert first not in kept
    assert snapshots.find("acme", CONTACTS).key in kept


def test_a_file_that_was_cleared_away_is_no_harm(aws):
    contact = a_contact()
    compacting.compact("acme", CONTACTS)
    storage.remove(snapshots.find("acme", CONTACTS).key)
    service.forget()

    assert list(replicated("acme")) == [contact.contact_id]


def test_a_snapshot_of_another_form_or_without_a_field_is_made_anew(aws, monkeypatch):
    a_contact()
    compacting.compact("acme", CONTACTS)
    monkeypatch.setattr(snapshots, "FORM", 2)
    service.forget()

    assert replicated("acme") == scanned("acme")
    assert snapshots.find("acme", CONTACTS) is None
    assert compacting.compact("acme", CONTACTS)
    assert (snapshots.find("acme", CONTACTS).number, snapshots.find("acme", CONTACTS).form) == (2, 2)


def test_a_copy_that_carries_much_changes_over_to_a_newer_snapshot(aws, monkeypatch):
    monkeypatch.setattr(copies, "heavy", lambda rows: 2)
    a_contact()
    compacting.compact("acme", CONTACTS)
    for _ in range(3):
        service.count("acme", CONTACTS)
        a_contact()
    compacting.compact("acme", CONTACTS)

    with time_machine.travel(clock.now() + timedelta(minutes=2), tick=False):
        assert service.count("acme", CONTACTS) == 4
    copy = copies.Copy("acme", CONTACTS)
    copy.refresh()
    assert copy.number == 2


def test_a_reader_who_carries_much_asks_for_a_snapshot_once(aws, queued, monkeypatch):
    monkeypatch.setattr("mancrel.replica.answering.heavy", lambda rows: 3)
    for _ in range(4):
        a_contact()
        service.count("acme", CONTACTS)

    assert [Compact.from_body(body).noun for body in queued("compaction")] == ["contacts"]


def test_an_item_with_a_value_that_fits_no_column_hides_nothing_else(aws):
    contact = a_contact(name="Ana", custom={"size": "no number"})
    row: Raw = fetching.by_id("acme", CONTACTS, [contact.contact_id])[0]

    assert copies.Copy("acme", CONTACTS).shape.row(row)["name"] == "Ana"


def test_the_manifest_says_what_the_file_holds(aws):
    for _ in range(3):
        a_contact()
    compacting.compact("acme", CONTACTS)

    kept = Snapshot.get("acme", "contacts")
    assert (kept.rows, kept.key.split("/")[:3]) == (3, ["replica", "acme", "contacts"])
