"""When to write to an audience: what its people did and when, read from the replica, and what follows from it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any
from zoneinfo import ZoneInfo

from mancrel.accounts import organisations
from mancrel.consent import zones as living
from mancrel.contacts.noun import CONTACTS
from mancrel.conversations import repository as conversations
from mancrel.engagement.noun import ENGAGEMENTS, MACHINE
from mancrel.experiments.numbers import Numbers
from mancrel.insights import hours
from mancrel.insights.hours import Act, Week
from mancrel.insights.schemas import Timing, Window
from mancrel.orders.noun import ORDERS
from mancrel.records.nouns import Noun
from mancrel.replica import service as replica
from mancrel.rules.grammar import EVERYTHING, Condition, Group, Rule, both
from mancrel.rules.operators import Combinator, Operator
from mancrel.segments import ruling

SPAN = 365
"""Days that are looked back on."""
MOST = 20_000
"""Of each kind, so many of the latest acts are read."""
SHOWN = 10
_WORDS: Mapping[str, Mapping[str, str]] = {
    "en": {
        "own": (
            "It rests on {events} orders, replies and clicks of {people} people of this audience in the last {span} "
            "days, by their own clocks; opens do not count."
        ),
        "tenant": (
            "This audience has only {events} orders, replies and clicks ({people} people), which do not tell hours "
            "apart; these are the hours of all your contacts ({all_events} events of {all_people} people)."
        ),
        "few": (
            "There is too little to tell hours apart: {all_events} orders, replies and clicks of {all_people} people "
            "in the last {span} days; at least {needed} of {needed_people} people are needed."
        ),
        "flat": (
            "No hour is better than another: {all_events} orders, replies and clicks of {all_people} people are spread "
            "as by chance."
        ),
        "days": " Weekdays differ, so each has hours of its own.",
        "no_days": " Weekdays do not differ, so the hours hold for all of them.",
    },
    "es": {
        "own": (
            "Se basa en {events} pedidos, respuestas y clics de {people} personas de este público en los últimos "
            "{span} días, según sus propios relojes; las aperturas no cuentan."
        ),
        "tenant": (
            "Este público solo tiene {events} pedidos, respuestas y clics ({people} personas), que no distinguen "
            "horas; estas son las horas de todos sus contactos ({all_events} actos de {all_people} personas)."
        ),
        "few": (
            "Hay muy poco para distinguir horas: {all_events} pedidos, respuestas y clics de {all_people} personas en "
            "los últimos {span} días; hacen falta al menos {needed} de {needed_people} personas."
        ),
        "flat": (
            "Ninguna hora es mejor que otra: {all_events} pedidos, respuestas y clics de {all_people} personas se "
            "reparten como por azar."
        ),
        "days": " Los días de la semana difieren, así que cada uno tiene sus horas.",
        "no_days": " Los días de la semana no difieren, así que las horas valen para todos.",
    },
}  # fmt: skip


def best(tenant_id: str, rules: Any, language: str) -> Timing:
    """The best hours to write to the contacts that *rules* describe, if the data tell any.

    Raises:
        InvalidError: they are no rules; points to what is wrong below ``/audienceRules``.
    """
    asked = ruling.rule(tenant_id, rules, "/audienceRules")
    acts = [*_orders(tenant_id), *_engagements(tenant_id), *_replies(tenant_id)]
    zones = dict(_zones(tenant_id, {act.contact_id for act in acts}, EVERYTHING))
    everybody = hours.week(acts, zones)
    own = everybody if asked == EVERYTHING else _own(tenant_id, acts, zones, asked)
    return _told(own, everybody, language)


def by_person(tenant_id: str, asked: Rule) -> tuple[dict[str, int], int | None]:
    """The best hour, by the own clock, of those whom *asked* describes and of whom enough is known; and the hour of all
    the others, None while the data tell none.

    Five people in a hundred are left out for good, so that it can be measured whether this is worth it.
    """
    acts = [*_orders(tenant_id), *_engagements(tenant_id), *_replies(tenant_id)]
    zones = dict(_zones(tenant_id, {act.contact_id for act in acts}, EVERYTHING))
    everybody, own = hours.week(acts, zones), _own(tenant_id, acts, zones, asked)
    ranked = own.hours_differ or everybody.hours_differ
    day = hours.of_day(hours.scores(own, everybody)) if ranked else [1.0] * hours.HOURS
    by_contact: dict[str, list[Act]] = {}
    for act in acts:
        by_contact.setdefault(act.contact_id, []).append(act)
    found = {}
    for contact_id, done in by_contact.items():
        if contact_id in zones:
            hour, is_own = hours.best_hour(done, zones[contact_id], day)
            if is_own:
                found[contact_id] = hour
    return found, max(range(hours.HOURS), key=day.__getitem__) if ranked else None


def _told(own: Week, everybody: Week, language: str) -> Timing:
    basis = "own" if own.hours_differ else "tenant" if everybody.hours_differ else "flat"
    if basis == "flat" and not everybody.enough:
        basis = "few"
    ranked = basis in ("own", "tenant")
    found = hours.scores(own, everybody) if ranked else []
    said = _said(basis, own, everybody, language)
    if ranked:
        differ = (own if basis == "own" else everybody).days_differ
        said += _WORDS[language]["days" if differ else "no_days"]
    return Timing(
        windows=_windows(found),
        basis=said,
        ranked=ranked,
        events=own.events,
        people=own.people,
        hours=[round(each, 4) for each in hours.of_day(found)] if ranked else [],
    )


def _windows(scores: Sequence[float]) -> list[Window]:
    order = sorted(range(len(scores)), key=lambda cell: (-scores[cell], cell))[:SHOWN]
    return [
        Window(weekday=cell // hours.HOURS, hour=cell % hours.HOURS, score=round(scores[cell], 4)) for cell in order
    ]


def _said(basis: str, own: Week, everybody: Week, language: str) -> str:
    numbers = Numbers(language)
    return _WORDS[language][basis].format(
        events=numbers.count(own.events),
        people=numbers.count(own.people),
        all_events=numbers.count(everybody.events),
        all_people=numbers.count(everybody.people),
        needed=numbers.count(hours.LEAST_EVENTS),
        needed_people=numbers.count(hours.LEAST_PEOPLE),
        span=numbers.count(SPAN),
    )


def _own(tenant_id: str, acts: Sequence[Act], zones: Mapping[str, ZoneInfo], asked: Rule) -> Week:
    members = {contact_id for contact_id, _zone in _zones(tenant_id, set(zones), asked)}
    return hours.week(acts, zones, members)


def _zones(tenant_id: str, contact_ids: Iterable[str], asked: Rule) -> Iterator[tuple[str, ZoneInfo]]:
    """Those of *contact_ids* who meet *asked*, with the zone of most people of their country, or the tenant's."""
    wanted = tuple(sorted(contact_ids))
    if not wanted:
        return
    usual = living.named(organisations.profile(tenant_id).time_zone) or ZoneInfo("UTC")
    known = living.by_country()
    among = Condition("id", Operator.IN, wanted, "text")
    for row in replica.rows(tenant_id, CONTACTS, both(asked, among), ("country",)):
        yield str(row["id"]), living.named(known.get((row["country"] or "").upper(), "")) or usual


