"""What a chat takes: how long a text may be, until when, and which templates afterwards.

Meta's rules are in conversations/ways.py; the lengths are of
https://developers.facebook.com/docs/whatsapp/cloud-api/reference/messages#text-object,
https://developers.facebook.com/docs/messenger-platform/reference/send-api#message and
https://www.twilio.com/docs/messaging/api/message-resource#create-a-message-resource (``Body``).
"""

from __future__ import annotations

from dataclasses import dataclass

from mancrel.channels import templates
from mancrel.channels.models import Channel
from mancrel.conversations import ways
from mancrel.conversations.ways import Way
from mancrel.kit import clock
from mancrel.kit.errors import InvalidError
from mancrel.messages.models import Message
from mancrel.messages.schemas import ChosenTemplate
from mancrel.messages.sentences import REFUSALS
from mancrel.templating import gaps

HUMAN_AGENT = "HUMAN_AGENT"
MOST = {"whatsapp": 4096, "messenger": 2000, "sms": 1600, "webchat": 4000}
"""Letters of a text."""
_NAMES = {"whatsapp": "WhatsApp", "messenger": "Messenger", "sms": "SMS", "webchat": "Web chat"}


@dataclass(frozen=True)
class Manner:
    """By which channel a reply leaves, and which template it is; by default that of the customer's last message.

    *undo*: the seconds in which it can be taken back. *seen*: the newest message that its author saw. *scheduled*: the
    id of the scheduled reply that leaves with it. *files*: the ids of those that go along.
    """

    channel_id: str | None = None
    template: ChosenTemplate | None = None
    undo: int = 0
    seen: str | None = None
    scheduled: str | None = None
    files: tuple[str, ...] = ()


AS_USUAL = Manner()


def whole(text: str, has_files: bool = False) -> None:
    """Let only words pass, beside files also none, and no text in which something is still to be filled in.

    Raises:
        InvalidError: there are no words, or there is a gap; says which.
    """
    if not (text.strip() or has_files):
        raise refused("/text", "empty")
    for name in gaps.found(text):
        raise refused("/text", "gap", name=name)


def fit(message: Message, channel: Channel, way: Way | None, manner: Manner, by_machine: bool) -> None:
    """Make *message* what *channel* takes now, from a person or a machine.

    Raises:
        InvalidError: it takes no such message now; says so in the reader's words.
    """
    if manner.template is not None:
        if manner.files:
            raise refused("/attachmentIds", "files_template")
        _as_template(message, channel, manner.template)
        return
    letters = len(message.text)
    if letters > MOST[channel.kind]:
        raise refused("/text", "length", kind=_NAMES[channel.kind], most=MOST[channel.kind], letters=letters)
    if channel.kind == "whatsapp":
        _in_window(way)
    elif channel.kind == "messenger":
        message.tag = _tag(way, by_machine)


def refused(pointer: str, code: str, **values: object) -> InvalidError:
    """The refusal *code* of what stands at *pointer*, in the reader's words."""
    words = REFUSALS.say(code, **values)
    return InvalidError(words, [{"pointer": pointer, "detail": words}])


def _in_window(way: Way | None) -> None:
    window = ways.window(way)
    if window is None or not window.is_open(clock.now()):
        raise refused("/text", "window_whatsapp")


def _tag(way: Way | None, by_machine: bool) -> str | None:
    window, now = ways.window(way), clock.now()
    if window is None or not window.is_open_for_person(now):
        raise refused("/text", "window_messenger")
    if window.is_open(now):
        return None
    if by_machine:
        raise refused("/text", "window_messenger_machine")
    return HUMAN_AGENT


def _as_template(message: Message, channel: Channel, chosen: ChosenTemplate) -> None:
    if channel.kind != "whatsapp":
        raise refused("/template", "template_here")
    found = templates.find(channel, chosen.name, chosen.language)
    if found is None:
        raise refused("/template/name", "no_template", name=chosen.name, language=chosen.language)
    if trouble := found.why_not():
        raise refused("/template/name", "template_not_now", name=found.name, why=trouble)
    values = [templates.one_line(value) for value in chosen.variables]
    if len(values) != len(found.blanks):
        raise refused("/template/variables", "template_blanks", wanted=len(found.blanks), given=len(values))
    if "" in values:
        raise refused(f"/template/variables/{values.index('')}", "template_blank", number=values.index("") + 1)
    message.text = found.filled(values)
    message.template = chosen.model_dump(by_alias=True)
