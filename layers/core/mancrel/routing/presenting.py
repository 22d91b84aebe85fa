"""How the desk looks to somebody: everybody at it, and of what waits that which they may see."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from datetime import date

from mancrel.contacts import service as contacts
from mancrel.conversations import service as conversations
from mancrel.conversations.models import Conversation
from mancrel.kit.hours import WeeklyHours
from mancrel.routing import forecasting, matching, promising, reading, repository, service
from mancrel.routing.likelihood import Forecast
from mancrel.routing.models import Desk, DeskItem
from mancrel.routing.schemas import DeskItemOut, DeskOut, ForecastOut, PromiseIn, SeatOut, SlaOut, TeamBrief

_MOST = 100
"""Of what waits, the most urgent are shown and all are counted."""


def desk(tenant_id: str, seen: Callable[[Conversation], bool]) -> DeskOut:
    """The desk now; conversations that are not *seen* are neither shown nor counted."""
    row, items = repository.find_desk(tenant_id) or Desk(tenant_id), repository.list_items(tenant_id)
    staff = service.staff(tenant_id, items, row)
    slas, outlook = promising.of_items(items, row), forecasting.Outlook(row, service.calendar(tenant_id, row))
    chances = {item.conversation_id: found for item in items if (found := outlook.of(item))}
    waiting, risky = service.in_order(items), [item for item in items if _is_risky(item, slas, chances)]
    talks = conversations.get_many(tenant_id, [item.conversation_id for item in [*waiting, *risky]])
    mine = {name for name, talk in talks.items() if seen(talk)}
    waiting, risky = ([item for item in rows if item.conversation_id in mine] for rows in (waiting, risky))
    people = [user for user in staff.users.values() if not user.disabled]
    return DeskOut(
        hours=WeeklyHours.model_validate(row.hours) if row.hours else None,
        holidays=[date.fromisoformat(each) for each in row.holidays or []],
        return_minutes=int(row.return_minutes) if row.return_minutes else None,
        promises=[PromiseIn.model_validate(each) for each in row.promises or []],
        version=int(row.version or 0),
        open=staff.is_open,
        people=[seat(staff, user.user_id) for user in sorted(people, key=lambda each: each.name.casefold())],
        waiting=_shown(waiting[:_MOST], talks, staff, slas, chances),
        waiting_total=len(waiting),
        at_risk=_shown(_likeliest(risky, slas, chances)[:_MOST], talks, staff, slas, chances),
        warn_likely=bool(row.warn_likely),
        experience=outlook.basis,
    )


@dataclass(frozen=True)
class Standing:
    """How a conversation stands at the desk: its promise, and whose work it is."""

    sla: SlaOut | None = None
    team: TeamBrief | None = None


def standings(tenant_id: str, conversation_ids: Iterable[str]) -> dict[str, Standing]:
    """How these conversations stand; those that the desk does not look after are left out."""
    row = repository.find_desk(tenant_id)
    items = repository.get_items(tenant_id, conversation_ids) if row else []
    if row is None or not items:
        return {}
    slas = promising.of_items(items, row)
    teams = {team.team_id: TeamBrief(id=team.team_id, name=team.name) for team in repository.list_teams(tenant_id)}
    return {
        item.conversation_id: Standing(slas.get(item.conversation_id), teams.get(item.team_id or "")) for item in items
    }


def _is_risky(item: DeskItem, slas: dict[str, SlaOut], chances: dict[str, Forecast]) -> bool:
    """What somebody has or snoozed and is late; and all that is nearly so, or likely to be."""
    sla, found = slas.get(item.conversation_id), chances.get(item.conversation_id)
    if item.status not in ("waiting", "given", "snoozed") or sla is None or sla.state == "paused":
        return False
    if sla.state == "breached":
        return item.status in ("given", "snoozed")
    return sla.state == "soon" or (found is not None and found.chance >= forecasting.LIKELY)


def _likeliest(risky: list[DeskItem], slas: dict[str, SlaOut], chances: dict[str, Forecast]) -> list[DeskItem]:
    """What is late first, then by the chance; among equals, and where nobody can say, what is due first."""

    def place(item: DeskItem) -> tuple[bool, float, int]:
        sla, found = slas[item.conversation_id], chances.get(item.conversation_id)
        return sla.state != "breached", -(found.chance if found else 0.0), sla.remaining_minutes

    return sorted(risky, key=place)


def one(tenant_id: str, user_id: str) -> SeatOut:
    """One person at the desk, who works here."""
    return seat(service.staff(tenant_id, repository.list_items(tenant_id), repository.find_desk(tenant_id)), user_id)


def seat(staff: service.Staff, user_id: str) -> SeatOut:
    """A person among *staff*, for outside."""
    row = staff.seat(user_id)
    return SeatOut(
        user_id=user_id,
        name=staff.users[user_id].name,
        available=bool(row.available),
        on_duty=staff.is_on_duty(user_id),
        capacity=int(row.capacity),
        load=staff.loads.get(user_id, 0),
        skills=row.skills,
        languages=row.languages,
        teams=sorted(staff.teams_of(user_id)),
    )


def _shown(
    items: list[DeskItem],
    talks: dict[str, Conversation],
    staff: service.Staff,
    slas: dict[str, SlaOut],
    chances: dict[str, Forecast],
) -> list[DeskItemOut]:
    if not items:
        return []
    people = contacts.get_many(items[0].tenant_id, (talks[item.conversation_id].contact_id for item in items))
    everybody, on_duty = staff.everybody(), staff.on_duty()
    names = ("conversation_id", "status", "team_id", "intent", "language", "channel", "priority", "since")
    return [
        DeskItemOut(
            **{name: getattr(item, name) for name in names},
            assignee_id=item.assignee_id,
            sla=slas.get(item.conversation_id),
            forecast=_forecast(chances.get(item.conversation_id)),
            why=matching.why_nobody(reading.waiting(item), everybody, on_duty, staff.is_open)
            if item.status == "waiting"
            else None,
            subject=talk.subject,
            contact=conversations.brief(talk.contact_id, people.get(talk.contact_id)),
        )
        for item in items
        for talk in [talks[item.conversation_id]]
    ]


def _forecast(found: Forecast | None) -> ForecastOut | None:
    return ForecastOut.model_validate(asdict(found)) if found else None
