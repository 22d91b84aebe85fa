"""The mail servers of a mailbox: where its mail is fetched (IMAP), and by which server its own leaves (SMTP)."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from mancrel.kit.schema import Shape
from mancrel.kit.settings import settings

SMTPS = 465
IMAPS = 993


def _host(text: str) -> str:
    return text.strip().strip(".").lower()


def _safe(security: str) -> str:
    if security == "none" and settings().stage != "local":
        raise ValueError("must be tls or starttls: without, the password could be read on its way")
    return security


def _one_line(text: str) -> str:
    if any(ord(letter) < 32 or ord(letter) == 127 for letter in text):
        raise ValueError("must be one line without control characters")
    return text


Host = Annotated[str, Field(min_length=1, max_length=253, pattern=r"^[A-Za-z0-9._:-]+$"), AfterValidator(_host)]
Port = Annotated[int, Field(ge=1, le=65_535)]
Security = Annotated[Literal["tls", "starttls", "none"], AfterValidator(_safe)]
Line = Annotated[str, Field(min_length=1, max_length=320), AfterValidator(_one_line)]
Password = Annotated[str, Field(min_length=1, max_length=500), AfterValidator(_one_line)]


class ImapServer(Shape):
    """Where mail is fetched every minute. A folder is read from its newest message on, or so many days back."""

    host: Host
    port: Port = IMAPS
    security: Security = "tls"
    user: Line
    folders: Annotated[list[Line], Field(min_length=1, max_length=5)] = Field(default=["INBOX"])
    mark_seen: bool = Field(default=False, description="whether a message that was taken is marked as read there")
    history_days: int = Field(default=0, ge=0, le=30, description="how far back the first reading goes")


class SmtpServer(Shape):
    """By which server mail of this mailbox leaves, in place of the deployment's own."""

    host: Host
    port: Port = SMTPS
    security: Security = "tls"
    user: Annotated[str, Field(max_length=320), AfterValidator(_one_line)] = Field(
        default="", description="empty: the server wants no sign-in"
    )


class EmailCredentials(Shape):
    """The passwords of both; what is left out of a change stays."""

    imap_password: Password | None = None
    smtp_password: Password | None = None
