"""What a text claims: amounts, counts, stock, dates, promises, addresses. Pure patterns; they know no catalogue."""

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

Kind = Literal[
    "money", "stock", "number", "available", "unavailable", "promise", "date", "address", "script", "wording"
]


@dataclass(frozen=True)
class Claim:
    """One thing that a text claims: *text* as it reads, at *start*; *numbers* are all ways to read its figure."""

    kind: Kind
    text: str
    start: int = 0
    numbers: frozenset[Decimal] = frozenset()
    unit: str = ""


CURRENCIES: dict[str, frozenset[str]] = {
    "€": frozenset({"EUR"}),
    "$": frozenset({"USD", "CAD", "AUD", "NZD", "SGD", "HKD", "MXN", "ARS", "CLP", "COP"}),
    "us$": frozenset({"USD"}),
    "£": frozenset({"GBP", "EGP", "LBP"}),
    "¥": frozenset({"JPY", "CNY"}),
    "₹": frozenset({"INR"}),
    "kr": frozenset({"SEK", "NOK", "DKK", "ISK"}),
    "zł": frozenset({"PLN"}),
    "euro": frozenset({"EUR"}),
    "euros": frozenset({"EUR"}),
    "dollar": frozenset({"USD", "CAD", "AUD", "NZD", "SGD", "HKD"}),
    "dollars": frozenset({"USD", "CAD", "AUD", "NZD", "SGD", "HKD"}),
    "dólares": frozenset({"USD"}),
    "bucks": frozenset({"USD", "CAD", "AUD"}),
    "pound": frozenset({"GBP"}),
    "pounds": frozenset({"GBP"}),
    "libras": frozenset({"GBP"}),
    "quid": frozenset({"GBP"}),
    "pesos": frozenset({"MXN", "ARS", "CLP", "COP"}),
    "cents": frozenset(),
    "pence": frozenset(),
    "céntimos": frozenset(),
}
"""What stands beside an amount, and the currencies that it can mean."""

_CODES = """
    EUR USD GBP CHF SEK NOK DKK ISK PLN CZK HUF RON BGN JPY CNY INR CAD AUD NZD SGD HKD MXN ARS CLP COP BRL PEN UYU TRY
    ZAR ILS AED SAR KWD BHD OMR QAR EGP LBP KRW THB IDR MYR PHP VND NGN KES MAD UAH RUB BTC ETH
"""

