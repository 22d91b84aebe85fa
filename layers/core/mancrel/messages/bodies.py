"""The parts of a mail: what is to be read, and what is a file."""

import mimetypes
import re
from collections.abc import Iterator
from email.message import Message as Mime

from mancrel.messages.headers import decoded, line, plain
from mancrel.messages.mail import Attachment
from mancrel.messages.readable import as_text

MAX_PARTS = 500
MAX_FILES = 100
_TYPE = re.compile(r"[a-z0-9][a-z0-9!#$&^_.+-]{0,62}/[a-z0-9][a-z0-9!#$&^_.+-]{0,62}")
_UNSAFE = re.compile(r'[\\/:*?"<>|\x00-\x1f\x7f\u200b-\u200f\u202a-\u202e\u2066-\u2069]')
_SHOWN = ("text/plain", "text/html")


def read(mime: Mime) -> tuple[str, str | None, list[Attachment]]:
    """The text to read, the HTML as it came, and the files."""
    texts: list[str] = []
    pages: list[str] = []
    files: list[Attachment] = []
    for part in _leaves(mime):
        if _is_body(part):
            (texts if part.get_content_type() == "text/plain" else pages).append(_text(part))
        elif len(files) < MAX_FILES:
            files.append(_file(part, len(files) + 1))
    html = "\n<hr>\n".join(pages) if any(page.strip() for page in pages) else None
    text = plain("\n\n".join(each.strip("\n") for each in texts)).strip()
    return text or (as_text(html) if html else _invitation(files)), html, files


def _leaves(mime: Mime) -> Iterator[Mime]:
    """The parts that contain no parts, in order. A mail within the mail is a file, not a part."""
    waiting, seen = [mime], 0
    while waiting and seen < MAX_PARTS:
        part = waiting.pop(0)
        seen += 1
        if part.get_content_maintype() == "multipart" and isinstance(part.get_payload(), list):
            waiting[:0] = [each for each in part.get_payload() if isinstance(each, Mime)]
        else:
            yield part


def _is_body(part: Mime) -> bool:
    kind = part.get_content_type()
    if part.get_content_maintype() == "multipart":  # announced, but without parts
        return False
    return kind in _SHOWN and part.get_content_disposition() != "attachment" and not part.get_filename()


def _text(part: Mime) -> str:
    text = decoded(_bytes(part), part.get_content_charset())
    if str(part.get_param("format", "")).lower() == "flowed":
        text = _unflowed(text, str(part.get_param("delsp", "")).lower() == "yes")
    return text


def _unflowed(text: str, delete_space: bool) -> str:
    """RFC 3676: a line that ends in a space goes on in the next one, except the signature's ``-- ``."""
    lines: list[list[str]] = []
    open_line = False
    for raw in text.replace("\r\n", "\n").split("\n"):
        stuffed = raw.removeprefix(" ")
        flows = stuffed.endswith(" ") and stuffed != "-- " and not stuffed.startswith(">")
        kept = stuffed[:-1] if flows and delete_space else stuffed
        if open_line and not stuffed.startswith(">") and stuffed != "-- ":
            lines[-1].append(kept)
        else:
            lines.append([kept])
        open_line = flows
    return "\n".join("".join(pieces) for pieces in lines)


def _bytes(part: Mime) -> bytes:
    if part.get_content_type() == "message/rfc822" or part.is_multipart():
        return b"\n".join(each.as_bytes() for each in part.get_payload() if isinstance(each, Mime))
    content = part.get_payload(decode=True)
    return content if isinstance(content, bytes) else b""


def _file(part: Mime, number: int) -> Attachment:
    kind = part.get_content_type()
    kind = kind if _TYPE.fullmatch(kind) else "application/octet-stream"
    inline = bool(part.get("Content-ID")) and part.get_content_disposition() != "attachment"
    return Attachment(_name(part, kind, number), kind, _bytes(part), inline)


def _name(part: Mime, kind: str, number: int) -> str:
    given = part.get_filename()
    shown = _UNSAFE.sub("_", line(given).replace("\\", "/").rpartition("/")[2]) if given else ""
    stem, dot, ending = shown.strip(" .").rpartition(".")
    name = f"{stem[:120]}{dot}{ending[:20]}" if dot else ending[:140]
    return name or f"attachment-{number}{_ENDINGS.get(kind) or mimetypes.guess_extension(kind) or ''}"


_ENDINGS = {"message/rfc822": ".eml", "text/calendar": ".ics", "message/delivery-status": ".txt", "image/jpeg": ".jpg"}


def _invitation(files: list[Attachment]) -> str:
    """What a mail that is nothing but a calendar entry is about."""
    for each in files:
        if each.type == "text/calendar" and (
            found := re.search(rb"^SUMMARY[^:\r\n]*:(.+)$", each.content, re.MULTILINE)
        ):
            return f"Invitation: {plain(decoded(found[1], None)).strip()}"
    return ""
