"""What lies in and about a tenant's inbox; all it says is the tenant's canary, and the ids are answered."""

import json
from collections.abc import Callable
from datetime import timedelta
from typing import Any

from mancrel.accounts.policy import Caller
from mancrel.assistant.models import Suggestion
from mancrel.assistant.schemas import AnswerHit, ProductHit
from mancrel.autonomy import document
from mancrel.autonomy import service as autonomy
from mancrel.channels.models import Channel
from mancrel.consent import suppressions, topics
from mancrel.consent.schemas import NewTopic
from mancrel.conversations import service as conversations
from mancrel.events import service as events
from mancrel.intents import service as intents
from mancrel.intents.schemas import Intent, NewIntent
from mancrel.kit import clock, ids, storage, tables
from mancrel.messages import files, scheduling
from mancrel.messages.jobs import ReceiveMail
from mancrel.messages.schemas import NewReplyFile, NewScheduledReply
from mancrel.notes import service as notes
from mancrel.notes.schemas import NewNote
from mancrel.ops.models import Letter
from mancrel.products.jobs import ApplyCatalogueEvent
from mancrel.routing import assigning, teams
from mancrel.routing.schemas import NewTeam
from mancrel.saved_replies import service as saved_replies
from mancrel.saved_replies.schemas import NewSavedReply
from mancrel.templates import service as templates
from mancrel.templates.schemas import NewTemplate
from mancrel.vendors.jobs import FoldReceipts
from tests.integration.api import belongings


def desk(tenant_id: str, canary: str, conversation_id: str) -> str:
    """A team, and a conversation that waits for it."""
    team = teams.create(tenant_id, NewTeam(name=canary, members=[f"usr_{canary.removeprefix('canary')}"]))
    assigning.look(tenant_id, conversation_id)
    return str(team.team_id)


def permitted(tenant_id: str, canary: str, suggestion: Suggestion) -> str:
    """A policy, a looser one that waits for a second person, and a reply that is in the audit sample."""
    text = document.DEFAULT.replace("  availability: act", f"  {canary[::-1]}: suggest  # {canary}")
    autonomy.change(tenant_id, canary, 0, text)
    proposed = autonomy.change(tenant_id, canary, 1, text.replace(": suggest  #", ": ask  #")).proposal
    assert proposed is not None
    suggestion.sample = 0.1
    tables.save(suggestion)
    return proposed.id


def suppressed(tenant_id: str, canary: str) -> str:
    address = f"{canary}@suppressed.test"
    suppressions.add(tenant_id, address, "manual", canary)
    topics.define(tenant_id, NewTopic(topic=canary, name=canary))
    return suppressions.key(address)


def templated(tenant_id: str, canary: str) -> str:
    made = templates.create(tenant_id, NewTemplate(name=canary, subject=canary, message=canary), ())
    return str(made.template_id)


def saved(tenant_id: str, canary: str) -> str:
    made = saved_replies.create(tenant_id, NewSavedReply(name=canary, shortcut=canary, text=canary))
    return str(made.saved_reply_id)


def scheduled(tenant_id: str, canary: str, conversation_id: str) -> str:
    """A reply that leaves in an hour."""
    wanted = NewScheduledReply(text=canary, send_at=clock.now() + timedelta(hours=1))
    made = scheduling.schedule(tenant_id, conversation_id, wanted, f"usr_{canary.removeprefix('canary')}")
    return str(made.scheduled_reply_id)


def uploaded(tenant_id: str, canary: str, conversation_id: str) -> str:
    """A file that waits beside a conversation to be sent."""
    wanted = NewReplyFile(name=f"{canary}.txt", content_type="text/plain", size=len(canary))
    file, form = files.begin(tenant_id, conversation_id, wanted)
    storage.put(form.fields["key"], canary.encode())
    return str(file.file_id)


def noted(tenant_id: str, canary: str, conversation_id: str) -> str:
    """A note that mentions who wrote it."""
    author = f"usr_{canary.removeprefix('canary')}"
    place = conversations.get(tenant_id, conversation_id)
    made = notes.write(Caller(tenant_id, author, "admin"), place, NewNote(text=canary, mentions=[author]))
    return str(made.note_id)


def named(tenant_id: str, canary: str) -> str:
    """An intent of its own, whose key does not carry the canary: an answer may repeat what it was asked for."""
    wanted = NewIntent(
        key=canary[::-1], name=canary, description=canary, examples=[f"{canary} {at}" for at in range(5)]
    )
    return str(intents.create(tenant_id, wanted).key)


def stored(tenant_id: str, endpoint_id: str, kind: str, body: bytes, media: str, job: Callable[[str], Any]) -> str:
    return events.receive(tenant_id, endpoint_id, kind, ids.new("evt"), body, media, job).event_id


def mailed(tenant_id: str, channel: Channel, canary: str) -> str:
    raw = (
        f"From: {canary} <{canary}@b.test>\r\nTo: {channel.address}\r\nSubject: {canary}\r\n"
        f"Message-ID: <{canary}@b.test>\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
        f"--b\r\nContent-Type: text/html\r\n\r\n<p>{canary}</p>\r\n"
        f"--b\r\nContent-Disposition: attachment; filename={canary}.txt\r\n\r\n{canary}\r\n--b--\r\n"
    ).encode()
    return stored(
        tenant_id, channel.channel_id, "mail", raw, "message/rfc822",
        lambda event_id: ReceiveMail(tenant_id=tenant_id, event_id=event_id),
    )  # fmt: skip


def told(tenant_id: str, source_id: str, canary: str) -> str:
    data = belongings.product(canary, version=2).model_dump(mode="json", by_alias=True)
    body = json.dumps({"type": "product.updated", "data": data}).encode()
    return stored(
        tenant_id, source_id, "catalogue", body, "application/json",
        lambda event_id: ApplyCatalogueEvent(tenant_id=tenant_id, event_id=event_id),
    )  # fmt: skip


def receipts(tenant_id: str, channel_id: str, canary: str) -> str:
    told = {"messageId": canary, "status": "delivered", "at": "2026-01-05T12:00:00Z"}
    body = json.dumps({"receipts": [told]}).encode()
    return events.receive(
        tenant_id, channel_id, "receipts", ids.new("evt"), body, "application/json",
        lambda event_id: FoldReceipts(tenant_id=tenant_id, event_id=event_id), {"vendor": "email"},
    ).event_id  # fmt: skip


def product_hit(row: Any) -> ProductHit:
    return ProductHit(
        product_id=row.product_id, source_id=row.source_id, sku=row.sku, version=1, title=row.title,
        description=row.description, price=990, currency="EUR", stock=3, score=1.0, certainty=0.97,
    )  # fmt: skip


def answer_hit(row: Any) -> AnswerHit:
    return AnswerHit(
        answer_id=row.answer_id, version=1, title=row.title, text=row.text, intent=Intent.DELIVERY, score=1.0,
        certainty=0.95,
    )  # fmt: skip


def letter(tenant_id: str, canary: str, message_id: str) -> str:
    job = {"job": "SuggestReply", "tenant_id": tenant_id, "message_id": message_id}
    letter = Letter(
        tenant_id, ids.new("let"), queue="assistant", job="SuggestReply", reason=canary, body=json.dumps(job),
        received_at=clock.now(), mail_from=canary, mail_subject=canary, source_key=f"dead-letters/{tenant_id}/{canary}",
    )  # fmt: skip
    letter.save()
    return letter.letter_id
