"""What a message may state: only what stands in the text that asked for it."""

from __future__ import annotations

import re
from dataclasses import dataclass

_MONEY = r"(?:[₹$€£]|Rs\.?\s?)\s?\d[\d.,]*\d|[₹$€£]\s?\d|\d[\d.,]*\s?(?:€|euros?|rupees)"
_OFFERS = (
    re.compile(r"(?P<percent>\d{1,2}(?:[.,]\d+)?)\s?(?:%|percent|per cent|por ciento)", re.IGNORECASE),
    re.compile(rf"(?P<money>{_MONEY})\s+(?:off|discount|de descuento)", re.IGNORECASE),
    re.compile(r"free (?:shipping|delivery)|envío (?:gratis|gratuito)|2x1|buy one,? get one free", re.IGNORECASE),
)
_UNTIL = re.compile(
    r"\b(?:(?:until|till|before|by|hasta|antes del?)\s+(?:el\s+|the\s+)?"
    r"(?:\d{1,2}(?:st|nd|rd|th)?(?:\s+(?:of|de))?\s+\w{3,}|\w+day|tomorrow|midnight|lunes|martes|miércoles|jueves|viernes|"
    r"sábado|domingo|mañana|\d{4}-\d{2}-\d{2})|(?:this|next|este|el próximo)\s+(?:\w+day|weekend|fin de semana|lunes|"
    r"viernes|sábado|domingo))\b",
    re.IGNORECASE,
)
_CODE = re.compile(r"\b(?:code|código|codigo|coupon|cupón)\s+[“\"']?(?P<code>[A-Z0-9]{3,20})\b")
_QUOTED = re.compile(r"[“\"«](?P<name>[^”\"»]{2,60})[”\"»]")
_NAMED = re.compile(
    r"\b(?:(?:launch(?:ing)?(?: of)?|introduc(?:e|ing)|restock(?:ed|ing)?(?: of)?)(?: (?:our|the))?(?: new)?|"
    r"our new|the new|new|nuestr[oa] nuev[oa]|nuev[oa])\s+"
    r"(?P<name>[\w][\w'’-]*(?:\s[\w'’-]+){0,3}?)"
    r"(?=\s+(?:for|to|with|in|at|on|from|is|are|and|para|con|en|a|de|until|this|back|available)\b|[.,;:!?]|$)",
    re.IGNORECASE,
)
_NO_NAMES = frozenset(
    {"customers", "customer", "clients", "clientes", "signups", "members", "users", "people", "subscribers", "visitors",
     "contacts", "year", "product", "products", "producto", "productos", "store", "shop", "tienda"}
)  # fmt: skip
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


@dataclass(frozen=True)
class Facts:
    """An *offer*, a *product*, until *when* and with which *code*; empty where the text says nothing of it."""

    offer: str = ""
    product: str = ""
    until: str = ""
    code: str = ""


def read(text: str, language: str) -> Facts:
    """What *text* says that a message may repeat."""
    until, code = _UNTIL.search(text), _CODE.search(text)
    return Facts(
        offer=_offer(text, language),
        product=_product(text),
        until=until[0] if until else "",
        code=code["code"] if code else "",
    )


def invented(message: str, text: str) -> list[str]:
    """The figures in *message* that *text* does not have."""
    known = {number.rstrip(".,") for number in _NUMBER.findall(text)}
    return [number for number in _NUMBER.findall(message) if number not in known]


def _offer(text: str, language: str) -> str:
    for pattern in _OFFERS:
        found = pattern.search(text)
        if found is None:
            continue
        parts = found.groupdict()
        if parts.get("percent"):
            return f"{parts['percent']}% off" if language == "en" else f"un {parts['percent']} % de descuento"
        if parts.get("money"):
            return f"{parts['money']} off" if language == "en" else f"{parts['money']} de descuento"
        return str(found[0])
    return ""


def _product(text: str) -> str:
    quoted = _QUOTED.search(text)
    if quoted:
        return f"“{quoted['name'].strip()}”"
    named = _NAMED.search(text)
    if named is None or "nuev" in named[0].casefold():
        return ""
    name = named["name"].strip()
    return "" if set(name.casefold().split()) & _NO_NAMES else f"our new {name}"
