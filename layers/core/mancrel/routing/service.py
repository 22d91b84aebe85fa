"""The desk: its hours, who is at it, what waits. Conversations are given out in assigning.py."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date

from mancrel.accounts import organisations, users
from mancrel.accounts.models import User
from mancrel.conversations import service as conversations
from mancrel.intents import service as intents
from mancrel.kit import clock, hours, queue
from mancrel.kit.errors import ConflictError
from mancrel.kit.hours import Calendar, WeeklyHours
from mancrel.kit.queue import Job
from mancrel.routing import repository
from mancrel.routing.jobs import LookAtConversation, TendDesk
from mancrel.routing.matching import URGENCY, Person, Taking
from mancrel.routing.models import Desk, DeskItem, Seat, Team
from mancrel.routing.schemas import DeskChange, SeatChange

_TRIES = 5


@dataclass(frozen=True)
class Staff:
    """Everybody who works here, with their seats and teams, and how much each has in hand."""

    users: Mapping[str, User]
    seats: Mapping[str, Seat]
    teams: Mapping[str, Team]
    loads: Mapping[str, int]
    is_open: bool

    def seat(self, user_id: str) -> Seat:
        """Their seat, whether it was written yet or not."""
        return self.seats.get(user_id) or Seat("", user_id)

    def teams_of(self, user_id: str) -> frozenset[str]:
        """The ids of the teams that they are in."""
        return frozenset(team.team_id for team in self.teams.values() if user_id in team.members)

    def is_on_duty(self, user_id: str) -> bool:
        """Whether they are available, may come in, and the desk is open."""
        return self.is_open and self.is_here(user_id)

    def is_here(self, user_id: str) -> bool:
        """Whether they are available and may come in."""
        user = self.users.get(user_id)
        return user is not None and not user.disabled and bool(self.seat(user_id).available)

    def on_duty(self) -> list[Person]:
        """Who may be given something now."""
        return [self.person(user_id) for user_id in self.users if self.is_on_duty(user_id)]

    def everybody(self) -> list[Person]:
        """Who may come in, whether they are there or not."""
        return [self.person(user_id) for user_id, user in self.users.items() if not user.disabled]

    def person(self, user_id: str) -> Person:
        """One of them, for the matching."""
        seat = self.seat(user_id)
        return Person(
            id=user_id,
            teams=self.teams_of(user_id),
            taking=Taking(intents=frozenset(seat.skills), languages=frozenset(seat.languages)),
            capacity=int(seat.capacity),
            load=self.loads.get(user_id, 0),
            given=seat.given_at.timestamp() if seat.given_at else 0.0,
        )


def staff(tenant_id: str, items: list[DeskItem], desk: Desk | None) -> Staff:
    """Who works here now; *items* say what each has in hand."""
    loads: dict[str, int] = {}
    for item in items:
        if item.status == "given" and item.assignee_id:
            loads[item.assignee_id] = loads.get(item.assignee_id, 0) + 1
    return Staff(
        users={user.user_id: user for user in users.list_all(tenant_id)},
        seats=repository.list_seats(tenant_id),
        teams={team.team_id: team for team in repository.list_teams(tenant_id)},
        loads=loads,
        is_open=calendar(tenant_id, desk).is_open(clock.now()),
    )


def calendar(tenant_id: str, desk: Desk | None) -> Calendar:
    """When the desk is open: as the organisation is, unless it has hours or holidays of its own."""
    if desk is None or not (desk.hours or desk.holidays):
        return organisations.calendar(tenant_id)
    zone = organisations.profile(tenant_id).time_zone
    week = WeeklyHours.model_validate(desk.hours) if desk.hours else "always"
    return hours.calendar(week, zone, map(date.fromisoformat, desk.holidays or []))


def opened(tenant_id: str) -> None:
    """See that there is a desk, which then knows all open conversations, and have it tended."""
    jobs: list[Job] = [TendDesk(tenant_id=tenant_id)]
    if repository.find_desk(tenant_id) is None:
        with suppress(ConflictError):  # somebody else opened it at the same moment
            repository.save(Desk(tenant_id))
        there = (row for row in conversations.list_all(tenant_id) if row.status != "closed" and not row.merged_into)
        jobs += [LookAtConversation(tenant_id=tenant_id, conversation_id=row.conversation_id) for row in there]
    queue.enqueue(jobs)


def ask_all() -> int:
    """Have every desk tended; answers how many."""
    jobs = [TendDesk(tenant_id=tenant_id) for tenant_id in repository.list_tenants()]
    queue.enqueue(jobs)
    return len(jobs)


def change(tenant_id: str, wanted: DeskChange) -> Desk:
    """Change what *wanted* sets.

    Raises:
        ConflictError: it changed since it was read.
    """
    desk = repository.find_desk(tenant_id) or Desk(tenant_id)
    before = desk.promises
    if wanted.version != (desk.version or 0):
        raise ConflictError("the desk was changed meanwhile; load it again", {"version": int(desk.version or 0)})
    for name, value in wanted.model_dump(mode="json", exclude_unset=True, exclude={"version"}).items():
        setattr(desk, name, value if value is not None or name not in ("holidays", "promises") else [])
    if desk.promises != before:
        desk.promised_at = clock.now()
    repository.save(desk)
    queue.enqueue([TendDesk(tenant_id=tenant_id)])
    return desk


def change_seat(tenant_id: str, user_id: str, wanted: SeatChange) -> Seat:
    """Change what a person takes, or whether they are available.

    Raises:
        NotFoundError: the tenant has no such user.
        InvalidError: the tenant has no such intent.
        ConflictError: it is being changed by others; try again.
    """
    users.get(tenant_id, user_id)
    for attempt in range(_TRIES):
        seat = repository.seat(tenant_id, user_id)
        intents.check_listed(tenant_id, "/skills", wanted.skills or [], seat.skills)
        for name, value in wanted.model_dump(mode="json", exclude_none=True).items():
            setattr(seat, name, value)
        try:
            repository.save(seat)
        except ConflictError:
            if attempt == _TRIES - 1:
                raise
            continue
        break
    queue.enqueue([TendDesk(tenant_id=tenant_id)])
    return seat


def in_order(items: list[DeskItem]) -> list[DeskItem]:
    """What waits for a person, the most urgent first, then the oldest."""
    waiting = [item for item in items if item.status == "waiting"]
    return sorted(waiting, key=lambda item: (URGENCY.get(item.priority, 2), item.since, item.conversation_id))
