"""Fetching mail: everything above the last id that was taken, in order, each kept before the mark moves on.

Who dies in between fetches that one mail again, and its event and its message exist once. One worker at a time reads a
mailbox, by a lease that each step makes longer. A folder whose ids became meaningless (another UIDVALIDITY, RFC 9051,
2.3.1.1) is read again from two days before it was last read: what we have is recognised by its Message-ID.
"""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from hashlib import sha256
from typing import Any

from mancrel.channels import passwords
from mancrel.channels import service as channels
from mancrel.channels.mailservers import ImapServer
from mancrel.channels.models import Channel
from mancrel.kit import clock, ids, queue
from mancrel.kit.errors import ConflictError
from mancrel.kit.log import logger
from mancrel.mailboxes import imap, repository
from mancrel.mailboxes.imap import Folder, Look, Mailbox
from mancrel.mailboxes.jobs import PollMailbox
from mancrel.mailboxes.models import MailboxState
from mancrel.messages.headers import heading
from mancrel.messages.troubles import ServerTroubleError
from mancrel.pulses import service as pulses
from mancrel.vendors import arriving

MOST = 50
"""So many messages are taken at once; the rest comes with the next job, which is asked for at once."""
LARGEST = 25 * 1024 * 1024
PATIENCE = 18.0
"""Seconds a reading may take, less than the worker has."""
LEASE = timedelta(seconds=60)
OVERLAP = timedelta(days=2)
_REMEMBERED = 20
Cursor = Mapping[str, Any]
"""Where a folder is: ``validity``, ``uid`` (the last one taken), ``at`` (when), and see `_beginning`."""


@dataclass
class _Reading:
    """One reading of one mailbox."""

    channel: Channel
    server: ImapServer
    state: MailboxState
    reader: str
    deadline: float
    taken: int = 0

    def has_time(self) -> bool:
        return self.taken < MOST and time.monotonic() < self.deadline

    def moved(self, folder: str, cursor: Cursor, uid: int) -> None:
        """Remember that all of *folder* up to *uid* is taken.

        Raises:
            ConflictError: somebody else reads it now.
        """
        at = clock.stamp(clock.now())
        self.state.cursors = {**self.state.cursors, folder: {**cursor, "uid": uid, "at": at}}
        if not repository.advance(self.state, self.reader, LEASE):
            raise ConflictError("this mailbox is being read by another worker")


def pulse_of(channel_id: str) -> str:
    """The pulse of fetching the mail of a channel."""
    return f"imap:{channel_id}"


def ask_for_all() -> int:
    """Put a reading of every mailbox on the queue, so that a slow one holds up no other; answers how many."""
    jobs = [PollMailbox(tenant_id=each.tenant_id, channel_id=each.channel_id) for each in channels.list_polled()]
    queue.enqueue(jobs)
    return len(jobs)


def ask(tenant_id: str, channel_id: str) -> None:
    """Have a mailbox read now, in the background.

    Raises:
        NotFoundError: no such channel.
        ConflictError: its mail is not fetched.
    """
    if not channels.get(tenant_id, channel_id).polled:
        raise ConflictError("the mail of this channel is not fetched; give it an IMAP server first")
    queue.enqueue([PollMailbox(tenant_id=tenant_id, channel_id=channel_id)])


def poll(tenant_id: str, channel_id: str) -> int:
    """Take in what came since; answers how many messages. How it went is the mailbox's pulse.

    A second reading of the same mailbox at the same time does nothing.

    Raises:
        NotFoundError: no such channel.
        ConflictError: the lease was lost to another worker.
    """
    channel = channels.get(tenant_id, channel_id)
    server, _smtp, known = passwords.servers(channel)
    reader = ids.new("rdr")
    state = repository.lease(tenant_id, channel_id, reader, clock.now() + LEASE) if server else None
    if server is None or state is None:
        return 0
    reading = _Reading(channel, server, state, reader, time.monotonic() + PATIENCE)
    try:
        with imap.opened(server, known.imap_password or "") as mailbox:
            left = sum(_read(reading, mailbox, folder) for folder in server.folders)
    except ServerTroubleError as error:
        pulses.fail(tenant_id, pulse_of(channel_id), error.code, error.values)
    except Exception:
        pulses.fail(tenant_id, pulse_of(channel_id), "ours")
        raise
    else:
        pulses.beat(tenant_id, pulse_of(channel_id), waiting=left)
        if left:
            queue.enqueue([PollMailbox(tenant_id=tenant_id, channel_id=channel_id)])
    finally:
        repository.release(state, reader)
    logger.info("mailbox read", extra={"tenant_id": tenant_id, "channel_id": channel_id, "taken": reading.taken})
    return reading.taken


def _read(reading: _Reading, mailbox: Mailbox, name: str) -> int:
    """Take in what is new in the folder *name*; answers how many messages are left for the next time."""
    folder = mailbox.open(name, readonly=not reading.server.mark_seen)
    cursor = reading.state.cursors.get(name)
    if cursor is None or cursor["validity"] != folder.validity:
        cursor = _beginning(reading.server, folder, cursor)
        reading.moved(name, cursor, cursor["uid"])
    uids = _to_come(mailbox, cursor)
    looks = mailbox.look(uids[:MOST])
    for number, uid in enumerate(uids):
        if not reading.has_time():
            return len(uids) - number
        if uid in looks:
            _take(reading, mailbox, name, uid, looks[uid], is_history=cursor["first"] and uid <= cursor["last"])
        reading.moved(name, cursor, uid)
        reading.taken += 1
    return 0


def _beginning(server: ImapServer, folder: Folder, before: Cursor | None) -> Cursor:
    """Where to begin in a folder that is new, or whose ids changed: of what is there, up to *last*, only what is not
    older than *since* is taken."""
    since, uid = "", folder.last
    if before is not None:
        since, uid = (clock.parse(before["at"]) - OVERLAP).date().isoformat(), 0
    elif server.history_days:
        since, uid = (clock.now() - timedelta(days=server.history_days)).date().isoformat(), 0
    return {"validity": folder.validity, "uid": uid, "last": folder.last, "since": since, "first": before is None}


def _to_come(mailbox: Mailbox, cursor: Cursor) -> list[int]:
    uids, last = mailbox.above(cursor["uid"]), cursor["last"]
    if cursor["uid"] >= last:
        return uids
    young = set(mailbox.since(date.fromisoformat(cursor["since"])))
    return [uid for uid in uids if uid > last or uid in young]


def _take(reading: _Reading, mailbox: Mailbox, name: str, uid: int, look: Look, is_history: bool) -> None:
    channel = reading.channel
    if look.size > LARGEST:
        _pass_over(reading, name, mailbox.head(uid), look)
    elif (raw := mailbox.source(uid)) is not None:
        about = {"by": "imap", **({"history": "yes"} if is_history else {})}
        arriving.keep(channel, f"imap:{sha256(raw).hexdigest()}", raw, arriving.RAW, about)
        if not is_history:
            pulses.heard(channel.tenant_id, pulse_of(channel.channel_id), look.at)
        if reading.server.mark_seen:
            mailbox.mark_seen(uid)


def _pass_over(reading: _Reading, folder: str, head: bytes, look: Look) -> None:
    sender, subject = heading(head)
    row = {
        "folder": folder,
        "from": sender[:200],
        "subject": subject[:200],
        "bytes": look.size,
        "at": clock.stamp(look.at),
        "code": "too_large",
    }
    reading.state.passed_over = [*reading.state.passed_over, row][-_REMEMBERED:]
