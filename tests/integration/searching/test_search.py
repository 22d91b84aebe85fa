"""One box finds any record that the caller may see."""

from typing import Any
from urllib.parse import urlencode

import pytest

from mancrel.accounts.policy import Caller
from mancrel.conversations import service as conversations
from mancrel.dashboards import service as dashboards
from mancrel.dashboards.schemas import DashboardQuery
from mancrel.kit import clock, ids, tables
from mancrel.searching import kinds, service, short, talks
from mancrel.searching.schemas import SearchQuery
from tests.client import Client, Reply, signed_in


def find(client: Client, q: str, **query: Any) -> Reply:
    reply = client("GET", f"/api/search?{urlencode({'q': q, **query})}")
    assert reply.status == 200, reply
    return reply


def titles(reply: Reply) -> list[str]:
    return [hit["title"] for hit in reply.body["items"]]


@pytest.fixture
def ana(aws: None) -> Client:
    client = signed_in(role="manager")
    for person in (
        {"name": "Ana López", "email": "ana@a.test", "jobTitle": "Buyer"},
        {"name": "Anabel", "city": "Madrid"},
        {"name": "Cem", "phone": "+34600000001", "email": "cem@analytics.test"},
    ):
        client("POST", "/api/contacts", person)
    return client


def test_the_best_match_comes_first(ana: Client) -> None:
    found = find(ana, "ana")

    assert titles(found) == ["Anabel", "Ana López", "Cem"]
    assert [hit["score"] for hit in found.body["items"]] == [0.95, 0.95, 0.81]


def test_a_hit_says_what_it_is(ana: Client) -> None:
    [hit] = find(ana, "ana@a.test").body["items"]

    assert hit | {"id": ""} == {
        "type": "contacts", "id": "", "score": 0.9, "title": "Ana López", "subtitle": "Buyer · ana@a.test",
        "conversationId": None, "by": "wording",
    }  # fmt: skip
    assert ana("GET", f"/api/contacts/{hit['id']}").body["name"] == "Ana López"


def test_without_words_the_latest_records_are_found(ana: Client) -> None:
    assert titles(find(ana, " "))[:2] == ["Cem", "Anabel"]
    assert titles(find(ana, "", limit=1)) == ["Cem"]


def test_only_the_types_that_were_asked_for_are_found(ana: Client) -> None:
    assert {hit["type"] for hit in find(ana, "ana", types="contacts").body["items"]} == {"contacts"}
    for name in (*kinds.found(), *talks.READS, *short.READS):
        assert find(ana, "zzzzzz", types=name).body["items"] == []


@pytest.mark.parametrize(
    ("query", "pointer"),
    [
        ("types=teams", "/types"),
        ("types=contacts,x", "/types"),
        ("limit=0", "/limit"),
        ("limit=51", "/limit"),
        ("q=" + "x" * 201, "/q"),
        ("what=1", "/what"),
    ],
)
def test_what_is_wrong_is_named(ana: Client, query: str, pointer: str) -> None:
    reply = ana("GET", f"/api/search?{query}")

    assert (reply.status, reply.body["errors"][0]["pointer"]) == (422, pointer)


@pytest.mark.parametrize(
    "q", ["*", "(", "\\", "a" * 200, "' OR 1=1 --", "%00x"[3:], "🙂", "\u202e", "[a-z]+", "+" * 99]
)
def test_any_words_can_be_searched(ana: Client, q: str) -> None:
    find(ana, q)


def test_a_rep_finds_only_their_own_and_nobodys(ana: Client) -> None:
    rep, other = signed_in(role="rep", user_id="usr_rep"), signed_in(role="rep", user_id="usr_other")
    rep("POST", "/api/contacts", {"name": "Ana of rep"})
    other("POST", "/api/contacts", {"name": "Ana of other"})

    assert "Ana of other" not in titles(find(rep, "ana of"))
    assert "Ana of rep" in titles(find(rep, "ana of"))
    assert "Ana López" in titles(find(rep, "ana"))
    assert {"Ana of rep", "Ana of other"} <= set(titles(find(ana, "ana of")))
    assert "Ana of other" not in titles(find(rep, ""))


def test_another_tenant_finds_nothing(ana: Client) -> None:
    assert find(signed_in("other", "manager", "usr_2"), "ana").body["items"] == []


def test_who_may_read_nothing_finds_nothing(ana: Client) -> None:
    nobody = Caller("acme", "usr_1", "nobody")

    assert service.search(nobody, SearchQuery(q="ana")).items == []
    assert dashboards.dashboard(nobody, DashboardQuery()).tiles == []


@pytest.mark.parametrize("q", ["Ana Lopes", "LOPEZ ana", "anabell", "600 000 001", "0600000001", "analytics"])
def test_typing_errors_accents_and_parts_of_numbers_are_understood(ana: Client, q: str) -> None:
    assert find(ana, q).body["items"], q


def wrote(client: Client, subject: str, text: str, owner_id: str | None = None) -> str:
    """A conversation that a customer of *owner_id* began."""
    name = f"{subject} person"
    contact = client("POST", "/api/contacts", {"name": name, **({"ownerId": owner_id} if owner_id else {})}).body
    row = conversations.begin("acme", contact["id"], "chn_1", subject, clock.now())
    conversations.note_inbound(row, ids.new("msg"), text, clock.now())
    tables.save(row)
    return row.conversation_id


def test_a_conversation_is_found_by_its_subject_its_words_and_its_customer(ana: Client) -> None:
    conversation_id = wrote(ana, "Broken kettle", "The lid fell off")

    for q in ("broken KETTLE", "lid fell", "kettle person"):
        hit = find(ana, q, types="conversations").body["items"][0]
        assert (hit["id"], hit["title"]) == (conversation_id, "Broken kettle"), q
    assert find(ana, "lid fell", types="conversations").body["items"][0]["subtitle"].endswith("The lid fell off")
    assert find(ana, "", types="conversations").body["items"][0]["id"] == conversation_id


def test_a_rep_does_not_find_conversations_with_customers_of_others(ana: Client) -> None:
    rep = signed_in(role="rep", user_id="usr_rep")
    mine = wrote(rep, "Kettle of rep", "Hello")
    signed_in(role="rep", user_id="usr_other")
    wrote(signed_in(role="rep", user_id="usr_other"), "Kettle of other", "Hello")

    assert [hit["id"] for hit in find(rep, "kettle of", types="conversations").body["items"]] == [mine]
    assert len(find(ana, "kettle of", types="conversations").body["items"]) == 2


def test_an_approved_answer_is_found_by_its_questions_and_words_until_it_is_withdrawn(ana: Client) -> None:
    written = {"title": "Delivery abroad", "questions": ["Do you ship to Ireland?"], "text": "All of Europe, 5 days."}
    answer = ana("POST", "/api/answers", written).body

    for q in ("delivery abroad", "ireland", "europe days", "delivry abroad"):
        assert titles(find(ana, q, types="answers")) == ["Delivery abroad"], q
    assert find(ana, "delivery abroad").body["items"][0] == {
        "type": "answers", "id": answer["id"], "score": 1.0, "title": "Delivery abroad",
        "subtitle": "All of Europe, 5 days.", "conversationId": None, "by": "wording",
    }  # fmt: skip
    assert find(signed_in("other", user_id="usr_2"), "ireland").body["items"] == []

    ana("DELETE", f"/api/answers/{answer['id']}")
    assert find(ana, "ireland", types="answers").body["items"] == []
