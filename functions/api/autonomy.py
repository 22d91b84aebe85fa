"""How far the assistant may go by itself: the policy, the switch that stops it, the proof, and blind judging."""

import re
from datetime import timedelta
from typing import Annotated, Any

from pydantic import Field

from api import reach
from api.routing import Routes
from mancrel.accounts.policy import Caller, Capability
from mancrel.assistant import judging, replaying, standings
from mancrel.assistant import service as assistant
from mancrel.assistant.reports import Cases, JudgementOut, NewJudgement, Replay, StandingOut
from mancrel.autonomy import comparing, document, service
from mancrel.autonomy.schemas import AutonomyPolicy, AutonomyProposal, AutonomyStop, FileText, LooserPoint
from mancrel.autonomy.service import InForce
from mancrel.conversations.reach import hidden_contacts
from mancrel.kit import clock
from mancrel.kit.errors import InvalidError
from mancrel.kit.schema import Moment, Shape, fit

routes = Routes(tag="Assistant")
Text = Annotated[FileText, Field(min_length=1, max_length=document.LONGEST)]
_DAYS = re.compile(r"([1-9]\d{0,2})d")


class AutonomyOut(Shape):
    """The policy in force, as a file and as what the file says. *version* 0 is the default one."""

    version: int
    text: FileText
    policy: AutonomyPolicy
    since: Moment | None
    by: str | None
    approved_by: str | None
    stop: AutonomyStop | None
    proposal: AutonomyProposal | None


class AutonomyText(Shape):
    """A policy file to put in force; *version* is the one that was read."""

    version: int
    text: Text


class AutonomyTrial(Shape):
    """A file, and what a form makes of it: its values are written into the file, where the rest stays as it is."""

    text: Text
    policy: AutonomyPolicy | None = None


class AutonomyCheck(Shape):
    """The file that comes out, what it says, and in which points it is looser than the one in force."""

    text: FileText
    policy: AutonomyPolicy
    looser: list[LooserPoint]


class AutonomyVersion(Shape):
    """One version of the policy, and in which points it was looser than the one before; nobody made version 0."""

    version: int
    text: FileText
    since: Moment | None = None
    by: str | None = None
    approved_by: str | None = None
    points: list[LooserPoint]


class Switching(Shape):
    """Why."""

    reason: Annotated[str, Field(max_length=500)] | None = None


class ReplayOrder(Shape):
    """From when on (a time, or ``30d``), and the policy to try: a file, or what one says."""

    since: Annotated[str, Field(max_length=40)]
    policy: Text | dict[str, Any]


class CaseQuery(Shape):
    """How many cases to hand out."""

    limit: Annotated[int, Field(ge=1, le=50)] = 10


@routes.get("/api/assistant/policy", needs=Capability.INBOX_READ)
def get_assistant_policy(caller: Caller) -> AutonomyOut:
    """What the assistant may do by itself, whether it is stopped, and what waits for a second person."""
    return _shown(service.current(caller.tenant_id))


@routes.put("/api/assistant/policy", needs=Capability.ASSISTANT_MANAGE, errors=(409,))
def change_assistant_policy(caller: Caller, body: AutonomyText) -> AutonomyOut:
    """Put another file in force. What only tightens holds at once; a looser one becomes a proposal, which takes a
    second person."""
    return _shown(service.change(caller.tenant_id, caller.user_id, body.version, body.text))


@routes.post("/api/assistant/policy/check", needs=Capability.INBOX_READ)
def check_assistant_policy(caller: Caller, body: AutonomyTrial) -> AutonomyCheck:
    """Read a file, or write a form's values into it, and say what it would loosen. Nothing is changed."""
    text = body.text if body.policy is None else document.write(body.text, body.policy)
    policy = service.read(caller.tenant_id, text)
    loosened = comparing.looser(service.current(caller.tenant_id).policy, policy)
    return AutonomyCheck(text=text, policy=policy, looser=loosened)


@routes.post("/api/assistant/policy/replay", needs=Capability.ASSISTANT_MANAGE)
def replay_assistant_policy(caller: Caller, body: ReplayOrder) -> Replay:
    """What another policy would have changed since then, and how many of the replies that it would have sent were
    judged wrong. Nothing is changed or sent."""
    return replaying.replay(caller.tenant_id, _since(body.since), _tried(caller.tenant_id, body.policy))


