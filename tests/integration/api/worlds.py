"""A tenant with one of everything, each text of which carries the tenant's canary."""

import json
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal

from mancrel.accounts import repository as accounts
from mancrel.accounts import users
from mancrel.accounts.policy import Caller
from mancrel.accounts.schemas import NewUser
from mancrel.activities import recording
from mancrel.activities import service as tasks
from mancrel.activities.noun import ACTIVITIES
from mancrel.activities.schemas import NewTask
from mancrel.assistant import answers
from mancrel.assistant import service as assistant
from mancrel.assistant.schemas import NewAnswer, Understanding
from mancrel.channels import service as channels
from mancrel.channels.schemas import NewChannel
from mancrel.contacts.noun import CONTACTS
from mancrel.intents.schemas import Intent
from mancrel.kit import aws as clients
from mancrel.kit import clock
from mancrel.messages import service as messages
from mancrel.nouns import NOUNS
from mancrel.orders import ledger
from mancrel.orders.schemas import OrderPush
from mancrel.products import service as products
from mancrel.products import sources
from mancrel.products.schemas import NewSource
from mancrel.records import defining
from mancrel.records.fields import FieldType
from mancrel.records.schemas import NewField as FieldNew
from mancrel.segments import service as segments
from mancrel.segments.schemas import NewSegment
from mancrel.views import service as views
from mancrel.views.schemas import NewView
from tests.client import Client, signed_in
from tests.integration.api import belongings, letters
from tests.integration.api.talking import answered_before, talks


@dataclass(frozen=True)
class World:
    """One tenant; *ids* are by the names that paths and jobs have for them."""

    tenant_id: str
    canary: str
    admin: Client
    ids: dict[str, str]
    secrets: dict[str, str]

    def path(self, pattern: str) -> str:
        """*pattern* with the ids of this tenant. KeyError: it names something that this tenant has none of."""
        return pattern.format_map(self.ids)

    def rows(self) -> list[str]:
        """All rows of all tables that have anything to do with this tenant, but for sign-ins and stored answers."""
        found = []
        for table in clients.dynamodb().list_tables()["TableNames"]:
            if not table.endswith(("-sessions", "-attempts", "-idempotency")):
                items = clients.dynamodb().scan(TableName=table, ConsistentRead=True)["Items"]
                found += [f"{table} {json.dumps(item, sort_keys=True, default=repr)}" for item in items]
        return sorted(row for row in found if self.tenant_id in row or self.canary in row)


