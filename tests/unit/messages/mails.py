# ruff: noqa: E501 - a line of a mail reads best unbroken
"""Mails as real programs write them: who, subject, text, files, and what else is remarkable."""

from base64 import b64encode
from typing import Any, NamedTuple

HTML = "<html><head><title>x</title><style>p{color:red}</style></head><body><p>Hello&nbsp;there</p><p>Ana</p></body></html>"


class Case(NamedTuple):
    """One mail and the fields of `Mail` that are expected of it."""

    name: str
    raw: bytes
    expected: dict[str, Any]


def mail(headers: str, body: str | bytes = "", charset: str = "utf-8") -> bytes:
    head = "\r\n".join(line.strip() if not line.startswith("  ") else line for line in headers.strip().split("\n"))
    content = body if isinstance(body, bytes) else body.replace("\n", "\r\n").encode(charset)
    return head.encode("utf-8", "surrogateescape") + b"\r\n\r\n" + content


def parts(boundary: str, *each: str) -> str:
    return "".join(f"--{boundary}\n{part.strip(chr(10))}\n" for part in each) + f"--{boundary}--\n"


FROM = "From: Ana <ana@example.com>\nMessage-ID: <m1@example.com>\n"
B64 = b64encode("Grüße aus Köln".encode()).decode()

