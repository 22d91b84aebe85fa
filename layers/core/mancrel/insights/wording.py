"""The words for what was found: names of clusters, reasons for lookalikes, refusals. One table per language."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from mancrel.experiments.numbers import Numbers

_GROUPS: Mapping[str, Mapping[str, tuple[str, str]]] = {
    "en": {
        "champions": ("Champions", "buy often, lately, and spend most"),
        "loyal": ("Loyal", "buy often and come back"),
        "potential_loyalists": ("Potential loyalists", "bought lately, more than once"),
        "new": ("New", "bought once, lately"),
        "need_attention": ("Need attention", "bought a few times, some while ago"),
        "about_to_sleep": ("About to sleep", "bought once, some while ago"),
        "cannot_lose": ("Cannot lose them", "were among the best, and have not bought for long"),
        "at_risk": ("At risk", "bought several times, and not for long"),
        "hibernating": ("Hibernating", "bought little, long ago"),
        "no_customer": ("Never bought", "no order is known"),
    },
    "es": {
        "champions": ("Campeones", "compran a menudo, hace poco, y son los que más gastan"),
        "loyal": ("Fieles", "compran a menudo y vuelven"),
        "potential_loyalists": ("Fieles en potencia", "compraron hace poco, más de una vez"),
        "new": ("Nuevos", "compraron una vez, hace poco"),
        "need_attention": ("Piden atención", "compraron algunas veces, hace algún tiempo"),
        "about_to_sleep": ("A punto de dormirse", "compraron una vez, hace algún tiempo"),
        "cannot_lose": ("No perderlos", "eran de los mejores y llevan mucho sin comprar"),
        "at_risk": ("En riesgo", "compraron varias veces y llevan mucho sin comprar"),
        "hibernating": ("Hibernando", "compraron poco, hace mucho"),
        "no_customer": ("Nunca compraron", "no se conoce ningún pedido"),
    },
}
_TRAITS: Mapping[str, Mapping[str, tuple[str, str]]] = {
    "en": {
        "days": ("long away", "here lately"),
        "times": ("frequent", "rare"),
        "average": ("large orders", "small orders"),
        "tenure": ("long-standing", "new"),
    },
    "es": {
        "days": ("hace mucho", "hace poco"),
        "times": ("frecuentes", "esporádicos"),
        "average": ("pedidos grandes", "pedidos pequeños"),
        "tenure": ("antiguos", "nuevos"),
    },
}
"""Each trait when it is above what is usual, and below."""
_FIGURES = {
    "en": "last one {days} days ago, {times} {what} and {spends} each; {share} of all spend",
    "es": "el último hace {days} días, {times} {what} y {spends} cada uno; {share} de todo el gasto",
}
_WHAT = {"en": {"orders": "orders", "visits": "visits"}, "es": {"orders": "pedidos", "visits": "visitas"}}
_AVERAGE = {"en": "Average customers", "es": "Clientes medios"}
_REASONS = {
    "en": {
        "orders": "{listed} orders (others {others})",
        "spends": "{listed} spent in all (others {others})",
        "average": "{listed} an order (others {others})",
        "order_days": "last order {listed} days ago (others {others})",
        "tenure": "first order {listed} days ago (others {others})",
        "visits": "{listed} visits (others {others})",
        "visit_days": "last visit {listed} days ago (others {others})",
        "known": "known for {listed} days (others {others})",
        "lifecycle": "{listed} are {word} (others {others})",
        "source": "{listed} came by {word} (others {others})",
    },
    "es": {
        "orders": "{listed} pedidos (los demás {others})",
        "spends": "{listed} gastados en total (los demás {others})",
        "average": "{listed} por pedido (los demás {others})",
        "order_days": "último pedido hace {listed} días (los demás {others})",
        "tenure": "primer pedido hace {listed} días (los demás {others})",
        "visits": "{listed} visitas (los demás {others})",
        "visit_days": "última visita hace {listed} días (los demás {others})",
        "known": "conocidos desde hace {listed} días (los demás {others})",
        "lifecycle": "el {listed} son {word} (los demás {others})",
        "source": "el {listed} vino por {word} (los demás {others})",
    },
}
REFUSALS: Mapping[str, Mapping[str, str]] = {
    "en": {
        "few_customers": "There are too few customers with orders for clusters: at least 50 are needed.",
        "small_base": "The segment has too few people to learn from: at least 50 are needed.",
        "large_base": "The segment holds more than half of all contacts, so there are too few others to find.",
        "few_others": "There are too few contacts outside the segment: at least 200 are needed.",
        "no_features": "Nothing is known of your contacts that the segment does not ask for already.",
        "no_lift": (
            "No reliable lookalike: on people it had not seen, the choice was not surely better than chance (lift "
            "{value}, between {low} and {high})."
        ),
    },
    "es": {
        "few_customers": "Hay muy pocos clientes con pedidos para agruparlos: hacen falta al menos 50.",
        "small_base": "El segmento tiene muy pocas personas para aprender: hacen falta al menos 50.",
        "large_base": "El segmento contiene más de la mitad de los contactos: quedan muy pocos por encontrar.",
        "few_others": "Hay muy pocos contactos fuera del segmento: hacen falta al menos 200.",
        "no_features": "No se sabe nada de sus contactos que el segmento no pida ya.",
        "no_lift": (
            "Ningún parecido fiable: en personas que no había visto, la elección no fue mejor que el azar con "
            "seguridad (factor {value}, entre {low} y {high})."
        ),
    },
}
_MONEY = ("spends", "average")


def cluster(key: str, traits: Sequence[Sequence[Any]], language: str) -> tuple[str, str]:
    """The name of a cluster, and what is meant; *traits* are of clusters without a name: what, and above or below."""
    known = _GROUPS[language].get(key)
    if known:
        return known
    words = [_TRAITS[language][str(what)][0 if above else 1] for what, above in traits]
    name = ", ".join(words) or _AVERAGE[language]
    return name[:1].upper() + name[1:], ""


def described(basis: str, figures: Mapping[str, float], numbers: Numbers, decimals: int) -> str:
    """What is typical of a cluster, in numbers."""
    return _FIGURES[numbers.language].format(
        days=numbers.count(figures["days"]),
        times=numbers.decimal(figures["times"]),
        what=_WHAT[numbers.language][basis],
        spends=numbers.money(figures["spends"] * 10**decimals),
        share=numbers.percent(figures["spendsShare"]),
    )


def reason(line: Mapping[str, Any], numbers: Numbers, decimals: int) -> str:
    """Why people were chosen, with the middle of the chosen and of the others."""
    feature = str(line["feature"])

    def said(value: float) -> str:
        if line["word"]:
            return numbers.percent(value, 0)
        return numbers.money(value * 10**decimals) if feature in _MONEY else numbers.count(value)

    pattern = _REASONS[numbers.language][feature]
    return pattern.format(listed=said(line["listed"]), others=said(line["others"]), word=line["word"])


def refusal(word: str, lift: Mapping[str, float] | None, numbers: Numbers) -> str:
    """Why there is no answer."""
    values = {name: numbers.decimal(value, 2) for name, value in (lift or {}).items()}
    return REFUSALS[numbers.language][word].format_map(values)
