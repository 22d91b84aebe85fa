"""What a campaign sends shows the catalogue as it is at that moment."""

from mancrel.products import writing
from mancrel.products.noun import PRODUCTS
from mancrel.templates import shelf
from tests.integration.campaigns.vendor import TENANT, Vendor, launched, people


def test_prices_are_those_of_the_moment_of_sending(aws):
    shelf._shelves.clear()
    pot = writing.create(
        TENANT, PRODUCTS, {"sku": "pot", "title": "Tea pot", "price": 19.9, "currency": "EUR", "stock": 3}
    )
    people(1)
    vendor = Vendor()

    launched(vendor, message='{% products "pot" %}', html="<p>x</p>{% products 'pot' %}")
    writing.change(TENANT, PRODUCTS, pot.product_id, None, {"price": 5})
    shelf._shelves.clear()
    launched(vendor, message='{% products "pot" %}')
    writing.change(TENANT, PRODUCTS, pot.product_id, None, {"stock": 0})
    shelf._shelves.clear()
    launched(vendor, message='{% products "pot" %}Nothing today')

    assert [each.text for each in vendor.messages] == [
        "- Tea pot – 19.90 EUR\n",
        "- Tea pot – 5.00 EUR\n",
        "Nothing today",
    ]
    assert "Tea pot" in vendor.messages[0].html
