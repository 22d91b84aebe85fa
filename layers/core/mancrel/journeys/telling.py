"""How a person's way through a journey is told: each line of the log, and why it ended."""

from __future__ import annotations

from datetime import datetime

from mancrel.campaigns import sentences as campaigns
from mancrel.journeys.schemas import LogLine
from mancrel.journeys.sentences import CAME, ENDS


def line(at: datetime | str, node_id: str, what: str) -> LogLine:
    """One line; *what* came of the step, as it was noted: ``not sent: no_consent``."""
    came, _colon, reason = what.partition(": ")
    code = came.replace(" ", "_")
    said = CAME.say(code) if code in CAME else came
    text = f"{said}: {_because(reason)}" if reason else said
    return LogLine.model_validate(
        {"at": at, "node_id": node_id, "what": what, "code": code, "reason": reason or None, "text": text}
    )


def ended(why: str) -> str:
    """Why somebody's way is over; what was noted before there were codes is told as it stands."""
    return ENDS.say(why) if why in ENDS else why


def _because(reason: str) -> str:
    return ENDS.say(reason) if reason in ENDS else campaigns.reason(reason, reason)
