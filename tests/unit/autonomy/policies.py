"""Policies and circumstances of every kind, made at random."""

from datetime import UTC, date, datetime
from decimal import Decimal

from hypothesis import strategies as st

from mancrel.autonomy.permitting import Circumstances
from mancrel.autonomy.schemas import (
    AuditShares,
    AutonomyPolicy,
    AwayText,
    ConfidenceBands,
    ErrorBudget,
    SendingHours,
    ValueLimits,
)
from mancrel.kit.hours import DAYS

INTENTS = ("price", "delivery", "order_status")
CHANNELS = ("email", "web", "sms")
TOPICS = ("lawyer", "data breach", "Rückgabe")
hours = st.builds(
    SendingHours,
    zone=st.sampled_from([None, "Europe/Madrid"]),
    **{day: st.sampled_from([None, "09:00-18:00", "10:00-13:00, 15:00-24:00"]) for day in DAYS},
)
away = st.builds(
    AwayText,
    hours=hours,
    holidays=st.lists(st.dates(date(2026, 1, 1), date(2027, 1, 1)), max_size=3),
    texts=st.fixed_dictionaries(
        {"en": st.just("We are back at nine.")}, optional={"es": st.just("Volvemos: a las 9 #")}
    ),
)
policies = st.builds(
    AutonomyPolicy,
    mode=st.sampled_from(["off", "shadow", "on"]),
    bands=st.builds(ConfidenceBands, auto=st.sampled_from([0.9, 0.95, 1.0]), review=st.sampled_from([0.6, 0.7])),
    budget=st.builds(
        ErrorBudget, proof=st.sampled_from(["measured", "required"]), alpha=st.sampled_from([0.01, 0.02, 0.1])
    ),
    audit=st.builds(AuditShares, sent=st.sampled_from([0.05, 0.1]), drafts=st.sampled_from([0.05, 0.5, 1.0])),
    intents=st.dictionaries(st.sampled_from(INTENTS), st.sampled_from(["suggest", "ask", "act_with_undo", "act"])),
    undo=st.integers(10, 900),
    hours=st.just("always") | hours,
    channels=st.just("all") | st.lists(st.sampled_from(CHANNELS), unique=True),
    limits=st.builds(
        ValueLimits,
        price=st.dictionaries(st.sampled_from(["EUR", "USD"]), st.sampled_from([Decimal(5), Decimal("49.5")])),
    ),
    forbidden=st.lists(st.sampled_from(TOPICS), unique=True),
    away=st.just("off") | away,
)
met = st.builds(
    Circumstances,
    intent=st.sampled_from(INTENTS),
    channel=st.sampled_from(CHANNELS),
    at=st.datetimes(datetime(2026, 1, 1), datetime(2026, 12, 31), timezones=st.just(UTC)),  # noqa: DTZ001
    zone=st.sampled_from(["UTC", "America/New_York"]),
    quoted=st.dictionaries(st.sampled_from(["EUR", "USD", "JPY"]), st.integers(0, 10_000)),
    proved=st.booleans(),
    stopped=st.booleans(),
)
said = st.sampled_from(
    ["How much is it?", "My LAWYERS will write", "ein rückgabeschein", "a database", "Data  breach!"]
)
