"""The users of a tenant: added, changed and removed by its administrators."""

from mancrel.accounts import passwords, repository, service
from mancrel.accounts.models import Login, Session, Tenant, User
from mancrel.accounts.policy import Caller, Role
from mancrel.accounts.schemas import NewUser, UserChange
from mancrel.kit import clock, ids
from mancrel.kit.errors import ConflictError, InvalidError, NotFoundError
from mancrel.kit.tables import Save


def add(tenant_id: str, new: NewUser) -> User:
    """A colleague, who can sign in at once.

    Raises:
        ConflictError: the address has an account, here or in another organisation.
    """
    user = User(tenant_id, ids.new("usr"), name=new.name, email=new.email, role=new.role)
    login = Login(new.email, tenant_id=tenant_id, user_id=user.user_id, password_hash=passwords.digest(new.password))
    if repository.find_login(new.email):
        raise ConflictError("this e-mail address has an account already")
    repository.commit([user, repository.new_login(login), *_recount(tenant_id, was=False, will=_counts(user))])
    return user


def list_all(tenant_id: str) -> list[User]:
    """Everyone but the removed."""
    return list(repository.list_users(tenant_id))


def get(tenant_id: str, user_id: str) -> User:
    """Raises NotFoundError when the tenant has no such user."""
    return repository.get_user(tenant_id, user_id)


def check_colleague(tenant_id: str, user_id: str, pointer: str) -> None:
    """Work can be given to whoever is here and may come in; *pointer* is where they are named.

    Raises:
        InvalidError: there is no such colleague, or they are disabled.
    """
    try:
        user = repository.get_user(tenant_id, user_id)
        detail = f"{user.name} cannot sign in any more; choose somebody else" if user.disabled else None
    except NotFoundError:
        detail = f"there is no colleague {user_id}"
    if detail:
        raise InvalidError(f"{pointer}: {detail}", [{"pointer": pointer, "detail": detail}])


def change(caller: Caller, user_id: str, changes: UserChange) -> User:
    """Change name, role or whether the user may come in. A disabled user is out at once.

    Raises:
        NotFoundError: the tenant has no such user.
        ConflictError: *changes* were made to another version, would leave the tenant without an administrator, or
            take the caller's own rights.
    """
    user = repository.get_user(caller.tenant_id, user_id)
    if user.version != changes.version:
        raise ConflictError("this user was changed meanwhile; load them again", current={"version": user.version})
    if changes.disabled or changes.role not in (None, user.role):
        _refuse_oneself(caller, user_id)
    was = _counts(user)
    for name, value in changes.model_dump(exclude={"version"}, exclude_none=True).items():
        setattr(user, name, value)
    if changes.disabled:
        user.signed_out_at = clock.now()
    repository.commit([user, *_recount(caller.tenant_id, was, _counts(user))])
    return user


def remove(caller: Caller, user_id: str) -> None:
    """Take a user out for good; their address is free again. What they did keeps their name.

    Raises:
        NotFoundError: the tenant has no such user.
        ConflictError: they are the last administrator, or the caller.
    """
    user = repository.get_user(caller.tenant_id, user_id)
    _refuse_oneself(caller, user_id)
    was = _counts(user)
    user.removed, user.disabled, user.signed_out_at = True, True, clock.now()
    writes: list[Save | User | Tenant | Login | Session] = [user, *_recount(caller.tenant_id, was, will=False)]
    login = repository.find_login(user.email)
    if login is not None:
        login.freed, login.password_hash = True, "-"
        writes.append(login)
    repository.commit(writes)
    repository.forget_login(user.email)


def give_password(caller: Caller, user_id: str, password: str) -> None:
    """A new password for a colleague who lost theirs; they are signed out everywhere.

    Raises:
        NotFoundError: the tenant has no such user.
        ConflictError: it is the caller's own, which takes the old one (`service.change_password`).
    """
    user = repository.get_user(caller.tenant_id, user_id)
    _refuse_oneself(caller, user_id)
    login = repository.find_login(user.email)
    if login is None:
        raise ConflictError("this user is being removed")
    service.set_password(user, login, password)


def _refuse_oneself(caller: Caller, user_id: str) -> None:
    if user_id == caller.user_id:
        raise ConflictError("nobody does this to themselves; ask another administrator")


def _counts(user: User) -> bool:
    return user.role == Role.ADMIN and not user.disabled and not user.removed


def _recount(tenant_id: str, was: bool, will: bool) -> list[Save]:
    """The write that keeps the number of administrators, in the same commit: two who remove each other at the same
    time do not both succeed."""
    if was == will:
        return []
    tenant = repository.get_tenant(tenant_id)
    if was and tenant.admins <= 1:
        raise ConflictError("this is the last administrator; make someone else one first")
    tenant.admins += 1 if will else -1
    return [Save(tenant, Tenant.admins >= 1)]
