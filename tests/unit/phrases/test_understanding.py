"""What texts are taken for, and what is asked about them. Gold files measure more: see docs/text-to-rules.md."""

import pytest

from mancrel.phrases import offline
from tests.unit.phrases.worlds import EVENTS, WORLD, shown


def read(text):
    return offline.understand(text, WORLD, EVENTS)


def one(text):
    """The one condition that *text* is."""
    found = shown(read(text).rule)
    assert found is not None, read(text).questions
    return found["field"], found["operator"], found.get("value")


@pytest.mark.parametrize(
    "figure",
    ["₹10 000", "10,000", "10.000", "10k", "Rs 10000", "INR 10,000", "10 thousand", "ten thousand", "$10,000.00", "10K",
     "€10.000,00", "0.1 lakh", "10 000 euros", "£10’000"],
)  # fmt: skip
def test_figures_are_read_as_people_write_them(figure):
    assert one(f"spent over {figure}") == ("totalSpends", ">", "10000.00")


@pytest.mark.parametrize(
    ("text", "value"),
    [("1.5m", "1500000.00"), ("2 crore", "20000000.00"), ("1,50,000", "150000.00"), ("twenty five", "25.00"),
     ("99.50", "99.50"), ("99,5", "99.50"), ("5L", "500000.00"), ("a hundred", "100.00")],
)  # fmt: skip
def test_scales_and_decimals(text, value):
    assert one(f"spend above {text}")[2] == value


@pytest.mark.parametrize(
    ("words", "operator"),
    [("more than", ">"), ("over", ">"), ("at least", ">="), ("no less than", ">="), ("under", "<"), ("fewer than", "<"),
     ("at most", "<="), ("no more than", "<="), ("up to", "<="), ("exactly", "="), (">=", ">="), ("<", "<")],
)  # fmt: skip
def test_comparatives(words, operator):
    assert one(f"{words} 3 visits") == ("visits", operator, 3)
    assert one(f"visits {words} 3") == ("visits", operator, 3)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("90 days", 90),
        ("three months", 90),
        ("a year", 365),
        ("2 weeks", 14),
        ("half a year", 180),
        ("a fortnight", 14),
    ],
)
def test_spans_of_time(text, days):
    assert one(f"not seen for {text}") == ("lastVisit", "inactive_days", days)
    assert one(f"visited in the last {text}") == ("lastVisit", "within_days", days)


def test_who_never_came_counts_only_where_it_is_said():
    assert one("not seen for 90 days")[1] == "inactive_days"
    assert one("not seen for 90 days or never")[1] == "inactive_days_or_never"
    assert one("never visited") == ("lastVisit", "is_empty", None)


@pytest.mark.parametrize(
    ("text", "start"),
    [("since March", "2026-03-01"), ("since December", "2025-12-01"), ("this week", "2026-11-16"),
     ("this year", "2026-01-01"), ("since 5 May 2025", "2025-05-05"), ("since 31/12/2025", "2025-12-31"),
     ("today", "2026-11-21"), ("since 2026-02-28", "2026-02-28")],
)  # fmt: skip
def test_dates(text, start):
    assert one(f"visited {text}") == ("lastVisit", ">=", f"{start}T00:00:00.000000Z")


def test_a_day_that_could_be_a_month_is_asked_about():
    assert "day/month" in read("visited since 03/04/2026").questions[0]


def test_and_binds_more_than_or_and_a_comma_less():
    plain = shown(read("tagged staff or spent over 5 and 3 visits").rule)
    comma = shown(read("tagged staff or spent over 5, and 3 visits").rule)

    assert (plain["operator"], comma["operator"]) == ("OR", "AND")


def test_brackets_group():
    found = shown(read("not (tagged staff or from Paris)").rule)

    assert (found["operator"], len(found["conditions"])) == ("NOT", 2)


def test_places_are_cities_and_countries():
    assert one("people in Germany") == ("country", "=", "DE")
    assert one("clientes de México") == ("country", "=", "MX")
    assert one("from Delhi or Mumbai") == ("city", "in", ["Delhi", "Mumbai"])
    assert one("not from Delhi") == ("city", "!=", "Delhi")
    assert one("in vila nova") == ("city", "=", "Vila Nova")


def test_a_city_is_found_however_the_contacts_write_it():
    assert one("customers in malaga") == ("city", "in", ["Málaga", "Malaga"])


def test_the_tenants_own_fields_are_asked_by_their_labels():
    assert one("shoe size over 42") == ("custom.shoeSize", ">", 42)
    assert one("plan is pro") == ("custom.plan", "=", "Pro")
    assert one("member card is no") == ("custom.member", "=", False)
    assert one("birthday before 2000-01-01") == ("custom.born", "before", "2000-01-01")
    assert one("no birthday") == ("custom.born", "is_empty", None)


def test_orders_within_a_time_are_counted_by_events():
    assert shown(read("bought at least twice in the last 60 days").rule) == {
        "event": "ordered", "operator": ">=", "value": 2, "withinDays": 60,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("jinhone 90 din se order nahi kiya", ("lastOrderAt", "inactive_days", 90)),
        ("jinka kharcha 10000 se zyada hai", ("totalSpends", ">", "10000.00")),
        ("kam se kam 5 visits", ("visits", ">=", 5)),
        ("clientes que no han comprado en 30 días", ("lastOrderAt", "inactive_days", 30)),
        ("gastaron al menos 1.200 €", ("totalSpends", ">=", "1200.00")),
        ("Mumbai ke customers", ("city", "=", "Mumbai")),
    ],
)
def test_spanish_and_hindi_in_latin_script(text, meant):
    assert one(text) == meant


def test_a_mistyped_word_is_put_right_and_said():
    found = read("custmers who spnt over 300")

    assert shown(found.rule)["value"] == "300.00"
    assert found.questions == ("I read “custmers” as “customers”.", "I read “spnt” as “spent”.")
    assert found.confidence < 0.9


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("good customers", "“good”"),
        ("customers who love shoes", "“love”"),
        ("customers with more than 5000", "“5000”"),
        ("not seen for a while", "while"),
        ("spent around 500", "“around”"),
        ("tagged", "“tagged”"),
        ("active customers", "“active”"),
        ("plan is Gold", "Gold"),
        ("spent over 500 and from Gotham", "“Gotham”"),
        ("visited 30 days ago", "30 days"),
        ("spent 500", "“spent”"),
        ("ordered above ₹500", "money"),
        ("", "Whom"),
    ],
)
def test_what_is_not_clear_is_asked_about_by_name(text, named):
    found = read(text)

    assert found.rule is None
    assert named in " ".join(found.questions)


@pytest.mark.parametrize(
    "text",
    ["customers who live Paris sent over 100", "visited 5 times this month", "spent more than 1000 last year",
     "everyone or tagged staff", "from Paris and from Rome, spent between 100", "spent over 10 and under 5",
     "delete all customers", "spent over 300 ()", "(spent over 300"],
)  # fmt: skip
def test_what_cannot_be_is_not_made_up(text):
    found = read(text)

    assert found.rule is None or "sent" not in text
    assert found.rule is None or found.questions


def test_no_field_is_named_that_the_tenant_has_not():
    bare = offline.understand("shoe size over 42", type(WORLD)(fields={}, now=WORLD.now))

    assert bare.rule is None
