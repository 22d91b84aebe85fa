"""What can have happened to contacts, as those who build rules want to know it."""

from mancrel.contacts.noun import CONTACTS
from mancrel.records import vocabulary
from mancrel.rules.events import Event
from mancrel.rules.operators import COUNTS, TYPES, Field
from mancrel.rules.words import ENGLISH
from mancrel.segments.schemas import EventField, EventOut


def events() -> list[EventOut]:
    """Every event that rules over contacts may name."""
    return [_shown(each) for each in vocabulary.events(CONTACTS).values()]


def _shown(event: Event) -> EventOut:
    return EventOut(
        name=event.name,
        label=ENGLISH.events.get(event.name, (event.name, ""))[0],
        subject=event.subject,
        operators=[each.value for each in COUNTS],
        fields=[_field(each) for each in event.fields.values()],
    )


def _field(field: Field) -> EventField:
    return EventField(
        name=field.name,
        label=field.label,
        type=str(field.type),
        choices=list(field.choices),
        refers_to=getattr(field, "refers_to", None),
        several=bool(getattr(field, "several", False)),
        operators=[each.value for each in TYPES[field.type]],
    )
