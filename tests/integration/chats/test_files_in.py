"""The files that people send by WhatsApp and Messenger: kept once, as what they are, and never at a message's cost."""

import pytest

from infra.fakes import messenger, whatsapp
from mancrel.chats import fetching
from mancrel.kit import clock, queue, storage
from mancrel.kit.errors import NotFoundError
from mancrel.messages import repository
from mancrel.messages import service as messages
from tests.integration.chats.conftest import ANA, PERSON, TENANT

PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(256))
JPEG = b"\xff\xd8\xff\xe0" + bytes(99)
OGG = b"OggS" + bytes(20)
WEBP = b"RIFF\x00\x00\x00\x00WEBPVP8 "


def send(shop, **content):
    shop.whatsapp(whatsapp.written("wamid.1", ANA, int(clock.now().timestamp()), **content))


def picture(**more):
    return {"image": {"id": "900", "mime_type": "image/jpeg", "sha256": "…", **more}}


def files(shop):
    (message,) = shop.thread()
    return [(each["name"], each["type"], each["size"], each.get("state")) for each in message.attachments]


def test_a_picture_is_fetched_with_the_token_and_kept_once(shop, meta):
    meta.files["900"] = ("image/jpeg", JPEG)
    told = whatsapp.written("wamid.1", ANA, int(clock.now().timestamp()), **picture(caption="This one?"))
    for _again in range(10):
        assert shop.post("whatsapp", *whatsapp.signed(whatsapp.told_in(told))) == 200
    shop.work(times=10)

    (message,) = shop.thread()
    assert (message.text, files(shop)) == ("This one?", [("image-1.jpg", "image/jpeg", len(JPEG), None)])
    assert storage.get(message.attachments[0]["key"]) == JPEG
    assert shop.only.message_count == 1


@pytest.mark.parametrize(
    ("content", "kind", "head", "shown"),
    [
        ({"audio": {"mime_type": "audio/ogg; codecs=opus", "voice": True}}, "audio/ogg", OGG, "voice-1.ogg"),
        ({"sticker": {"mime_type": "image/webp"}}, "image/webp", WEBP, "sticker-1.webp"),
        ({"video": {"mime_type": "video/mp4"}}, "video/mp4", b"\0\0\0\x18ftypmp42", "video-1.mp4"),
        ({"document": {"mime_type": "application/pdf", "filename": "bill.pdf"}}, "application/pdf", b"%PDF-1.7",
         "bill.pdf"),
        ({"image": {"mime_type": "image/jpeg"}}, "image/png", PNG, "image-1.png"),
        ({"document": {"mime_type": "text/html", "filename": "x.html"}}, "application/octet-stream", b"<script>",
         "x.html"),
    ],
)  # fmt: skip
def test_a_file_is_named_for_what_it_is_and_typed_by_its_bytes(shop, meta, content, kind, head, shown):
    ((name, about),) = content.items()
    meta.files["900"] = (about["mime_type"], head)

    send(shop, **{name: {"id": "900", **about}})

    assert files(shop) == [(shown, kind, len(head), None)]


def test_a_file_that_is_gone_stands_there_as_lost(shop):
    send(shop, document={"id": "901", "mime_type": "application/pdf", "filename": "bill.pdf", "caption": "Paid"})

    (message,) = shop.thread()
    assert (message.text, files(shop)) == ("Paid", [("bill.pdf", "application/pdf", 0, "lost")])
    assert messages.shown(message).attachments[0].state == "lost"
    with pytest.raises(NotFoundError):
        messages.attachment_link(TENANT, message.message_id, "1")


def test_a_message_does_not_wait_for_a_file_that_comes_later(shop, meta):
    meta.files["900"] = ("image/jpeg", JPEG)
    meta.errors = [131000]
    send(shop, **picture(caption="This one?"))
    assert files(shop) == [("image-1.jpg", "image/jpeg", 0, "waits")]
    assert len(shop.suggestions()) == 1

    meta.errors = [0]
    shop.work(times=3)

    assert files(shop) == [("image-1.jpg", "image/jpeg", len(JPEG), None)]
    assert shop.queued("inbound-messages") == []


def test_a_file_that_never_comes_is_lost_and_asked_for_no_more(shop, meta, monkeypatch):
    waited = []
    send_at = queue.send

    def noted(name, bodies, delay=0):
        waited.append(delay)
        send_at(name, bodies)

    monkeypatch.setattr(queue, "send", noted)
    meta.files["900"] = ("image/jpeg", JPEG)
    meta.errors = [131000]
    send(shop, **picture())
    for _try in range(fetching.MOST):
        assert files(shop)[0][3] == "waits"
        shop.work()

    assert files(shop) == [("image-1.jpg", "image/jpeg", 0, "lost")]
    assert shop.queued("inbound-messages") == []
    assert waited[-7:] == [120, 240, 480, 900, 900, 900, 900]


def test_bytes_that_are_not_those_that_were_sent_are_asked_for_again(shop, meta):
    meta.files["900"], meta.originals["900"] = ("image/jpeg", JPEG[:50]), JPEG
    send(shop, **picture())
    assert files(shop)[0][2:] == (0, "waits")

    meta.files["900"] = ("image/jpeg", JPEG)
    shop.work()

    assert files(shop)[0][2:] == (len(JPEG), None)


def test_a_file_of_an_erased_message_is_not_kept(shop, meta, monkeypatch):
    meta.files["900"] = ("image/jpeg", JPEG)
    meta.errors = [131000]
    send(shop, **picture())
    (message,) = shop.thread()
    meta.errors = [0]
    put = storage.put

    def erased_meanwhile(*args):
        put(*args)
        repository.get(TENANT, message.message_id).delete()

    monkeypatch.setattr(storage, "put", erased_meanwhile)
    shop.work()

    assert storage.find(message.attachments[0]["key"]) is None


def test_messenger_files_come_from_its_own_hosts_only(shop, facebook):
    facebook.files = {"/files/jug": ("image/jpeg", PNG), "/files/Bill 7.pdf": ("application/pdf", b"%PDF-1.7")}
    places = {
        "image": f"{facebook.url}/files/jug?oe=1",
        "file": f"{facebook.url}/files/Bill%207.pdf?oe=1",
        "audio": "http://169.254.169.254/latest/meta-data",
    }
    facebook.files["/files/Bill%207.pdf"] = facebook.files["/files/Bill 7.pdf"]
    attached = [{"type": kind, "payload": {"url": url}} for kind, url in places.items()]
    at = int(clock.now().timestamp() * 1000)

    shop.messenger(messenger.event(PERSON, at, message={"mid": "m_1", "text": "See", "attachments": attached}))

    assert files(shop) == [
        ("image-1.png", "image/png", len(PNG), None),
        ("Bill 7.pdf", "application/pdf", 8, None),
        ("audio-3.mp3", "audio/mpeg", 0, "lost"),
    ]
