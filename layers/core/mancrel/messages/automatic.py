"""Recognising mail that a machine wrote, which a machine must not answer (RFC 3834, 2)."""

import re
from collections.abc import Mapping
from typing import Literal

Reason = Literal["auto-reply", "list", "bounce"]
_BOUNCERS = re.compile(r"(mailer-daemon|postmaster|bounces?([+=-].*)?)@", re.IGNORECASE)
_NOBODY = re.compile(r"(no-?_?\.?reply|do-?_?not-?_?reply|noreply[+-].*)@", re.IGNORECASE)
_SAYS_BOUNCE = re.compile(
    r"\s*(undeliver(able|ed)|delivery status notification|mail delivery (failed|system)|returned mail"
    r"|unzustellbar|failure notice)",
    re.IGNORECASE,
)
_SAYS_AWAY = re.compile(
    r"\s*(auto(matic|mated)?[- ]?(re(ply|sponse))|out of (the )?office|automatische antwort|abwesenheits|abwesend"
    r"|réponse automatique|respuesta automática|risposta automatica|automatisch antwoord)",
    re.IGNORECASE,
)


def reason(headers: Mapping[str, str], sender: str, subject: str, answerable: bool = False) -> Reason | None:
    """Why a mail counts as automatic, or None for one that a person wrote.

    Args:
        headers: by lower-case name; may be empty where only address and subject are known.
        answerable: the mail asks for answers elsewhere, so that a no-reply sender may stand for a person (shop forms).
    """
    if _is_bounce(headers, sender, subject):
        return "bounce"
    if _is_reply(headers, sender, subject, answerable):
        return "auto-reply"
    return "list" if _is_list(headers) else None


def _is_bounce(headers: Mapping[str, str], sender: str, subject: str) -> bool:
    return (
        _BOUNCERS.match(sender) is not None
        or (headers.get("return-path", "").strip() == "<>" and "auto-submitted" not in headers)
        or "report-type=delivery-status" in headers.get("content-type", "").replace('"', "").replace(" ", "").lower()
        or "x-failed-recipients" in headers
        or _SAYS_BOUNCE.match(subject) is not None
    )


def _is_reply(headers: Mapping[str, str], sender: str, subject: str, answerable: bool) -> bool:
    submitted = headers.get("auto-submitted", "no").strip().lower()
    suppress = headers.get("x-auto-response-suppress", "").lower()
    return (
        not submitted.startswith("no")
        or any(each in suppress for each in ("all", "oof", "autoreply"))
        or any(name in headers for name in ("x-autoreply", "x-autorespond", "x-auto-reply-from", "x-mail-autoreply"))
        or headers.get("precedence", "").strip().lower() == "auto_reply"
        or (_NOBODY.match(sender) is not None and not answerable)
        or _SAYS_AWAY.match(subject) is not None
    )


def _is_list(headers: Mapping[str, str]) -> bool:
    return "list-id" in headers or "list-unsubscribe" in headers or (
        headers.get("precedence", "").strip().lower() in ("bulk", "list", "junk")
    )  # fmt: skip
