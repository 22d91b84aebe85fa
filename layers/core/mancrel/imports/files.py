"""Where an import's files are, and the uploaded one on the worker's disk."""

from __future__ import annotations

import gzip
import json
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from mancrel.imports.models import Import
from mancrel.kit import storage

CONTENT_TYPE = "application/octet-stream"


def upload_key(one: Import) -> str:
    """The uploaded file."""
    return f"imports/{one.tenant_id}/{one.import_id}/file"


def problems_key(one: Import) -> str:
    """The file of problems, for a spreadsheet."""
    return f"imports/{one.tenant_id}/{one.import_id}/problems.csv"


def list_key(one: Import) -> str:
    """The first problems, for a page."""
    return f"imports/{one.tenant_id}/{one.import_id}/problems.json.gz"


def chunk_key(one: Import, number: int) -> str:
    """The rows of one chunk, converted."""
    return f"imports/{one.tenant_id}/{one.import_id}/chunks/{number:05d}.json.gz"


def refused_key(one: Import, number: int) -> str:
    """The rows of one chunk that could not be written."""
    return f"imports/{one.tenant_id}/{one.import_id}/refused/{number:05d}.json.gz"


@contextmanager
def on_disk(one: Import) -> Iterator[Path]:
    """The uploaded file.

    Raises:
        NotFoundError: it is not there.
    """
    with tempfile.TemporaryDirectory(prefix="import-") as folder:
        path = Path(folder) / "file"
        storage.fetch(upload_key(one), path)
        yield path


def put_json(key: str, content: Any) -> None:
    """Store *content*, packed."""
    storage.put(key, gzip.compress(json.dumps(content, separators=(",", ":")).encode(), 1), "application/gzip")


def get_json(key: str) -> Any:
    """What `put_json` stored.

    Raises:
        NotFoundError: nothing was.
    """
    return json.loads(gzip.decompress(storage.get(key)))
