"""The policy in force: who may change it how, its versions, and the switch that stops all sending by itself."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from mancrel.accounts import users
from mancrel.accounts.policy import GRANTS, Capability
from mancrel.autonomy import comparing, document, repository
from mancrel.autonomy.models import AssistantPolicy, version_id
from mancrel.autonomy.schemas import AutonomyPolicy, AutonomyProposal, AutonomyStop
from mancrel.intents import service as intents
from mancrel.kit import clock, ids
from mancrel.kit.errors import ConflictError, ForbiddenError, InvalidError, NotFoundError
from mancrel.kit.schema import pointer

ALONE = timedelta(hours=24)
"""Who has nobody to ask may approve their own proposal after so long."""


@dataclass(frozen=True)
class InForce:
    """The policy as it stands. *number* 0 is the default one."""

    number: int
    text: str
    policy: AutonomyPolicy
    since: datetime | None
    by: str | None
    approved_by: str | None
    stop: AutonomyStop | None
    proposal: AutonomyProposal | None

    @property
    def sends(self) -> bool:
        """Whether anything may be sent by itself now."""
        return self.stop is None and self.policy.mode == "on"


def current(tenant_id: str) -> InForce:
    """The policy in force, read consistently: what was stopped a moment ago is stopped."""
    return _shown(repository.current(tenant_id))


def version(tenant_id: str, number: int) -> AutonomyPolicy:
    """What version *number* says. Raises NotFoundError: there is none."""
    if number == 0:
        return AutonomyPolicy.model_validate(_default())
    row = repository.find_version(tenant_id, number)
    if row is None:
        raise NotFoundError(f"there is no version {number} of the policy")
    return AutonomyPolicy.model_validate(row.content)


def versions(tenant_id: str) -> list[AssistantPolicy]:
    """Every version, the newest first, with who made it and who approved it."""
    return list(repository.list_versions(tenant_id))


def change(tenant_id: str, by: str, seen: int, text: str) -> InForce:
    """Put the file *text* in force if it only tightens; else propose it to a second person.

    Args:
        seen: the number of the version that was read.

    Raises:
        InvalidError: it is no policy; names pointer and line of each fault.
        ConflictError: another version is in force by now.
    """
    wanted = read(tenant_id, text)
    row = repository.current(tenant_id)
    if int(row.number) != seen:
        raise ConflictError("another version of the policy is in force by now; load it again")
    points = comparing.looser(_shown(row).policy, wanted)
    if not points:
        return _put_in_force(row, text, wanted, by, None)
    proposal = AutonomyProposal(id=ids.new("pol"), text=text, by=by, at=clock.now(), base=seen, points=points)
    row.proposal = proposal.model_dump(mode="json")
    repository.commit([row])
    return _shown(row)


def read(tenant_id: str, text: str) -> AutonomyPolicy:
    """The policy that the file *text* is.

    Raises:
        InvalidError: it is no policy, or names an intent that the tenant has not; names pointer and line of each fault.
    """
    wanted = document.read(text)
    try:
        check(tenant_id, wanted)
    except InvalidError as error:
        raise document.placed(text, error) from error
    return wanted


def check(tenant_id: str, wanted: AutonomyPolicy) -> None:
    """See that there are the intents that *wanted* names; those of the policy in force may stay.

    Raises:
        InvalidError: it names an intent that the tenant has not; points to each.
    """
    named, before = wanted.intents, current(tenant_id).policy.intents
    intents.check(tenant_id, {pointer(["intents", key]): key for key in named}, before)


def approve(tenant_id: str, by: str, proposal_id: str) -> InForce:
    """Put a proposal in force, as the second person.

    Raises:
        NotFoundError: there is no such proposal.
        ConflictError: it was decided already.
        ForbiddenError: *by* made it, and there are others who could approve it, or it is too soon.
    """
    row, proposal = _proposed(tenant_id, proposal_id)
    if by == proposal.by:
        _alone(tenant_id, by, proposal)
    wanted = document.read(proposal.text)
    return _put_in_force(row, proposal.text, wanted, proposal.by, by, proposal)


def withdraw(tenant_id: str, proposal_id: str) -> InForce:
    """Drop a proposal.

    Raises:
        NotFoundError: there is no such proposal.
        ConflictError: it was decided already.
    """
    row, _proposal = _proposed(tenant_id, proposal_id)
    row.proposal, row.settled = None, proposal_id
    repository.commit([row])
    return _shown(row)


def stop(tenant_id: str, by: str, reason: str | None) -> InForce:
    """Let nothing more be sent by itself, from now on, also of what is queued. A second time changes nothing."""
    return _switch(tenant_id, by, reason, stopped=True)


def resume(tenant_id: str, by: str, reason: str | None) -> InForce:
    """Go on as the policy says, which two people agreed on. What was stopped waits for a person all the same."""
    return _switch(tenant_id, by, reason, stopped=False)


def _switch(tenant_id: str, by: str, reason: str | None, stopped: bool) -> InForce:
    for last in (False, False, True):
        row = repository.current(tenant_id)
        if row.stopped == stopped:
            break
        row.stopped, row.stopped_by, row.stopped_at, row.stop_reason = stopped, by, clock.now(), reason
        try:
            repository.commit([row])
            break
        except ConflictError:
            if last:
                raise
    return _shown(row)


def _proposed(tenant_id: str, proposal_id: str) -> tuple[AssistantPolicy, AutonomyProposal]:
    row = repository.current(tenant_id)
    proposal = _shown(row).proposal
    if row.settled == proposal_id:
        raise ConflictError("this proposal was decided already")
    if proposal is None or proposal.id != proposal_id:
        raise NotFoundError("there is no such proposal")
    return row, proposal


def _alone(tenant_id: str, by: str, proposal: AutonomyProposal) -> None:
    others = [
        each
        for each in users.list_all(tenant_id)
        if each.user_id != by and not each.disabled and Capability.ASSISTANT_MANAGE in GRANTS.get(each.role, ())
    ]
    if others:
        raise ForbiddenError("a looser policy takes a second person; ask a colleague who may change it")
    if clock.now() - proposal.at < ALONE:
        raise ForbiddenError("nobody else here may approve it, so you can do it yourself 24 hours after proposing it")


def _put_in_force(
    row: AssistantPolicy,
    text: str,
    wanted: AutonomyPolicy,
    by: str,
    approved_by: str | None,
    was: AutonomyProposal | None = None,
) -> InForce:
    row.number = int(row.number) + 1
    row.settled = was.id if was else row.settled
    row.text, row.content = text, wanted.model_dump(mode="json")
    row.since, row.made_by, row.approved_by, row.proposal = clock.now(), by, approved_by, None
    row.points = [point.model_dump(mode="json") for point in was.points] if was else []
    kept = AssistantPolicy(
        row.tenant_id, version_id(int(row.number)), number=row.number, text=text, content=row.content,
        since=row.since, made_by=by, approved_by=approved_by, points=row.points, stopped=False,
    )  # fmt: skip
    repository.commit([row, kept])
    return _shown(row)


def _shown(row: AssistantPolicy) -> InForce:
    stopped = AutonomyStop(by=row.stopped_by or "", at=row.stopped_at, reason=row.stop_reason) if row.stopped else None
    return InForce(
        number=int(row.number),
        text=row.text or document.DEFAULT,
        policy=AutonomyPolicy.model_validate(row.content or _default()),
        since=row.since,
        by=row.made_by,
        approved_by=row.approved_by,
        stop=stopped,
        proposal=AutonomyProposal.model_validate(row.proposal) if row.proposal else None,
    )


def _default() -> dict[str, object]:
    """What `document.DEFAULT` says, without reading YAML; a test holds the two equal."""
    acting = ("availability", "price", "product_advice", "delivery", "return_refund", "invoice", "account")
    return {"intents": dict.fromkeys(acting, "act")}
