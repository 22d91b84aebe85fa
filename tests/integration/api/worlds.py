"""A tenant with one of everything, each text of which carries the tenant's canary."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from mancrel.accounts import repository as accounts
from mancrel.accounts import users
from mancrel.accounts.policy import Caller
from mancrel.accounts.schemas import NewUser
from mancrel.activities import attachments, recording
from mancrel.activities import service as tasks
from mancrel.activities.attaching import NewAttachment
from mancrel.activities.noun import ACTIVITIES
from mancrel.activities.schemas import NewTask
from mancrel.assistant import answers
from mancrel.assistant import service as assistant
from mancrel.assistant.models import Suggestion
from mancrel.assistant.schemas import AnswerHit, NewAnswer, ProductHit, Understanding
from mancrel.audit import chain
from mancrel.audit.reading import Written
from mancrel.autonomy import document
from mancrel.autonomy import service as autonomy
from mancrel.campaigns import service as campaigns
from mancrel.campaigns import tending
from mancrel.campaigns.jobs import TendCampaign
from mancrel.campaigns.schemas import NewCampaign
from mancrel.channels import service as channels
from mancrel.channels.models import Channel
from mancrel.channels.schemas import NewChannel
from mancrel.companies.noun import COMPANIES
from mancrel.consent import suppressions, topics
from mancrel.consent.schemas import NewTopic
from mancrel.contacts.noun import CONTACTS
from mancrel.conversations import service as conversations
from mancrel.deals import pipelines
from mancrel.deals import service as deals
from mancrel.deals.noun import DEALS
from mancrel.duplicates import service as duplicates
from mancrel.duplicates.schemas import Reason
from mancrel.duplicates.service import Pair
from mancrel.events import service as events
from mancrel.exports import making
from mancrel.exports import service as exports
from mancrel.exports.schemas import NewExport
from mancrel.imports import blocking
from mancrel.imports import service as imports
from mancrel.imports.jobs import GoOnWithImport
from mancrel.imports.lists import NewSuppressionList
from mancrel.imports.schemas import NewImport
from mancrel.insights import repository as insights
from mancrel.insights.models import Insight
from mancrel.intents import service as intents
from mancrel.intents.schemas import Intent, NewIntent
from mancrel.journeys import service as journeys
from mancrel.journeys.graph import Graph
from mancrel.journeys.models import JourneyRun
from mancrel.journeys.schemas import NewJourney
from mancrel.kit import acting, clock, ids, storage, tables
from mancrel.kit import aws as clients
from mancrel.leads import service as leads
from mancrel.leads.noun import LEADS
from mancrel.messages import service as messages
from mancrel.messages.jobs import ReceiveMail
from mancrel.notes import service as notes
from mancrel.notes.schemas import NewNote
from mancrel.nouns import NOUNS
from mancrel.operations import repository
from mancrel.operations.models import Operation
from mancrel.ops.models import Letter
from mancrel.orders import ledger
from mancrel.orders.models import Ingest
from mancrel.orders.schemas import OrderPush
from mancrel.pictures import service as pictures
from mancrel.pictures.schemas import NewPicture
from mancrel.products import service as products
from mancrel.products import sources, writing
from mancrel.products.jobs import ApplyCatalogueEvent
from mancrel.products.noun import PRODUCTS
from mancrel.products.schemas import NewSource, ProductData
from mancrel.records import defining
from mancrel.records import service as records
from mancrel.records.fields import FieldType
from mancrel.records.schemas import NewField as FieldNew
from mancrel.routing import assigning, teams
from mancrel.routing.schemas import NewTeam
from mancrel.saved_replies import service as saved_replies
from mancrel.saved_replies.schemas import NewSavedReply
from mancrel.segments import service as segments
from mancrel.segments.schemas import NewSegment
from mancrel.templates import service as templates
from mancrel.templates.schemas import NewTemplate
from mancrel.vendors.jobs import FoldReceipts
from mancrel.views import service as views
from mancrel.views.schemas import NewView
from tests.client import Client, signed_in
from tests.integration.api.talking import talks

NOON = datetime(2026, 1, 5, 12, tzinfo=UTC)


_ELSEWHERE = {"field": "city", "operator": "!="}


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
    products.upsert(tenant_id, source.source_id, _product(canary))
    (product,) = products.live(tenant_id)
    answer = answers.create(tenant_id, NewAnswer(title=canary, questions=[canary], text=canary, intent=Intent.DELIVERY))
    mail_event = _mailed(tenant_id, channel, canary)
    message = messages.receive_mail(tenant_id, mail_event)
    assert message is not None
    understood = Understanding(intent=Intent.AVAILABILITY, confidence=0.8, raw=0.9, model_version="test", said=canary)
    suggestion = assistant.suggest(
        tenant_id, message.message_id, understood, [_product_hit(product)], [_answer_hit(answer)]
    )
    task = tasks.create(tenant_id, NewTask(title=canary, note=canary, due_at=NOON, contact_id=message.contact_id))
    activity = recording.record(
        tenant_id, ACTIVITIES, {"kind": "call", "title": canary, "body": canary, "contact_id": message.contact_id}
    )
    made = FieldNew(noun="contacts", label=canary, key=f"of{name[::-1]}", type=FieldType.CHOICE, choices=[canary])
    field = defining.define(tenant_id, CONTACTS, made, NOUNS)
    view = views.create(
        Caller(tenant_id, f"usr_{name}", "admin"), CONTACTS, NewView(noun="contacts", name=canary, q=canary)
    )
    segment = segments.create(tenant_id, NewSegment(name=canary, rules=_ELSEWHERE | {"value": canary}))
    reply = messages.reply(tenant_id, message.conversation_id, canary, f"usr_{name}")
    letter = _letter(tenant_id, canary, message.message_id)
    attachment = _attached(tenant_id, message.contact_id, canary)
    pushed = OrderPush(id=canary, customer_id=canary, amount=Decimal(1), items=[canary], created_at=NOON)
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
            "product_id": _made(tenant_id, canary),
            "conversation_id": message.conversation_id,
            "message_id": message.message_id,
            **talks(tenant_id, channel, message.contact_id, canary),
            "reply_id": reply.message_id,
            "number": "1",
            "token": "none-of-ours",
            "suppression_id": _suppressed(tenant_id, canary),
            "template_id": _templated(tenant_id, canary),
            **_pictured(tenant_id, canary),
            "suggestion_id": suggestion.suggestion_id,
            "envelope_id": suggestion.envelope_id,
            "answer_id": answer.answer_id,
            "team_id": _desk(tenant_id, canary, message.conversation_id),
            "saved_reply_id": _saved(tenant_id, canary),
            "note_id": _noted(tenant_id, canary, message.conversation_id),
            "key": _named(tenant_id, canary),
            "proposal_id": _permitted(tenant_id, canary, suggestion),
            "task_id": task.task_id,
            "activity_id": activity.activity_id,
            "attachment_id": attachment,
            "field_id": str(field.id),
            "view_id": view.view_id,
            "campaign_id": _campaigned(tenant_id, canary),
            "segment_id": segment.segment_id,
            **_found(tenant_id, canary, segment.segment_id),
            **_travelled(tenant_id, canary, message.contact_id),
            **_sold(tenant_id, canary, message.contact_id),
            "letter_id": letter,
            "entry_id": _audited(tenant_id, message.contact_id, canary),
            "import_id": _imported(tenant_id, canary, f"usr_{name}"),
            "list_id": _listed(tenant_id, canary, f"usr_{name}"),
            "export_id": _exported(tenant_id, canary, f"usr_{name}"),
            **_doubled(tenant_id, message.contact_id, canary),
            "ingest_id": _pushed(tenant_id, pushed),
            "operation_id": _edited(tenant_id, message.contact_id, canary, f"usr_{name}"),
            "name": "assistant",  # a queue
            "mail_event_id": mail_event,
            "shop_event_id": _told(tenant_id, source.source_id, canary),
            "receipts_event_id": _receipts(tenant_id, channel.channel_id, canary),
        },
        {channel.channel_id: mail_secret, source.source_id: shop_secret},
    )


def _desk(tenant_id: str, canary: str, conversation_id: str) -> str:
    """A team, and a conversation that waits for it."""
    team = teams.create(tenant_id, NewTeam(name=canary, members=[f"usr_{canary.removeprefix('canary')}"]))
    assigning.look(tenant_id, conversation_id)
    return str(team.team_id)


def _permitted(tenant_id: str, canary: str, suggestion: Suggestion) -> str:
    """A policy, a looser one that waits for a second person, and a reply that is in the audit sample."""
    text = document.DEFAULT.replace("  availability: act", f"  {canary[::-1]}: suggest  # {canary}")
    autonomy.change(tenant_id, canary, 0, text)
    proposed = autonomy.change(tenant_id, canary, 1, text.replace(": suggest  #", ": ask  #")).proposal
    assert proposed is not None
    suggestion.sample = 0.1
    tables.save(suggestion)
    return proposed.id


def _sold(tenant_id: str, canary: str, contact_id: str) -> dict[str, str]:
    company = records.create(tenant_id, COMPANIES, {"name": canary, "domain": f"{canary}.example.com"})
    lead = leads.create(tenant_id, LEADS, {"title": canary, "contact_id": contact_id, "note": canary})
    pipeline = pipelines.list_all(tenant_id)[0]
    pipeline.name = canary
    pipeline.save()
    deal = deals.create(tenant_id, DEALS, {"name": canary, "company_id": company.company_id, "amount": 1})
    return {
        "company_id": company.company_id,
        "lead_id": lead.lead_id,
        "pipeline_id": pipeline.pipeline_id,
        "deal_id": deal.deal_id,
    }


def _suppressed(tenant_id: str, canary: str) -> str:
    address = f"{canary}@suppressed.test"
    suppressions.add(tenant_id, address, "manual", canary)
    topics.define(tenant_id, NewTopic(topic=canary, name=canary))
    return suppressions.key(address)


def _templated(tenant_id: str, canary: str) -> str:
    made = templates.create(tenant_id, NewTemplate(name=canary, subject=canary, message=canary), ())
    return str(made.template_id)


def _saved(tenant_id: str, canary: str) -> str:
    made = saved_replies.create(tenant_id, NewSavedReply(name=canary, shortcut=canary, text=canary))
    return str(made.saved_reply_id)


def _noted(tenant_id: str, canary: str, conversation_id: str) -> str:
    """A note that mentions who wrote it."""
    author = f"usr_{canary.removeprefix('canary')}"
    place = conversations.get(tenant_id, conversation_id)
    made = notes.write(Caller(tenant_id, author, "admin"), place, NewNote(text=canary, mentions=[author]))
    return str(made.note_id)


def _named(tenant_id: str, canary: str) -> str:
    """An intent of its own, whose key does not carry the canary: an answer may repeat what it was asked for."""
    wanted = NewIntent(
        key=canary[::-1], name=canary, description=canary, examples=[f"{canary} {at}" for at in range(5)]
    )
    return str(intents.create(tenant_id, wanted).key)


def _pictured(tenant_id: str, canary: str) -> dict[str, str]:
    """A picture, and another one whose file was posted and is not looked at yet."""
    announced = pictures.announce(tenant_id, NewPicture(name=canary, size=1, content_type="image/gif"))
    storage.put(f"picture-drops/{tenant_id}/{announced.id}", a_gif(canary))
    picture = pictures.keep(tenant_id, a_gif(canary), canary)
    page = f'<img src="{pictures.url_of(picture)}" alt="">'
    templates.create(tenant_id, NewTemplate(name=f"{canary} shows it", html=page), ())
    return {"picture_id": picture.picture_id, "upload_id": announced.id}


def a_gif(comment: str) -> bytes:
    """One dot, with a *comment* that nobody but its maker shall read."""
    said = comment.encode()
    return (
        b"GIF89a\1\0\1\0\x80\0\0\0\0\0\xff\xff\xff!\xfe" + bytes([len(said)]) + said + b"\0"
        b",\0\0\0\0\1\0\1\0\0\2\2D\1\0;"
    )


def _campaigned(tenant_id: str, canary: str) -> str:
    rules = {"operator": "AND", "conditions": [{"field": "name", "operator": "contains", "value": canary}]}
    draft = NewCampaign(name=canary, message=canary, subject=canary, segment_rules=rules, tags=[canary])
    channels.simulator(tenant_id)  # connected when it is first asked for
    campaign_id = str(campaigns.create(tenant_id, draft).campaign_id)
    campaigns.launch(tenant_id, campaign_id)
    tending.tend(TendCampaign(tenant_id=tenant_id, campaign_id=campaign_id))
    return campaign_id


def _travelled(tenant_id: str, canary: str, contact_id: str) -> dict[str, str]:
    task = {"id": "a", "kind": "task", "title": canary}
    draft = Graph.model_validate({"trigger": {"kind": "event", "event": "ordered"}, "start": "a", "nodes": [task]})
    journey = journeys.create(tenant_id, NewJourney(name=canary, description=canary, draft=draft))
    run = JourneyRun(
        tenant_id, ids.new("run"), journey_id=journey.journey_id, number=1, contact_id=contact_id, node_id="a",
        contact_key=f"{tenant_id}#{contact_id}", journey_key=f"{tenant_id}#{journey.journey_id}", why=canary,
        created_at=NOON, changed_at=NOON,
    )  # fmt: skip
    run.save()
    return {"journey_id": journey.journey_id, "run_id": run.run_id}


def _found(tenant_id: str, canary: str, segment_id: str) -> dict[str, str]:
    """A clustering and a lookalike audience, both done."""
    figures = {"days": 1.0, "times": 1.0, "spends": 1.0, "spendsShare": 1.0}
    key = canary[::-1]  # a wrong one is told back to whoever asked for it
    line = {"key": key, "traits": [], "count": 1, "rules": _ELSEWHERE | {"value": canary}, "figures": figures}
    because = {"feature": "source", "word": canary, "listed": 1.0, "others": 0.0}
    asked = {"baseSegmentId": segment_id, "name": canary, "size": None, "fields": []}
    results = {"kmeans": {"basis": "orders", "clusters": [line]}, "lookalike": {"count": 1, "reasons": [because]}}
    ids_of = {}
    for kind, result in results.items():
        insight = Insight(tenant_id, ids.new("ins"), kind=kind, status="done", asked=asked, result=result)
        insights.save(insight)
        insights.keep_people(tenant_id, insight.insight_id, "members", [f"{canary} con_1"])
        ids_of[kind] = insight.insight_id
    return {"clustering_id": ids_of["kmeans"], "lookalike_id": ids_of["lookalike"], "cluster_key": key}


def _made(tenant_id: str, canary: str) -> str:
    given = {"sku": f"{canary}-2", "title": canary, "description": canary}
    return str(writing.create(tenant_id, PRODUCTS, given).product_id)


def _product(canary: str, version: int = 1) -> ProductData:
    return ProductData(
        sku=canary, title=canary, description=canary, price="9.90", currency="EUR", stock=3, version=version,
        url=f"https://{canary}.example.com/p", attributes={canary: canary}, updated_at=NOON,
    )  # fmt: skip


def _stored(tenant_id: str, endpoint_id: str, kind: str, body: bytes, media: str, job: Callable[[str], Any]) -> str:
    return events.receive(tenant_id, endpoint_id, kind, ids.new("evt"), body, media, job).event_id


def _mailed(tenant_id: str, channel: Channel, canary: str) -> str:
    raw = (
        f"From: {canary} <{canary}@b.test>\r\nTo: {channel.address}\r\nSubject: {canary}\r\n"
        f"Message-ID: <{canary}@b.test>\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
        f"--b\r\nContent-Type: text/html\r\n\r\n<p>{canary}</p>\r\n"
        f"--b\r\nContent-Disposition: attachment; filename={canary}.txt\r\n\r\n{canary}\r\n--b--\r\n"
    ).encode()
    return _stored(
        tenant_id, channel.channel_id, "mail", raw, "message/rfc822",
        lambda event_id: ReceiveMail(tenant_id=tenant_id, event_id=event_id),
    )  # fmt: skip


def _told(tenant_id: str, source_id: str, canary: str) -> str:
    data = _product(canary, version=2).model_dump(mode="json", by_alias=True)
    body = json.dumps({"type": "product.updated", "data": data}).encode()
    return _stored(
        tenant_id, source_id, "catalogue", body, "application/json",
        lambda event_id: ApplyCatalogueEvent(tenant_id=tenant_id, event_id=event_id),
    )  # fmt: skip


def _receipts(tenant_id: str, channel_id: str, canary: str) -> str:
    told = {"messageId": canary, "status": "delivered", "at": "2026-01-05T12:00:00Z"}
    body = json.dumps({"receipts": [told]}).encode()
    return events.receive(
        tenant_id, channel_id, "receipts", ids.new("evt"), body, "application/json",
        lambda event_id: FoldReceipts(tenant_id=tenant_id, event_id=event_id), {"vendor": "email"},
    ).event_id  # fmt: skip


def _product_hit(row: Any) -> ProductHit:
    return ProductHit(
        product_id=row.product_id, source_id=row.source_id, sku=row.sku, version=1, title=row.title,
        description=row.description, price=990, currency="EUR", stock=3, score=1.0, certainty=0.97,
    )  # fmt: skip


def _answer_hit(row: Any) -> AnswerHit:
    return AnswerHit(
        answer_id=row.answer_id, version=1, title=row.title, text=row.text, intent=Intent.DELIVERY, score=1.0,
        certainty=0.95,
    )  # fmt: skip


def _pushed(tenant_id: str, order: OrderPush) -> str:
    ingest = Ingest(
        tenant_id, ids.new("ing"), kind="orders", received_at=NOON, rows=[order.model_dump(mode="json")],
        expires_at=int(clock.now().timestamp()) + 3600,
    )  # fmt: skip
    ingest.save()
    return ingest.ingest_id


def _audited(tenant_id: str, contact_id: str, canary: str) -> str:
    write = Written(
        tenant_id, "contacts", contact_id, 1, "changed", canary, None, NOON, [["city", None, {"S": canary}]]
    )  # fmt: skip
    chain.append(tenant_id, [write])
    return write.entry_id


def _doubled(tenant_id: str, contact_id: str, canary: str) -> dict[str, str]:
    twin = records.create(tenant_id, CONTACTS, {"name": canary}).contact_id
    found = Pair(contact_id, twin, 0.9, "sure", [Reason(kind="name", text=canary)])
    duplicates.keep(tenant_id, "contacts", [found])
    return {"twin_id": twin, "duplicate_id": duplicates.pair_id(tenant_id, "contacts", contact_id, twin)}


def _edited(tenant_id: str, contact_id: str, canary: str, by: str) -> str:
    operation_id = ids.new("op")
    with acting.acting(by, operation_id):
        records.change(tenant_id, CONTACTS, contact_id, None, {"city": canary})
    Operation(
        tenant_id, operation_id, kind="edit", title=canary, by=by, status="done", total=1, done=1,
        created_at=clock.now(), changed_at=clock.now(),
    ).save()  # fmt: skip
    repository.keep_conflict(tenant_id, operation_id, "contacts", contact_id, canary, [])
    return operation_id


def _attached(tenant_id: str, contact_id: str, canary: str) -> str:
    wanted = NewAttachment(record_type="contacts", record_id=contact_id, name=canary, size=6)
    attachment, _form = attachments.begin(tenant_id, CONTACTS, wanted)
    storage.put(attachment.key, canary.encode())
    return str(attachments.uploaded(attachment).attachment_id)


def _listed(tenant_id: str, canary: str, by: str) -> str:
    """A file of addresses that was checked."""
    new = NewSuppressionList(file_name=f"{canary}.csv", size=1, source=canary)
    one = blocking.announce(Caller(tenant_id, by, "admin"), new)
    storage.put(one.upload.fields["key"], f"email\n{canary}@listed.test\n{canary}\n".encode())
    blocking.check(tenant_id, one.id, None)
    blocking.work_check(GoOnWithImport(tenant_id=tenant_id, import_id=one.id, task="check_list"))
    return one.id


def _imported(tenant_id: str, canary: str, by: str) -> str:
    """A file that was tried: one row is fine, one is a problem."""
    one, upload = imports.announce(
        Caller(tenant_id, by, "admin"), NewImport(noun="contacts", file_name=f"{canary}.csv", size=1)
    )
    storage.put(upload.fields["key"], f"Name,Country\n{canary},pt\n{canary},{canary}\n".encode())
    imports.uploaded(tenant_id, one.import_id)
    for task in ("analyse", "try"):
        imports.work(GoOnWithImport(tenant_id=tenant_id, import_id=one.import_id, task=task))
        if task == "analyse":
            imports.tried(tenant_id, one.import_id)
    return one.import_id


def _exported(tenant_id: str, canary: str, by: str) -> str:
    export = exports.ask(Caller(tenant_id, by, "admin"), NewExport(noun="contacts", name=canary))
    making.make(tenant_id, export.export_id)
    return export.export_id


def _letter(tenant_id: str, canary: str, message_id: str) -> str:
    job = {"job": "SuggestReply", "tenant_id": tenant_id, "message_id": message_id}
    letter = Letter(
        tenant_id, ids.new("let"), queue="assistant", job="SuggestReply", reason=canary, body=json.dumps(job),
        received_at=clock.now(), mail_from=canary, mail_subject=canary, source_key=f"dead-letters/{tenant_id}/{canary}",
    )  # fmt: skip
    letter.save()
    return letter.letter_id
