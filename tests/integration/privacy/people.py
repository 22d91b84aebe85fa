"""A person of whom there is something in every table that holds people; all of it carries their mark."""

from datetime import timedelta

from mancrel.accounts.policy import Caller
from mancrel.activities import recording
from mancrel.activities import service as tasks
from mancrel.activities.noun import ACTIVITIES
from mancrel.activities.schemas import NewTask
from mancrel.assistant import service as assistant
from mancrel.assistant.schemas import Understanding
from mancrel.audit import chain
from mancrel.audit.reading import Written
from mancrel.autonomy.models import Judgement
from mancrel.channels.models import Channel
from mancrel.consent import suppressions
from mancrel.consent.models import Pressure
from mancrel.contacts.noun import CONTACTS
from mancrel.conversations import service as conversations
from mancrel.deals import service as deals
from mancrel.deals.noun import DEALS
from mancrel.engagement.models import Hit
from mancrel.intents.schemas import Intent
from mancrel.kit import aws, clock, storage
from mancrel.leads import service as leads
from mancrel.leads.noun import LEADS
from mancrel.messages import files, scheduling
from mancrel.messages import service as messages
from mancrel.messages.models import Message, ReplyFile
from mancrel.messages.schemas import NewScheduledReply
from mancrel.notes import service as notes
from mancrel.notes.schemas import NewNote
from mancrel.orders.models import Order, WaitingOrder
from mancrel.records import service as records
from mancrel.routing.models import DeskItem
from mancrel.visitors import service as visitors
from mancrel.visitors.schemas import NewVisitor
from tests import texts
from tests.integration.api import belongings, letters

BY = "usr_boss"


def met(tenant_id: str, mailbox: Channel, webchat: Channel, mark: str) -> str:
    """The contact's id."""
    message = messages.receive_mail(tenant_id, letters.mailed(tenant_id, mailbox, mark))
    assert message is not None
    contact_id, conversation_id = str(message.contact_id), str(message.conversation_id)
    records.change(tenant_id, CONTACTS, contact_id, None, {"external_id": f"shop-{mark}", "tags": [mark]})
    _talked(tenant_id, message, webchat, mark)
    _worked_on(tenant_id, contact_id, conversation_id, mark)
    _sold_to(tenant_id, contact_id, mark)
    _written_to(tenant_id, contact_id, mark)
    belongings.attached(tenant_id, contact_id, mark)
    said = ["city", None, {"S": mark}]
    chain.append(
        tenant_id, [Written(tenant_id, "contacts", contact_id, 1, "changed", BY, None, belongings.NOON, [said], mark)]
    )  # fmt: skip
    belongings.doubled(tenant_id, contact_id, f"twin of {contact_id}")
    belongings.edited(tenant_id, contact_id, mark, BY)
    texts.read_all()
    return contact_id


