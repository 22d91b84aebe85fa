"""The words of templates, and what reading one yields."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from mancrel.templating.conditions import NAME
from mancrel.templating.nodes import Part, Products
from mancrel.templating.places import Place
from mancrel.templating.values import Values

MOST_SKUS = 20
MOST_RECOMMENDED = 12
TOKEN = re.compile(r"\\[{\\]|\{%(?P<tag>[^{}]{0,1000}?)%\}|\{\{|\{%|\{(?P<blank>[^{}\n]{0,300})\}")
BLANK = re.compile(rf"\s*(?P<name>{NAME})\s*(?:\|(?P<fallback>[^\n]*))?")
NEARLY = re.compile(r"\s*[^\W\d_][\w .'-]{0,60}(\|.*)?")
"""What somebody meant as a placeholder."""
FOR = re.compile(rf"(?P<variable>[A-Za-z][A-Za-z0-9_]*)\s+in\s+(?P<name>{NAME})")
_PRODUCTS = re.compile(
    r"""(?:recommended(?:\s+(?P<count>\d{1,3}))?|"(?P<skus>[^"]{1,900})"|'(?P<also>[^']{1,900})')"""
    r"""(?P<sold_out>\s+sold_out)?(?:\s+as\s+(?P<variable>[A-Za-z][A-Za-z0-9_]*))?"""
)


@dataclass(frozen=True)
class Fault:
    """What is wrong, and at which character."""

    detail: str
    at: int


@dataclass
class Parsed:
    """What a template holds. *asked* are all names in it but those that it makes itself, and where they stand."""

    parts: list[Part] = field(default_factory=list)
    shown: list[tuple[str, bool]] = field(default_factory=list)
    asked: list[tuple[str, int]] = field(default_factory=list)
    products: list[Products] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)


class StopError(Exception):
    """Nothing behind this can be understood."""

    def __init__(self, detail: str, at: int) -> None:
        super().__init__(detail)
        self.detail, self.at = detail, at


@dataclass
class Opened:
    """A tag that waits for its end. *branches* are those of an ``if``, *ways* the places where they ended."""

    word: str
    at: int
    close: Callable[[Opened], Part]
    outer: list[Part]
    began: Place
    test: Callable[[Values], bool] | None = None
    branches: list[tuple[Callable[[Values], bool], list[Part]]] = field(default_factory=list)
    ways: list[Place] = field(default_factory=list)
    variable: str = ""
    last: bool = False


def wanted_products(said: str, at: int) -> tuple[Products, str]:
    """What a products tag wants, and by what name its body calls one; empty when it has no body."""
    found = _PRODUCTS.fullmatch(said)
    if found is None:
        raise StopError('write {% products "sku1,sku2" %} or {% products recommended 3 %}', at)
    listed = found["skus"] or found["also"] or ""
    skus = tuple(dict.fromkeys(filter(None, (each.strip() for each in listed.split(",")))))
    count = 0 if skus else int(found["count"] or 3)
    if len(skus) > MOST_SKUS or not (skus or 0 < count <= MOST_RECOMMENDED):
        raise StopError(f"name 1 to {MOST_SKUS} products, or 1 to {MOST_RECOMMENDED} recommended ones", at)
    return Products(skus, count, bool(found["sold_out"])), found["variable"] or ""
