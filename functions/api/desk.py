"""The desk: teams, who is at it, and what waits for a person."""

from api.routing import Routes
from mancrel.accounts.policy import Caller, Capability
from mancrel.conversations.reach import seen
from mancrel.kit.schema import Page
from mancrel.routing import later, presenting, service, teams
from mancrel.routing.schemas import (
    DeskChange,
    DeskOut,
    DutyChange,
    LaterOut,
    NewTeam,
    SeatChange,
    SeatOut,
    TeamChange,
    TeamOut,
)

routes = Routes(tag="Desk")


@routes.get("/api/desk", needs=Capability.INBOX_READ)
def get_desk(caller: Caller) -> DeskOut:
    """When it is open, who is at it, and what waits for a person: the most urgent first, a hundred at most."""
    return presenting.desk(caller.tenant_id, seen(caller))


@routes.patch("/api/desk", needs=Capability.DESK_MANAGE, errors=(409,))
def change_desk(caller: Caller, body: DeskChange) -> DeskOut:
    """Change its hours, or after how many open minutes what nobody reacts to goes to somebody else."""
    service.change(caller.tenant_id, body)
    return presenting.desk(caller.tenant_id, seen(caller))


@routes.get("/api/desk/later", needs=Capability.INBOX_READ)
def list_moments(caller: Caller) -> list[LaterOut]:
    """When one may want to look again, by the desk's hours and the organisation's clock: to snooze until."""
    return later.moments(caller.tenant_id)


@routes.get("/api/desk/me", needs=Capability.INBOX_REPLY)
def get_own_seat(caller: Caller) -> SeatOut:
    """Whether one is available, and how much one has."""
    return presenting.one(caller.tenant_id, caller.user_id)


@routes.patch("/api/desk/me", needs=Capability.INBOX_REPLY, errors=(409,))
def change_own_duty(caller: Caller, body: DutyChange) -> SeatOut:
    """Be available, or away: what the desk gave and was not answered goes to others then."""
    service.change_seat(caller.tenant_id, caller.user_id, SeatChange(available=body.available))
    return presenting.one(caller.tenant_id, caller.user_id)


@routes.patch("/api/desk/people/{user_id}", needs=Capability.DESK_MANAGE, errors=(409,))
def change_seat(caller: Caller, user_id: str, body: SeatChange) -> SeatOut:
    """Change what a person takes, how much of it, or whether they are available."""
    service.change_seat(caller.tenant_id, user_id, body)
    return presenting.one(caller.tenant_id, user_id)


@routes.get("/api/teams", needs=Capability.INBOX_READ)
def list_teams(caller: Caller) -> Page[TeamOut]:
    """The teams, by name."""
    rows = teams.list_all(caller.tenant_id)
    return Page[TeamOut](items=[teams.shown(row) for row in rows], total=len(rows), next_cursor=None)


@routes.post("/api/teams", needs=Capability.DESK_MANAGE, status=201)
def create_team(caller: Caller, body: NewTeam) -> TeamOut:
    """A new team. With the first one the desk begins to give out what waits."""
    return teams.shown(teams.create(caller.tenant_id, body))


@routes.get("/api/teams/{team_id}", needs=Capability.INBOX_READ)
def get_team(caller: Caller, team_id: str) -> TeamOut:
    """One team."""
    return teams.shown(teams.get(caller.tenant_id, team_id))


@routes.patch("/api/teams/{team_id}", needs=Capability.DESK_MANAGE, errors=(409,))
def change_team(caller: Caller, team_id: str, body: TeamChange) -> TeamOut:
    """Change who is in a team, or what it takes."""
    return teams.shown(teams.change(caller.tenant_id, team_id, body))


@routes.delete("/api/teams/{team_id}", needs=Capability.DESK_MANAGE, errors=(409,))
def delete_team(caller: Caller, team_id: str) -> None:
    """Dissolve a team; what it had waits for those who take it now."""
    teams.delete(caller.tenant_id, team_id)
