"""What a person was sent and did with it, and what they said about being written to, in timelines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mancrel.accounts.policy import Capability
from mancrel.contacts.schemas import ConsentOut
from mancrel.engagement.noun import ENGAGEMENTS
from mancrel.kit import clock
from mancrel.records import repository
from mancrel.replica import service as replica
from mancrel.timelines.marks import Entries, Mark, Source, Subject
from mancrel.timelines.related import about


def _engaged(subject: Subject) -> Iterator[Mark]:
    rule = about(ENGAGEMENTS, subject)
    if rule is None:
        return
    for row in replica.rows(subject.tenant_id, ENGAGEMENTS, rule, ["at"]):
        yield Mark("engagement", row["id"], row["at"])


def _load_engaged(subject: Subject, marks: Sequence[Mark]) -> Entries:
    rows = repository.get_many(subject.tenant_id, ENGAGEMENTS, [mark.id for mark in marks])
    return {
        mark: mark.entry(ENGAGEMENTS.present(rows[mark.id]), rows[mark.id].kind, rows[mark.id].url or "")
        for mark in marks
        if mark.id in rows
    }


def _said(subject: Subject) -> dict[str, ConsentOut]:
    """What a contact said, by an id that stays as long as the row does."""
    if subject.noun.name != "contacts":
        return {}
    rows = [ConsentOut.model_validate(row) for row in subject.record.consent or ()]
    contact_id = subject.record.contact_id
    return {f"{contact_id}:{clock.stamp(row.at)}:{row.channel}:{row.topic}:{row.status}": row for row in rows}


def _consents(subject: Subject) -> Iterator[Mark]:
    for key, row in _said(subject).items():
        yield Mark("consent", key, row.at)


def _load_consents(subject: Subject, marks: Sequence[Mark]) -> Entries:
    rows = _said(subject)
    return {
        mark: mark.entry(rows[mark.id], f"{rows[mark.id].channel}: {rows[mark.id].status}", rows[mark.id].text)
        for mark in marks
        if mark.id in rows
    }


REACH = (
    Source("engagement", Capability.CONTACTS_READ, _engaged, _load_engaged),
    Source("consent", Capability.CONTACTS_READ, _consents, _load_consents),
)
