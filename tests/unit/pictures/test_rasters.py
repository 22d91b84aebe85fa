"""What a picture is by its bytes, and that nothing else of it is kept."""

import importlib.util
import random
from pathlib import Path

import pytest

from mancrel.kit.errors import InvalidError
from mancrel.pictures import rasters
from tests.unit.pictures.samples import (
    JPEG,
    SECRET,
    WEBP,
    WEBP_LOSSLESS,
    a_gif,
    a_jpeg,
    a_png,
    a_webp,
    chunk,
    exif,
    segment,
)

TEXTS = chunk(b"tEXt", b"Comment\0" + SECRET) + chunk(b"eXIf", SECRET) + chunk(b"iTXt", SECRET)
SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
KINDS = [
    (a_png(), "image/png", (3, 2)),
    (a_png(more=TEXTS) + SECRET, "image/png", (3, 2)),
    (JPEG, "image/jpeg", (1, 1)),
    (a_jpeg(), "image/jpeg", (1, 1)),
    (a_jpeg(6, "little"), "image/jpeg", (1, 1)),
    (a_gif(), "image/gif", (2, 1)),
    (WEBP, "image/webp", (1, 1)),
    (WEBP_LOSSLESS, "image/webp", (1, 1)),
    (a_webp(), "image/webp", (7, 5)),
    (WEBP + SECRET, "image/webp", (1, 1)),
]


@pytest.mark.parametrize(("data", "kind", "size"), KINDS)
def test_it_is_told_by_its_bytes_and_loses_what_is_nobodys_business(data, kind, size):
    found = rasters.read(data)

    assert (found.content_type, (found.width, found.height)) == (kind, size)
    assert SECRET not in found.data
    assert rasters.read(found.data) == found, "clean stays clean"


def test_what_is_clean_stays_as_it_is_to_the_byte():
    for data in (a_png(), WEBP, WEBP_LOSSLESS, JPEG):
        assert rasters.read(data).data == data


def test_what_a_picture_shows_stays():
    assert rasters.read(a_jpeg()).data == JPEG
    assert rasters.read(a_gif()).data.count(b"!\xf9") == 2
    assert b"NETSCAPE2.0" in rasters.read(a_gif()).data
    assert rasters.read(a_png(more=TEXTS)).data == a_png()
    profile = segment(0xE2, b"ICC_PROFILE\0\1\1colours")
    assert profile in rasters.read(JPEG[:2] + profile + JPEG[2:]).data


@pytest.mark.parametrize("order", ["big", "little"])
@pytest.mark.parametrize("turned", range(1, 9))
def test_a_telephones_picture_stays_upright(turned, order):
    clean = rasters.read(a_jpeg(turned, order)).data

    assert (b"Exif" in clean) == (turned != 1)
    assert clean == rasters.read(a_jpeg(turned)).data


def test_width_and_height_are_those_that_are_seen():
    wide = JPEG.replace(b"\xff\xc9\0\x0b\x08\0\1\0\1", b"\xff\xc9\0\x0b\x08\0\1\0\2")
    turned = wide[:2] + segment(0xE1, exif(6)) + wide[2:]

    assert (rasters.read(wide).width, rasters.read(wide).height) == (2, 1)
    assert (rasters.read(turned).width, rasters.read(turned).height) == (1, 2)


@pytest.mark.parametrize("data", [SVG, b"<?xml version='1.0'?>" + SVG, b"", b"GIF", b"%PDF-1.7", b"BM" + bytes(60)])
def test_anything_else_is_refused(data):
    with pytest.raises(InvalidError, match="no picture that mail programs show"):
        rasters.read(data)


@pytest.mark.parametrize("size", [(10_001, 1), (1, 60_000), (9_000, 9_000), (0, 5)])
def test_a_picture_that_fills_memory_is_refused(size):
    with pytest.raises(InvalidError, match="too large"):
        rasters.read(a_png(*size))


@pytest.mark.parametrize("data", [each[0] for each in KINDS])
def test_what_is_broken_off_or_changed_ends_in_words(data):
    chance = random.Random(7)
    for cut in range(len(data)):
        _read(data[:cut])
    for _try in range(400):
        changed = bytearray(data)
        changed[chance.randrange(len(data))] = chance.randrange(256)
        _read(bytes(changed))


def test_a_second_head_without_a_body_ends_in_words():
    inside = WEBP[8:] + b"VP8X" + bytes(4)

    with pytest.raises(InvalidError, match="damaged"):
        rasters.read(b"RIFF" + len(inside).to_bytes(4, "little") + inside)


def test_a_page_hidden_behind_a_picture_is_gone():
    both = a_png() + SVG

    assert SVG not in rasters.read(both).data


def test_real_pictures_of_others_are_read():
    found = importlib.util.find_spec("sklearn")
    assert found is not None
    folder = Path(str(found.origin)).parent / "datasets" / "images"

    sizes = {(each.width, each.height) for each in (rasters.read(path.read_bytes()) for path in folder.glob("*.jpg"))}

    assert sizes == {(640, 427)}


def _read(data: bytes) -> None:
    try:
        rasters.read(data)
    except InvalidError:
        return
