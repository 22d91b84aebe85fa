"""Why a vendor did not take or deliver a message, in words; and why a reply cannot be written.

https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes,
https://developers.facebook.com/docs/messenger-platform/error-codes, https://www.twilio.com/docs/api/errors
"""

from mancrel.kit.sentences import Sentences

REFUSALS = Sentences(
    en={
        "whatsapp_131026": "WhatsApp cannot deliver to this number: it has no WhatsApp, an old one, or has not accepted"
        " its terms",
        "whatsapp_131047": "more than 24 hours have passed since the customer wrote: only an approved template can be"
        " sent",
        "whatsapp_131049": "WhatsApp held it back, because this person has had enough marketing for now: try again in"
        " a day at the earliest",
        "whatsapp_131050": "this person wants no marketing messages from you on WhatsApp",
        "whatsapp_131051": "WhatsApp does not take this kind of message",
        "whatsapp_132000": "the number of variables does not fit the template",
        "whatsapp_132001": "there is no approved template of this name in this language",
        "whatsapp_132005": "the text is too long with these variables in the template",
        "whatsapp_132015": "the template is paused because of its quality",
        "whatsapp_132016": "the template was disabled for good because of its quality",
        "messenger_window": "too much time has passed since the customer wrote: Messenger takes no more messages",
        "messenger_gone": "this person cannot be reached on Messenger: they left, or blocked the page",
        "messenger_length": "Messenger takes texts of up to 2,000 letters",
        "webchat_gone": "this visitor has ended the chat, or has not been seen for 90 days",
        "sms_21211": "this is no valid telephone number",
        "sms_21408": "your account may not send SMS to this country",
        "sms_21610": "this person answered STOP and gets no more SMS",
        "sms_21614": "this number is no mobile phone",
        "sms_30003": "the phone is switched off or out of reach",
        "sms_30005": "the number does not exist any more",
        "sms_30006": "this number is a landline or cannot be reached",
        "sms_30007": "the phone's network took it for spam",
        "mail_gone": "the mail came back: there is no such mailbox",
        "empty": "a reply needs words",
        "gap": "there is still a gap to fill: {name}",
        "length": "{kind} takes up to {most} letters; this text has {letters}",
        "no_address": "there is no address or number of this customer for this channel",
        "no_email": "this contact has no e-mail address",
        "own_address": "this would be sent to the channel's own address",
        "window_whatsapp": "the 24 hours after the customer's last message are over: only an approved template can be"
        " sent",
        "window_messenger": "more than 7 days have passed since the customer wrote: Messenger takes no answer any more",
        "window_messenger_machine": "more than 24 hours have passed since the customer wrote: only a person may still"
        " answer on Messenger",
        "no_template": "the channel has no approved template {name} in {language}",
        "template_blanks": "this template takes {wanted} values; {given} were given",
        "template_blank": "variable {number} of the template is empty",
        "template_not_now": "the template {name} cannot be sent: {why}",
        "template_here": "templates are for WhatsApp",
        "stopped": "this person answered STOP and gets nothing more until they write START",
        "no_way": "nothing can be sent by this channel",
        "later_time": "must be in the future, at most a year ahead",
        "later_closed": "this conversation is closed: reopen it first",
        "later_gone": "this customer was deleted",
        "later_many": "at most {most} replies can be scheduled in a conversation",
        "later_window": "by then too much time will have passed since the customer wrote: choose an earlier time, or an"
        " approved template",
        "later_task": "Not sent as scheduled: {subject}",
    },
    es={
        "whatsapp_131026": "WhatsApp no puede entregar a este número: no tiene WhatsApp, es antiguo o no ha aceptado"
        " sus condiciones",
        "whatsapp_131047": "han pasado más de 24 horas desde que escribió el cliente: solo se puede enviar una"
        " plantilla aprobada",
        "whatsapp_131049": "WhatsApp lo retuvo, porque esta persona ya ha recibido bastante publicidad por ahora:"
        " inténtelo como pronto en un día",
        "whatsapp_131050": "esta persona no quiere publicidad suya por WhatsApp",
        "whatsapp_131051": "WhatsApp no admite este tipo de mensaje",
        "whatsapp_132000": "el número de variables no encaja con la plantilla",
        "whatsapp_132001": "no hay ninguna plantilla aprobada con este nombre en este idioma",
        "whatsapp_132005": "el texto es demasiado largo con estas variables en la plantilla",
        "whatsapp_132015": "la plantilla está en pausa por su calidad",
        "whatsapp_132016": "la plantilla se desactivó definitivamente por su calidad",
        "messenger_window": "ha pasado demasiado tiempo desde que escribió el cliente: Messenger ya no admite mensajes",
        "messenger_gone": "no se puede llegar a esta persona por Messenger: se fue o bloqueó la página",
        "messenger_length": "Messenger admite textos de hasta 2.000 letras",
        "webchat_gone": "este visitante terminó el chat o no se le ha visto en 90 días",
        "sms_21211": "no es un número de teléfono válido",
        "sms_21408": "su cuenta no puede enviar SMS a este país",
        "sms_21610": "esta persona contestó STOP y no recibe más SMS",
        "sms_21614": "este número no es un móvil",
        "sms_30003": "el teléfono está apagado o fuera de cobertura",
        "sms_30005": "el número ya no existe",
        "sms_30006": "este número es un fijo o no se puede alcanzar",
        "sms_30007": "la red del teléfono lo tomó por correo basura",
        "mail_gone": "el correo fue devuelto: ese buzón no existe",
        "empty": "una respuesta necesita palabras",
        "gap": "aún queda un hueco por rellenar: {name}",
        "length": "{kind} admite hasta {most} letras; este texto tiene {letters}",
        "no_address": "no hay dirección ni número de este cliente para este canal",
        "no_email": "este contacto no tiene correo electrónico",
        "own_address": "se enviaría a la propia dirección del canal",
        "window_whatsapp": "han pasado las 24 horas desde el último mensaje del cliente: solo se puede enviar una"
        " plantilla aprobada",
        "window_messenger": "han pasado más de 7 días desde que escribió el cliente: Messenger ya no admite respuestas",
        "window_messenger_machine": "han pasado más de 24 horas desde que escribió el cliente: en Messenger ya solo"
        " puede contestar una persona",
        "no_template": "el canal no tiene ninguna plantilla aprobada {name} en {language}",
        "template_blanks": "esta plantilla necesita {wanted} valores; se dieron {given}",
        "template_blank": "la variable {number} de la plantilla está vacía",
        "template_not_now": "la plantilla {name} no se puede enviar: {why}",
        "template_here": "las plantillas son para WhatsApp",
        "stopped": "esta persona contestó STOP y no recibe nada más hasta que escriba START",
        "no_way": "por este canal no se puede enviar nada",
        "later_time": "debe estar en el futuro, como mucho a un año",
        "later_closed": "esta conversación está cerrada: vuelva a abrirla primero",
        "later_gone": "este cliente fue eliminado",
        "later_many": "en una conversación se pueden programar como mucho {most} respuestas",
        "later_window": "para entonces habrá pasado demasiado tiempo desde que escribió el cliente: elija una hora"
        " anterior o una plantilla aprobada",
        "later_task": "No se envió como estaba programado: {subject}",
    },
)
