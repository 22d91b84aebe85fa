"""What customers want, and what it takes to say so."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from mancrel.kit.schema import Moment, Shape


class Intent(StrEnum):
    """The starter set: what a customer of a product seller wants. ``other`` is none of them."""

    AVAILABILITY = "availability"
    PRICE = "price"
    PRODUCT_ADVICE = "product_advice"
    ORDER_STATUS = "order_status"
    DELIVERY = "delivery"
    RETURN_REFUND = "return_refund"
    DAMAGED_ITEM = "damaged_item"
    COMPLAINT = "complaint"
    INVOICE = "invoice"
    ACCOUNT = "account"
    WHOLESALE = "wholesale"
    SPAM = "spam"
    OTHER = "other"


STARTER = frozenset(map(str, Intent))
FIXED = frozenset(map(str, (Intent.DAMAGED_ITEM, Intent.COMPLAINT, Intent.SPAM, Intent.OTHER)))
"""These are handled in a way of their own, so they cannot be hidden."""
FEWEST, ENOUGH, MOST_EXAMPLES = 5, 10, 50
"""Examples that an own intent needs to be learnt; examples and labels until it may be read for sure; at most."""

IntentKey = Annotated[str, Field(pattern="^[a-z][a-z0-9_]{0,39}$", examples=["price"])]
"""Of the starter set, or one of the tenant's own."""
IntentName = Annotated[str, Field(min_length=1, max_length=60)]
Description = Annotated[str, Field(max_length=500)]
Example = Annotated[str, Field(min_length=3, max_length=500)]
Examples = Annotated[list[Example], Field(min_length=FEWEST, max_length=MOST_EXAMPLES)]


class NewIntent(Shape):
    """An intent of the tenant's own; *examples* are messages as customers write them."""

    key: IntentKey
    name: IntentName
    description: Description = ""
    examples: Examples


class IntentChange(Shape):
    """What to change of an intent; *version* is the one that was read, 0 of a starter one that nobody changed yet. Of
    the starter set only *name* (null: the usual one), *description* and *hidden* can be changed, of own ones all but
    *hidden*."""

    version: int
    name: IntentName | None = None
    description: Description | None = None
    examples: Examples | None = None
    hidden: bool | None = None


class IntentOut(Shape):
    """An intent. *name* null: the usual one of the starter set. *fixed*: it cannot be hidden."""

    key: str
    name: str | None
    description: str
    examples: list[str]
    starter: bool
    fixed: bool
    hidden: bool
    version: int
    changed_at: Moment | None


class IntentExamples(Shape):
    """Examples to look at before they are kept: of the intent *key*, if it has one already."""

    key: IntentKey | None = None
    examples: Annotated[list[Example], Field(max_length=MOST_EXAMPLES)]


class AlikeExample(Shape):
    """An example that stands there twice, or is much like the *nearest* one of another *intent*: *likeness* is 0 to
    1."""

    example: str
    twice: bool
    intent: str | None
    nearest: str | None
    likeness: float
