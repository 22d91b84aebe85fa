"""Another customer's name, addresses, numbers and orders taken out of words that somebody else may get. Pure.

In their place stands a gap, and no text with a gap leaves (`messages.fitting.whole`). Strict where a mistake would tell
something: a figure too many is a gap to fill, one too few is somebody's order.
"""

import re
from collections.abc import Collection, Iterable

from mancrel.templating import gaps

_SPANISH = {"name": "nombre", "email": "correo", "link": "enlace", "order": "número", "phone": "teléfono"}
_ENGLISH = {"name": "name", "email": "e-mail", "link": "link", "order": "number", "phone": "phone"}
_EMAIL = re.compile(r"[^\s<>@,;:()\[\]⟦⟧]+@[^\s<>@,;:()\[\]⟦⟧]+\.\w{2,}")
_LINK = re.compile(r"(?:https?://|www\.)[^\s<>()⟦⟧]+")
_PERSONAL_LINK = re.compile(r"[?#@=]|\d{3}")
_DATE = r"(?!\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}(?!\d))"
_PHONE = re.compile(
    rf"(?<![\w.,]){_DATE}(?:(?:\+|00)\d[\d\s()./-]{{6,}}\d|\(?0\d[\d\s()/-]{{5,}}\d|\(?\d{{3}}\)?[\s.-]\d{{3}}[\s.-]\d{{4}})(?!\w)"
)
_ORDER = re.compile(
    r"#\s?(?=[\w-]*\d)[\w-]+"
    r"|(?<=\border )(?=[\w-]*\d{3})[\w-]+|(?<=\bpedido )(?=[\w-]*\d{3})[\w-]+"
    rf"|(?<![\w.,€$£-]){_DATE}(?=(?:[\w-]*\d){{5}})[\w-]+(?![.,]\d)",
    re.IGNORECASE,
)
_CODE = re.compile(r"(?<![\w.,€$£-])(?=[\w-]*\d)(?=[\w-]{4})[\w-]+(?![.,]\d)")
_YEAR = re.compile(r"(?:19|20)\d\d")
_PARTICLES = frozenset({"da", "de", "del", "della", "der", "di", "dos", "el", "la", "las", "le", "los", "van", "von"})


def masked(text: str, names: Iterable[str], told: str, ours: Collection[str], language: str) -> str:
    """*text* with gaps for what tells who a customer is.

    Args:
        names: what they are called.
        told: what they wrote; its codes and figures of four digits and more are theirs.
        ours: addresses that may stand.
        language: of the words in the gaps.
    """
    words = _SPANISH if language.startswith("es") else _ENGLISH
    gap = {kind: gaps.mark(word) for kind, word in words.items()}
    mine = {address.casefold() for address in ours}
    text = _EMAIL.sub(lambda found: found[0] if found[0].casefold() in mine else gap["email"], text)
    text = _LINK.sub(lambda found: gap["link"] if _PERSONAL_LINK.search(found[0]) else found[0], text)
    text = _PHONE.sub(gap["phone"], text)
    text = _ORDER.sub(gap["order"], text)
    codes = {found for found in _CODE.findall(told) if not _YEAR.fullmatch(found)}
    text = _each(codes).sub(gap["order"], text)
    text = _each(_name_words(names)).sub(gap["name"], text)
    name = re.escape(gap["name"])
    text = re.sub(rf"({name})(?:[\s-]+{name})+", r"\1", text)
    return re.sub(rf"\n\W*{name}\W*\Z", "", text).rstrip()  # a signature


def _name_words(names: Iterable[str]) -> set[str]:
    words = {word for name in names for word in re.findall(r"[^\W\d_]{2,}", name)}
    return {form for word in words - _PARTICLES for form in (word, word.title(), word.upper())}


def _each(words: Collection[str]) -> re.Pattern[str]:
    """Any of *words*, whole; of none nothing."""
    if not words:
        return re.compile(r"(?!)")
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")
