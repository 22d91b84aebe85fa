"""What is sold: what shops tell, which is changed there, and what is made by hand here."""

from dataclasses import replace
from typing import Any

from api import records
from api.records import Doors
from mancrel.accounts.policy import Caller
from mancrel.kit.errors import NotFoundError
from mancrel.products import writing
from mancrel.products.noun import PRODUCTS
from mancrel.products.schemas import NewProduct, ProductChange, ProductOut, ProductQuery
from mancrel.records.nouns import Noun
from mancrel.replica.asking import Asked
from mancrel.rules import grammar


def _asks(caller: Caller, noun: Noun, query: ProductQuery) -> Asked:
    asked = records.asked(caller, noun, query)
    narrowed = [grammar.parse(each, noun.by_name) for each in query.narrowing()]
    return replace(asked, filter=grammar.both(asked.filter, *narrowed))


def _sold(caller: Caller, noun: Noun, product_id: str) -> Any:
    if not product_id.startswith(f"{noun.prefix}_"):  # a family of variants lies in the same table
        raise NotFoundError(f"there is no product {product_id}")
    return records.visible(caller, noun, product_id)


routes = records.declare(
    Doors(
        PRODUCTS,
        "Catalogue",
        new=NewProduct,
        change=ProductChange,
        out=ProductOut,
        create=writing.create,
        alter=writing.change,
        remove=writing.remove,
        query=ProductQuery,
        asks=_asks,
        find=_sold,
    )
)
