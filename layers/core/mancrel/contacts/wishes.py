"""What a contact prefers: free words of the tenant's own, small enough to be kept with the contact."""

import json
from typing import Annotated, Any

from pydantic import AfterValidator, Field, WithJsonSchema

_MOST = 8 * 1024
_SCALAR = {"type": ["string", "number", "boolean", "null"]}
_LISTED = 100


def _value(value: Any) -> Any:
    values = value if isinstance(value, list) else [value]
    if len(values) > _LISTED or not all(each is None or isinstance(each, str | int | float) for each in values):
        raise ValueError(f"must be a text, a number, a boolean, or a list of at most {_LISTED} of them")
    return value


def _small(preferences: dict[str, Any]) -> dict[str, Any]:
    size = len(json.dumps(preferences, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass"))
    if size > _MOST:
        raise ValueError(f"has {size} bytes; at most {_MOST} are kept")
    return preferences


Preference = Annotated[
    Any,
    AfterValidator(_value),
    WithJsonSchema({"anyOf": [_SCALAR, {"type": "array", "items": _SCALAR, "maxItems": _LISTED}]}),
]
Preferences = Annotated[
    dict[Annotated[str, Field(min_length=1, max_length=60)], Preference], Field(max_length=50), AfterValidator(_small)
]
