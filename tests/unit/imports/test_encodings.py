"""A file's encoding is found from its bytes."""

from pathlib import Path

import pytest

from mancrel.imports import encodings
from mancrel.kit.errors import InvalidError

GERMAN = "name;ort\nMüller;Köln\nJürgen Weiß;Düsseldorf\n"
POLISH = "imię;miasto\nŁukasz;Kraków\nMałgorzata;Łódź\nŻółć;Gdańsk\n"
CZECH = "jméno;město\nJiří;Plzeň\nŽaneta;Liberec\nDvořák;Děčín\n"
TURKISH = "ad;şehir\nŞükrü;İstanbul\nÇağlar;Iğdır\nGüneş;Muğla\n"
RUSSIAN = "имя;город\nИван;Москва\nМария;Казань\n"
GREEK = "όνομα;πόλη\nΓιώργος;Αθήνα\nΠαπαδόπουλος;Πάτρα\n"
JAPANESE = "name;city\n山田太郎;東京都\n鈴木花子;大阪府\n佐藤;京都市\n"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (GERMAN, "utf-8"), (GERMAN, "utf-8-sig"), (GERMAN, "utf-16"), (GERMAN, "utf-16-le"), (GERMAN, "utf-16-be"),
        (GERMAN, "cp1252"), (GERMAN, "mac_roman"), (POLISH, "cp1250"), (POLISH, "iso8859_2"), (CZECH, "cp1250"),
        (TURKISH, "cp1254"), (RUSSIAN, "cp1251"), (RUSSIAN, "koi8_r"), (GREEK, "cp1253"), (JAPANESE, "shift_jis"),
        (JAPANESE, "euc_jp"),
    ],
)  # fmt: skip
def test_a_text_is_read_as_it_was_written(tmp_path: Path, text: str, encoding: str) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes((text * 5).encode(encoding))

    found = encodings.detect(path)

    assert path.read_text(found.name).lstrip("\ufeff") == text * 5
    assert not found.damaged


def test_a_broken_character_in_utf8_does_not_make_it_another_encoding(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes((GERMAN * 50).encode() + b"M\xfcller;K\xf6ln\n")

    found = encodings.detect(path)

    assert (found.name, found.damaged) == ("utf-8", True)


def test_what_a_person_said_counts(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(GERMAN.encode("cp1252"))

    assert encodings.detect(path, "Windows-1252").name == "cp1252"
    with pytest.raises(InvalidError, match="no encoding"):
        encodings.detect(path, "klingon")


def test_nul_is_noticed(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"name,email\nAna,a@example.com\nB\0b,b@example.com\n")

    assert encodings.detect(path).nul


def test_bytes_that_are_no_text_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(bytes(range(1, 32)) * 100)

    with pytest.raises(InvalidError, match="no text"):
        encodings.detect(path)


def test_a_line_without_an_end_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"name\n" + b"x" * (17 << 20))

    with pytest.raises(InvalidError, match="16 MB"):
        encodings.detect(path)
