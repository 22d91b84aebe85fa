"""The users of the caller's organisation; for administrators."""

from typing import Annotated

from pydantic import Field

from api.routing import Routes
from mancrel.accounts import users
from mancrel.accounts.policy import Caller, Capability
from mancrel.accounts.schemas import NewPassword, NewUser, UserChange, UserOut
from mancrel.kit import clock, paging
from mancrel.kit.schema import Page, Shape

routes = Routes(tag="Users")

_NEEDS = Capability.USERS_MANAGE


class UserQuery(Shape):
    """Which page of the users."""

    limit: Annotated[int, Field(ge=1, le=paging.MAX_LIMIT)] = 50
    cursor: str | None = None


@routes.get("/api/users", needs=_NEEDS)
def list_users(caller: Caller, query: UserQuery) -> Page[UserOut]:
    """All users of the organisation, newest first."""
    rows, total, cursor = paging.page(
        users.list_all(caller.tenant_id),
        lambda user: (clock.stamp(user.created_at), user.user_id),
        query.limit,
        query.cursor,
    )
    return Page[UserOut](items=[UserOut.model_validate(row) for row in rows], total=total, next_cursor=cursor)


@routes.post("/api/users", needs=_NEEDS, status=201, errors=(409,))
def create_user(caller: Caller, body: NewUser) -> UserOut:
    """Add a colleague; they can sign in at once."""
    return UserOut.model_validate(users.add(caller.tenant_id, body))


@routes.get("/api/users/{user_id}", needs=_NEEDS)
def get_user(caller: Caller, user_id: str) -> UserOut:
    """One user."""
    return UserOut.model_validate(users.get(caller.tenant_id, user_id))


@routes.patch("/api/users/{user_id}", needs=_NEEDS, errors=(409,))
def change_user(caller: Caller, user_id: str, body: UserChange) -> UserOut:
    """Change a user's name or role, or keep them out. Who is disabled is out at once."""
    return UserOut.model_validate(users.change(caller, user_id, body))


@routes.delete("/api/users/{user_id}", needs=_NEEDS, errors=(409,))
def remove_user(caller: Caller, user_id: str) -> None:
    """Remove a user. Their address is free again; what they did keeps their name."""
    users.remove(caller, user_id)


@routes.post("/api/users/{user_id}/password", needs=_NEEDS, errors=(409,))
def give_password(caller: Caller, user_id: str, body: NewPassword) -> None:
    """Give a colleague a new password; they are signed out everywhere."""
    users.give_password(caller, user_id, body.password)
