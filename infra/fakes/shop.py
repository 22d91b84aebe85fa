"""A shop that sells invented things: a feed with pages, and webhooks signed as the vendors sign them.

Tests, the demo and the bench change its products and let it deliver events shuffled, doubled or not at all.
``python -m infra.fakes.shop --webhook URL --secret whsec_…`` runs one by hand; it listens on 127.0.0.1 only.
"""

from __future__ import annotations

import argparse
import hmac
import json
import random
import threading
import time
import urllib.error
import urllib.request
from base64 import b64decode, b64encode
from dataclasses import dataclass, field
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Literal, cast
from urllib.parse import parse_qs, urlsplit

from infra.fakes import shop_payloads

Kind = Literal["standard", "shopify", "woocommerce"]
Json = dict[str, Any]


@dataclass(frozen=True)
class Delivery:
    """One webhook: headers and the bytes that they sign."""

    headers: dict[str, str]
    body: bytes


@dataclass
class Shop:
    """The products of a shop and the events that tell of them, in the order in which they happened."""

    kind: Kind = "standard"
    currency: str = "EUR"
    products: dict[str, Json] = field(default_factory=dict)
    events: list[Json] = field(default_factory=list)
    clock: int = 0

    def put(self, sku: str, **values: Any) -> Json:
        """Create or change a product; what is not named stays."""
        before = self.products.get(sku)
        product = {
            **(before or {"title": sku, "description": "", "price": "10.00", "stock": 5}),
            **values,
            "sku": sku,
            "currency": self.currency,
            **self._now(),
        }
        self.products[sku] = product
        self.events.append({"type": f"product.{'updated' if before else 'created'}", "data": dict(product)})
        return product

    def remove(self, sku: str) -> None:
        """Stop selling a product."""
        del self.products[sku]
        self.events.append({"type": "product.deleted", "data": {"sku": sku, **self._now()}})

    def stock_up(self, count: int, seed: int = 7) -> None:
        """Create *count* products."""
        chance = random.Random(seed)  # noqa: S311 - invented goods
        for number in range(count):
            thing = chance.choice(("Kettle", "Lamp", "Mug", "Chair", "Blanket", "Tent", "Backpack", "Bottle"))
            colour = chance.choice(("red", "blue", "green", "black", "white"))
            self.put(
                f"SKU-{number:04d}",
                title=f"{thing} {number} {colour}",
                description=f"A {colour} {thing.lower()}.",
                price=f"{chance.randint(100, 19999) / 100:.2f}",
                stock=chance.randint(0, 40),
                attributes={"colour": colour},
            )

    def _now(self) -> Json:
        self.clock += 1
        moment = datetime.fromtimestamp(1_760_000_000 + self.clock, UTC)
        return {"version": self.clock, "updatedAt": moment.isoformat().replace("+00:00", "Z")}

    def page(self, number: int, size: int) -> Json:
        """One page of the feed, in the vendor's own shape of a product."""
        rows = sorted(self.products.values(), key=lambda product: product["sku"])
        chosen = rows[(number - 1) * size : number * size]
        following = number + 1 if number * size < len(rows) else None
        return {"items": [self.native(product) for product in chosen], "nextPage": following}

    def native(self, product: Json) -> Json:
        """*product* as the vendor writes it."""
        if self.kind == "standard":
            return product
        return shop_payloads.shopify(product) if self.kind == "shopify" else shop_payloads.woocommerce(product)

    def deliveries(self, secret: str, events: list[Json] | None = None) -> list[Delivery]:
        """The webhooks for *events* (all of them by default), signed with *secret*."""
        return [self._sign(secret, event) for event in (self.events if events is None else events)]

    def _sign(self, secret: str, event: Json) -> Delivery:
        data, verb = event["data"], event["type"].removeprefix("product.")
        identity = f"evt_{data['sku']}_{data['version']}"
        if self.kind == "standard":
            return sign_standard(secret, identity, json.dumps(event).encode())
        number = shop_payloads.number(data["sku"])
        content = {"id": number} if verb == "deleted" else self.native(data)
        body = json.dumps(content).encode()
        mac = b64encode(hmac.digest(secret.encode(), body, "sha256")).decode()
        if self.kind == "shopify":
            topic = {"created": "create", "updated": "update", "deleted": "delete"}[verb]
            headers = {
                "X-Shopify-Hmac-Sha256": mac,
                "X-Shopify-Topic": f"products/{topic}",
                "X-Shopify-Webhook-Id": identity,
                "X-Shopify-Triggered-At": datetime.now(UTC).isoformat(),
            }
        else:
            headers = {
                "X-WC-Webhook-Signature": mac,
                "X-WC-Webhook-Topic": event["type"],
                "X-WC-Webhook-Delivery-ID": "f" * 32,  # one for all of the same second
            }
        return Delivery({"Content-Type": "application/json", **headers}, body)


