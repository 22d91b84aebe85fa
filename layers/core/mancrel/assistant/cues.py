"""Words in a message that show that it asks for something besides its main intent. Pure."""

import re

from mancrel.intents.schemas import Intent


def also_asks(text: str, intent: str) -> list[str]:
    """The topics that *text* touches besides *intent*; a draft about *intent* alone would leave them unanswered."""
    return [topic for topic, (covers, pattern) in _TOPICS.items() if intent not in covers and pattern.search(text)]


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(patterns) + r")\b", re.IGNORECASE)


_TOPICS: dict[str, tuple[set[str], re.Pattern[str]]] = {
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
    "a certain order": (
        set(),
        _any(r"(?:order|invoice|pedido|factura)\s*(?:no\.?|number|nr\.?|n\.?º|id)?\s*[:#]?\s*[a-z]{0,3}-?\d{3,}"),
    ),
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
