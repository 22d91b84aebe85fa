"""Designs become pages that mail programs show; pages become harmless, and text; what is hard to read is told."""

import re

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from mancrel import templating
from mancrel.kit.errors import InvalidError
from mancrel.templates import checking, colours, layout, plain, sanitising, starters
from mancrel.templates.design import Design
from tests.unit.templating.test_hostile import skeleton

SHELL = '<html lang="en"><head><title>x</title></head><body>{}</body></html>'


def body(page):
    return page.partition("<body")[2].partition(">")[2].removesuffix("</body></html>")


def codes(page, subject="Hello", channel="email", way=True):
    return [each.code for each in checking.check(channel, subject, len((page or "").encode()), page, way)]


@pytest.mark.parametrize("language", ["en", "es"])
def test_starters_can_be_sent_as_they_are(language):
    found = starters.of(language)

    assert len(found) >= 6
    assert [each.key for each in found] == [each.key for each in starters.of("en")]
    for each in found:
        names = templating.compile(each.html, "html").names
        templating.compile(each.subject)
        templating.compile(each.message)
        assert names["firstName"]
        assert "unsubscribeUrl" in names
        filled = templating.compile(each.html, "html").render(dict.fromkeys(names, "https://a.test/"))
        assert codes(filled, each.subject, way="unsubscribeUrl" in names) == []
        assert sanitising.sanitise(each.html) == each.html
        assert len(each.html) < 10_000


@pytest.mark.parametrize("text", ["", " \n\n ", "one", "one\n\ntwo"])
def test_a_text_may_still_be_empty(text):
    page = layout.lay_out(Design.model_validate({"blocks": [{"kind": "text", "text": text}]}))
    assert page.count("<p style") == len(text.split())


def test_a_design_is_laid_out_with_its_blanks():
    blocks = [
        {"kind": "heading", "text": "Hi {firstName|there} & all"},
        {
            "kind": "text",
            "text": "**Bold** and [a link](https://a.test/?x=1&y=2)\nline\n\n{% if visits > 3 %}often{% endif %}",
        },
        {"kind": "button", "text": "Go", "url": "{unsubscribeUrl}"},
        {"kind": "image", "src": "https://a.test/x.png", "alt": 'A "jug"'},
        {"kind": "products", "skus": ["a", "b"], "soldOut": True},
        {"kind": "columns", "left": [{"kind": "text", "text": "one"}], "right": [{"kind": "divider"}]},
    ]
    page = sanitising.sanitise(layout.lay_out(Design.model_validate({"language": "es", "blocks": blocks})))

    template = templating.compile(page, "html", known={"firstName", "visits", "unsubscribeUrl"})
    shown = template.render({"visits": 4, "unsubscribeUrl": "https://a.test/u"})
    assert "Hi there &amp; all" in shown
    assert '<strong>Bold</strong> and <a class="link" href="https://a.test/?x=1&amp;y=2"' in shown
    assert "often" in shown
    assert 'href="https://a.test/u"' in shown
    assert 'alt="A &quot;jug&quot;"' in shown
    assert template.products[0].skus == ("a", "b")
    assert template.products[0].sold_out
    assert '<html lang="es">' in page
    assert codes(shown) == []


@pytest.mark.parametrize(
    ("page", "gone"),
    [
        ("<script>alert(1)</script><p>x</p>", "script"),
        ('<p onclick="x()">x</p>', "onclick"),
        ('<a href="javascript:alert(1)">x</a>', "javascript"),
        ('<p style="position:fixed;top:0">x</p>', "position"),
        ('<p style="background:url(javascript:x)">x</p>', "javascript"),
        ('<iframe src="https://a.test"></iframe>', "iframe"),
        ("<form action='/x'><input name=a></form>", "input"),
        ("<!-- a remark -->x", "remark"),
        ("<style>@import 'x';</style>x", "@import"),
        ("<style>p{background:url(//evil)}</style>x", "evil"),
        ('<img src="x" onerror="y">', "onerror"),
        ("<svg><script>x</script></svg>", "svg"),
    ],
)
def test_nothing_that_runs_survives(page, gone):
    assert gone not in sanitising.sanitise(SHELL.format(page))


@pytest.mark.parametrize(
    "kept",
    [
        '<table>{% if city == "Porto" and visits < 3 %}<tr><td>a</td></tr>{% endif %}</table>',
        "<ul>{% for tag in tags %}<li>{tag}</li>{% endfor %}</ul>",
        "<!--[if mso]><table><tr><td><![endif]--><p>x</p><!--[if mso]></td></tr></table><![endif]-->",
        '<a href="{unsubscribeUrl}">x</a>',
        "<p>{name|you &amp; yours}</p>",
    ],
)
def test_blanks_conditions_and_the_comments_of_outlook_survive(kept):
    assert body(sanitising.sanitise(SHELL.format(kept))) == kept


