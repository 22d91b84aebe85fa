"""Templates over HTTP: kept, changed, tried out with the catalogue of the moment."""

import pytest
import time_machine

from mancrel.contacts import service as contacts
from mancrel.contacts.schemas import NewContact
from mancrel.kit import clock
from mancrel.orders import ledger
from mancrel.orders.schemas import OrderPush
from mancrel.products import writing
from mancrel.products.noun import PRODUCTS
from mancrel.templates.shelf import FRESH, Shelf
from mancrel.templating import Products
from tests.client import signed_in

TENANT = "ten_acme"
DESIGN = {"blocks": [{"kind": "text", "text": "Hi {firstName|there}"}, {"kind": "footer"}]}


@pytest.fixture
def ask(aws):
    return signed_in(TENANT, "admin")


def product(sku, title, **more):
    return writing.create(
        TENANT, PRODUCTS, {"sku": sku, "title": title, "price": 19.9, "currency": "EUR", "stock": 3, **more}
    )


def test_a_design_is_kept_laid_out_and_read_as_text(ask):
    made = ask("POST", "/api/templates", {"name": "Hello", "subject": "Hi {firstName|you}", "design": DESIGN})

    assert made.status == 201
    assert "Hi {firstName|there}" in made.body["html"]
    assert made.body["message"] == "Hi {firstName|there}\n\nUnsubscribe: {unsubscribeUrl}"
    assert made.body["design"]["blocks"][0]["kind"] == "text"
    assert ask("GET", f"/api/templates/{made.body['id']}").body == made.body
    assert [row["name"] for row in ask("GET", "/api/templates").body["items"]] == ["Hello"]


def test_what_follows_from_the_design_follows_its_changes(ask):
    made = ask("POST", "/api/templates", {"name": "Hello", "design": DESIGN}).body
    other = {"blocks": [{"kind": "heading", "text": "Bye {name}"}]}

    changed = ask("PATCH", f"/api/templates/{made['id']}", {"version": made["version"], "design": other}).body

    assert changed["message"] == "Bye {name}"
    assert "Bye {name}</h1>" in changed["html"]
    own = ask("PATCH", f"/api/templates/{made['id']}", {"version": changed["version"], "message": "My own words"}).body
    again = ask("PATCH", f"/api/templates/{made['id']}", {"version": own["version"], "design": DESIGN}).body
    assert again["message"] == "My own words"
    stale = ask("PATCH", f"/api/templates/{made['id']}", {"version": 1, "name": "x"})
    assert (stale.status, stale.body["current"]["message"]) == (409, "My own words")
    assert ask("DELETE", f"/api/templates/{made['id']}").status == 204
    assert ask("GET", f"/api/templates/{made['id']}").status == 404


def test_what_cannot_be_filled_in_is_refused_by_line_and_column(ask):
    refused = ask("POST", "/api/templates", {"name": "x", "subject": "{nmae}", "message": "a\n{% if city %}"})

    assert refused.status == 422
    assert [(each["pointer"], each["detail"]) for each in refused.body["errors"]] == [
        ("/subject", "line 1, column 1: there is no nmae; did you mean name?"),
        ("/message", "line 2, column 1: {% if %} is never closed"),
    ]
    assert ask("GET", "/api/templates").body["total"] == 0


def test_html_is_made_harmless(ask):
    page = '<p onclick="x()">Hi {name|<b>you</b>}</p><script>alert(1)</script>'

    made = ask("POST", "/api/templates", {"name": "x", "html": page})

    assert made.status == 201
    assert "script" not in str(made.body.get("html"))


def test_a_message_is_tried_out_for_a_contact_or_somebody_invented(ask):
    ana = contacts.create(TENANT, NewContact(name="<b>Ana</b> Sousa", email="ana@a.test"))
    wanted = {"subject": "{firstName}", "html": "<p>Hi {firstName}, {city}</p><img src='https://a.test/x.png'>"}

    shown = ask("POST", "/api/templates/preview", wanted | {"contactId": ana.contact_id}).body
    invented = ask("POST", "/api/templates/preview", wanted).body

    assert "Hi &lt;b&gt;Ana&lt;/b&gt;, </p>" in shown["html"]
    assert shown["missing"] == ["city"]
    assert {each["code"] for each in shown["warnings"]} == {"no_way_out", "no_language", "no_alt"}
    assert shown["bytes"] == len(shown["html"].encode())
    assert "Hi Ana, Porto" in invented["html"]
    assert invented["missing"] == []
    assert ask("POST", "/api/templates/preview", wanted | {"contactId": "con_nobody"}).status == 404


