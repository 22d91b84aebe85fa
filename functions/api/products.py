"""What is sold: read only, since the shops are the masters of it."""

from api.routing import Routes
from mancrel.accounts.policy import Caller, Capability
from mancrel.kit import money
from mancrel.kit.schema import Page
from mancrel.products import listing
from mancrel.products import service as products
from mancrel.products.models import Product
from mancrel.products.schemas import ProductOut, ProductQuery

routes = Routes(tag="Catalogue")


@routes.get("/api/products", needs=Capability.CATALOGUE_READ)
def list_products(caller: Caller, query: ProductQuery) -> Page[ProductOut]:
    """The products that are sold now."""
    rows, total, cursor = listing.search(caller.tenant_id, query)
    return Page[ProductOut](items=[_present(product) for product in rows], total=total, next_cursor=cursor)


@routes.get("/api/products/{product_id}", needs=Capability.CATALOGUE_READ)
def get_product(caller: Caller, product_id: str) -> ProductOut:
    """One product."""
    return _present(products.get(caller.tenant_id, product_id))


def _present(product: Product) -> ProductOut:
    amount = money.major(None if product.price is None else int(product.price), product.currency)
    return ProductOut(
        id=product.product_id,
        source_id=product.source_id,
        sku=product.sku,
        title=product.title,
        description=product.description,
        price=None if amount is None else float(amount),  # exact to the minor unit up to 10^12: money.minor
        currency=product.currency,
        stock=None if product.stock is None else int(product.stock),
        in_stock=listing.in_stock(product),
        url=product.url,
        attributes=product.attributes,
        version=int(product.source_version),
        updated_at=product.source_updated_at,
        created_at=product.created_at,
        changed_at=product.changed_at,
    )
