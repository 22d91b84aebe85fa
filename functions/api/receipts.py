"""What vendors post to us of messages that they took, for the API's documentation."""

from __future__ import annotations

from typing import Any

from api.hook import MOMENT, STANDARD, Hook, Json
from mancrel.vendors.receipts import ReceiptsIn, Taken

_TOO_MUCH = {413: "The body has more than 1 MB"}
_TOO_LONG = {413: "The body has more than 3 MB"}
_WABA = "whatsapp_business_account"
_EXAMPLE = {"receipts": [{"messageId": "one-of-ours", "status": "delivered", "at": MOMENT}]}
_OBJECT = dict[str, Any]
_OURS = {
    "simulator": ("The simulator", {404: "There is no simulator here"}),
    "email": ("A mail server", {}),
    "sms": ("A gateway for text messages", {}),
    "whatsapp": ("A gateway for WhatsApp", {}),
}


def _ours(kind: str, who: str, refusals: dict[int, str]) -> Hook:
    return Hook(
        f"tell{kind.capitalize()}Receipts",
        f"/webhook/receipts/{kind}",
        f"{who} tells what became of messages",
        "Signed by Standard Webhooks, with the channel's secret. A batch is kept once, however often it is sent.",
        "channel",
        ReceiptsIn,
        _EXAMPLE,
        STANDARD,
        None,
        _TOO_MUCH | refusals,
        answer=Taken,
    )


HOOKS = (
    *(_ours(kind, who, refusals) for kind, (who, refusals) in _OURS.items()),
    Hook(
        "tellTwilioReceipt",
        "/webhook/receipts/twilio",
        "Twilio tells what became of a message",
        "A status callback, signed by Twilio with the account's token.",
        "channel",
        dict[str, str],
        {"MessageSid": "SM1", "MessageStatus": "delivered"},
        {"x-twilio-signature": "The base64 of Twilio's HMAC-SHA1 of the address and the form"},
        None,
        _TOO_MUCH,
        media="application/x-www-form-urlencoded",
        answer=Taken,
        query={"message": "Our id of the message"},
    ),
    *(
        Hook(
            name,
            path,
            summary,
            "Signed by Meta with the app's secret. Messages are kept once by Meta's id of them.",
            "channel",
            _OBJECT,
            {"object": kind, "entry": []},
            {"x-hub-signature-256": "`sha256=` and Meta's HMAC-SHA256 of the body"},
            None,
            _TOO_LONG,
            answer=Taken,
            taken=200,
        )
        for name, path, kind, summary in (
            ("tellMetaReceipts", "/webhook/receipts/meta", _WABA, "The older address of `/webhook/whatsapp`"),
            ("takeWhatsApp", "/webhook/whatsapp", _WABA, "Meta tells what people wrote by WhatsApp, and of ours"),
            ("takeMessenger", "/webhook/messenger", "page", "Meta tells what people wrote to a page, and of ours"),
        )
    ),
    Hook(
        "takeSms",
        "/webhook/sms",
        "Twilio tells what people wrote by SMS",
        "Signed by Twilio with the account's token. It is answered by an empty TwiML document.",
        "channel",
        dict[str, str],
        {"MessageSid": "SM1", "From": "+351911111111", "To": "+351912345678", "Body": "Is the jug back?"},
        {"x-twilio-signature": "The base64 of Twilio's HMAC-SHA1 of the address and the form"},
        None,
        _TOO_LONG,
        media="application/x-www-form-urlencoded",
        answer=dict[str, str],
        taken=200,
        answer_media="text/xml",
    ),
    Hook(
        "tellSesReceipt",
        "/webhook/receipts/ses",
        "SES tells what became of a mail",
        "A message of the SNS topic that the channel names, signed by SNS; the topic's first one, which asks whether it"
        " may send, is confirmed.",
        "channel",
        _OBJECT,
        {"Type": "Notification", "MessageId": "1", "TopicArn": "arn:aws:sns:eu-west-1:123456789012:receipts"},
        {},
        None,
        _TOO_MUCH,
        answer=Taken,
    ),
)
QUESTION: Json = {
    "summary": "Meta asks whether the address is ours",
    "description": "Once, before it sends anything.",
    "parameters": [
        {"name": name, "in": "query", "required": True, "description": meaning, "schema": {"type": "string"}}
        for name, meaning in (
            ("channel", "The id of the channel, as in its `webhookUrl`"),
            ("hub.verify_token", "The channel's secret"),
            ("hub.challenge", "What we shall answer: letters and digits"),
        )
    ],
    "responses": {
        "200": {"description": "The challenge", "content": {"text/plain": {"schema": {"type": "string"}}}},
        "401": {"$ref": "#/components/responses/401"},
        "429": {"$ref": "#/components/responses/429"},
        "503": {"$ref": "#/components/responses/503"},
    },
    "security": [],
}
