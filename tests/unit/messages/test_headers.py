"""Addresses, Message-IDs and the chain of references."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mancrel.kit.addresses import normalise
from mancrel.kit.errors import InvalidError
from mancrel.messages.threads import message_ids, related


@pytest.mark.parametrize(
    ("text", "address"),
    [
        (" Ana@Example.COM ", "ana@example.com"),
        ("a.b+c@x-y.example", "a.b+c@x-y.example"),
        ("jörg@köln.example", "jörg@xn--kln-sna.example"),
        ("a@localhost", "a@localhost"),
        ("a@example.com.", "a@example.com"),
    ],
)
def test_addresses(text, address):
    assert normalise(text) == address


@pytest.mark.parametrize(
    "text",
    ["", "a", "@", "a@", "@b", "a b@c.d", "a@b c", "a@b@c", "a@.b", "a@b..c", "<a@b.c>", "a@b.c\r\nBcc: d@e.f",
     '"a"@b.c', "a@-b.c", "a@b-.c", "a@[127.0.0.1]", "a" * 65 + "@b.c", "a@" + "b" * 64 + ".c", "a@" + "b." * 130 + "c",
     "a\x00@b.c"],
)  # fmt: skip
def test_what_is_no_address(text):
    with pytest.raises(InvalidError):
        normalise(text)


@given(text=st.text(max_size=40) | st.emails())
def test_normalising_twice_is_normalising_once(text):
    try:
        once = normalise(text)
    except InvalidError:
        return
    assert normalise(once) == once
    assert not set(once) & set("\r\n <>,;")


@pytest.mark.parametrize(
    ("header", "ids"),
    [
        ("<a@b>", ["a@b"]), ("< a@b >", ["a@b"]), ("<a@b><c@d>", ["a@b", "c@d"]), ("a@b c@d", ["a@b", "c@d"]),
        ("Your mail of <a@b>", ["a@b"]), ("", []), ("<>", []), ("< >", []),
    ],
)  # fmt: skip
def test_message_ids_in_a_header(header, ids):
    assert message_ids(header) == ids


def test_the_nearest_is_asked_first_and_the_root_always():
    chain = [f"m{at}" for at in range(200)]

    assert related("m199", ["m0", "m1"]) == ["m199", "m1", "m0"]
    assert related(None, chain) == [*chain[:-21:-1], "m0"]
    assert related(None, []) == []
