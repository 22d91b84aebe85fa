"""How a message looks outside."""

from mancrel.messages.models import Message
from mancrel.messages.quoting import newest
from mancrel.messages.schemas import MessageOut
from mancrel.messages.sentences import REFUSALS


def said(message: Message) -> str:
    """The words that are new in this message: its text without the history quoted below it."""
    return newest(message.text)


def why(message: Message) -> str | None:
    """Why it failed or waits, in the reader's words where we have some, else in the vendor's."""
    code = message.reason_code or ""
    return REFUSALS.say(code) if code in REFUSALS else message.reason


def shown(message: Message) -> MessageOut:
    """How *message* looks outside."""
    return MessageOut.model_validate(
        {
            **message.attribute_values,
            "id": message.message_id,
            "status": message.send_state or "received",
            "reason": why(message),
            "suggestion_id": message.suggestion_id,
            "leaves_at": message.leaves_at,
            "delivered_at": message.delivered_at,
            "read_at": message.read_at,
            "reaction": message.reaction,
            "template": message.template,
            "html": message.html,
            "said": said(message),
            "reply_to": message.reply_to,
            "in_reply_to": message.in_reply_to,
            "auto_reason": message.auto_reason,
            "author": message.author,
            "from": {"email": message.from_email, "name": message.from_name},
            "attachments": [
                {
                    "number": number,
                    "id": each.get("id"),
                    "name": each["name"],
                    "type": each["type"],
                    "size": each["size"],
                    "inline": each["inline"],
                    "state": each.get("state", "there"),
                    "url": f"/api/messages/{message.message_id}/attachments/{number}",
                }
                for number, each in enumerate(message.attachments, 1)
            ],
        },
        extra="ignore",
    )
