"""Messages with blanks: ``Hi {name|there}``, conditions, loops, product blocks. Compiled once, filled in many times.

The language is our own and small (ADR 0013): a template can read what it is handed by name, and nothing else. There
is no expression that reaches an attribute, calls anything or runs long, so there is nothing to sandbox.
"""

from mancrel.templating.nodes import Products, Shelf
from mancrel.templating.template import Kind, Template, compile, missing  # noqa: A004 - as in `re`

__all__ = ["Kind", "Products", "Shelf", "Template", "compile", "missing"]
