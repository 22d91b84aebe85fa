"""What an order is."""

from mancrel.accounts.policy import Capability
from mancrel.kit import money
from mancrel.orders.models import Order
from mancrel.orders.schemas import OrderOut
from mancrel.records import vocabulary
from mancrel.records.fields import Field, FieldType, stamps
from mancrel.records.nouns import Noun

_T = FieldType


def shown(order: Order) -> OrderOut:
    """How *order* looks outside."""
    row = {
        "contact_id": None,
        **order.attribute_values,
        "id": order.order_id,
        "amount": float(money.major(int(order.amount), order.currency) or 0),
    }
    return OrderOut.model_validate(row, extra="ignore")


ORDERS = Noun(
    name="orders",
    label="order",
    prefix="ord",
    model=Order,
    reads=Capability.ORDERS_READ,
    writes=Capability.INGEST,
    title=lambda order: order.external_id,
    present=shown,
    owner=None,
    custom=False,
    fields=(
        Field("externalId", _T.TEXT, "Order number", unique=True, searchable=True, editable=False),
        Field("customerId", _T.TEXT, "Customer id", searchable=True, editable=False),
        Field("contactId", _T.REFERENCE, "Contact", refers_to="contacts", editable=False),
        Field("amount", _T.MONEY, "Amount", editable=False),
        Field("currency", _T.TEXT, "Currency", editable=False),
        Field("items", _T.TEXT, "Items", several=True, searchable=True, editable=False),
        Field("placedAt", _T.MOMENT, "Placed", editable=False),
        *stamps(),
    ),
)
ORDERED = vocabulary.declare(ORDERS, "ordered", at="placedAt", subject="items")
"""What rules over contacts may ask to have happened."""
