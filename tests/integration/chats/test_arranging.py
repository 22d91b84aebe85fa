"""Conversations are merged, split, and put back."""

import pytest

from mancrel.conversations import service as conversations
from mancrel.kit import outbox
from mancrel.kit.errors import ConflictError, InvalidError
from mancrel.messages import arranging
from mancrel.messages import service as messages
from tests.integration.chats.conftest import TENANT

RUI = "351922222222"


@pytest.fixture
def two(shop) -> tuple[str, str]:
    """A conversation with Ana and one with Rui, who is Ana by another number."""
    shop.text("wamid.1", "One", ago=300)
    ana = shop.only.conversation_id
    shop.text("wamid.2", "Two", sender=RUI, name="Rui", ago=200)
    rui = next(each.conversation_id for each in shop.conversations if each.conversation_id != ana)
    shop.text("wamid.3", "Three", ago=100)
    return ana, rui


def texts(shop, conversation_id):
    return [each.text for each in shop.thread(conversation_id)]


def image(conversation_id):
    row = conversations.get(TENANT, conversation_id).attribute_values
    return {name: value for name, value in row.items() if name not in ("version", "changed_at") and value is not None}


def test_merging_brings_all_messages_together(shop, two):
    ana, rui = two

    merged = arranging.merge(TENANT, ana, rui)
    arranging.merge(TENANT, ana, rui)

    assert texts(shop, ana) == ["One", "Two", "Three"]
    assert (merged.message_count, merged.last_preview, merged.unread) == (3, "Three", 3)
    assert [each.conversation_id for each in shop.conversations] == [ana]


def test_undoing_a_merge_puts_everything_back(shop, two):
    ana, rui = two
    before = image(ana), image(rui), texts(shop, ana), texts(shop, rui)

    arranging.merge(TENANT, ana, rui)
    arranging.unmerge(TENANT, ana, rui)

    assert (image(ana), image(rui), texts(shop, ana), texts(shop, rui)) == before
    with pytest.raises(ConflictError, match="not merged"):
        arranging.unmerge(TENANT, ana, rui)


def test_what_comes_in_after_a_merge_joins_the_merged_one_and_stays_there(shop, two):
    ana, rui = two
    arranging.merge(TENANT, ana, rui)
    shop.text("wamid.4", "Four", sender=RUI, name="Rui")
    assert texts(shop, ana) == ["One", "Two", "Three", "Four"]

    arranging.unmerge(TENANT, ana, rui)

    assert (texts(shop, ana), texts(shop, rui)) == (["One", "Three", "Four"], ["Two"])


def test_merges_of_merges_are_undone_one_by_one(shop, two):
    ana, rui = two
    shop.text("wamid.5", "Five", sender="351933333333", name="Eva", ago=50)
    eva = next(each.conversation_id for each in shop.conversations if each.conversation_id not in two)
    arranging.merge(TENANT, rui, eva)
    arranging.merge(TENANT, ana, rui)
    assert texts(shop, ana) == ["One", "Two", "Three", "Five"]

    arranging.unmerge(TENANT, ana, rui)
    arranging.unmerge(TENANT, rui, eva)

    assert [texts(shop, each) for each in (ana, rui, eva)] == [["One", "Three"], ["Two"], ["Five"]]


def test_a_split_moves_messages_and_merging_back_undoes_it(shop, two):
    ana, _rui = two
    before = image(ana)
    second = shop.thread(ana)[1].message_id

    new = arranging.split(TENANT, ana, [second])

    assert (texts(shop, ana), texts(shop, new.conversation_id)) == (["One"], ["Three"])
    assert (new.contact_id, new.status, new.last_preview) == (before["contact_id"], "open", "Three")
    arranging.merge(TENANT, ana, new.conversation_id)
    assert texts(shop, ana) == ["One", "Three"]
    assert all(not each.moved_from for each in shop.thread(ana))


def test_a_reply_to_a_message_finds_it_where_it_is(shop, two, meta):
    ana, rui = two
    asked = shop.thread(rui)[0].message_id
    arranging.merge(TENANT, ana, rui)

    prepared = messages.queue_reply(TENANT, rui, "Hello Rui", "usr_1", in_reply_to=asked)
    outbox.commit(prepared.saves, [prepared.job])
    shop.send()

    assert (prepared.message.conversation_id, meta.bodies[0]["to"]) == (ana, RUI)


def test_what_makes_no_sense_is_refused(shop, two):
    ana, rui = two
    one, three = (each.message_id for each in shop.thread(ana))

    with pytest.raises(InvalidError, match="another"):
        arranging.merge(TENANT, ana, ana)
    with pytest.raises(InvalidError, match="must stay"):
        arranging.split(TENANT, ana, [one, three])
    with pytest.raises(InvalidError, match="not in this conversation"):
        arranging.split(TENANT, rui, [one])
    arranging.merge(TENANT, ana, rui)
    with pytest.raises(ConflictError, match="already"):
        arranging.merge(TENANT, rui, ana)
