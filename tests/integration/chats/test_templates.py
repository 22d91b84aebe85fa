"""WhatsApp's templates: fetched page by page, told of by a webhook, filled in, and refused where Meta does."""

from datetime import timedelta

import pytest
import time_machine

from infra.fakes import whatsapp
from infra.fakes.whatsapp_templates import ACCOUNT, INVENTED, template
from mancrel.channels import service as channels
from mancrel.channels import templates
from mancrel.channels.schemas import ChannelChange
from mancrel.health import looking, watching
from mancrel.kit import clock
from mancrel.kit.errors import InvalidError
from mancrel.kit.language import read_in
from mancrel.messages import service as messages
from mancrel.messages.schemas import ChosenTemplate
from mancrel.vendors import template_fetching
from tests.client import signed_in
from tests.integration.chats.conftest import TEMPLATES, TENANT

HOUR = 3600
SHIPPED = ChosenTemplate(name="order_shipped", language="en_US", variables=["2041", "Ana", "DHL", "x7"])


@pytest.fixture
def number(shop, meta):
    """The shop's number, whose account is known and has the invented templates."""
    channel = shop.channels["whatsapp"]
    options = {"templates": TEMPLATES, "businessAccountId": ACCOUNT}
    channels.change(TENANT, channel.channel_id, ChannelChange(version=channel.version, options=options))
    meta.templates = list(INVENTED)
    return channel.channel_id


def ask(method, path):
    return signed_in(TENANT, "admin", "usr_1")(method, path)


def fetched(channel_id):
    return ask("POST", f"/api/channels/{channel_id}/templates/fetch")


def health():
    (found,) = [each for each in looking.of_all(TENANT) if each.kind == "templates"]
    return found.status, found.detail


def test_all_pages_are_fetched_and_each_template_says_how_it_stands(number, meta):
    answer = fetched(number)

    rows = {row["name"]: row for row in answer.body["items"]}
    assert (answer.status, answer.body["total"], meta.asked_for_templates) == (200, 7, 3)
    assert rows["order_ready"]["byHand"] is True
    shipped = rows["order_shipped"]
    assert (shipped["trouble"], shipped["status"], shipped["category"], shipped["quality"]) == (
        "", "APPROVED", "UTILITY", "GREEN",
    )  # fmt: skip
    assert [(each["place"], each["key"], each["example"]) for each in shipped["blanks"]] == [
        ("header", "1", "2041"),
        ("body", "1", "Ana"),
        ("body", "2", "DHL"),
        ("button", "1", "2041"),
    ]
    assert rows["summer_sale"]["trouble"] == "Meta rejected it: its words do not fit its category or language"
    assert "paused" in rows["win_back"]["trouble"]
    assert "still looking" in rows["new_prices"]["trouble"]
    assert rows["lookbook"]["trouble"] == "it needs a picture, which cannot be filled in here"
    assert health() == ("ok", None)
    with read_in("es"):
        assert templates.shown(channels.get(TENANT, number)).items[-1].trouble.startswith("Meta la puso en pausa")


def test_a_template_leaves_with_all_its_parts_filled_in(shop, number, meta):
    template_fetching.fetch(TENANT, number)
    shop.text("wamid.1", "Where is it?", ago=25 * HOUR)
    shop.reply(shop.only.conversation_id, "", template=SHIPPED)
    shop.send(times=2)

    (body,) = meta.bodies
    assert body["template"] == {
        "name": "order_shipped",
        "language": {"code": "en_US"},
        "components": [
            {"type": "header", "parameters": [{"type": "text", "text": "2041"}]},
            {"type": "body", "parameters": [{"type": "text", "text": "Ana"}, {"type": "text", "text": "DHL"}]},
            {"type": "button", "sub_type": "url", "index": "1", "parameters": [{"type": "text", "text": "x7"}]},
        ],
    }
    said = "Order 2041\n\nHello Ana, your parcel left today with DHL.\n\nReply here any time"
    assert shop.thread()[-1].text == said


def test_variables_with_names_are_sent_by_name(shop, number, meta):
    template_fetching.fetch(TENANT, number)
    shop.text("wamid.1", "When?", ago=25 * HOUR)
    chosen = ChosenTemplate(name="appointment", language="en_US", variables=["{{day}}", "Friday\nat  9"])
    shop.reply(shop.only.conversation_id, "", template=chosen)
    shop.send()

    assert meta.bodies[0]["template"]["components"][0]["parameters"] == [
        {"type": "text", "parameter_name": "first_name", "text": "{{day}}"},
        {"type": "text", "parameter_name": "day", "text": "Friday at 9"},
    ]
    assert shop.thread()[-1].text == "Dear {{day}}, we see you on Friday at 9."


