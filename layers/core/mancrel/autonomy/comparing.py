"""In which points one policy lets the assistant do more than another. Pure."""

from collections.abc import Iterable, Iterator
from typing import get_args

from mancrel.autonomy.schemas import AutonomyPolicy, LooserPoint, Mode, Rung, SendingHours
from mancrel.kit.schema import pointer

_MODES = get_args(Mode)
_RUNGS = get_args(Rung)


def looser(old: AutonomyPolicy, new: AutonomyPolicy) -> list[LooserPoint]:
    """The points in which *new* allows what *old* did not, or has people look at less. None: it is as strict.

    Whatever *new* lets go out, *old* lets go out as well if there are none (`permitting.holds`).
    """
    return [*_figures(old, new), *_rungs(old, new), *_times(old, new), *_ways(old, new), *_words(old, new)]


def _figures(old: AutonomyPolicy, new: AutonomyPolicy) -> Iterator[LooserPoint]:
    ranked: list[tuple[str, float, float, object, object]] = [
        ("/mode", _MODES.index(old.mode), _MODES.index(new.mode), old.mode, new.mode),
        ("/bands/auto", -old.bands.auto, -new.bands.auto, old.bands.auto, new.bands.auto),
        ("/bands/review", -old.bands.review, -new.bands.review, old.bands.review, new.bands.review),
        ("/budget/alpha", old.budget.alpha, new.budget.alpha, old.budget.alpha, new.budget.alpha),
        (
            "/budget/proof",
            old.budget.proof == "measured",
            new.budget.proof == "measured",
            old.budget.proof,
            new.budget.proof,
        ),
        ("/audit/sent", -old.audit.sent, -new.audit.sent, old.audit.sent, new.audit.sent),
        ("/audit/drafts", -old.audit.drafts, -new.audit.drafts, old.audit.drafts, new.audit.drafts),
        ("/undo", -old.undo, -new.undo, old.undo, new.undo),
    ]
    for where, had, has, before, after in ranked:
        if has > had:
            yield LooserPoint(pointer=where, before=str(before), after=str(after))


def _rungs(old: AutonomyPolicy, new: AutonomyPolicy) -> Iterator[LooserPoint]:
    for intent in sorted({*old.intents, *new.intents}):
        before, after = old.rung(intent), new.rung(intent)
        if _RUNGS.index(after) > _RUNGS.index(before):
            yield LooserPoint(pointer=pointer(["intents", intent]), before=before, after=after)


def _times(old: AutonomyPolicy, new: AutonomyPolicy) -> Iterator[LooserPoint]:
    if not isinstance(old.hours, SendingHours) or old.hours == new.hours:
        return
    within = isinstance(new.hours, SendingHours) and (
        not new.hours.minutes() or (new.hours.zone == old.hours.zone and new.hours.minutes() <= old.hours.minutes())
    )
    if not within:
        yield LooserPoint(pointer="/hours", before=_hours(old.hours), after=_hours(new.hours))


def _hours(hours: object) -> str:
    if not isinstance(hours, SendingHours):
        return str(hours)
    said = hours.model_dump(exclude_none=True)
    return ", ".join(f"{name} {each}" for name, each in said.items()) or "never"


def _ways(old: AutonomyPolicy, new: AutonomyPolicy) -> Iterator[LooserPoint]:
    if old.channels != "all" and (new.channels == "all" or not set(new.channels) <= set(old.channels)):
        yield LooserPoint(pointer="/channels", before=_listed(old.channels), after=_listed(new.channels))
    before, after = old.limits.price, new.limits.price
    if before and not after:
        yield LooserPoint(pointer="/limits/price", before=_listed(before), after="")
    for currency in sorted(after) if before else ():
        if currency not in before or after[currency] > before[currency]:
            had = str(before.get(currency, ""))
            yield LooserPoint(pointer=pointer(["limits", "price", currency]), before=had, after=str(after[currency]))


def _words(old: AutonomyPolicy, new: AutonomyPolicy) -> Iterator[LooserPoint]:
    kept = {topic.casefold() for topic in new.forbidden}
    for topic in old.forbidden:
        if topic.casefold() not in kept:
            yield LooserPoint(pointer="/forbidden", before=topic, after="")


def _listed(names: Iterable[str] | str) -> str:
    return names if isinstance(names, str) else ", ".join(names)
