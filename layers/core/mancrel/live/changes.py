"""What happened, read from DynamoDB stream records."""

from dataclasses import dataclass
from typing import Any

from mancrel.accounts.policy import Capability
from mancrel.kit.settings import settings


@dataclass(frozen=True)
class Kind:
    """One sort of record that is announced: its table, its name on the wire, its key, who may see it."""

    noun: str
    type: str
    key: str
    needs: Capability


KINDS = {
    kind.noun: kind
    for kind in (
        Kind("conversations", "conversation", "conversation_id", Capability.INBOX_READ),
        Kind("messages", "message", "message_id", Capability.INBOX_READ),
        Kind("suggestions", "suggestion", "suggestion_id", Capability.INBOX_READ),
        Kind("products", "product", "product_id", Capability.CATALOGUE_READ),
        Kind("tasks", "task", "task_id", Capability.TASKS_READ),
    )
}


@dataclass(frozen=True)
class Change:
    """One record changed; *conversation_id* is where a message or suggestion belongs, else empty."""

    tenant_id: str
    kind: Kind
    id: str
    changed_at: str
    conversation_id: str = ""

    def to_wire(self) -> dict[str, str]:
        """The small JSON that sockets get: enough to know what to load again."""
        more = {"conversationId": self.conversation_id} if self.conversation_id else {}
        return {"type": self.kind.type, "id": self.id, "changedAt": self.changed_at, **more}


def of(records: list[dict[str, Any]]) -> list[Change]:
    """The changes in a batch of stream *records*: one per record of ours, as it stood last, in order of arrival."""
    latest: dict[tuple[str, str], Change] = {}
    for record in records:
        kind = KINDS.get(_noun(record["eventSourceARN"]))
        if kind is None:
            continue
        change = _change(record, kind)
        latest.pop((kind.noun, change.id), None)
        latest[kind.noun, change.id] = change
    return list(latest.values())


def _noun(stream_arn: str) -> str:
    table = stream_arn.partition(":table/")[2].partition("/")[0]
    return table.removeprefix(settings().table(""))


def _change(record: dict[str, Any], kind: Kind) -> Change:
    image = record["dynamodb"]
    keys, row = image["Keys"], image.get("NewImage") or image.get("OldImage") or {}
    return Change(
        tenant_id=keys["tenant_id"]["S"],
        kind=kind,
        id=keys[kind.key]["S"],
        changed_at=row.get("changed_at", {}).get("S", "").replace("+0000", "Z"),  # pynamodb's zone is not RFC 3339
        conversation_id=row.get("conversation_id", {}).get("S", "") if kind.noun != "conversations" else "",
    )