def _orders(tenant_id: str) -> Iterator[Act]:
    for row in _latest(tenant_id, ORDERS, "placedAt", None, ("contactId", "placedAt")):
        if row["contactId"]:
            yield Act(row["contactId"], "ordered", row["placedAt"])


def _engagements(tenant_id: str) -> Iterator[Act]:
    human = Condition("machine", Operator.LESS, MACHINE, "number")
    clicked = Group(Combinator.AND, (Condition("kind", Operator.EQUALS, "clicked", "choice"), human))
    received = Condition("kind", Operator.EQUALS, "received", "choice")
    for row in _latest(tenant_id, ENGAGEMENTS, "at", clicked, ("contactId", "at")):
        yield Act(row["contactId"], "clicked", row["at"])
    for row in _latest(tenant_id, ENGAGEMENTS, "at", received, ("contactId", "at")):
        yield Act(row["contactId"], "received", row["at"])


def _replies(tenant_id: str) -> Iterator[Act]:
    """The last thing that was written in each conversation, where the customer wrote it."""
    for each in islice(conversations.list_all(tenant_id), MOST):
        if each.last_direction == "inbound":
            yield Act(each.contact_id, "replied", each.last_message_at)


def _latest(tenant_id: str, noun: Noun, at: str, rule: Rule | None, fields: Sequence[str]) -> Iterator[dict[str, Any]]:
    lately = Condition(at, Operator.WITHIN_DAYS, SPAN, "moment")
    return islice(replica.rows(tenant_id, noun, both(rule, lately), fields, sort=((at, True),)), MOST)
