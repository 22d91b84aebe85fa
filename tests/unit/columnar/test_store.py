"""A store that is written to, saved, loaded and widened holds what a dictionary would hold."""

from __future__ import annotations

import random
from concurrent.futures import ThreadPoolExecutor

import pytest

from columnar import Column, Compare, Kind, Store
from tests.unit.columnar.rows import COLUMNS


def a_row(row_id, version=1, **values):
    return {"id": row_id, "version": version, **values}


def contents(store):
    return {row["id"]: (row["version"], row["name"]) for row in store.rows(columns=["name"])}


@pytest.mark.parametrize("seed", range(3))
def test_thousands_of_changes_in_any_order_leave_the_newest(seed):
    turn = random.Random(seed)
    store, truth, versions, history = Store(COLUMNS), {}, {}, []
    for step in range(1_000):
        action = turn.random()
        row_id = f"r{turn.randrange(200):03}"
        if action < 0.6:
            versions[row_id] = versions.get(row_id, 0) + 1
            change = a_row(row_id, versions[row_id], name=f"n{step}")
            truth[row_id] = (versions[row_id], f"n{step}")
            store.upsert([change])
            history.append(change)
        elif action < 0.75 and row_id in truth:
            versions[row_id] += 1
            truth.pop(row_id)
            store.remove({row_id: versions[row_id]})
        elif action < 0.9 and history:
            store.upsert(turn.choices(history, k=20))  # told again, late and out of order
        elif action < 0.92:
            gone = {each: version for each, version in versions.items() if each not in truth}
            store, _ = Store.load(store.save(), COLUMNS)
            store.remove(gone)  # the file keeps no tombstones; the overlap brings them back
        if step % 50 == 0:
            assert contents(store) == truth
    assert contents(store) == truth
    assert len(store) == len(truth) == store.count()


def test_an_older_version_changes_nothing():
    store = Store(COLUMNS)
    store.upsert([a_row("a", 3, name="new")])

    assert store.upsert([a_row("a", 2, name="old"), a_row("a", 3, name="same")]) == 0
    assert contents(store) == {"a": (3, "new")}


def test_a_removed_row_comes_back_only_with_a_newer_version():
    store = Store(COLUMNS)
    store.upsert([a_row("a", 1, name="x")])
    store.remove({"a": 2})

    store.upsert([a_row("a", 1, name="x")])
    assert contents(store) == {}
    store.upsert([a_row("a", 3, name="back")])
    assert contents(store) == {"a": (3, "back")}
    assert store.version("a") == 3


def test_many_changes_make_few_segments():
    store = Store(COLUMNS)
    for number in range(2_000):
        store.upsert([a_row(f"r{number:05}", name="x")])

    assert len(store._state.parts) < 10
    assert store.count() == 2_000


def test_a_new_column_is_empty_and_a_dropped_one_is_gone():
    store = Store(COLUMNS)
    store.upsert([a_row("a", name="Ana", spent=3)])

    store.widen([Column("name", Kind.TEXT), Column("custom.size", Kind.FLOAT)])
    store.upsert([a_row("b", name="Bo", **{"custom.size": 2.5})])

    assert list(store.rows(Compare("custom.size", "is_empty"), ["name", "custom.size"])) == [
        {"id": "a", "version": 1, "name": "Ana", "custom.size": None}
    ]
    with pytest.raises(KeyError):
        store.count(Compare("spent", "=", 3))


def test_a_file_says_which_columns_it_lacks():
    store = Store(COLUMNS)
    store.upsert([a_row("a", name="Ana", spent=3)])

    changed = [Column("name", Kind.TEXT), Column("spent", Kind.TEXT), Column("custom.size", Kind.FLOAT)]
    loaded, notes = Store.load(store.save({"watermark": "w"}), changed)

    assert loaded.lacking == {"spent", "custom.size"}
    assert notes == {"watermark": "w"}
    assert loaded.count(Compare("spent", "is_empty")) == 1


def test_readers_see_one_moment_while_writers_write():
    store = Store(COLUMNS)
    store.upsert([a_row(f"r{number}", 1, spent=1) for number in range(500)])

    def write(version):
        store.upsert([a_row(f"r{number}", version, spent=version) for number in range(500)])

    def read(_):
        return len({row["spent"] for row in store.rows(columns=["spent"])}), store.count()

    with ThreadPoolExecutor(4) as pool:
        writing = [pool.submit(write, version) for version in range(2, 30)]
        seen = list(pool.map(read, range(60)))
        for each in writing:
            each.result()
    assert set(seen) == {(1, 500)}


def test_an_empty_store_answers():
    store, _ = Store.load(Store(COLUMNS).save(), COLUMNS)

    assert store.count(text="ana") == 0
    assert store.select(sort=[("name", True)], text="anabel").ids == []
    assert store.aggregate(by=[("city", None)]) == []
    assert list(store.rows(sort=[("name", False)])) == []
