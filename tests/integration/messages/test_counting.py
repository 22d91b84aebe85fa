"""Replies count towards what a person is sent, though nothing holds them back (D14)."""

from mancrel.consent import pressure
from mancrel.messages import service as messages
from tests.integration.messages.test_sending import TENANT


def test_a_reply_counts_once(replied):
    messages.send(TENANT, replied.message_id)
    messages.send(TENANT, replied.message_id)

    row = pressure.of_many(TENANT, [replied.contact_id])[replied.contact_id]
    assert [(key, channel) for key, (_at, channel) in row.slots.items()] == [(replied.message_id, "email")]
