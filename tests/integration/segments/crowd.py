"""A small tenant with everything that rules can ask: all types, empties, accents, currencies, events, segments."""

from __future__ import annotations

import random
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

from mancrel.accounts import repository as accounts
from mancrel.accounts.models import Tenant
from mancrel.companies.noun import COMPANIES
from mancrel.contacts.models import Contact
from mancrel.contacts.noun import CONTACTS
from mancrel.engagement.models import Engagement
from mancrel.engagement.noun import ENGAGEMENTS
from mancrel.kit import acting, money, tables
from mancrel.nouns import NOUNS
from mancrel.orders.models import Order
from mancrel.orders.noun import ORDERS
from mancrel.records import custom, defining, repository
from mancrel.records import service as records
from mancrel.records.fields import FieldType
from mancrel.records.nouns import Noun
from mancrel.records.schemas import NewField
from mancrel.records.vocabulary import events
from mancrel.rules import evaluating, grammar
from mancrel.rules.events import count
from mancrel.rules.grammar import Happened, Rule
from mancrel.segments import ruling, service
from mancrel.segments.schemas import NewSegment

TENANT = "acme"
NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
WORDS = ["Ana", "ANA", "José", "Jose", "Łódź", "STRASSE", "straße", "Οδός", "lamp", "Lamp shade", "x y", "100"]
TAGS = ["vip", "VIP", "tür", "b2b", "new one"]
CAMPAIGNS = ["cam_1", "cam_2", "cam_3"]
CUSTOM = {"note": "long_text", "size": "number", "budget": "money", "born": "date", "seen": "moment",
          "member": "boolean", "plan": "choice", "labels": "tags", "site": "url", "mail": "email"}  # fmt: skip
Row = dict[str, Any]


def build(people: int = 60) -> list[str]:
    """Fill the tenant; the ids of its segments."""
    turn = random.Random(5)
    accounts.commit([Tenant(TENANT, name="Acme", currency="EUR")])
    for key, kind in CUSTOM.items():
        choices = ["free", "pro", "Team"] if kind == "choice" else []
        new = NewField(noun="contacts", label=key, key=key, type=FieldType(kind), choices=choices)
        defining.define(TENANT, CONTACTS, new, NOUNS)
    names = ("Łódź Works", "acme", "Strasse 7")
    companies = [records.create(TENANT, COMPANIES, {"name": name}).company_id for name in names]
    for number in range(people):
        tables.save(_contact(turn, f"con_{number:03}", companies))
    for number in range(3 * people):
        contact_id = _maybe(turn, f"con_{turn.randrange(people // 2):03}")
        tables.save(_order(turn, f"ord_{number:04}", contact_id))
        tables.save(_engagement(turn, f"eng_{number:04}", f"con_{turn.randrange(people):03}"))
    with acting.acting("test"):
        return _segments()


def _segments() -> list[str]:
    def saved(name: str, rules: Any, kind: Any = "dynamic") -> str:
        return service.create(TENANT, NewSegment(name=name, rules=rules, kind=kind)).segment_id

    vips = saved("VIPs", {"field": "tags", "operator": "has_tag", "value": "vip"})
    buyers = saved("Buyers", {"event": "ordered", "operator": ">", "value": 1})
    listed = saved("Listed", {"field": "visits", "operator": ">", "value": 2}, "frozen")
    inside = {"field": "segment", "operator": "not_in", "value": [vips, listed]}
    return [vips, buyers, listed, saved("Rest", {"operator": "NOT", "conditions": [inside]})]


def _maybe(turn: random.Random, value: Any, empty: float = 0.25) -> Any:
    return None if turn.random() < empty else value


def _moment(turn: random.Random) -> datetime:
    exact = NOW - timedelta(days=turn.randrange(90))
    return turn.choice([exact, exact + timedelta(microseconds=1), exact - timedelta(seconds=turn.randrange(10**6))])


def _contact(turn: random.Random, contact_id: str, companies: list[str]) -> Contact:
    return Contact(
        TENANT, contact_id, name=turn.choice([*WORDS, ""]), email=_maybe(turn, f"{contact_id}@a.test"),
        emails=turn.choice([[], ["one@b.test"], ["one@b.test", "two@B.test"]]), phone=_maybe(turn, "+34600000001"),
        city=_maybe(turn, turn.choice(WORDS)), country=_maybe(turn, turn.choice(["ES", "DE"])),
        company_id=_maybe(turn, turn.choice(companies)), tags=turn.sample(TAGS, turn.randrange(3)),
        lifecycle=turn.choice(["lead", "customer", "churned"]), owner_id=_maybe(turn, turn.choice(["usr_1", "usr_2"])),
        baseline_spends=_maybe(turn, turn.randrange(-200, 5_000)), order_count=_maybe(turn, turn.randrange(4)),
        order_spends=_maybe(turn, turn.randrange(5_000), 0.5), visits=_maybe(turn, turn.randrange(6)),
        baseline_visit=_maybe(turn, _moment(turn)), first_order_at=_maybe(turn, _moment(turn), 0.5),
        churn_risk=_maybe(turn, round(turn.random(), 2)), custom=_customs(turn),
    )  # fmt: skip


