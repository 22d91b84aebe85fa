"""What was searched can be searched again, whatever became of the catalogue."""

import random
from typing import Any

import pytest

from mancrel.kit import ids, storage
from mancrel.kit.errors import NotFoundError
from mancrel_ml.language import encoder
from mancrel_ml.language.retrieving import rank_answers, rank_products
from mancrel_ml.search import editions
from mancrel_ml.search.answers import Approved
from mancrel_ml.search.meanings import Meanings
from mancrel_ml.search.products import Catalogue, Product

COUNT, EVERY, SOLD = 1_000, 20, 60
MADE_OF = ("Oak", "Brass", "Merino", "Canvas", "Steel", "Linen", "Copper", "Walnut")
THINGS = ("Chopping Board", "Desk Lamp", "Scarf", "Backpack", "Lock", "Tea Towel", "Kettle", "Chair")
FOR = ("for the kitchen", "warm light", "room for a notebook computer", "keeps thieves away", "oiled by hand")
ASKS = ("Is the {} in stock?", "How much is the {}?", "I need {}", "Do you send a {} to Portugal?", "{}, and returns?")


@pytest.fixture
def tenant(aws: None) -> str:
    if encoder.find() is None:
        pytest.skip("the language layer is not built: python -m infra.weights")
    editions.release()
    return ids.new("ten")


def a_product(draw: random.Random, number: int) -> Product:
    title = f"{draw.choice(MADE_OF)} {draw.choice(THINGS)}"
    return Product(f"p{number:03}", f"SK-{number:03}", title, draw.choice(FOR), {"size": draw.choice("SML")})


def a_question(draw: random.Random) -> str:
    about = draw.choice([f"{draw.choice(MADE_OF)} {draw.choice(THINGS)}", draw.choice(FOR), "SK-007"])
    at = draw.randrange(len(about))
    return draw.choice(ASKS).format(draw.choice([about, about[:at] + about[at + 1 :]]))


def test_a_thousand_searches_are_the_same_again_after_the_catalogue_changed(tenant: str) -> None:
    network, draw = encoder.find(), random.Random(8)
    assert network
    meanings = Meanings(network)
    rows = {number: a_product(draw, number) for number in range(SOLD)}
    told = [Approved(f"a{number}", each, (each,), f"About {each}: yes.") for number, each in enumerate(FOR)]
    questions = [a_question(draw) for _ in range(100)]
    done: list[tuple[str, str, str, Any]] = []
    catalogue = Catalogue(rows.values(), meanings)
    for number in range(COUNT):
        if number % EVERY == 0:
            rows[draw.randrange(SOLD)] = a_product(draw, draw.randrange(SOLD, 1000))
            told[draw.randrange(len(told))] = Approved(
                f"a{number:04}", draw.choice(FOR), (draw.choice(questions),), "Yes."
            )
            told.sort(key=lambda row: row.id)
            catalogue = Catalogue(sorted(rows.values(), key=lambda row: row.id), meanings)
        asked = draw.choice(questions)
        found = rank_products(catalogue, asked), rank_answers(told, meanings, asked, "other", 0.5)
        sold = editions.keep(tenant, Product, catalogue.products, meanings)
        done.append((asked, sold, editions.keep(tenant, Approved, told, meanings), found))
    size = sum(len(storage.get(each.key)) for each in storage.list_files(f"retrieval/{tenant}/"))
    editions.release()

    again = [
        (rank_products(editions.catalogue(tenant, sold), asked),
         rank_answers(*editions.approved(tenant, told_then), asked, "other", 0.5))
        for asked, sold, told_then, _ in done
    ]  # fmt: skip

    assert again == [found for *_, found in done]
    assert len({sold for _, sold, *_ in done}) >= COUNT // EVERY
    assert size / COUNT < 4_000


def test_what_was_kept_once_is_not_kept_again(tenant: str) -> None:
    draw = random.Random(1)
    rows = [a_product(draw, number) for number in range(200)]
    first = editions.keep(tenant, Product, rows, None)
    files = {each.key for each in storage.list_files(f"retrieval/{tenant}/")}
    editions.release()

    assert editions.keep(tenant, Product, rows, None) == first
    rows[7] = a_product(draw, 7)
    assert editions.keep(tenant, Product, rows, None) != first
    assert len({each.key for each in storage.list_files(f"retrieval/{tenant}/")} - files) == 2


def test_what_another_network_read_is_not_searched_again(tenant: str, monkeypatch: pytest.MonkeyPatch) -> None:
    network = encoder.find()
    assert network
    rows = [Product("p1", "SK-1", "Oak Chopping Board")]
    meanings = Meanings(network)
    Catalogue(rows, meanings).find("a board")
    edition = editions.keep(tenant, Product, rows, meanings)
    monkeypatch.setattr(network, "name", "another")

    with pytest.raises(NotFoundError, match="nothing here reads as"):
        editions.catalogue(tenant, edition)
