"""Where in each table a person's rows are. What is erased already is not found again."""

from __future__ import annotations

from collections.abc import Iterator

from mancrel.activities.files import Attachment
from mancrel.activities.models import Activity, Task
from mancrel.assistant import repository as assistant
from mancrel.assistant.models import Envelope, Suggestion
from mancrel.autonomy.models import Judgement
from mancrel.campaigns.models import DeliveryRow
from mancrel.consent import suppressions as suppressing
from mancrel.consent.models import Pressure, Suppression
from mancrel.contacts.models import Contact
from mancrel.deals.models import Deal
from mancrel.duplicates.models import Duplicate
from mancrel.embeddings import repository as reading
from mancrel.embeddings.models import Embedding, embedding_id
from mancrel.engagement.models import Hit
from mancrel.events.models import Event
from mancrel.kit.claims import Claim
from mancrel.leads.models import Lead
from mancrel.messages.models import ReplyFile, ScheduledReply
from mancrel.notes import repository as noting
from mancrel.notes.models import Mention, Note
from mancrel.ops.models import Letter
from mancrel.orders.models import Order, WaitingOrder
from mancrel.privacy.subjects import Subject, holds
from mancrel.routing.models import DeskItem
from mancrel.visitors.models import Visitor


def suggestions(who: Subject) -> Iterator[Suggestion]:
    return (row for one in who.conversations for row in assistant.list_suggestions_of(who.tenant_id, one))


def envelopes(who: Subject) -> Iterator[Envelope]:
    return (
        row
        for suggestion in suggestions(who)
        for row in Envelope.query(who.tenant_id, Envelope.envelope_id.startswith(suggestion.envelope_id))
    )


def judgements(who: Subject) -> Iterator[Judgement]:
    wanted = {row.suggestion_id for row in suggestions(who)}
    rows = Judgement.query(who.tenant_id) if wanted else ()
    return (row for row in rows if row.suggestion_id in wanted and row.reason)


def notes(who: Subject) -> Iterator[Note]:
    return (row for one in who.conversations for row in noting.list_ever(who.tenant_id, one) if not row.erased_at)


def mentions(who: Subject) -> Iterator[Mention]:
    return (row for note in notes(who) for row in noting.mentions_of(note, note.mentions))


def scheduled(who: Subject) -> Iterator[ScheduledReply]:
    return (row for row in ScheduledReply.query(who.tenant_id) if row.contact_id in who.ids)


def reply_files(who: Subject) -> Iterator[ReplyFile]:
    return (row for row in ReplyFile.query(who.tenant_id) if row.conversation_id in who.conversations)


def events(who: Subject) -> Iterator[Event]:
    wanted = sorted({row.event_id for row in who.messages.values() if row.event_id})
    return iter(Event.batch_get([(who.tenant_id, each) for each in wanted])) if wanted else iter(())


def claims(who: Subject) -> Iterator[Claim]:
    mine = who.ids | who.conversations.keys() | who.messages.keys()
    return (row for row in Claim.query(who.tenant_id) if row.record_id in mine)


def visitors(who: Subject) -> Iterator[Visitor]:
    """Those who wrote as this person, and those who said that they are."""
    wrote = {row.from_email for row in who.messages.values() if row.channel_kind == "webchat"}
    rows = Visitor.query(who.tenant_id)
    return (row for row in rows if row.visitor_id in wrote or (row.email and row.email.casefold() in who.addresses))


def tasks(who: Subject) -> Iterator[Task]:
    return (row for row in Task.query(who.tenant_id) if _about(who, row) or row.conversation_id in who.conversations)


def activities(who: Subject) -> Iterator[Activity]:
    return (row for row in Activity.query(who.tenant_id) if _about(who, row))


def _about(who: Subject, row: Task | Activity) -> bool:
    return not row.erased_at and (row.contact_id in who.ids or row.lead_id in who.leads)


def attachments(who: Subject) -> Iterator[Attachment]:
    beside = [("contacts", each) for each in sorted(who.ids)] + [("leads", each) for each in sorted(who.leads)]
    beside += [("tasks", row.task_id) for row in tasks(who)]
    beside += [("activities", row.activity_id) for row in activities(who)]
    for noun, record_id in beside:
        rows = Attachment.by_record.query(f"{who.tenant_id}#{noun}#{record_id}")
        yield from (row for row in rows if not row.erased_at)


def deals(who: Subject) -> Iterator[Deal]:
    return (row for row in Deal.query(who.tenant_id) if row.contact_id in who.ids)


def orders(who: Subject) -> Iterator[Order]:
    rows = (row for row in Order.query(who.tenant_id) if row.contact_id in who.ids or row.customer_id in who.customers)
    return (row for row in rows if not row.erased_at)


def waiting(who: Subject) -> Iterator[WaitingOrder]:
    return (row for one in sorted(who.customers) for row in WaitingOrder.query(f"{who.tenant_id}#{one}"))


def deliveries(who: Subject) -> Iterator[DeliveryRow]:
    return (row for one in sorted(who.ids) for row in DeliveryRow.by_contact.query(f"{who.tenant_id}#{one}"))


def hits(who: Subject) -> Iterator[Hit]:
    for row in deliveries(who):
        tenant_id, campaign, step, _number = row.key.split("#")
        yield from Hit.query(f"{tenant_id}#{campaign}#{step}#{row.contact_id}")


def duplicates(who: Subject) -> Iterator[Duplicate]:
    mine = who.ids | who.leads.keys()
    return (row for row in Duplicate.query(who.tenant_id) if {row.left_id, row.right_id} & mine)


def suppressions(who: Subject) -> Iterator[Suppression]:
    keys = [(who.tenant_id, suppressing.key(each)) for each in sorted(who.addresses)]
    return iter(Suppression.batch_get(keys)) if keys else iter(())


def letters(who: Subject) -> Iterator[Letter]:
    mine = who.ids | who.messages.keys() | who.conversations.keys()
    rows = Letter.query(who.tenant_id)
    return (row for row in rows if holds(row.mail_from, who.addresses) or holds(row.body, mine))


def embeddings(who: Subject) -> Iterator[Embedding]:
    """Of what they wrote and were written, and of all that says something of them."""
    read = (
        ("messages", who.messages),
        ("notes", (row.note_id for row in notes(who))),
        ("tasks", (row.task_id for row in tasks(who))),
        ("activities", (row.activity_id for row in activities(who))),
        ("deals", (row.deal_id for row in deals(who))),
        ("leads", who.leads),
    )
    keys = (embedding_id(noun, each) for noun, ids in read for each in ids)
    return (row for row in reading.get_many(who.tenant_id, keys) if row.expires_at is None)


def contacts(who: Subject) -> Iterator[Contact]:
    return (row for row in who.contacts if not row.erased_at)


def pressures(who: Subject) -> Iterator[Pressure]:
    return (Pressure(f"{who.tenant_id}#{one}") for one in sorted(who.ids))


def leads(who: Subject) -> Iterator[Lead]:
    return (row for row in who.leads.values() if not row.erased_at)


def desk_items(who: Subject) -> Iterator[DeskItem]:
    return (DeskItem(who.tenant_id, one) for one in who.conversations)
