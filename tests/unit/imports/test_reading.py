"""Any file is one table: a header, rows, and a fault for each row that is broken."""

from pathlib import Path

import pytest

from mancrel.imports import reading
from mancrel.imports.reading import Choices, open_table
from mancrel.kit.errors import InvalidError
from tests.unit.imports.shapes import a_csv, a_workbook

HEADER = ["Name", "E-mail", "City"]
ANA, BEN = ["Ana", "ana@example.com", "Porto"], ["Ben", "ben@example.com", "Bonn"]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_is_found(tmp_path: Path, delimiter: str) -> None:
    table = open_table(a_csv(tmp_path / "a.csv", HEADER, ANA, BEN, delimiter=delimiter))

    assert table.header == ("Name", "E-mail", "City")
    assert list(table.rows()) == [(2, ANA, None), (3, BEN, None)]


def test_excels_line_about_the_delimiter_is_no_row(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("sep=;\nName;E-mail\nAna;ana@example.com\n")

    table = open_table(path)

    assert table.header == ("Name", "E-mail")
    assert [cells for _, cells, _ in table.rows()] == [["Ana", "ana@example.com"]]


def test_commas_inside_quotes_do_not_fool_the_search_for_the_delimiter(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text('Name;Note\n"Silva, Ana";"a, b, c"\n"Berg, Ben";"d, e, f"\n')

    assert open_table(path).header == ("Name", "Note")


def test_ragged_rows_are_named_and_the_others_read(tmp_path: Path) -> None:
    table = open_table(a_csv(tmp_path / "a.csv", HEADER, ANA, ["Cy"], [*BEN, "more"], [*ANA, "", ""], BEN))

    faults = {number: fault for number, _, fault in table.rows()}

    assert faults == {
        2: None,
        3: "has 1 cell where the header has 3",
        4: "has 4 cells where the header has 3",
        5: None,
        6: None,
    }


def test_a_cell_of_10_mb_is_one_named_row(tmp_path: Path) -> None:
    table = open_table(a_csv(tmp_path / "a.csv", HEADER, ANA, ["x" * 10_000_000, "x@example.com", "X"], BEN))

    lines = list(table.rows())

    assert [number for number, _, _ in lines] == [2, 3, 4]
    assert "128 KB" in str(lines[1][2])
    assert lines[2] == (4, BEN, None)


def test_a_quotation_mark_that_is_never_closed_is_a_named_row(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text('Name,City\nAna,Porto\n"Ben,Bonn\nCy,Cadiz\n')

    *_, last = open_table(path).rows()

    assert last[0] == 3
    assert "never closed" in str(last[2])


def test_a_quotation_mark_left_open_in_a_long_file_costs_the_lines_that_it_names(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    rows = [f"Person {number},{'x' * 80}" for number in range(4000)]
    rows[10] = '"' + rows[10]
    path.write_text("\n".join(["Name,Note", *rows]))

    lines = list(open_table(path).rows())

    broken = [(number, fault) for number, _, fault in lines if fault]
    assert [number for number, _ in broken] == [12]
    assert "lines 12 to" in str(broken[0][1])
    assert len(lines) > 2000


def test_nul_and_undecodable_characters_are_named_rows(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(("Name,City\n" + "Jürgen,Köln\n" * 9 + "B\0b,Bonn\nM").encode() + b"\xfcller,Ulm\n")

    faults = [fault for _, _, fault in open_table(path).rows()]

    assert faults[:9] == [None] * 9
    assert "NUL" in str(faults[9])
    assert "encoding utf-8" in str(faults[10])


def test_blank_rows_are_left_out_and_counted(tmp_path: Path) -> None:
    table = open_table(a_csv(tmp_path / "a.csv", HEADER, [], ANA, ["", "", ""], BEN))

    assert [number for number, _, _ in table.rows()] == [3, 5]


def test_a_title_above_the_header_is_skipped(tmp_path: Path) -> None:
    table = open_table(a_csv(tmp_path / "a.csv", ["Customers of 2026", "", ""], [], HEADER, ANA))

    assert (table.header_row, table.header) == (3, ("Name", "E-mail", "City"))


def test_a_file_without_a_header_gets_letters(tmp_path: Path) -> None:
    table = open_table(a_csv(tmp_path / "a.csv", ANA, BEN))

    assert table.header == ("Column A", "Column B", "Column C")
    assert [cells for _, cells, _ in table.rows()] == [ANA, BEN]


def test_columns_of_the_same_name_stay_apart(tmp_path: Path) -> None:
    table = open_table(a_csv(tmp_path / "a.csv", ["Phone", "Phone", ""], ["a", "b", "c"]))

    assert table.header == ("Phone", "Phone (2)")


def test_a_person_may_say_how_to_read(tmp_path: Path) -> None:
    path = a_csv(tmp_path / "a.csv", ["title", "x"], HEADER, ANA)

    assert open_table(path, Choices(header_row=2)).header == ("Name", "E-mail", "City")
    assert open_table(path, Choices(header_row=0)).header[0] == "Column A"
    with pytest.raises(InvalidError, match="row 9"):
        open_table(path, Choices(header_row=9))


@pytest.mark.parametrize(
    ("body", "advice"),
    [
        (b"", "empty"),
        (b"\n\n  \n", "no rows"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "old XLS"),
        (b"%PDF-1.7 ...", "PDF"),
        (b"\x1f\x8b\x08\0\0", "gzip"),
    ],
)
def test_what_is_no_table_is_refused_with_advice(tmp_path: Path, body: bytes, advice: str) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(body)

    with pytest.raises(InvalidError, match=advice):
        open_table(path)


def test_more_rows_than_a_million_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MAX_ROWS", 1)

    with pytest.raises(InvalidError, match="split it"):
        list(open_table(a_csv(tmp_path / "a.csv", HEADER, ANA, BEN)).rows())


def test_a_workbook_is_a_table_too(tmp_path: Path) -> None:
    table = open_table(a_workbook(tmp_path / "a.xlsx", HEADER, ANA, ["Cy"], BEN))

    assert list(table.rows()) == [(2, ANA, None), (3, ["Cy", "", ""], None), (4, BEN, None)]
