"""What is said of journeys: what is wrong with a plan, what came of each step, why somebody's way ended."""

from __future__ import annotations

from mancrel.kit.sentences import Sentences

FLAWS = Sentences(
    en={
        "same_id": "another step is called {step}, too",
        "no_start": "names no step: a journey needs one to begin with",
        "no_step": "there is no step {step}",
        "unreachable": "no way leads to the step {step}",
        "circle": "goes round in a circle without a wait of at least an hour: {steps}",
        "no_segment": "there is no such segment",
        "no_event": "is no event; there are {events}",
        "no_date": "is no date of a contact",
        "no_title": "must say what is to be done",
        "no_message": "says nothing yet",
        "no_subject": "an e-mail needs a subject",
        "no_change": "changes nothing",
        "no_field": "is no field of a contact that can be changed",
    },
    es={
        "same_id": "otro paso también se llama {step}",
        "no_start": "no nombra ningún paso: un recorrido necesita uno con que empezar",
        "no_step": "no hay ningún paso {step}",
        "unreachable": "ningún camino lleva al paso {step}",
        "circle": "da vueltas en círculo sin una espera de al menos una hora: {steps}",
        "no_segment": "no existe ese segmento",
        "no_event": "no es un suceso; hay {events}",
        "no_date": "no es una fecha de un contacto",
        "no_title": "debe decir qué hay que hacer",
        "no_message": "todavía no dice nada",
        "no_subject": "un correo necesita un asunto",
        "no_change": "no cambia nada",
        "no_field": "no es un campo de un contacto que se pueda cambiar",
    },
)
CAME = Sentences(
    en={
        "waited": "waited",
        "yes": "yes",
        "no": "no",
        "sent": "sent",
        "not_sent": "not sent",
        "suppressed": "not sent",
        "waits": "waits",
        "waiting": "waits",
        "claimed": "is being sent",
        "delivered": "delivered",
        "failed": "failed",
        "uncertain": "nobody knows whether it was sent",
        "task": "task made",
        "task_made": "task made",
        "update": "updated",
        "updated": "updated",
        "not_updated": "not updated",
    },
    es={
        "waited": "esperó",
        "yes": "sí",
        "no": "no",
        "sent": "enviado",
        "not_sent": "no enviado",
        "suppressed": "no enviado",
        "waits": "espera",
        "waiting": "espera",
        "claimed": "se está enviando",
        "delivered": "entregado",
        "failed": "fallido",
        "uncertain": "nadie sabe si se envió",
        "task": "tarea creada",
        "task_made": "tarea creada",
        "update": "actualizado",
        "updated": "actualizado",
        "not_updated": "no actualizado",
    },
)
"""What came of a step, by how the log has it."""
ENDS = Sentences(
    en={
        "end": "came to the end",
        "goal": "reached the goal",
        "too_many_steps": "took too many steps",
        "journey_stopped": "the journey was stopped",
        "contact_gone": "the contact is gone",
    },
    es={
        "end": "llegó al final",
        "goal": "alcanzó el objetivo",
        "too_many_steps": "dio demasiados pasos",
        "journey_stopped": "el recorrido se detuvo",
        "contact_gone": "el contacto ya no existe",
    },
)
NOTES = Sentences(
    en={
        "as_they_are": (
            "Conditions about people see their record as it is today; what happened counts as it was then."
        ),
        "consent": (
            "Consent, addresses, suppressions, prices and the frequency cap are those of today; the cap counts what "
            "campaigns and other journeys really sent as well."
        ),
        "members": "Who was in the segment back then is worked out every few days, from the records as they are today.",
        "updates": "What the journey itself would have changed in records is not seen by its later conditions.",
        "latest": "Of {total} happenings the latest {most} were played.",
    },
    es={
        "as_they_are": (
            "Las condiciones sobre personas ven su ficha como está hoy; lo que pasó cuenta como fue entonces."
        ),
        "consent": (
            "El consentimiento, las direcciones, las exclusiones, los precios y el límite de frecuencia son los de "
            "hoy; el límite cuenta también lo que enviaron de verdad las campañas y otros recorridos."
        ),
        "members": ("Quién estaba entonces en el segmento se calcula cada pocos días, con las fichas como están hoy."),
        "updates": "Lo que el propio recorrido habría cambiado en las fichas no lo ven sus condiciones posteriores.",
        "latest": "De {total} sucesos se jugaron los últimos {most}.",
    },
)