def sign_standard(secret: str, event_id: str, body: bytes, moment: float | None = None) -> Delivery:
    """A delivery signed as Standard Webhooks has it, at *moment* (now by default)."""
    stamp = str(int(time.time() if moment is None else moment))
    key = b64decode(secret.removeprefix("whsec_"))
    mac = b64encode(hmac.digest(key, f"{event_id}.{stamp}.".encode() + body, "sha256")).decode()
    headers = {"webhook-id": event_id, "webhook-timestamp": stamp, "webhook-signature": f"v1,{mac}"}
    return Delivery({"Content-Type": "application/json", **headers}, body)


def muddle(deliveries: list[Delivery], times: int = 1, drop: float = 0.0, seed: int = 7) -> list[Delivery]:
    """What a bad network makes of *deliveries*: each *times* over, in any order, and a share of them lost for good."""
    chance = random.Random(seed)  # noqa: S311 - a repeatable muddle
    kept = [delivery for delivery in deliveries if chance.random() >= drop]
    muddled = kept * times
    chance.shuffle(muddled)
    return muddled


def post(url: str, delivery: Delivery, timeout: float = 30.0) -> tuple[int, Json]:
    """Deliver to *url*; status and answer."""
    request = urllib.request.Request(url, delivery.body, delivery.headers, method="POST")  # noqa: S310 - ours
    try:
        with urllib.request.urlopen(request, timeout=timeout) as answer:  # noqa: S310 - ours
            return answer.status, json.loads(answer.read())
    except urllib.error.HTTPError as error:
        with error:
            return error.code, json.loads(error.read())


class Server:
    """*shop* on http://127.0.0.1: ``GET /feed?page=N``. ``with Server(shop) as server: server.feed_url``."""

    def __init__(self, shop: Shop, port: int = 0, page_size: int = 10) -> None:
        self.shop = shop
        self.page_size = page_size
        self.answers: list[tuple[int, bytes]] = []  # said first, instead of the feed
        self.asked = 0
        self._http = ThreadingHTTPServer(("127.0.0.1", port), self._handler())
        self._thread = threading.Thread(target=self._http.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)

    @property
    def feed_url(self) -> str:
        """Where the feed is."""
        return f"http://127.0.0.1:{self._http.server_port}/feed"

    def __enter__(self) -> Server:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._http.shutdown()
        self._http.server_close()
        self._thread.join()

    def answer(self, path: str) -> tuple[int, bytes]:
        """What a GET of *path* gets."""
        parts = urlsplit(path)
        if parts.path != "/feed":
            return 404, b"{}"
        self.asked += 1
        if self.answers:
            return self.answers.pop(0)
        page = int(parse_qs(parts.query).get("page", ["1"])[0])
        return 200, json.dumps(self.shop.page(page, self.page_size)).encode()

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        server = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                status, body = server.answer(self.path)
                self.send_response(status)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_: Any) -> None:
                """Say nothing."""

        return Handler


def main() -> None:
    """Sell forty things until interrupted, and tell of a change every few seconds."""
    parser = argparse.ArgumentParser(prog="python -m infra.fakes.shop", description=__doc__)
    parser.add_argument("--port", type=int, default=8090)
    parser.add_argument("--kind", choices=("standard", "shopify", "woocommerce"), default="standard")
    parser.add_argument("--webhook", help="where to deliver events")
    parser.add_argument("--secret", default="", help="what to sign them with")
    parser.add_argument("--products", type=int, default=40)
    parser.add_argument("--every", type=float, default=5.0, help="seconds between two changes")
    asked = parser.parse_args()
    shop = Shop(cast(Kind, asked.kind))
    shop.stock_up(asked.products)
    with Server(shop, asked.port) as server:
        print(f"feed: {server.feed_url}")
        told, chance = 0, random.Random()  # noqa: S311 - invented goods
        try:
            while True:
                if asked.webhook:
                    for delivery in shop.deliveries(asked.secret, shop.events[told:]):
                        print(*post(asked.webhook, delivery))
                    told = len(shop.events)
                time.sleep(asked.every)
                shop.put(chance.choice(sorted(shop.products)), stock=chance.randint(0, 40))
        except KeyboardInterrupt:
            return


if __name__ == "__main__":
    main()