def test_a_tag_that_would_be_lost_is_refused():
    with pytest.raises(InvalidError, match="lost"):
        sanitising.sanitise("<a {% if x %}href='https://a.test'{% endif %}>x</a>")


def test_style_sheets_and_the_language_survive():
    page = sanitising.sanitise(
        '<html lang="pt-PT"><head><style>@media x{a{color:red}}</style></head><body bgcolor="#eee">x'
    )

    assert '<html lang="pt-PT">' in page
    assert "<style>@media x{a{color:red}}</style>" in page
    assert '<body bgcolor="#eee">x</body>' in page


PIECES = re.split(
    r"\s+",
    """
<p> </p> <script> </script> <!-- --> <style> </style> <img/src=x/onerror=y> {%if_a%} {%endif%} <a/href='javascript:x'>
<body/onload=x> <svg/onload=x> <![endif] <!--[if_mso]> <title> <math> <table> <tr> " ' > < &lt; x <noscript> </head>
<html/lang='""",
)


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
@example("<style><body/onload=x><p></style>")
@example("<a/href='javascript:x'><table><a/href='javascript:x'>")
def test_whatever_comes_nothing_runs(text):
    try:
        page = sanitising.sanitise(text)
    except InvalidError:
        return
    found = skeleton(page)
    names = {tag for tag, *_rest in found.elements}
    attributes = {name for _tag, *rest in found.elements for name in (rest[0] if isinstance(rest[0], list) else ())}
    assert not names & {"script", "svg", "math", "iframe", "noscript", "form"}
    assert not [each for each in attributes if each.startswith("on")]
    assert not [link for link in found.links if "javascript" in link]
    assert sanitising.sanitise(page) == page


def test_the_text_of_a_page_says_what_the_page_says():
    page = SHELL.format(
        '<div style="display:none">preheader</div><h1>Hi {name|there}</h1><p>One&nbsp;two<br>three</p>'
        '<ul><li>a</li><li>b</li></ul><a href="https://a.test/x">See it</a> <a href="mailto:a@b.test">a@b.test</a>'
        "<p>{% if visits &lt; 3 %}new{% endif %}</p><style>p{}</style>"
    )

    assert plain.as_text(page) == (
        "Hi {name|there}\n\nOne two\nthree\n\n- a\n- b\n\nSee it: https://a.test/x a@b.test"
        "\n\n{% if visits < 3 %}new{% endif %}"
    )


@pytest.mark.parametrize(
    ("inner", "code"),
    [
        ('<img src="https://a.test/x.png">', "no_alt"),
        ('<a href="https://a.test">click here</a>', "vague_link"),
        ('<a href="https://a.test">Aquí.</a>', "vague_link"),
        ('<a href="https://a.test"><img src="x" alt=""></a>', "empty_link"),
        ('<p style="color:#999">x</p>', "low_contrast"),
        ('<td bgcolor="#111827"><p style="color:#374151">x</p></td>', "low_contrast"),
        ("<p>Hi {first name}</p>", "odd_braces"),
        ('<a href="https://">To the shop</a>', "nowhere"),
        ('<img src="https://" alt="">', "nowhere"),
        ("x" * 105_000, "too_large"),
    ],
)
def test_what_is_hard_to_read_is_told(inner, code):
    assert codes(SHELL.format(inner)) == [code]


@pytest.mark.parametrize(
    "inner",
    [
        '<img src="x" alt="">',
        '<a href="https://a.test"><img src="x" alt="To the shop"></a>',
        '<p style="color:#999;font-size:32px;background-color:#111827">x</p>',
        '<p style="color:#767676">x</p>',
        '<p style="color:inherit">x</p>',
    ],
)
def test_what_is_easy_to_read_is_not_complained_of(inner):
    assert codes(SHELL.format(inner)) == []


def test_language_subject_and_way_out_are_missed():
    assert codes("<html><body>x</body></html>") == ["no_language"]
    assert codes(None, subject="", way=False) == ["no_way_out", "no_subject"]
    assert codes(None, subject="x" * 71) == ["long_subject"]
    assert codes(None, subject="", channel="sms", way=False) == []


def test_contrast_is_that_of_wcag():
    assert colours.contrast((0, 0, 0), (255, 255, 255)) == pytest.approx(21)
    assert colours.contrast((118, 118, 118), (255, 255, 255)) == pytest.approx(4.54, abs=0.01)
    assert colours.on("#1d4ed8") == "#ffffff"
    assert colours.on("#fde047") == "#111827"
