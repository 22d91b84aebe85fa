"""How sources and products are read and written. Products are never read before they are written."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from pynamodb.exceptions import UpdateError
from pynamodb.expressions.condition import Condition

from mancrel.kit import clock, ids, tables
from mancrel.kit.errors import ConflictError, NotFoundError
from mancrel.products import reducer
from mancrel.products.models import Family, Product, Source
from mancrel.products.reducer import Change, Statement


def product_id(source_id: str, key: str) -> str:
    """The id of the product that *source_id* calls *key*."""
    return ids.derived("prd", source_id, key)


def get(tenant_id: str, identity: str) -> Product:
    """Raises NotFoundError: the tenant has no such product, or it is no longer sold."""
    if not identity.startswith("prd_"):  # a family of variants lies in the same table
        raise NotFoundError(f"there is no product {identity}")
    try:
        product = Product.get(tenant_id, identity, consistent_read=True)
    except Product.DoesNotExist as error:
        raise NotFoundError(f"there is no product {identity}") from error
    if product.deleted_at is not None:
        raise NotFoundError(f"product {identity} is no longer sold")
    return product


def list_products(tenant_id: str) -> Iterator[Product]:
    """Every product of the tenant, tombstones too."""
    yield from Product.query(tenant_id, Product.product_id.startswith("prd_"), consistent_read=True)


def list_changed(tenant_id: str, since: datetime) -> Iterator[Product]:
    """The products that changed at *since* or later, tombstones too, oldest change first (the index lags a little)."""
    yield from Product.by_change.query(tenant_id, Product.changed_at >= since)


def put(tenant_id: str, source_id: str, change: Change, instead_of: str | None = None) -> bool:
    """Let *change* stand if it outranks what does; one conditional write, so that no two writers mix.

    Args:
        instead_of: write only if what stands has just this rank.

    Returns:
        Whether it was written.
    """
    product = Product(tenant_id, product_id(source_id, change.key), version=0)
    condition: Condition = (
        Product.rank == instead_of
        if instead_of is not None
        else Product.rank.does_not_exist() | (Product.rank < change.rank)
    )
    try:
        tables.update(product, _sets(source_id, change), condition, versioned=False)
    except ConflictError:
        return False
    return True


def _sets(source_id: str, change: Change) -> list[Any]:
    now = clock.now()
    content = change.content
    values: list[tuple[Any, Any]] = [
        (Product.source_id, source_id),
        (Product.key, change.key),
        (Product.rank, change.rank),
        (Product.digest, reducer.digest([content])),
        (Product.source_version, change.version),
        (Product.source_updated_at, change.updated_at),
        (Product.sku, content.sku if content else change.key),
        (Product.title, content.title if content else change.key),
        (Product.description, content.description if content else ""),
        (Product.price, content.price if content else None),
        (Product.currency, content.currency if content else "XXX"),  # ISO 4217: no currency
        (Product.stock, content.stock if content else None),
        (Product.url, content.url if content else None),
        (Product.attributes, dict(content.attributes) if content else {}),
        (Product.deleted_at, None if content else now),
        (Product.changed_at, now),
    ]
    actions = [attribute.remove() if value is None else attribute.set(value) for attribute, value in values]
    return [*actions, Product.created_at.set(Product.created_at | now)]


def lead(tenant_id: str, source_id: str, statement: Statement) -> frozenset[str] | None:
    """Make *statement* the latest about its family, unless a later one was heard.

    Returns:
        Every variant that the family ever had; None if a later statement was heard.
    """
    family = Family(tenant_id, ids.derived("fam", source_id, statement.family or ""))
    keys = {change.key for change in statement.changes}
    actions: list[Any] = [Family.rank.set(statement.rank)]
    if keys:
        actions.append(Family.keys.add(keys))
    condition = Family.rank.does_not_exist() | (Family.rank <= statement.rank)
    try:
        tables.update(family, actions, condition)
    except ConflictError:
        return None
    return frozenset(family.keys or ())


def find_source(tenant_id: str, source_id: str) -> Source | None:
    """The source, read consistently, deleted ones too; None when there never was one."""
    try:
        return Source.get(tenant_id, source_id, consistent_read=True)
    except Source.DoesNotExist:
        return None


def list_sources(tenant_id: str) -> Iterator[Source]:
    """The sources of the tenant that were not deleted."""
    yield from (source for source in Source.query(tenant_id, consistent_read=True) if source.deleted_at is None)


def list_polled() -> Iterator[Source]:
    """The sources of all tenants that have a feed."""
    yield from Source.scan(Source.feed_url.exists() & Source.deleted_at.does_not_exist())


def save_source(source: Source) -> None:
    """Raises ConflictError: it changed since it was read."""
    tables.save(source)


def note(source: Source, actions: list[Any], condition: Condition | None = None) -> bool:
    """Write down how a source fares. That is nothing a person edits, so it does not count as a new version.

    Returns:
        Whether the source is still there and *condition* held.
    """
    try:
        Source._get_connection().update_item(
            source.tenant_id,
            range_key=source.source_id,
            actions=[*actions, Source.changed_at.set(clock.now())],
            condition=Source.source_id.exists() & condition if condition is not None else Source.source_id.exists(),
        )
    except UpdateError as error:
        if error.cause_response_code == tables.REFUSED:
            return False
        raise
    return True
