"""Ids: opaque, and time-ordered unless they stand for a natural key (ADR 0002)."""

import base64
import hashlib

from ulid import ULID


def new(prefix: str) -> str:
    """A new id such as ``con_01jd…``; later ids sort after earlier ones (to the millisecond)."""
    return f"{prefix}_{str(ULID()).lower()}"


def derived(prefix: str, *parts: str) -> str:
    """The id of what *parts* name: the same parts always give the same id, so writing it claims the natural key."""
    digest = hashlib.sha256("\x1f".join(parts).encode()).digest()
    return f"{prefix}_{base64.b32encode(digest)[:26].decode().lower()}"


def endpoint(tenant_id: str) -> str:
    """An id that carries its tenant, for webhooks that name nothing else."""
    return f"{tenant_id}.{str(ULID()).lower()}"


def tenant_of(endpoint_id: str) -> str:
    """The tenant that an `endpoint` id belongs to; empty when the text is no such id."""
    tenant_id, dot, rest = endpoint_id.partition(".")
    return tenant_id if dot and rest else ""
