"""Words in a message that matter whatever its main intent is: alarms, and questions besides the main one. Pure."""

import re

from mancrel.assistant.schemas import Intent


def alarms_in(text: str) -> list[str]:
    """What must reach a person: ``legal``, ``fraud``, ``safety``."""
    return [name for name, pattern in _ALARMS.items() if pattern.search(text)]


def also_asks(text: str, intent: Intent) -> list[str]:
    """The topics that *text* touches besides *intent*; a draft about *intent* alone would leave them unanswered."""
    return [topic for topic, (covers, pattern) in _TOPICS.items() if intent not in covers and pattern.search(text)]


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(patterns) + r")\b", re.IGNORECASE)


_ALARMS = {
    "legal": _any(
        r"lawyers?", r"attorneys?", r"solicitors?", r"legal (?:action|steps|proceedings|advice)", r"lawsuit", r"suing",
        r"sue you", r"(?:to|in) court", r"small claims", r"trading standards", r"consumer (?:protection|ombudsman)",
        r"ombudsman", r"data protection authority", r"gdpr", r"abogad[oa]s?", r"acciones legales", r"denunciar?",
        r"demandar(?:les|os)?", r"tribunales?", r"rgpd", r"oficina del consumidor",
    ),
    "fraud": _any(
        r"fraud\w*", r"scam\w*", r"charge ?back", r"unauthori[sz]ed (?:charge|payment|transaction|order)s?",
        r"stolen (?:card|account|identity)", r"hacked", r"identity theft", r"phishing", r"estafa\w*", r"fraude\w*",
        r"cargos? no autorizados?",
    ),
    "safety": _any(
        r"caught fire", r"burst into flames", r"on fire", r"electric(?:al)? shock", r"electrocuted",
        r"explod(?:ed|es|ing)",
        r"burn(?:ed|t) (?:my|me|his|her|our|the)", r"injur(?:y|ed|ies)", r"hospital", r"ambulance",
        r"allergic reaction",
        r"anaphyla\w*", r"chok(?:ed|ing)", r"poison(?:ed|ing)?", r"(?:product|safety) recall", r"overheat(?:s|ed|ing)",
        r"melted", r"smoke (?:came|coming|is)", r"se incendi[óo]", r"descarga el[ée]ctrica", r"herid[oa]s?",
        r"explot[óo]",
    ),
}  # fmt: skip

_TOPICS: dict[str, tuple[set[Intent], re.Pattern[str]]] = {
    "delivery": (
        {Intent.DELIVERY, Intent.ORDER_STATUS},
        _any(
            r"deliver(?:y|ed|ies)?", r"shipping", r"shipped", r"ship (?:it |this |them )?to", r"postage",
            r"dispatch\w*",
            r"how (?:long|soon|fast)", r"arrives?", r"when (?:can|could|would|will) (?:i|we) (?:get|receive|have)",
            r"env[íi]os?", r"entregas?", r"cu[áa]nto tarda\w*",
        ),
    ),
    "returns": (
        {Intent.RETURN_REFUND, Intent.DAMAGED_ITEM},
        _any(r"returns?", r"returned", r"send (?:it|them) back", r"refund\w*", r"money back", r"exchange",
             r"devol\w+", r"reembolso"),
    ),
    "invoice": ({Intent.INVOICE}, _any(r"invoices?", r"receipt", r"vat", r"facturas?", r"iva")),
    "account": ({Intent.ACCOUNT}, _any(r"password", r"log ?in", r"sign in", r"my account", r"contraseña",
    r"mi cuenta")),
    "order": (
        {Intent.ORDER_STATUS, Intent.DELIVERY, Intent.RETURN_REFUND, Intent.INVOICE, Intent.DAMAGED_ITEM},
        _any(r"my (?:last |previous |recent )?order", r"order (?:number|no\.?|#)", r"tracking", r"mi pedido"),
    ),
    "terms": (
        {Intent.WHOLESALE},
        _any(r"discounts?", r"vouchers?", r"coupons?", r"promo(?:tion)? codes?", r"cheaper", r"best price",
             r"special price",
             r"bulk", r"wholesale", r"instal?ments?", r"warranty", r"guarantee", r"reserve", r"put (?:\w+ )?aside",
             r"hold (?:it|one|them)", r"engrav\w+", r"personali[sz]\w+", r"price match", r"descuentos?",
             r"garant[íi]a",
             r"al por mayor", r"reservar"),
    ),
    "complaint": (
        {Intent.COMPLAINT, Intent.DAMAGED_ITEM, Intent.RETURN_REFUND, Intent.ORDER_STATUS},
        _any(r"broken", r"damaged", r"defective", r"faulty", r"disappointed", r"unacceptable", r"disgust\w+",
             r"terrible",
             r"worst", r"rot[oa]s?", r"defectuos[oa]s?", r"inaceptable"),
    ),
}  # fmt: skip
