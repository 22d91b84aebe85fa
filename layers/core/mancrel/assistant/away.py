"""Out of hours: whoever writes while nobody is there, and would have to wait for a person, is told so once.

The order for one message: an assistant that may answer by itself answers; else, where a person would have to, this text
is sent. Both are decided and written together with the suggestion, so that no message gets two answers.
"""

from dataclasses import replace

from mancrel.accounts import organisations
from mancrel.assistant.acting import Effects
from mancrel.assistant.gates import WHY, Gate
from mancrel.assistant.licences import Licence
from mancrel.assistant.models import Suggestion
from mancrel.assistant.scenes import Scene
from mancrel.autonomy import service as autonomy
from mancrel.autonomy.schemas import AwayText
from mancrel.kit import clock, hours, ids
from mancrel.kit.errors import InvalidError
from mancrel.kit.hours import Calendar
from mancrel.messages import service as messages
from mancrel.messages.models import Message

_SILENCED = {Gate.HUMAN_REPLIED, Gate.OWN_ADDRESS, Gate.REDIRECTED, Gate.TOO_LATE}
"""A person was there, the text would go to ourselves or to a stranger, or the channel takes it no more."""


def effects(message: Message, suggestion: Suggestion, scene: Scene, licence: Licence, language: str) -> Effects:
    """What tells the sender of *message* that nobody is there, beside *suggestion*; nothing where that is not to be."""
    text, met = licence.policy.away, licence.met
    awaits = suggestion.status in ("waiting", "escalated") and suggestion.action != "log" and not message.auto_submitted
    if not isinstance(text, AwayText) or met.stopped or not awaits or not _SILENCED.isdisjoint(scene.gates):
        return Effects()
    notice_id = _id_in_period(message, text, met.zone)
    if notice_id is None or messages.get_many(message.tenant_id, [notice_id]):
        return Effects()
    try:
        notice = messages.queue_reply(
            message.tenant_id,
            message.conversation_id,
            text.said(language),
            messages.AWAY,
            in_reply_to=message.message_id,
            message_id=notice_id,
        )
    except InvalidError:  # the channel does not take it
        return Effects()
    return Effects(list(notice.saves), [notice.job])


def void(tenant_id: str) -> str | None:
    """Why a text that is queued is not to be sent after all."""
    now = autonomy.current(tenant_id)
    return WHY[Gate.STOPPED] if now.stop is not None else None


def _id_in_period(message: Message, text: AwayText, zone: str) -> str | None:
    """The one id of the text for a customer and a closed period; None when somebody is there now, or was since."""
    calendar, now = _calendar(message.tenant_id, text, zone), clock.now()
    opens = calendar.opens(now)
    if opens == now or calendar.opens(min(message.sent_at, now)) != opens:
        return None
    return ids.derived("msg", "away", message.contact_id, clock.stamp(opens) if opens else "never")


def _calendar(tenant_id: str, text: AwayText, zone: str) -> Calendar:
    if text.hours != "organisation":
        return hours.calendar(text.hours, zone, text.holidays)
    ours = organisations.calendar(tenant_id)
    return replace(ours, holidays=ours.holidays.union(text.holidays))
