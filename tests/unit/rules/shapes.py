"""Fields, rows and rules to test the grammar with."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

from hypothesis import strategies as st

from mancrel.rules.operators import DAYS, LISTS, PRESENCE, TYPES, Operator

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)


@dataclass(frozen=True)
class Named:
    """A field as the grammar knows it."""

    name: str
    type: str
    label: str = ""
    choices: tuple[str, ...] = ()


FIELDS = {
    field.name: field
    for field in (
        Named("name", "text", "Name"),
        Named("city", "text", "City"),
        Named("email", "email", "E-mail"),
        Named("tags", "tags", "Tags"),
        Named("lifecycle", "choice", "Lifecycle", ("lead", "customer", "churned")),
        Named("visits", "number", "Visits"),
        Named("churnRisk", "number", "Churn risk"),
        Named("totalSpends", "money", "Total spends"),
        Named("lastVisit", "moment", "Last visit"),
        Named("closeOn", "date", "Expected close"),
        Named("subscribed", "boolean", "Subscribed"),
        Named("ownerId", "user", "Owner"),
        Named("custom.VAT", "text", "VAT number"),
    )
}

words = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), min_size=1, max_size=6).filter(str.strip)
moments = st.timedeltas(timedelta(days=-90), timedelta(days=30)).map(lambda span: NOW + span)
dates = st.dates(date(2025, 12, 1), date(2026, 4, 1))
PLAIN: dict[str, st.SearchStrategy[Any]] = {
    "text": st.sampled_from(["Ana", "ANA", "Łódź", "STRASSE", "straße", "Οδός"]) | words,
    "email": st.sampled_from(["ana@a.test", "Bo@b.test"]),
    "tags": st.sampled_from(["vip", "VIP", "new", "tür"]) | words,
    "choice": st.sampled_from(["lead", "Customer", "churned"]),
    "number": st.integers(-5, 5) | st.floats(-5, 5, width=32).map(lambda number: round(number, 3)),
    "money": st.integers(-500, 500).map(lambda cents: f"{cents / 100:.2f}"),
    "moment": moments.map(datetime.isoformat) | dates.map(date.isoformat),
    "date": dates.map(date.isoformat),
    "boolean": st.booleans() | st.sampled_from(["true", "FALSE"]),
    "user": st.sampled_from(["usr_1", "usr_2"]),
}


@st.composite
def comparisons(draw: st.DrawFn) -> dict[str, Any]:
    """A condition that is right."""
    field = draw(st.sampled_from(list(FIELDS.values())))
    operator = draw(st.sampled_from(TYPES[field.type]))
    asked: dict[str, Any] = {"field": field.name, "operator": operator.value}
    if operator in PRESENCE:
        return asked
    value = PLAIN[field.type]
    if operator in DAYS:
        asked["value"] = draw(st.integers(0, 60) | st.integers(0, 60).map(str))
    elif operator in LISTS:
        asked["value"] = draw(st.lists(value, min_size=1, max_size=3))
    elif operator is Operator.BETWEEN:
        asked["value"] = sorted(draw(st.tuples(value, value)), key=_size)
    else:
        asked["value"] = draw(value)
    return asked


def _size(value: Any) -> Any:
    if isinstance(value, str):
        try:
            return float(value)
        except ValueError:
            at = datetime.fromisoformat(value)
            return at if at.tzinfo else at.replace(tzinfo=UTC)
    return value


rules = st.recursive(
    comparisons(),
    lambda inner: st.fixed_dictionaries(
        {"operator": st.sampled_from(["AND", "OR", "NOT"]), "conditions": st.lists(inner, min_size=1, max_size=3)}
    ),
    max_leaves=6,
).filter(lambda rule: depth(rule) <= 8)

ROW_VALUES: dict[str, st.SearchStrategy[Any]] = {
    "text": PLAIN["text"],
    "email": PLAIN["email"],
    "tags": st.lists(PLAIN["tags"], max_size=3),
    "choice": st.sampled_from(["lead", "customer", "churned"]),
    "number": PLAIN["number"],
    "money": st.integers(-500, 500),
    "moment": moments | st.integers(0, 60).map(lambda days: NOW - timedelta(days=days)),
    "date": dates.map(date.isoformat),
    "boolean": st.booleans(),
    "user": PLAIN["user"],
}
rows = st.fixed_dictionaries({name: st.none() | ROW_VALUES[field.type] for name, field in FIELDS.items()})


def depth(rule: dict[str, Any]) -> int:
    """How many groups stand in each other."""
    return 1 + max(map(depth, rule["conditions"]), default=0) if "conditions" in rule else 0
