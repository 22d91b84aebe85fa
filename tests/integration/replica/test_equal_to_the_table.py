"""Whatever happens in whatever order, the replica holds what a full scan of the table finds."""

from __future__ import annotations

import itertools
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import time_machine
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mancrel.contacts.noun import CONTACTS
from mancrel.kit import acting, clock, tables
from mancrel.kit.errors import ConflictError
from mancrel.records import custom, defining, repository
from mancrel.records.fields import FieldType
from mancrel.records.schemas import CustomFieldChange, NewField
from mancrel.replica import compacting, scanning, service
from tests.integration.replica.world import a_contact, replicated, scanned

START = datetime(2026, 3, 1, 12, tzinfo=UTC)
TENANTS = itertools.count()
SKEW = st.sampled_from([0, 0, -600, 600, -3])
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("write"), SKEW),
        st.tuples(st.just("change"), SKEW, st.integers(0, 5)),
        st.tuples(st.just("delete"), SKEW, st.integers(0, 5)),
        st.tuples(st.just("restore"), SKEW, st.integers(0, 5)),
        st.tuples(st.just("ask")),
        st.tuples(st.just("compact")),
        st.tuples(st.just("restart")),
        st.tuples(st.just("define"), st.sampled_from([FieldType.NUMBER, FieldType.TAGS, FieldType.MOMENT])),
        st.tuples(st.just("archive"), st.booleans()),
        st.tuples(st.just("wait"), st.sampled_from([1, 50, 1_200])),
    ),
    min_size=4,
    max_size=24,
)
VALUES = {FieldType.NUMBER: 4.5, FieldType.TAGS: ["a", "b"], FieldType.MOMENT: "2026-02-01T10:00:00.000000Z"}


class World:
    """A tenant on whose table steps are done."""

    def __init__(self, clock_hand: Any) -> None:
        self.tenant_id, self.clock = f"tenant{next(TENANTS)}", clock_hand
        self.ids: list[str] = []
        self.custom: dict[str, Any] = {}
        self.count = 0

    def write(self, skew: int) -> None:
        self._skewed(skew, lambda: self.ids.append(self._new().record_id))

    def change(self, skew: int, which: int) -> None:
        def alter(record: Any) -> None:
            record.name, record.visits, record.custom = f"name {self.count}", self.count, dict(self.custom)

        self._at(which, skew, alter)

    def delete(self, skew: int, which: int) -> None:
        self._at(which, skew, lambda record: setattr(record, "deleted_at", clock.now()))

    def restore(self, skew: int, which: int) -> None:
        self._at(which, skew, lambda record: setattr(record, "deleted_at", None))

    def ask(self) -> None:
        service.count(self.tenant_id, CONTACTS)

    def compact(self) -> None:
        compacting.compact(self.tenant_id, CONTACTS)

    def restart(self) -> None:
        service.forget()

    def define(self, kind: FieldType) -> None:
        with suppress(ConflictError):
            made = defining.define(
                self.tenant_id, CONTACTS, NewField(noun="contacts", label=f"f {kind}", type=kind), ()
            )
            self.custom[made.name.removeprefix("custom.")] = VALUES[kind]

    def archive(self, away: bool) -> None:
        for key in self.custom:
            defining.change(self.tenant_id, CONTACTS, key, CustomFieldChange(archived=away))

    def wait(self, seconds: int) -> None:
        self.clock.shift(timedelta(seconds=seconds))

    def _new(self) -> Any:
        self.count += 1
        return a_contact(self.tenant_id, name=f"name {self.count}", tags=["x"] * (self.count % 2), custom=self.custom)

    def _at(self, which: int, skew: int, alter: Any) -> None:
        record = repository.find(self.tenant_id, CONTACTS, self.ids[which]) if which < len(self.ids) else None
        if record is not None:
            self.count += 1
            alter(record)
            self._skewed(skew, lambda: tables.save(record))

    def _skewed(self, seconds: int, act: Any) -> None:
        """Let a writer act whose clock is wrong; the caller's own clock is not."""
        self.clock.shift(timedelta(seconds=seconds))
        act()
        self.clock.shift(timedelta(seconds=-seconds))


@pytest.fixture(scope="module")
def hand():
    with time_machine.travel(START, tick=False) as traveller:
        yield traveller


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(steps=STEPS)
def test_after_any_interleaving_the_replica_equals_a_full_scan(aws, hand, steps):
    world = World(hand)
    for name, *given_values in steps:
        getattr(world, name)(*given_values)

    names = list(custom.all_fields(world.tenant_id, CONTACTS))
    assert {row["id"]: row for row in scanning.rows(world.tenant_id, CONTACTS, names)} == scanned(world.tenant_id)
    world.wait(61)  # the long overlap finds what skewed clocks hid
    assert replicated(world.tenant_id) == scanned(world.tenant_id)
    world.restart()
    assert replicated(world.tenant_id) == scanned(world.tenant_id)
    world.compact()
    world.restart()
    assert replicated(world.tenant_id) == scanned(world.tenant_id)


def test_one_sees_ones_own_write_even_where_the_index_lags(aws, monkeypatch):
    service.count("acme", CONTACTS)
    monkeypatch.setattr("mancrel.replica.fetching.changed_since", lambda *_: iter(()))  # an index that never catches up

    with acting.acting("usr_1"):
        contact = a_contact()
        assert service.count("acme", CONTACTS) == 1  # in the request that wrote it
    service.forget()
    with acting.acting("usr_1"):
        assert service.count("acme", CONTACTS) == 0
    with acting.acting("usr_1", fresh=[f"contacts/{contact.contact_id}", "deals/dea_1", "contacts/none"]):
        assert service.count("acme", CONTACTS) == 1  # in a later one that brings its change token
