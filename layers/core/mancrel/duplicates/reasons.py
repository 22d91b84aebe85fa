"""Why two records may be the same, in words, and how sure that makes us. Pure."""

from collections.abc import Iterable, Mapping
from typing import Any

from mancrel.duplicates import likeness
from mancrel.duplicates.alike import alike
from mancrel.duplicates.schemas import Band, Reason

Values = Mapping[str, Any]
"""The fields of a record by name, as the replica has them."""
_NAMES_ALIKE = 0.88
_LEFT_OUT = 0.97
_OWN = {"email", "phone", "external", "domain"}


def reasons(noun: str, one: Values, other: Values) -> list[Reason]:
    """What *one* and *other* have in common, the strongest first."""
    said = [
        *_shared(
            "email", "same e-mail", _keys(one, "email", likeness.address), _keys(other, "email", likeness.address)
        ),
        *_shared("phone", "same phone", _keys(one, "phone", likeness.phone), _keys(other, "phone", likeness.phone)),
        *_shared("domain", "same domain", _keys(one, "domain", likeness.host), _keys(other, "domain", likeness.host)),
        *_shared("sku", "same SKU", _keys(one, "sku", likeness.plain), _keys(other, "sku", likeness.plain)),
        *_names(noun, one, other),
    ]
    if one.get("companyId") and one.get("companyId") == other.get("companyId"):
        said.append(Reason(kind="company", text="same company"))
    if all(_plain(one, field) and _plain(one, field) == _plain(other, field) for field in ("street", "city")):
        said.append(Reason(kind="address", text="same address"))
    elif _plain(one, "city") and _plain(one, "city") == _plain(other, "city"):
        said.append(Reason(kind="city", text="same city"))
    return said


def explained(noun: str, one: Values, other: Values) -> list[Reason]:
    """`reasons` of a pair that was found by all of its details together; never empty."""
    said = reasons(noun, one, other)
    return (
        said
        if any(each.kind != "city" for each in said)
        else [Reason(kind="details", text="many details alike"), *said]
    )


def judged(found: Iterable[Reason]) -> tuple[float, Band]:
    """How sure some reasons make us by themselves: for a record that is not made yet."""
    kinds = {reason.kind: reason.likeness or 1.0 for reason in found}
    name = max((kinds[kind] for kind in ("name", "script") if kind in kinds), default=0.0)
    own = sum(kind in _OWN for kind in kinds)
    score = min(
        0.99, 0.45 * bool(own) + 0.15 * (own > 1) + 0.45 * name + 0.1 * bool({"company", "address"} & set(kinds))
    )
    return round(score, 3), "sure" if own and name >= _NAMES_ALIKE else "maybe"


def _names(noun: str, one: Values, other: Values) -> list[Reason]:
    left, right = str(one.get("name") or one.get("title") or ""), str(other.get("name") or other.get("title") or "")
    if not left or not right:
        return []
    how_much = names_alike(noun, left, right)
    if how_much < _NAMES_ALIKE:
        return []
    if likeness.foreign(left) != likeness.foreign(right):
        return [Reason(kind="script", text="same name in another script", likeness=round(how_much, 3))]
    text = "same name" if how_much >= 1 else f"name {how_much:.0%} alike".replace("%", " %")
    return [Reason(kind="name", text=text, likeness=round(how_much, 3))]


def names_alike(noun: str, left: str, right: str) -> float:
    """How alike two names are, 0 to 1; people's given and family names each by themselves, either way round."""
    if noun != "contacts":
        return alike(likeness.company(left), likeness.company(right))
    one, other = likeness.person(left), likeness.person(right)
    straight, turned = _both(one, other), _both(one, other[::-1])
    if likeness.foreign(left) != likeness.foreign(right):
        sounds = [tuple(likeness.skeleton(part) for part in parts) for parts in (one, other)]
        straight = max(straight, 0.97 * _both(sounds[0], sounds[1]))
    whole = alike("".join(one), "".join(other))
    return max(straight, turned, whole if whole > 0.97 else 0.0)


def _both(one: tuple[str, ...], other: tuple[str, ...]) -> float:
    given = 1.0 if likeness.formal(one[0]) == likeness.formal(other[0]) else alike(one[0], other[0])
    if not (one[1] and other[1]):
        return given if one[1] == other[1] else 0.5 * given
    family = _families(one[1], other[1])
    return (min(given, family) + (given + family) / 2) / 2


def _families(one: str, other: str) -> float:
    """``maria ruiz`` and ``ruiz``: a second name or a second surname that one of them leaves out."""
    parts = [alike(left, right) for left in one.split() for right in other.split()]
    return max(alike(one, other), _LEFT_OUT * max(parts)) if " " in one or " " in other else alike(one, other)


def _shared(kind: str, text: str, one: set[str], other: set[str]) -> list[Reason]:
    return [Reason(kind=kind, text=text)] if one & other else []


def _keys(values: Values, field: str, tidy: Any) -> set[str]:
    several = values.get(f"{field}s") or []
    return {tidy(str(each)) for each in (values.get(field), *several) if each} - {""}


def _plain(values: Values, field: str) -> str:
    return likeness.plain(str(values.get(field) or ""))
