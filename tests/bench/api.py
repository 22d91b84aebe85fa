"""Reading, listing and creating contacts through the front door."""

from __future__ import annotations

from collections.abc import Callable

from tests.bench import harness
from tests.bench.shop import stack_processes
from tests.stack.shop import Shop


def run(shop: Shop, n: int = 200, clients: tuple[int, ...] = (1, 8)) -> None:
    """Lines per client count: api.purpose (the floor: it reads nothing), api.create, api.get, api.list."""
    client = shop.client
    made: list[str] = []

    def create(number: int) -> None:
        body = {"name": f"Bench {number}", "email": f"bench{len(made)}-{number}@example.test"}
        made.append(client.call("POST", "/api/contacts", json=body)["id"])

    jobs: dict[str, Callable[[int], object]] = {
        "purpose": lambda _: client.http.get("/purpose").raise_for_status(),
        "create": create,
        "get": lambda number: client.call("GET", f"/api/contacts/{made[number % len(made)]}"),
        "list": lambda _: client.call("GET", "/api/contacts", params={"limit": 50}),
    }
    for count in clients:
        floor = 0.0
        for name, call in jobs.items():
            calls = n if name != "list" else n // 2
            sample = harness.calls(call, calls, count, stack_processes(shop))
            floor = floor or harness.median(sample)
            harness.report(
                f"api.{name}",
                sample,
                value=harness.median(sample),
                unit="ms",
                clients=count,
                target="floor" if name == "purpose" else "ours",
                ratio_to_floor=harness.median(sample) / floor,
            )
