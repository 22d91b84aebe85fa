# ruff: noqa: E501 - an attack reads best unbroken
"""Foreign HTML is made harmless, and text of it that a person would read."""

import time
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mancrel.messages.quoting import newest
from mancrel.messages.readable import _ATTRIBUTES, _BLOCKS, _INLINE, as_text, sanitise

SECONDS = 20.0
"""Of processor time; what takes the square of its length takes more."""
EVENTS = ["load", "error", "click", "mouseover", "focus", "toggle", "animationstart", "begin", "pointerenter", "wheel"]
SCHEMES = [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "java\tscript:alert(1)", "java\nscript:alert(1)",
    "&#106;avascript:alert(1)", "&#x6A;avascript:alert(1)", "javascript&colon;alert(1)", "\x01javascript:alert(1)",
    "vbscript:msgbox(1)", "data:text/html,<script>alert(1)</script>", "data:text/html;base64,PHNjcmlwdD4=", "file:///etc/passwd",
    "blob:https://x.test/1", "feed:javascript:alert(1)", "view-source:x", "jar:http://x!/y", "intent://x#Intent;end", "ms-word:x",
    "javascript://%0aalert(1)",
]  # fmt: skip
MARKUP = [
    "<script>alert(1)</script>", "<SCRIPT SRC=//x.test/a.js></SCRIPT>", "<script/src=data:,alert(1)>", "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "<svg><script>alert(1)</script></svg>", "<svg/onload=alert(1)>", "<svg><animate onbegin=alert(1) attributeName=x dur=1s>",
    "<svg><a xlink:href=javascript:alert(1)><text y=20>x</text></a></svg>", "<svg><use href='data:image/svg+xml,<svg/>'></svg>",
    "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>",
    "<math><maction actiontype=statusline xlink:href=javascript:alert(1)>x</maction></math>",
    "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>", "<title><img src=x onerror=alert(1)></title>",
    "<textarea><img src=x onerror=alert(1)></textarea>", "<template><script>alert(1)</script></template>", "<xmp><img src=x onerror=alert(1)></xmp>",
    "<iframe src=javascript:alert(1)></iframe>", "<iframe srcdoc='<script>alert(1)</script>'></iframe>", "<object data=javascript:alert(1)></object>",
    "<embed src=javascript:alert(1)>", "<applet code=x></applet>", "<base href=javascript:/a/>", "<link rel=stylesheet href=//x.test/a.css>",
    "<link rel=import href=//x.test/>", "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>", "<style>@import '//x.test/a.css'</style>",
    "<style>*{background:url(//x.test/t)}</style>", "<div style='background:url(//x.test/t)'>x</div>", "<div style='width:expression(alert(1))'>x</div>",
    "<p style='position:fixed;inset:0'>cover</p>", "<form action=//x.test><input name=password></form>", "<button formaction=javascript:alert(1)>x</button>",
    "<input autofocus onfocus=alert(1)>", "<select autofocus onfocus=alert(1)></select>", "<keygen autofocus onfocus=alert(1)>",
    "<details open ontoggle=alert(1)>x</details>", "<marquee onstart=alert(1)>x</marquee>", "<video><source onerror=alert(1)></video>",
    "<video poster=//x.test/t>", "<audio src=//x.test/t autoplay>", "<track src=//x.test/t>", "<picture><source srcset=//x.test/t><img></picture>",
    "<img src=//x.test/pixel.gif width=1 height=1>", "<img src=https://x.test/pixel.gif>", "<img srcset='//x.test/t 2x'>", "<img src=cid:a@b>",
    "<img src=x onerror=alert(1)//", "<img src=`x` onerror=alert(1)>", "<img '\"><script>alert(1)</script>\">", "<IMG \"\"\"><SCRIPT>alert(1)</SCRIPT>\">",
    "<img src=\"x` `<script>alert(1)</script>\"` `>", "<image src=//x.test/t>", "<input type=image src=//x.test/t>", "<body background=//x.test/t>",
    "<body onload=alert(1)>", "<table background=//x.test/t><td background=//x.test/t>x</table>", "<frameset onload=alert(1)>", "<isindex action=javascript:alert(1)>",
    "<!--[if gte IE 4]><script>alert(1)</script><![endif]-->", "<!--><script>alert(1)</script>-->", "<!-- --!><img src=x onerror=alert(1)> -->",
    "<![CDATA[<script>alert(1)</script>]]>", "<?xml-stylesheet href=javascript:alert(1)?>", "<a href=# target=_self onclick=alert(1) id=x name=x class=x>x</a>",
    "<a ping=//x.test/t href=https://x.test>x</a>", "<a href='https://x.test' download>x</a>", "<p id=__proto__ name=cookie>clobber</p>", "<x onclick=alert(1)>x</x>",
    "<custom-element onconnected=alert(1)>x</custom-element>", "<slot onslotchange=alert(1)>x</slot>", "<portal src=//x.test></portal>", "<dialog open>x</dialog>",
    "<plaintext><img src=x onerror=alert(1)>",
]  # fmt: skip
VECTORS = [
    *MARKUP,
    *(f'<a href="{scheme}">x</a>' for scheme in SCHEMES),
    *(f"<p on{event}=alert(1)>x</p>" for event in EVENTS),
]


class Auditor(HTMLParser):
    """Lists what a browser would find in the result that we did not mean to let through."""

    def __init__(self):
        super().__init__()
        self.found = []

    def handle_starttag(self, tag, attrs):
        if tag not in _BLOCKS | _INLINE:
            self.found.append(tag)
        allowed = _ATTRIBUTES.get(tag, set()) | _ATTRIBUTES["*"] | ({"rel", "target"} if tag == "a" else set())
        self.found += [f"{tag}@{name}" for name, _value in attrs if name not in allowed]
        for name, value in attrs:
            if name == "href" and not (value or "").startswith(("http://", "https://", "mailto:", "tel:")):
                self.found.append(f"href={value}")

    def handle_comment(self, data):
        self.found.append("comment")

    def handle_decl(self, decl):
        self.found.append("declaration")


