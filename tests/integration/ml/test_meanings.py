"""What products and answers mean is read once, kept for the next start, and follows every change."""

from datetime import UTC, datetime

import pytest

from mancrel.assistant import answers
from mancrel.assistant.schemas import NewAnswer
from mancrel.kit import ids, storage
from mancrel.kit.errors import NotFoundError
from mancrel.products import service as products
from mancrel.products import sources
from mancrel.products.schemas import NewSource, ProductData
from mancrel_ml.language import encoder
from mancrel_ml.language.retrieving import product_hits, read_on, recommended
from mancrel_ml.search import shelves

ASKED = "something to carry my laptop to school in"


@pytest.fixture
def tenant(aws: None) -> str:
    if encoder.find() is None:
        pytest.skip("the language layer is not built: python -m infra.weights")
    return ids.new("ten")


@pytest.fixture
def source_id(tenant: str) -> str:
    return sources.connect(tenant, NewSource(name="Shop"))[0].source_id


def sell(tenant: str, source_id: str, sku: str, title: str, version: int = 1) -> None:
    row = ProductData(
        sku=sku, title=title, price="20", currency="EUR", stock=3, version=version, updated_at=datetime.now(UTC)
    )
    products.upsert(tenant, source_id, row)


def found(tenant: str) -> list[str]:
    return [hit.title for hit in product_hits(tenant, ASKED).hits]


def test_a_product_is_found_by_its_meaning_as_soon_as_it_is_sold_changed_or_gone(tenant: str, source_id: str) -> None:
    sell(tenant, source_id, "A", "Brass Lamp")
    assert found(tenant)[:1] != ["Canvas Backpack"]

    sell(tenant, source_id, "B", "Canvas Backpack")
    assert found(tenant)[0] == "Canvas Backpack"

    sell(tenant, source_id, "B", "Copper Kettle", version=2)
    sell(tenant, source_id, "A", "Satchel for books", version=2)
    assert found(tenant)[0] == "Satchel for books"


def test_what_was_read_is_there_after_a_restart(tenant: str, source_id: str) -> None:
    sell(tenant, source_id, "B", "Canvas Backpack")
    answers.create(tenant, NewAnswer(title="Delivery", text="In two days."))
    found(tenant)
    read_on(tenant)
    shelves.release()

    shelf = shelves.of(tenant)

    assert shelf is not None
    assert shelf.count == 1
    assert shelf.unread(["Canvas Backpack"]) == 0


def test_a_recommended_product_comes_with_a_reason(tenant: str, source_id: str) -> None:
    row = ProductData(
        sku="B", title="Canvas Backpack", description="Waxed canvas. Room for a notebook computer.", price="20",
        currency="EUR", stock=3, version=1, updated_at=datetime.now(UTC),
    )  # fmt: skip
    products.upsert(tenant, source_id, row)

    (hit,) = recommended(tenant, product_hits(tenant, ASKED).hits, ASKED)

    assert hit.why == "Room for a notebook computer."


def test_each_tenant_has_its_own(tenant: str, source_id: str) -> None:
    sell(tenant, source_id, "B", "Canvas Backpack")
    found(tenant)
    read_on(tenant)

    assert storage.get(f"meanings/{tenant}/{encoder.NAME}.npz")
    other = ids.new("ten")
    assert found(other) == []
    with pytest.raises(NotFoundError):
        storage.get(f"meanings/{other}/{encoder.NAME}.npz")


def test_nothing_is_written_again_that_did_not_change(tenant: str, source_id: str) -> None:
    sell(tenant, source_id, "B", "Canvas Backpack")
    read_on(tenant)
    storage.put(key := f"meanings/{tenant}/{encoder.NAME}.npz", b"as it was")

    read_on(tenant)
    assert storage.get(key) == b"as it was"

    sell(tenant, source_id, "C", "Copper Kettle")
    read_on(tenant)
    assert storage.get(key) != b"as it was"
