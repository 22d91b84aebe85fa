"""What is said of who was not in an audience: which conditions failed, what they had and what they have."""

from mancrel.kit.sentences import Sentences

ABSENT = Sentences(
    en={
        "not_in_audience_for": "{name} did not get it: not in the audience when it was frozen on {moment}. {cause}.",
        "not_in_audience_failed": "{name} did not get it: not in the audience when it was frozen on {moment}.",
        "not_in_audience_created_later": "{name} did not get it: added after the audience was frozen on {moment}.",
        "not_in_audience_unclear": (
            "{name} did not get it: not in the audience when it was frozen on {moment}, though they met its conditions "
            "as far as we know."
        ),
        "step_not_meant_on": "was not among those whom the conditions described on {moment}",
        "step_created_later": "was added after the audience was frozen on {moment}",
        "step_unclear": "met the conditions on {moment} as far as we know: they may have changed just then",
        "step_rule_of_now": "the conditions are those of today: those of the launch were not kept yet",
        "step_no_rule": "the conditions cannot be asked any more: {cause}",
        "step_meets_now": "would be in the audience now: their values changed since",
        "step_fails_now": "would not be in the audience now either",
        "step_may_not": "might not be written to now in any case: {cause}",
        "nothing": "nothing",
        "times": ("{count} time", "{count} times"),
        "held": "“{condition}”: yes (it was: {was})",
        "held_changed": "“{condition}”: yes (it was: {was}; since then changed to: {now})",
        "failed": "“{condition}”: no (it was: {was})",
        "failed_changed": "“{condition}”: no (it was: {was}; since then changed to: {now})",
    },
    es={
        "not_in_audience_for": "{name} no lo recibió: no estaba en el público cuando se congeló el {moment}. {cause}.",
        "not_in_audience_failed": "{name} no lo recibió: no estaba en el público cuando se congeló el {moment}.",
        "not_in_audience_created_later": "{name} no lo recibió: se añadió después de congelar el público el {moment}.",
        "not_in_audience_unclear": (
            "{name} no lo recibió: no estaba en el público cuando se congeló el {moment}, aunque por lo que sabemos "
            "cumplía sus condiciones."
        ),
        "step_not_meant_on": "no estaba entre las personas que describían las condiciones el {moment}",
        "step_created_later": "se añadió después de congelar el público el {moment}",
        "step_unclear": "por lo que sabemos cumplía las condiciones el {moment}: quizá cambió en ese momento",
        "step_rule_of_now": "las condiciones son las de hoy: las del lanzamiento aún no se guardaban",
        "step_no_rule": "las condiciones ya no se pueden preguntar: {cause}",
        "step_meets_now": "ahora estaría en el público: sus valores han cambiado desde entonces",
        "step_fails_now": "ahora tampoco estaría en el público",
        "step_may_not": "de todos modos ahora no se le podría escribir: {cause}",
        "nothing": "nada",
        "times": ("{count} vez", "{count} veces"),
        "held": "«{condition}»: sí (era: {was})",
        "held_changed": "«{condition}»: sí (era: {was}; después cambió a: {now})",
        "failed": "«{condition}»: no (era: {was})",
        "failed_changed": "«{condition}»: no (era: {was}; después cambió a: {now})",
    },
)
