"""Names, addresses and numbers in the form in which they are compared. Pure: no table, no numpy.

Scripts are brought to Latin letters (anyascii), so that ``Иван Петров`` and ``Ivan Petrov`` meet. Scripts that write no
vowels meet Latin ones by the skeleton of their consonants.
"""

import re
from functools import lru_cache

from anyascii import anyascii

from mancrel.duplicates.nicknames import FORMAL


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_NOT_WORD = re.compile(r"[^a-z0-9]+")
_APOSTROPHES = re.compile(r"(?<=[a-z])['’`´](?=[a-z])")
_EXTENSION = re.compile(r"(?:ext\.?|extension|x|#)\s*\d{1,5}\s*$", re.IGNORECASE)
_HONOURS = _words("mr mrs ms miss mx dr prof sir dame herr frau sr sra srta don dona mme mlle jr ii iii phd md")
_LEGAL = _words(
    "inc incorporated corp corporation co company ltd limited llc llp lp plc gmbh mbh ag kg ohg ug se sa sas sarl srl "
    "spa bv nv ab as oy oyj aps pty pte pvt pl sl slu lda ltda kk sro doo ooo zao oao pao ek cv eirl group holding "
    "holdings the and of und et y"
)
_LEGAL_PHRASES = re.compile(r"\b(?:s a r l|s r l|s p a|s a s|s a|s l|b v|n v|l l c|l l p|l t d|p l c|z o o|a g|c o)\b")
_DOTLESS = frozenset({"gmail.com", "googlemail.com"})
_SOUNDS = (
    ("sch", "s"), ("tsch", "c"), ("ch", "h"), ("kh", "h"), ("gh", "g"), ("ph", "f"), ("sh", "s"), ("th", "t"),
    ("ck", "k"), ("q", "k"), ("c", "k"), ("x", "ks"), ("w", "v"), ("z", "s"), ("j", "y"),
)  # fmt: skip
_VOWELS = re.compile(r"[aeiouy]")
_TWICE = re.compile(r"(.)\1+")
_LATIN, _LATIN_ADDITIONAL = 0x24F, range(0x1E00, 0x1F00)
_TAIL = 9
_SHORTEST_PHONE = 6


@lru_cache(maxsize=100_000)
def plain(text: str) -> str:
    """*text* in lower-case Latin letters and digits, one blank between words."""
    latin = text if text.isascii() else anyascii(text)
    return _NOT_WORD.sub(" ", _APOSTROPHES.sub("", latin.lower())).strip()


def person(name: str) -> tuple[str, str]:
    """Given and family name in plain letters; ``Ruiz, Ana`` is turned round, titles are dropped."""
    family, comma, given = name.partition(",")
    turned = f"{given} {family}" if comma and given.strip() else name
    words = [word for word in plain(turned).split() if word not in _HONOURS] or plain(turned).split()
    if len(words) < 2:
        return (words[0] if words else "", "")
    return words[0], " ".join(words[1:])


def formal(given: str) -> str:
    """``bob`` → ``robert``: the name behind a nickname, else the name itself."""
    return FORMAL.get(given, given)


def company(name: str) -> str:
    """A company's name without its legal form."""
    words = _LEGAL_PHRASES.sub(" ", plain(name.replace("&", " and "))).split()
    return " ".join([word for word in words if word not in _LEGAL] or words)


def address(email: str) -> str:
    """An e-mail address as its provider reads it: no tag, no dots at Gmail; empty when it is none."""
    user, at, domain = email.strip().strip("<>").lower().rpartition("@")
    if not at or not user or "." not in domain:
        return ""
    user = user.split("+", 1)[0] or user
    return f"{user.replace('.', '')}@gmail.com" if domain in _DOTLESS else f"{user}@{domain}"


def phone(number: str) -> str:
    """The last nine digits: the same with or without the country's prefix; empty when there are too few."""
    digits = re.sub(r"\D", "", _EXTENSION.sub("", anyascii(number))).lstrip("0")
    return digits[-_TAIL:] if len(digits) >= _SHORTEST_PHONE else ""


def host(url: str) -> str:
    """The domain of a web address, without ``www``."""
    bare = re.sub(r"^[a-z]+://", "", url.strip().lower())
    return re.split(r"[/?#:]", bare.removeprefix("www."), maxsplit=1)[0].removeprefix("www.")


@lru_cache(maxsize=100_000)
def skeleton(name: str) -> str:
    """The consonants of a plain name, those that sound alike brought together."""
    for written, sound in _SOUNDS:
        name = name.replace(written, sound)
    kept = " ".join(word[:1].replace("y", "i") + _VOWELS.sub("", word[1:]) for word in name.split())
    return _TWICE.sub(r"\1", kept)


def foreign(text: str) -> bool:
    """Whether *text* is mostly written in another script than Latin."""
    letters = [ord(letter) for letter in text if letter.isalpha()]
    abroad = sum(letter > _LATIN and letter not in _LATIN_ADDITIONAL for letter in letters)
    return abroad * 2 > len(letters)
