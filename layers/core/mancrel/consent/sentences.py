"""Why somebody may not be written to, in words."""

from mancrel.kit.sentences import Sentences

REASONS = Sentences(
    en={
        "no_address": "there is no address or number on this channel",
        "unsubscribed": "they unsubscribed",
        "no_consent": "they have not given their consent",
        "suppressed_bounce": "an earlier message to this address came back",
        "suppressed_complaint": "they complained about an earlier message",
        "suppressed_manual": "they are on the list of people who get nothing",
        "frequency_cap": "they have had as many messages lately as one person may get",
        "quiet_hours": "it is night where they are",
    },
    es={
        "no_address": "no hay dirección ni número en este canal",
        "unsubscribed": "se dio de baja",
        "no_consent": "no ha dado su consentimiento",
        "suppressed_bounce": "un mensaje anterior a esta dirección volvió",
        "suppressed_complaint": "se quejó de un mensaje anterior",
        "suppressed_manual": "está en la lista de quienes no reciben nada",
        "frequency_cap": "ya ha recibido últimamente todos los mensajes que puede recibir una persona",
        "quiet_hours": "es de noche donde está",
    },
)
