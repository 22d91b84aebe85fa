"""XLSX is opened with suspicion."""

import zipfile
from datetime import date, datetime
from pathlib import Path

import pytest
import xlsxwriter

from mancrel.imports import workbooks
from mancrel.imports.sheets import Typed
from mancrel.kit.errors import InvalidError
from tests.unit.imports.shapes import a_workbook, tampered

SHEET = "xl/worksheets/sheet1.xml"
SPREADSHEET = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'


def cells(path: Path) -> list[list[str]]:
    return [row for _, row, _ in workbooks.recognise(path).lines()]


def test_numbers_dates_and_truth_come_as_they_are_meant(tmp_path: Path) -> None:
    path = a_workbook(
        tmp_path / "a.xlsx",
        ["text", 1.1 + 2.2, 491701234567, 1234.5, date(2026, 3, 4), datetime(2026, 3, 4, 15, 30), True],  # noqa: DTZ001
    )

    (row,) = cells(path)

    assert row == ["text", "3.3", "491701234567", "1234.5", "2026-03-04", "2026-03-04T15:30:00", "true"]
    assert [type(cell) for cell in row] == [str, Typed, Typed, Typed, Typed, Typed, Typed]


def test_rich_and_inline_texts_are_whole(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(path, {"constant_memory": True}) as book:  # writes inline strings
        sheet = book.add_worksheet()
        sheet.write_rich_string(0, 0, "Ana ", book.add_format({"bold": True}), "Silva")
        sheet.write(0, 2, " padded & <odd> ")

    assert cells(path) == [["Ana Silva", "", " padded & <odd> "]]


def test_prefixed_names_are_read(tmp_path: Path) -> None:
    """Some programs write ``<x:row>``."""
    body = (
        f'<x:worksheet {SPREADSHEET.replace("xmlns", "xmlns:x")}><x:sheetData><x:row><x:c t="str"><x:v>Ana</x:v></x:c>'
        "</x:row></x:sheetData></x:worksheet>"
    )
    path = tampered(a_workbook(tmp_path / "a.xlsx", ["x"]), {SHEET: body.encode()})

    assert cells(path) == [["Ana"]]


def test_a_cell_in_the_last_corner_costs_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        sheet.write(0, 0, "Name")
        sheet.write(1_048_575, 16_383, "x")

    lines = list(workbooks.recognise(path).lines())

    assert [(number, fault is None) for number, _, fault in lines] == [(1, True), (1_048_576, False)]


def test_errors_and_endless_cells_are_named_rows(tmp_path: Path) -> None:
    body = (
        f'<worksheet {SPREADSHEET}><sheetData><row r="1"><c r="A1" t="e"><v>#N/A</v></c></row>'
        f'<row r="2"><c r="A2" t="inlineStr"><is><t>{"x" * 200_000}</t></is></c></row></sheetData></worksheet>'
    )
    path = tampered(a_workbook(tmp_path / "a.xlsx", ["x"]), {SHEET: body.encode()})

    faults = [str(fault) for _, _, fault in workbooks.recognise(path).lines()]

    assert "#N/A in column A" in faults[0]
    assert "128 KB" in faults[1]


def test_a_zip_bomb_is_refused_before_anything_is_unpacked(tmp_path: Path) -> None:
    path = tampered(a_workbook(tmp_path / "a.xlsx", ["x"]), {SHEET: b" " * (60 << 20)})

    with pytest.raises(InvalidError, match="would unfold to 60 MB"):
        workbooks.recognise(path)


def test_a_part_that_is_larger_than_it_says_is_refused(tmp_path: Path) -> None:
    """A bomb that lies about its size in the archive's directory."""
    path = tampered(a_workbook(tmp_path / "a.xlsx", ["x"]), {SHEET: b"<worksheet><sheetData>" + b" " * (8 << 20)})
    with zipfile.ZipFile(path) as archive:
        said = archive.getinfo(SHEET).file_size
    path.write_bytes(path.read_bytes().replace(said.to_bytes(4, "little"), (100).to_bytes(4, "little")))

    with pytest.raises(InvalidError, match="damaged"):
        list(workbooks.recognise(path).lines())


def test_entities_are_refused(tmp_path: Path) -> None:
    laughs = (
        b'<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>' + f"<worksheet {SPREADSHEET}>&b;</worksheet>".encode()
    )
    path = tampered(a_workbook(tmp_path / "a.xlsx", ["x"]), {SHEET: laughs})

    with pytest.raises(InvalidError, match="document type"):
        list(workbooks.recognise(path).lines())


@pytest.mark.parametrize("cut", [30, 400, 2000])
def test_a_truncated_workbook_is_damaged(tmp_path: Path, cut: int) -> None:
    path = a_workbook(tmp_path / "a.xlsx", *(["x" * 20, str(n)] for n in range(200)))
    path.write_bytes(path.read_bytes()[:-cut])

    with pytest.raises(InvalidError, match="damaged"):
        list(workbooks.recognise(path).lines())


def test_an_archive_that_is_no_workbook_is_named(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("people.csv", "name\nAna\n")

    with pytest.raises(InvalidError, match="unpack it"):
        workbooks.recognise(path)


def test_a_sheet_can_be_chosen(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(path) as book:
        book.add_worksheet("Old").hide()
        book.add_worksheet("First").write(0, 0, "1st")
        book.add_worksheet("Second").write(0, 0, "2nd")
        book.worksheets()[1].activate()

    assert workbooks.recognise(path).sheet == "First"
    assert [row for _, row, _ in workbooks.recognise(path, "Second").lines()] == [["2nd"]]
    with pytest.raises(InvalidError, match="no sheet"):
        workbooks.recognise(path, "Third")
