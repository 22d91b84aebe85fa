"""WebP, still or animated: https://developers.google.com/speed/webp/docs/riff_container"""

from __future__ import annotations

from mancrel.pictures.bytewise import BrokenError, Found, Reader

_KEPT = frozenset({b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF", b"ICCP"})
_EXIF, _XMP = 0x08, 0x04


def is_one(data: bytes) -> bool:
    """Whether it begins as one."""
    return data[:4] == b"RIFF" and data[8:12] == b"WEBP"


def read(data: bytes) -> Found:
    """Raises BrokenError: it is damaged."""
    end = 8 + int.from_bytes(data[4:8], "little")
    if end > len(data):
        raise BrokenError("it is broken off")
    reader, parts = Reader(data[:end], 12), []
    size: tuple[int, int] | None = None
    has_data = False
    while reader.left >= 8:
        name, length = reader.take(4), reader.little(4)
        body = reader.take(length)
        reader.take(min(length & 1, reader.left))
        if name not in _KEPT:
            continue
        size = size or _size(name, body)
        has_data = has_data or name in (b"VP8 ", b"VP8L", b"ANMF")
        if name == b"VP8X":
            if length != 10:
                raise BrokenError("its head has a wrong length")
            body = bytes([body[0] & ~(_EXIF | _XMP)]) + body[1:]
        parts.append(name + length.to_bytes(4, "little") + body + b"\0" * (length & 1))
    if size is None or not has_data:
        raise BrokenError("nothing is in it")
    inside = b"WEBP" + b"".join(parts)
    return *size, b"RIFF" + len(inside).to_bytes(4, "little") + inside


def _size(name: bytes, body: bytes) -> tuple[int, int] | None:
    """What the first part that tells says."""
    reader = Reader(body)
    if name == b"VP8X":
        reader.take(4)
        return reader.little(3) + 1, reader.little(3) + 1
    if name == b"VP8L":
        if reader.big(1) != 0x2F:
            raise BrokenError("it does not begin as one")
        bits = reader.little(4)
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    if name == b"VP8 ":
        reader.take(3)
        if reader.take(3) != b"\x9d\x01\x2a":
            raise BrokenError("it does not begin as one")
        return reader.little(2) & 0x3FFF, reader.little(2) & 0x3FFF
    return None
