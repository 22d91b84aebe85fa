"""GIF, still or animated: https://www.w3.org/Graphics/GIF/spec-gif89a.txt"""

from __future__ import annotations

from mancrel.pictures.bytewise import BrokenError, Found, Reader

_CONTROL, _APPLICATION, _EXTENSION, _IMAGE, _TRAILER = 0xF9, 0xFF, 0x21, 0x2C, 0x3B
_LOOPS = (b"NETSCAPE2.0", b"ANIMEXTS1.0")


def is_one(data: bytes) -> bool:
    """Whether it begins as one."""
    return data.startswith((b"GIF87a", b"GIF89a"))


def read(data: bytes) -> Found:
    """Raises BrokenError: it is damaged."""
    reader = Reader(data, 6)
    width, height, flags = reader.little(2), reader.little(2), reader.big(1)
    reader.take(2 + _colours(flags))
    parts, images = [data[: reader.at]], 0
    while (mark := reader.big(1)) != _TRAILER:
        start = reader.at - 1
        if mark == _EXTENSION:
            label = reader.big(1)
            first = _blocks(reader)
            is_kept = label == _CONTROL or (label == _APPLICATION and first in _LOOPS)
        elif mark == _IMAGE:
            reader.take(8)
            reader.take(_colours(reader.big(1)) + 1)
            _blocks(reader)
            is_kept, images = True, images + 1
        else:
            raise BrokenError("something in it is unknown")
        if is_kept:
            parts.append(data[start : reader.at])
    if not images:
        raise BrokenError("nothing is in it")
    return width, height, b"".join([*parts, bytes([_TRAILER])])


def _colours(flags: int) -> int:
    """How many bytes the table of colours takes."""
    return 3 << ((flags & 7) + 1) if flags & 0x80 else 0


def _blocks(reader: Reader) -> bytes:
    """Pass a chain of blocks; the first of them."""
    first = b""
    while length := reader.big(1):
        block = reader.take(length)
        first = first or block
    return first