CASES = [
    Case("plain", mail(FROM + "Subject: Hi", "Hello\nthere\n"), {"subject": "Hi", "text": "Hello\nthere"}),
    Case("no subject, no date", mail(FROM, "x"), {"subject": "", "date": None, "text": "x"}),
    Case(
        "gmail alternative",
        mail(
            'MIME-Version: 1.0\nFrom: "Diaz, Ana" <Ana.Diaz@Gmail.com>\nMessage-ID: <CAF=abc+1@mail.gmail.com>\n'
            'Date: Mon, 5 Jan 2026 11:00:00 +0100\nContent-Type: multipart/alternative; boundary="000000000000ab"',
            parts(
                "000000000000ab",
                'Content-Type: text/plain; charset="UTF-8"\nContent-Transfer-Encoding: quoted-printable\n\nIs the jug=20=E2=80=93 blue?',
                'Content-Type: text/html; charset="UTF-8"\n\n<div dir="ltr">Is the jug – blue?</div>',
            ),
        ),
        {
            "from_name": "Diaz, Ana",
            "from_email": "ana.diaz@gmail.com",
            "text": "Is the jug – blue?",
            "message_id": "CAF=abc+1@mail.gmail.com",
            "html": '<div dir="ltr">Is the jug – blue?</div>',
        },
    ),
    Case(
        "html only",
        mail(FROM + "Content-Type: text/html; charset=utf-8", HTML),
        {"text": "Hello there\n\nAna"},
    ),
    Case(
        "outlook related with a picture in the text",
        mail(
            FROM + 'Content-Type: multipart/related; boundary="_004_"; type="multipart/alternative"',
            parts(
                "_004_",
                'Content-Type: multipart/alternative; boundary="_000_"\n\n'
                + parts(
                    "_000_",
                    'Content-Type: text/plain; charset="Windows-1252"\nContent-Transfer-Encoding: quoted-printable\n\nIt=92s broken',
                    'Content-Type: text/html; charset="Windows-1252"\n\n<p>broken <img src="cid:image001.png@01D"></p>',
                ),
                'Content-Type: image/png; name="image001.png"\nContent-ID: <image001.png@01D>\n'
                'Content-Disposition: inline; filename="image001.png"\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=',
            ),
        ),
        {"text": "It’s broken", "files": [("image001.png", "image/png", 8, True)]},
    ),
    Case(
        "apple mail: text round a photo",
        mail(
            FROM + "Content-Type: multipart/mixed; boundary=Apple-Mail-1",
            parts(
                "Apple-Mail-1",
                "Content-Type: text/plain; charset=us-ascii\n\nBefore",
                "Content-Type: image/jpeg; name=IMG_1.jpeg\nContent-Disposition: inline; filename=IMG_1.jpeg\n"
                "Content-Transfer-Encoding: base64\n\n/9j/4A==",
                "Content-Type: text/plain; charset=us-ascii\n\nAfter",
            ),
        ),
        {"text": "Before\n\nAfter", "files": [("IMG_1.jpeg", "image/jpeg", 4, False)]},
    ),
    Case(
        "flowed text with a signature",
        mail(FROM + "Content-Type: text/plain; format=flowed", "One long \nline.\n-- \nAna\n> quoted \n> more\n"),
        {"text": "One long line.\n-- \nAna\n> quoted \n> more"},
    ),
    Case(
        "encoded words, folded and cut inside a letter",
        mail(
            "From: =?utf-8?q?J=C3=B6rg_M=C3=BCller?= <j@example.com>\nMessage-ID: <m1@example.com>\n"
            "Subject: =?utf-8?B?R3LDvMOfZSA=?=\n  =?utf-8?B?YXVzIEvDtg==?= =?utf-8?B?bG4=?=",
            "x",
        ),
        {"from_name": "Jörg Müller", "subject": "Grüße aus Köln"},
    ),
    Case(
        "a letter cut in two encoded words",
        mail(FROM + "Subject: =?utf-8?B?S8M=?= =?utf-8?B?tmxu?=", "x"),
        {"subject": "Köln"},
    ),
    Case(
        "raw UTF-8 in headers",
        mail("From: Jörg <j@example.com>\nMessage-ID: <m1@example.com>\nSubject: Größe 44", "x"),
        {"from_name": "Jörg", "subject": "Größe 44"},
    ),
    Case(
        "raw latin-1 in headers and body, no charset",
        b"From: J\xf6rg <j@example.com>\r\nMessage-ID: <m1@example.com>\r\nSubject: Gr\xf6\xdfe\r\n\r\nK\xf6ln\r\n",
        {"from_name": "Jörg", "subject": "Größe", "text": "Köln"},
    ),
    Case(
        "latin-1 that is cp1252",
        mail(FROM + "Content-Type: text/plain; charset=iso-8859-1", b"\x80 5 \x96 6"),
        {"text": "€ 5 – 6"},
    ),
    Case(
        "a lie: ascii that is UTF-8",
        mail(FROM + "Content-Type: text/plain; charset=us-ascii", "Köln"),
        {"text": "Köln"},
    ),
    Case(
        "an unknown charset", mail(FROM + "Content-Type: text/plain; charset=x-mac-klingon", "Köln"), {"text": "Köln"}
    ),
    Case("utf-7", mail(FROM + "Content-Type: text/plain; charset=utf-7", b"K+APY-ln"), {"text": "Köln"}),
    Case(
        "japanese",
        mail(FROM + "Content-Type: text/plain; charset=iso-2022-jp", "在庫はありますか", "iso-2022-jp"),
        {"text": "在庫はありますか"},
    ),
    Case(
        "russian",
        mail(FROM + "Content-Type: text/plain; charset=koi8-r", "Есть в наличии?", "koi8-r"),
        {"text": "Есть в наличии?"},
    ),
    Case(
        "gb2312 that is gb18030",
        mail(FROM + "Content-Type: text/plain; charset=gb2312", "有货吗㐀", "gb18030"),
        {"text": "有货吗㐀"},
    ),
    Case("utf-16 body", mail(FROM + "Content-Type: text/plain; charset=utf-16", "hi".encode("utf-16")), {"text": "hi"}),
    Case(
        "base64 body",
        mail(FROM + "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64", B64),
        {"text": "Grüße aus Köln"},
    ),
    Case(
        "broken base64",
        mail(FROM + "Content-Type: text/plain\nContent-Transfer-Encoding: base64", "SGVsbG8*"),
        {"text": "Hello"},
    ),
    Case("unknown encoding", mail(FROM + "Content-Transfer-Encoding: x-uuencode-not", "Hello"), {"text": "Hello"}),
    Case(
        "no Message-ID",
        mail("From: ana@example.com\nSubject: Hi", "x"),
        {"message_id": "e39925f9d799bf4bd68a698c73b27c9ee77fd1e7@no-message-id"},
    ),
    Case(
        "Message-ID without brackets",
        mail("From: ana@example.com\nMessage-Id: m1@example.com", "x"),
        {"message_id": "m1@example.com"},
    ),
    Case(
        "references folded and glued",
        mail(FROM + "In-Reply-To: <b@x>\nReferences: <a@x>\n  <b@x><c@x>", "x"),
        {"in_reply_to": "b@x", "references": ["a@x", "b@x", "c@x"]},
    ),
    Case(
        "In-Reply-To with words", mail(FROM + 'In-Reply-To: Your message of "Mon" <b@x>', "x"), {"in_reply_to": "b@x"}
    ),
    Case(
        "a date without zone",
        mail(FROM + "Date: Mon, 05 Jan 2026 10:00:00", "x"),
        {"date": "2026-01-05T10:00:00+00:00"},
    ),
    Case("a date that is none", mail(FROM + "Date: yesterday-ish", "x"), {"date": None}),
    Case("a date out of range", mail(FROM + "Date: Mon, 05 Jan 99999 10:00:00 +0000", "x"), {"date": None}),
    Case("an obsolete zone", mail(FROM + "Date: 5 Jan 26 10:00 EST", "x"), {"date": "2026-01-05T15:00:00+00:00"}),
    Case(
        "a calendar invitation",
        mail(
            FROM + "Content-Type: text/calendar; method=REQUEST; charset=utf-8",
            "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY;LANGUAGE=en:Visit the showroom\nEND:VEVENT\nEND:VCALENDAR\n",
        ),
        {"text": "Invitation: Visit the showroom", "files": [("attachment-1.ics", "text/calendar", 98, False)]},
    ),
    Case(
        "a forwarded mail is a file",
        mail(
            FROM + "Content-Type: multipart/mixed; boundary=b",
            parts(
                "b",
                "Content-Type: text/plain\n\nsee below",
                "Content-Type: message/rfc822\n\nFrom: evil@example.com\nSubject: inner\n\ninner text",
            ),
        ),
        {
            "text": "see below",
            "from_email": "ana@example.com",
            "files": [("attachment-1.eml", "message/rfc822", None, False)],
        },
    ),
    Case(
        "names of files: RFC 2231, RFC 2047, paths, tricks",
        mail(
            FROM + "Content-Type: multipart/mixed; boundary=b",
            parts(
                "b",
                "Content-Type: application/pdf\nContent-Disposition: attachment; filename*=utf-8''Rechnung%20%C3%BC.pdf\n\nx",
                'Content-Type: application/pdf\nContent-Disposition: attachment; filename="=?utf-8?q?=C3=A4.pdf?="\n\nx',
                'Content-Type: application/pdf\nContent-Disposition: attachment; filename="C:\\\\temp\\\\a.pdf"\n\nx',
                'Content-Type: application/x-msdownload\nContent-Disposition: attachment; filename="annexe\u202efdp.exe"\n\nx',
                'Content-Type: nonsense\nContent-Disposition: attachment; filename=".."\n\nx',
            ),
        ),
        {
            "text": "",
            "files": [
                ("Rechnung ü.pdf", "application/pdf", 1, False),
                ("ä.pdf", "application/pdf", 1, False),
                ("a.pdf", "application/pdf", 1, False),
                ("annexefdp.exe", "application/x-msdownload", 1, False),
                ("attachment-5.txt", "text/plain", 1, False),
            ],
        },
    ),
    Case(
        "a bounce",
        mail(
            "From: MAILER-DAEMON@mx.example.com\nReturn-Path: <>\nMessage-ID: <m1@example.com>\n"
            'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
            parts(
                "b",
                "Content-Type: text/plain\n\nno such user",
                "Content-Type: message/delivery-status\n\nReporting-MTA: dns; mx\n\nStatus: 5.1.1",
            ),
        ),
        {"auto_reason": "bounce", "text": "no such user"},
    ),
    Case("out of office", mail(FROM + "Auto-Submitted: auto-replied", "away"), {"auto_reason": "auto-reply"}),
    Case("not automatic", mail(FROM + "Auto-Submitted: no", "x"), {"auto_reason": None}),
    Case("exchange out of office", mail(FROM + "X-Auto-Response-Suppress: All", "away"), {"auto_reason": "auto-reply"}),
    Case("a newsletter", mail(FROM + "List-Unsubscribe: <https://x.test/u>", "buy"), {"auto_reason": "list"}),
    Case("bulk", mail(FROM + "Precedence: bulk", "buy"), {"auto_reason": "list"}),
    Case(
        "no-reply", mail("From: no-reply@example.com\nMessage-ID: <m1@example.com>", "x"), {"auto_reason": "auto-reply"}
    ),
    Case(
        "a shop's form",
        mail("From: no-reply@forms.test\nReply-To: Ana <ana@example.com>\nMessage-ID: <m1@example.com>", "x"),
        {"auto_reason": None, "reply_to": "ana@example.com"},
    ),
    Case(
        "several senders",
        mail('From: a@example.com, "B" <b@example.com>\nMessage-ID: <m1@example.com>', "x"),
        {"from_email": "a@example.com"},
    ),
    Case(
        "a sender with an unquoted comma",
        mail("From: Diaz, Ana <ana@example.com>\nMessage-ID: <m1@example.com>", "x"),
        {"from_email": "ana@example.com"},
    ),
    Case(
        "a domain with umlauts",
        mail("From: a@köln.test\nMessage-ID: <m1@example.com>", "x"),
        {"from_email": "a@xn--kln-sna.test"},
    ),
    Case("an mbox line first", b"From ana@example.com Mon Jan  5\n" + mail(FROM, "x"), {"text": "x"}),
    Case("line feeds only", mail(FROM + "Subject: Hi", "x").replace(b"\r\n", b"\n"), {"subject": "Hi", "text": "x"}),
    Case("control characters", mail(FROM + "Subject: a\x07b", "a\x00b\x1b[31m"), {"subject": "ab", "text": "ab[31m"}),
    Case(
        "a boundary that never comes",
        mail(FROM + "Content-Type: multipart/mixed; boundary=nope", "just text"),
        {"text": ""},
    ),
    Case(
        "an empty text part beside HTML",
        mail(
            FROM + "Content-Type: multipart/alternative; boundary=b",
            parts("b", "Content-Type: text/plain\n\n \n", "Content-Type: text/html\n\n<p>really</p>"),
        ),
        {"text": "really"},
    ),
    Case(
        "signed",
        mail(
            FROM + 'Content-Type: multipart/signed; protocol="application/pgp-signature"; boundary=b',
            parts(
                "b",
                "Content-Type: text/plain\n\nsigned words",
                'Content-Type: application/pgp-signature; name="signature.asc"\n\n-----BEGIN',
            ),
        ),
        {"text": "signed words", "files": [("signature.asc", "application/pgp-signature", 10, False)]},
    ),
]