_NUMBER = r"\d+(?:[.,' ]\d{3})*(?:[.,]\d+)?"
_WORDY = "|".join([*sorted(filter(str.isalpha, CURRENCIES), key=len, reverse=True), *_CODES.lower().split()])
_MONEY = re.compile(
    rf"(?P<before>[€£¥₹]|us\$|\$|\b(?:{_WORDY}))\s?(?P<after_unit>{_NUMBER})(?![\w])"
    rf"|(?P<number>{_NUMBER})\s?(?P<unit>[€£¥₹]|\$|(?:{_WORDY})\b)"
)
_STOCKED = (
    r"in stock|available|left|remaining|units?|pieces?|pcs|items?"
    r"|en stock|disponibles?|unidades|unidad|piezas?|art[íi]culos?"
)
_STOCK = re.compile(
    rf"(?P<number>{_NUMBER})\s+(?:[^\W\d]+\s+){{0,2}}?(?:{_STOCKED})\b|\bstock(?: is)?:?\s+(?P<after>{_NUMBER})"
)
_PLAIN = re.compile(rf"(?P<number>{_NUMBER})(?P<unit>\s?%|\s?[^\W\d_]+)?")
_UNAVAILABLE = re.compile(
    r"\b(?:(?:not|n't|no longer|cannot be|currently not|nothing) (?:\w+ ){0,2}?(?:in stock|available|on hand)"
    r"|out of stock|sold out|unavailable|discontinued|none left|no stock"
    r"|no (?:est[áa] |hay |queda )?(?:\w+ ){0,2}?(?:disponible|en stock|existencias)|agotad[oa]s?"
    r"|sin (?:stock|existencias))\b"
)
_AVAILABLE = re.compile(
    r"\b(?:in stock|available|availability is good|on hand|ready to (?:go|order)|we have (?:it|them|this|these)"
    r"|can be ordered"
    r"|plenty|en stock|disponibles?|hay existencias|tenemos)\b"
)
_PROMISE = re.compile(
    r"\b(?:free|gratis|complimentary|guarantee\w*|garant\w*|warrant\w*|promis\w*|refund\w*|reembols\w*|discount\w*"
    r"|descuento\w*"
    r"|voucher\w*|coupon\w*|cup[óo]n\w*|credit(?:ed|s)?|compensat\w*|compensaci[óo]n|replac\w*|exchang\w*"
    r"|return(?:s|ed|able)?|devol\w*"
    r"|ship(?:s|ped|ping|ment)?|deliver\w*|dispatch\w*|post(?:ed|age)|courier|env[íi]\w*|entreg\w*|arriv\w*|llega\w*"
    r"|cancel\w*|waive\w*|reimburs\w*|cash ?back|gift\w*|regal\w*|bonus|sale|offer(?:s|ed|ing)?|oferta\w*|rebaj\w*"
    r"|cheap\w*|lowest|best price|price match\w*|monthly|per (?:month|year|week)|instal?ments?|financ\w*|lifetime"
    r"|forever|always|never"
    r"|vat|tax\w*|dut(?:y|ies)|iva|certified|certificad\w*|approved|reserv\w*|hold (?:it|one|them) for you|set aside"
    r"|will (?:send|call|refund|ship|replace|pay|give|restock|arrange|process|fix|make sure)"
    r"|we(?:'ll| will| are going to)"
    r"|i(?:'ll| will)|restock\w*|back in stock|soon|password|bank|iban|account number|wire|paypal|bitcoin"
    r"|crypto\w*)\b"
)
_FEEL_FREE = re.compile(r"\bfeel free\b")
_DATE = re.compile(
    r"\b(?:today|tonight|tomorrow|yesterday|hoy|mañana|ayer|mon(?:day)?|tues?(?:day)?|wed(?:nesday)?"
    r"|thu(?:rs)?(?:day)?|fri(?:day)?"
    r"|sat(?:urday)?|sun(?:day)?|lunes|martes|mi[ée]rcoles|jueves|viernes|s[áa]bado|domingo"
    r"|jan(?:uary)?|feb(?:ruary)?|march|apr(?:il)?|may (?=\d)|june|july|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?"
    r"|dec(?:ember)?|enero|febrero|marzo|abril|junio|julio|agosto|septiembre|octubre|noviembre|diciembre"
    r"|(?:next|this|coming|within (?:a|the)|pr[óo]xim[oa]|est[ea]) (?:\w+ )?"
    r"(?:hours?|days?|weeks?|months?|weekend|d[íi]as?|semanas?|mes)"
    r"|(?:working|business) days?|d[íi]as? (?:laborables|h[áa]biles)|overnight|same[- ]day|next[- ]day|immediately"
    r"|right away|asap"
    r"|hours?|days?|weeks?|months?|years?|horas?|d[íi]as?|semanas?|meses|a[ñn]os?)\b"
)
_ADDRESS = re.compile(
    r"(?:https?://|www\.)\S+|\b[\w.+-]+@[\w-]+\.\w+"
    r"|\b[\w-]+\.(?:com|net|org|io|co|es|de|fr|uk|shop|store|info|ru|xyz|test|example)\b"
)

_FIGURES = """
    2 two dos, 3 three tres, 4 four cuatro, 5 five cinco, 6 six seis, 7 seven siete, 8 eight ocho, 9 nine nueve,
    10 ten diez, 11 eleven, 12 twelve doce dozen docena, 13 thirteen trece, 14 fourteen catorce,
    15 fifteen quince, 16 sixteen, 17 seventeen, 18 eighteen, 19 nineteen, 20 twenty veinte, 30 thirty treinta,
    40 forty cuarenta, 50 fifty cincuenta, 60 sixty sesenta, 70 seventy setenta, 80 eighty ochenta,
    90 ninety noventa, 100 hundred cien, 1000 thousand mil, 1000000 million, 0.5 half medio
"""
_WORDS = {word: figure for figure, *words in (entry.split() for entry in _FIGURES.split(",")) for word in words}
_WORD = re.compile(r"\b(" + "|".join(_WORDS) + r")\b")


