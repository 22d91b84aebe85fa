"""Mail end to end over HTTP: in by webhook and by drop, read, answered, and out once."""

from base64 import b64encode
from collections.abc import Iterator
from email.message import EmailMessage
from typing import Any

import httpx
import pytest

from infra.demo.client import signed
from tests.stack.machine import PATIENCE, Machine, eventually
from tests.stack.shop import Shop, a_shop

MIB = 1024 * 1024


@pytest.fixture(scope="module")
def shop(stack: Machine) -> Iterator[Shop]:
    """One tenant with a mailbox for this module."""
    shop = a_shop(stack)
    yield shop
    shop.client.http.close()


def a_raw_mail(name: str, text: str, attached: bytes = b"") -> bytes:
    mail = EmailMessage()
    mail["From"] = f"{name.title()} Größe <{name}@example.test>"
    mail["To"] = "shop@mancrel.test"
    mail["Subject"] = f"A letter from {name}"
    mail["Message-ID"] = f"<{name}@customers.test>"
    mail.set_content(text)
    mail.add_alternative(f"<p>{text}</p><script>alert(1)</script><img src='https://spy.test/x.gif'>", subtype="html")
    if attached:
        mail.add_attachment(attached, maintype="application", subtype="pdf", filename="größe.pdf")
    return mail.as_bytes()


def post_raw(shop: Shop, raw: bytes, event_id: str) -> httpx.Response:
    headers = {**signed(shop.channel["secret"], event_id, raw), "content-type": "message/rfc822"}
    path = f"/webhook/email?channel={shop.channel['id']}"
    return shop.client.http.post(path, headers=headers, content=raw, timeout=PATIENCE)


def letter_of(shop: Shop, header: str) -> dict[str, Any]:
    """The message with this Message-ID, once it is there."""
    found: list[dict[str, Any]] = []

    def is_there() -> bool:
        found[:] = [each for each in shop.messages() if each["messageIdHeader"] == header]
        return bool(found)

    eventually(is_there)
    assert len(found) == 1
    return found[0]


def drop(shop: Shop, key: str, raw: bytes) -> None:
    """What SES does with a mail that it received."""
    s3 = shop.machine.aws("s3")
    (bucket,) = [each["Name"] for each in s3.list_buckets()["Buckets"] if "mancrel-data" in each["Name"]]
    s3.put_object(Bucket=bucket, Key=key, Body=raw)


def test_a_json_mail_and_a_raw_one_are_shown_harmless(shop: Shop) -> None:
    assert shop.deliver(shop.mail("json", "Is it blue?", html="<p onclick=x()>Is it <b>blue</b>?</p>"))
    assert post_raw(shop, a_raw_mail("raw", "Grüße", b"%PDF"), "raw-1").status_code == 202

    plain, raw = letter_of(shop, "json@customers.test"), letter_of(shop, "raw@customers.test")
    assert (plain["text"], plain["html"]) == ("Is it blue?", "<p>Is it <b>blue</b>?</p>")
    assert (raw["text"], raw["from"]["name"]) == ("Grüße", "Raw Größe")
    assert "script" not in raw["html"]
    assert "spy.test" not in raw["html"]
    (attachment,) = raw["attachments"]
    link = shop.client.call("GET", f"{attachment['url']}/link")["url"]
    assert (attachment["name"], httpx.get(link, timeout=60).content) == ("größe.pdf", b"%PDF")


def test_one_mail_by_every_path_is_one_message(shop: Shop) -> None:
    raw = a_raw_mail("often", "Again?")
    for delivery in range(3):
        assert post_raw(shop, raw, f"often-{delivery}").status_code == 202
        drop(shop, f"mail-drops/{shop.channel['id']}/often-{delivery}", raw)
    letter_of(shop, "often@customers.test")
    shop.settle()

    assert letter_of(shop, "often@customers.test")["text"] == "Again?"


def test_a_mail_too_large_for_the_webhook_is_refused_by_it(shop: Shop) -> None:
    raw = a_raw_mail("huge", "x", b64encode(b"x" * 4 * MIB))

    assert post_raw(shop, raw, "huge-1").status_code == 413


def test_a_mail_of_ten_megabytes_comes_by_the_drop(shop: Shop) -> None:
    content = b"%PDF" + b"\x00\xff" * (15 * MIB // 4)
    raw = a_raw_mail("large", "See the plan", content)
    assert len(raw) > 9.5 * MIB
    drop(shop, f"mail-drops/{shop.channel['id']}/large", raw)

    (attachment,) = letter_of(shop, "large@customers.test")["attachments"]
    assert attachment["size"] == len(content)


def test_a_drop_for_nobody_is_a_dead_letter(shop: Shop) -> None:
    drop(shop, "mail-drops/ten_nobody.nothing/x", a_raw_mail("lost", "hello?"))
    queues = shop.queues

    eventually(lambda: queues()["mail-drops"]["visible"] + queues()["mail-drops"]["inFlight"] == 0)


def test_a_reply_leaves_once_in_its_thread_and_its_answer_comes_back_to_it(shop: Shop) -> None:
    assert shop.deliver(shop.mail("asker", "Something only a person can answer, please call me about my order 77."))
    asked = letter_of(shop, "asker@customers.test")
    shop.settle()
    place = f"/api/conversations/{asked['conversationId']}"
    reply = shop.client.call("POST", f"{place}/messages", json={"text": "We shall."})

    def sent() -> dict[str, Any]:
        found: dict[str, Any] = shop.client.call("GET", f"/api/messages/{reply['id']}")
        return found

    eventually(lambda: sent()["status"] not in ("queued", "sending"))
    assert (sent()["status"], sent()["reason"]) == ("sent", None)
    mails = [mail for mail in shop.machine.mailbox() if "asker@example.test" in str(mail["To"])]
    assert [(mail["Subject"], mail["BodyText"].strip()) for mail in mails] == [("Re: A question", "We shall.")]

    answer = shop.mail("back", "Thank you!", inReplyTo=f"<{reply['messageIdHeader']}>")
    assert shop.deliver(answer)
    assert letter_of(shop, "back@customers.test")["conversationId"] == asked["conversationId"]
