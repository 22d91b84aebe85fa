"""Why a template cannot be sent, in words.

https://developers.facebook.com/docs/whatsapp/message-templates/guidelines#template-status
"""

from mancrel.kit.sentences import Sentences

TEMPLATES = Sentences(
    en={
        "PENDING": "Meta is still looking at it",
        "IN_APPEAL": "Meta is looking at it again",
        "REJECTED": "Meta rejected it: {why}",
        "PAUSED": "Meta paused it, because customers rated it low or blocked you: it comes back by itself, or is"
        " switched off for good",
        "DISABLED": "Meta switched it off for good, because customers rated it low or blocked you",
        "LIMIT_EXCEEDED": "the account has more templates than Meta allows",
        "PENDING_DELETION": "it is being deleted at Meta",
        "DELETED": "it was deleted at Meta",
        "ARCHIVED": "it is archived at Meta",
        "OTHER": "Meta says: {status}",
        "ABUSIVE_CONTENT": "its words are abusive",
        "INCORRECT_CATEGORY": "it is in the wrong category",
        "INVALID_FORMAT": "its variables or its form are not right",
        "PROMOTIONAL": "it is advertising",
        "SCAM": "it looks like fraud",
        "TAG_CONTENT_MISMATCH": "its words do not fit its category or language",
        "NONE": "no reason was given",
        "needs": "it needs {what}, which cannot be filled in here",
        "IMAGE": "a picture",
        "VIDEO": "a video",
        "DOCUMENT": "a document",
        "LOCATION": "a place",
        "BUTTON": "a button of a special kind",
        "PARTS": "parts of a special kind",
    },
    es={
        "PENDING": "Meta aún la está revisando",
        "IN_APPEAL": "Meta la está revisando de nuevo",
        "REJECTED": "Meta la rechazó: {why}",
        "PAUSED": "Meta la puso en pausa, porque los clientes la valoraron mal o le bloquearon: vuelve sola, o se"
        " desactiva definitivamente",
        "DISABLED": "Meta la desactivó definitivamente, porque los clientes la valoraron mal o le bloquearon",
        "LIMIT_EXCEEDED": "la cuenta tiene más plantillas de las que Meta permite",
        "PENDING_DELETION": "se está borrando en Meta",
        "DELETED": "se borró en Meta",
        "ARCHIVED": "está archivada en Meta",
        "OTHER": "Meta dice: {status}",
        "ABUSIVE_CONTENT": "sus palabras son ofensivas",
        "INCORRECT_CATEGORY": "está en una categoría equivocada",
        "INVALID_FORMAT": "sus variables o su forma no son correctas",
        "PROMOTIONAL": "es publicidad",
        "SCAM": "parece un fraude",
        "TAG_CONTENT_MISMATCH": "sus palabras no encajan con su categoría o su idioma",
        "NONE": "no se dio ningún motivo",
        "needs": "necesita {what}, que aquí no se puede rellenar",
        "IMAGE": "una imagen",
        "VIDEO": "un vídeo",
        "DOCUMENT": "un documento",
        "LOCATION": "un lugar",
        "BUTTON": "un botón de un tipo especial",
        "PARTS": "partes de un tipo especial",
    },
)