@routes.get("/api/assistant/policy/versions", needs=Capability.INBOX_READ)
def list_assistant_policy_versions(caller: Caller) -> list[AutonomyVersion]:
    """Every version of the policy, the newest first, down to the default one: what it said, who made it, and who
    approved it."""
    made = [
        AutonomyVersion(
            version=int(row.number), text=row.text, since=row.since, by=row.made_by, approved_by=row.approved_by,
            points=row.points,
        )
        for row in service.versions(caller.tenant_id)
    ]  # fmt: skip
    return [*made, AutonomyVersion(version=0, text=document.DEFAULT, points=[])]


@routes.post(
    "/api/assistant/policy/proposals/{proposal_id}/approve", needs=Capability.ASSISTANT_MANAGE, errors=(403, 409)
)
def approve_assistant_policy(caller: Caller, proposal_id: str) -> AutonomyOut:
    """Put a looser policy in force, as the second person."""
    return _shown(service.approve(caller.tenant_id, caller.user_id, proposal_id))


@routes.delete("/api/assistant/policy/proposals/{proposal_id}", needs=Capability.ASSISTANT_MANAGE, errors=(409,))
def withdraw_assistant_policy(caller: Caller, proposal_id: str) -> None:
    """Drop a looser policy that waits for a second person."""
    service.withdraw(caller.tenant_id, proposal_id)


@routes.post("/api/assistant/stop", needs=Capability.SUGGESTIONS_DECIDE, errors=(409,))
def stop_assistant(caller: Caller, body: Switching) -> AutonomyOut:
    """Stop all sending by itself, now. Replies that are queued wait for a person."""
    return _shown(assistant.stop(caller.tenant_id, caller.user_id, body.reason))


@routes.post("/api/assistant/resume", needs=Capability.ASSISTANT_MANAGE, errors=(409,))
def resume_assistant(caller: Caller, body: Switching) -> AutonomyOut:
    """Let the policy decide again what is sent."""
    return _shown(service.resume(caller.tenant_id, caller.user_id, body.reason))


@routes.get("/api/assistant/standing", needs=Capability.INBOX_READ)
def get_assistant_standing(caller: Caller) -> StandingOut:
    """Where each intent stands on its way to sending by itself, and what is missing."""
    return standings.now(caller.tenant_id)


@routes.get("/api/assistant/judging", needs=Capability.SUGGESTIONS_DECIDE)
def list_cases(caller: Caller, query: CaseQuery) -> Cases:
    """Replies of the audit sample that this person can judge: message, draft and quoted rows, and nothing else."""
    return judging.cases(caller.tenant_id, caller.user_id, hidden_contacts(caller), query.limit)


@routes.post("/api/assistant/judgements", needs=Capability.SUGGESTIONS_DECIDE, status=201, errors=(404, 409))
def judge_case(caller: Caller, body: NewJudgement) -> JudgementOut:
    """Say whether a reply is right. It cannot be changed afterwards."""
    suggestion = assistant.get(caller.tenant_id, body.suggestion_id)
    reach.conversation(caller, suggestion.conversation_id)
    return judging.judge(caller.tenant_id, caller.user_id, body)


def _shown(now: InForce) -> AutonomyOut:
    names = ("text", "policy", "since", "by", "approved_by", "stop", "proposal")
    return AutonomyOut(version=now.number, **{name: getattr(now, name) for name in names})


def _since(text: str) -> Any:
    if days := _DAYS.fullmatch(text):
        return clock.now() - timedelta(days=int(days[1]))
    try:
        return clock.parse(text)
    except ValueError as error:
        detail = "must be a time such as 2026-01-31T12:00:00Z, or days such as 30d"
        raise InvalidError(detail, [{"pointer": "/since", "detail": detail}]) from error


def _tried(tenant_id: str, policy: str | dict[str, Any]) -> AutonomyPolicy:
    if isinstance(policy, str):
        return service.read(tenant_id, policy)
    wanted = fit(AutonomyPolicy, policy)
    service.check(tenant_id, wanted)
    return wanted
