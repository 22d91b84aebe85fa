"""How products look in a message, unless the template says it itself: a card in HTML, a line in a text."""

from __future__ import annotations

from mancrel.templating import values
from mancrel.templating.nodes import Blank, Block, Choice, Part, Products
from mancrel.templating.values import Values

_CARD = (
    '<tr><td style="padding:12px 0;border-bottom:1px solid #e5e7eb;font-family:Arial,Helvetica,sans-serif">'
    '<table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr>'
)
_PICTURE = '<td width="96" valign="top" style="padding-right:16px"><img width="96" style="display:block;border:0" src="'
_WORDS = '<td valign="top"><p style="margin:0 0 4px;font-size:16px;line-height:22px;font-weight:bold;color:#111827">'
_PRICE = '</p><p style="margin:0;font-size:14px;line-height:20px;color:#374151">'
_OPEN = '<table role="presentation" width="100%" cellpadding="0" cellspacing="0">'


def block(wanted: Products, markup: bool) -> Block:
    """The block of *wanted* in our own look."""
    return Block(wanted, _card(), "product", _OPEN, "</table>") if markup else Block(wanted, _line(), "product")


def _has(name: str, *parts: Part) -> Choice:
    return Choice(((lambda row: not values.empty(row.get(f"product.{name}")), parts),))


def _of(name: str, link: bool = False, markup: bool = True) -> Blank:
    safe = (values.address if link else values.markup) if markup else values.plain
    return Blank(f"product.{name}", "", safe)


def _gone(row: Values) -> bool:
    return not row.get("product.inStock", True)


def _card() -> tuple[Part, ...]:
    linked = Choice(
        (
            (
                _linked,
                ('<a class="link" style="color:#111827" href="', _of("url", link=True), '">', _of("title"), "</a>"),
            ),
            (lambda row: True, (_of("title"),)),
        )
    )
    return (
        _CARD,
        _has("image", _PICTURE, _of("image", link=True), '" alt="', _of("title"), '"></td>'),
        _WORDS,
        linked,
        _PRICE,
        _has("price", _of("price"), " ", _of("currency")),
        Choice(((_gone, (" · Sold out",)),)),
        "</p></td></tr></table></td></tr>",
    )


def _linked(row: Values) -> bool:
    return not values.empty(row.get("product.url"))


def _line() -> tuple[Part, ...]:
    return (
        "- ",
        _of("title", markup=False),
        _has("price", " – ", _of("price", markup=False), " ", _of("currency", markup=False)),
        Choice(((_gone, (" (sold out)",)),)),
        _has("url", ": ", _of("url", markup=False)),
        "\n",
    )
