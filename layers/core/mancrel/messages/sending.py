"""Sending, once. ``queued → sending → sent | failed | uncertain``; the step to *sending* is a claim.

Between the provider's yes and our record of it a process can die. Then nobody knows, and the message becomes
*uncertain* for a person to resolve: never a second mail (ADR 0006).
"""

from collections.abc import Callable
from datetime import timedelta
from math import ceil
from typing import cast

from mancrel.channels import service as channels
from mancrel.channels.models import Channel
from mancrel.consent import heeding, suppressions
from mancrel.consent import service as consent
from mancrel.consent.heeding import Word
from mancrel.consent.refusals import Meaning
from mancrel.kit import clock, outbox, queue, tables
from mancrel.kit.addresses import normalise
from mancrel.kit.errors import ConflictError, InvalidError, UnavailableError
from mancrel.kit.log import logger
from mancrel.messages import files, repository, threads, transports
from mancrel.messages.composing import compose
from mancrel.messages.jobs import SendMessage
from mancrel.messages.models import Message
from mancrel.messages.transports import NotNowError, RefusedError

STUCK = timedelta(minutes=2)
"""Longer than any sender lives: who claimed a message before that is dead."""
DOUBT = "the connection to the mail service broke; it may or may not have been sent"
PATIENCE = 20
"""So often a message is put off for as long as the vendor asks; then it is for the queue console."""
Carrier = Callable[[Message, Channel], Callable[[], str]]
"""Prepares a message and answers what hands it over: to call once, for the provider's id. Raises InvalidError."""


def by_mail(message: Message, channel: Channel) -> Callable[[], str]:
    """The carrier of e-mail."""
    raw = compose(message, channel, files.bytes_of(message))

    def deliver() -> str:
        try:
            return transports.deliver(raw, message.from_email, message.to[0]["email"], channel)
        except NotNowError as error:
            if channel.options and channel.options.get("smtp"):
                raise NotNowError(str(error), error.retry_after or _patience(message.attempts), error.code) from error
            raise

    return deliver


def _patience(attempts: float) -> float:
    """Seconds until a mail is handed to a mailbox's own server again: from one minute, doubled to a quarter of an hour,
    in all four hours. Greylisting wants minutes, a new password hours."""
    return float(min(900, 60 << min(10, int(attempts))))


def send(tenant_id: str, message_id: str, carrier: Carrier = by_mail) -> None:
    """Hand a queued message to the provider by *carrier*; do nothing when that was done.

    Raises:
        NotFoundError: no such message.
        InvalidError: it is not one that we send.
        ConflictError: someone else is sending it at this moment.
        UnavailableError: the provider could not be reached; the message is queued again.
    """
    message = repository.get(tenant_id, message_id)
    if message.send_state is None:
        raise InvalidError(f"message {message_id} came in; it is not ours to send")
    if message.against:
        _heed(message)  # a worker died before it did
    if message.send_state == "sending":
        _settle(message)
    elif message.send_state == "queued":
        channel = channels.get(tenant_id, message.channel_id)
        try:
            hand_over = carrier(message, channel)
        except InvalidError as error:
            _move(message, "failed", error.detail)
        else:
            # nothing holds a reply back
            consent.count(tenant_id, message.contact_id, message.channel_kind, clock.now(), message_id)
            _move(message, "sending")
            _hand_over(message, hand_over)


def resolve(tenant_id: str, message_id: str, outcome: str) -> Message:
    """Say what became of an uncertain message: it was ``sent``, or it shall be sent again (``resend``).

    A message that was refused may be sent again, too.

    Raises:
        NotFoundError: no such message.
        ConflictError: there is nothing to resolve.
    """
    message = repository.get(tenant_id, message_id)
    may = {"sent": ("uncertain",), "resend": ("uncertain", "failed")}[outcome]
    if message.send_state not in may:
        raise ConflictError(f"this message is {message.send_state or 'received'}; there is nothing to resolve")
    message.reason = message.reason_code = None
    if outcome == "sent":
        _move(message, "sent")
    else:
        message.send_state = "queued"
        outbox.commit([message], [SendMessage(tenant_id=tenant_id, message_id=message_id)])
    return message


def settle_stuck() -> int:
    """Make uncertain what has been *sending* for too long; answers how many that were."""
    settled = 0
    for found in repository.list_in_state("sending", clock.now() - STUCK):
        message = repository.get(found.tenant_id, found.message_id)
        try:
            if message.send_state == "sending":
                _settle(message)
                settled += 1
        except ConflictError:
            continue
    return settled


def _settle(message: Message) -> None:
    if clock.now() - message.changed_at < STUCK:
        raise ConflictError("this message is being sent at this moment")
    _move(message, "uncertain", DOUBT)


def _hand_over(message: Message, hand_over: Callable[[], str]) -> None:
    try:
        provider_id = hand_over()
    except RefusedError as error:
        message.against, message.reason_code = error.means or None, error.code or None
        _move(message, "failed", str(error))
        consent.release(message.tenant_id, message.contact_id, message.message_id)
        _heed(message)
    except NotNowError as error:
        _put_off(message, error)
    except Exception as error:
        logger.error("sending ended in doubt", extra=_ids(message) | {"error": type(error).__name__})
        _move(message, "uncertain", DOUBT)
    else:
        _record(message, provider_id)


def _put_off(message: Message, error: NotNowError) -> None:
    """Queue it again. Who dies in between has not answered for the job, which therefore comes again."""
    message.attempts += 1
    _move(message, "queued", str(error))
    if not error.retry_after or message.attempts > PATIENCE:
        raise UnavailableError(str(error)) from error
    again = SendMessage(tenant_id=message.tenant_id, message_id=message.message_id)
    queue.enqueue([again], delay=min(900, ceil(error.retry_after)))


def _heed(message: Message) -> None:
    """Keep to what the refusal said of whom it was for; campaigns write to them no more."""
    if message.against is None:
        return
    to, is_mail = message.to[0]["email"], message.channel_kind == "email"
    means = cast(Meaning, message.against)
    if is_mail and means != "gone":  # nobody tells a mail server to stop
        means = "soft"
    address_key = suppressions.key(normalise(to) if is_mail else to)
    word = Word(message.contact_id, address_key, means, message.changed_at, message.reason or "")
    heeding.heed(message.tenant_id, message.channel_kind, [word], message.message_id)
    message.against = None
    repository.save(message)


def _record(message: Message, provider_id: str) -> None:
    """SES answers with the Message-ID that it put in place of ours: replies will name that one."""
    message.provider_id, message.send_state, message.reason = provider_id, "sent", None
    saves: list[tables.Save] = [tables.Save(message)]
    if message.channel_kind != "email":
        saves += [threads.vendors_id(message, provider_id)] if provider_id else []
    elif " " not in provider_id:  # or it is a sentence of an SMTP server
        alias = provider_id if "@" in provider_id else f"{provider_id}@amazonses.com"
        saves += threads.claiming(message.tenant_id, message.from_email, [alias], message.message_id)
    tables.commit(saves)
    logger.info("message sent", extra=_ids(message))


def _move(message: Message, state: str, reason: str | None = None) -> None:
    message.send_state, message.reason = state, reason
    repository.save(message)


def _ids(message: Message) -> dict[str, str]:
    return {"tenant_id": message.tenant_id, "message_id": message.message_id}
