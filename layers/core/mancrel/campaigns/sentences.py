"""What is said of campaigns: why somebody got it or not, what the check list finds, why sending stopped."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from mancrel.consent.sentences import REASONS as MAY_NOT
from mancrel.kit.sentences import Sentences, share

_HELD = Sentences(
    en={
        "deleted": "the contact was deleted meanwhile",
        "missing_values": "the message would have had a gap: a value is missing and has no fallback",
        "too_large": "the message would have become too large",
        "cancelled": "the campaign was cancelled before their turn",
        "vendor_busy": "the vendor asked us to wait",
        "vendor_waits": "the vendor's pace did not leave them a place yet",
        "vendor_unavailable": "the vendor took nothing for hours",
        "not_delivered": "the vendor could not deliver it",
        "bounced": "it came back: the address does not exist or takes no mail",
        "failed_before": "it was not delivered, and is sent once more",
        "best_hour": "it is sent at the hour that is best for them",
        "crashed": "a worker died while it was handing it over",
        "no_answer": "the vendor took it or not, and never answered",
        "never_taken": "the vendor says that it never took it; it is sent now",
        "no_receipt": "the vendor took it and never told what became of it",
        "said_by_person": "somebody of the team said so",
    },
    es={
        "deleted": "el contacto se eliminó entretanto",
        "missing_values": "el mensaje habría tenido un hueco: falta un valor y no hay texto de reserva",
        "too_large": "el mensaje habría sido demasiado grande",
        "cancelled": "la campaña se canceló antes de su turno",
        "vendor_busy": "el proveedor pidió esperar",
        "vendor_waits": "el ritmo del proveedor aún no le ha dejado sitio",
        "vendor_unavailable": "el proveedor no aceptó nada durante horas",
        "not_delivered": "el proveedor no pudo entregarlo",
        "bounced": "volvió: la dirección no existe o no acepta correo",
        "failed_before": "no se entregó y se envía otra vez",
        "best_hour": "se envía a la hora que le va mejor",
        "crashed": "un proceso murió mientras lo entregaba",
        "no_answer": "el proveedor lo aceptó o no, y nunca respondió",
        "never_taken": "el proveedor dice que nunca lo aceptó; se envía ahora",
        "no_receipt": "el proveedor lo aceptó y nunca dijo qué fue de él",
        "said_by_person": "alguien del equipo lo dijo",
    },
)
WHY = Sentences(
    en={
        "somebody": "This person",
        "not_launched": "{name} got nothing yet: the campaign was not launched.",
        "not_in_audience": "{name} did not get it: not in the audience when it was frozen.",
        "held_out": "{name} did not get it: held out to compare with.",
        "pending": "{name} has not had it yet.",
        "delivered": "{name} got it.",
        "delivered_on": "{name} got it on {when}.",
        "sent": "{name} should have it: the vendor took it and has not told more yet.",
        "claimed": "{name} is being sent it at this moment.",
        "waiting": "{name} gets it later: {cause}.",
        "failed": "{name} did not get it: {cause}.",
        "suppressed": "{name} did not get it: {cause}.",
        "uncertain": "Nobody knows whether {name} got it: {cause}. It is not sent again by itself.",
        "step_not_meant": "was not among those whom the rules described at the launch",
        "step_meant": "met the rules when the audience was frozen",
        "step_held_out": "was drawn for the group that gets nothing, to compare with",
        "step_variant": "was given variant {variant}",
        "step_stopped": "the campaign is paused",
        "step_turn": "their turn has not come yet",
        "step_taken_up": "might be written to, and was taken up",
        "step_taken_up_on": "might be written to, and was taken up on {when}",
        "step_handed": "the vendor took it",
        "step_handed_on": "the vendor took it on {when}",
        "step_failures": ("{count} attempt was not delivered", "{count} attempts were not delivered"),
        "step_delivered": "it arrived",
        "step_sent": "its receipt is to come",
        "step_claimed": "a worker hands it over",
        "step_waiting": "{cause}; waits",
        "step_waiting_until": "{cause}; waits until {when}",
    },
    es={
        "somebody": "Esta persona",
        "not_launched": "{name} aún no ha recibido nada: la campaña no se ha lanzado.",
        "not_in_audience": "{name} no lo recibió: no estaba en el público cuando se congeló.",
        "held_out": "{name} no lo recibió: quedó fuera para comparar.",
        "pending": "{name} aún no lo ha recibido.",
        "delivered": "{name} lo recibió.",
        "delivered_on": "{name} lo recibió el {when}.",
        "sent": "{name} debería tenerlo: el proveedor lo aceptó y aún no ha dicho más.",
        "claimed": "Se le está enviando a {name} en este momento.",
        "waiting": "{name} lo recibirá más tarde: {cause}.",
        "failed": "{name} no lo recibió: {cause}.",
        "suppressed": "{name} no lo recibió: {cause}.",
        "uncertain": "Nadie sabe si {name} lo recibió: {cause}. No se envía otra vez por sí solo.",
        "step_not_meant": "no estaba entre las personas que describían las condiciones al lanzarla",
        "step_meant": "cumplía las condiciones cuando se congeló el público",
        "step_held_out": "le tocó el grupo que no recibe nada, para comparar",
        "step_variant": "le tocó la variante {variant}",
        "step_stopped": "la campaña está en pausa",
        "step_turn": "aún no le ha llegado el turno",
        "step_taken_up": "se le podía escribir y se preparó",
        "step_taken_up_on": "se le podía escribir y se preparó el {when}",
        "step_handed": "el proveedor lo aceptó",
        "step_handed_on": "el proveedor lo aceptó el {when}",
        "step_failures": ("{count} intento no se entregó", "{count} intentos no se entregaron"),
        "step_delivered": "llegó",
        "step_sent": "falta su acuse de recibo",
        "step_claimed": "un proceso lo está entregando",
        "step_waiting": "{cause}; espera",
        "step_waiting_until": "{cause}; espera hasta el {when}",
    },
)
CHECKS = Sentences(
    en={
        "suppressed": ("{count} person gets nothing: {why}", "{count} people get nothing: {why}"),
        "suppressed_about": ("about {count} person gets nothing: {why}", "about {count} people get nothing: {why}"),
        "estimated": (
            "how many get it, who does not, the cost and the time are estimated from {count} of {total} people"
        ),
        "no_channel": "nothing can be sent on this channel: {why}",
        "nobody": "nobody meets the rules now",
        "nobody_gets_it": "everybody who meets the rules would get nothing",
        "missing_values": (
            "{count} person has nothing for {blanks}: write a fallback, or leave them out",
            "{count} people have nothing for {blanks}: write a fallback, or leave them out",
        ),
        "missing_refused": (
            "{count} person has nothing for {blanks}: write a fallback, such as {example}, or leave them out "
            "(skipMissing)",
            "{count} people have nothing for {blanks}: write a fallback, such as {example}, or leave these people out "
            "(skipMissing)",
        ),
        "fallback": "there",
    },
    es={
        "suppressed": ("{count} persona no recibe nada: {why}", "{count} personas no reciben nada: {why}"),
        "suppressed_about": (
            "cerca de {count} persona no recibe nada: {why}",
            "cerca de {count} personas no reciben nada: {why}",
        ),
        "estimated": ("cuántos lo reciben, quién no, el coste y el tiempo se estiman con {count} de {total} personas"),
        "no_channel": "no se puede enviar nada por este canal: {why}",
        "nobody": "nadie cumple las condiciones ahora",
        "nobody_gets_it": "nadie de quienes cumplen las condiciones recibiría nada",
        "missing_values": (
            "{count} persona no tiene nada para {blanks}: escriba un texto de reserva o déjela fuera",
            "{count} personas no tienen nada para {blanks}: escriba un texto de reserva o déjelas fuera",
        ),
        "missing_refused": (
            "{count} persona no tiene nada para {blanks}: escriba un texto de reserva, como {example}, o déjela fuera "
            "(skipMissing)",
            "{count} personas no tienen nada para {blanks}: escriba un texto de reserva, como {example}, o déjelas "
            "fuera (skipMissing)",
        ),
        "fallback": "cliente",
    },
)
NOTICES = Sentences(
    en={
        "late": (
            "It should have left {count} hour ago, later than its limit of {limit}. Nothing was sent: send it now, or "
            "choose another time.",
            "It should have left {count} hours ago, later than its limit of {limit}. Nothing was sent: send it now, or "
            "choose another time.",
        ),
        "no_audience": "Its audience cannot be found: {why}",
        "no_way": "Sending stopped: {why}.",
        "complaints": (
            "Sending stopped: {count} person complained, {rate} of those who got it.",
            "Sending stopped: {count} people complained, {rate} of those who got it.",
        ),
        "complaining": (
            "{count} person complained ({rate}); at {limit} sending stops",
            "{count} people complained ({rate}); at {limit} sending stops",
        ),
        "uncertain": (
            "of {count} nobody knows whether they got it; they are never written to again",
            "of {count} nobody knows whether they got it; they are never written to again",
        ),
    },
    es={
        "late": (
            "Tenía que haber salido hace {count} hora, más tarde que su límite de {limit}. No se envió nada: envíela "
            "ahora o elija otro momento.",
            "Tenía que haber salido hace {count} horas, más tarde que su límite de {limit}. No se envió nada: envíela "
            "ahora o elija otro momento.",
        ),
        "no_audience": "No se encuentra su público: {why}",
        "no_way": "El envío se detuvo: {why}.",
        "complaints": (
            "El envío se detuvo: {count} persona se quejó, el {rate} de quienes lo recibieron.",
            "El envío se detuvo: {count} personas se quejaron, el {rate} de quienes lo recibieron.",
        ),
        "complaining": (
            "{count} persona se quejó ({rate}); al {limit} se detiene el envío",
            "{count} personas se quejaron ({rate}); al {limit} se detiene el envío",
        ),
        "uncertain": (
            "de {count} nadie sabe si lo recibió; nunca se le escribe otra vez",
            "de {count} nadie sabe si lo recibieron; nunca se les escribe otra vez",
        ),
    },
)
TESTS = Sentences(
    en={"not_now": "not now: {why}", "unknown": "nobody knows: {why}"},
    es={"not_now": "ahora no: {why}", "unknown": "nadie lo sabe: {why}"},
)


def reason(code: str, otherwise: str = "") -> str:
    """Why somebody got nothing, or not yet; a code that only the vendor knows is said *otherwise*, or as it is."""
    for known in (_HELD, MAY_NOT):
        if code in known:
            return known.say(code)
    return otherwise or code.replace("_", " ")


def notice(told: Mapping[str, Any] | None, otherwise: str | None = None) -> str | None:
    """Why a campaign stopped by itself; *otherwise*: as it was written down before codes were."""
    if not told:
        return otherwise
    values = {name: share(value, 2) if name == "rate" else value for name, value in told["values"].items()}
    return NOTICES.say(told["code"], **values)