def test_what_is_wrong_with_a_design_leads_to_its_block(ask):
    faint = {"kind": "image", "src": "https://a.test/x.png", "url": "https://a.test", "align": "center"}
    columns = {"kind": "columns", "left": [{"kind": "text", "text": "- a\n- [here](https://a.test)"}], "right": [faint]}
    heading = {"kind": "heading", "text": "{nmae}"}
    design = {"blocks": [heading, columns]}

    refused = ask("POST", "/api/templates/preview", {"subject": "x", "design": design}).body
    heading["text"] = "{name}"
    shown = ask("POST", "/api/templates/preview", {"subject": "x", "design": design}).body

    assert [each["pointer"] for each in refused["errors"]] == ["/design/blocks/0"]
    assert [(each["code"], each["block"]) for each in shown["warnings"]] == [
        ("no_way_out", None),
        ("vague_link", "1/left/0"),
        ("empty_link", "1/right/0"),
    ]
    assert '<td id="block-1-right-0"' in shown["html"]
    assert shown["bytes"] < len(shown["html"].encode())
    kept = ask("POST", "/api/templates", {"name": "x", "design": design}).body
    assert "block-" not in kept["html"]


def test_starters_are_in_two_languages(ask):
    english, spanish = (ask("GET", f"/api/templates/starters?language={each}").body for each in ("en", "es"))

    assert len(english) >= 6
    assert [each["key"] for each in english] == [each["key"] for each in spanish]
    kept = {name: english[0][name] for name in ("name", "subject", "message", "html", "design")}
    made = ask("POST", "/api/templates", kept)
    assert (made.status, made.body["html"]) == (201, english[0]["html"])


def test_product_blocks_show_the_catalogue_of_the_moment(ask):
    product("pot", "Tea pot", attributes={"image": "https://a.test/pot.png"})
    cup = product("cup", "Cup", stock=0)
    product("jug", "Jug")
    shelf = Shelf(TENANT)

    def titles(**wanted):
        return [row["title"] for row in shelf.rows(Products(**wanted), {"contactId": "con_1"})]

    assert titles(skus=("pot", "cup", "nothing", "jug")) == ["Tea pot", "Jug"]
    assert titles(skus=("cup", "jug"), sold_out=True) == ["Cup", "Jug"]
    row = shelf.rows(Products(skus=("pot",)), {})[0]
    assert (row["price"], row["currency"], row["image"]) == ("19.90", "EUR", "https://a.test/pot.png")
    writing.change(TENANT, PRODUCTS, cup.product_id, None, {"stock": 5, "price": 3})
    with time_machine.travel(clock.now()):
        shelf._read_at -= FRESH + 1
    assert shelf.rows(Products(skus=("cup",)), {})[0]["price"] == "3.00"


def test_what_sells_is_recommended_to_whoever_does_not_have_it(ask):
    for sku in ("pot", "cup", "jug"):
        product(sku, sku.title())
    ana = contacts.create(TENANT, NewContact(name="Ana", external_id="c1"))
    pushed = [
        OrderPush(id=f"o{n}", customer_id="c1" if n == 0 else f"x{n}", amount=1, items=["Cup"], created_at=clock.now())
        for n in range(3)
    ]
    pushed.append(OrderPush(id="o9", customer_id="x9", amount=1, items=["jug"], created_at=clock.now()))
    ledger.enter(TENANT, pushed)
    shelf = Shelf(TENANT)

    def titles(contact_id):
        return [row["title"] for row in shelf.rows(Products(recommended=2), {"contactId": contact_id})]

    assert titles("con_somebody") == ["Cup", "Jug"]
    assert titles(ana.contact_id) == ["Jug", "Pot"]
