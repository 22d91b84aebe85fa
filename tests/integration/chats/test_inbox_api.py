"""The inbox over HTTP: windows, channels to answer by, merging and splitting with what was suggested."""

import pytest

from mancrel.assistant import service as assistant
from mancrel.assistant.schemas import Understanding
from mancrel.intents.schemas import Intent
from tests.client import signed_in
from tests.integration.chats.conftest import TENANT

RUI = "351922222222"


@pytest.fixture
def ask(shop):
    """A signed-in admin of the shop."""
    return signed_in(TENANT, "admin")


@pytest.fixture
def two(shop):
    """Ana's conversation, and Rui's with a draft that waits."""
    shop.text("wamid.1", "Hello", ago=60)
    ana = shop.only.conversation_id
    shop.text("wamid.2", "How long does delivery take?", sender=RUI, name="Rui", ago=30)
    rui = next(each.conversation_id for each in shop.conversations if each.conversation_id != ana)
    asked = shop.thread(rui)[0].message_id
    unsure = Understanding(intent=Intent.AVAILABILITY, confidence=0.7, raw=0.7, model_version="test")
    assistant.suggest(TENANT, asked, unsure, [], [])
    return ana, rui


def test_a_conversation_says_by_what_and_until_when_it_can_be_answered(ask, shop):
    shop.text("wamid.1", "Hello", ago=60)

    body = ask("GET", f"/api/conversations/{shop.only.conversation_id}").body

    assert body["window"]["open"]
    assert body["channelKinds"] == ["whatsapp"]
    assert [each["kind"] for each in body["replyBy"]] == ["whatsapp", "sms"]
    assert ask("GET", "/api/conversations?channel=whatsapp").body["total"] == 1
    assert ask("GET", "/api/conversations?channel=sms").body["total"] == 0


def test_what_cannot_arrive_is_refused_in_the_readers_language(ask, shop):
    shop.text("wamid.1", "Hello", ago=30 * 3600)
    path = f"/api/conversations/{shop.only.conversation_id}"

    ask.headers["Accept-Language"] = "es"
    refused = ask("POST", f"{path}/messages", {"text": "Hi"})

    assert (refused.status, refused.body["errors"][0]["pointer"]) == (422, "/text")
    assert "plantilla aprobada" in refused.body["detail"]
    assert ask("POST", f"{path}/messages", {}).status == 422
    template = {"name": "order_ready", "language": "en", "variables": ["Ana", "jug"]}
    sent = ask("POST", f"{path}/messages", {"template": template})
    assert (sent.status, sent.body["text"], sent.body["template"]) == (201, "Hi Ana, your jug is ready.", template)


def test_a_suggestion_follows_its_message_through_merge_split_and_back(ask, two):
    ana, rui = two

    def suggested(conversation_id):
        return ask("GET", f"/api/conversations/{conversation_id}").body["suggestion"] is not None

    assert [suggested(each) for each in (ana, rui)] == [False, True]
    merged = ask("POST", f"/api/conversations/{ana}/merge", {"conversationId": rui})
    assert (merged.status, len(merged.body["messages"]), merged.body["suggestion"] is not None) == (200, 2, True)
    assert ask("GET", f"/api/conversations/{rui}").body["mergedInto"] == ana
    assert ask("GET", "/api/conversations").body["total"] == 1

    asked = merged.body["messages"][1]["id"]
    new = ask("POST", f"/api/conversations/{ana}/split", {"messageIds": [asked]})
    assert (new.status, new.body["contact"]["name"]) == (201, "Ana Sousa")
    ask("POST", f"/api/conversations/{ana}/merge", {"conversationId": new.body["id"]})

    assert ask("POST", f"/api/conversations/{ana}/unmerge", {"conversationId": rui}).status == 200
    assert [suggested(each) for each in (ana, rui)] == [False, True]
    assert ask("POST", f"/api/conversations/{ana}/unmerge", {"conversationId": rui}).status == 409


def test_answering_by_hand_drops_the_draft_of_what_was_merged(ask, two):
    ana, rui = two
    ask("POST", f"/api/conversations/{ana}/merge", {"conversationId": rui})
    assert ask("GET", "/api/suggestions?status=waiting").body["total"] == 1

    assert ask("POST", f"/api/conversations/{ana}/messages", {"text": "Three days."}).status == 201

    assert ask("GET", "/api/suggestions?status=waiting").body["total"] == 0
