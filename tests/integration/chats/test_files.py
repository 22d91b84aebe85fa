"""Files that go out by WhatsApp and Messenger: each once, in order, and nothing that cannot arrive."""

import pytest

from mancrel.chats import sending
from mancrel.kit import storage
from mancrel.kit.errors import InvalidError
from mancrel.messages import files
from mancrel.messages import service as messages
from mancrel.messages.schemas import NewReplyFile
from mancrel.vendors import pacer
from tests.integration.chats.conftest import PERSON, TENANT
from tests.integration.chats.test_replying import HOUR, READY

PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(256))
PDF = b"%PDF-1.7 a bill"


@pytest.fixture
def upload(shop):
    def put(name="jug.png", content=PNG, kind="application/octet-stream"):
        conversation_id = shop.only.conversation_id
        file, form = files.begin(TENANT, conversation_id, NewReplyFile(name=name, size=len(content), content_type=kind))
        storage.put(form.fields["key"], content)
        return files.uploaded(TENANT, conversation_id, file.file_id).file_id

    return put


def answer(shop, *chosen, text="Here it is.", **manner):
    return shop.reply(shop.only.conversation_id, text, files=chosen, **manner)


def send(shop, times=1):
    """Send what waits, whenever it was to come again; the turn of this person has come each time."""
    for _job in range(times):
        pacer._PAIRS._free.clear()
        sending.send(TENANT, last(shop).message_id)


def last(shop):
    return shop.thread()[-1]


def test_whatsapp_gets_a_message_for_each_file_with_the_words_on_the_first(shop, meta, upload):
    shop.text("wamid.1", "Is it back?")
    sent = answer(shop, upload(), upload("Preisliste für Ána.csv", b"a;b\r\n1;2\n", "text/csv"))
    send(shop, times=5)

    assert meta.uploads == [("jug.png", "image/png", PNG), ("Preisliste für Ána.csv", "text/plain", b"a;b\r\n1;2\n")]
    first, second = meta.bodies
    assert (first["type"], first["image"]) == ("image", {"id": "700001", "caption": "Here it is."})
    assert second["document"] == {"id": "700002", "filename": "Preisliste für Ána.csv"}
    assert {each["biz_opaque_callback_data"] for each in meta.bodies} == {sent.message_id}
    assert last(shop).send_state == "sent"


def test_a_sound_takes_no_caption(shop, meta, upload):
    shop.text("wamid.1", "Is it back?")
    answer(shop, upload("hello.ogg", b"OggS" + bytes(9)))
    send(shop, times=2)

    assert [each["type"] for each in meta.bodies] == ["text", "audio"]
    assert meta.bodies[1]["audio"] == {"id": "700001"}


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("jug.gif", b"GIF89a", "does not take jug.gif"),
        ("jug.png", PNG + bytes(5_000_000), "jug.png is larger than the 5 MB"),
    ],
)
def test_what_whatsapp_does_not_take_is_refused_before_it_is_queued(shop, upload, name, content, words):
    shop.text("wamid.1", "Is it back?")

    with pytest.raises(InvalidError, match=words) as refused:
        answer(shop, upload(), upload(name, content))

    assert refused.value.errors[0]["pointer"] == "/attachmentIds/1"
    assert shop.queued("replies") == []


def test_a_template_takes_no_files(shop, upload):
    shop.text("wamid.1", "Is it back?", ago=25 * HOUR)

    with pytest.raises(InvalidError, match="a template takes no files"):
        answer(shop, upload(), template=READY)
    with pytest.raises(InvalidError, match="24 hours"):
        answer(shop, upload())


def test_sms_takes_no_files(shop, upload):
    shop.sms("SM1", "Is it back?")

    with pytest.raises(InvalidError, match="takes no files"):
        answer(shop, upload())


def test_an_upload_that_fails_leaves_nothing_in_doubt(shop, meta, upload):
    shop.text("wamid.1", "Is it back?")
    answer(shop, upload())
    meta.upload_errors = [131000]

    send(shop)
    assert (last(shop).send_state, meta.bodies) == ("queued", [])
    send(shop)

    assert (last(shop).send_state, len(meta.bodies)) == ("sent", 1)


def test_a_file_that_meta_cannot_read_says_so(shop, meta, upload):
    shop.text("wamid.1", "Is it back?")
    answer(shop, upload())
    meta.upload_errors = [131053]

    send(shop, times=2)

    assert (last(shop).send_state, meta.bodies) == ("failed", [])
    assert "could not read a file" in (messages.shown(last(shop)).reason or "")


def test_what_the_vendor_took_is_not_sent_again_with_the_rest(shop, meta, upload):
    shop.text("wamid.1", "Is it back?")
    answer(shop, upload(), upload("bill.pdf", PDF))
    meta.errors = [0, 131000, 0]
    send(shop)
    shop.post("whatsapp", *meta.statuses((0, "read")))
    shop.tell()
    assert (last(shop).send_state, last(shop).handed) == ("queued", 1)

    send(shop)
    assert last(shop).send_state == "uncertain"
    messages.resolve(TENANT, last(shop).message_id, "resend")
    send(shop, times=2)

    assert [each["type"] for each in meta.bodies] == ["image", "document", "document"]
    assert last(shop).send_state == "sent"


def test_a_file_that_did_not_arrive_is_told_though_another_did(shop, meta, upload):
    shop.text("wamid.1", "Is it back?")
    answer(shop, upload(), upload("bill.pdf", PDF))
    send(shop, times=2)
    for told in ((0, "delivered"), (1, "failed"), (0, "read")):
        shop.post("whatsapp", *meta.statuses(told))
        shop.tell()

    assert last(shop).send_state == "failed"
    assert "no WhatsApp" in (messages.shown(last(shop)).reason or "")


def test_messenger_gets_the_words_and_each_file_by_itself(shop, facebook, upload):
    shop.page("m_1", "Hello", ago=30 * HOUR)
    sent = answer(shop, upload(), upload("bill.pdf", PDF))
    send(shop, times=3)

    assert facebook.uploads == [("jug.png", "image/png", PNG), ("bill.pdf", "application/pdf", PDF)]
    assert [each["message"].get("text") for each in facebook.bodies] == ["Here it is.", None, None]
    assert [each["message"]["attachment"]["type"] for each in facebook.bodies[1:]] == ["image", "file"]
    assert {each["message"]["metadata"] for each in facebook.bodies} == {sent.message_id}
    assert {(each["tag"], each["recipient"]["id"]) for each in facebook.bodies} == {("HUMAN_AGENT", PERSON)}
    assert (last(shop).send_state, last(shop).provider_id) == ("sent", facebook.id_of(2))


def test_a_file_that_is_gone_fails_the_whole_reply(shop, meta, upload):
    shop.text("wamid.1", "Is it back?")
    file_id = upload()
    answer(shop, file_id)
    storage.remove(f"attachments/{TENANT}/{file_id}")

    send(shop)

    assert (last(shop).send_state, meta.bodies) == ("failed", [])
