"""The threads that share work on columns: Polars lets go of the interpreter meanwhile."""

import os
from concurrent.futures import ThreadPoolExecutor
from functools import cache


def cores() -> int:
    """How many cores there are."""
    return os.cpu_count() or 1


@cache
def threads() -> ThreadPoolExecutor:
    """As many as there are cores."""
    return ThreadPoolExecutor(cores(), thread_name_prefix="columnar")
