"""Who called, as the gateway saw it."""

from typing import Any

from mancrel.kit.settings import settings


def viewer(event: dict[str, Any]) -> str:
    """The caller's address. Behind CloudFront the gateway sees the edge, and the edge appends the viewer before it."""
    seen = (event["requestContext"].get("identity") or {}).get("sourceIp") or ""
    if not settings().public_url.startswith("https://"):
        return str(seen)
    hops = [hop for name, hop in (event.get("headers") or {}).items() if name.lower() == "x-forwarded-for"]
    trail = ",".join(hops).split(",")
    return trail[-2].strip() if len(trail) > 1 else str(seen)
