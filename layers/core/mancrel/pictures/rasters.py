"""What a picture is by its bytes, whatever it is called, and those bytes without what only the camera knows.

The parts that make the picture are copied one by one, all others are left behind: places and names in EXIF and XMP,
comments, previews, and whatever somebody hung behind the end. A file that is two things at once comes out as one.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from mancrel.kit.errors import InvalidError
from mancrel.pictures import gif, jpeg, png, webp
from mancrel.pictures.bytewise import BrokenError, Found

MOST_PIXELS = 40_000_000
MOST_ACROSS = 10_000


@dataclass(frozen=True)
class Raster:
    """A picture: its type, its size as it is shown, and its bytes, harmless."""

    content_type: str
    extension: str
    width: int
    height: int
    data: bytes


_KINDS: tuple[tuple[str, str, Callable[[bytes], bool], Callable[[bytes], Found]], ...] = (
    ("image/png", "png", png.is_one, png.read),
    ("image/jpeg", "jpg", jpeg.is_one, jpeg.read),
    ("image/gif", "gif", gif.is_one, gif.read),
    ("image/webp", "webp", webp.is_one, webp.read),
)


def read(data: bytes) -> Raster:
    """The picture in *data*.

    Raises:
        InvalidError: it is no PNG, JPEG, GIF or WebP, is broken off, or larger than anybody shows.
    """
    for content_type, extension, is_one, reading in _KINDS:
        if is_one(data):
            try:
                width, height, clean = reading(data)
            except BrokenError as error:
                raise InvalidError(f"this {extension.upper()} picture is damaged: {error}") from error
            if not (0 < width <= MOST_ACROSS and 0 < height <= MOST_ACROSS and width * height <= MOST_PIXELS):
                raise InvalidError(f"a picture of {width} × {height} is too large; at most {MOST_ACROSS} px across")
            return Raster(content_type, extension, width, height, clean)
    raise InvalidError("this is no picture that mail programs show: PNG, JPEG, GIF or WebP")
