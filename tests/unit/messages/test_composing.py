"""The mail that a reply becomes: well-formed whatever the texts are."""

from datetime import UTC, datetime
from email import message_from_bytes
from email.policy import default

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mancrel.channels.models import Channel
from mancrel.kit.addresses import normalise
from mancrel.kit.errors import InvalidError
from mancrel.messages.composing import compose
from mancrel.messages.models import Message

HEADERS = {
    "Message-ID",
    "Date",
    "From",
    "To",
    "Subject",
    "In-Reply-To",
    "References",
    "MIME-Version",
    "Content-Type",
    "X-Mancrel-Message",
}


def composed(name="Shop", to="ana@example.com", subject="Re: Hi", text="Hello", chain=("a@b",), signature=""):
    channel = Channel("t", "c", address="shop@mancrel.test", name=name, signature=signature)
    message = Message(
        "t", "msg_1", subject=subject, text=text, to=[{"email": to, "name": name}],
        message_id_header="msg_1@mancrel.test", in_reply_to=chain[-1], references=list(chain),
        sent_at=datetime(2026, 1, 5, tzinfo=UTC), auto_submitted=False,
    )  # fmt: skip
    return compose(message, channel)


anything = st.text(max_size=200)


@given(name=anything, subject=anything, text=anything, chain=st.lists(anything, min_size=1, max_size=30))
def test_no_text_adds_a_header_or_breaks_a_line(name, subject, text, chain):
    raw = composed(name, "ana@example.com", subject, text, chain, signature=text)
    mail = message_from_bytes(raw, policy=default)

    assert HEADERS - {"In-Reply-To", "References"} <= set(mail.keys()) <= HEADERS
    assert len(mail.keys()) == len(set(mail.keys()))
    assert [each.addr_spec for each in mail["To"].addresses] == ["ana@example.com"]
    assert [each.addr_spec for each in mail["From"].addresses] == ["shop@mancrel.test"]
    assert max(map(len, raw.split(b"\r\n"))) <= 998
    assert raw.isascii()


@given(address=st.emails())
def test_any_address_gets_its_mail_or_a_reason(address):
    try:
        to = normalise(address)
        mail = message_from_bytes(composed(to=to), policy=default)
    except InvalidError:
        return
    assert mail["To"].addresses[0].addr_spec == to


def test_an_address_outside_ascii_is_refused_with_a_reason():
    with pytest.raises(InvalidError, match="ASCII"):
        composed(to="jörg@example.com")


def test_text_and_html_say_the_same():
    mail = message_from_bytes(composed(text="One <b>\nTwo\n\nThree", signature="Bye & thanks"), policy=default)

    plain = mail.get_body(("plain",)).get_content().replace("\r\n", "\n")
    assert plain == "One <b>\nTwo\n\nThree\n\n-- \nBye & thanks\n"
    assert "<p>One &lt;b&gt;<br>Two</p><p>Three</p><p>-- <br>Bye &amp; thanks</p>" in (
        mail.get_body(("html",)).get_content()
    )
