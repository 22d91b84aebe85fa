"""The sentences in which experiments are told, one table per language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True)
class Words:
    """How one language tells verdicts and lifts; the patterns name what goes into them."""

    verdicts: Mapping[str, str]
    facts: Mapping[str, str]
    alone: str
    nothing_yet: Mapping[str, str]
    few_buyers: str
    both: str
    over: str
    points: str
    per_person: str
    lift: str
    more: str
    less: str
    unsure: str
    no_hold_out: str
    revenue: str
    revenue_unsure: str
    revenue_few: str
    last_touch: str
    untouched: str


ENGLISH = Words(
    verdicts=MappingProxyType(
        {
            "winner": (
                "{winner} wins: {facts}. The difference of {difference} {unit} holds with {sure} certainty, however "
                "often you look."
            ),
            "no_difference": "No difference that matters: {names} lie within {margin} of each other ({facts}).",
            "keep_collecting": (
                "Keep collecting: {facts}. The difference of {pair} is {difference} {unit}, which decides nothing yet."
            ),
            "undecided": (
                "The data do not decide: {facts}. The difference of {pair} is {difference} {unit}; no winner can be "
                "named."
            ),
        }
    ),
    facts=MappingProxyType(
        {
            "clicked": "{value} of {people} people clicked with {arm}",
            "converted": "{value} of {people} people converted with {arm}",
            "revenue": "{value} a person with {arm} ({people} people)",
        }
    ),
    alone="There is only one variant, so there is nothing to compare.",
    nothing_yet=MappingProxyType(
        {
            "clicked": "Nobody has clicked in any variant yet.",
            "converted": "Nobody has bought after any variant yet.",
            "revenue": "Nobody has bought after any variant yet.",
        }
    ),
    few_buyers=(
        "Only {bought} people bought with {arm}; revenue is compared from {needed} buyers in each variant on, because "
        "a few large orders would decide."
    ),
    both="and",
    over="over",
    points="points",
    per_person="a person",
    lift="Of {people} people it was for, {rate} converted; of {held} who were left out by chance, {held_rate}.",
    more=(
        "That is {difference} points, so the message brought it about: some {caused} conversions ({low} to {high}) "
        "that would not have come."
    ),
    less="That is {difference} points: the message cost conversions.",
    unsure="That is {difference} points: no proof that the message did anything.",
    no_hold_out="Nobody was left out by chance, so nobody can say what would have come anyway.",
    revenue="Revenue was {mean} a person against {held_mean}, a difference of {difference}: some {caused} in all.",
    revenue_unsure=(
        "Revenue was {mean} a person against {held_mean}, a difference of {difference}, which may be chance."
    ),
    revenue_few="Only {bought} people of the smaller group bought; of revenue nothing is said below {needed}.",
    last_touch=(
        "It was the last message before {orders} orders worth {revenue} within {days} days; some would have come "
        "anyway."
    ),
    untouched="No order had it as the last message within {days} days before.",
)
SPANISH = Words(
    verdicts=MappingProxyType(
        {
            "winner": (
                "Gana {winner}: {facts}. La diferencia de {difference} {unit} se sostiene con una certeza del {sure}, "
                "por muchas veces que se mire."
            ),
            "no_difference": "Ninguna diferencia que importe: {names} distan menos del {margin} ({facts}).",
            "keep_collecting": (
                "Hay que seguir recogiendo datos: {facts}. La diferencia de {pair} es de {difference} {unit} y aún no "
                "decide nada."
            ),
            "undecided": (
                "Los datos no deciden: {facts}. La diferencia de {pair} es de {difference} {unit}; no se puede nombrar "
                "ganador."
            ),
        }
    ),
    facts=MappingProxyType(
        {
            "clicked": "el {value} de {people} personas hizo clic con {arm}",
            "converted": "el {value} de {people} personas compró con {arm}",
            "revenue": "{value} por persona con {arm} ({people} personas)",
        }
    ),
    alone="Solo hay una variante, así que no hay nada que comparar.",
    nothing_yet=MappingProxyType(
        {
            "clicked": "Nadie ha hecho clic todavía en ninguna variante.",
            "converted": "Nadie ha comprado todavía tras ninguna variante.",
            "revenue": "Nadie ha comprado todavía tras ninguna variante.",
        }
    ),
    few_buyers=(
        "Solo {bought} personas compraron con {arm}; los ingresos se comparan a partir de {needed} compradores por "
        "variante, porque unos pocos pedidos grandes decidirían."
    ),
    both="y",
    over="sobre",
    points="puntos",
    per_person="por persona",
    lift=("De {people} destinatarios compró el {rate}; de {held} que quedaron fuera al azar, el {held_rate}."),
    more=(
        "Son {difference} puntos, así que el mensaje lo causó: unas {caused} compras ({low} a {high}) que no habrían "
        "llegado."
    ),
    less="Son {difference} puntos: el mensaje costó compras.",
    unsure="Son {difference} puntos: nada prueba que el mensaje hiciera algo.",
    no_hold_out="Nadie quedó fuera al azar, así que nadie puede decir qué habría llegado de todos modos.",
    revenue=(
        "Los ingresos fueron {mean} por persona frente a {held_mean}, una diferencia de {difference}: unos {caused} en "
        "total."
    ),
    revenue_unsure=(
        "Los ingresos fueron {mean} por persona frente a {held_mean}, una diferencia de {difference}, que puede ser "
        "azar."
    ),
    revenue_few=(
        "Solo compraron {bought} personas del grupo menor; por debajo de {needed} no se dice nada de los ingresos."
    ),
    last_touch=(
        "Fue el último mensaje antes de {orders} pedidos por {revenue} en {days} días; algunos habrían llegado de "
        "todos modos."
    ),
    untouched="Ningún pedido lo tuvo como último mensaje en los {days} días anteriores.",
)
_LANGUAGES = {"en": ENGLISH, "es": SPANISH}


def words_in(language: str) -> Words:
    """The words of *language*, English where there are none."""
    return _LANGUAGES.get(language.lower()[:2], ENGLISH)
