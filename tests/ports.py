"""Ports for servers of tests."""

import random
import socket

# Below what Linux gives to outgoing connections: one of those could take the port before its server listens.
LOWEST, HIGHEST = 15_000, 32_000
_chance = random.SystemRandom()


def free_port() -> int:
    """A port of this machine that nobody listens on."""
    for _ in range(100):
        port = _chance.randint(LOWEST, HIGHEST)
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)):
                return port
    raise OSError("no port is free")
