"""A sign-in over its life: begun, refreshed, used, revoked (ADR 0004)."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from mancrel.accounts import refresh, repository, tokens
from mancrel.accounts.models import Session, User
from mancrel.accounts.policy import Caller
from mancrel.accounts.refresh import RefreshToken
from mancrel.kit import clock, ids, secrets
from mancrel.kit.errors import ConflictError, NotFoundError, UnauthorizedError
from mancrel.kit.log import logger

LONGEST = timedelta(days=30)
IDLE = timedelta(days=7)
GRACE = timedelta(seconds=5)
_OVER = "this sign-in is not valid any more; sign in again"


@dataclass(frozen=True)
class Keys:
    """What a browser gets: an access token for the page, a refresh token for the cookie and until when to keep it."""

    access_token: str
    refresh_token: str
    ends_at: datetime


@dataclass(frozen=True)
class Presented:
    """A refresh token as it came: when the request arrived, and whether a page of ours sent it."""

    text: str
    arrived_at: datetime
    from_page: bool = False


def begin(user: User) -> Keys:
    """Sign *user* in."""
    moment = clock.now()
    family_id = ids.new("fam")
    token = refresh.mint(family_id, 1)
    session = Session(
        family_id,
        tenant_id=user.tenant_id,
        user_id=user.user_id,
        started_at=moment,
        ends_at=moment + LONGEST,
        generation=0,
    )
    _advance(session, token, moment)
    repository.save(session)
    return _keys(user, session, token.to_text())


def renew(presented: Presented) -> Keys:
    """New keys for a refresh token, which thereby becomes an old one.

    An old token that comes back was stolen, or stolen from: the whole sign-in is revoked. Two honest cases look alike
    and are told apart: a request that was under way before the rotation it lost to, and a page of ours that comes
    back within seconds because it never saw the last answer.

    Raises:
        UnauthorizedError: the token is not ours, was used before, or its sign-in is over.
        ConflictError: a parallel refresh was faster; the new token is in its answer.
    """
    token = refresh.read(presented.text)
    session, user = _alive(token.family_id)
    if token.generation == session.generation and token.secret_hash == session.secret_hash:
        successor = refresh.mint(token.family_id, token.generation + 1)
        _advance(session, successor, clock.now())
        try:
            repository.rotate(session, seen=token.generation)
            return _keys(user, session, successor.to_text())
        except ConflictError:
            session, user = _alive(token.family_id)
    return _late(presented, token, session, user)


def _late(presented: Presented, token: RefreshToken, session: Session, user: User) -> Keys:
    last = token.generation == session.generation - 1
    if last and presented.from_page and clock.now() - session.rotated_at <= GRACE:
        return _keys(user, session, secrets.unseal(session.successor))
    if last and presented.arrived_at <= session.rotated_at:
        raise ConflictError("this sign-in was refreshed by another request at the same time; use the newer token")
    logger.warning("refresh token reused, sign-in revoked", extra={"family_id": session.family_id})
    repository.revoke(session.family_id)
    raise UnauthorizedError(_OVER)


def admit(token: str) -> Caller:
    """Who asks, with the role they have at this moment.

    Raises:
        UnauthorizedError: the access token is not valid, or its sign-in was ended, or its user was disabled.
    """
    claimed = tokens.verify(token)
    found = repository.find_bearer(claimed.tenant_id, claimed.user_id, claimed.family_id)
    if found is None or not _welcome(*found):
        raise UnauthorizedError(_OVER)
    user, _session = found
    return replace(claimed, role=user.role, name=user.name, email=user.email)


def end(text: str) -> None:
    """Sign out with a refresh token, of whatever age. A token that is not ours ends nothing."""
    try:
        repository.revoke(refresh.read(text).family_id)
    except UnauthorizedError:
        return


def end_bearer(token: str) -> None:
    """Sign out with an access token. A token that is not valid ends nothing."""
    try:
        repository.revoke(tokens.verify(token).family_id)
    except UnauthorizedError:
        return


def _alive(family_id: str) -> tuple[Session, User]:
    session = repository.find_session(family_id)
    if session is None:
        raise UnauthorizedError(_OVER)
    try:
        user = repository.get_user(session.tenant_id, session.user_id)
    except NotFoundError as error:
        raise UnauthorizedError(_OVER) from error
    if not _welcome(user, session):
        raise UnauthorizedError(_OVER)
    return session, user


def _welcome(user: User, session: Session) -> bool:
    moment = clock.now()
    ended = session.revoked or session.ends_at <= moment or session.rotated_at + IDLE <= moment
    signed_out = user.signed_out_at is not None and session.started_at < user.signed_out_at
    same = (session.tenant_id, session.user_id) == (user.tenant_id, user.user_id)
    return same and not (ended or signed_out or user.disabled or user.removed)


def _advance(session: Session, token: RefreshToken, moment: datetime) -> None:
    session.generation = token.generation
    session.secret_hash = token.secret_hash
    session.successor = secrets.seal(token.to_text())
    session.rotated_at = moment
    session.expires_at = int(min(session.ends_at, moment + IDLE).timestamp()) + 86_400


def _keys(user: User, session: Session, refresh_token: str) -> Keys:
    caller = Caller(user.tenant_id, user.user_id, user.role, family_id=session.family_id)
    return Keys(tokens.issue(caller), refresh_token, min(session.ends_at, session.rotated_at + IDLE))
