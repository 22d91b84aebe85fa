"""What templates mean, and what is said of wrong ones."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

import pytest

from mancrel import templating
from mancrel.kit.errors import InvalidError
from mancrel.templating import Products
from mancrel.templating.values import Values

ANA: dict[str, Any] = {
    "name": "Ana Sousa",
    "city": "Porto",
    "visits": 4,
    "totalSpends": 150.5,
    "tags": ["gold", "tea"],
    "lastVisit": datetime(2026, 3, 1, 12, tzinfo=UTC),
    "custom.size": "M",
}
KNOWN = {"name", "firstName", "email", "city", "visits", "totalSpends", "tags", "unsubscribeUrl"}


class Shelf:
    """Two products, one of them sold out."""

    ROWS = (
        {"title": "Tea <pot>", "price": "19.90", "currency": "EUR", "url": "https://shop.test/pot", "inStock": True},
        {"title": "Cup", "price": "4.00", "currency": "EUR", "url": "", "inStock": False},
    )

    def rows(self, wanted: Products, values: Values) -> Sequence[Values]:
        return [row for row in self.ROWS if wanted.sold_out or row["inStock"]]


def filled(text: str, kind: Any = "text", **values: Any) -> str:
    return templating.compile(text, kind).render({**ANA, **values}, Shelf())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hi {name}, …", "Hi Ana Sousa, …"),
        ("Hi { name }!", "Hi Ana Sousa!"),
        ("Hi {nickname|there}", "Hi there"),
        ("Hi {nickname|}!", "Hi !"),
        ("Size {custom.size}, {tags}", "Size M, gold, tea"),
        ("{totalSpends} {visits} {lastVisit}", "150.50 4 2026-03-01"),
        (r"\{name} and {} and { }", "{name} and {} and { }"),
        ("{{ name }} {{ custom.size }} {{ nickname|default('there') }}", "Ana Sousa M there"),
        ("a\r\nb\rc\n", "a\r\nb\rc\n"),
        ("{% if city == 'porto' %}near{% else %}far{% endif %}", "near"),
        ("{% if city != 'Porto' %}a{% elif visits >= 4 and not vip %}b{% else %}c{% endif %}", "b"),
        ("{% if totalSpends > 9 and totalSpends < 1000 %}between{% endif %}", "between"),
        ("{% if 'tea' in tags %}tea{% endif %}{% if tags contains 'x' %}x{% endif %}", "tea"),
        ("{% if city in 'Lisbon, Porto' %}here{% endif %}", "here"),
        ("{% if city = “Porto” and custom.size == 'm' %}both{% endif %}", "both"),
        ("{% if 'gold' not in tags or not (visits > 3) %}a{% elsif totalSpends >= 150.5 %}b{% endif %}", "b"),
        ("{% if visits > -1 and name contains '=' %}a{% else %}b{% endif %}", "b"),
        (
            "{% for a in tags %}{% for b in tags %}{% if a != b %}{a}{b};{% endif %}{% endfor %}{% endfor %}",
            "goldtea;teagold;",
        ),
        ("{% if lastVisit < '2026-06-01' %}long ago{% endif %}", "long ago"),
        ("{% if nothing > 3 or nothing < 3 %}never{% endif %}{% if nothing != 3 %}always{% endif %}", "always"),
        ("{% for tag in tags %}[{tag}]{% endfor %}", "[gold][tea]"),
        ("{% products 'a,b' %}", "- Tea <pot> – 19.90 EUR: https://shop.test/pot\n"),
        ("{% products recommended 2 sold_out as it %}{it.title};{% endproducts %}", "Tea <pot>;Cup;"),
    ],
)
def test_templates_say(text, expected):
    assert filled(text) == expected


@pytest.mark.parametrize(
    ("text", "line", "column", "said"),
    [
        ("Hi {nmae}", 1, 4, "there is no nmae; did you mean name?"),
        ("Hi\n  {first name}", 2, 3, "no placeholder"),
        ("{{name}", 1, 1, "write placeholders like"),
        ("{{ name|upper }}", 1, 1, "only names"),
        ("{{ name.upper() }}", 1, 1, "only names"),
        ("{{ visits + 1 }}", 1, 1, "only names"),
        ("a\nb {% if city %}", 2, 3, "never closed"),
        ("{% if city = %}x{% endif %}", 1, 1, "missing"),
        ("{% if city == 'a' b %}x{% endif %}", 1, 1, "b is out of place"),
        ("{% if citty %}x{% endif %}", 1, 1, "did you mean city?"),
        ("{% else %}", 1, 1, "means nothing here"),
        ("x {% include 'secrets' %}", 1, 3, "means nothing here"),
        ("{% if city", 1, 1, "must end with %}"),
        ("{% products %}", 1, 1, "write {% products"),
        ("{% products recommended 99 %}", 1, 1, "1 to 12"),
        ("{% for tag of tags %}{% endfor %}", 1, 1, "write {% for"),
        ("{% for a, b in tags %}{% endfor %}", 1, 1, "write {% for"),
        ("{% if city == 'x %}'{% endif %}", 1, 1, "' is out of place"),
        ("{% if city %}{% endfor %}", 1, 14, "{% endfor %} means nothing here"),
        ("{% if (city %}{% endif %}", 1, 1, "a ) is missing"),
        ("{% if city & name %}{% endif %}", 1, 1, "& is out of place"),
        ("\n{% if city|upper == 'A' %}{% endif %}", 2, 1, "only names"),
        ("{% if city() %}{% endif %}", 1, 1, "only names"),
        ("{% if 1 < visits < 3 %}{% endif %}", 1, 1, "only names"),
        ("{% if city is defined %}{% endif %}", 1, 1, "only names"),
        ("{% if visits > 1e999 %}{% endif %}", 1, 1, "too large"),
    ],
)
def test_what_is_wrong_is_told_by_line_and_column(text, line, column, said):
    with pytest.raises(InvalidError) as told:
        templating.compile(text, "text", "/message", known=KNOWN)

    assert told.value.errors[0]["pointer"] == "/message"
    assert told.value.errors[0]["detail"].startswith(f"line {line}, column {column}: ")
    assert said in told.value.errors[0]["detail"]


def test_every_unknown_name_is_told_at_once():
    with pytest.raises(InvalidError) as told:
        templating.compile("{nmae} {citi} {zzz}", known=KNOWN)

    assert [each["detail"].partition(": ")[2] for each in told.value.errors] == [
        "there is no nmae; did you mean name?",
        "there is no citi; did you mean city?",
        "there is no zzz",
    ]


def test_names_tell_whether_they_have_a_fallback_everywhere():
    template = templating.compile("{name|there} {city|x} {city} {% if visits %}{% endif %}")

    assert template.names == {"name": True, "city": False}
    assert template.asks == {"visits"}


def test_missing_are_only_gaps_that_somebody_would_read():
    template = templating.compile("{name} {city|there} {% if size %}{size}{% endif %}{email}{email}")

    assert templating.missing(template, {"name": "  "}) == ["name", "email"]
    assert templating.missing(template, {"name": "A", "email": "a@b.test"}) == []


HOSTILE = "<script>alert('1')</script>\" onload=\"x"


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<p>{name}</p>", "<p>&lt;b&gt;&amp;</p>"),
        ('<a title="{name}">', '<a title="&lt;b&gt;&amp;">'),
        ('<a href="{link}">x</a>', '<a href="#">x</a>'),
        ('<a href="{good}">x</a>', '<a href="https://a.test/?q=1&amp;r=2">x</a>'),
        ('<a href="https://shop.test/{link}">x</a>', '<a href="https://shop.test/javascript%3Aalert%281%29">x</a>'),
        ("<style>p {color} {% if %}</style>{city}", "<style>p {color} {% if %}</style>Porto"),
        ("<!-- <style> --><p>{city}</p>", "<!-- <style> --><p>Porto</p>"),
        ("<p>{nickname|you &amp; yours}</p>", "<p>you &amp; yours</p>"),
        ("{% if visits &gt; 3 %}<b>many</b>{% endif %}", "<b>many</b>"),
    ],
)
def test_values_are_harmless_where_they_stand(page, expected):
    values = {"name": "<b>&", "link": "javascript:alert(1)", "good": "https://a.test/?q=1&r=2"}

    assert filled(page, "html", **values) == expected


@pytest.mark.parametrize(
    "page",
    [
        "<a href={name}>",
        "<{name}>",
        "<a {name}>",
        '<a onclick="{name}">',
        '<p style="{name}">',
        '<a {% if city %}href="{% endif %}x">',
        "<scr{% if city %}ipt{% endif %}>{name}</script>",
        "<a href={% if city %}{name}{% endif %}>",
        '<a title="{% products "a" %}">',
        '<a title="<style>">{name}</a>',
    ],
)
def test_blanks_where_nothing_is_harmless_are_refused(page):
    with pytest.raises(InvalidError):
        templating.compile(page, "html")


def test_product_cards_show_what_is_sold_and_say_what_is_not():
    assert "Tea &lt;pot&gt;" in filled("{% products 'a,b' %}", "html")
    assert "Cup" not in filled("{% products 'a,b' %}", "html")
    assert "Sold out" in filled("{% products 'a,b' sold_out %}", "html")
    assert templating.compile("a{% products 'a' %}b").render({}) == "ab"


class Bare(Shelf):
    """A product that has only a price."""

    ROWS = ({"price": "1.00", "inStock": False},)  # type: ignore[assignment]


def test_what_a_product_lacks_is_no_gap():
    assert templating.missing(templating.compile("{% products 'a' sold_out %}"), {}, Bare()) == []


def test_the_size_of_a_message_is_bounded():
    loop = "{% for a in tags %}{% for b in tags %}{% for c in tags %}{a}{b}{c}{% endfor %}{% endfor %}{% endfor %}"

    with pytest.raises(InvalidError, match="more than"):
        filled(loop, tags=["x" * 2_000] * 50)
    with pytest.raises(InvalidError, match="at most"):
        templating.compile("x" * 300_001)
    with pytest.raises(InvalidError, match="placeholders and tags"):
        templating.compile("{name}" * 5_001)
    with pytest.raises(InvalidError, match="deeper"):
        templating.compile("{% if city %}" * 11 + "{% endif %}" * 11)
