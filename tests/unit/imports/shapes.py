"""Fields and files for the tests of imports."""

import csv
import io
import zipfile
from collections.abc import Sequence
from pathlib import Path
from zoneinfo import ZoneInfo

import xlsxwriter

from mancrel.imports.house import House
from mancrel.imports.targets import targets
from mancrel.records.fields import Field, FieldType

T = FieldType
HOUSE = House("EUR", "DE", ZoneInfo("Europe/Berlin"), {"ana@shop.test": "usr_ana", "ana silva": "usr_ana"})
_FIELDS = (
    Field("externalId", T.TEXT, "External id", unique=True),
    Field("name", T.TEXT, "Name"),
    Field("email", T.EMAIL, "E-mail", unique=True),
    Field("emails", T.EMAIL, "Further e-mails", several=True),
    Field("phone", T.PHONE, "Phone"),
    Field("phones", T.PHONE, "Further phones", several=True),
    Field("companyId", T.REFERENCE, "Company", refers_to="companies"),
    Field("jobTitle", T.TEXT, "Job title"),
    Field("street", T.TEXT, "Street"),
    Field("city", T.TEXT, "City"),
    Field("region", T.TEXT, "Region"),
    Field("postalCode", T.TEXT, "Postal code"),
    Field("country", T.TEXT, "Country"),
    Field("tags", T.TAGS, "Tags"),
    Field("ownerId", T.USER, "Owner"),
    Field("lifecycle", T.CHOICE, "Lifecycle", choices=("lead", "qualified", "customer", "churned")),
    Field("source", T.TEXT, "Source"),
    Field("totalSpends", T.MONEY, "Total spends"),
    Field("lastVisit", T.MOMENT, "Last visit"),
    Field("custom.birthday", T.DATE, "Birthday", custom=True),
    Field("custom.news", T.BOOLEAN, "Newsletter", custom=True),
    Field("custom.about", T.LONG_TEXT, "About", custom=True),
    Field("custom.site", T.URL, "Site", custom=True),
    Field("custom.score", T.NUMBER, "Score", custom=True),
)
FIELDS = targets("contacts", {field.name: field for field in _FIELDS})


def a_csv(path: Path, *rows: list[str], delimiter: str = ",", encoding: str = "utf-8") -> Path:
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter).writerows(rows)
    path.write_bytes(text.getvalue().encode(encoding))
    return path


def a_workbook(path: Path, *rows: Sequence[object]) -> Path:
    with xlsxwriter.Workbook(path, {"default_date_format": "dd/mm/yyyy"}) as book:
        sheet = book.add_worksheet("People")
        for at, row in enumerate(rows):
            sheet.write_row(at, 0, row)
    return path


def tampered(path: Path, parts: dict[str, bytes]) -> Path:
    """The workbook *path* with some of its parts replaced."""
    with zipfile.ZipFile(path) as before:
        kept = {name: before.read(name) for name in before.namelist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as after:
        for name, body in {**kept, **parts}.items():
            after.writestr(name, body)
    return path
