"""Mail of a campaign, as SES gets it."""

from email import message_from_bytes, policy

import pytest

from mancrel.channels import service as channels
from mancrel.channels.schemas import NewChannel
from mancrel.kit.errors import InvalidError
from mancrel.messages.transports import RefusedError
from mancrel.vendors import adapters
from mancrel.vendors.adapters import CannotTellError, Outgoing
from mancrel.vendors.mail import Mail
from tests.integration.vendors.conftest import TENANT

UNSUBSCRIBE = {
    "List-Unsubscribe": "<https://shop.example/u/token>",
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
}


@pytest.fixture
def mail(aws) -> Mail:
    options = {"configurationSet": "campaigns"}
    channels.create(TENANT, NewChannel(address="shop@mancrel.test", name="Acme Shop", options=options))
    adapter = adapters.of(TENANT, "email")
    assert isinstance(adapter, Mail)
    return adapter


def a_message(**more) -> Outgoing:
    given = {"message_id": "cam_1#0#con_1", "to": "Ana@B.test", "to_name": "Ana", "subject": "Olá", "text": "Hi Ana"}
    return Outgoing(**(given | more))


def composed(mail: Mail, message: Outgoing):
    return message_from_bytes(mail.compose(message), policy=policy.default)


def test_it_has_both_parts_and_the_headers_of_one_click(mail):
    read = composed(mail, a_message(html="<p>Hi <b>Ana</b></p>", headers=UNSUBSCRIBE))

    assert read["From"] == "Acme Shop <shop@mancrel.test>"
    assert read["To"] == "Ana <ana@b.test>"
    assert read["Subject"] == "Olá"
    assert read["List-Unsubscribe"] == UNSUBSCRIBE["List-Unsubscribe"]
    assert read["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert [part.get_content_type() for part in read.iter_parts()] == ["text/plain", "text/html"]
    assert read.get_body(("plain",)).get_content().strip() == "Hi Ana"
    assert "<b>Ana</b>" in read.get_body(("html",)).get_content()


def test_it_carries_our_id_and_the_same_message_id_each_time(mail):
    first, second = composed(mail, a_message()), composed(mail, a_message())

    assert first["X-Mancrel-Message"] == "cam_1#0#con_1"
    assert first["X-SES-CONFIGURATION-SET"] == "campaigns"
    assert first["Message-ID"] == second["Message-ID"]
    assert first["Message-ID"].endswith("@mancrel.test>")


def test_a_text_alone_gets_a_page_of_its_own(mail):
    read = composed(mail, a_message(text="1 < 2\n\nBye"))

    assert "<p>1 &lt; 2</p><p>Bye</p>" in read.get_body(("html",)).get_content()


def test_long_addresses_to_unsubscribe_stay_whole(mail):
    address = f"<https://shop.example/u/{'t0Ken-_' * 60}>"

    raw = mail.compose(a_message(headers={"List-Unsubscribe": address}))

    assert address.encode() in raw


@pytest.mark.parametrize("field", ["subject", "to_name"])
def test_no_text_of_ours_adds_a_header(mail, field):
    read = composed(mail, a_message(**{field: "Hi\r\nBcc: eve@evil.test"}))

    assert read["Bcc"] is None


def test_headers_are_only_those_that_a_campaign_may_set(mail):
    read = composed(mail, a_message(headers={"Bcc": "eve@evil.test", "From": "x@evil.test", "Precedence": "bulk"}))

    assert read["Bcc"] is None
    assert read["From"] == "Acme Shop <shop@mancrel.test>"
    assert read["Precedence"] == "bulk"


def test_it_leaves_through_the_providers_of_replies(mail):
    assert mail.send(TENANT, a_message()).provider_id


@pytest.mark.parametrize("to", ["nobody", "ünï@b.test", "a@b.test\r\nBcc: c@d.test"])
def test_an_address_that_cannot_be_written_is_refused(mail, to):
    with pytest.raises(RefusedError):
        mail.send(TENANT, a_message(to=to))


def test_mail_servers_cannot_be_asked(mail):
    with pytest.raises(CannotTellError):
        adapters.lookup(TENANT, "email", "cam_1#0#con_1")


def test_without_a_mailbox_nothing_leaves(aws):
    with pytest.raises(InvalidError, match="connect a channel"):
        adapters.of(TENANT, "email")