def audit(html):
    auditor = Auditor()
    auditor.feed(html)
    auditor.close()
    return auditor.found


def test_there_are_a_hundred_attacks():
    assert len(set(VECTORS)) >= 100


@pytest.mark.parametrize("vector", VECTORS)
def test_an_attack_leaves_nothing(vector):
    for wrapped in (vector, f"<div><p>{vector}</p></div>", f"<table><tr><td>{vector}", f"<b><i>{vector}</b></i>"):
        clean = sanitise(wrapped)

        assert audit(clean) == []
        assert sorted(sanitise(clean)) == sorted(clean)  # reading it again changes nothing but attributes' order


@given(pieces=st.lists(st.sampled_from(VECTORS) | st.text(max_size=10), max_size=8))
def test_no_mixture_of_attacks_leaves_anything(pieces):
    assert audit(sanitise("".join(pieces))) == []


def test_what_is_harmless_stays():
    clean = sanitise('<p>Hi <b>Ana</b>, see <a href="https://x.test/?a=1&amp;b=2">this</a></p><ul><li>one</li></ul>')

    assert as_text(clean) == "Hi Ana, see this <https://x.test/?a=1&b=2>\n\n- one"
    for kept in ("<b>Ana</b>", 'target="_blank"', 'rel="noopener noreferrer nofollow"', "<ul><li>one</li></ul>"):
        assert kept in clean


@pytest.mark.parametrize(
    "bomb",
    [
        "<div>" * 200_000,
        "<blockquote><b>" * 20_000 + "x",
        "<a href=x" * 100_000,
        "".join(f"<p><font size={at}>" for at in range(300)) + "<p>x</p>" * 50_000,
        "<b>x</p></b></i><i>" * 30_000,
        "<table><tr><td>" * 30_000,
        "<svg><style>" * 50_000,
        "<!--" * 200_000,
    ],
)
def test_no_html_is_slow_to_read(bomb):
    began = time.process_time()
    as_text(bomb)

    assert time.process_time() - began < SECONDS


def test_html_too_deep_to_read_is_shown_as_its_words():
    assert sanitise("<div>" * 500 + "one &amp; <b>two</b>").split() == ["<pre>", "one", "&amp;amp;", "two", "</pre>"]


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>one</p><p>two</p>", "one\n\ntwo"),
        ("one<br>two<br/>three", "one\ntwo\nthree"),
        ("<div>one</div><div>two</div>", "one\ntwo"),
        ("<ul><li>one</li><li>two</li></ul>", "- one\n- two"),
        ("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a b\nc"),
        ("<p>a  \n  b <b>c</b>d</p>", "a b cd"),
        ("<pre>a\n  b</pre>", "a\n  b"),
        ('<a href="https://x.test/order/7">your order</a>', "your order <https://x.test/order/7>"),
        ('<a href="https://x.test/">https://x.test/</a>', "https://x.test/"),
        ('<p><img alt="Logo" src="https://x.test/l.png"> Hi</p>', "Logo Hi"),
        ("<style>p{}</style><script>x</script><title>t</title>Hi &amp; bye &lt;3", "Hi & bye <3"),
        ("<h1>Sale</h1>now", "Sale\n\nnow"),
        ("&nbsp;<p>&nbsp;</p>x", "x"),
        ("", ""),
    ],
)
def test_html_reads_as_text(html, text):
    assert as_text(html) == text


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Yes please.", "Yes please."),
        ("Yes.\n\nOn Mon, 5 Jan 2026 at 10:00, Shop <shop@x.test> wrote:\n> Blue?\n", "Yes."),
        ("Yes.\n\nOn Mon, 5 Jan 2026 at 10:00, Shop\n<shop@x.test> wrote:\n\n> Blue?\n", "Yes."),
        ("Ja.\n\nAm 05.01.26 um 10:00 schrieb Shop:\n> Blau?\n", "Ja."),
        ("Oui.\n\nLe lun. 5 janv. 2026 à 10:00, Shop <shop@x.test> a écrit :\n> Bleu ?\n", "Oui."),
        ("Sí.\n\nEl lun, 5 ene 2026 a las 10:00, Shop escribió:\n> ¿Azul?", "Sí."),
        ("Yes.\n\n-----Original Message-----\nFrom: Shop\nSent: Monday\nBlue?", "Yes."),
        ("Yes.\n\n________________________________\nFrom: Shop <s@x.test>\nSent: Monday\nBlue?", "Yes."),
        ("Ja.\n\nVon: Shop <s@x.test>\nGesendet: Montag\nAn: Ana\nBlau?", "Ja."),
        ("> Blue?\nYes, blue.\n> Big?\nNo, small.", "Yes, blue.\nNo, small."),
        ("Yes.\n-- \nAna\n+49 123", "Yes."),
        ("On Monday I wrote to you: where is it?", "On Monday I wrote to you: where is it?"),
        ("> only a quote", "> only a quote"),
        ("", ""),
    ],
)
def test_the_new_words_of_a_mail(text, said):
    assert newest(text) == said


@pytest.mark.parametrize(
    "line", ["On a b c d e f g\n", "from: x\n", "On " + "a" * 190 + "\n", "_" * 50 + "\n", "> \n", " \t"]
)
def test_no_text_is_slow_to_read(line):
    began = time.process_time()
    newest(line * (50_000 // len(line)))

    assert time.process_time() - began < SECONDS
