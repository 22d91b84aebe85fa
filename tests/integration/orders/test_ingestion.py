"""Customers and orders by the API: taken at once, worked in once, in whatever order they come."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mancrel.contacts import service as contacts
from mancrel.contacts.presenting import shown
from mancrel.kit import ids
from mancrel.orders import ledger, service
from mancrel.orders.jobs import WorkIn
from mancrel.orders.noun import ORDERS
from mancrel.records import repository
from tests.client import Client, signed_in

TENANT = "acme"
JOHN = {
    "id": "cust_001", "name": "John Doe", "email": "john@example.com", "totalSpends": 15000, "visits": 5,
    "lastVisit": "2024-01-15T10:30:00.000Z",
}  # fmt: skip
ORDER = {"id": "order_001", "customerId": "cust_001", "amount": 2500, "items": ["Product A", "Product B"]}


@pytest.fixture
def shop(aws) -> Client:
    return signed_in(TENANT)


@pytest.fixture
def work(queued):
    def go() -> int:
        jobs = [WorkIn.from_body(body) for body in queued("ingestion")]
        for job in jobs:
            service.work_in(job)
        return len(jobs)

    return go


def contact(external_id: str):
    found = contacts.find_by_external_id(TENANT, external_id)
    assert found is not None
    return shown(found)


def test_the_briefs_customer_becomes_a_contact(shop, work):
    answer = shop("POST", "/api/customers", JOHN)

    assert (answer.status, answer.body) == (202, {"id": "cust_001", "status": "accepted"})
    work()
    john = contact("cust_001")
    assert (john.name, john.email, john.total_spends, john.visits) == ("John Doe", "john@example.com", 15000.0, 5)
    assert john.last_visit.isoformat() == "2024-01-15T10:30:00+00:00"
    assert john.provenance["totalSpends"]["source"] == "api"


def test_a_push_changes_what_it_names_and_leaves_the_rest(shop, work):
    shop("POST", "/api/customers", {**JOHN, "city": "Porto"})
    work()

    shop("POST", "/api/customers", {"id": "cust_001", "totalSpends": "20.50"})
    work()

    john = contact("cust_001")
    assert (john.total_spends, john.city, john.name, john.visits) == (20.5, "Porto", "John Doe", 5)


def test_orders_add_to_the_figures_once(shop, work):
    shop("POST", "/api/customers", JOHN)
    for _again in range(3):
        answer = shop("POST", "/api/orders", {**ORDER, "createdAt": "2025-01-01T00:00:00Z"})
        assert (answer.status, answer.body) == (202, {"id": "order_001", "status": "accepted"})

    work()

    john = contact("cust_001")
    assert (john.total_spends, john.visits, john.order_count, john.average_order) == (17500.0, 5, 1, 2500.0)
    assert john.last_visit.isoformat() == "2025-01-01T00:00:00+00:00"


def test_an_order_before_its_customer_waits_and_is_counted(shop, work):
    shop("POST", "/api/orders", ORDER)
    work()
    waiting = shop("GET", "/api/orders/unmatched").body
    assert (waiting["count"], waiting["items"][0]["customerId"]) == (1, "cust_001")

    shop("POST", "/api/customers", JOHN)
    work()

    assert contact("cust_001").total_spends == 17500.0
    assert shop("GET", "/api/orders/unmatched").body["count"] == 0
    (order,) = shop("GET", "/api/orders").body["items"]
    assert (order["amount"], order["items"]) == (2500.0, ["Product A", "Product B"])


def test_a_later_push_replaces_the_baseline_and_keeps_the_orders(shop, work):
    shop("POST", "/api/customers", JOHN)
    shop("POST", "/api/orders", ORDER)
    work()

    shop("POST", "/api/customers", {**JOHN, "totalSpends": 100})
    work()

    assert contact("cust_001").total_spends == 2600.0


def test_a_push_that_comes_late_changes_nothing_newer(shop, queued):
    shop("POST", "/api/customers", {**JOHN, "name": "Old"})
    shop("POST", "/api/customers", {**JOHN, "name": "New"})
    first, second = [WorkIn.from_body(body) for body in queued("ingestion")]

    for job in (second, first, second, first):
        service.work_in(job)

    assert contact("cust_001").name == "New"


def test_a_batch_takes_what_fits_and_names_the_rest(shop, work):
    rows = [{**JOHN, "id": f"c{number}", "email": f"c{number}@example.com"} for number in range(97)]
    rows += [{"name": "no id"}, {"id": "x", "email": "no address"}, {"id": "y", "totalSpends": "much"}]

    answer = shop("POST", "/api/customers/batch", {"customers": rows})

    assert (answer.status, answer.body["accepted"]) == (202, 97)
    assert [(each["index"], each["errors"][0]["pointer"]) for each in answer.body["rejected"]] == [
        (97, "/id"), (98, "/email"), (99, "/totalSpends"),
    ]  # fmt: skip
    work()
    assert shop("GET", "/api/contacts?limit=1").body["total"] == 97


def test_a_hundred_and_one_are_refused_and_nothing_is_kept(shop, queued):
    answer = shop("POST", "/api/customers/batch", {"customers": [{**JOHN, "id": f"c{n}"} for n in range(101)]})

    assert answer.status == 422
    assert answer.body["errors"][0]["pointer"] == "/customers"
    assert queued("ingestion") == []


@pytest.mark.parametrize(
    ("body", "pointer"),
    [
        ({"id": ""}, "/id"),
        ({**JOHN, "totalSpends": 0.001}, ""),
        ({**JOHN, "visits": -1}, "/visits"),
        ({**JOHN, "lastVisit": "yesterday"}, "/lastVisit"),
        ({**JOHN, "surprise": 1}, "/surprise"),
        ({**JOHN, "custom": {"unknown": 1}}, "/custom/unknown"),
    ],
)
def test_what_does_not_fit_is_refused_where_it_stands(shop, queued, body, pointer):
    answer = shop("POST", "/api/customers", body)

    assert answer.status == 422
    assert pointer in [each["pointer"] for each in answer.body.get("errors") or [{"pointer": ""}]]
    assert queued("ingestion") == []


def test_an_order_in_another_currency_is_refused(shop):
    assert shop("POST", "/api/orders", {**ORDER, "currency": "USD"}).status == 422
    assert shop("POST", "/api/orders", {**ORDER, "currency": "ABC"}).status == 422


def test_a_customer_whose_address_we_know_is_that_contact(shop, work):
    known = shop("POST", "/api/contacts", {"email": "john@example.com", "tags": ["vip"]}).body

    shop("POST", "/api/customers", JOHN)
    work()

    assert (contact("cust_001").id, contact("cust_001").tags) == (known["id"], ["vip"])


def test_two_customers_with_one_address_stay_two(shop, work):
    shop("POST", "/api/customers/batch", {"customers": [JOHN, {**JOHN, "id": "cust_002"}]})
    work()

    first, second = contact("cust_001"), contact("cust_002")
    assert first.id != second.id
    assert sorted([first.email or "", second.email or ""]) == ["", "john@example.com"]
    loser = first if first.email is None else second
    assert loser.provenance["email"]["refused"] == "john@example.com"


def test_the_same_key_is_worked_in_once(shop, queued):
    first = shop("POST", "/api/orders", ORDER, idempotency_key="one")
    second = shop("POST", "/api/orders", ORDER, idempotency_key="one")

    assert first.body == second.body
    assert len(queued("ingestion")) == 1


def test_a_rep_may_not_push(aws):
    rep = signed_in(TENANT, "rep", "usr_rep")

    assert rep("POST", "/api/customers", JOHN).status == 403
    assert rep("GET", "/api/orders").status == 403


EVENTS = st.lists(
    st.one_of(
        st.tuples(st.just("customer"), st.integers(0, 2), st.integers(0, 99)),
        st.tuples(st.just("order"), st.integers(0, 5), st.integers(0, 2)),
    ),
    min_size=1,
    max_size=14,
)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(EVENTS, st.randoms(use_true_random=False))
def test_totals_are_always_baseline_plus_orders(aws, queued, events, dice):
    """Whatever is pushed twice, late or in another order (T7, T8)."""
    tenant = ids.new("ten")
    shop = signed_in(tenant)
    for kind, number, value in events:
        if kind == "customer":
            shop("POST", "/api/customers", {"id": f"c{number}", "totalSpends": value})
        else:
            body = {"id": f"o{number}", "customerId": f"c{value}", "amount": 10 + number}
            shop("POST", "/api/orders", body)
    jobs = [WorkIn.from_body(body) for body in queued("ingestion")]
    jobs += dice.choices(jobs, k=len(jobs) // 2)
    dice.shuffle(jobs)

    for job in jobs:
        service.work_in(job)

    people = list(contacts.list_all(tenant))
    orders = list(repository.list_all(tenant, ORDERS))
    counted = ledger.recount(orders)
    for person in people:
        spent, count = counted.get(person.contact_id, (0, 0))
        assert (int(person.order_spends or 0), int(person.order_count or 0)) == (spent, count)
    known = {person.external_id for person in people}
    assert {order.customer_id for order in orders if order.contact_id is None}.isdisjoint(known)
    assert {order.external_id for order in orders} == {f"o{number}" for kind, number, _ in events if kind == "order"}
    last = {f"c{number}": value for kind, number, value in events if kind == "customer"}
    assert {person.external_id: int(person.baseline_spends) // 100 for person in people} == last


def test_a_large_batch_is_kept_in_rows_that_fit(shop, queued):
    names = dict.fromkeys(("name", "street", "source"), "e" * 200)
    tags = [f"{number:03}{'u' * 47}" for number in range(50)]
    rows = [{"id": f"c{number}", **names, "tags": tags} for number in range(100)]

    answer = shop("POST", "/api/customers/batch", {"customers": rows})

    assert (answer.status, answer.body["accepted"]) == (202, 100)
    assert len(queued("ingestion")) > 1
