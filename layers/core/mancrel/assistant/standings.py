"""Where each intent stands: its evidence, what is missing, the risk–coverage curve, and what shadow mode would do."""

from collections import Counter
from collections.abc import Sequence
from typing import get_args

from mancrel.assistant import collection, judging
from mancrel.assistant.collection import SUGGESTIONS
from mancrel.assistant.gates import Gate
from mancrel.assistant.policy import REPLIES
from mancrel.assistant.reports import CurvePoint, IntentStanding, ShadowResult, StandingOut
from mancrel.autonomy import budget, evidence
from mancrel.autonomy import repository as judged
from mancrel.autonomy import service as autonomy
from mancrel.autonomy.models import Judgement
from mancrel.autonomy.schemas import AutonomyPolicy, Rung
from mancrel.intents import service as intents
from mancrel.intents.schemas import STARTER
from mancrel.records.fields import FieldType
from mancrel.replica import service as replica
from mancrel.rules.operators import Operator
from mancrel.rules.tree import Condition, both

_POINTS = 40
_ACTING = get_args(Rung)[2:]


def now(tenant_id: str) -> StandingOut:
    """Where every intent stands by all that was judged so far."""
    in_force = autonomy.current(tenant_id)
    rows = judged.list_judgements(tenant_id)
    apart = evidence.by_intent(rows)
    waiting = Counter(row["intent"] for row in judging.open_for(tenant_id, rows, None))
    offered = intents.offered(tenant_id)
    names = sorted({*REPLIES, *in_force.policy.intents, *apart, *(offered - STARTER)} & offered)
    points = curve(rows)
    model = _model(tenant_id)
    return StandingOut(
        alpha=in_force.policy.budget.alpha,
        proof=in_force.policy.budget.proof,
        level=budget.LEVEL,
        intents=[
            _of(name, in_force.policy, in_force.sends, evidence.wrongs(apart.get(name, []), model=model), waiting[name])
            for name in names
        ],
        curve=points,
        abstain=budget.abstain(points[-1].risk, in_force.policy.budget.alpha) if points else 0.0,
        shadow=shadow(tenant_id),
    )


def curve(rows: Sequence[Judgement]) -> list[CurvePoint]:
    """Risk by coverage, from the surest draft down; a draft whose kind is judged one in ten stands for ten."""
    verdicts: dict[str, set[str]] = {}
    for row in rows:
        verdicts.setdefault(row.suggestion_id, set()).add(row.verdict)
    drafts = {row.suggestion_id: row for row in rows}
    ordered = sorted(drafts.values(), key=lambda row: (-row.confidence, row.suggestion_id))
    total = sum(1 / row.share for row in ordered)
    points, weight, wrong = [], 0.0, 0.0
    for number, row in enumerate(ordered, 1):
        weight += 1 / row.share
        wrong += evidence.is_wrong(verdicts[row.suggestion_id]) / row.share
        if number == len(ordered) or ordered[number].confidence < row.confidence:
            points.append(
                CurvePoint(threshold=row.confidence, coverage=weight / total, risk=wrong / weight, judged=number)
            )
    step = max(1, -(-len(points) // _POINTS))
    return [*points[: len(points) - 1 : step], *points[-1:]]


def shadow(tenant_id: str) -> list[ShadowResult]:
    """What only shadow mode kept from being sent, by intent, and what people did with it."""
    found: dict[str, Counter[str]] = {}
    held = Condition("gates", Operator.HAS_TAG, (Gate.SHADOW.value,), FieldType.TAGS)
    rule = both(held, *collection.equal(band="auto", action="reply"))
    for row in replica.rows(tenant_id, SUGGESTIONS, rule, ("intent", "status", "edited", "gates")):
        if row["gates"] == [Gate.SHADOW.value]:
            kind = "edited" if row["status"] == "approved" and row["edited"] else row["status"]
            found.setdefault(row["intent"], Counter())[kind] += 1
    return [
        ShadowResult(
            intent=intent,
            would_send=counts.total(),
            as_drafted=counts["approved"],
            edited=counts["edited"],
            rejected=counts["rejected"],
            waiting=counts["waiting"],
        )
        for intent, counts in sorted(found.items())
    ]


def _model(tenant_id: str) -> str | None:
    """What read the newest message."""
    (newest, _total, _cursor) = collection.page(tenant_id, limit=1)
    return newest[0].model if newest else None


def _of(intent: str, policy: AutonomyPolicy, sends: bool, wrongs: list[bool], waiting: int) -> IntentStanding:
    stands = budget.follow(wrongs, policy.budget.alpha)
    may = policy.rung(intent) in _ACTING and (stands.proved or policy.budget.proof == "measured")
    return IntentStanding(
        intent=intent,
        rung=policy.rung(intent),
        state=stands.state,
        judged=stands.judged,
        wrong=stands.wrong,
        bound=stands.bound,
        to_go=stands.to_go,
        drifts=stands.drifts,
        sends=sends and may,
        waiting=waiting,
    )
