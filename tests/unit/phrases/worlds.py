"""A world to read texts in: contacts with a few fields of the tenant's own, on one day."""

from datetime import UTC, datetime

from mancrel.contacts.noun import CONTACTS
from mancrel.phrases.lexemes import World
from mancrel.records.fields import Field, FieldType
from mancrel.rules import grammar
from mancrel.rules.events import Event

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
OWN = (
    Field("custom.shoeSize", FieldType.NUMBER, "Shoe size", custom=True),
    Field("custom.plan", FieldType.CHOICE, "Plan", choices=("Basic", "Pro"), custom=True),
    Field("custom.member", FieldType.BOOLEAN, "Member card", custom=True),
    Field("custom.born", FieldType.DATE, "Birthday", custom=True),
)
EVENTS = {name: Event(name, name, "contactId", "at", {}) for name in ("ordered", "opened", "clicked", "received")}
WORLD = World(
    fields={each.name: each for each in (*CONTACTS.fields, *OWN)},
    now=NOW,
    tags=("gold circle", "staff"),
    cities=("Vila Nova", "Málaga", "Malaga"),
    currency="EUR",
    events=tuple(EVENTS),
)


def shown(rule):
    """*rule* as JSON, money as a plain number."""
    return grammar.to_json(rule) if rule is not None else None
