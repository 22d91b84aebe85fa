"""From the stop switch to a queued reply that waits for a person."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from infra import processes
from tests.bench import harness
from tests.bench.harness import Sample
from tests.bench.shop import stack_processes
from tests.stack.shop import Shop

PATIENCE = 60.0
POLICY = "undo: 900\nintents:\n  availability: act_with_undo\n"
ASKED = "Hello,\n\ndo you have the olive wood serving board 38 cm in stock?\n\nKind regards,\nAna Diaz\n"


def run(shop: Shop, n: int = 20) -> None:
    """A line: stopping.held, the 95th percentile from the call to the suggestion that waits; one reply is queued."""
    assert shop.deliver(shop.product("BRD-OLV-38", title="Olive wood serving board 38 cm", price="42.00", stock=17))
    _until(lambda: "BRD-OLV-38" in shop.catalogue())
    version = shop.client.call("GET", "/api/assistant/policy")["version"]
    shop.client.call("PUT", "/api/assistant/policy", json={"version": version, "text": POLICY})
    whole = Sample()
    for number in range(n):
        path = f"/api/suggestions/{_queued(shop, number)}"
        one = harness.calls(partial(_stop, shop, path), 1, also=stack_processes(shop))
        whole.took_ms += one.took_ms
        whole.errors += one.errors
        whole.seconds += one.seconds
        whole.others_pct = max(whole.others_pct, one.others_pct)
        shop.client.call("POST", "/api/assistant/resume", json={})
    value = harness.percentile(sorted(whole.took_ms), 95)
    harness.report("stopping.held", whole, value=value, unit="ms", goal_ms=2000.0)


def _stop(shop: Shop, path: str, _round: int) -> None:
    shop.client.call("POST", "/api/assistant/stop", json={})
    _until(lambda: shop.client.call("GET", path)["status"] == "waiting")


def _queued(shop: Shop, number: int) -> str:
    """The suggestion whose reply to a new customer waits until it can be taken back no more."""
    there = {row["id"] for row in shop.client.all("/api/suggestions")}
    assert shop.deliver(shop.mail(f"stopping{number}", ASKED, "Serving board"))
    made: list[str] = []

    def is_there() -> bool:
        made[:] = [row["id"] for row in shop.client.all("/api/suggestions", status="sent") if row["id"] not in there]
        return bool(made)

    _until(is_there)
    return made[0]


def _until(ready: Callable[[], bool]) -> None:
    if not processes.wait_until(ready, PATIENCE, 0.01):
        raise TimeoutError
