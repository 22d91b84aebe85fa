"""What is asked again by itself, and what is not, over real connections."""

import socket
from collections.abc import Callable, Iterator
from threading import Thread

import pytest

from mancrel.vendors import calling
from mancrel.vendors.calling import SilenceError

ANSWER = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}"
Listening = Callable[[list[bytes]], str]


@pytest.fixture
def listening() -> Iterator[Listening]:
    """A vendor that says one of *answers* on each connection and hangs up; nothing is to hang up at once."""
    server = socket.create_server(("127.0.0.1", 0))

    def start(answers: list[bytes]) -> str:
        def serve() -> None:
            for answer in answers:
                try:
                    connection, _peer = server.accept()
                except OSError:  # the test is over, and not all answers were asked for
                    return
                with connection:
                    connection.recv(65_536)
                    connection.sendall(answer)

        Thread(target=serve, daemon=True).start()
        return f"http://127.0.0.1:{server.getsockname()[1]}/x"

    yield start
    server.close()


def test_a_question_is_asked_once_more_when_the_vendor_hung_up(listening: Listening) -> None:
    assert calling.call("GET", listening([b"", ANSWER])).status == 200


def test_a_message_is_handed_over_once_and_then_nobody_knows(listening: Listening) -> None:
    with pytest.raises(SilenceError):
        calling.call("POST", listening([b"", ANSWER]), body={})


def test_a_vendor_that_always_hangs_up_does_not_answer(listening: Listening) -> None:
    with pytest.raises(SilenceError):
        calling.call("GET", listening([b"", b""]))


def test_a_connection_that_lay_idle_is_not_asked_again() -> None:
    """The vendor may be closing it."""
    server = socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        idle, _peer = server.accept()
        idle.recv(65_536)
        idle.sendall(ANSWER)
        fresh, _peer = server.accept()
        fresh.recv(65_536)
        fresh.sendall(ANSWER)
        idle.close()
        fresh.close()

    Thread(target=serve, daemon=True).start()
    url = f"http://127.0.0.1:{server.getsockname()[1]}/x"
    assert calling.call("POST", url, body={}).status == 200
    calling._used[0] -= 60

    assert calling.call("POST", url, body={}).status == 200
    server.close()
