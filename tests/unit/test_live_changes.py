"""Reading stream records."""

from typing import Any

from mancrel.live import changes


def a_change(table: str = "products", key: str = "product_id", row_id: str = "prd_1", **image: str) -> dict[str, Any]:
    keys = {"tenant_id": {"S": "acme"}, key: {"S": row_id}}
    row = {name: {"S": value} for name, value in image.items()}
    return {
        "eventName": "MODIFY",
        "eventSourceARN": f"arn:aws:dynamodb:eu-central-1:000000000000:table/local-mancrel-{table}/stream/2026",
        "dynamodb": {"Keys": keys, "NewImage": {**keys, **row}},
    }


def test_a_changed_row_becomes_a_small_message() -> None:
    [change] = changes.of([a_change(changed_at="2026-01-02T03:04:05.000006+0000")])

    assert change.tenant_id == "acme"
    assert change.to_wire() == {"type": "product", "id": "prd_1", "changedAt": "2026-01-02T03:04:05.000006Z"}


def test_a_message_says_which_conversation_it_belongs_to() -> None:
    [change] = changes.of([a_change("messages", "message_id", "msg_1", conversation_id="cnv_1")])

    assert change.to_wire()["conversationId"] == "cnv_1"


def test_a_record_that_changed_twice_is_announced_once_as_it_stood_last() -> None:
    news = changes.of([a_change(changed_at="1"), a_change(row_id="prd_2"), a_change(changed_at="2")])

    assert [(change.id, change.changed_at) for change in news] == [("prd_2", ""), ("prd_1", "2")]


def test_a_removed_row_is_announced_with_what_it_was() -> None:
    record = a_change(changed_at="1")
    record["dynamodb"]["OldImage"] = record["dynamodb"].pop("NewImage")

    assert changes.of([record])[0].changed_at == "1"


def test_tables_that_nobody_watches_are_passed_over() -> None:
    assert changes.of([a_change("sessions", "family_id")]) == []
