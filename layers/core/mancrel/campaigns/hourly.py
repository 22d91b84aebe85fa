"""What it changed to write to everybody at their own best hour: beside those who always get it at once, by chance."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from mancrel.campaigns.results import BestHourResult, Metric
from mancrel.experiments import lifts
from mancrel.experiments.attributing import Arm
from mancrel.experiments.numbers import Numbers
from mancrel.insights import hours as habits

OWN, PLAIN = "own_hour", "plain_hour"
_WORDS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "en": {
            "none_chosen": "The data told no good hour, so everybody got it at once and there is nothing to compare.",
            "no_plain": (
                "{chosen} people got it at an hour chosen for them. What that changed cannot be told: nobody of this "
                "audience was left at the common hour."
            ),
            "compared": (
                "Of {people} people whose hour was to be chosen {rate} {did}; of {plain} who got it at once, by "
                "chance, {plain_rate}."
            ),
            "clicked": "clicked",
            "converted": "ordered",
            "more": "That is {difference} points: choosing the hour pays.",
            "less": "That is {difference} points: choosing the hour did harm.",
            "unsure": "That is {difference} points: no proof that choosing the hour changed anything.",
        },
        "es": {
            "none_chosen": "Los datos no señalaban ninguna hora buena: todos lo recibieron enseguida y nada se puede "
            "comparar.",
            "no_plain": (
                "{chosen} personas lo recibieron a una hora elegida para ellas. No se puede saber qué cambió: nadie de "
                "esta audiencia se quedó con la hora común."
            ),
            "compared": (
                "De {people} personas con hora elegida, el {rate} {did}; de {plain} que lo recibieron enseguida, al "
                "azar, el {plain_rate}."
            ),
            "clicked": "hizo clic",
            "converted": "compró",
            "more": "Son {difference} puntos: elegir la hora compensa.",
            "less": "Son {difference} puntos: elegir la hora perjudicó.",
            "unsure": "Son {difference} puntos: nada prueba que elegir la hora cambiara algo.",
        },
    }
)


@dataclass(frozen=True)
class Hours:
    """Who of an audience had their hour chosen, who keeps the plain one for good, and for how many there was one."""

    own: Arm
    plain: Arm
    chosen: int


def groups(tenant_id: str, contact_ids: Iterable[str]) -> dict[str, str]:
    """Of each of *contact_ids* whether their hour may be chosen: drawn by chance, and the same for ever."""
    return {each: OWN if habits.is_optimised(tenant_id, each) else PLAIN for each in contact_ids}


def result(found: Hours, metric: Metric, numbers: Numbers) -> BestHourResult:
    """What choosing hours changed, as far as it can be told."""
    own, plain = found.own, found.plain
    comparable = bool(found.chosen and plain.people and own.people)
    lift = lifts.against_hold_out(own, plain, numbers) if comparable else None
    apart = lift.difference if lift else None
    return BestHourResult(
        people=own.people,
        chosen=found.chosen,
        plain=plain.people,
        did=own.conversions,
        plain_did=plain.conversions,
        lift=round(apart.estimate, 6) if apart else None,
        low=round(apart.low, 6) if apart else None,
        high=round(apart.high, 6) if apart else None,
        pays=lift.proven if lift else None,
        sentence=_said(found, lift, metric, numbers),
    )


def _said(found: Hours, lift: lifts.Lift | None, metric: Metric, numbers: Numbers) -> str:
    words = _WORDS["es" if numbers.spanish else "en"]
    if lift is None or lift.difference is None:
        return words["no_plain" if found.chosen else "none_chosen"].format(chosen=numbers.count(found.chosen))
    compared = words["compared"].format(
        people=numbers.count(found.own.people),
        rate=numbers.percent(found.own.rate),
        did=words["clicked" if metric == "clicked" else "converted"],
        plain=numbers.count(found.plain.people),
        plain_rate=numbers.percent(found.plain.rate),
    )
    verdict = "more" if lift.proven else "less" if lift.difference.below else "unsure"
    return f"{compared} {words[verdict].format(difference=numbers.points(lift.difference))}"
