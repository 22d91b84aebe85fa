"""Products and answers are found by what they mean as well as by their words."""

import gzip
import json
from pathlib import Path

import numpy as np
import pytest

from mancrel_ml.language.encoder import Encoder
from mancrel_ml.search import ranking
from mancrel_ml.search.answers import Approved, find_answers
from mancrel_ml.search.evaluation import evaluate
from mancrel_ml.search.index import Document, Index
from mancrel_ml.search.meanings import Floats, Meanings
from mancrel_ml.search.products import Catalogue, Product
from mancrel_ml.search.spelling import Speller

SHOP = [
    Product("bag", "SK-1", "Canvas Backpack", "Room for a notebook computer and two books"),
    Product("lamp", "SK-2", "Brass Desk Lamp", "Warm light"),
    Product("lock", "SK-3", "Steel Lock for Backpack", "Keeps thieves away"),
    Product("board", "SK-4", "Oak Chopping Board", "Oiled by hand"),
]
POLICIES = [
    Approved("abroad", "Delivery abroad", ("Do you ship to other countries?",), "We deliver to all of Europe."),
    Approved("returns", "Returns", ("How do I send an item back?",), "Within 30 days, in its box."),
    Approved("hours", "Opening hours", ("When are you open?",), "From nine to five."),
]


class Letters:
    """An encoder that counts letters, to see what is read and how often."""

    name = "letters"

    def __init__(self) -> None:
        self.read: list[str] = []

    def encode(self, text: str) -> Floats:
        self.read.append(text)
        counts = np.bincount([ord(letter) % 32 for letter in text], minlength=32).astype(np.float32)
        return counts / max(1.0, float(np.linalg.norm(counts)))


def test_what_is_meant_is_found_without_its_words(network: Encoder) -> None:
    catalogue = Catalogue(SHOP, Meanings(network))

    assert catalogue.find("something to carry my laptop to school in")[0].id == "bag"
    assert catalogue.find("a light for reading")[0].id == "lamp"


def test_a_meaning_alone_names_no_product(network: Encoder) -> None:
    hits = Catalogue(SHOP, Meanings(network)).find("something to carry my laptop to school in")

    assert 0.05 <= hits[0].certainty < 0.1


def test_a_name_goes_before_a_meaning(network: Encoder) -> None:
    assert Catalogue(SHOP, Meanings(network)).find("how much is the oak chopping board?")[0].certainty > 0.9


def test_what_a_thing_is_goes_before_what_it_fits() -> None:
    assert [SHOP[number].id for number, _ in Catalogue(SHOP).rank("backpack", 2)] == ["bag", "lock"]


def test_a_slip_is_mended_towards_the_commoner_word() -> None:
    speller = Speller({"headphone": 40, "headphono": 1, "lamp": 5, "board": 3, "tn2110": 9})

    assert list(speller.mended("headphoen")) == ["headphone"]
    assert list(speller.mended("lmap")) == ["lamp"]
    assert speller.mended("lpma") == {}
    assert speller.mended("tn2101") == {}
    assert speller.mended("xyz") == {}


def test_a_word_that_is_known_is_kept_as_it_was_written() -> None:
    index = Index([Document("1", "lamp lamp"), Document("2", "lamb")])

    assert index.mended("Lamb LMAP 12") == "lamb lamp 12"


def test_places_are_joined_and_not_scores() -> None:
    wording = np.array([900.0, 3.0, 0.0])

    joined = ranking.fused(wording, np.array([0.1, 0.2, 0.9], dtype=np.float32), 3)

    assert [number for number, _ in joined] == [0, 1, 2]
    assert ranking.fused(wording, None, 3) == [(0, 1.0), (1, pytest.approx(31 / 32))]


def test_a_text_is_read_once_and_kept() -> None:
    letters = Letters()
    meanings = Meanings(letters)
    meanings.rows(["one", "two", "one"], most=9)
    kept = Meanings(letters, meanings.packed())

    assert letters.read == ["one", "two"]
    assert kept.unread(["one", "two", "three"]) == 1
    assert kept.rows(["one"]) == pytest.approx(meanings.rows(["one"]))
    assert not kept.rows(["three"]).any()
    assert not kept.changed


def test_what_another_encoder_kept_is_not_used() -> None:
    other = Letters()
    other.name = "numbers"
    kept = Meanings(Letters())
    kept.rows(["one"], most=1)

    assert Meanings(other, kept.packed()).unread(["one"]) == 1


def test_what_is_not_wanted_any_more_is_forgotten() -> None:
    meanings = Meanings(Letters())
    meanings.rows(["one", "two"], most=2)

    meanings.forget(but=["two", "three"])

    assert meanings.unread(["one", "two"]) == 1
    assert Meanings(Letters(), meanings.packed()).unread(["two"]) == 0


def test_a_catalogue_reads_a_few_at_once_and_the_rest_later() -> None:
    many = [Product(str(number), f"S-{number:04}", f"Thing {number}") for number in range(80)]
    catalogue = Catalogue(many, Meanings(Letters()))

    catalogue.find("thing 7")

    assert catalogue.read(10) == 20
    assert catalogue.read(100) == 0


def test_a_question_in_other_words_finds_its_answer(network: Encoder) -> None:
    found = find_answers("Can you send this to Portugal?", POLICIES, meanings=Meanings(network))
    worded = find_answers("Can you send this to Portugal?", POLICIES)

    assert found[0].id == "abroad"
    assert not worded or worded[0].id != "abroad"


def test_only_what_means_just_the_same_is_sure(network: Encoder) -> None:
    meanings = Meanings(network)

    assert find_answers("Do you ship to other countries?", POLICIES, meanings=meanings)[0].certainty >= 0.8
    assert find_answers("Can I send back an item that I used?", POLICIES, meanings=meanings)[0].certainty < 0.8
    assert all(hit.certainty < 0.2 for hit in find_answers("Do you sell blue paint?", POLICIES, meanings=meanings))
    assert find_answers("", POLICIES, meanings=meanings) == []


def test_evaluation_says_what_read(tmp_path: Path, network: Encoder) -> None:
    rows = [{"id": row.id, "title": row.title, "text": row.description} for row in SHOP]
    (tmp_path / "d").write_text("\n".join(map(json.dumps, rows)))
    (tmp_path / "q").write_text("query_id,text\nq1,bacpack\n")
    (tmp_path / "j").write_text("query_id,id,grade\nq1,bag,3\nq1,lock,1\n")

    figures = evaluate(tmp_path / "d", tmp_path / "q", tmp_path / "j", network)

    assert figures["model"] == network.name
    assert figures["ndcg10"] == 1


def test_the_files_may_be_gzipped(tmp_path: Path) -> None:
    for name, text in (
        ("d", '{"id": "1", "text": "oak board"}'),
        ("q", "query_id,text\nq1,board\n"),
        ("j", "query_id,id,grade\nq1,1,3\n"),
    ):
        (tmp_path / f"{name}.gz").write_bytes(gzip.compress(text.encode()))

    assert evaluate(tmp_path / "d.gz", tmp_path / "q.gz", tmp_path / "j.gz")["ndcg10"] == 1
