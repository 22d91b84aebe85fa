"""What a source may say of a product, and what we answer."""

from collections.abc import Iterator
from enum import StrEnum
from typing import Annotated, Any, Literal

from pydantic import (
    AfterValidator,
    AwareDatetime,
    BeforeValidator,
    Field,
    StrictInt,
    StrictStr,
    ValidationInfo,
    field_validator,
)

from mancrel.kit import money
from mancrel.kit.schema import Moment, Shape, in_utc, written_out
from mancrel.records.schemas import RecordQuery


def _web_address(text: str) -> str:
    if not text.lower().startswith(("http://", "https://")):
        raise ValueError("must begin with http:// or https://")
    return text


def _scalar(value: object) -> str:
    if not isinstance(value, str | int | float):
        raise ValueError("must be a text, a number or a boolean")  # noqa: TRY004 - pydantic wants just this one
    return str(value).lower() if isinstance(value, bool) else str(value)


WebAddress = Annotated[StrictStr, Field(max_length=2000), AfterValidator(_web_address)]
Sku = Annotated[StrictStr, Field(min_length=1, max_length=200)]
Version = Annotated[StrictInt, Field(ge=0, lt=2**63)]
Told = Annotated[AwareDatetime, BeforeValidator(written_out), AfterValidator(in_utc)]
Currency = Annotated[StrictStr, AfterValidator(money.known)]
Attributes = Annotated[
    dict[Annotated[str, Field(max_length=100)], Annotated[str, BeforeValidator(_scalar), Field(max_length=2000)]],
    Field(max_length=100),
]


class SourceKind(StrEnum):
    """Whose signatures and payloads a source uses."""

    STANDARD = "standard"
    SHOPIFY = "shopify"
    WOOCOMMERCE = "woocommerce"


class ProductData(Shape):
    """One product as the standard webhook and the feed tell it. *price* is a decimal text in *currency*.

    Null for *price* means that there is no fixed one, null for *stock* that the shop does not count it.
    """

    sku: Sku
    title: Annotated[StrictStr, Field(min_length=1, max_length=500)]
    description: Annotated[StrictStr, Field(max_length=50_000)] = ""
    currency: Currency
    price: Annotated[StrictStr, Field(max_length=30)] | None
    stock: Annotated[StrictInt, Field(ge=-(10**9), le=10**9)] | None
    url: WebAddress | None = None
    attributes: Attributes = Field(default_factory=dict)
    version: Version
    updated_at: Told

    @field_validator("price")
    @classmethod
    def _price_fits(cls, price: str | None, info: ValidationInfo) -> str | None:
        if "currency" in info.data:
            money.minor(price, info.data["currency"])
        return price

    @property
    def price_minor(self) -> int | None:
        """The price in minor units of the currency."""
        return money.minor(self.price, self.currency)


class DeletedProductData(Shape):
    """A product that is gone: only *sku* and *version* count, the rest may be left out."""

    sku: Sku
    version: Version
    updated_at: Told | None = None
    title: StrictStr | None = None
    description: StrictStr | None = None
    price: StrictStr | None = None
    currency: StrictStr | None = None
    stock: StrictInt | None = None
    url: StrictStr | None = None
    attributes: Attributes | None = None


class ProductWritten(Shape):
    """The standard webhook's body for a product that is new or changed."""

    type: Literal["product.created", "product.updated"]
    data: ProductData


class ProductGone(Shape):
    """The standard webhook's body for a product that is no longer sold."""

    type: Literal["product.deleted"]
    data: DeletedProductData


class NewSource(Shape):
    """A shop to connect. *secret* is the vendor's if the vendor chooses it; *currency* is for payloads without one."""

    name: Annotated[str, Field(min_length=1, max_length=200)]
    kind: SourceKind = SourceKind.STANDARD
    feed_url: WebAddress | None = None
    currency: Currency = "EUR"
    secret: Annotated[StrictStr, Field(min_length=8, max_length=200)] | None = None


class SourceChange(Shape):
    """What to change of a source; *version* is the one read. A new *secret* leaves the old one good for 24 hours."""

    version: int
    name: Annotated[str, Field(min_length=1, max_length=200)] | None = None
    feed_url: WebAddress | None = None
    currency: Currency | None = None
    secret: Annotated[StrictStr, Field(min_length=8, max_length=200)] | None = None


Health = Literal["new", "ok", "failing"]


class SourceOut(Shape):
    """A connected shop and how well its catalogue is in step. *health*: ``new`` until anything came, then ``ok``, or
    ``failing`` while its feed cannot be read or differs from what we hold; *last_error* says why in plain words.
    *verified_at* is when our catalogue last equalled the feed, product by product.
    """

    id: str
    name: str
    kind: SourceKind
    currency: str
    feed_url: str | None
    webhook_url: str
    health: Health
    product_count: int
    previous_secret_until: Moment | None
    last_event_at: Moment | None
    last_poll_at: Moment | None
    last_error: str | None
    verified_at: Moment | None
    verified_count: int | None
    verified_hash: str | None
    version: int
    created_at: Moment
    changed_at: Moment


class SourceWithSecret(SourceOut):
    """The same with the secret to sign with, shown this once."""

    secret: str


class SyncQuery(Shape):
    """How to read the feed. *remove_missing* confirms that most products may go."""

    remove_missing: bool = False


class SyncStarted(Shape):
    """The feed is being read; look at the source's *last_poll_at*."""

    id: str
    status: Literal["started"] = "started"


Price = Annotated[float, Field(ge=0, lt=10**12, allow_inf_nan=False, examples=[19.9])]
Title = Annotated[str, Field(min_length=1, max_length=500)]
Description = Annotated[str, Field(max_length=50_000)]
Stock = Annotated[int, Field(ge=-(10**9), le=10**9)]


class NewProduct(Shape):
    """A product that no shop tells of. *currency* is the organisation's unless said; nulls mean what they do there."""

    sku: Annotated[str, Field(min_length=1, max_length=200)]
    title: Title
    description: Description = ""
    price: Price | None = None
    currency: Currency | None = None
    stock: Stock | None = None
    url: WebAddress | None = None
    attributes: Attributes = Field(default_factory=dict)


class ProductChange(Shape):
    """What to change of a product that was made by hand; *version* is the one that was read."""

    version: int
    sku: Annotated[str, Field(min_length=1, max_length=200)] | None = None
    title: Title | None = None
    description: Description | None = None
    price: Price | None = None
    currency: Currency | None = None
    stock: Stock | None = None
    url: WebAddress | None = None
    attributes: Attributes | None = None


class ProductOut(Shape):
    """A product as its source last told it, or as it was made by hand, when *sourceId* is null.

    *price* is a decimal number in *currency*; *version* is the source's, or of one made by hand its own.
    """

    id: str
    source_id: str | None
    sku: str
    title: str
    description: str
    price: float | None
    currency: str
    stock: int | None
    in_stock: bool
    url: str | None
    attributes: dict[str, str]
    version: int
    updated_at: Moment | None
    created_at: Moment
    changed_at: Moment


class ProductQuery(RecordQuery):
    """Which products to list, on top of *filter*. *q* finds words in SKU, title, description and attributes."""

    source: Annotated[str, Field(max_length=100)] | None = None
    in_stock: bool | None = None

    def narrowing(self) -> Iterator[dict[str, Any]]:
        """The rules that the words of their own say."""
        if self.source:
            yield {"field": "sourceId", "operator": "=", "value": self.source}
        if self.in_stock is not None:
            yield {"field": "inStock", "operator": "=", "value": self.in_stock}