@pytest.mark.parametrize(
    ("name", "variables", "words"),
    [
        ("summer_sale", ["20 %"], "cannot be sent: Meta rejected it"),
        ("win_back", [], "cannot be sent: Meta paused it"),
        ("lookbook", [], "needs a picture"),
        ("order_shipped", ["2041", "Ana", "DHL"], "takes 4 values; 3 were given"),
        ("order_shipped", ["2041", "Ana", "\u2009", "x7"], "variable 3 of the template is empty"),
    ],
)
def test_what_cannot_be_sent_is_refused_before_it_is_queued(shop, number, name, variables, words):
    template_fetching.fetch(TENANT, number)
    shop.text("wamid.1", "Hello?", ago=25 * HOUR)
    chosen = ChosenTemplate.model_construct(name=name, language="en_US", variables=variables)

    with pytest.raises(InvalidError, match=words):
        shop.reply(shop.only.conversation_id, "", template=chosen)


def test_one_that_meta_pauses_before_it_leaves_is_not_sent(shop, number, meta):
    template_fetching.fetch(TENANT, number)
    shop.text("wamid.1", "Where is it?", ago=25 * HOUR)
    shop.reply(shop.only.conversation_id, "", template=SHIPPED)
    meta.templates = [{**INVENTED[0], "status": "PAUSED"}]
    template_fetching.fetch(TENANT, number)
    shop.send()

    answer = shop.thread()[-1]
    assert (answer.send_state, meta.bodies) == ("failed", [])
    assert messages.shown(answer).reason == "the template is paused because of its quality"


def test_the_webhook_has_them_fetched_again(shop, number, queued):
    told = {"event": "REJECTED", "message_template_name": "order_shipped", "reason": "INVALID_FORMAT"}
    change = {"value": told, "field": "message_template_status_update"}

    def tell(account):
        content = {"object": "whatsapp_business_account", "entry": [{"id": account, "changes": [change]}]}
        assert shop.post("whatsapp", *whatsapp.signed(content)) == 200

    tell(ACCOUNT)

    (body,) = queued("mailbox-polls")
    assert "FetchTemplates" in body
    tell("99999")  # an account of somebody else
    assert queued("mailbox-polls") == []


def test_those_of_another_account_are_forgotten(number):
    fetched(number)
    channel = channels.get(TENANT, number)
    renamed = channels.change(TENANT, number, ChannelChange(version=channel.version, name="Acme, Lisbon"))
    assert len(templates.list_of(renamed)) == 7

    options = {"templates": TEMPLATES, "businessAccountId": "99999"}
    moved = channels.change(TENANT, number, ChannelChange(version=renamed.version, options=options))

    assert [each.name for each in templates.list_of(moved)] == ["order_ready"]


def test_who_changes_the_channel_while_they_are_fetched_loses_nothing(number, meta):
    def rename(_asked):
        channel = channels.get(TENANT, number)
        if channel.name != "Acme, Lisbon":
            channels.change(TENANT, number, ChannelChange(version=channel.version, name="Acme, Lisbon"))

    meta.before_templates = rename
    fetched(number)

    channel = channels.get(TENANT, number)
    assert (channel.name, len(templates.list_of(channel))) == ("Acme, Lisbon", 7)


@pytest.mark.parametrize(
    ("error", "status", "words"),
    [
        (190, 409, "WhatsApp refuses the access token: (#190) Access token has expired"),
        (80007, 503, "WhatsApp does not tell its templates now: (#80007) Rate limit issues"),
        (131000, 503, "WhatsApp does not tell its templates now: (#131000) Something went wrong"),
    ],
)
def test_what_meta_refuses_is_told_in_its_own_words_and_the_old_ones_stay(number, meta, error, status, words):
    fetched(number)
    meta.errors = [error]

    answer = fetched(number)

    assert (answer.status, answer.body["detail"]) == (status, words)
    assert len(templates.list_of(channels.get(TENANT, number))) == 7
    assert health()[0] == "failing"
    assert words.partition(": ")[2] in (health()[1] or "")


def test_a_number_whose_account_nobody_named_is_not_asked_for(shop, queued):
    channel_id = shop.channels["whatsapp"].channel_id

    answer = fetched(channel_id)

    assert (answer.status, answer.body["detail"][:42]) == (409, "say of which WhatsApp Business account, an")
    assert watching.ask_for_checks() == 2  # of the webhooks of a number and a page


def test_they_are_asked_for_once_a_day_and_every_hour_while_that_fails(number, meta):
    channel = channels.get(TENANT, number)
    with time_machine.travel(clock.now(), tick=False) as time:
        assert len(template_fetching.due(channel)) == 1
        template_fetching.refresh(TENANT, number)
        time.shift(timedelta(hours=23))
        assert template_fetching.due(channel) == []
        time.shift(timedelta(hours=2))
        assert len(template_fetching.due(channel)) == 1
        meta.errors = [190]
        template_fetching.refresh(TENANT, number)
        time.shift(timedelta(minutes=61))
        assert len(template_fetching.due(channel)) == 1


def test_meta_counts_more_than_what_was_entered_by_hand(number, meta):
    meta.templates = [template("order_ready", "Hi {{1}}!", language="en", status="DISABLED")]
    fetched(number)

    (found,) = templates.list_of(channels.get(TENANT, number))
    assert (found.body, found.by_hand, found.status) == ("Hi {{1}}!", False, "DISABLED")