def _customs(turn: random.Random) -> Row:
    values = {
        "note": turn.choice(WORDS), "size": turn.choice([0, 1, 2.5, -3]), "budget": turn.choice([1.0, 9.5, 100.25]),
        "born": (NOW - timedelta(days=turn.randrange(90))).date().isoformat(), "seen": "2026-02-11T09:00:00.000000Z",
        "member": turn.random() < 0.5, "plan": turn.choice(["free", "pro", "Team"]), "labels": turn.sample(TAGS, 2),
        "site": "https://a.test/x", "mail": "me@a.test",
    }  # fmt: skip
    return {key: value for key, value in values.items() if turn.random() < 0.7}


def _order(turn: random.Random, order_id: str, contact_id: str | None) -> Order:
    currency = turn.choice(["EUR", "EUR", "JPY", "KWD"])
    return Order(
        TENANT, order_id, external_id=order_id, customer_id="c", contact_id=contact_id, currency=currency,
        amount=turn.choice([0, 1, 50, 100, 1_000, 5_000, 100_000]), items=turn.sample(WORDS, turn.randrange(3)),
        placed_at=_moment(turn),
    )  # fmt: skip


def _engagement(turn: random.Random, engagement_id: str, contact_id: str) -> Engagement:
    return Engagement(
        TENANT, engagement_id, contact_id=contact_id, campaign_id=turn.choice(CAMPAIGNS), step="1", channel="email",
        kind=turn.choice(["received", "opened", "clicked", "unsubscribed"]), at=_moment(turn),
        url=_maybe(turn, "https://a.test/lamp"), machine=turn.choice([0, 0.49, 0.5, 0.9]),
    )  # fmt: skip


class Oracle:
    """Every row as plain Python values, and who meets a rule by the plain meaning of rules."""

    def __init__(self) -> None:
        self.events = events(CONTACTS)
        self.happened: dict[str, dict[str, list[Row]]] = {
            noun.name: _by_contact(noun) for noun in (ORDERS, ENGAGEMENTS)
        }
        companies = {row.company_id: row.name for row in repository.list_all(TENANT, COMPANIES)}
        self.rows = [_row(row, CONTACTS, companies) for row in repository.list_all(TENANT, CONTACTS)]
        for segment in service.list_all(TENANT):
            rule = ruling.rule(TENANT, segment.rules)  # a frozen one is asked before anything changes
            inside = {row["id"] for row in self.rows if self.meets(rule, row)}
            for row in self.rows:
                row["segment"] += [segment.segment_id] * (row["id"] in inside)

    def meets(self, rule: Rule, row: Row) -> bool:
        """Whether *row* is one of those that *rule* describes."""
        return evaluating.matches(rule, row, NOW, lambda asked: self._times(asked, row["id"]))

    def _times(self, asked: Happened, contact_id: str) -> int:
        event = self.events[asked.event]
        return count(asked, event, self.happened[event.noun].get(contact_id, ()), NOW)

    def members(self, rule: Rule) -> set[str]:
        """The ids of those who meet *rule*."""
        return {row["id"] for row in self.rows if self.meets(rule, row)}


def _by_contact(noun: Noun) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = {}
    for record in repository.list_all(TENANT, noun):
        found.setdefault(record.contact_id, []).append(_row(record, noun, {}))
    return found


def _row(record: Any, noun: Noun, companies: Mapping[str, str]) -> Row:
    fields, values = custom.all_fields(TENANT, noun), dict(record.attribute_values)
    row: Row = {name: field.value(values) for name, field in fields.items()}
    if values.get("currency"):  # an amount counts by its figure, whatever the currency
        row["amount"] = Decimal(row["amount"]).scaleb(2 - money.exponent(values["currency"]))
    if "company" in row:
        row["company"] = companies.get(row["companyId"])
    return row | {"id": record.record_id, "segment": []}


def parsed(rules: Iterable[Any]) -> list[Rule]:
    """*rules* as the API reads them."""
    return [ruling.rule(TENANT, each) for each in rules]


__all__ = ["CAMPAIGNS", "NOW", "TAGS", "TENANT", "WORDS", "Oracle", "build", "grammar", "parsed"]
