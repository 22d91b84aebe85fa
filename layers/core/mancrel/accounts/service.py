"""Coming in: register, sign in, change one's password."""

import hashlib
import hmac

from mancrel.accounts import brake, passwords, repository, sessions
from mancrel.accounts.models import Login, Tenant, User
from mancrel.accounts.policy import Caller, Role
from mancrel.accounts.schemas import Credentials, NewAccount, PasswordChange
from mancrel.accounts.sessions import Keys
from mancrel.kit import clock, ids, secrets
from mancrel.kit.errors import ConflictError, InvalidError, UnauthorizedError
from mancrel.kit.log import logger

_WRONG = "the e-mail address or the password is wrong"


def register(account: NewAccount, source: str, request_key: str = "") -> tuple[User, Keys]:
    """Create a tenant and its administrator, and sign them in.

    Asked again with the same *request_key* (and the same password), it signs the same user in again.

    Raises:
        ConflictError: the address has an account already.
        TooManyError: *source* asked for too many taken addresses.
    """
    brake.check(brake.address(source))
    tenant_id, user_id = ids.new("ten"), ids.new("usr")
    registration = _registration(request_key)
    tenant = Tenant(tenant_id, name=account.organisation)
    user = User(tenant_id, user_id, name=account.name, email=account.email, role=Role.ADMIN)
    login = Login(
        account.email,
        tenant_id=tenant_id,
        user_id=user_id,
        password_hash=passwords.digest(account.password),
        registration=registration,
    )
    try:
        repository.commit([tenant, user, repository.new_login(login)])
    except ConflictError as error:
        return _register_again(account, source, registration, error)
    logger.info("organisation registered", extra={"tenant_id": tenant_id, "user_id": user_id})
    return user, sessions.begin(user)


def _registration(request_key: str) -> str | None:
    if not request_key:
        return None
    return hmac.new(secrets.derive("registration"), request_key.encode(), hashlib.sha256).hexdigest()


def _register_again(
    account: NewAccount, source: str, registration: str | None, error: ConflictError
) -> tuple[User, Keys]:
    login = repository.find_login(account.email)
    ours = login is not None and registration is not None and login.registration == registration
    if not login or not ours or not passwords.matches(login.password_hash, account.password):
        brake.blame(brake.address(source))
        raise ConflictError("this e-mail address has an account already; sign in instead") from error
    user = repository.get_user(login.tenant_id, login.user_id)
    return user, sessions.begin(user)


def login(credentials: Credentials, source: str) -> tuple[User, Keys]:
    """Sign in. An unknown address takes as long as a wrong password and answers the same.

    Raises:
        UnauthorizedError: the address and the password do not belong together.
        TooManyError: too many failed for this account or from this *source*.
    """
    account, place = brake.account(credentials.email), brake.address(source)
    brake.check(place)
    brake.reserve(account)
    found = repository.find_login(credentials.email)
    right = passwords.matches(found.password_hash if found else None, credentials.password)
    user = repository.get_user(found.tenant_id, found.user_id) if found and right else None
    if found is None or user is None or user.disabled:
        brake.blame(place)
        raise UnauthorizedError(_WRONG)
    brake.forgive(account)
    if passwords.outdated(found.password_hash):
        found.password_hash = passwords.digest(credentials.password)
        repository.save(found)
    return user, sessions.begin(user)


def change_password(caller: Caller, change: PasswordChange) -> tuple[User, Keys]:
    """Replace one's own password. All other sign-ins end; this one goes on with new keys.

    Raises:
        InvalidError: the current password is wrong.
        TooManyError: it was wrong too often.
    """
    user = repository.get_user(caller.tenant_id, caller.user_id)
    brake.reserve(brake.account(user.email))
    found = repository.find_login(user.email)
    if found is None or not passwords.matches(found.password_hash, change.current_password):
        fault = "this is not your current password"
        raise InvalidError(fault, [{"pointer": "/currentPassword", "detail": fault}])
    brake.forgive(brake.account(user.email))
    set_password(user, found, change.new_password)
    return user, sessions.begin(user)


def set_password(user: User, login: Login, password: str) -> None:
    """Give *user* a new password and end all sign-ins that the old one began."""
    login.password_hash = passwords.digest(password)
    user.signed_out_at = clock.now()
    repository.commit([user, login])


def profile(caller: Caller) -> tuple[User, Tenant]:
    """The caller as a user, and their organisation."""
    return repository.get_user(caller.tenant_id, caller.user_id), repository.get_tenant(caller.tenant_id)


def organisation(tenant_id: str) -> Tenant:
    """Raises NotFoundError when there is no such tenant."""
    return repository.get_tenant(tenant_id)
