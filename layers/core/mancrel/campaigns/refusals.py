"""Why something cannot be done with a campaign, in words."""

from mancrel.kit.sentences import Sentences

REFUSED = Sentences(
    en={
        "stale": "this campaign was changed meanwhile; current is how it stands now",
        "sent": "this campaign is {status}: what people get cannot be changed any more; duplicate it",
        "kept": "this campaign is {status}; only drafts can be deleted",
        "launched": "this campaign is {status} already",
        "nobody": "nobody meets the rules of this campaign now",
        "not_sending": "this campaign is {status}; only what is being sent can be paused",
        "not_paused": "this campaign is {status}; only a paused one can be resumed",
        "not_running": "this campaign is {status}; there is nothing to cancel",
        "no_subject": "an e-mail needs a subject",
        "past": "lies in the past",
        "copy": "{name} (copy)",
        "is_draft": "draft",
        "is_scheduled": "scheduled",
        "is_sending": "sending",
        "is_paused": "paused",
        "is_done": "done",
        "is_cancelled": "cancelled",
    },
    es={
        "stale": "esta campaña se cambió entretanto; current es cómo está ahora",
        "sent": "esta campaña está {status}: lo que recibe la gente ya no se puede cambiar; duplíquela",
        "kept": "esta campaña está {status}; solo se pueden eliminar borradores",
        "launched": "esta campaña ya está {status}",
        "nobody": "nadie cumple ahora las condiciones de esta campaña",
        "not_sending": "esta campaña está {status}; solo se puede pausar lo que se está enviando",
        "not_paused": "esta campaña está {status}; solo se puede reanudar una en pausa",
        "not_running": "esta campaña está {status}; no hay nada que cancelar",
        "no_subject": "un correo necesita un asunto",
        "past": "está en el pasado",
        "copy": "{name} (copia)",
        "is_draft": "en borrador",
        "is_scheduled": "programada",
        "is_sending": "enviándose",
        "is_paused": "en pausa",
        "is_done": "terminada",
        "is_cancelled": "cancelada",
    },
)
