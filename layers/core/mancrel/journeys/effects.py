"""Doing what a journey says, once: every deed has a key of its own, so that doing it again changes nothing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from mancrel.activities.noun import TASKS
from mancrel.campaigns import ledger
from mancrel.campaigns.ledger import Opening
from mancrel.contacts.models import Contact
from mancrel.contacts.noun import CONTACTS
from mancrel.journeys import updating
from mancrel.journeys.graph import MakeTask, Send, Update
from mancrel.journeys.models import JourneyRun
from mancrel.journeys.walking import Deed
from mancrel.kit import acting, ids
from mancrel.kit.errors import ConflictError, InvalidError, NotFoundError
from mancrel.records import service as records

_TRIES = 4


@dataclass(frozen=True)
class Outcome:
    """What came of a deed, in words; *until*: it may only be done then."""

    what: str
    until: datetime | None = None


def do(run: JourneyRun, contact: Contact, deed: Deed, opening: Opening) -> Outcome:
    """Do *deed* for the person of *run*."""
    by, operation = f"journey:{run.journey_id}", ids.derived("op", run.run_id, deed.node.id, str(deed.visit))
    if isinstance(deed.node, Send):
        return _send(run, deed, deed.node, opening)
    with acting.acting(by, operation):
        if isinstance(deed.node, MakeTask):
            return _task(run, contact, deed, deed.node)
        return _update(run, deed.node)


def _send(run: JourneyRun, deed: Deed, node: Send, opening: Opening) -> Outcome:
    content = ledger.Content(subject=node.subject, message=node.message, html=node.html)
    step = f"{run.run_id}.{node.id}.{deed.visit}"
    try:
        told = ledger.deliver_one(
            run.tenant_id, run.journey_id, step, run.contact_id, content, node.channel, node.topic, opening
        )
    except InvalidError as error:  # the channel is gone, or a field that the text names
        return Outcome(f"not sent: {error.detail}")
    if told.until is not None:
        return Outcome(f"waits: {told.reason}", told.until)
    return Outcome(told.state if told.reason is None else f"{told.state}: {told.reason}")


def _task(run: JourneyRun, contact: Contact, deed: Deed, node: MakeTask) -> Outcome:
    values: dict[str, Any] = {
        "title": node.title,
        "note": node.note or None,
        "due_at": deed.at + timedelta(days=node.due_in_days),
        "contact_id": run.contact_id,
        "assignee_id": node.assignee_id or contact.owner_id,
    }
    task_id = ids.derived("tsk", run.run_id, node.id, str(deed.visit))
    try:
        records.create(run.tenant_id, TASKS, values, task_id)
    except ConflictError:
        return Outcome("task made")  # it was, by an earlier try
    return Outcome("task made")


def _update(run: JourneyRun, node: Update) -> Outcome:
    """Set what the step says; somebody else's change at the same time is no reason to give up."""
    for _try in range(_TRIES):
        try:
            contact = records.get(run.tenant_id, CONTACTS, run.contact_id)
            values = updating.wanted(run.tenant_id, node)
            if node.add_tags or node.remove_tags:
                values["tags"] = updating.tags(contact, node)
            records.change(run.tenant_id, CONTACTS, run.contact_id, contact.version, values)
            return Outcome("updated")
        except InvalidError as error:
            return Outcome(f"not updated: {error.detail}")
        except NotFoundError:
            return Outcome("not updated: contact_gone")
        except ConflictError:
            continue
    raise ConflictError("this contact is being changed by others; try again")
