"""Pairs are found in the background with reasons, sure ones are right, and a dismissal holds."""

from datetime import timedelta
from typing import Any

import pytest
import time_machine

from mancrel.companies.noun import COMPANIES
from mancrel.contacts.noun import CONTACTS
from mancrel.duplicates import noticing, service
from mancrel.duplicates.jobs import ScanForDuplicates
from mancrel.duplicates.reasons import judged, reasons
from mancrel.kit import clock
from mancrel.products import service as products
from mancrel.products import sources
from mancrel.products.schemas import NewSource, ProductData
from mancrel.records import service as records
from mancrel_ml.matching import jobs
from tests.bench.lookalikes import crowd
from tests.client import signed_in
from tests.integration.duplicates.conftest import TENANT


def scan(noun: str = "contacts") -> int:
    return jobs.scan(ScanForDuplicates(tenant_id=TENANT, noun=noun))


def listed(client, **query) -> Any:
    asked = "&".join(f"{name}={value}" for name, value in query.items())
    reply = client("GET", f"/api/duplicates?{asked}")
    assert reply.status == 200, reply
    return reply.body["items"]


@pytest.fixture
def ana(make) -> Any:
    return make("contacts", name="Ana Ruiz", email="ana@example.com", phone="+34600111222", city="Madrid")


@pytest.fixture
def twin(make) -> Any:
    return make("contacts", name="Анна Руиз", phone="+34600111222", city="Madrid")


def test_a_pair_is_listed_with_both_records_and_the_reasons_in_words(admin, ana, twin):
    assert scan() == 1

    (pair,) = listed(admin)
    assert {row["id"] for row in pair["records"]} == {ana["id"], twin["id"]}
    assert pair["noun"] == "contacts"
    assert 0.5 < pair["score"] <= 1
    assert {reason["text"] for reason in pair["reasons"]} == {
        "same phone", "same name in another script", "same city",
    }  # fmt: skip


def test_never_merge_these_two_survives_the_next_look(admin, ana, twin):
    scan()
    (pair,) = listed(admin)

    dismissed = admin("POST", f"/api/duplicates/{pair['id']}/dismiss")

    assert dismissed.body["status"] == "dismissed"
    scan()
    assert listed(admin) == []
    (kept,) = listed(admin, status="dismissed")
    assert kept["id"] == pair["id"]
    admin("POST", f"/api/duplicates/{pair['id']}/reopen")
    assert [row["id"] for row in listed(admin)] == [pair["id"]]


def test_a_pair_goes_with_its_records_and_comes_back_when_the_merge_is_undone(admin, ana, twin):
    scan()
    merged = admin("POST", "/api/merges", {"winnerId": ana["id"], "loserIds": [twin["id"]]})

    assert listed(admin) == []
    admin("POST", f"/api/operations/{merged.body['id']}/undo")
    assert len(listed(admin)) == 1


def test_what_is_no_pair_any_more_is_forgotten(admin, ana, twin):
    scan()
    admin(
        "PATCH", f"/api/contacts/{twin['id']}", {"version": 1, "name": "Bo Li", "phone": "+34699888777", "city": "Rom"}
    )

    assert scan() == 0
    assert listed(admin) == []


def test_an_address_that_is_not_the_first_one_counts_too(admin, make):
    make("contacts", name="Ana Ruiz", email="ana@work.example", emails=["ana@home.example"])
    make("contacts", name="Ana Maria Ruiz", emails=[], email="other@home.example", phones=["+34600111222"])
    make("contacts", name="Ana Ruis", phone="+34600111222")

    assert scan() >= 1
    assert any("same phone" in {why["text"] for why in pair["reasons"]} for pair in listed(admin))


def test_who_sees_only_their_own_sees_only_pairs_of_those(admin, make):
    rep = signed_in(TENANT, "rep", "usr_rep")
    make("contacts", name="Ana Ruiz", phone="+34600111222", ownerId="usr_rep")
    make("contacts", name="Ana Ruiz", phone="+34600111222", ownerId="usr_1")
    scan()
    (pair,) = listed(admin)

    assert listed(rep) == []
    assert rep("POST", f"/api/duplicates/{pair['id']}/dismiss").status == 404
    assert (
        rep("GET", "/api/duplicates/similar?name=Ana Ruiz&phone=600111222").body["items"][0]["record"]["ownerId"]
        == "usr_rep"
    )
    assert len(rep("GET", "/api/duplicates/similar?name=Ana Ruiz&phone=600111222").body["items"]) == 1


def test_companies_are_compared_by_name_domain_and_place(admin, make):
    make("companies", name="Acme Tools GmbH", city="Berlin")
    make("companies", name="ACME TOOLS", city="Berlin", phone="+4930123456")
    make("companies", name="Acme Travel Ltd", city="Paris")

    scan("companies")

    (pair,) = listed(admin, noun="companies")
    assert {row["name"] for row in pair["records"]} == {"Acme Tools GmbH", "ACME TOOLS"}


def test_products_of_two_shops_are_suggested_and_nothing_more(admin):
    for title, sku in (("Sony Shower Radio ICFS79W", "A1"), ("sony icf-s79w shower radio", "B1"), ("LG Washer", "C1")):
        source, _secret = sources.connect(TENANT, NewSource(name=title))
        data = ProductData(
            sku=sku, title=title, price="49.00", currency="EUR", stock=1, version=1, updated_at=clock.now()
        )
        products.upsert(TENANT, source.source_id, data)

    scan("products")

    (pair,) = listed(admin, noun="products")
    assert {row["sku"] for row in pair["records"]} == {"A1", "B1"}
    left, right = (row["id"] for row in pair["records"])
    assert admin("POST", "/api/merges", {"noun": "products", "winnerId": left, "loserIds": [right]}).status == 422


