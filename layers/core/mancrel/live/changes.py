"""What happened, read from DynamoDB stream records."""

from dataclasses import dataclass, replace
from typing import Any

from mancrel.accounts.policy import Caller, Capability, may, sees
from mancrel.activities.noun import ACTIVITIES, TASKS
from mancrel.companies.noun import COMPANIES
from mancrel.contacts.noun import CONTACTS
from mancrel.deals.noun import DEALS
from mancrel.deals.pipelines import PIPELINES
from mancrel.kit.settings import settings
from mancrel.leads.noun import LEADS


@dataclass(frozen=True)
class Kind:
    """One sort of record that is announced: its table, its name on the wire, its key, who may see it.

    *owner* is the attribute that says whose a record is; None where all of a role see the same.
    """

    noun: str
    type: str
    key: str
    needs: Capability
    owner: str | None = None


KINDS = {
    kind.noun: kind
    for kind in (
        Kind("conversations", "conversation", "conversation_id", Capability.INBOX_READ),
        Kind("messages", "message", "message_id", Capability.INBOX_READ),
        Kind("notes", "note", "note_id", Capability.INBOX_READ),
        Kind("suggestions", "suggestion", "suggestion_id", Capability.INBOX_READ),
        Kind("presences", "presence", "presence_id", Capability.INBOX_READ),
        Kind("segments", "segment", "segment_id", Capability.SEGMENTS_READ),
        Kind("products", "product", "product_id", Capability.CATALOGUE_READ),
        Kind("campaigns", "campaign", "campaign_id", Capability.CAMPAIGNS_READ),
        Kind("journeys", "journey", "journey_id", Capability.JOURNEYS_MANAGE),
        Kind("journey_runs", "journey_run", "run_id", Capability.JOURNEYS_MANAGE),
        *(
            Kind(noun.name, noun.label, noun.key, noun.reads, noun.owner)
            for noun in (CONTACTS, COMPANIES, LEADS, DEALS, PIPELINES, ACTIVITIES, TASKS)
        ),
    )
}
_IN_CONVERSATIONS = ("messages", "notes", "suggestions", "presences", "tasks")


@dataclass(frozen=True)
class Change:
    """One record changed.

    Attributes:
        conversation_id: where a message, note or suggestion belongs, else empty.
        owners: whose it was and whose it is; None for nobody's.
    """

    tenant_id: str
    kind: Kind
    id: str
    changed_at: str
    conversation_id: str = ""
    owners: frozenset[str | None] = frozenset({None})

    def may_be_told(self, listener: Caller) -> bool:
        """Whether *listener* may see the record, or saw it until now."""
        return may(listener, self.kind.needs, self.tenant_id) and (
            self.kind.owner is None or any(sees(listener, self.kind.noun, owner) for owner in self.owners)
        )

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
        earlier = latest.pop((kind.noun, change.id), change)
        latest[kind.noun, change.id] = replace(change, owners=earlier.owners | change.owners)
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
        conversation_id=row.get("conversation_id", {}).get("S", "") if kind.noun in _IN_CONVERSATIONS else "",
        owners=_owners(image, kind.owner) if kind.owner else frozenset({None}),
    )


def _owners(image: dict[str, Any], attribute: str) -> frozenset[str | None]:
    """Whose the record was before and is after the change."""
    rows = [image[name] for name in ("OldImage", "NewImage") if image.get(name)]
    return frozenset(row.get(attribute, {}).get("S") for row in rows)
