"""Access tokens: short-lived JWTs that say who asks, signed with a derived key. They carry ids, no personal data."""

from datetime import timedelta

import jwt

from mancrel.accounts.policy import Caller
from mancrel.kit import clock, ids, secrets
from mancrel.kit.errors import UnauthorizedError

LIFETIME = timedelta(minutes=15)
ALGORITHM = "HS256"
ISSUER = "mancrel"
AUDIENCE = "mancrel-api"
TYPE = "at+jwt"  # RFC 9068
_CLAIMS = ("iss", "aud", "sub", "exp", "nbf", "iat", "tenant", "role", "family")


def issue(caller: Caller) -> str:
    """A token for *caller*, good for a quarter of an hour."""
    moment = clock.now()
    claims = {
        "iss": ISSUER,
        "aud": AUDIENCE,
        "sub": caller.user_id,
        "tenant": caller.tenant_id,
        "role": caller.role,
        "family": caller.family_id,
        "jti": ids.new("tok"),
        "iat": moment,
        "nbf": moment,
        "exp": moment + LIFETIME,
    }
    return jwt.encode(claims, secrets.derive("access-token"), ALGORITHM, headers={"typ": TYPE})


def verify(token: str) -> Caller:
    """Who a token speaks for. Whether they may still come in is for `sessions.admit` to say.

    Raises:
        UnauthorizedError: it is not ours, not an access token, not for this API, or not valid now.
    """
    try:
        decoded = jwt.decode_complete(
            token,
            secrets.derive("access-token"),
            algorithms=[ALGORITHM],  # pinned: what the header says is never believed (RFC 8725, 3.1)
            issuer=ISSUER,
            audience=AUDIENCE,
            options={"require": list(_CLAIMS), "strict_aud": True},
        )
    except jwt.ExpiredSignatureError as error:
        raise UnauthorizedError("the access token has expired; refresh it") from error
    except (jwt.InvalidTokenError, ValueError, TypeError) as error:
        raise UnauthorizedError("the access token is not valid; sign in") from error
    claims = decoded["payload"]
    ours = [claims["tenant"], claims["sub"], claims["role"], claims["family"]]
    if decoded["header"].get("typ") != TYPE or not all(isinstance(each, str) and each for each in ours):
        raise UnauthorizedError("this is no access token; sign in")
    return Caller(claims["tenant"], claims["sub"], claims["role"], family_id=claims["family"])
