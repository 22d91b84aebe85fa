"""How a rehearsal of the sending policy was played, and what could not be known."""

from mancrel.kit.sentences import Sentences

NOTES = Sentences(
    en={
        "as_sending": (
            "Played as sending does it: what the cap holds back is not tried again, what comes in quiet hours waits "
            "for their end and is then asked about anew. Replies count, and nothing holds them back."
        ),
        "consent": (
            "What people had said counts as it was at the time of each message. Addresses that came back or were "
            "suppressed since count as good: the rules do not decide about them."
        ),
        "zones": "Quiet hours go by the time zones that people have today.",
        "latest": "Of about {total} messages the latest {most} were looked at, those since {since}.",
        "rules_changed": "The rules were last changed on {moment} (UTC): what was sent before kept to others.",
        "moved": (
            "What waited for the end of the present quiet hours is told at the time at which it was really sent: when "
            "it would have been sent without them is not kept."
        ),
        "journeys": (
            "What journeys held back is not told, and their later steps stay when they were. Their messages are priced "
            "as today."
        ),
        "old": "Of the time more than 62 days ago replies are not known, and of journeys only what arrived.",
        "gone": (
            "{count} person was deleted since: only the cap and quiet hours, by your own clock, were asked about.",
            "{count} people were deleted since: only the cap and quiet hours, by your own clock, were asked about.",
        ),
    },
    es={
        "as_sending": (
            "Se jugó como al enviar: lo que retiene el límite no se vuelve a intentar; lo que cae en horas de silencio "
            "espera a que terminen y entonces se pregunta de nuevo. Las respuestas cuentan y nada las retiene."
        ),
        "consent": (
            "Lo que había dicho la gente cuenta como era en el momento de cada mensaje. Las direcciones devueltas o "
            "excluidas desde entonces cuentan como buenas: las reglas no deciden sobre ellas."
        ),
        "zones": "Las horas de silencio van por la zona horaria que la gente tiene hoy.",
        "latest": "De unos {total} mensajes se miraron los últimos {most}, los enviados desde el {since}.",
        "rules_changed": (
            "Las reglas se cambiaron por última vez el {moment} (UTC): lo enviado antes cumplía con otras."
        ),
        "moved": (
            "Lo que esperó al final de las horas de silencio actuales se cuenta a la hora en que se envió de verdad: "
            "no se guarda cuándo se habría enviado sin ellas."
        ),
        "journeys": (
            "Lo que retuvieron los recorridos no se cuenta, y sus pasos posteriores quedan donde estaban. Sus mensajes "
            "tienen el precio de hoy."
        ),
        "old": "De hace más de 62 días no se conocen las respuestas, y de los recorridos solo lo que llegó.",
        "gone": (
            "{count} persona se eliminó desde entonces: solo se preguntó por el límite y por las horas de silencio "
            "según el reloj de usted.",
            "{count} personas se eliminaron desde entonces: solo se preguntó por el límite y por las horas de silencio "
            "según el reloj de usted.",
        ),
    },
)
