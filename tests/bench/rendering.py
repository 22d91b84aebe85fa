"""Filling in messages: compiled once, one message for each of many people, on one core."""

from __future__ import annotations

import random
from collections.abc import Sequence

from mancrel import templating
from mancrel.templating import Products
from mancrel.templating.values import Values
from tests.bench import harness

PROMISED = 20_000
PLAIN = "Hi {firstName|there}, we miss you in {city|your town}! 10 % off your next order until Sunday: {unsubscribeUrl}"
CONDITIONAL = """Hi {firstName|there},
{% if city == "Porto" and totalSpends > 100 %}our shop in Porto has something for you.
{% elif visits > 3 or "gold" in tags %}thank you for coming back {visits} times.
{% else %}welcome.{% endif %}
{% for tag in tags %}#{tag} {% endfor %}
{% products "tea,cup,pot" %}
Bye: {unsubscribeUrl}
"""
PAGE = (
    '<html lang="en"><body style="margin:0">'
    + '<table role="presentation"><tr><td>'
    + CONDITIONAL.replace("{unsubscribeUrl}", '<a href="{unsubscribeUrl}">unsubscribe</a>').replace("\n", "<br>")
    + "<p>Words of a newsletter, which nobody fills in.</p>" * 100
    + "</td></tr></table></body></html>"
)


class _Shelf:
    rows_now = tuple(
        {"title": f"Product {n}", "price": "19.90", "currency": "EUR", "url": f"https://shop.test/{n}", "inStock": True}
        for n in range(3)
    )

    def rows(self, wanted: Products, values: Values) -> Sequence[Values]:
        """Three products."""
        return self.rows_now


def run(n: int = 20_000) -> None:
    """Lines: rendering.plain, rendering.conditional, rendering.page; each in messages a second, promised 20,000."""
    people, shelf = _people(1_000), _Shelf()
    for name, text, kind in (
        ("rendering.plain", PLAIN, "text"),
        ("rendering.conditional", CONDITIONAL, "text"),
        ("rendering.page", PAGE, "html"),
    ):
        template = templating.compile(text, kind)  # type: ignore[arg-type]
        size = len(template.render(people[0], shelf))

        def lot(_number: int, template: templating.Template = template) -> None:
            for values in people:
                template.render(values, shelf)

        sample = harness.calls(lot, n // len(people))
        speed = n / sum(sample.cpu_seconds.values())
        harness.report(
            name, sample, value=speed, unit="messages/s of one core", messages=n, characters=size, promised=PROMISED
        )
        assert speed >= PROMISED, f"{name}: {speed:.0f} messages/s of {PROMISED} promised"


def _people(count: int) -> list[Values]:
    chance = random.Random(4)
    return [
        {
            "firstName": chance.choice(["Ana", "João", "", "O'Brien & Co"]),
            "city": chance.choice(["Porto", "Lisbon", ""]),
            "totalSpends": chance.random() * 300,
            "visits": chance.randrange(8),
            "tags": chance.sample(["gold", "tea", "new", "vip"], 2),
            "unsubscribeUrl": "https://mancrel.test/u/abcdefghijklmnopqrstuvwxyz",
        }
        for _number in range(count)
    ]
