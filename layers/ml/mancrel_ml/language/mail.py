"""The words a person wrote this time: no quoted reply, no greeting, no signature.

The reply markers are those that GitHub's email_reply_parser and Talon cut at.
"""

import re

_QUOTE_STARTS = re.compile(
    r"^\s*("
    r"on\b.{4,200}\bwrote:"
    r"|am\b.{4,200}\bschrieb\b.{0,100}:"
    r"|le\b.{4,200}\ba écrit\s*:"
    r"|el\b.{4,200}\bescribió:"
    r"|-{2,}\s*(original message|forwarded message|ursprüngliche nachricht|message d'origine)\s*-{2,}.*"
    r"|_{10,}"
    r")\s*$",
    re.IGNORECASE,
)
_HEADER = re.compile(r"^\s*\*?(from|von|de|sent|gesendet|to|an|subject|betreff|date)\*?\s*:", re.IGNORECASE)
_SIGNATURE_STARTS = re.compile(
    r"^\s*(--|—|sent from my \w+.*|get outlook for \w+|sent from (yahoo )?mail.*|von meinem \w+ gesendet)\s*$",
    re.IGNORECASE,
)
_CLOSING = re.compile(
    r"^\s*((kind|kindest|best|warm|warmest|many|with|yours)\s+)?"
    r"(regards|wishes|thanks|thank you|thx|cheers|best|sincerely|faithfully|truly|ta|gracias|br|rgds"
    r"|thanks (and regards|in advance|so much|a lot)|thank you (in advance|very much|so much)"
    r"|kind regards)\s*[,.!]*\s*$",
    re.IGNORECASE,
)
_GREETING = re.compile(
    r"^\s*(hi|hello|hey|hiya|dear|respected|to whom it may concern|good\s+(morning|afternoon|evening|day))\b"
    r"[^?]{0,40}[,!.:]?\s*$",
    re.IGNORECASE,
)
_OLD_SUBJECT = re.compile(r"(re|aw|sv|fw|fwd|wg)\s*:", re.IGNORECASE)
_OLD_SUBJECT_MARKS = re.compile(r"^(?:(?:re|aw|sv|fw|fwd|wg)\s*:\s*)+", re.IGNORECASE)
_EMPTY_SUBJECT = re.compile(
    r"^(?:(?:quick |general |product |short )?(?:question|questions|query|enquiry|inquiry)"
    r" (?:about|regarding|on|concerning)\b.*"
    r"|(?:(?:xthing|\d[\w.,×/]*|x|cm|mm|m|ml|l|kg|g|a|an|my|the|your|our|about|from|for|re|quick|general|product|products"
    r"|customer|website|web|site|contact|form|question|questions|query|enquiry|inquiry|hello|hi|hey|help|info|information"
    r"|message|mail|email|please|new|thanks|no|subject)(?!\w)\W*)+)$",
    re.IGNORECASE,
)
_LONGEST_SIGNATURE = 8
_WIDEST_SIGNATURE_LINE = 70


def written_text(text: str) -> str:
    """What the sender wrote in this message; the whole *text* if nothing but decoration is there."""
    lines = _without_quotes(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))
    lines = _without_greeting(_without_signature(lines))
    return "\n".join(lines).strip() or text.strip()


def message_text(subject: str, text: str) -> str:
    """Subject and written text as one text, without a subject that says nothing or is that of an older message."""
    subject = subject.strip()
    body = written_text(text)
    if not subject or (body and (_OLD_SUBJECT.match(subject) or _EMPTY_SUBJECT.match(subject))):
        return body
    return f"{subject}\n{body}" if body else subject


def plain_subject(subject: str) -> str:
    """*subject* without the marks of replies and forwards."""
    return _OLD_SUBJECT_MARKS.sub("", subject.strip())


def _without_quotes(lines: list[str]) -> list[str]:
    kept: list[str] = []
    for number, line in enumerate(lines):
        joined = f"{line.strip()} {lines[number + 1].strip()}" if number + 1 < len(lines) else line
        if _QUOTE_STARTS.match(line) or (len(line) < 200 and _QUOTE_STARTS.match(joined)):
            break
        if _is_header_block(lines[number : number + 4]):
            break
        if not line.lstrip().startswith(">"):
            kept.append(line)
    return kept


def _is_header_block(lines: list[str]) -> bool:
    return len(lines) > 2 and all(_HEADER.match(line) for line in lines[:3])


def _without_signature(lines: list[str]) -> list[str]:
    for number, line in enumerate(lines):
        if _SIGNATURE_STARTS.match(line):
            return lines[:number]
        if _CLOSING.match(line) and _looks_like_signature(lines[number + 1 :]):
            return lines[:number]
    return lines


def _looks_like_signature(lines: list[str]) -> bool:
    said = [line for line in lines if line.strip()]
    return len(said) <= _LONGEST_SIGNATURE and all(
        len(line) <= _WIDEST_SIGNATURE_LINE and not line.rstrip().endswith("?") for line in said
    )


def _without_greeting(lines: list[str]) -> list[str]:
    for number, line in enumerate(lines):
        if line.strip():
            return lines[number + 1 :] if _GREETING.match(line) else lines[number:]
    return lines
