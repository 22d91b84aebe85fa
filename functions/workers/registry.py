"""The one Chalice app that all workers declare themselves to, and what they are."""

from collections.abc import Callable
from typing import Any

from chalice.app import Chalice

app = Chalice("workers", configure_logs=False)
Work = Callable[[Any], Any]
Handler = Callable[[Any, Any], Any]
