"""JPEG: https://www.w3.org/Graphics/JPEG/itu-t81.pdf; of EXIF only which way is up."""

from __future__ import annotations

from mancrel.pictures.bytewise import BrokenError, Found, Reader

_SOI, _EOI, _SOS, _APP0, _APP1, _APP2, _APP14, _COM = 0xD8, 0xD9, 0xDA, 0xE0, 0xE1, 0xE2, 0xEE, 0xFE
_FRAMES = frozenset({*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC})
_RESTARTS = frozenset({0x00, *range(0xD0, 0xD8)})
"""After 0xFF inside the picture: a plain 0xFF, and marks to begin anew at."""
_ORIENTATION = 0x0112


def is_one(data: bytes) -> bool:
    """Whether it begins as one."""
    return data.startswith(b"\xff\xd8\xff")


def read(data: bytes) -> Found:
    """Raises BrokenError: it is damaged."""
    reader, parts = Reader(data, 2), []
    size, turned, has_data = (0, 0), 1, False
    while (mark := _mark(reader)) != _EOI:
        body = reader.take(reader.big(2) - 2)
        if mark in _FRAMES:
            size = int.from_bytes(body[3:5], "big"), int.from_bytes(body[1:3], "big")
        if mark == _APP1 and body.startswith(b"Exif\0\0"):
            turned = _orientation(body[6:])
        kept = _kept(mark, body)
        if kept is not None:
            parts.append(_segment(mark, kept))
        if mark == _SOS:
            parts.append(_scan(reader))
            has_data = True
    if not has_data or not all(size):
        raise BrokenError("nothing is in it")
    top = [_segment(_APP1, _upright(turned))] if turned != 1 else []
    width, height = size if turned < 5 else size[::-1]
    return width, height, b"".join([b"\xff\xd8", *top, *parts, b"\xff\xd9"])


def _mark(reader: Reader) -> int:
    if reader.big(1) != 0xFF:
        raise BrokenError("something in it is unknown")
    while (mark := reader.big(1)) == 0xFF:
        pass
    return mark


def _kept(mark: int, body: bytes) -> bytes | None:
    """What of a segment makes the picture: no previews, comments, places or names; colours are kept."""
    if mark == _APP0:
        return body[:12] + b"\0\0" if body.startswith(b"JFIF\0") and len(body) >= 14 else None
    if mark == _APP2:
        return body if body.startswith(b"ICC_PROFILE\0") else None
    if mark == _APP14:
        return body if body.startswith(b"Adobe") else None
    return None if 0xE0 <= mark <= 0xEF or mark == _COM else body


def _scan(reader: Reader) -> bytes:
    """The picture's own bits up to the next mark."""
    start, data = reader.at, reader.data
    while True:
        at = data.find(b"\xff", reader.at)
        if at < 0 or at + 1 >= len(data):
            raise BrokenError("it is broken off")
        if data[at + 1] not in _RESTARTS:
            reader.at = at
            return data[start:at]
        reader.at = at + 2


def _segment(mark: int, body: bytes) -> bytes:
    return b"\xff" + bytes([mark]) + (len(body) + 2).to_bytes(2, "big") + body


def _orientation(tiff: bytes) -> int:
    """Which way is up, 1 when nobody says so: https://www.cipa.jp/std/documents/e/DC-008-2012_E.pdf, 4.6.4"""
    order = "little" if tiff[:2] == b"II" else "big"

    def number(at: int, length: int) -> int:
        return int.from_bytes(tiff[at : at + length], order)  # type: ignore[arg-type]  # one of the two it wants

    first = number(4, 4)
    for at in range(first + 2, first + 2 + 12 * min(number(first, 2), 200), 12):
        if number(at, 2) == _ORIENTATION:
            said = number(at + 8, 2)
            return said if 1 <= said <= 8 else 1
    return 1


def _upright(turned: int) -> bytes:
    entry = _ORIENTATION.to_bytes(2, "big") + b"\0\3" + (1).to_bytes(4, "big") + turned.to_bytes(2, "big") + b"\0\0"
    return b"Exif\0\0MM\0*" + (8).to_bytes(4, "big") + b"\0\1" + entry + b"\0\0\0\0"
