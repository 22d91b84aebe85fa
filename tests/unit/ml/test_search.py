"""Search finds what a message names, and says how sure that is."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mancrel_ml.search import cache
from mancrel_ml.search.__main__ import main
from mancrel_ml.search.answers import Approved, find_answers
from mancrel_ml.search.evaluation import ndcg, recall
from mancrel_ml.search.naming import masked
from mancrel_ml.search.products import Catalogue, Hit, Product, find_products

TITLES = [
    "Oak Chopping Board",
    "Oak Chopping Board Large",
    "Walnut Serving Tray",
    "Brass Desk Lamp",
    "Brass Floor Lamp",
    "Stock Pot 5 l",
    "Merino Scarf",
    "Ceramic Vase Blue",
    "Ceramic Vase Green",
]
SHOP = Catalogue([Product(f"p{at}", f"SK-{at:03}", title, "made with care") for at, title in enumerate(TITLES)])


def best(message: str) -> Hit:
    return SHOP.find(message)[0]


@pytest.mark.parametrize(
    ("message", "product"),
    [
        ("Is the Oak Chopping Board in stock? How much is it?", "p0"),
        ("is the oak chopping board large in stock?", "p1"),
        ("Is SK-004 available?", "p4"),
        ("how much is the merino scarf", "p6"),
        ("Is the stock pot 5 l in stock?", "p5"),
        ("price of the ceramic vase blue?", "p7"),
    ],
)
def test_a_product_that_is_named_is_certain(message: str, product: str) -> None:
    hit = best(message)

    assert hit.id == product
    assert hit.certainty >= 0.90


def test_a_misspelt_title_is_still_found() -> None:
    assert best("do you have the Oak Choping Bord").id == "p0"
    assert best("do you have the Oak Choping Bord").certainty >= 0.75


@pytest.mark.parametrize("message", ["Is the brass lamp in stock?", "How much is the ceramic vase?"])
def test_two_products_that_fit_alike_are_uncertain(message: str) -> None:
    first, second, *_ = SHOP.find(message)

    assert first.certainty == pytest.approx(second.certainty, abs=0.05)
    assert first.certainty < 0.60


@pytest.mark.parametrize("message", ["Do you ship to Ireland?", "Where is my order?", "Is it in stock?", "", "???"])
def test_a_message_that_names_no_product_is_certain_of_none(message: str) -> None:
    assert all(hit.certainty < 0.25 for hit in SHOP.find(message))


def test_two_products_that_are_both_named_are_both_certain() -> None:
    found = {hit.id: hit.certainty for hit in SHOP.find("Oak Chopping Board and Merino Scarf, prices please")}

    assert found["p0"] >= 0.90
    assert found["p6"] >= 0.90


def test_a_size_that_the_product_does_not_have_lowers_certainty() -> None:
    assert best("Do you have the merino scarf XL?").certainty < 0.90


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=80), st.integers(1, 12))
def test_any_text_gives_ordered_bounded_hits(message: str, limit: int) -> None:
    hits = SHOP.find(message, limit)

    assert len(hits) <= limit
    assert len({hit.id for hit in hits}) == len(hits)
    assert [hit.certainty for hit in hits] == sorted((hit.certainty for hit in hits), reverse=True)
    assert all(0 <= hit.certainty <= 1 for hit in hits)
    assert hits == SHOP.find(message, limit)


WORDS = st.sampled_from(["amber", "bamboo", "cobalt", "dune", "ember", "fern", "granite", "harbour", "juniper"])
NAME = st.lists(WORDS, min_size=2, max_size=3, unique=True).map(tuple)
NAMES = st.lists(NAME, min_size=1, max_size=12, unique_by=frozenset)


@settings(max_examples=60, deadline=None)
@given(NAMES, st.data())
def test_a_whole_title_always_finds_its_product(names: list[tuple[str, ...]], data: st.DataObject) -> None:
    wanted = data.draw(st.integers(0, len(names) - 1))
    products = [Product(str(at), f"S-{at:04}", " ".join(name).title()) for at, name in enumerate(names)]

    hit = find_products(f"Is the {' '.join(names[wanted])} in stock?", products)[0]

    assert hit.id == str(wanted)


@pytest.mark.parametrize(
    ("text", "title", "left"),
    [
        ("Is the olive wood board 38 cm in stock?", "Olive wood board 38 cm", "Is the X 38 cm in stock?"),
        ("Is the Stock Pot in stock?", "Stock Pot", "Is the X in stock?"),
        ("How much are the hampers?", "Hamper", "How much are the X?"),
        ("Can I return the price tag holder? What does return cost?", "Price Tag Holder",
         "Can I return the X? What does return cost?"),
        ("A board of oak", "Oak Serving Tray", "A board of oak"),
    ],
)  # fmt: skip
def test_the_title_of_a_product_is_masked_and_nothing_else(text: str, title: str, left: str) -> None:
    assert " ".join(masked(text, [title]).replace("Xthing", "X").replace(" ?", "?").split()).replace(" ?", "?") == left


@given(st.text(max_size=60), st.text(max_size=30))
def test_masking_takes_any_text(text: str, title: str) -> None:
    assert isinstance(masked(text, [title, ""]), str)


def test_an_empty_catalogue_has_nothing() -> None:
    assert find_products("Is the lamp in stock?", []) == []


def test_the_approved_answer_that_was_written_for_a_question_fits() -> None:
    answers = [
        Approved("a1", "Delivery times", ("How long does delivery take?", "When will my parcel arrive?"), "Two days."),
        Approved("a2", "Returns", ("How do I return an item?", "What is your return policy?"), "Within 30 days."),
        Approved("a3", "Opening hours", ("What are your opening hours?",), "Nine to five."),
    ]

    assert find_answers("Hi, what is your return policy?", answers)[0].id == "a2"
    assert find_answers("Hi, what is your return policy?", answers)[0].certainty >= 0.90
    assert all(hit.certainty < 0.5 for hit in find_answers("Do you sell blue paint?", answers))
    assert find_answers("", answers) == []


def test_a_catalogue_follows_changes_and_is_rebuilt_only_for_new_words() -> None:
    first = datetime(2026, 1, 1, tzinfo=UTC)
    later = first + timedelta(minutes=1)
    asked: list[datetime | None] = []
    answers = iter(
        [
            [cache.Change("p", first, Product("p", "S-1", "Oak Board")), cache.Change("q", first, None)],
            [cache.Change("p", first, Product("p", "S-1", "Oak Board"))],
            [cache.Change("r", later, Product("r", "S-2", "Brass Lamp"))],
            [cache.Change("p", later, None)],
        ]
    )

    def changes(since: datetime | None) -> list[cache.Change]:
        asked.append(since)
        return next(answers)

    kept = [cache.catalogue("tenant-of-this-test", changes) for _ in range(4)]

    assert kept[0] is kept[1]
    assert [hit.id for hit in kept[2].find("brass lamp, oak board")] == ["p", "r"]
    assert [hit.id for hit in kept[3].find("brass lamp, oak board")] == ["r"]
    assert asked[0] is None
    assert asked[3] is not None
    assert first < asked[3] < later


def test_figures_are_those_of_the_literature() -> None:
    assert ndcg(["a", "b"], {"a": 3.0, "b": 1.0}) == pytest.approx(1)
    assert ndcg(["b", "a"], {"a": 3.0, "b": 1.0}) == pytest.approx((1 + 7 / 1.5849625) / (7 + 1 / 1.5849625))
    assert recall(["a"], {"a": 1.0, "b": 2.0, "c": 0.0}) == 0.5


def test_evaluate_prints_the_contract(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "d").write_text('{"id": "1", "text": "oak board"}\n{"id": "2", "text": "brass lamp"}\n')
    (tmp_path / "q").write_text("query_id,text\nq1,lamp of brass\n")
    (tmp_path / "j").write_text("query_id,id,grade\nq1,2,3\n")
    files = [f"--{name}={tmp_path / name[0]}" for name in ("documents", "queries", "judgements")]

    assert main(["evaluate", *files]) == 0
    figures = json.loads(capsys.readouterr().out)
    assert figures["ndcg10"] == figures["recall100"] == 1
    assert "msPerQuery" in figures
