"""What people are told of promises that are nearly or really broken."""

from mancrel.kit.sentences import Sentences

SLA = Sentences(
    en={
        "first_reply": "First reply due soon: “{subject}”",
        "first_reply_late": "First reply is late: “{subject}”",
        "resolution": "To be settled soon: “{subject}”",
        "resolution_late": "Settling it is late: “{subject}”",
        "note": "Promised within {target} open minutes; {used} have gone by. The reply does this task by itself.",
    },
    es={
        "first_reply": "Pronto vence la primera respuesta: «{subject}»",
        "first_reply_late": "La primera respuesta llega tarde: «{subject}»",
        "resolution": "Hay que resolverlo pronto: «{subject}»",
        "resolution_late": "Resolverlo llega tarde: «{subject}»",
        "note": "Prometido en {target} minutos de apertura; han pasado {used}. Esta tarea se cierra sola al responder.",
    },
)
