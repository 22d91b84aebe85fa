"""What a file is by its first bytes, whatever it is called (https://mimesniff.spec.whatwg.org, where it has them)."""

import mimetypes
import re

ENOUGH = 512
_PLAIN = "application/octet-stream"
_BEGINNINGS: tuple[tuple[bytes, str], ...] = (
    (rb"\x89PNG\r\n\x1a\n", "image/png"),
    (rb"\xff\xd8\xff", "image/jpeg"),
    (rb"GIF8[79]a", "image/gif"),
    (rb"RIFF....WEBP", "image/webp"),
    (rb"%PDF-", "application/pdf"),
    (rb"RIFF....WAVE", "audio/wav"),
    (rb"(?:ID3|\xff[\xf2\xf3\xfb])", "audio/mpeg"),
    (rb"OggS", "audio/ogg"),
    (rb"....ftypM4A", "audio/mp4"),
    (rb"....ftyp", "video/mp4"),
)
_TOLD = frozenset(kind for _start, kind in _BEGINNINGS)
_RUNS = re.compile(r"html|xml|svg|script|^message/|^multipart/")
"""Types that a browser may run, or that a mail takes for a part of its own: they go as plain bytes."""
_OFFICE = re.compile(r"\+xml$|openxmlformats|opendocument")


def kind(head: bytes, name: str, claimed: str) -> str:
    """The type of a file that begins with *head*: what it shows, else what it is *claimed* to be or *name* says, unless
    that is one that it would show, or that might run."""
    for start, shown in _BEGINNINGS:
        if re.match(start, head, re.DOTALL):
            return shown
    said = claimed.lower() if claimed != _PLAIN else (mimetypes.guess_type(name)[0] or _PLAIN)
    is_zip = head.startswith(b"PK\x03\x04")
    if said in _TOLD or (_RUNS.search(said) and not (is_zip and _OFFICE.search(said))):
        return _PLAIN
    return said
