"""Sign-in: register, login, refresh, logout, and who one is. The refresh token travels in an httpOnly cookie only."""

from datetime import datetime
from email.utils import format_datetime

from api.requests import Request
from api.routing import Answer, Routes
from mancrel.accounts import service, sessions
from mancrel.accounts.models import Tenant, User
from mancrel.accounts.policy import Caller, Capability
from mancrel.accounts.schemas import Credentials, NewAccount, PasswordChange, Profile, Refreshed, SignedIn, UserOut
from mancrel.accounts.sessions import Keys, Presented
from mancrel.kit import clock
from mancrel.kit.errors import UnauthorizedError
from mancrel.kit.settings import settings

COOKIE = "mancrel_refresh"

routes = Routes(tag="Sign-in")


@routes.post("/auth/register", public=True, status=201, errors=(409, 429), repeatable=True)
def register(body: NewAccount, request: Request) -> Answer[SignedIn]:
    """Create an organisation and its first administrator, and sign them in."""
    user, keys = service.register(body, request.address, request.headers.get("idempotency-key", ""))
    return _signed_in(user, keys)


@routes.post("/auth/login", public=True, errors=(401, 429), repeatable=True)
def login(body: Credentials, request: Request) -> Answer[SignedIn]:
    """Sign in with e-mail address and password."""
    user, keys = service.login(body, request.address)
    return _signed_in(user, keys)


@routes.post("/auth/refresh", public=True, errors=(401, 409), repeatable=True, refresh_cookie=True)
def refresh(request: Request) -> Answer[Refreshed]:
    """Trade the refresh cookie for a new access token and a new cookie. A cookie that comes back ends the sign-in."""
    text = request.cookies.get(COOKIE)
    if not text:
        raise UnauthorizedError("there is no sign-in to refresh; sign in")
    from_page = request.headers.get("sec-fetch-site") == "same-origin"
    keys = sessions.renew(Presented(text, request.arrived_at, from_page))
    return Answer(Refreshed(access_token=keys.access_token), headers={"Set-Cookie": _cookie(keys)})


@routes.post("/auth/logout", public=True, repeatable=True, refresh_cookie=True)
def logout(request: Request) -> Answer[None]:
    """End this sign-in, with its access and refresh tokens. Signing out twice is no error."""
    sessions.end(request.cookies.get(COOKIE, ""))
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() == "bearer":
        sessions.end_bearer(token.strip())
    return Answer(None, headers={"Set-Cookie": _set_cookie("", clock.now())})


@routes.get("/auth/user", needs=Capability.SELF)
def get_profile(caller: Caller) -> Profile:
    """Who is signed in."""
    return _profile(*service.profile(caller))


@routes.post("/auth/password", needs=Capability.SELF, errors=(429,), repeatable=True)
def change_password(caller: Caller, body: PasswordChange) -> Answer[SignedIn]:
    """Change one's own password. All other sign-ins of this user end."""
    user, keys = service.change_password(caller, body)
    return _signed_in(user, keys)


def _signed_in(user: User, keys: Keys) -> Answer[SignedIn]:
    profile = _profile(user, service.organisation(user.tenant_id))
    return Answer(SignedIn(access_token=keys.access_token, user=profile), headers={"Set-Cookie": _cookie(keys)})


def _profile(user: User, tenant: Tenant) -> Profile:
    return Profile(**UserOut.model_validate(user).model_dump(), organisation=tenant.name)


def _cookie(keys: Keys) -> str:
    return _set_cookie(keys.refresh_token, keys.ends_at)


def _set_cookie(value: str, until: datetime) -> str:
    """Strict: only our own pages ever need it, so no other site can make a browser send it."""
    secure = "; Secure" if settings().public_url.startswith("https://") else ""
    expires = format_datetime(until, usegmt=True)
    return f"{COOKIE}={value}; Path=/auth; Expires={expires}; HttpOnly; SameSite=Strict{secure}"
