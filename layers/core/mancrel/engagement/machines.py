"""How likely it was a machine that asked: a logistic score of what is known of one request among those around it.

Mail gateways (Microsoft Safe Links, Mimecast, Proofpoint, Barracuda) follow every link within seconds of delivery, from
data centres, some with HEAD, some with a browser's name; Apple's Mail Privacy Protection loads the pictures of every
mail as ``Mozilla/5.0`` and nothing more. A person comes later, from home, with one link at a time. No single sign
decides: each has a weight, in log-odds, set by hand from those habits and held by a test to what it must tell apart.
Nothing is thrown away by this: it is one number beside what happened.
"""

from __future__ import annotations

import ipaddress
import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

TOGETHER = timedelta(seconds=2)
NEAR = timedelta(seconds=10)
_SCANNERS = re.compile(
    r"bot\b|spider|crawl|scan|preview|python|curl|wget|go-http|java/|okhttp|libwww|headless|phantom|barracuda|mimecast"
    r"|proofpoint|safelinks|symantec|trend ?micro|fireeye|cisco|sophos|zscaler|forcepoint|virustotal",
    re.IGNORECASE,
)
_OLD = re.compile(r"MSIE [5-9]|Trident/|Chrome/[1-7]?\d\.|Firefox/[1-6]?\d\.|Windows NT 5")
_PROXIED = re.compile(r"GoogleImageProxy|YahooMailProxy", re.IGNORECASE)
"""These fetch a picture when a person opens the mail."""
_CENTRES = tuple(
    ipaddress.ip_network(each)
    for each in (
        *("40.74.0.0/15", "40.80.0.0/12", "40.96.0.0/12", "52.96.0.0/12", "52.224.0.0/11", "104.40.0.0/13"),
        *("104.47.0.0/17", "20.0.0.0/9", "51.4.0.0/15", "13.64.0.0/11", "2a01:111::/32"),  # Microsoft
        *("91.220.42.0/24", "146.101.78.0/24", "185.58.84.0/22", "205.139.110.0/23", "207.211.30.0/23"),  # Mimecast
        *("67.231.144.0/20", "148.163.128.0/19", "185.132.180.0/22"),  # Proofpoint
        *("64.235.144.0/20", "209.222.80.0/21", "35.176.92.0/24"),  # Barracuda
        *("17.0.0.0/8", "2620:149::/32"),  # Apple
        *("3.0.0.0/9", "18.128.0.0/9", "34.192.0.0/10", "52.0.0.0/10", "35.184.0.0/13", "34.64.0.0/10"),  # clouds
    )
)

BIAS = -4.0
WEIGHTS = {
    "lured": 7.0,  # the link that no person sees was followed about then
    "head": 5.0,  # a browser asks for the page itself
    "scanner": 5.0,  # it says so
    "nameless": 4.5,  # no name at all, or Apple's "Mozilla/5.0"
    "proxied": -3.0,  # fetched on behalf of somebody who opens the mail
    "old": 1.5,  # a browser that hardly anybody has
    "centre": 2.5,  # from a data centre
    "at once": 3.5,  # within a second of being sent
    "soon": 2.0,  # within ten
    "early": 0.7,  # within a minute
    "many": 4.0,  # three links or more within two seconds
    "two": 1.5,  # two of them
    "unopened": 0.5,  # a click before the mail was ever opened
}


@dataclass(frozen=True)
class Seen:
    """One request. *kind* is opened, clicked or lured; *network* an address or its cut form."""

    kind: str
    at: datetime
    sent_at: datetime
    url: str = ""
    method: str = "GET"
    agent: str = ""
    network: str = ""


def probability(one: Seen, around: Sequence[Seen]) -> float:
    """How likely no person made the request *one*; *around* are all requests about the same message, *one* too."""
    score = BIAS + sum(WEIGHTS[sign] for sign in signs(one, around))
    return 1 / (1 + math.exp(-score))


def signs(one: Seen, around: Sequence[Seen]) -> Iterable[str]:
    """What speaks for a machine, or against one."""
    yield from _manner(one)
    yield from _timing(one)
    yield from _company(one, around)


def _manner(one: Seen) -> Iterable[str]:
    if one.method == "HEAD":
        yield "head"
    if _PROXIED.search(one.agent):
        yield "proxied"
    elif one.agent.strip() in ("", "Mozilla/5.0"):
        yield "nameless"
    elif _SCANNERS.search(one.agent):
        yield "scanner"
    elif _OLD.search(one.agent):
        yield "old"
    if not _PROXIED.search(one.agent) and in_data_centre(one.network):
        yield "centre"


def _timing(one: Seen) -> Iterable[str]:
    waited = (one.at - one.sent_at).total_seconds()
    if waited <= 2:
        yield "at once"
    elif waited <= 10:
        yield "soon"
    elif waited <= 60:
        yield "early"


def _company(one: Seen, around: Sequence[Seen]) -> Iterable[str]:
    if any(each.kind == "lured" and abs(each.at - one.at) <= NEAR for each in around):
        yield "lured"
    if one.kind != "clicked":
        return
    links = {each.url for each in around if each.kind == "clicked" and abs(each.at - one.at) <= TOGETHER}
    if len(links) >= 3:
        yield "many"
    elif len(links) == 2:
        yield "two"
    if not any(each.kind == "opened" and each.at <= one.at for each in around):
        yield "unopened"


def in_data_centre(network: str) -> bool:
    """Whether *network* belongs to those who run mail gateways and clouds, as far as a short list knows."""
    try:
        address = ipaddress.ip_network(network, strict=False).network_address
    except ValueError:
        return False
    return any(address.version == each.version and address in each for each in _CENTRES)


def cut(address: str) -> str:
    """The network of *address*, which is nobody's own: the first 24 bits of IPv4, 48 of IPv6; empty for none."""
    try:
        found = ipaddress.ip_address(address.strip())
    except ValueError:
        return ""
    return str(ipaddress.ip_network((found, 24 if found.version == 4 else 48), strict=False))
