"""Replies that leave later, and the clock that lets them."""

import time_machine

from mancrel.kit import clock
from mancrel.messages import scheduling
from mancrel.messages import service as messages
from tests.client import signed_in
from tests.integration.messages.conftest import HOUR, TENANT, a_mail
from workers import app as workers


def later():
    """An hour and a half later; the sign-in of before is over by then."""
    return time_machine.travel(clock.now() + 1.5 * HOUR)


def detail(asked):
    ask = signed_in(TENANT, "admin", "usr_eve")
    return ask("GET", f"/api/conversations/{asked.conversation_id}").body


def said(asked):
    return [each.text for each in messages.of_conversation(TENANT, asked.conversation_id) if each.author == "usr_ada"]


def tick(queued, times=1):
    """The clock asks, and the worker does each job so many *times*; answers how many that were."""
    scheduling.ask_all()
    bodies = queued("replies") * times
    for body in bodies:
        record = {"messageId": "1", "body": body, "attributes": {"ApproximateReceiveCount": "1"}}
        assert workers.replies({"Records": [record]}, None) == {"batchItemFailures": []}
    return len(bodies)


def write_again(receive, asked):
    return receive(a_mail(messageId="<2@c.test>", inReplyTo=asked.message_id_header, text="One more thing"))