def build(name: str) -> World:
    """The tenant called *name*."""
    tenant_id, canary = f"ten_{name}", f"canary{name}"
    admin = signed_in(tenant_id, "admin", f"usr_{name}")
    tenant = accounts.get_tenant(tenant_id)
    tenant.name = canary
    accounts.commit([tenant])
    password = "correct horse battery"  # a fixture
    colleague = users.add(tenant_id, NewUser(name=canary, email=f"{canary}@a.test", role="rep", password=password))
    channel, mail_secret = channels.create(
        tenant_id, NewChannel(address=f"{canary}@mancrel.test", name=canary, signature=canary)
    )
    feed = f"https://{canary}.example.com/feed"
    source, shop_secret = sources.connect(tenant_id, NewSource(name=canary, feed_url=feed))
    products.upsert(tenant_id, source.source_id, belongings.product(canary))
    (product,) = products.live(tenant_id)
    answer = answers.create(tenant_id, NewAnswer(title=canary, questions=[canary], text=canary, intent=Intent.DELIVERY))
    mail_event = letters.mailed(tenant_id, channel, canary)
    message = messages.receive_mail(tenant_id, mail_event)
    assert message is not None
    understood = Understanding(intent=Intent.AVAILABILITY, confidence=0.8, raw=0.9, model_version="test", said=canary)
    suggestion = assistant.suggest(
        tenant_id, message.message_id, understood, [letters.product_hit(product)], [letters.answer_hit(answer)],
        past=answered_before(tenant_id, channel, message, canary),
    )  # fmt: skip
    task = tasks.create(
        tenant_id, NewTask(title=canary, note=canary, due_at=belongings.NOON, contact_id=message.contact_id)
    )
    activity = recording.record(
        tenant_id, ACTIVITIES, {"kind": "call", "title": canary, "body": canary, "contact_id": message.contact_id}
    )
    made = FieldNew(noun="contacts", label=canary, key=f"of{name[::-1]}", type=FieldType.CHOICE, choices=[canary])
    field = defining.define(tenant_id, CONTACTS, made, NOUNS)
    view = views.create(
        Caller(tenant_id, f"usr_{name}", "admin"), CONTACTS, NewView(noun="contacts", name=canary, q=canary)
    )
    segment = segments.create(tenant_id, NewSegment(name=canary, rules=belongings.ELSEWHERE | {"value": canary}))
    reply = messages.reply(tenant_id, message.conversation_id, canary, f"usr_{name}")
    letter = letters.letter(tenant_id, canary, message.message_id)
    attachment = belongings.attached(tenant_id, message.contact_id, canary)
    pushed = OrderPush(id=canary, customer_id=canary, amount=Decimal(1), items=[canary], created_at=belongings.NOON)
    ledger.enter(tenant_id, [pushed])
    return World(
        tenant_id,
        canary,
        admin,
        {
            "user_id": colleague.user_id,
            "contact_id": message.contact_id,
            "channel_id": channel.channel_id,
            "source_id": source.source_id,
            "product_id": belongings.made(tenant_id, canary),
            "conversation_id": message.conversation_id,
            "message_id": message.message_id,
            **talks(tenant_id, channel, message.contact_id, message.conversation_id, canary),
            "reply_id": reply.message_id,
            "number": "1",
            "token": "none-of-ours",
            "suppression_id": letters.suppressed(tenant_id, canary),
            "template_id": letters.templated(tenant_id, canary),
            **belongings.pictured(tenant_id, canary),
            "suggestion_id": suggestion.suggestion_id,
            "envelope_id": suggestion.envelope_id,
            "answer_id": answer.answer_id,
            "team_id": letters.desk(tenant_id, canary, message.conversation_id),
            "saved_reply_id": letters.saved(tenant_id, canary),
            "file_id": letters.uploaded(tenant_id, canary, message.conversation_id),
            "scheduled_reply_id": letters.scheduled(tenant_id, canary, message.conversation_id),
            "soon": clock.stamp(clock.now() + timedelta(hours=2)),
            "note_id": letters.noted(tenant_id, canary, message.conversation_id),
            "key": letters.named(tenant_id, canary),
            "proposal_id": letters.permitted(tenant_id, canary, suggestion),
            "task_id": task.task_id,
            "activity_id": activity.activity_id,
            "attachment_id": attachment,
            "field_id": str(field.id),
            "view_id": view.view_id,
            "campaign_id": belongings.campaigned(tenant_id, canary),
            "segment_id": segment.segment_id,
            **belongings.found(tenant_id, canary, segment.segment_id),
            **belongings.travelled(tenant_id, canary, message.contact_id),
            **belongings.sold(tenant_id, canary, message.contact_id),
            "letter_id": letter,
            "entry_id": belongings.audited(tenant_id, message.contact_id, canary),
            "import_id": belongings.imported(tenant_id, canary, f"usr_{name}"),
            "list_id": belongings.listed(tenant_id, canary, f"usr_{name}"),
            "export_id": belongings.exported(tenant_id, canary, f"usr_{name}"),
            **belongings.doubled(tenant_id, message.contact_id, canary),
            "ingest_id": belongings.pushed(tenant_id, pushed),
            "operation_id": belongings.edited(tenant_id, message.contact_id, canary, f"usr_{name}"),
            "name": "assistant",  # a queue
            "mail_event_id": mail_event,
            "shop_event_id": letters.told(tenant_id, source.source_id, canary),
            "receipts_event_id": letters.receipts(tenant_id, channel.channel_id, canary),
        },
        {channel.channel_id: mail_secret, source.source_id: shop_secret},
    )
