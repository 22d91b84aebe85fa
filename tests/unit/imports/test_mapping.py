"""Columns find their fields by the program that wrote them, by name, and by value."""

import pytest

from mancrel.imports import vendors
from mancrel.imports.mapping import guess
from mancrel.imports.targets import Column, targets
from mancrel.nouns import NOUNS
from tests.unit.imports.shapes import FIELDS

HUBSPOT = ["Record ID", "First Name", "Last Name", "Email", "Phone Number", "Contact owner", "Lifecycle Stage",
           "Company Name", "Country/Region", "Create Date"]  # fmt: skip
PIPEDRIVE = ["Person - ID", "Person - Name", "Person - Email - Work", "Person - Email - Home", "Person - Phone - Work",
             "Person - Phone - Mobile", "Person - Organization", "Person - Labels", "Person - Owner"]  # fmt: skip
SALESFORCE_DATA = ["Id", "AccountId", "LastName", "FirstName", "MailingStreet", "MailingCity", "MailingState",
                   "MailingPostalCode", "MailingCountry", "Phone", "MobilePhone", "Email", "Title",
                   "OwnerId"]  # fmt: skip
SALESFORCE_REPORT = ["Salutation", "First Name", "Last Name", "Title", "Mailing Street", "Mailing City",
                     "Mailing State/Province", "Mailing Zip/Postal Code", "Mailing Country", "Phone", "Mobile", "Fax",
                     "Email", "Account Owner", "Account Name"]  # fmt: skip


def mapped(header: list[str], samples: list[list[str]] | None = None) -> list[Column]:
    return guess("contacts", FIELDS, header, samples or [[] for _ in header]).columns


def by_header(columns: list[Column]) -> dict[str, str | None]:
    return {column.header: column.target for column in columns}


def test_hubspots_contacts_are_recognised() -> None:
    found = guess("contacts", FIELDS, HUBSPOT, [[] for _ in HUBSPOT])

    assert found.vendor == "HubSpot"
    assert [column.target for column in found.columns] == [
        "externalId", "firstName", "lastName", "email", "phone", "ownerId", "lifecycle", "companyId", "country", None,
    ]  # fmt: skip
    assert found.columns[6].values["Marketing Qualified Lead"] == "qualified"
    assert all(column.reason for column in found.columns)


def test_hubspots_newer_header_is_recognised() -> None:
    assert vendors.recognise(["Record ID - Contact", *HUBSPOT[1:]], "contacts") is not None


def test_pipedrives_people_are_recognised() -> None:
    found = guess("contacts", FIELDS, PIPEDRIVE, [[] for _ in PIPEDRIVE])

    assert found.vendor == "Pipedrive"
    assert [column.target for column in found.columns] == [
        "externalId", "name", "email", "emails", "phone", "phones", "companyId", "tags", "ownerId",
    ]  # fmt: skip


def test_salesforces_exports_are_recognised() -> None:
    data = guess("contacts", FIELDS, SALESFORCE_DATA, [[] for _ in SALESFORCE_DATA])
    report = guess("contacts", FIELDS, SALESFORCE_REPORT, [[] for _ in SALESFORCE_REPORT])

    assert data.vendor == report.vendor == "Salesforce"
    assert [column.target for column in data.columns] == [
        "externalId", None, "lastName", "firstName", "street", "city", "region", "postalCode", "country", "phone",
        "phones", "email", "jobTitle", None,
    ]  # fmt: skip
    assert by_header(report.columns)["Mailing Zip/Postal Code"] == "postalCode"
    assert by_header(report.columns)["Account Name"] == "companyId"


@pytest.mark.parametrize(
    ("header", "noun"),
    [
        (["Record ID", "Deal Name", "Deal Stage", "Amount"], "deals"),
        (["Deal - Title", "Deal - Value", "Person - Name"], "deals"),
        (["Organization - Name", "Organization - Address"], "companies"),
        (["Opportunity Name", "Stage", "Amount"], "deals"),
        (["Account Name", "Billing City", "Phone"], "companies"),
    ],
)
def test_exports_of_other_things_are_known_too(header: list[str], noun: str) -> None:
    found = vendors.recognise(header)

    assert found is not None
    assert found.noun == noun


@pytest.mark.parametrize(
    ("header", "target"),
    [
        ("E-Mail", "email"), ("Correo electrónico", "email"), ("Courriel", "email"), ("Vorname", "firstName"),
        ("Apellidos", "lastName"), ("Cognome", "lastName"), ("Telefonnummer", "phone"), ("Handy", "phones"),
        ("PLZ", "postalCode"), ("Código postal", "postalCode"), ("Straße", "street"), ("Ville", "city"),
        ("País", "country"),
        ("Firma", "companyId"), ("Kundennummer", "externalId"), ("Etiquetas", "tags"), ("first_name", "firstName"),
        ("emailAddress", "email"), ("ZIP", "postalCode"), ("Newsletter", "custom.news"), ("Geburtstag", None),
        ("birthday", "custom.birthday"), ("custom.score", "custom.score"),
    ],
)  # fmt: skip
def test_names_are_understood_in_several_languages(header: str, target: str | None) -> None:
    assert mapped([header, "something else"])[0].target == target


def test_values_are_believed_where_names_say_nothing() -> None:
    columns = mapped(
        ["A", "B", "C", "D"],
        [["ana@example.com", "ben@example.com"], ["+351 912 345 678", "+49 30 1234567"], ["Spain", "fr"], ["x", "y"]],
    )

    assert [column.target for column in columns] == ["email", "phone", "country", None]
    assert "look like e-mail addresses" in columns[0].reason


def test_a_name_that_its_values_contradict_is_not_believed() -> None:
    assert mapped(["Email", "Land"], [["yes", "no"], ["Porto", "Bonn"]])[0].target is None


def test_no_two_columns_become_the_same_field() -> None:
    assert [column.target for column in mapped(["City", "Town"])] == ["city", None]


@pytest.mark.parametrize(
    ("noun", "header", "target"),
    [
        ("deals", "Deal name", "name"),
        ("deals", "Deal", "name"),
        ("companies", "Company name", "name"),
        ("companies", "Company", "name"),
        ("leads", "Lead title", "title"),
        ("contacts", "Deal name", None),
        ("contacts", "Company name", "companyId"),
    ],
)
def test_the_name_of_what_is_imported_may_stand_before_a_columns_name(
    noun: str, header: str, target: str | None
) -> None:
    fields = targets(noun, {field.name: field for field in NOUNS[noun].fields})

    assert guess(noun, fields, [header], [["Mugs"]]).columns[0].target == target
