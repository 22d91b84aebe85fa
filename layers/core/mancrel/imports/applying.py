"""Values of an import on a record: by field, in their stored form."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from mancrel.imports import figures, merging
from mancrel.imports.passing import Plan
from mancrel.imports.targets import BASELINE, Values
from mancrel.kit import clock, money
from mancrel.kit.errors import InvalidError
from mancrel.kit.tables import Write
from mancrel.records import service as records
from mancrel.records.fields import Field, FieldType


def draft(tenant_id: str, plan: Plan, values: Values, record_id: str) -> Any:
    """A record of *values*, not written yet.

    Raises:
        InvalidError: the noun does not take it.
    """
    record = plan.noun.model(tenant_id, record_id)
    _set(record, plan, values)
    plan.noun.prepare(tenant_id, record, records.NEW)
    return record


def change(tenant_id: str, plan: Plan, record: Any, values: Values) -> list[Write]:
    """Set what of *values* is to be set on *record*, and answer what writes it; nothing when nothing changes.

    Raises:
        InvalidError: the noun does not take it.
    """
    values = _rescaled(plan, record, values)
    stored = record.attribute_values
    before = {name: plan.fields[name].value(stored) for name in _touched(plan, values)}
    wanted = merging.changed(before, values, plan.options, plan.fields)
    held, image = set(plan.noun.claims(record)), record.to_dynamodb_dict()
    attributes = _set(record, plan, wanted)
    plan.noun.prepare(tenant_id, record, frozenset(attributes))
    if record.to_dynamodb_dict() == image:
        return []
    return records.moved_writes(plan.noun, record, held)


def _rescaled(plan: Plan, record: Any, values: Values) -> Values:
    """*values* with their amount in the minor units of the currency that *record* will have.

    A file without a currency has the tenant's decimals; one with a currency but no amount leaves the number as it is.

    Raises:
        InvalidError: the amount is finer than that currency.
    """
    if not plan.house.own_currencies:
        return values
    usual = plan.house.currency
    amount, unit = values.get("amount"), values.get("currency") or usual
    if amount is None and values.get("currency") and record.amount is not None:
        amount, unit = int(record.amount), record.currency or usual
    becomes = values.get("currency") or record.currency or usual
    if amount is None or money.exponent(unit) == money.exponent(becomes):
        return values
    try:
        return {**values, "amount": figures.minor(money.major(amount, unit) or Decimal(0), becomes)}
    except ValueError as error:
        raise InvalidError(f"the amount {error}") from error


def natural_keys(tenant_id: str, plan: Plan, values: Values) -> frozenset[str]:
    """The natural keys that a record with *values* would hold.

    Raises:
        InvalidError: a value is none.
    """
    unique = {name: value for name, value in values.items() if name in plan.fields and plan.fields[name].unique}
    record = plan.noun.model(tenant_id, "draft")
    _set(record, plan, unique)
    return frozenset(plan.noun.claims(record))


def deciding(plan: Plan, values: Values, keys: Iterable[str]) -> list[str]:
    """Those of the natural *keys* that stand for fields by which the import finds records."""
    told = {str(each).casefold() for name in plan.keys if name in values for each in _each(values[name])}
    return [key for key in keys if key.split(":", 2)[-1].casefold() in told]


def _touched(plan: Plan, values: Values) -> list[str]:
    more = ["tags"] if plan.options.tags and "tags" in plan.fields else []
    return [name for name in dict.fromkeys([*values, *more]) if name in plan.fields]


def _set(record: Any, plan: Plan, values: Values) -> list[str]:
    """Set *values*; answers the attributes."""
    attributes = []
    for name, value in values.items():
        if name not in plan.fields or plan.fields[name].attribute == "id":
            continue
        field = plan.fields[name]
        if name in BASELINE:
            told = {"source": "import", "at": clock.stamp(clock.now())}
            record.provenance = {**(record.provenance or {}), name: told}
        if field.custom:
            record.custom = {**(record.custom or {}), field.key: value}
        else:
            setattr(record, field.attribute, _typed(field, value))
        attributes.append(field.attribute)
    return attributes


def _typed(field: Field, value: Any) -> Any:
    return clock.parse(value) if field.type is FieldType.MOMENT and isinstance(value, str) else value


def _each(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]
