"""A tenant's own fields: which there are, and values for them."""

from collections.abc import Mapping
from typing import Any

from mancrel.accounts import organisations
from mancrel.kit import money
from mancrel.kit.errors import InvalidError, Problem
from mancrel.records import repository, values
from mancrel.records.fields import Field
from mancrel.records.nouns import Noun
from mancrel.records.schemas import CustomField


def fields(tenant_id: str, noun: Noun) -> dict[str, Field]:
    """The tenant's custom fields of *noun* that are not archived, by name (``custom.size``)."""
    if not noun.custom:
        return {}
    kept = repository.find_fields(tenant_id, noun.name)
    if kept is None:
        return {}
    decimals = money.exponent(organisations.profile(tenant_id).currency)
    made = (CustomField.model_validate(each) for each in kept.fields)
    return {f"custom.{each.key}": as_field(each, decimals) for each in made if not each.archived}


def all_fields(tenant_id: str, noun: Noun) -> dict[str, Field]:
    """Every field of *noun* that the tenant has, by name: what rules, sorting and columns may name."""
    return {**noun.by_name, **fields(tenant_id, noun)}


def as_field(made: CustomField, decimals: int = 2) -> Field:
    """The field that *made* describes; *decimals* are those of the tenant's currency."""
    return Field(
        name=f"custom.{made.key}",
        type=made.type,
        label=made.label,
        attribute="custom",
        choices=tuple(made.choices),
        refers_to=made.refers_to,
        required=made.required,
        decimals=decimals,
        custom=True,
    )


def changed(tenant_id: str, noun: Noun, before: Mapping[str, Any], given: Mapping[str, Any]) -> dict[str, Any]:
    """The custom values *before* with *given* ones (as they look outside) put in; a None empties a field.

    Raises:
        InvalidError: a key is unknown, or a value does not fit its field; names each.
    """
    known, after, problems = fields(tenant_id, noun), dict(before), list[Problem]()
    for key, value in given.items():
        field = known.get(f"custom.{key}")
        try:
            if field is None:
                raise InvalidError(f"there is no custom field {key}")
            after[key] = None if value is None else values.stored(tenant_id, field, value)
        except InvalidError as error:
            problems.append({"pointer": f"/custom/{key}", "detail": error.detail})
    if problems:
        raise InvalidError(f"{problems[0]['pointer']}: {problems[0]['detail']}", problems)
    return {key: value for key, value in after.items() if value is not None}
