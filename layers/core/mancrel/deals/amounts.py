"""Amounts in a currency of their own: as numbers outside, in minor units inside."""

from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import AfterValidator, Field

from mancrel.accounts import organisations
from mancrel.kit import money
from mancrel.kit.errors import InvalidError
from mancrel.records import values as forms

Amount = Annotated[float, Field(ge=0, lt=10**12, allow_inf_nan=False)]
"""A number of major units."""
Currency = Annotated[str, Field(pattern="^[A-Z]{3}$"), AfterValidator(money.known)]


def check(currency: str) -> None:
    """Raises InvalidError: *currency* is none; points to it."""
    try:
        money.known(currency)
    except ValueError as error:
        raise InvalidError(f"/currency: {error}", [{"pointer": "/currency", "detail": str(error)}]) from error


def inside(tenant_id: str, given: Mapping[str, Any], pointer: str = "", currency: str | None = None) -> dict[str, Any]:
    """*given* values by attribute with their amount in minor units of their currency, else of *currency*.

    Raises:
        InvalidError: the amount is finer than its currency; points to it, below *pointer*.
    """
    kept = dict(given)
    if kept.get("amount") is None:
        return kept
    unit = kept.get("currency") or currency or organisations.profile(tenant_id).currency
    try:
        kept["amount"] = forms.minor(kept["amount"], unit)
    except InvalidError as error:
        raise InvalidError(
            f"{pointer}/amount: {error.detail}", [{"pointer": f"{pointer}/amount", "detail": error.detail}]
        ) from error
    return kept


def kept(given: Mapping[str, Any], amount: Any, currency: str | None) -> Mapping[str, Any]:
    """*given* changes; an *amount* that they do not mention stays the same number when its *currency* changes."""
    if not given.get("currency") or "amount" in given or amount is None or currency is None:
        return given
    return {**given, "amount": outside(amount, currency)}


def outside(amount: Any, currency: str) -> float | None:
    """*amount* minor units as a number of major ones."""
    return None if amount is None else float(money.major(int(amount), currency) or 0)
