"""Which model reads a tenant's messages, what it may learn from, and when another one takes over."""

import hashlib
import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta

from mancrel.assistant import repository as suggested
from mancrel.autonomy import budget
from mancrel.autonomy import repository as judged
from mancrel.contacts import service as contacts
from mancrel.intents import service as intents
from mancrel.intents.jobs import LearnIntents
from mancrel.kit import clock, outbox
from mancrel.kit.errors import ConflictError
from mancrel.kit.log import logger
from mancrel.kit.tables import Save
from mancrel.learning import contest, measuring, repository
from mancrel.learning.contest import Match
from mancrel.learning.labels import Label, labels
from mancrel.learning.models import IntentModel
from mancrel.learning.schemas import ModelBacktest, ModelChange, Why

MOST = 1000
"""So many of the newest labels are learnt from."""
_NEW = 10
_BRAKE = timedelta(minutes=10)
_LOOKED_BACK = 200
_TRIES = 5


@dataclass(frozen=True)
class Trained:
    """A model just learnt, and how it did against the one that answers."""

    version: str
    content: bytes
    matches: Sequence[Match]
    latest: Sequence[Match]
    intents: str | None = None  # see `intents.digest`
    own: Sequence[str] = ()
    asked: bool = False  # learnt because the list of intents was changed
    claimed: Mapping[str, tuple[str, int]] = field(default_factory=dict)  # see schemas.ModelOverlap


def is_asked(tenant_id: str) -> bool:
    """Whether the tenant's own intents are not those that its model learnt."""
    return intents.digest(tenant_id) != repository.current(tenant_id).intents


def known(tenant_id: str) -> list[Label]:
    """The newest labels of intents that there are, on messages of contacts who were not deleted, the oldest first.
    An intent that was made anew under the key of a deleted one does not inherit that one's labels."""
    offered, anew = intents.offered(tenant_id), intents.made_anew(tenant_id)
    said = labels(suggested.list_suggestions(tenant_id), judged.list_judgements(tenant_id))
    found = [each for each in said if each.intent in offered and not each.means_another(anew.get(each.intent))][-MOST:]
    living = contacts.get_many(tenant_id, {each.contact_id for each in found if each.contact_id})
    return [each for each in found if each.contact_id is None or each.contact_id in living]


def learn_now(tenant_id: str) -> None:
    """Have it learnt in the background, once in ten minutes; nothing happens while there are too few labels and no
    intents that are to be learnt.

    Raises:
        ConflictError: it is being changed by others; try again.
    """
    row, now = repository.current(tenant_id), clock.now()
    if row.asked_at and row.asked_at > now - _BRAKE:
        return
    if len(known(tenant_id)) < contest.FEWEST and not is_asked(tenant_id):
        return
    row.asked_at = now
    outbox.commit([Save(row)], [LearnIntents(tenant_id=tenant_id)])


def is_due(tenant_id: str, found: Sequence[Label]) -> bool:
    """Whether there is enough new to learn, or somebody asked for it."""
    if len(found) < contest.FEWEST:
        return False
    runs, asked = repository.list_runs(tenant_id), repository.current(tenant_id).asked_at
    if not runs or (asked and asked > runs[0].created_at):
        return True
    return sum(runs[0].until is None or each.at > runs[0].until for each in found) >= _NEW


def digest(shipped: str, found: Sequence[Label], own: str | None = None) -> str:
    """What names a training: the shipped model and all that is learnt, by label and as examples of *own* intents."""
    named = [shipped, own] if own else [shipped]
    told = json.dumps([*named, *([each.suggestion_id, each.intent, each.by] for each in found)])
    return hashlib.sha256(told.encode()).hexdigest()[:16]


def settle(tenant_id: str, run: str, found: Sequence[Label], trained: Trained) -> IntentModel:
    """Write down a training and, if it won, let its model answer from now on; a second time changes nothing.

    Raises:
        ConflictError: another model answers meanwhile, or this training was written by another worker.
    """
    won = contest.asked_for(trained.matches) if trained.asked else None
    verdict = won or contest.verdict(trained.matches, trained.latest)
    figures = ModelBacktest(
        champion=measuring.measured([each.champion for each in trained.matches]),
        challenger=measuring.measured([each.challenger for each in trained.matches]),
    )
    row = IntentModel(
        tenant_id,
        f"run#{run}",
        model_version=trained.version,
        until=found[-1].at if found else None,
        began=found[0].at if found else None,
        intents=trained.intents,
        own=list(trained.own),
        claimed={key: list(each) for key, each in trained.claimed.items()},
        verdict=verdict,
        promoted=int(verdict == "promoted"),
        labels=dict(Counter(each.intent for each in found)),
        figures=figures.model_dump(mode="json"),
    )
    rows = [row]
    if verdict == "promoted":
        repository.keep(tenant_id, trained.version, trained.content)
        now = repository.current(tenant_id)
        now.before = [*now.before, _kept(now)]
        _change(now, trained.version, "learnt", None)
        now.until, now.intents, now.own = row.until, row.intents, row.own
        rows.append(now)
    repository.commit(rows)
    logger.info("intents learnt", extra={"tenant_id": tenant_id, "verdict": verdict, "labels": len(found)})
    return row


def watch(tenant_id: str) -> bool:
    """Let the model before answer again if, by what people say since this one answers, it does worse; whether it did.

    Raises:
        ConflictError: the model was changed meanwhile.
    """
    row = repository.current(tenant_id)
    if row.model_version is None or row.since is None:
        return False
    said = known(tenant_id)
    before = [each.wrong for each in said if each.read_at < row.since][-_LOOKED_BACK:]
    after = [each.wrong for each in said if each.read_at >= row.since]
    if not contest.worse(before, after, budget.upper_bound(sum(before), len(before)) if before else 1.0):
        return False
    _back(row, "worse", None)
    return True


def go_back(tenant_id: str, by: str, version: str) -> None:
    """Let the model before *version* answer again; when *version* does not answer any more, nothing changes.

    Raises:
        ConflictError: the model is being changed by others; try again.
    """
    for _try in range(_TRIES):
        row = repository.current(tenant_id)
        if row.model_version != version:
            return
        try:
            _back(row, "by_hand", by)
        except ConflictError:
            continue
        return
    raise ConflictError("the model is being changed by others; try again")


def _back(row: IntentModel, why: Why, by: str | None) -> None:
    *row.before, last = row.before or [{"version": None, "until": None}]
    _change(row, last["version"], why, by)
    row.until = clock.parse(last["until"]) if last["until"] else None
    row.intents, row.own = last.get("intents"), last.get("own", [])
    repository.commit([row])
    logger.warning("went back to the model before", extra={"tenant_id": row.tenant_id, "why": why})


def _kept(row: IntentModel) -> dict[str, object]:
    until = row.until and clock.stamp(row.until)
    return {"version": row.model_version, "until": until, "intents": row.intents, "own": row.own}


def _change(row: IntentModel, version: str | None, why: Why, by: str | None) -> None:
    now = clock.now()
    gone = ModelChange(version=row.model_version, since=row.since, until=now, why=why, by=by)
    row.history = [*row.history, gone.model_dump(mode="json")]
    row.model_version, row.since = version, now
