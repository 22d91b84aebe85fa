"""Duplicates are found without labels, better than by equal addresses; what the command reads is forgiving."""

import csv
import gzip
import json
from itertools import combinations
from pathlib import Path

import pytest

from mancrel_ml.matching import entities
from mancrel_ml.matching.__main__ import main
from mancrel_ml.matching.evaluation import measures
from mancrel_ml.matching.finding import find
from mancrel_ml.matching.roles import Kind, Role, role_of
from mancrel_ml.matching.tables import RawTable, Table, combine, read
from tests.bench.lookalikes import COLUMNS, crowd

SURE = 8.0


def raw_of(rows, columns=COLUMNS):
    return RawTable(list(columns), [[row[name] for name in columns] for row in rows])


def same_address_or_name(rows):
    """The trivial predictor: equal e-mail address, or equal name."""
    found = set()
    for field in ("email", "name"):
        groups = {}
        for place, row in enumerate(rows):
            if row[field]:
                groups.setdefault(row[field].lower(), []).append(place)
        found |= {pair for each in groups.values() for pair in combinations(each, 2)}
    return found


@pytest.fixture(scope="module")
def people():
    return crowd(3000)


def test_people_are_found_better_than_by_equal_address_or_name(people):
    rows, wanted = people
    table, kind = combine([raw_of(rows)], [0])

    ours, trivial = measures(find(table, kind), wanted), measures(same_address_or_name(rows), wanted)

    assert kind is Kind.PERSON
    assert ours["f1"] > 0.94
    assert ours["f1"] > trivial["f1"] + 0.2


def test_what_is_called_sure_is_right(people):
    rows, wanted = people
    found = entities.compare(*combine([raw_of(rows)], [0]), cautious=True)
    sure = {tuple(pair) for pair in found.pairs[found.odds > SURE].tolist()}

    assert measures(sure, wanted)["precision"] >= 0.97
    assert measures(sure, wanted)["recall"] > 0.9


def test_a_family_in_one_house_is_not_one_person():
    home = ["Calle Mayor 5", "28001", "Madrid", "+34600111222", "ruiz@home.test"]
    rows = [["1", "Ana Ruiz", *home], ["2", "Pablo Ruiz", *home], ["3", "Ruiz, Ana", *home]]
    rows += [
        [str(n), f"Given{n} Family{n}", f"Street {n}", f"{n}0000", f"Town{n}", f"+346{n:08}", f"x{n}@y.test"]
        for n in range(4, 80)
    ]
    table, kind = combine([RawTable(["id", "name", "street", "postcode", "city", "phone", "email"], rows)], [0])

    assert find(table, kind) == {(0, 2)}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Иван Петров", "Ivan Petrov"), ("Γιώργος Παπαδόπουλος", "Giorgos Papadopoulos"),
        ("Bob Miller", "Robert Miller"), ("José Núñez", "JOSE NUNEZ"),
    ],
)  # fmt: skip
def test_a_name_is_known_in_other_scripts_and_forms(one, other):
    rows = [["a", one, "+34 600 11 12 22"], ["b", other, "0034600111222"]]
    rows += [[str(n), f"Given{n} Family{n}", f"+346{n:08}"] for n in range(60)]

    assert find(*combine([RawTable(["id", "full name", "phone"], rows)], [0])) == {(0, 1)}


@pytest.mark.parametrize("kind", [Kind.PERSON, Kind.ORGANISATION])
def test_records_that_say_nothing_are_no_pairs(kind):
    assert len(entities.compare(Table(["a", "b"], {Role.NAME: ["", " "], Role.CITY: ["", "."]}), kind).pairs) == 0


def test_firms_with_one_name_and_different_trades_are_different():
    names = ["Acme Tools GmbH", "ACME TOOLS", "Acme Travel Ltd", "Acme Tolos S.L."]
    rows = [[str(n), name] for n, name in enumerate([*names, *(f"Firm{chr(97 + n % 26)}{n} Works" for n in range(90))])]
    found = find(*combine([RawTable(["id", "company"], rows)], [0]))

    assert {(0, 1)} <= found <= {(0, 1), (0, 3), (1, 3)}


def test_products_meet_by_their_model_number():
    ours = [
        ["1", "Sony Shower Radio - ICFS79W", "49.00"],
        ["2", "Canon Photo Printer MP500", "99"],
        ["3", "Bose Speaker", "10"],
    ]
    theirs = [
        ["x", "sony icf-s79w weather band radio", "42"],
        ["y", "canon pixma mp-500 printer", ""],
        ["z", "LG Washer", "300"],
    ]
    table, kind = combine(
        [RawTable(["id", "name", "price"], ours), RawTable(["idBuy", "title", "price"], theirs)], [0, 0]
    )

    assert kind is Kind.PRODUCT
    assert find(table, kind) == {(0, 3), (1, 4)}


