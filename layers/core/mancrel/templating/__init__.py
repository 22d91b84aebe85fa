"""Messages with blanks: ``Hi {name|there}``, conditions, loops, product blocks. Compiled once, filled in many times.

Jinja2's sandbox runs them (ADR 0013), of which a template gets little: it reads what it is handed by name, compares it,
and loops over it. Nothing in it reaches an attribute, calls anything or runs long.
"""

from mancrel.templating.running import Products, Shelf
from mancrel.templating.template import Kind, Template, compile, missing  # noqa: A004 - as in `re`

__all__ = ["Kind", "Products", "Shelf", "Template", "compile", "missing"]
