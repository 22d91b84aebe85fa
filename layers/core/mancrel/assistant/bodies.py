"""What a reply of ours says: without greeting, closing and signature, and what every draft says anyway. Pure."""

import re

from mancrel.assistant.phrases import ENGLISH, SPANISH
from mancrel.messages.quoting import newest

_HELLO = (
    r"hi|hello|hey|dear|good (?:morning|afternoon|evening|day)|hola|buenos días|buenas tardes|buenas|estimad[oa]s?"
    r"|querid[oa]s?|hallo|guten (?:tag|morgen|abend)|liebe[r]?|sehr geehrte[r]?|bonjour|bonsoir|cher|chère|salut|ciao"
    r"|buongiorno|buonasera|gentile|olá|bom dia|boa tarde|beste|goedemorgen|goedemiddag|geachte"
)
_GREETING = re.compile(
    rf"\A\s*(?:{_HELLO})\b(?:,(?=[^\n]{{1,40}}:\s*\n))?"
    r"(?:[^?.,!:;\n]{0,40}[,.!:;]?[ \t]*(?:\n|$)|(?:[ \t]+[^\s?.,!:;]+){0,3}[,!:][ \t]+)",
    re.IGNORECASE,
)
_CLOSING = re.compile(
    r"^[ \t]*(?:(?:(?:with )?(?:kind|best|warm|many)(?:est)? )?(?:regards|wishes|greetings)|best|cheers|sincerely"
    r"|yours (?:sincerely|faithfully|truly)|many thanks|thanks|thank you|(?:un (?:cordial )?|muchos )?saludos?"
    r"|(?:muy )?atentamente|cordialmente|un abrazo|gracias|(?:mit )?(?:freundlichen?|viele|liebe|beste|herzliche)"
    r" gr(?:ü|ue)(?:ß|ss)en?|(?:bien )?cordialement|bien à vous|(?:cordiali|distinti) saluti|atenciosamente"
    r"|cumprimentos|(?:met )?vriendelijke groet(?:en)?)\b[ \t]*[,.!]?[ \t]*(?:\n|$)",
    re.IGNORECASE | re.MULTILINE,
)
_LONGEST_SIGNATURE = 8  # lines
_WIDEST_SIGNATURE_LINE = 70
_OURS = frozenset(said for words in (ENGLISH, SPANISH) for said in (words.thanks.capitalize(), words.ask_more))


def body_of(text: str) -> str:
    """What *text* says, with a capital; empty when there is nothing but decoration."""
    own = _unsigned(_GREETING.sub("", newest(text), count=1))
    lines = [line.rstrip() for line in own.split("\n") if line.strip() not in _OURS]
    said = re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()
    return said[:1].upper() + said[1:]


def _unsigned(text: str) -> str:
    """Cut at the last closing that is followed by what looks like a signature; one that comes first is no closing."""
    for found in reversed(list(_CLOSING.finditer(text))):
        rest = [line for line in text[found.end() :].split("\n") if line.strip()]
        if len(rest) <= _LONGEST_SIGNATURE and all(len(line) <= _WIDEST_SIGNATURE_LINE for line in rest):
            return text[: found.start()]
    return text
