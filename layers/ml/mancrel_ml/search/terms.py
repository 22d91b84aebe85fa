"""Text to search terms, pure."""

import re
import unicodedata

_WORD = re.compile(r"\d+(?:[.,]\d+)+|[^\W_]+(?:['’][^\W_]+)?")
_UNITS = re.compile(r"(?<=\d)\s+(?=(?:ml|cl|l|g|kg|mm|cm|m|w|v|ah|gb|tb|mb|hz|inch|in|ft|oz|lb)\b)", re.IGNORECASE)
_STOP_TEXT = """
    a about after again all also am an and any are as at be because been before being but by can could did do does
    doing don't for from get got had has have having hello hey hi how i i'd i'll i'm i've if in into is isn't it
    it's its just let me my no not now of on one ones only or other our out please pls so some such than thank
    thanks that the their them then there these they this those to too u up us very was we were what what's when
    where which who why will with would you your yours kindly sir madam dear team regards best cheers today
    tomorrow
"""
STOP = frozenset(_STOP_TEXT.split())
_SHOP_TEXT = """
    stock price cost costs much many available availability order buy purchase sell carry offer discount delivery
    deliver ship shipping send sent return refund exchange need want wanted like know tell ask question looking
    interested still currently moment product products item items shop store website online day days week time
    good morning afternoon evening could wondering check check confirm rate money pay back left new
"""
SHOP_TALK = frozenset(_SHOP_TEXT.split())
_SHORTEST_STEM = 3


def folded(text: str) -> str:
    """*text* without case, accents and odd forms, with ``500 ml`` written ``500ml``."""
    plain = unicodedata.normalize("NFKD", text.replace("’", "'")).casefold()
    return _UNITS.sub("", "".join(char for char in plain if not unicodedata.combining(char)))


def spoken(text: str) -> list[str]:
    """Words of *text* as they were said, but folded, in order."""
    return _WORD.findall(folded(text))


def words(text: str) -> list[str]:
    """Stemmed words of *text*, in order, stop words included."""
    return [stem(word) for word in spoken(text)]


def content(text: str) -> list[str]:
    """Stemmed words of *text* that can tell one thing from another."""
    return [stem(word) for word in spoken(text) if word not in STOP]


def stem(word: str) -> str:
    """*word* without its plural (the s-stemmer of Harman 1991) and its possessive."""
    word = word.removesuffix("'s")
    if len(word) <= _SHORTEST_STEM or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "xes", "sses", "zes")):
        return word[:-2]
    return word[:-1]


STOP_STEMS = frozenset(map(stem, STOP))
SHOP_STEMS = frozenset(map(stem, SHOP_TALK)) | STOP_STEMS
