"""How the health of a source looks."""

from typing import Literal

from mancrel.kit.schema import Moment, Shape

Kind = Literal["catalogue", "webhook", "imap", "smtp", "leads", "templates"]
Status = Literal["ok", "late", "failing", "new"]


class PassedOver(Shape):
    """A mail that was not taken from a mailbox, because it is too large."""

    folder: str
    sender: str
    subject: str
    bytes: int
    at: Moment


class SourceHealth(Shape):
    """One way in or out. *heartbeatAt*: when it last worked; *eventAt*: when something last came or went by it;
    *lagSeconds*: from when that was sent to when we had it; *waiting*: what is there and not taken yet.
    *detail* says exactly what is wrong, *since* from when on. *verifiedAt*: when our catalogue last equalled the
    source's, with so many products and that fingerprint."""

    id: str
    kind: Kind
    name: str
    status: Status
    code: str | None
    detail: str | None
    since: Moment | None
    heartbeat_at: Moment | None
    event_at: Moment | None
    lag_seconds: float | None
    waiting: int | None
    passed_over: list[PassedOver]
    channel_id: str | None = None
    channel_kind: str | None = None
    source_id: str | None = None
    verified_at: Moment | None = None
    verified_count: int | None = None
    verified_hash: str | None = None


class SourceHealthList(Shape):
    """All of them, what fails first."""

    items: list[SourceHealth]
    total: int
    next_cursor: None = None
