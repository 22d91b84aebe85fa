"""Feeds are fetched from the open network only (S5 of the test list)."""

import socket

import pytest

from mancrel.kit.settings import settings
from mancrel.products import fetching
from mancrel.products.fetching import FeedError


@pytest.fixture
def deployed(monkeypatch):
    """A stage where nothing private may be reached."""
    monkeypatch.setenv("STAGE", "prod")
    settings.cache_clear()
    yield
    monkeypatch.undo()
    settings.cache_clear()


PRIVATE = [
    "127.0.0.1",
    "127.1",
    "2130706433",
    "0x7f000001",
    "0177.0.0.1",
    "0.0.0.0",
    "10.0.0.1",
    "172.16.0.1",
    "192.168.1.1",
    "100.64.0.1",
    "169.254.169.254",
    "224.0.0.1",
    "255.255.255.255",
    "[::1]",
    "[::]",
    "[fd00::1]",
    "[fd00:ec2::254]",
    "[fe80::1]",
    "[::ffff:127.0.0.1]",
    "[::ffff:10.0.0.1]",
    "[64:ff9b::7f00:1]",
    "[2002:7f00:1::]",
    "localhost",
]


@pytest.mark.parametrize("host", PRIVATE)
def test_private_hosts_are_not_reached(deployed, host):
    with pytest.raises(FeedError):
        fetching.get_json(f"http://{host}/feed", deadline=1e18)


@pytest.mark.parametrize(
    "url",
    [
        "ftp://shop.example/feed",
        "file:///etc/passwd",
        "http://user@shop.example/feed",
        "http://user:secret@shop.example/feed",
        "http:///feed",
        "http://shop.example:0/feed",
        "http://shop.example:99999/feed",
        "http://[::1/feed",
    ],
)
def test_other_addresses_are_refused_before_anything_is_resolved(url):
    with pytest.raises(FeedError):
        fetching.check(url)
    with pytest.raises(FeedError):
        fetching.get_json(url, deadline=1e18)


def test_a_name_with_one_private_address_is_refused(deployed, monkeypatch):
    def resolve(_host, port, **_):
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (ip, port)) for ip in ("93.184.215.14", "10.0.0.1")]

    monkeypatch.setattr(socket, "getaddrinfo", resolve)

    with pytest.raises(FeedError, match="private network"):
        fetching.get_json("https://shop.example/feed", deadline=1e18)


def test_the_address_that_was_checked_is_the_one_connected_to(deployed, monkeypatch):
    answers = [[(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("93.184.215.14", 80))]]
    connected = []

    def refuse(_self, address):
        connected.append(address)
        raise ConnectionRefusedError

    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: answers.pop())
    monkeypatch.setattr(socket.socket, "connect", refuse)

    with pytest.raises(FeedError, match="cannot be reached"):
        fetching.get_json("http://shop.example/feed", deadline=1e18)

    assert connected == [("93.184.215.14", 80)]
    assert answers == []


def test_the_metadata_service_is_refused_on_a_laptop_too():
    with pytest.raises(FeedError):
        fetching.get_json("http://169.254.169.254/latest/meta-data", deadline=1e18)


def test_no_time_is_no_fetch():
    with pytest.raises(FeedError, match="too long"):
        fetching.get_json("http://127.0.0.1:1/feed", deadline=0)
