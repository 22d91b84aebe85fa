"""What is wrong with a source, in words; mail servers have theirs in messages/troubles.py."""

from mancrel.kit.sentences import Sentences

HEALTH = Sentences(
    en={
        "ours": "something went wrong on our side; it is tried again every minute",
        "feed": "{said}",
        "silent": "the feed had {count} changes that no webhook told: the shop may have switched it off",
        "unsubscribed": "the vendor delivers to nobody: the webhook was switched off, or never subscribed",
        "elsewhere": "the vendor delivers to another address: {url}",
        "not_messages": "the page is subscribed, but not to messages",
        "not_leads": "the page is subscribed, but not to leadgen",
        "lead": "Meta does not give a lead: {said}; it is tried again for a day",
        "lead_token": "Meta refuses the page's access token: {said}; the channel needs a new one",
        "vendor_token": "the vendor refuses the access token: {said}",
        "vendor_limit": "WhatsApp asks us to wait: {said}",
        "templates": "WhatsApp does not tell its templates: {said}; it is tried again every hour",
        "late": "not checked since {at} UTC",
        "alert": "{name}: {detail}",
        "note": "The health page says more; this task is done by itself once it works again.",
    },
    es={
        "ours": "algo falló de nuestro lado; se intenta de nuevo cada minuto",
        "feed": "{said}",
        "silent": "el catálogo tenía {count} cambios que ningún webhook contó: puede que la tienda lo haya apagado",
        "unsubscribed": "el proveedor no entrega a nadie: el webhook fue apagado o nunca se suscribió",
        "elsewhere": "el proveedor entrega a otra dirección: {url}",
        "not_messages": "la página está suscrita, pero no a los mensajes",
        "not_leads": "la página está suscrita, pero no a leadgen",
        "lead": "Meta no entrega un cliente potencial: {said}; se intenta de nuevo durante un día",
        "lead_token": "Meta rechaza el token de la página: {said}; el canal necesita uno nuevo",
        "vendor_token": "el proveedor rechaza el token de acceso: {said}",
        "vendor_limit": "WhatsApp pide que esperemos: {said}",
        "templates": "WhatsApp no dice sus plantillas: {said}; se intenta de nuevo cada hora",
        "late": "sin comprobar desde {at} UTC",
        "alert": "{name}: {detail}",
        "note": "La página de estado dice más; esta tarea se cierra sola cuando vuelva a funcionar.",
    },
)
