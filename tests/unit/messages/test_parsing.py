# ruff: noqa: E501 - a line of a mail reads best unbroken
"""Mail as it really is becomes a Mail; what is none becomes one plain reason and nothing else."""

import contextlib
import json
from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mancrel.kit.errors import InvalidError
from mancrel.messages.parsing import parse
from tests.unit.messages.mails import CASES, FROM, Case, mail

RAW = "message/rfc822"


def seen(parsed, name):
    if name == "files":
        return [(each.name, each.type, len(each.content), each.inline) for each in parsed.attachments]
    value = getattr(parsed, name)
    return value.isoformat() if name == "date" and value else value


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_real_looking_mail(case: Case):
    parsed = parse(case.raw, RAW)

    for name, expected in case.expected.items():
        found = seen(parsed, name)
        if name == "files":
            found = [
                (*each[:2], each[2] if want[2] is not None else None, each[3])
                for each, want in zip(found, expected, strict=True)
            ]
        assert found == expected, name


def test_there_are_enough_of_them():
    assert len({case.name for case in CASES}) == len(CASES) >= 30


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"", "no header fields"),
        (b"\r\n\r\n", "no header fields"),
        (b"hello world", "no header fields"),
        (b"Subject: x\r\n\r\nbody", "no sender"),
        (b"From: undisclosed\r\n\r\nbody", "no sender"),
        (b"From: <>\r\nSubject: x\r\n\r\nbody", "no sender"),
        (b"\x00" * 1000, "no header fields"),
    ],
)
def test_what_is_no_mail(raw, reason):
    with pytest.raises(InvalidError, match=reason):
        parse(raw, RAW)


def test_a_mail_without_message_id_is_the_same_mail_by_any_path():
    raw = mail("From: ana@example.com\nSubject: Hi\nDate: Mon, 5 Jan 2026 10:00:00 +0000", "x")

    assert parse(raw, RAW).message_id == parse(b"Received: from mx\r\nX-Spam: no\r\n" + raw, RAW).message_id
    assert parse(raw, RAW).message_id != parse(raw.replace(b"Hi", b"Ho"), RAW).message_id


def test_ten_thousand_nested_parts_are_read_or_refused():
    nested = "".join(
        f"Content-Type: multipart/mixed; boundary=b{at}\r\n\r\n--b{at}\r\n" for at in range(10_000)
    )  # fmt: skip
    with contextlib.suppress(InvalidError):
        parse(FROM.replace("\n", "\r\n").encode() + nested.encode(), RAW)


def test_many_parts_are_bounded():
    body = "".join("--b\nContent-Type: application/pdf\nContent-Disposition: attachment\n\nx\n" for _at in range(2000))

    assert len(parse(mail(FROM + "Content-Type: multipart/mixed; boundary=b", body), RAW).attachments) == 100


@given(raw=st.binary(max_size=400))
def test_bytes_are_a_mail_or_refused(raw):
    with contextlib.suppress(InvalidError):
        parse(raw, RAW)


_LINES = st.sampled_from(
    [
        b"From: a@b.c", b"From: =?utf-8?q?=FF?= <a@b.c>", b"From: a@\xff.c", b"Subject: =?x?b?/?=", b"Date: 1 2 3 4 5",
        b"Date: Mon, 31 Feb 2026 99:00:00 +9999", b"Content-Type: multipart/mixed; boundary=\"\"", b"Message-ID: <",
        b"Content-Type: multipart/mixed; boundary=b", b"--b", b"--b--", b"", b"Content-Type: text/html; charset=\x00",
        b"Content-Type: message/rfc822", b"Content-Type: text/plain; charset*=x''%ff", b"References: <<>> <a",
        b"Content-Transfer-Encoding: base64", b"Content-Transfer-Encoding: x-uue", b"begin 666 x", b"=?=?=", b"<p><",
        b"Content-Disposition: attachment; filename*0*=utf-8''%; filename*1=x", b"Content-Type: /", b"Content-Type: ;;;=",
        b"Content-Disposition: ; filename=\xff", b"Reply-To: :;,<@>", b"To: group: a@b.c, d@e.f;", b" folded", b"\xff: x",
        b"Content-Type: text/calendar", b"Content-ID: x", b"In-Reply-To: \xe2\x80", b"Content-Type: text/plain; format=flowed",
    ]
)  # fmt: skip


@given(lines=st.lists(_LINES | st.binary(max_size=20), max_size=40))
def test_fragments_of_mail_are_a_mail_or_refused(lines):
    with contextlib.suppress(InvalidError):
        parsed = parse(b"\r\n".join([b"From: a@b.c", *lines]), RAW)
        json.dumps(parsed.text + parsed.subject + parsed.from_name).encode()
        assert "\x00" not in parsed.text + parsed.subject
        for name in (each.name for each in parsed.attachments):
            assert name
            assert not set(name) & set('/\\\x00\r\n"')


@given(subject=st.text(max_size=80), text=st.text(max_size=300), name=st.text(max_size=40))
def test_what_pythons_own_writer_writes_is_read_again(subject, text, name):
    one_line = "".join(each for each in subject if each.isprintable())
    written = EmailMessage()
    written["From"] = "ana@example.com"
    written["Subject"] = one_line
    written.set_content("".join(each for each in text if each.isprintable() or each == "\n"))
    parsed = parse(written.as_bytes(), RAW)

    assert parsed.subject == " ".join(one_line.split())


@pytest.mark.parametrize("body", [b"{}", b"[]", b"nonsense", b'{"messageId": "x"}', b'{"messageId":1,"from":2}'])
def test_json_that_is_no_mail(body):
    with pytest.raises(InvalidError):
        parse(body, "application/json")


def test_json_without_text_reads_as_its_html_and_controls_are_gone():
    body = {
        "messageId": "<1@example.com>", "from": {"email": "A@example.com", "name": "A\nna\x1b"},
        "subject": "one\ntwo", "text": " \n", "html": "<p>Hello</p><script>x</script>",
    }  # fmt: skip
    parsed = parse(json.dumps(body).encode(), "application/json; charset=utf-8")

    assert (parsed.text, parsed.subject, parsed.from_name) == ("Hello", "one two", "A na")
    assert (parsed.message_id, parsed.from_email) == ("1@example.com", "a@example.com")
