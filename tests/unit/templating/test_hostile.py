"""No template and no value from outside gets out of its place, whatever it is."""

import contextlib
import html.parser
import time
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mancrel import templating
from mancrel.kit.errors import InvalidError

PIECES = st.sampled_from(
    [
        *"{}%|<>\"'= /\\&;()[]._-\n",
        "{%",
        "%}",
        "{{",
        "}}",
        "<!--",
        "-->",
        "{name}",
        "{name|x}",
        "{name.__class__.__mro__}",
        "{{7*7}}",
        "{{ name }}",
        "{{ name.__class__ }}",
        "{{ name|default('x') }}",
        "{{ name|attr('secret') }}",
        "{{ name() }}",
        "{{ _run }}",
        "{{ _made[0] }}",
        "{{ name['secret'] }}",
        "{{ loop }}",
        "{% for loop in tags %}",
        "{% for _run in tags %}",
        "{% if name.secret == city %}",
        "{% if name|length %}",
        "{% set name = 1 %}",
        "{% raw %}",
        "{%- if name -%}",
        "{# ",
        " #}",
        "\ufdd0",
        "\ufdd1",
        "\ufdd2",
        "\ufdd3",
        "\ufdd60\ufdd7",
        "{% if name %}",
        "{% elif city == 'x' %}",
        "{% else %}",
        "{% endif %}",
        "{% for a in tags %}",
        "{a}",
        "{% endfor %}",
        "{% products 'a' %}",
        '<a href="',
        "<style>",
        "</style>",
        "<p title='",
        "&lt;",
        "{% import os %}",
        "{% if name.__init__.__globals__ %}",
        "not ",
        "((((",
    ]
)
TEMPLATES = st.lists(PIECES | st.text(max_size=8), max_size=40).map("".join)
VALUES = st.text(max_size=40) | st.lists(PIECES, max_size=10).map("".join)
FEW = settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])
templating.compile("")  # loads Jinja2, which is not what is measured
SECRET = "the-secret-of-the-server"
SOON = 5.0
"""Seconds of processor time. The slowest takes a fiftieth of it; what takes the square of its length takes minutes."""


class Guarded:
    """Whoever reads an attribute of it or calls it has got out."""

    secret = SECRET

    def __getattribute__(self, name: str) -> Any:
        if name != "__class__":
            raise AssertionError(f"read {name}")
        return object.__getattribute__(self, name)

    def __call__(self) -> None:
        raise AssertionError("called")


def busy(work: Callable[[], object]) -> float:
    """Seconds of processor time that *work* takes."""
    began = time.process_time()
    work()
    return time.process_time() - began


def try_out(text: str, kind: Any, value: str) -> None:
    values = {"name": value, "city": value, "tags": [value, value]}
    try:
        template = templating.compile(text, kind)
        rendered = template.render(values)
        gaps = templating.missing(template, values)
    except InvalidError as error:
        assert all(each["detail"].startswith("line ") for each in error.errors)  # noqa: PT017 - whatever was refused
    else:
        assert SECRET not in rendered
        assert set(gaps) <= template.names.keys()


@FEW
@given(text=TEMPLATES, kind=st.sampled_from(["text", "html"]), value=VALUES)
def test_a_template_only_renders_or_is_refused_soon(text, kind, value):
    assert busy(lambda: try_out(text, kind, value)) < SOON


@FEW
@given(text=TEMPLATES)
def test_no_template_reads_an_attribute_or_calls_anything(text):
    values = {"name": Guarded(), "city": "x", "tags": [Guarded()]}
    try:
        rendered = templating.compile(text).render(values)
    except InvalidError:
        return
    assert SECRET not in rendered


PAGE = (
    '<p>{name}</p><!-- {name} --><a href="{name}" title="{name}">{name}</a><a href="https://a.test/?q={name}">y</a>'
    "<img alt='{name}' src=\"{name}\">{% if name == city %}<b>{name|{name}</b>{% endif %}"
).replace("{name|{name}", "{name}")


class Skeleton(html.parser.HTMLParser):
    """The elements of a page and the names of their attributes, and every link."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[Any] = []
        self.links: list[str] = []

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        self.elements.append((tag, [name for name, _value in attrs]))
        self.links += [value or "" for name, value in attrs if name in ("href", "src")]

    def handle_endtag(self, tag: str) -> None:
        self.elements.append(("/", tag))


def skeleton(page: str) -> Skeleton:
    read = Skeleton()
    read.feed(page)
    read.close()
    return read


@FEW
@given(value=VALUES)
def test_a_hostile_value_never_becomes_markup_or_a_link_of_another_kind(value):
    page = templating.compile(PAGE, "html")

    read = skeleton(page.render({"name": value, "city": value}))

    assert read.elements == skeleton(page.render({"name": "x", "city": "x"})).elements
    assert all(link == "" or link.startswith(("#", "http://", "https://", "mailto:", "tel:")) for link in read.links)


@FEW
@given(value=VALUES)
def test_a_hostile_value_is_never_template_code_or_a_second_line(value):
    rendered = templating.compile("[{name}]").render({"name": f"{{city}}{value}", "city": SECRET})

    assert SECRET not in rendered
    assert rendered.splitlines() == [rendered]


@pytest.mark.parametrize(
    "text",
    [
        "{" * 300_000,
        "{%" * 150_000,
        "{% if " + "(" * 200_000,
        "{% if " + "not " * 240 + "name %}{% endif %}",
        "{a b}" * 60_000,
        "{name|" * 50_000,
        "<" * 300_000,
        "<a" + " " * 299_000,
        "<a " + "x=" * 149_000,
        "<style>" + "</styl" * 49_000,
        "<!--" + "--" * 149_000,
        "\\" * 300_000,
        "{% products '" + "a," * 400 + "' %}",
        "{% products 'a' %}" * 300,
        "{% if name %}x{% endif %}" * 150,
        "{{ name }}" * 300,
        "{% if " + "a<a or " * 139 + "b %}{% endif %}",
        ("{% if " + "a<a or " * 50 + "b %}x{% endif %}") * 4,
        "{% if " + "(" * 400 + "a" + ")" * 400 + " %}{% endif %}",
        "{% if " + "- " * 400 + "1 %}{% endif %}",
        "{% if a" + "[1" * 300 + "]" * 300 + " %}{% endif %}",
        "{% if a" + "|a" * 400 + " %}{% endif %}",
        "{% if " + "9" * 900 + " < a %}{% endif %}",
        "{% for a in tags %}" * 10 + "{% endfor %}" * 10,
        "{% if name %}" * 9 + "x{name}" * 4_900 + "{% endif %}" * 9,
        "<p " + 'a="{name}" ' * 4_900 + ">",
    ],
)
@pytest.mark.parametrize("kind", ["text", "html"])
def test_no_template_takes_long(text, kind):
    def fill_in() -> None:
        with contextlib.suppress(InvalidError):
            templating.compile(text, kind).render({"name": "x" * 150, "tags": ["x"] * 50})

    assert busy(fill_in) < SOON
