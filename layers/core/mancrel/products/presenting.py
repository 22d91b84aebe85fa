"""How a product looks outside."""

from mancrel.kit import money
from mancrel.products.models import Product
from mancrel.products.schemas import ProductOut


def in_stock(stock: int | float | None) -> bool:
    """Whether it can be sold: what the shop does not count it always has."""
    return stock is None or stock > 0


def shown(product: Product) -> ProductOut:
    """*product* for outside."""
    amount = money.major(None if product.price is None else int(product.price), product.currency)
    return ProductOut(
        id=product.product_id,
        source_id=product.source_id,
        sku=product.sku,
        title=product.title,
        description=product.description or "",
        price=None if amount is None else float(amount),  # exact to the minor unit up to 10^12: money.minor
        currency=product.currency,
        stock=None if product.stock is None else int(product.stock),
        in_stock=in_stock(product.stock),
        url=product.url,
        attributes=product.attributes or {},
        version=product.told_version,
        updated_at=product.source_updated_at,
        created_at=product.created_at,
        changed_at=product.changed_at,
    )
