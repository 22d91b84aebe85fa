"""What the tenant's policy says to one reply, with all that it depends on: to decide by, to keep, and to replay."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from mancrel.accounts import organisations
from mancrel.assistant.gates import POLICY, UNLICENSED, Gate
from mancrel.assistant.policy import Decision
from mancrel.assistant.thinking import Thought
from mancrel.autonomy import evidence, permitting
from mancrel.autonomy import service as autonomy
from mancrel.autonomy.permitting import Circumstances
from mancrel.autonomy.schemas import AutonomyPolicy
from mancrel.channels import service as channels
from mancrel.kit import clock
from mancrel.messages import service as messages
from mancrel.messages.models import Message


@dataclass(frozen=True, kw_only=True)
class Licence:
    """A policy, and what it asks about a reply."""

    number: int
    policy: AutonomyPolicy
    met: Circumstances

    @property
    def gates(self) -> tuple[Gate, ...]:
        """What of the policy holds the reply back."""
        return tuple(Gate(hold.value) for hold in permitting.holds(self.policy, self.met))

    @property
    def bands(self) -> tuple[float, float]:
        """Where the bands begin."""
        return (self.policy.bands.auto, self.policy.bands.review)


def of(message: Message, thought: Thought) -> Licence:
    """The licence of a reply to *message* now. Read consistently: a stop a moment ago counts."""
    tenant_id = message.tenant_id
    now = autonomy.current(tenant_id)
    policy, intent = now.policy, str(thought.intent)
    return Licence(
        number=now.number,
        policy=policy,
        met=Circumstances(
            intent=intent,
            channel=channels.get(tenant_id, message.channel_id).kind,
            at=clock.now(),
            zone=organisations.profile(tenant_id).time_zone,
            quoted=_quoted(thought),
            topics=permitting.topics_in(policy, said_in(message)),
            proved=_proved(tenant_id, policy, intent, thought.understanding.model_version),
            stopped=now.stop is not None,
        ),
    )


def said_in(message: Message) -> str:
    """What is searched for forbidden topics: subject and the customer's own words."""
    return f"{message.subject}\n{messages.said(message)}"


def kept(licence: Licence) -> dict[str, Any]:
    """*licence* as an envelope keeps it."""
    met = licence.met
    return {
        "number": licence.number,
        "policy": licence.policy.model_dump(mode="json", exclude={"away"}),
        "intent": met.intent,
        "channel": met.channel,
        "at": clock.stamp(met.at),
        "zone": met.zone,
        "quoted": dict(met.quoted),
        "topics": list(met.topics),
        "proved": met.proved,
        "stopped": met.stopped,
    }


def read(content: Mapping[str, Any]) -> Licence:
    """The licence that `kept` wrote."""
    names = ("intent", "channel", "zone", "quoted", "proved", "stopped")
    met = Circumstances(
        at=clock.parse(content["at"]),
        topics=tuple(content["topics"]),
        **{name: content[name] for name in names},
    )
    return Licence(number=content["number"], policy=AutonomyPolicy.model_validate(content["policy"]), met=met)


def share_judged(decision: Decision, policy: AutonomyPolicy) -> float | None:
    """Which share of replies that fared like this one is judged blind; None for what is no reply with words."""
    if decision.action != "reply" or Gate.NOTHING_TO_SAY in decision.gates:
        return None
    return policy.audit.drafts if decision.gates and is_evidence(decision.band, decision.gates) else policy.audit.sent


def is_evidence(band: str, gates: tuple[Gate, ...]) -> bool:
    """Whether the reply would be sent if its intent were allowed to: what the error budget is about."""
    return band == "auto" and UNLICENSED.issuperset(gates)


def would_send(decision: Decision) -> bool:
    """Whether only the policy keeps it from being sent."""
    return decision.action == "reply" and decision.band == "auto" and POLICY.issuperset(decision.gates)


def _quoted(thought: Thought) -> dict[str, int]:
    dearest: dict[str, int] = {}
    for hit in thought.draft.products:
        if hit.price is not None:
            dearest[hit.currency] = max(hit.price, dearest.get(hit.currency, 0))
    return dearest


def _proved(tenant_id: str, policy: AutonomyPolicy, intent: str, model: str) -> bool:
    """Asked for only where it counts: it reads every judgement of the intent."""
    if policy.budget.proof != "required":
        return False
    return evidence.standing(tenant_id, intent, policy.budget.alpha, model).proved
