"""The teams of a desk."""

from __future__ import annotations

from typing import Any

from mancrel.accounts import users
from mancrel.intents import service as intents
from mancrel.kit import ids
from mancrel.kit.errors import ConflictError, InvalidError, Problem
from mancrel.routing import repository, service
from mancrel.routing.models import Team
from mancrel.routing.schemas import NewTeam, TeamChange, TeamOut


def create(tenant_id: str, wanted: NewTeam) -> Team:
    """A new team. With the first one the desk begins to give out what waits.

    Raises:
        InvalidError: it names somebody who does not work here, or an intent that there is not.
    """
    _check(tenant_id, wanted.members, wanted.lead_id)
    intents.check_listed(tenant_id, "/intents", wanted.intents)
    team = Team(tenant_id, ids.new("tea"), **wanted.model_dump(mode="json"))
    repository.save(team)
    service.opened(tenant_id)
    return team


def get(tenant_id: str, team_id: str) -> Team:
    """Raises NotFoundError: the tenant has no such team."""
    return repository.get_team(tenant_id, team_id)


def list_all(tenant_id: str) -> list[Team]:
    """The teams by name."""
    return repository.list_teams(tenant_id)


def change(tenant_id: str, team_id: str, wanted: TeamChange) -> Team:
    """Change what *wanted* sets.

    Raises:
        NotFoundError: the tenant has no such team.
        ConflictError: it changed since it was read; carries how it stands now.
        InvalidError: it names somebody who does not work here, or an intent that there is not.
    """
    team = repository.get_team(tenant_id, team_id)
    if team.version != wanted.version:
        raise _stale(team)
    _check(tenant_id, wanted.members or [], wanted.lead_id)
    intents.check_listed(tenant_id, "/intents", wanted.intents or [], team.intents)
    given = wanted.model_dump(mode="json", exclude_unset=True, exclude={"version"})
    for name, value in given.items():
        if value is not None or name == "lead_id":
            setattr(team, name, value)
    try:
        repository.save(team)
    except ConflictError as error:
        raise _stale(repository.get_team(tenant_id, team_id)) from error
    service.opened(tenant_id)
    return team


def delete(tenant_id: str, team_id: str) -> None:
    """Dissolve a team: what waits for it is looked at anew.

    Raises:
        NotFoundError: the tenant has no such team.
    """
    repository.delete_team(repository.get_team(tenant_id, team_id))
    service.opened(tenant_id)


def shown(team: Team) -> TeamOut:
    """*team* for outside."""
    return TeamOut.model_validate(team)


def _check(tenant_id: str, members: list[str], lead_id: str | None) -> None:
    known = {user.user_id for user in users.list_all(tenant_id)}
    named = [
        *((f"/members/{at}", each) for at, each in enumerate(members)),
        *([("/leadId", lead_id)] if lead_id else []),
    ]
    problems: list[Problem] = [
        {"pointer": place, "detail": f"there is no user {each}"} for place, each in named if each not in known
    ]
    if problems:
        raise InvalidError(f"{problems[0]['pointer']}: {problems[0]['detail']}", problems)


def _stale(team: Team) -> ConflictError:
    current: dict[str, Any] = shown(team).model_dump(mode="json", by_alias=True)
    return ConflictError("this team was changed meanwhile; current is how it stands now", current)
