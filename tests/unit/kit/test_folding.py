"""Text as it is compared."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mancrel.kit import folding


@pytest.mark.parametrize(
    ("text", "folded", "words"),
    [
        ("  Él  DIJO: «No» ", "el dijo: «no»", "el dijo no"),
        ("Straße 4/2", "strasse 4/2", "strasse 4 2"),
        ("ＬＥＧＡＬ ᴬction İstanbul", "legal action istanbul", "legal action istanbul"),
        ("礼品 包装", "礼品 包装", "礼品 包装"),
        ("???", "???", ""),
    ],
)
def test_case_accents_and_spaces_do_not_count(text: str, folded: str, words: str) -> None:
    assert (folding.folded(text), folding.words(text)) == (folded, words)


@given(st.text())
def test_case_never_tells_texts_apart(text: str) -> None:
    assert folding.folded(text.casefold()) == folding.folded(text)
