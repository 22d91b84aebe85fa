"""Invented requests about mails, as gateways, prefetchers and people make them. Labelled, seeded."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta

from mancrel.engagement.machines import Seen

SENT = datetime(2026, 3, 2, 9, tzinfo=UTC)
LINKS = [f"https://shop.test/{name}" for name in ("new", "sale", "tea", "about", "blog", "help")]
BROWSERS = [
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36",
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 Version/18.5 Mobile Safari/604.1",
    "Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 Chrome/140.0.0.0 Mobile Safari/537.36",
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/18.4 Safari/605.1.15",
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:143.0) Gecko/20100101 Firefox/143.0",
]
OLD = "Mozilla/5.0 (Windows NT 6.1; WOW64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/58.0.3029.110 Safari/537.36"
HOMES = ["81.193.20.0/24", "188.83.4.0/24", "2001:8a0:1::/48", "92.40.7.0/24", "203.0.113.0/24"]
AZURE, MIMECAST, PROOFPOINT, APPLE = "40.94.20.0/24", "207.211.31.0/24", "148.163.150.0/24", "17.58.5.0/24"
Delivery = list[tuple[Seen, bool]]
"""The requests about one mail, each with whether a machine made it."""


def _click(after: float, url: str, agent: str, network: str, method: str = "GET") -> Seen:
    return Seen("clicked", SENT + timedelta(seconds=after), SENT, url, method, agent, network)


def _open(after: float, agent: str, network: str) -> Seen:
    return Seen("opened", SENT + timedelta(seconds=after), SENT, "", "GET", agent, network)


def safelinks(chance: random.Random) -> Iterator[Seen]:
    """Microsoft: every link from Azure with a browser's name, within seconds or a minute of delivery."""
    began = chance.uniform(1, 70)
    for place, url in enumerate(chance.sample(LINKS, chance.randint(3, 6))):
        yield _click(began + place * chance.uniform(0.05, 0.5), url, chance.choice([BROWSERS[0], OLD]), AZURE)
    if chance.random() < 0.5:
        yield Seen("lured", SENT + timedelta(seconds=began + 0.3), SENT, "", "GET", BROWSERS[0], AZURE)


def mimecast(chance: random.Random) -> Iterator[Seen]:
    """HEAD, then GET, from its own networks or a cloud that no list knows; the lure too."""
    began, network = chance.uniform(0.2, 15), chance.choice([MIMECAST, PROOFPOINT, "198.51.100.0/24"])
    agent = chance.choice([OLD, "", "Mozilla/5.0 (compatible; Barracuda Sentinel)", BROWSERS[0]])
    for place, url in enumerate(chance.sample(LINKS, chance.randint(2, 5))):
        method = "HEAD" if chance.random() < 0.6 else "GET"
        yield _click(began + place * chance.uniform(0.05, 0.3), url, agent, network, method)
    yield Seen("lured", SENT + timedelta(seconds=began + 0.2), SENT, "", "GET", agent, network)


def apple(chance: random.Random) -> Iterator[Seen]:
    """Mail Privacy Protection: the picture of every mail, some time after it came, as nobody."""
    yield _open(chance.uniform(5, 4 * 3600), "Mozilla/5.0", chance.choice([APPLE, "104.28.30.0/24", "172.225.4.0/24"]))


def single(chance: random.Random) -> Iterator[Seen]:
    """A scanner that tries one link only, at once, from a cloud, with a browser's name."""
    yield _click(chance.uniform(0.3, 8), chance.choice(LINKS), chance.choice([OLD, BROWSERS[0]]), AZURE)


def quiet(chance: random.Random) -> Iterator[Seen]:
    """The hardest: a browser's name, a network that no list knows, two links or three with a pause, no lure."""
    at = chance.uniform(5, 90)
    for url in chance.sample(LINKS, chance.randint(2, 3)):
        yield _click(at, url, BROWSERS[0], "198.51.100.0/24")
        at += chance.uniform(0.8, 2.5)


def person(chance: random.Random) -> Iterator[Seen]:
    """Opens when there is time, follows a link or two; some work behind a company's cloud, some click by instinct."""
    network = chance.choice(HOMES) if chance.random() < 0.94 else AZURE
    agent = chance.choice(BROWSERS)
    at = min(max(chance.lognormvariate(8, 1.8), 12), 14 * 86_400)  # median 50 minutes
    if chance.random() < 0.7:
        proxied = chance.random() < 0.4
        yield _open(at, "Mozilla/5.0 (via ggpht.com GoogleImageProxy)" if proxied else agent, network)
    for place in range(chance.choice([0, 1, 1, 1, 2, 3])):
        at += chance.uniform(2.5, 60)
        url = chance.choice(LINKS)
        yield _click(at, url, agent, network)
        if place == 0 and chance.random() < 0.05:
            yield _click(at + 0.3, url, agent, network)  # a double click


MACHINES: tuple[Callable[[random.Random], Iterator[Seen]], ...] = (safelinks, mimecast, apple, single, quiet)


def mails(count: int, seed: int = 4) -> Iterator[Delivery]:
    """The requests about *count* mails: half of the mailboxes have a machine in front of them."""
    chance = random.Random(seed)
    for _number in range(count):
        seen: Delivery = [(one, False) for one in person(chance)]
        if chance.random() < 0.5:
            seen += [(one, True) for one in chance.choice(MACHINES)(chance)]
        if seen:
            yield sorted(seen, key=lambda each: each[0].at)
