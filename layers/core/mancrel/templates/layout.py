"""A design as HTML that mail programs show: tables, inline styles, one column on a telephone, dark where wanted.

Outlook for Windows lays out with Word and reads no media queries, hence the tables and the widths said twice.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from html import escape
from typing import Any

from mancrel.templates import colours, marks
from mancrel.templates.design import Button, Columns, Design, Divider, Footer, Heading, Image, Products, Spacer, Text

_FONT = "font-family:Arial,Helvetica,sans-serif"
_TABLE = '<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">'
_SIZES = {1: (28, 36), 2: (22, 30), 3: (18, 26)}
_TAG = re.compile(r"\{%[^{}]*%\}")
_STYLE = """
:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (max-width:600px){.column{display:block!important;width:100%!important}.paper{padding:24px 16px!important}
img{max-width:100%!important;height:auto!important}}
@media (prefers-color-scheme:dark){.ground{background-color:#111827!important}
.paper{background-color:#1f2937!important}.ink,.ink p,.ink ul,.ink ol,.ink h1,.ink h2,.ink h3{color:#f9fafb!important}
.faint,.faint p,.faint ul,.faint ol{color:#d1d5db!important}.link{color:#93c5fd!important}}
"""


def lay_out(design: Design, marked: bool = False) -> str:
    """The page for *design*; when *marked*, the row of each block has an id: block-2, in a column block-2-left-0."""
    body = _rows(design.blocks, design, "block-" if marked else "")
    preheader = (
        f'<div style="display:none;max-height:0;overflow:hidden;mso-hide:all">{escape(design.preheader)}</div>'
        if design.preheader
        else ""
    )
    return (
        f'<!doctype html><html lang="{design.language}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        '<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">'
        f"<title>{escape(_title(design))}</title><style>{_STYLE}</style></head>"
        f'<body class="ground" style="margin:0;padding:0;background-color:{design.background}">{preheader}'
        f'<table role="presentation" class="ground" width="100%" cellpadding="0" cellspacing="0" border="0"'
        f' style="background-color:{design.background}"><tr><td align="center" style="padding:24px 8px">'
        '<table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0"'
        ' style="width:100%;max-width:600px">'
        f'<tr><td class="paper ink" style="background-color:{design.paper};color:{design.ink};padding:32px;'
        f'border-radius:8px;{_FONT}">{_TABLE}{body}</table></td></tr></table></td></tr></table></body></html>'
    )


def _title(design: Design) -> str:
    heads = (block.text for block in design.blocks if isinstance(block, Heading))
    return _TAG.sub("", next(heads, "")).strip() or "Message"


def _rows(blocks: Iterable[Any], design: Design, sign: str) -> str:
    """A row for each block; *sign* begins their ids, if they have any."""
    return "".join(row(block, design, f"{sign}{at}" if sign else "") for at, block in enumerate(blocks))


def row(block: Any, design: Design, sign: str = "") -> str:
    """The row of one block; *sign* is its id, if it has any."""
    inner = _columns(block, design, sign) if isinstance(block, Columns) else _WRITERS[type(block)](block, design)
    marked = f' id="{sign}"' if sign else ""
    return f'<tr><td{marked} style="padding:0 0 16px">{inner}</td></tr>' if inner else ""


def _heading(block: Heading, design: Design) -> str:
    size, line = _SIZES[block.level]
    style = f"margin:0;text-align:{block.align};font-size:{size}px;line-height:{line}px;color:{design.ink};{_FONT}"
    return f'<h{block.level} style="{style}">{_escaped(block.text)}</h{block.level}>'


def _text(block: Text, design: Design) -> str:
    style = f"text-align:{block.align};font-size:16px;line-height:24px;color:{design.ink};{_FONT}"
    return _paragraphs(block.text, style, design.accent)


def _paragraphs(text: str, style: str, accent: str) -> str:
    parts = marks.read(text)
    margins = (["0 0 12px"] * len(parts))[1:] + ["0"] * bool(parts)
    return "".join(
        _paragraph(part, f"margin:{margin};{style}", f"color:{accent}")
        for part, margin in zip(parts, margins, strict=True)
    )


def _paragraph(part: marks.Part, style: str, links: str) -> str:
    if part.kind == "p":
        return f'<p style="{style}">{marks.as_html(part.items[0], links)}</p>'
    items = "".join(f'<li style="margin:0 0 4px">{marks.as_html(item, links)}</li>' for item in part.items)
    return f'<{part.kind} style="{style};padding:0 0 0 24px">{items}</{part.kind}>'


def _escaped(text: str) -> str:
    """*text* as markup; what stands in template tags stays as it was written."""
    found, position = [], 0
    for tag in _TAG.finditer(text):
        found += [escape(text[position : tag.start()], quote=False), tag[0]]
        position = tag.end()
    return "".join([*found, escape(text[position:], quote=False)])


def _button(block: Button, design: Design) -> str:
    ink = colours.on(design.accent)
    return (
        f'<table role="presentation" cellpadding="0" cellspacing="0" border="0" align="{block.align}"><tr>'
        f'<td style="background-color:{design.accent};border-radius:6px;padding:12px 24px">'
        f'<a href="{escape(block.url)}" style="color:{ink};text-decoration:none;font-weight:bold;font-size:16px;'
        f'line-height:20px;{_FONT}">{_escaped(block.text)}</a></td></tr></table>'
    )


def _image(block: Image, design: Design) -> str:
    picture = (
        f'<img src="{escape(block.src)}" alt="{escape(block.alt)}" width="{block.width}"'
        ' style="display:block;border:0;max-width:100%;height:auto">'
    )
    linked = f'<a href="{escape(block.url)}">{picture}</a>' if block.url else picture
    if block.align == "left":
        return linked
    return (
        f'<table role="presentation" cellpadding="0" cellspacing="0" border="0" align="{block.align}"><tr>'
        f"<td>{linked}</td></tr></table>"
    )


def _products(block: Products, design: Design) -> str:
    named = '"' + ",".join(block.skus) + '"' if block.skus else f"recommended {block.recommended}"
    return f"{{% products {named}{' sold_out' if block.sold_out else ''} %}}"


def _divider(block: Divider, design: Design) -> str:
    return f'{_TABLE}<tr><td style="border-top:1px solid #d1d5db;font-size:0;line-height:0">&nbsp;</td></tr></table>'


def _spacer(block: Spacer, design: Design) -> str:
    return f'<div style="height:{block.height}px;font-size:0;line-height:{block.height}px">&nbsp;</div>'


def _footer(block: Footer, design: Design) -> str:
    style = f"margin:0 0 8px;font-size:13px;line-height:20px;color:#4b5563;{_FONT}"
    ways = [f'<a class="link" href="{{unsubscribeUrl}}" style="color:#4b5563">{_escaped(block.unsubscribe)}</a>']
    if block.preferences:
        ways.append(
            f'<a class="link" href="{{preferencesUrl}}" style="color:#4b5563">{_escaped(block.preferences)}</a>'
        )
    words = _paragraphs(block.text, style.removeprefix("margin:0 0 8px;"), "#4b5563") if block.text.strip() else ""
    return f'<div class="faint">{words}<p style="{style}">{" · ".join(ways)}</p></div>'


def _columns(block: Columns, design: Design, sign: str) -> str:
    def column(side: str, blocks: Iterable[Any]) -> str:
        rows = _rows(blocks, design, sign and f"{sign}-{side}-")
        return f'<td class="column" width="50%" valign="top" style="padding:0 8px">{_TABLE}{rows}</table></td>'

    return f"{_TABLE}<tr>{column('left', block.left)}{column('right', block.right)}</tr></table>"


_WRITERS: dict[type[Any], Callable[[Any, Design], str]] = {
    Heading: _heading,
    Text: _text,
    Button: _button,
    Image: _image,
    Products: _products,
    Divider: _divider,
    Spacer: _spacer,
    Footer: _footer,
}
