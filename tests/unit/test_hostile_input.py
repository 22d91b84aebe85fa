"""Input made to take the square of its length: each was minutes once, and has to be over at once."""

import base64
import time
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import pytest

from mancrel.kit import paging, strict_json
from mancrel.kit.errors import InvalidError, MalformedError
from mancrel.messages import quoting
from mancrel.messages.parsing import parse
from mancrel.messages.schemas import IncomingMail
from mancrel.ops.mail import headline
from mancrel.products import vendor

SECONDS = 10.0
"""Of processor time; the slowest takes half a second, and took more than twenty."""
FROM = b"From: ana@example.com\r\n"


def mail(head: bytes = b"", body: bytes = b"hello", sender: bytes = FROM) -> bytes:
    return sender + b"Message-ID: <1@example.com>\r\n" + head + b"\r\n" + body


def nested(depth: int, lines: int) -> bytes:
    part = b'Content-Type: multipart/mixed; boundary="b%d"\r\n\r\n--b%d\r\n'
    return mail(b"".join(part % (level, level) for level in range(depth)), b"x\r\n" * lines)


def json_of(content: bytes) -> Callable[[], Any]:
    return lambda: strict_json.loads(b"[" * 65 + content)


def read(content: bytes) -> Callable[[], Any]:
    return lambda: parse(content, "message/rfc822")


HOSTILE: dict[str, Callable[[], Any]] = {
    "JSON whose text never ends": json_of(b'"' + b'\\"' * 100_000),
    "JSON of broken escapes": json_of(b'"\\\n' + b'"\\' * 100_000),
    "underscores and empty lines": lambda: quoting.newest("_" * 10 + "\n" * 49_000 + "x"),
    "scripts that never end": lambda: vendor.plain("<script " * 60_000),
    "tags that never end": lambda: vendor.plain("<" * 480_000),
    "line breaks that never end": lambda: vendor.plain("<br " * 120_000),
    "a sender without @": read(mail(sender=b"From: " + b"a" * 300_000 + b"\r\n")),
    "a hundred thousand recipients": read(mail(b"To: " + b"a@b.c," * 100_000 + b"\r\n")),
    "encoded words that never end": read(mail(b"Subject: =?utf-8?q?y?= " + b"=?a?q?x" * 60_000 + b"\r\n")),
    "many encoded words": read(mail(b"Subject: " + b"=?utf-8?q?y?= " * 60_000 + b"\r\n")),
    "quotes in a type": read(mail(b"Content-Type: text/plain;" + b'";' * 200_000 + b"\r\n")),
    "parts in parts, many lines": read(nested(60, 500_000)),
    "one flowing line": read(mail(b"Content-Type: text/plain; format=flowed\r\n", b"x \r\n" * 500_000)),
    "a dead letter's commas": lambda: headline(b"From: " + b"," * 300_000 + b"\r\n\r\n", "message/rfc822"),
    "a dead letter's words": lambda: headline(b"Subject: " + b"=?utf-8?q?y?= " * 60_000 + b"\r\n\r\n", ""),
    "a dead letter's brackets": lambda: headline(b"From: " + b"(" * 300_000 + b"\r\n\r\n", "message/rfc822"),
    "a mailbox of megabytes": lambda: IncomingMail.model_validate({"messageId": "1", "from": "a,<(" * 400_000}),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_it_is_over_at_once(name: str) -> None:
    began = time.process_time()

    with suppress(MalformedError, ValueError, InvalidError):
        HOSTILE[name]()

    assert time.process_time() - began < SECONDS


def test_a_cursor_of_brackets_is_none_of_ours() -> None:
    cursor = base64.urlsafe_b64encode(b"[" * 6000).decode()

    with pytest.raises(InvalidError, match="not one of ours"):
        paging.page(["row"], lambda row: (row, row), 50, cursor)


def test_brackets_inside_texts_are_no_nesting() -> None:
    text = '["' + "[" * 100 + '\\"]", "' + "{" * 100 + '"]'

    assert len(strict_json.loads(text.encode())) == 2


def test_text_after_a_script_is_kept_and_an_unfinished_one_is_not_shown() -> None:
    assert vendor.plain("a<script>x</script >b<style>y") == "a b"


def test_a_flowing_line_is_one_line() -> None:
    head = b"Content-Type: text/plain; format=flowed\r\n"

    assert parse(mail(head, b"one \r\ntwo \r\nthree\r\nfour"), "message/rfc822").text == "one two three\nfour"
