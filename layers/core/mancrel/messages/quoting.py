"""Telling what is new in a mail from the history quoted below it."""

import re

_BEGINS_HISTORY = re.compile(
    r"""^[ \t]*(?:
        -{2,}\s*(?:original\ message|ursprüngliche\ nachricht|message\ d['’]origine|mensaje\ original
            |messaggio\ originale|forwarded\ message|weitergeleitete\ nachricht|oorspronkelijk\ bericht)\b
      | (?:on|am|le|el|il|op|em)\b[^\n]{5,200}(?:\n[^\n]{0,120}){0,2}?
            (?:wrote|schrieb|a\ écrit|escribió|ha\ scritto|schreef|escreveu)\b[^\n]{0,160}:[ \t]*$
      | _{10,}[ \t]*\n\s*(?:from|von|de|da|van)\s*:
      | \*?(?:from|von|de|da|van)\s*:\*?[^\n]{1,200}\n(?:[^\n]{0,200}\n){0,1}
            \*?(?:sent|gesendet|envoyé|enviado|inviato|verzonden|date|datum)\s*:
    )""",
    re.IGNORECASE | re.MULTILINE | re.VERBOSE,
)
_SIGNATURE = re.compile(r"^--[ \t]*$", re.MULTILINE)
_LONGEST = 50_000


def newest(text: str) -> str:
    """*text* without quoted history and signature; the whole when nothing would be left."""
    searched = text[:_LONGEST]
    head = searched[: match.start()] if (match := _BEGINS_HISTORY.search(searched)) else searched
    own = "\n".join(line for line in head.split("\n") if not line.lstrip().startswith(">"))
    unsigned = own[: match.start()] if (match := _SIGNATURE.search(own)) else own
    return unsigned.strip() or own.strip() or text.strip()
