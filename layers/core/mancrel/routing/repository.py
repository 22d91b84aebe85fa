"""How the desk is read and written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from mancrel.kit import tables
from mancrel.kit.errors import NotFoundError
from mancrel.kit.tables import Drop, Save
from mancrel.routing.models import Desk, DeskExperience, DeskItem, DeskWait, Seat, Team


def find_desk(tenant_id: str) -> Desk | None:
    """The tenant's desk, if there is one."""
    try:
        return Desk.get(tenant_id, consistent_read=True)
    except Desk.DoesNotExist:
        return None


def list_tenants() -> Iterator[str]:
    """All tenants with a desk."""
    return (row.tenant_id for row in Desk.scan(attributes_to_get=["tenant_id"]))


def get_team(tenant_id: str, team_id: str) -> Team:
    """Raises NotFoundError when the tenant has no such team."""
    try:
        return Team.get(tenant_id, team_id, consistent_read=True)
    except Team.DoesNotExist as error:
        raise NotFoundError(f"there is no team {team_id}") from error


def list_teams(tenant_id: str) -> list[Team]:
    """The teams by name."""
    return sorted(Team.query(tenant_id, consistent_read=True), key=lambda team: (team.name.casefold(), team.team_id))


def delete_team(team: Team) -> None:
    """Raises ConflictError when it changed since it was read."""
    tables.delete(team)


def seat(tenant_id: str, user_id: str) -> Seat:
    """The seat; an empty one where nothing was said yet."""
    try:
        return Seat.get(tenant_id, user_id, consistent_read=True)
    except Seat.DoesNotExist:
        return Seat(tenant_id, user_id)


def list_seats(tenant_id: str) -> dict[str, Seat]:
    """The seats by user."""
    return {row.user_id: row for row in Seat.query(tenant_id, consistent_read=True)}


def find_item(tenant_id: str, conversation_id: str) -> DeskItem | None:
    """What the desk knows of a conversation."""
    try:
        return DeskItem.get(tenant_id, conversation_id, consistent_read=True)
    except DeskItem.DoesNotExist:
        return None


def get_items(tenant_id: str, conversation_ids: Iterable[str]) -> list[DeskItem]:
    """What the desk knows of these conversations."""
    keys = [(tenant_id, each) for each in dict.fromkeys(conversation_ids)]
    return list(DeskItem.batch_get(keys, consistent_read=True))


def list_items(tenant_id: str) -> list[DeskItem]:
    """All conversations that the desk looks after."""
    return list(DeskItem.query(tenant_id, consistent_read=True))


def end_item(item: DeskItem, waits: Iterable[DeskWait]) -> None:
    """Write down what *item* was and forget it; raises ConflictError when it changed since it was read."""
    tables.commit([Drop(item, DeskItem.version == item.version), *map(Save, waits)])


def list_waits(tenant_id: str, most: int) -> list[DeskWait]:
    """The waits that ended last, the newest first."""
    return list(DeskWait.query(tenant_id, scan_index_forward=False, limit=most))


def keep_waits(waits: Iterable[DeskWait]) -> None:
    """Write down waits that are over, many at once."""
    with DeskWait.batch_write() as batch:
        for wait in waits:
            batch.save(wait)


def find_experience(tenant_id: str) -> DeskExperience | None:
    """What the desk has learnt, if it has."""
    try:
        return DeskExperience.get(tenant_id)
    except DeskExperience.DoesNotExist:
        return None


def save(record: Desk | Team | Seat | DeskItem | DeskExperience) -> None:
    """Raises ConflictError when it changed since it was read."""
    tables.save(record)


def commit(writes: Iterable[Save]) -> None:
    """All or none; raises ConflictError when one of them changed since it was read."""
    tables.commit(writes)
