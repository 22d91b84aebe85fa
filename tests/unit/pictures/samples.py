"""Small pictures of each kind, with what a camera or a person may have hung onto them."""

import zlib
from base64 import b64decode

SECRET = b"41.1579 N, 8.6291 W"
"""Where somebody lives."""
JPEG = b64decode(
    "/9j/4AAQSkZJRgABAQEAYABgAAD/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJDRENDg8QEBEQCgwSExIQ"
    "Ew8QEBD/yQALCAABAAEBAREA/8wABgAQEAX/2gAIAQEAAD8A0s8g/9k="
)
WEBP = b64decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA")
WEBP_LOSSLESS = b64decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==")


def chunk(name: bytes, body: bytes) -> bytes:
    return len(body).to_bytes(4, "big") + name + body + zlib.crc32(name + body).to_bytes(4, "big")


def a_png(width: int = 3, height: int = 2, more: bytes = b"") -> bytes:
    """A grey one; *more* chunks stand between its head and its data."""
    head = width.to_bytes(4, "big") + height.to_bytes(4, "big") + b"\x08\0\0\0\0"
    rows = zlib.compress((b"\0" + b"\x80" * width) * min(height, 50))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + more + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def segment(mark: int, body: bytes) -> bytes:
    return bytes([0xFF, mark]) + (len(body) + 2).to_bytes(2, "big") + body


def exif(orientation: int, order: str = "big") -> bytes:
    """As a telephone writes it: which way is up, and where it was taken."""

    def number(value: int, length: int) -> bytes:
        return value.to_bytes(length, order)  # type: ignore[arg-type]

    mark = b"MM" if order == "big" else b"II"
    entry = number(0x0112, 2) + number(3, 2) + number(1, 4) + number(orientation, 2) + b"\0\0"
    return b"Exif\0\0" + mark + number(42, 2) + number(8, 4) + number(1, 2) + entry + number(0, 4) + SECRET


def a_jpeg(orientation: int = 1, order: str = "big") -> bytes:
    """One from a telephone: EXIF, XMP, a comment, and a second picture behind the first."""
    parts = segment(0xE1, exif(orientation, order)) + segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0" + SECRET)
    return JPEG[:2] + parts + segment(0xFE, SECRET) + segment(0xED, SECRET) + JPEG[2:] + SECRET


def a_webp() -> bytes:
    """An extended one, with EXIF and XMP."""

    def part(name: bytes, body: bytes) -> bytes:
        return name + len(body).to_bytes(4, "little") + body + b"\0" * (len(body) % 2)

    head = bytes([0x08 | 0x04]) + b"\0\0\0" + (6).to_bytes(3, "little") + (4).to_bytes(3, "little")
    inside = b"WEBP" + part(b"VP8X", head) + WEBP[12:] + part(b"EXIF", SECRET) + part(b"XMP ", SECRET)
    return b"RIFF" + len(inside).to_bytes(4, "little") + inside


def a_gif(comment: bytes = SECRET) -> bytes:
    """Two frames that go round and round, with a comment and XMP."""
    frame = b"!\xf9\4\0\x0a\0\0\0," + b"\0\0\0\0\2\0\1\0\0" + b"\2\2D\1\0"
    loop = b"!\xff\x0bNETSCAPE2.0\3\1\0\0\0"
    xmp = b"!\xff\x0bXMP DataXMP" + bytes([len(comment)]) + comment + b"\0"
    said = b"!\xfe" + bytes([len(comment)]) + comment + b"\0"
    return b"GIF89a\2\0\1\0\x80\0\0\0\0\0\xff\xff\xff" + loop + said + xmp + frame + frame + b";" + comment