def _talked(tenant_id: str, message: Message, webchat: Channel, mark: str) -> None:
    conversation_id = message.conversation_id
    understood = Understanding(
        intent=Intent.AVAILABILITY, confidence=0.8, raw=0.9, model_version="test", said=mark
    )  # fmt: skip
    suggestion = assistant.suggest(tenant_id, message.message_id, understood, [], [])
    Judgement(
        tenant_id, f"{suggestion.intent}#{suggestion.suggestion_id}#{BY}", intent=suggestion.intent,
        suggestion_id=suggestion.suggestion_id, judge=BY, verdict="right", reason=mark, counts=True, sent=False,
        confidence=0.8, share=0.1, created_at=clock.now(),
    ).save()  # fmt: skip
    messages.reply(tenant_id, conversation_id, mark, BY)
    visitor, _token = visitors.begin(webchat, NewVisitor(name=mark, email=f"{mark}@b.test"))
    Message(
        tenant_id, f"msg_{mark}", conversation_id=conversation_id, channel_id=webchat.channel_id,
        channel_kind="webchat", contact_id=message.contact_id, direction="inbound", text=mark,
        from_email=visitor.visitor_id, message_id_header=f"{visitor.visitor_id}:1", sent_at=clock.now(),
        created_at=clock.now(), changed_at=clock.now(),
    ).save()  # fmt: skip
    now, expires_at = clock.now(), int(clock.now().timestamp()) + 9000
    file = ReplyFile(
        tenant_id, f"rfl_{message.contact_id}", conversation_id=conversation_id, name=mark, content_type="text/plain",
        size=6, state="uploaded", expires_at=expires_at, created_at=now, changed_at=now,
    )  # fmt: skip
    file.save()
    for key in files.keys(file):
        storage.put(key, mark.encode())
    later = NewScheduledReply(text=mark, send_at=clock.now() + timedelta(hours=1))
    scheduling.schedule(tenant_id, conversation_id, later, BY)
    place = conversations.get(tenant_id, conversation_id)
    notes.write(Caller(tenant_id, BY, "admin"), place, NewNote(text=mark, mentions=[BY]))
    letters.letter(tenant_id, f"{mark}@b.test", message.message_id)
    DeskItem(
        tenant_id, conversation_id, status="waiting", since=clock.now(), created_at=clock.now(), changed_at=clock.now()
    ).save()


def _worked_on(tenant_id: str, contact_id: str, conversation_id: str, mark: str) -> None:
    tasks.create(tenant_id, NewTask(title=mark, note=mark, due_at=belongings.NOON, contact_id=contact_id))
    alone = tasks.create(tenant_id, NewTask(title=mark, due_at=belongings.NOON, conversation_id=conversation_id))
    assert alone.contact_id is None or alone.contact_id == contact_id
    told = {"kind": "call", "title": mark, "body": mark, "contact_id": contact_id}
    recording.record(tenant_id, ACTIVITIES, told)


def _sold_to(tenant_id: str, contact_id: str, mark: str) -> None:
    leads.create(tenant_id, LEADS, {"title": mark, "contact_id": contact_id, "note": mark})
    unled = leads.create(tenant_id, LEADS, {"title": mark, "email": f"{mark}@b.test", "name": mark})
    records.remove(tenant_id, LEADS, unled.lead_id)
    deals.create(tenant_id, DEALS, {"name": mark, "contact_id": contact_id, "amount": 700})
    now = clock.now()
    Order(
        tenant_id, f"ord_of_{contact_id}", external_id=f"1{contact_id}", customer_id=f"shop-{mark}",
        contact_id=contact_id, amount=700, currency="EUR", items=["Lamp"], placed_at=now, created_at=now,
        changed_at=now,
    ).save()  # fmt: skip
    WaitingOrder(f"{tenant_id}#shop-{mark}", f"2{contact_id}").save()


def _written_to(tenant_id: str, contact_id: str, mark: str) -> None:
    suppressions.add(tenant_id, f"{mark}@b.test", "bounce", "", suppressions.Proof(mark, clock.now()))
    Pressure(
        f"{tenant_id}#{contact_id}", expires_at=int(clock.now().timestamp()) + 9000, slots={mark: [1, "email"]}
    ).save()
    item = {
        "key": f"{tenant_id}#cmp_1#0#1", "contact_id": contact_id, "person": f"{tenant_id}#{contact_id}",
        "claimed_at": "2026-01-05", "state": "failed", "detail": f"no such user {mark}@b.test",
    }  # fmt: skip
    aws.dynamodb().put_item(
        TableName="local-mancrel-deliveries", Item={name: {"S": value} for name, value in item.items()}
    )
    Hit(
        f"{tenant_id}#cmp_1#0#{contact_id}", "1", at=clock.now(),
        sent_at=clock.now(), kind="opened", channel="email", method="GET",
        agent=mark, network="203.0.113.0/24",
    ).save()  # fmt: skip