def plain(text: str) -> str:
    """*text* folded for comparison: compatibility forms, case, invisible characters, quotes, blanks, number words."""
    folded = unicodedata.normalize("NFKC", text).casefold().replace("’", "'").replace("‘", "'")
    kept = "".join(char for char in folded if char == "\n" or unicodedata.category(char)[0] != "C")
    return _WORD.sub(lambda word: _WORDS[word[0]], re.sub(r"[^\S\n]+", " ", kept))


def claims_of(sentence: str) -> list[Claim]:
    """Every claim in a `plain` sentence, each stretch of text counted once."""
    found: list[Claim] = []
    rest = _FEEL_FREE.sub(_blank, sentence)
    for pattern, read in _READERS:
        found += [read(match) for match in pattern.finditer(rest)]
        rest = pattern.sub(_blank, rest)
    return found + list(_strange_letters(rest))


def claims_added(before: str, after: str) -> list[Claim]:
    """What *after* claims and *before* does not."""
    known = {(claim.kind, claim.text) for line in plain(before).split("\n") for claim in claims_of(line)}
    made = [claim for line in plain(after).split("\n") for claim in claims_of(line)]
    return [claim for claim in made if (claim.kind, claim.text) not in known]


def _blank(match: re.Match[str]) -> str:
    return "\x00" * len(match[0])


def amounts(token: str) -> frozenset[Decimal]:
    """Every way to read a written number: ``1.299`` is 1299 to some and 1.299 to others."""
    digits = token.replace("'", "").replace(" ", "")
    marks = [char for char in digits if char in ".,"]
    if not marks:
        return frozenset({Decimal(digits)})
    whole = digits.replace(".", "").replace(",", "")
    head, _, tail = digits.rpartition(marks[-1])
    decimal = Decimal(f"{head.replace('.', '').replace(',', '')}.{tail}")
    if len(set(marks)) == 1 and len(marks) > 1:
        return frozenset({Decimal(whole)})
    if len(marks) == 1 and len(tail) == 3:
        return frozenset({Decimal(whole), decimal})
    return frozenset({decimal})


def _money(match: re.Match[str]) -> Claim:
    unit = match["before"] or match["unit"]
    return Claim("money", match[0], match.start(), amounts(match["after_unit"] or match["number"]), unit)


def _stock(match: re.Match[str]) -> Claim:
    return Claim("stock", match[0], match.start(), amounts(match["number"] or match["after"]))


def _plain_number(match: re.Match[str]) -> Claim:
    return Claim("number", match[0], match.start(), amounts(match["number"]), (match["unit"] or "").strip())


def _strange_letters(rest: str) -> Iterator[Claim]:
    """Letters of another script: in our languages they only serve to dodge the patterns above."""
    for found in re.finditer(r"[^\W\d_]+", rest):
        if any(not unicodedata.name(char, "").startswith("LATIN") for char in found[0] if char not in "ºª"):
            yield Claim("script", found[0], found.start())


_READERS: list[tuple[re.Pattern[str], Callable[[re.Match[str]], Claim]]] = [
    (_ADDRESS, lambda match: Claim("address", match[0], match.start())),
    (_MONEY, _money),
    (_STOCK, _stock),
    (_DATE, lambda match: Claim("date", match[0], match.start())),
    (_PROMISE, lambda match: Claim("promise", match[0], match.start())),
    (_UNAVAILABLE, lambda match: Claim("unavailable", match[0], match.start())),
    (_AVAILABLE, lambda match: Claim("available", match[0], match.start())),
    (_PLAIN, _plain_number),
]
