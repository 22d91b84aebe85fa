"""What bytes are: which encoding a text file is in, found by reading all of it once."""

from __future__ import annotations

import codecs
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from mancrel.kit.errors import InvalidError

BLOCK = 1 << 20
LONGEST_LINE = 16 << 20
_SAMPLE = 1 << 16
_LEGACY_SAMPLE = 1 << 18
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SCRIPTS = ["cp1251", "koi8_r", "cp1253", "cp1255", "cp1256", "cp932", "euc_jp", "gb18030", "big5", "euc_kr", "cp874"]
_SIGNS = "€£§°ºª–—‘’“”„«»…·"
_LATIN = {
    "cp1252": ("äöüÄÖÜß", "éèêëàâçîïôùûœÉÈÀÇ", "áéíóúñüÁÉÍÓÚÑ¿¡", "ãõáâàéêíóôúçÃÁÉÇ", "àèéìòùÀÈ", "åäöÅÄÖæøÆØéü"),
    "cp1250": ("ąćęłńóśźżŁŚŻŹĆÓ", "áčďéěíňóřšťúůýžČŘŠŽÁÍ", "áéíóöőúüűÁÉŐÖ", "ăâîşţșțĂÂÎŞŢ", "čćđšžČĆĐŠŽ"),
    "cp1254": ("çğıöşüÇĞİÖŞÜâ",),
    "iso8859_2": ("ąćęłńóśźżŁŚŻŹĆÓ", "áčďéěíňóřšťúůýžČŘŠŽÁÍ"),
    "mac_roman": ("äöüÄÖÜß", "éèêëàâçîïôùûœÉÈÀÇ", "áéíóúñüÁÉÍÓÚÑ¿¡", "ãõáâàéêíóôúçÃÁÉÇ", "åäöÅÄÖæøÆØéü"),
}
"""The letters beyond ASCII of the languages that are written in each encoding: the likeliest encoding first."""


@dataclass(frozen=True)
class Encoding:
    """How to read a text file.

    Attributes:
        name: for `open`.
        reason: why, for people.
        damaged: some bytes do not fit; whoever reads gets U+FFFD there.
        nul: it holds NUL characters.
    """

    name: str
    reason: str
    damaged: bool = False
    nul: bool = False


def detect(path: Path, wanted: str | None = None) -> Encoding:
    """How the text file *path* is encoded; *wanted* is what a person said.

    Raises:
        InvalidError: it is no text, has a line beyond 16 MB, or *wanted* is no encoding.
    """
    with path.open("rb") as file:
        head = file.read(_SAMPLE)
    if wanted:
        return _checked(path, _known(wanted), "as you said")
    for mark, name in _MARKS:
        if head.startswith(mark):
            return _checked(path, name, "its byte order mark says so")
    if wide := _wide(head):
        return _checked(path, wide, "every other byte is empty")
    _refuse_binary(head)
    found = _checked(path, "utf-8", "all of it is valid UTF-8")
    if not found.damaged:
        return found
    if _mostly_utf8(path):
        return Encoding("utf-8", "nearly all of it is valid UTF-8", damaged=True, nul=found.nul)
    name, reason = _legacy(path)
    return _checked(path, name, reason)


def _known(name: str) -> str:
    try:
        found = codecs.lookup(name).name
        "a".encode(found)
    except (LookupError, ValueError, TypeError) as error:
        raise InvalidError(f"{name[:40]!r} is no encoding that we know") from error
    return found


def _wide(head: bytes) -> str | None:
    half = max(1, len(head) // 2)
    if head[1::2].count(0) > 0.3 * half and head[::2].count(0) < 0.05 * half:
        return "utf-16-le"
    if head[::2].count(0) > 0.3 * half and head[1::2].count(0) < 0.05 * half:
        return "utf-16-be"
    return None


def _refuse_binary(head: bytes) -> None:
    odd = sum(head.count(byte) for byte in range(32) if byte not in (9, 10, 11, 12, 13, 27))
    if odd > 0.02 * len(head) and odd > 8:
        raise InvalidError("this file is no text: save it as CSV or XLSX")


def _checked(path: Path, name: str, reason: str) -> Encoding:
    """Read all of *path* as *name*: whether something does not fit, and that lines have a bearable length."""
    decoder = codecs.getincrementaldecoder(name)("strict")
    damaged = nul = False
    run = 0
    for block in _blocks(path):
        run = _unbroken(block, run)
        nul = nul or (name not in _WIDE and b"\0" in block)
        if not damaged:
            try:
                decoder.decode(block)
            except UnicodeError:
                damaged = True
    if not damaged:
        damaged = _ends_badly(decoder)
    return Encoding(name, reason, damaged, nul)


_WIDE = frozenset({"utf-16", "utf-16-le", "utf-16-be", "utf-32"})


def _ends_badly(decoder: codecs.IncrementalDecoder) -> bool:
    try:
        decoder.decode(b"", True)
    except UnicodeError:
        return True
    return False


def _unbroken(block: bytes, run: int) -> int:
    """How long the last line of *block* is, *run* of which lies before it. InvalidError: longer than bearable."""
    first = min((at for at in (block.find(b"\n"), block.find(b"\r")) if at >= 0), default=-1)
    if run + (len(block) if first < 0 else first) > LONGEST_LINE:
        raise InvalidError("a line of this file is longer than 16 MB: it is no table")
    return run + len(block) if first < 0 else len(block) - 1 - max(block.rfind(b"\n"), block.rfind(b"\r"))


def _blocks(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        while block := file.read(BLOCK):
            yield block


def _mostly_utf8(path: Path) -> bool:
    good = bad = 0
    decoder = codecs.getincrementaldecoder("utf-8")("replace")
    for block in _blocks(path):
        text = decoder.decode(block)
        wrong = text.count("\ufffd")
        bad += wrong
        if not text.isascii():
            good += sum(char > "\x7f" for char in text) - wrong
    return good > 10 * bad


def _legacy(path: Path) -> tuple[str, str]:
    sample = b"\n".join(_foreign_lines(path))
    scores = {name: _sense(sample, name, languages) for name, languages in _LATIN.items()}
    best = max(scores, key=lambda name: scores[name])  # the first of equals
    letters = sum(byte > 127 or chr(byte).isalpha() for byte in sample)
    accents = sum(byte > 127 for byte in sample)
    if scores[best] >= 0.75 and accents < 0.5 * letters:  # beyond that they are no accents but a script
        return best, f"its letters make sense as {best}"
    import charset_normalizer  # few files get here

    guess = charset_normalizer.from_bytes(sample, cp_isolation=_SCRIPTS).best()
    if guess is None:
        return "cp1252", "nothing fits better than cp1252 (Western European)"
    return guess.encoding, f"its letters make sense as {guess.encoding}"


def _sense(sample: bytes, name: str, languages: tuple[str, ...]) -> float:
    """The share of the letters beyond ASCII that one language has; a mixture of languages counts a little less."""
    strange = Counter(char for char in sample.decode(name, "replace") if char > "\x7f")
    total = sum(strange.values()) or 1

    def share(letters: str) -> float:
        return sum(count for char, count in strange.items() if char in letters or char in _SIGNS) / total

    return max(*(share(letters) for letters in languages), 0.9 * share("".join(languages)))


def _foreign_lines(path: Path) -> Iterator[bytes]:
    """Lines that are not plain ASCII: only they tell encodings apart."""
    size = 0
    with path.open("rb") as file:
        while size < _LEGACY_SAMPLE and (line := file.readline(_SAMPLE)):
            if not line.isascii():
                size += len(line)
                yield line.strip()
