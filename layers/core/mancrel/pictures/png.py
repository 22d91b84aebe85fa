"""PNG, still or animated: https://www.w3.org/TR/png-3/"""

from __future__ import annotations

import zlib

from mancrel.pictures.bytewise import BrokenError, Found, Reader

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_KEPT = frozenset(
    {b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"cICP", b"iCCP", b"sBIT", b"pHYs"}
    | {b"acTL", b"fcTL", b"fdAT"}
)


def is_one(data: bytes) -> bool:
    """Whether it begins as one."""
    return data.startswith(_SIGNATURE)


def read(data: bytes) -> Found:
    """Raises BrokenError: it is damaged."""
    reader, parts = Reader(data, len(_SIGNATURE)), [_SIGNATURE]
    size, has_data = (0, 0), False
    while True:
        length, name = reader.big(4), reader.take(4)
        body, check = reader.take(length), reader.take(4)
        if zlib.crc32(name + body) != int.from_bytes(check, "big"):
            raise BrokenError("a part of it has changed")
        if len(parts) == 1:
            if name != b"IHDR" or length != 13:
                raise BrokenError("it does not begin as one")
            size = int.from_bytes(body[:4], "big"), int.from_bytes(body[4:8], "big")
        has_data = has_data or name == b"IDAT"
        if name in _KEPT:
            parts.append(length.to_bytes(4, "big") + name + body + check)
        if name == b"IEND":
            break
    if not has_data:
        raise BrokenError("nothing is in it")
    return *size, b"".join(parts)
