"""Jaro–Winkler in plain Python: for the few comparisons of the API, whose functions carry no rapidfuzz."""

_PREFIX = 4
_WEIGHT = 0.1


def alike(one: str, other: str) -> float:
    """How alike two texts are, 0 to 1 (Winkler 1990)."""
    if one == other:
        return 1.0 if one else 0.0
    same, turns = _matches(one, other)
    if not same:
        return 0.0
    jaro = (same / len(one) + same / len(other) + (same - turns / 2) / same) / 3
    prefix = next((n for n in range(_PREFIX) if one[n : n + 1] != other[n : n + 1]), _PREFIX)
    return jaro + prefix * _WEIGHT * (1 - jaro)


def _matches(one: str, other: str) -> tuple[int, int]:
    """Letters that both have near the same place, and how many of those are in another order."""
    reach = max(0, max(len(one), len(other)) // 2 - 1)
    taken = [False] * len(other)
    left: list[str] = []
    for place, letter in enumerate(one):
        for there in range(max(0, place - reach), min(len(other), place + reach + 1)):
            if not taken[there] and other[there] == letter:
                taken[there] = True
                left.append(letter)
                break
    right = [letter for letter, used in zip(other, taken, strict=True) if used]
    return len(left), sum(a != b for a, b in zip(left, right, strict=True))
