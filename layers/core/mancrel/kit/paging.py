"""Pages with an exact total and a cursor that survives writes: it names the last row seen, not a position."""

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Callable, Iterable
from typing import TypeVar

from mancrel.kit.errors import InvalidError

Row = TypeVar("Row")
MAX_LIMIT = 200


def page(
    rows: Iterable[Row],
    key: Callable[[Row], tuple[str, str]],
    limit: int = 50,
    cursor: str | None = None,
    descending: bool = True,
) -> tuple[list[Row], int, str | None]:
    """The *limit* rows after *cursor*, greatest *key* first; how many there are in all; the next cursor.

    Unless *descending*, the least comes first.

    Args:
        key: what to sort by and a tie-breaker (the id), both as texts that sort as their values do.
        descending: false for the smallest key first.

    Raises:
        InvalidError: the limit is out of 1…200, or the cursor is not one of ours.
    """
    if not 1 <= limit <= MAX_LIMIT:
        raise InvalidError(
            f"limit must be 1 to {MAX_LIMIT}", [{"pointer": "/limit", "detail": f"must be 1 to {MAX_LIMIT}"}]
        )
    ordered = sorted(rows, key=key, reverse=descending)
    after = _decode(cursor) if cursor else None
    remaining = [row for row in ordered if after is None or (key(row) < after if descending else key(row) > after)]
    chosen = remaining[:limit]
    more = len(remaining) > limit
    return chosen, len(ordered), _encode(key(chosen[-1])) if more else None


def _encode(key: tuple[str, str]) -> str:
    return urlsafe_b64encode(json.dumps(key).encode()).decode().rstrip("=")


def _decode(cursor: str) -> tuple[str, str]:
    try:
        value, identity = json.loads(urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
        if not (isinstance(value, str) and isinstance(identity, str)):
            raise TypeError
    except (ValueError, TypeError, RecursionError) as error:
        raise InvalidError(
            "this cursor is not one of ours",
            [{"pointer": "/cursor", "detail": "take it from nextCursor of the page before"}],
        ) from error
    return value, identity
