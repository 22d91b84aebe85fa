"""The small markup of a text block, as the site's editor reads and writes it, too."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mancrel import templating
from mancrel.templates import layout, marks, plain
from mancrel.templates.design import Design

CASES = json.loads(
    (Path(__file__).parents[3] / "frontend/src/features/templates/marks.cases.json").read_text(encoding="utf-8")
)


def brief(run):
    look = ("b" * run.bold + "i" * run.italic + " raw" * run.raw).strip()
    return [run.text, look, *([run.link] if run.link else [])]


def page(text):
    return layout.lay_out(Design.model_validate({"blocks": [{"kind": "text", "text": text}]}))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["says"])
def test_it_is_read_as_the_editor_reads_it(case):
    found = [[part.kind, *([brief(run) for run in item] for item in part.items)] for part in marks.read(case["text"])]

    assert found == case["parts"]


def test_lists_are_lists_in_the_page_and_in_the_plain_text():
    laid = page("Two things:\n\n- a **b**\n- [c](https://a.test)\n\n1. d")

    assert '<ul style="margin:0 0 12px;' in laid
    assert '<li style="margin:0 0 4px">a <strong>b</strong></li>' in laid
    assert laid.count("<ol") == 1
    assert "- a b\n- c: https://a.test\n\n1. d" in plain.as_text(laid)


def test_looks_are_nested_as_html_wants_it_and_a_link_stays_one():
    laid = marks.as_html(marks.read("**a [b** *c*](https://a.test/?x=1&y=2)")[0].items[0], "color:#000")

    assert laid == (
        "<strong>a </strong>"
        '<a class="link" href="https://a.test/?x=1&amp;y=2" style="color:#000"><strong>b</strong> <em>c</em></a>'
    )


def test_backslashes_and_braces_come_through_the_template_language():
    laid = page(r"C:\dir \\ \{x} { \*")

    assert "C:\\dir \\ {x} { *" in templating.compile(laid, "html").render({})


@given(st.lists(st.sampled_from(["*", "**", "[", "]", "](https://a.b)", "{a}", "{", "\\", "- ", "1. ", "\n", "x"])))
def test_whatever_is_written_no_letter_is_lost(pieces):
    text = "".join(pieces)

    read = "".join(run.text for part in marks.read(text) for item in part.items for run in item)
    assert read.count("x") == text.count("x")
    page(text)
