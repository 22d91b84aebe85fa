"""How many messages a text becomes on the air: 3GPP TS 23.038 and 23.040."""

import pytest

from mancrel.vendors.segments import count


@pytest.mark.parametrize(
    ("text", "encoding", "units", "segments"),
    [
        ("", "GSM-7", 0, 1),
        ("a" * 160, "GSM-7", 160, 1),
        ("a" * 161, "GSM-7", 161, 2),
        ("a" * 306, "GSM-7", 306, 2),
        ("a" * 307, "GSM-7", 307, 3),
        ("Olé à £5, ñandú @ Ω", "UCS-2", 19, 1),  # ú is not in the alphabet
        ("Olé à £5, ñandu @ Ω", "GSM-7", 19, 1),
        ("€" * 80, "GSM-7", 160, 1),
        ("€" * 81, "GSM-7", 162, 2),
        ("ã" * 70, "UCS-2", 70, 1),
        ("ã" * 71, "UCS-2", 71, 2),
        ("ã" * 134, "UCS-2", 134, 2),
        ("ã" * 135, "UCS-2", 135, 3),
        ("😀" * 35, "UCS-2", 70, 1),
        ("😀" * 36, "UCS-2", 72, 2),
        ("नमस्ते", "UCS-2", 6, 1),
    ],
)
def test_segments(text, encoding, units, segments):
    counted = count(text)

    assert (counted.encoding, counted.units, counted.segments) == (encoding, units, segments)


def test_no_letter_is_cut_in_two():
    """An escape and its letter, or the halves of a pair, stay together: a place before them is lost."""
    assert count("a" * 152 + "€" + "a" * 152 + "€").segments == 3
    assert count("ã" * 66 + "😀" + "ã" * 66).segments == 3