def test_what_is_called_sure_is_right_on_a_labelled_crowd(aws):
    rows, wanted = crowd(2000, seed=11)
    fields = {"postcode": "postalCode", "company": "companyId"}
    known = [{fields.get(name, name): value for name, value in row.items()} for row in rows]
    place = {row["id"]: number for number, row in enumerate(rows)}

    found = jobs.matched("contacts", known)

    sure = {tuple(sorted((place[pair.left_id], place[pair.right_id]))) for pair in found if pair.band == "sure"}
    every = {tuple(sorted((place[pair.left_id], place[pair.right_id]))) for pair in found}
    assert len(sure & wanted) / len(sure) >= 0.95
    assert len(sure & wanted) / len(wanted) > 0.8
    assert len(every & wanted) / len(wanted) > 0.95
    assert all(pair.reasons for pair in found)


@pytest.mark.parametrize(
    ("query", "text", "band"),
    [
        ("email=ANA@example.com", "same e-mail", "maybe"), ("phone=600 11 12 22&name=Ana", "same phone", "maybe"),
        ("name=Ruiz, Ana&phone=0034600111222", "same phone", "sure"), ("name=Ana Ruis", "name 91 % alike", "maybe"),
        ("email=ana@example.com&name=Anna Ruiz", "same e-mail", "sure"),
    ],
)  # fmt: skip
def test_a_form_is_told_who_is_there_already(admin, ana, query, text, band):
    items = admin("GET", f"/api/duplicates/similar?{query.replace(' ', '%20')}").body["items"]

    assert items[0]["record"]["id"] == ana["id"]
    assert text in {reason["text"] for reason in items[0]["reasons"]}
    assert items[0]["band"] == band


def test_nothing_alike_is_nothing_told(admin, ana):
    assert admin("GET", "/api/duplicates/similar?name=Zoltan%20Kodaly").body == {"items": []}
    assert admin("GET", "/api/duplicates/similar").body == {"items": []}
    assert admin("GET", "/api/duplicates/similar?noun=deals").status == 422


def test_asking_twice_is_one_look(admin, ana, twin, queued):
    first = admin("POST", "/api/duplicates/scan", {"noun": "contacts"})
    admin("POST", "/api/duplicates/scan", {"noun": "contacts"})

    assert (first.status, first.body["running"]) == (202, True)
    (body,) = queued("duplicates")
    jobs.scan(ScanForDuplicates.from_body(body))
    after = admin("GET", "/api/duplicates/scan").body
    assert (after["running"], after["compared"], after["found"]) == (False, 2, 1)


def stream(*tables: str) -> Any:
    return [
        {
            "eventSourceARN": f"arn:aws:dynamodb:eu-central-1:1:table/local-mancrel-{table}/stream/x",
            "dynamodb": {"Keys": {"tenant_id": {"S": TENANT}}},
        }
        for table in tables
    ]


def test_changes_lead_to_a_look_but_not_to_one_after_the_other(aws, queued):
    assert noticing.hear(stream("contacts", "contacts", "deals", "companies")) == 2
    assert noticing.hear(stream("contacts")) == 0
    assert len(queued("duplicates")) == 2
    scan()
    assert noticing.hear(stream("contacts")) == 0
    with time_machine.travel(clock.now() + timedelta(minutes=11)):
        assert noticing.hear(stream("contacts")) == 1


def test_a_look_that_was_lost_is_asked_for_again(aws, queued):
    noticing.ask(TENANT, "contacts")
    with time_machine.travel(clock.now() + noticing.LOST + timedelta(seconds=1)):
        assert noticing.ask(TENANT, "contacts")


def test_another_tenant_has_pairs_of_its_own(admin, ana, twin):
    scan()
    other = signed_in("other", "admin", "usr_other")

    assert listed(other) == []
    assert other("POST", f"/api/duplicates/{listed(admin)[0]['id']}/dismiss").status == 404


def test_the_surest_are_kept_when_there_are_too_many(aws, monkeypatch):
    monkeypatch.setattr(service, "_MOST", 1)
    for number, noun in enumerate((CONTACTS, CONTACTS, COMPANIES)):
        records.create(TENANT, noun, {"name": f"x{number}"})
    pairs = [service.Pair("a", "b", 0.6, "maybe", []), service.Pair("a", "c", 0.9, "sure", [])]

    assert service.keep(TENANT, "contacts", pairs) == 1
    assert service.keep(TENANT, "contacts", reversed(pairs)) == 1


@pytest.mark.parametrize(
    ("one", "other", "kinds"),
    [
        ({"name": "Bob Miller"}, {"name": "Robert Miller"}, {"name"}),
        ({"name": "Ana Ruiz"}, {"name": "Pablo Ruiz"}, set()),
        ({"name": "Ana Ruiz", "email": "a.b+x@gmail.com"}, {"name": "", "email": "ab@googlemail.com"}, {"email"}),
        ({"name": "Иван Петров"}, {"name": "Ivan Petrov"}, {"script"}),
        ({"name": "", "companyId": "c"}, {"name": "", "companyId": "c"}, {"company"}),
    ],
)
def test_reasons_are_those_that_there_are(one, other, kinds):
    assert {reason.kind for reason in reasons("contacts", one, other)} == kinds


def test_one_shared_thing_alone_is_never_sure():
    assert judged(reasons("contacts", {"email": "a@b.test"}, {"email": "a@b.test"}))[1] == "maybe"
    assert judged(reasons("contacts", {"name": "Ana Ruiz"}, {"name": "Ana Ruiz"}))[1] == "maybe"
