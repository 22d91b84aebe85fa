"""Header fields of mail as it really is: encoded twice, in the wrong charset, folded anywhere, or missing."""

import re
from datetime import UTC, datetime
from email.errors import MessageError
from email.header import decode_header
from email.message import Message as Mime
from email.parser import BytesHeaderParser
from email.policy import Compat32
from email.utils import getaddresses, parsedate_to_datetime

from mancrel.kit.addresses import normalise
from mancrel.kit.errors import InvalidError

OURS = "X-Mancrel-Message"
"""Of our mails; carries our id of the message. SES repeats it in its events, mail servers in their reports."""
LONGEST = 50_000
"""Characters of a field that are looked at: a thousand addresses. Reading some fields takes their length's square."""
LONGEST_CONTENT = 4_000
"""The same for what each of hundreds of parts may have: a type with its parameters, a file's name."""
LONGEST_LINE = 10_000
"""The same for what is shown."""


class _AsItCame(Compat32):
    """Fields as they came, where the library would put question marks in place of bytes above 127."""

    def header_fetch_parse(self, name: str, value: str) -> str:
        return value[: LONGEST_CONTENT if name.lower().startswith("content-") else LONGEST]


AS_IT_CAME = _AsItCame()
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\u202a-\u202e\u2066-\u2069]")
_ENCODED = re.compile(r"=\?[^?\s]+\?[bBqQ]\?[^?]*\?=")
_GLUED = re.compile(r"(\?=)(=\?)")
_ADDRESS = re.compile(r"(?<![^\s<>\"(),:;@])[^\s<>\"(),:;@]+@[^\s<>\"(),:;@]+")


def plain(text: str) -> str:
    """*text* with one kind of line end and without characters that cannot be stored or that reorder what is shown."""
    return _CONTROLS.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def decoded(content: bytes, charset: str | None) -> str:
    """*content* as text: in its charset if that is true, else UTF-8 if it is that, else Windows-1252 (never fails)."""
    for candidate in (charset, "utf-8"):
        try:
            return content.decode(_really(candidate or "utf-8"))
        except (LookupError, ValueError):
            continue
    return content.decode("cp1252", "replace")


_LABELS = {"iso-8859-1": "cp1252", "latin-1": "cp1252", "us-ascii": "utf-8", "ascii": "utf-8", "gb2312": "gb18030",
           "ks_c_5601-1987": "cp949", "x-sjis": "shift_jis", "unicode-1-1-utf-7": "utf-7"}  # fmt: skip
"""What mailers write and what they mean (https://encoding.spec.whatwg.org/#names-and-labels)."""


def _really(charset: str) -> str:
    label = charset.strip().strip("\"'").lower()
    return _LABELS.get(label, label)


def text_of(mail: Mime, name: str) -> str:
    """The field *name* on one line, RFC 2047 decoded; empty when it is missing."""
    return line(mail.get(name, ""))


def line(value: object) -> str:
    """One field's value on one line, RFC 2047 decoded."""
    return " ".join(plain(decode_any(_utf8(str(value)))).split())


def decode_any(raw: str) -> str:
    """RFC 2047 words in *raw* decoded, those that are broken left as they are."""
    raw = raw[:LONGEST_LINE]
    if not _ENCODED.search(raw):
        return raw
    try:
        parts = decode_header(_GLUED.sub(r"\1 \2", raw))
        return "".join(each if isinstance(each, str) else decoded(each, charset) for each, charset in _joined(parts))
    except (ValueError, LookupError, MessageError):
        return raw


def _joined(parts: list[tuple[str, None]] | list[tuple[bytes, str | None]]) -> list[tuple[bytes | str, str | None]]:
    """Neighbours in one charset as one: some mailers cut a letter's bytes in two."""
    joined: list[tuple[bytes | str, str | None]] = []
    for content, charset in parts:
        if joined and isinstance(content, bytes) and charset and joined[-1][1] == charset:
            before = joined.pop()[0]
            joined.append((bytes(before) + content if isinstance(before, bytes) else content, charset))
        else:
            joined.append((content, charset))
    return joined


def _utf8(raw: str) -> str:
    """The parser keeps bytes above 127 as surrogates; most of them are UTF-8, against RFC 5322."""
    if raw.isascii():
        return raw
    return decoded(raw.encode("utf-8", "surrogateescape"), None)


def mailboxes(mail: Mime, name: str) -> list[dict[str, str]]:
    """The addresses in the field *name*, normalised; what is none is left out."""
    values = [_utf8(str(each)) for each in mail.get_all(name, [])]
    found = []
    for shown, address in getaddresses([" ".join(each.split()) for each in values]):
        email = _address(address) or _address(decode_any(address))
        if email:
            found.append({"email": email, "name": line(shown)[:200]})
    return found or [{"email": each, "name": ""} for each in _loose(values)]


def _loose(values: list[str]) -> list[str]:
    found = (_address(each) for value in values for each in _ADDRESS.findall(decode_any(value)))
    return [each for each in found if each]


def _address(text: str) -> str | None:
    try:
        return normalise(text.strip().strip("'\""))
    except InvalidError:
        return None


def date_of(mail: Mime) -> datetime | None:
    """The Date field, if it is one."""
    try:
        moment = parsedate_to_datetime(str(mail.get("Date", "")))
        return (moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment).astimezone(UTC)
    except (ValueError, TypeError, OverflowError, IndexError):
        return None


def simple(mail: Mime) -> dict[str, str]:
    """All fields by lower-case name, the first of each."""
    fields: dict[str, str] = {}
    for name, value in mail.items():
        fields.setdefault(name.lower(), " ".join(_utf8(str(value)).split()))
    return fields


def heading(head: bytes) -> tuple[str, str]:
    """The sender and the subject in the bytes of a mail's header; empty where they cannot be read."""
    try:
        mime = BytesHeaderParser(policy=AS_IT_CAME).parsebytes(head)
        return text_of(mime, "From"), text_of(mime, "Subject")
    except (ValueError, LookupError, AttributeError, TypeError, RecursionError):  # what the parser trips over
        return "", ""
