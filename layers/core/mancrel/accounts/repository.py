"""Reading and writing tenants, users, logins and sessions. Logins and sessions are found before a tenant is known."""

from collections.abc import Iterable, Iterator

from mancrel.accounts.models import Login, Session, Tenant, User
from mancrel.kit import aws, tables
from mancrel.kit.errors import ConflictError, NotFoundError
from mancrel.kit.tables import Save


def tenants() -> set[str]:
    """Every organisation of the deployment."""
    return {each.tenant_id for each in Tenant.scan(attributes_to_get=["tenant_id"])}


def get_tenant(tenant_id: str) -> Tenant:
    """Raises NotFoundError when there is no such tenant."""
    try:
        return Tenant.get(tenant_id, consistent_read=True)
    except Tenant.DoesNotExist as error:
        raise NotFoundError("there is no such organisation") from error


def get_user(tenant_id: str, user_id: str) -> User:
    """Raises NotFoundError when the tenant has no such user, or has removed them."""
    try:
        user = User.get(tenant_id, user_id, consistent_read=True)
    except User.DoesNotExist as error:
        raise NotFoundError("there is no such user") from error
    if user.removed:
        raise NotFoundError("there is no such user")
    return user


def list_users(tenant_id: str) -> Iterator[User]:
    """All that were not removed."""
    return (user for user in User.query(tenant_id, consistent_read=True) if not user.removed)


def find_login(email: str) -> Login | None:
    """Who claimed *email*, in whatever tenant."""
    try:
        login = Login.get(email, consistent_read=True)
    except Login.DoesNotExist:
        return None
    return None if login.freed else login


def new_login(login: Login) -> Save:
    """The write that claims the address, for whoever comes first."""
    return Save(login, Login.email.does_not_exist() | (Login.freed == True))  # noqa: E712  # an expression


def find_session(family_id: str) -> Session | None:
    """The sign-in called *family_id*."""
    try:
        return Session.get(family_id, consistent_read=True)
    except Session.DoesNotExist:
        return None


def find_bearer(tenant_id: str, user_id: str, family_id: str) -> tuple[User, Session] | None:
    """A user and their sign-in in one consistent read, as each call of the API needs it."""
    wanted = {
        User.Meta.table_name: {"tenant_id": {"S": tenant_id}, "user_id": {"S": user_id}},
        Session.Meta.table_name: {"family_id": {"S": family_id}},
    }
    found = aws.dynamodb().batch_get_item(
        RequestItems={table: {"Keys": [key], "ConsistentRead": True} for table, key in wanted.items()}
    )["Responses"]
    users, sessions = (found.get(table, []) for table in wanted)
    if not users or not sessions:
        return None
    return User.from_raw_data(users[0]), Session.from_raw_data(sessions[0])


def rotate(session: Session, seen: int) -> None:
    """Write *session*, if it still is at the generation that was *seen* and was not revoked.

    Raises:
        ConflictError: another refresh was faster, or it was revoked.
    """
    tables.save(session, (Session.generation == seen) & (Session.revoked == False))  # noqa: E712  # an expression


def revoke(family_id: str) -> None:
    """Void a sign-in, whatever state it is in."""
    session = find_session(family_id)
    if session is not None and not session.revoked:
        tables.update(session, [Session.revoked.set(True)], versioned=False)


def save(record: User | Login | Session) -> None:
    """Raises ConflictError when it changed since it was read."""
    tables.save(record)


def commit(writes: Iterable[Save | User | Tenant | Login | Session]) -> None:
    """All or none; raises ConflictError when one of them changed or an address is taken."""
    tables.commit(writes)


def forget_login(email: str) -> None:
    """Delete the freed claim on *email*; if someone else has taken it meanwhile, it stays theirs."""
    try:
        tables.delete(Login(email), Login.freed == True)  # noqa: E712  # an expression
    except ConflictError:
        return
