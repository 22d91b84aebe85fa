"""What is sold: read only, since the shops are the masters of it."""

from dataclasses import replace

from api import records
from api.routing import Routes
from mancrel.accounts.policy import Caller, Capability
from mancrel.kit.schema import Page
from mancrel.products import presenting
from mancrel.products import service as products
from mancrel.products.noun import PRODUCTS
from mancrel.products.schemas import ProductOut, ProductQuery
from mancrel.rules import grammar

routes = Routes(tag="Catalogue")


@routes.get("/api/products", needs=Capability.CATALOGUE_READ)
def list_products(caller: Caller, query: ProductQuery) -> Page[ProductOut]:
    """The products that are sold now."""
    asked = records.asked(caller, PRODUCTS, query)
    narrowed = [grammar.parse(each, PRODUCTS.by_name) for each in query.narrowing()]
    rows, total, cursor = records.listed(caller, PRODUCTS, replace(asked, filter=grammar.both(asked.filter, *narrowed)))
    return Page[ProductOut](items=[presenting.shown(row) for row in rows], total=total, next_cursor=cursor)


@routes.get("/api/products/{product_id}", needs=Capability.CATALOGUE_READ)
def get_product(caller: Caller, product_id: str) -> ProductOut:
    """One product."""
    return presenting.shown(products.get(caller.tenant_id, product_id))
