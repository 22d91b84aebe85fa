"""The words of rules, one table per language; `wording` puts them together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from mancrel.rules.operators import Operator


@dataclass(frozen=True)
class Words:
    """How one language says a rule. Patterns have ``{field}``, ``{value}``, ``{days}``, ``{low}`` and ``{high}``.

    *times* are what dates say in place of *operators*, *segments* what segments do; *yes* and *no* are for fields that
    are either. *events* say what happened: by itself, and with a ``{subject}``; *counts* how often (``{event}``,
    ``{often}``), *never* and *not_then* that it did not, ever or within the ``{window}``. *sign_behind*: amounts are
    written ``1.000,50 €``, not ``€1,000.50``.
    """

    operators: Mapping[Operator, str]
    times: Mapping[Operator, str]
    segments: Mapping[Operator, str]
    events: Mapping[str, tuple[str, str]]
    counts: Mapping[Operator, str]
    never: str
    not_then: str
    once: str
    often: str
    lately: str
    since: str
    until: str
    span: str
    yes: str
    no: str
    day: str
    days: str
    both: str
    either: str
    none: str
    everything: str
    sign_behind: bool = False


_ENGLISH = {
    Operator.EQUALS: "{field} is {value}",
    Operator.DIFFERS: "{field} is not {value}",
    Operator.GREATER: "{field} over {value}",
    Operator.AT_LEAST: "{field} at least {value}",
    Operator.LESS: "{field} under {value}",
    Operator.AT_MOST: "{field} at most {value}",
    Operator.IN: "{field} is one of {value}",
    Operator.NOT_IN: "{field} is none of {value}",
    Operator.CONTAINS: "{field} contains {value}",
    Operator.NOT_CONTAINS: "{field} does not contain {value}",
    Operator.STARTS_WITH: "{field} starts with {value}",
    Operator.IS_EMPTY: "{field} is empty",
    Operator.IS_NOT_EMPTY: "{field} is not empty",
    Operator.BETWEEN: "{field} between {low} and {high}",
    Operator.INACTIVE_DAYS: "{field} more than {days} ago",
    Operator.INACTIVE_DAYS_OR_NEVER: "{field} more than {days} ago or never",
    Operator.WITHIN_DAYS: "{field} in the last {days}",
    Operator.HAS_TAG: "tagged {value}",
}
_SPANISH = {
    Operator.EQUALS: "{field} es {value}",
    Operator.DIFFERS: "{field} no es {value}",
    Operator.GREATER: "{field} más de {value}",
    Operator.AT_LEAST: "{field} al menos {value}",
    Operator.LESS: "{field} menos de {value}",
    Operator.AT_MOST: "{field} como máximo {value}",
    Operator.IN: "{field} es uno de {value}",
    Operator.NOT_IN: "{field} no es ninguno de {value}",
    Operator.CONTAINS: "{field} contiene {value}",
    Operator.NOT_CONTAINS: "{field} no contiene {value}",
    Operator.STARTS_WITH: "{field} empieza por {value}",
    Operator.IS_EMPTY: "{field} está vacío",
    Operator.IS_NOT_EMPTY: "{field} no está vacío",
    Operator.BETWEEN: "{field} entre {low} y {high}",
    Operator.INACTIVE_DAYS: "{field} hace más de {days}",
    Operator.INACTIVE_DAYS_OR_NEVER: "{field} hace más de {days} o nunca",
    Operator.WITHIN_DAYS: "{field} en los últimos {days}",
    Operator.HAS_TAG: "con la etiqueta {value}",
}

_ENGLISH_COUNTS = {
    Operator.EQUALS: "{event} exactly {often}",
    Operator.DIFFERS: "{event} not exactly {often}",
    Operator.GREATER: "{event} more than {often}",
    Operator.AT_LEAST: "{event} at least {often}",
    Operator.LESS: "{event} less than {often}",
    Operator.AT_MOST: "{event} at most {often}",
}
_SPANISH_COUNTS = {
    Operator.EQUALS: "{event} exactamente {often}",
    Operator.DIFFERS: "{event} no exactamente {often}",
    Operator.GREATER: "{event} más de {often}",
    Operator.AT_LEAST: "{event} al menos {often}",
    Operator.LESS: "{event} menos de {often}",
    Operator.AT_MOST: "{event} como máximo {often}",
}
_ENGLISH_EVENTS = {
    "ordered": ("ordered", "ordered {subject}"),
    "received": ("received a campaign", "received campaign {subject}"),
    "opened": ("opened a campaign", "opened campaign {subject}"),
    "clicked": ("clicked in a campaign", "clicked in campaign {subject}"),
    "unsubscribed": ("unsubscribed", "unsubscribed in campaign {subject}"),
    "bounced": ("bounced", "bounced in campaign {subject}"),
    "complained": ("complained", "complained about campaign {subject}"),
    "converted": ("converted", "converted after campaign {subject}"),
}
_SPANISH_EVENTS = {
    "ordered": ("ha hecho un pedido", "ha pedido {subject}"),
    "received": ("ha recibido una campaña", "ha recibido la campaña {subject}"),
    "opened": ("ha abierto una campaña", "ha abierto la campaña {subject}"),
    "clicked": ("ha hecho clic en una campaña", "ha hecho clic en la campaña {subject}"),
    "unsubscribed": ("se ha dado de baja", "se ha dado de baja en la campaña {subject}"),
    "bounced": ("ha rebotado", "ha rebotado en la campaña {subject}"),
    "complained": ("se ha quejado", "se ha quejado de la campaña {subject}"),
    "converted": ("ha convertido", "ha convertido tras la campaña {subject}"),
}


def _times(before: str, until: str, after: str, since: str) -> dict[Operator, str]:
    said = {Operator.LESS: before, Operator.BEFORE: before, Operator.AT_MOST: until}
    return {**said, Operator.GREATER: after, Operator.AFTER: after, Operator.AT_LEAST: since}


ENGLISH = Words(
    operators=MappingProxyType(_ENGLISH),
    times=MappingProxyType(
        _times("{field} before {value}", "{field} up to {value}", "{field} after {value}", "{field} from {value} on")
    ),
    segments=MappingProxyType({Operator.IN: "in segment {value}", Operator.NOT_IN: "not in segment {value}"}),
    events=MappingProxyType(_ENGLISH_EVENTS),
    counts=MappingProxyType(_ENGLISH_COUNTS),
    never="never {event}",
    not_then="not {event} {window}",
    once="once",
    often="{count} times",
    lately="in the last {days}",
    since="since {after}",
    until="before {before}",
    span="from {after} until before {before}",
    yes="yes",
    no="no",
    day="day",
    days="days",
    both="and",
    either="or",
    none="not {rule}",
    everything="everyone",
)
SPANISH = Words(
    operators=MappingProxyType(_SPANISH),
    times=MappingProxyType(
        _times(
            "{field} antes de {value}",
            "{field} hasta {value}",
            "{field} después de {value}",
            "{field} a partir de {value}",
        )
    ),
    segments=MappingProxyType({Operator.IN: "en el segmento {value}", Operator.NOT_IN: "no en el segmento {value}"}),
    events=MappingProxyType(_SPANISH_EVENTS),
    counts=MappingProxyType(_SPANISH_COUNTS),
    never="nunca {event}",
    not_then="no {event} {window}",
    once="una vez",
    often="{count} veces",
    lately="en los últimos {days}",
    since="desde {after}",
    until="antes de {before}",
    span="desde {after} hasta antes de {before}",
    yes="sí",
    no="no",
    day="día",
    days="días",
    both="y",
    either="o",
    none="no {rule}",
    everything="todos",
    sign_behind=True,
)
LANGUAGES: Mapping[str, Words] = MappingProxyType({"en": ENGLISH, "es": SPANISH})
