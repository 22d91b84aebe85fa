"""The threads that share work on columns: Polars lets go of the interpreter meanwhile."""

import os
from concurrent.futures import ThreadPoolExecutor
from functools import cache


@cache
def threads() -> ThreadPoolExecutor:
    """As many as there are cores."""
    return ThreadPoolExecutor(os.cpu_count() or 1, thread_name_prefix="columnar")
