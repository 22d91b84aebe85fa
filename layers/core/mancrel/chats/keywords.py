"""STOP, START and HELP: words that mean only one thing when a message is nothing else.

They are kept to whatever language they are in, written down as consent with the very words, and never answered by the
assistant. The vendor itself confirms STOP and START (https://help.twilio.com/articles/223134027).
"""

from __future__ import annotations

import unicodedata
from typing import Literal

from mancrel.accounts import organisations
from mancrel.channels.models import Channel
from mancrel.consent import preferences
from mancrel.kit import ids, outbox
from mancrel.kit.errors import ConflictError, InvalidError, NotFoundError
from mancrel.messages import replying, repository
from mancrel.messages.models import Message

Meaning = Literal["stop", "start", "help"]
_ON_ALL: dict[Meaning, str] = {
    "stop": "stop stopall unsubscribe baja alto desuscribir arret desabonner stopp abmelden annulla sair",
    "start": "start unstop alta suscribir empezar",
    "help": "",
}
_ON_SMS: dict[Meaning, str] = {
    "stop": "cancel end quit revoke optout parar detener cancelar",
    "start": "",
    "help": "help info ayuda aide hilfe ajuda aiuto hulp",
}
"""In a chat these may be about an order, or ask for just that."""
_HELP = {
    "es": "{name}: este número atiende a los clientes de {name}. Escriba BAJA para no recibir más mensajes, ALTA para"
    " volver a recibirlos.",
    "en": "{name}: this number serves the customers of {name}. Reply STOP to get no more messages, START to get them"
    " again.",
}
_SPANISH = frozenset({"ayuda"})


def of(channel: Channel, message: Message) -> Meaning | None:
    """What *message* means, if it is such a word and nothing else."""
    if channel.kind not in ("sms", "whatsapp") or message.attachments:
        return None
    word = _bare(message.text)
    tables = (_ON_ALL, _ON_SMS) if channel.kind == "sms" else (_ON_ALL,)
    return next((meaning for table in tables for meaning, words in table.items() if word in words.split()), None)


def heed(channel: Channel, message: Message) -> None:
    """Do what a word asks for, once however often it comes.

    Raises:
        ConflictError: the contact is being changed all the time; try again.
    """
    meaning = of(channel, message)
    if meaning in ("stop", "start"):
        status: Literal["given", "withdrawn"] = "withdrawn" if meaning == "stop" else "given"
        preferences.wrote(message.tenant_id, message.contact_id, channel.kind, status, message.sent_at, message.text)
    elif meaning == "help":
        _help(message)


def _help(message: Message) -> None:
    answer_id = ids.derived("msg", "help", message.message_id)
    if repository.find(message.tenant_id, answer_id) is not None:
        return
    try:
        name = organisations.get(message.tenant_id).name
    except NotFoundError:
        name = message.to[0]["name"]
    words = _HELP["es" if _bare(message.text) in _SPANISH else "en"].format(name=name)
    for _try in range(5):
        try:
            prepared = replying.queue_reply(
                message.tenant_id,
                message.conversation_id,
                words,
                replying.ASSISTANT,
                in_reply_to=message.message_id,
                message_id=answer_id,
            )
            outbox.commit(prepared.saves, [prepared.job])
        except ConflictError:
            if repository.find(message.tenant_id, answer_id) is not None:
                return
            continue
        except InvalidError:  # from one of our own numbers
            return
        return
    raise ConflictError("this conversation is being changed by others; try again")


def _bare(text: str) -> str:
    """*text* in small letters without accents, spaces and marks at its ends: ``¡Arrêt! `` is arret."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in letters if letter.isalnum()) if len(text) <= 30 else ""
