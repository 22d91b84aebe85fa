"""Access tokens: short-lived JWTs (RFC 9068 in spirit) that say who asks, signed with a derived key."""

from datetime import timedelta
from typing import Any

import jwt

from mancrel.accounts.policy import Caller
from mancrel.kit import clock, secrets
from mancrel.kit.errors import UnauthorizedError

LIFETIME = timedelta(minutes=15)
ALGORITHM = "HS256"
ISSUER = "mancrel"
AUDIENCE = "mancrel-api"
TYPE = "at+jwt"
_CLAIMS = ["iss", "aud", "sub", "exp", "nbf", "iat", "jti", "tenant", "role", "family"]


def issue(caller: Caller, family_id: str) -> str:
    """A token for *caller*, good for a quarter of an hour; *family_id* names the sign-in that it stands for."""
    moment = clock.now()
    claims = {
        "iss": ISSUER,
        "aud": AUDIENCE,
        "sub": caller.user_id,
        "tenant": caller.tenant_id,
        "role": caller.role,
        "name": caller.name,
        "email": caller.email,
        "family": family_id,
        "jti": f"{family_id}.{int(moment.timestamp() * 1000)}",
        "iat": moment,
        "nbf": moment,
        "exp": moment + LIFETIME,
    }
    return jwt.encode(claims, secrets.derive("access-token"), ALGORITHM, headers={"typ": TYPE})


def verify(token: str) -> Caller:
    """Who a token speaks for.

    Raises:
        UnauthorizedError: it is not ours, not an access token, not for this API, or not valid now.
    """
    try:
        decoded = jwt.decode_complete(
            token,
            secrets.derive("access-token"),
            algorithms=[ALGORITHM],
            issuer=ISSUER,
            audience=AUDIENCE,
            options={"require": _CLAIMS},
        )
    except jwt.ExpiredSignatureError as error:
        raise UnauthorizedError("the access token has expired; refresh it") from error
    except (jwt.InvalidTokenError, ValueError) as error:
        raise UnauthorizedError("the access token is not valid; sign in") from error
    if decoded["header"].get("typ") != TYPE:
        raise UnauthorizedError("this is no access token; sign in")
    return _caller(decoded["payload"])


def _caller(claims: dict[str, Any]) -> Caller:
    texts = [claims["tenant"], claims["sub"], claims["role"], claims.get("name", ""), claims.get("email", "")]
    if not all(isinstance(each, str) for each in texts):
        raise UnauthorizedError("the access token is not valid; sign in")
    return Caller(*texts)