@pytest.mark.parametrize(
    ("header", "values", "role"),
    [
        ("givenName", [], Role.GIVEN), ("Last Name", [], Role.FAMILY), ("date_of_birth", [], Role.BORN),
        ("Apellidos", [], Role.FAMILY), ("address_1", [], Role.STREET), ("Zip/Postal Code", [], Role.POSTCODE),
        ("soc_sec_id", [], Role.IDENTITY), ("modelno", [], Role.MODEL), ("Phone Number", [], Role.PHONE),
        ("c7", ["a@b.test", "c@d.test"], Role.EMAIL), ("c8", ["1980-02-03"], Role.BORN), ("rec_id", [], Role.NOTHING),
    ],
)  # fmt: skip
def test_columns_are_told_apart_by_header_and_by_values(header, values, role):
    assert role_of(header, values) is role


@pytest.fixture
def files(tmp_path: Path):
    people, wanted = crowd(300, seed=2)
    records = tmp_path / "people.csv.gz"
    with gzip.open(records, "wt", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow([*COLUMNS[1:], "rec_id"])
        writer.writerows([*(row[name] for name in COLUMNS[1:]), row["id"]] for row in people)
    return records, people, wanted


def written(path: Path, rows) -> Path:
    with path.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows(rows)
    return path


def answer(capsys, *arguments):
    assert main(["evaluate", *map(str, arguments)]) == 0
    return json.loads(capsys.readouterr().out)


def test_the_truth_may_be_pairs_pairs_with_a_verdict_or_groups(files, tmp_path, capsys):
    records, people, wanted = files
    name = [row["id"] for row in people]
    truths = [
        [["id1", "id2"], *([name[i], name[j]] for i, j in wanted)],
        [["right", "left", "label"], *([name[j], name[i], "1"] for i, j in wanted), [name[0], name[1], "0"]],
        [[name[i], name[j]] for i, j in sorted(wanted)],
    ]
    group = list(range(len(name)))
    for i, j in sorted(wanted):
        group[j] = group[i]
    truths.append([["record", "cluster"], *([name[i], f"g{each}"] for i, each in enumerate(group))])

    answers = [
        answer(capsys, "--records", records, "--truth", written(tmp_path / f"{n}.csv", rows))
        for n, rows in enumerate(truths)
    ]

    assert {each["f1"] for each in answers} == {answers[0]["f1"]}
    assert answers[0]["f1"] > 0.9
    assert answers[0]["wanted"] == len(wanted)


def test_two_files_are_linked_whichever_side_the_truth_names_first(tmp_path, capsys):
    left = written(
        tmp_path / "l.csv", [["id", "name", "email"], ["1", "Ana Ruiz", "ana@a.test"], ["2", "Bo Li", "bo@b.test"]]
    )
    right = written(
        tmp_path / "r.csv",
        [["key", "full_name", "mail"], ["8", "Li, Bo", "bo@b.test"], ["9", "Ana Ruis", "ana@a.test"]],
    )
    truth = written(tmp_path / "t.csv", [["a", "b"], ["1", "9"], ["2", "8"]])

    assert answer(capsys, "--records", left, "--records", right, "--truth", truth)["f1"] == 1.0


@pytest.mark.parametrize(
    ("records", "truth", "said"),
    [
        ("id,name\n", "1,2", "at least one row"), ("id,name\n1,a\n2,b", "x,y\n7,8", "ids of the truth"),
        ("id,name\n1,a\n2,b", "a\n1", "two columns"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_the_files_is_said_in_a_sentence(tmp_path, capsys, records, truth, said):
    (tmp_path / "r.csv").write_text(records)
    (tmp_path / "t.csv").write_text(truth)

    assert main(["evaluate", "--records", str(tmp_path / "r.csv"), "--truth", str(tmp_path / "t.csv")]) == 2
    assert said in capsys.readouterr().err


def test_reading_a_table_leaves_the_limit_of_others_as_it_was(tmp_path):
    before = csv.field_size_limit()
    (tmp_path / "a.csv").write_text(f"name,note\nAna,{'x' * (before + 1)}\n")

    assert len(read(tmp_path / "a.csv").rows[0][1]) > before
    assert csv.field_size_limit() == before
