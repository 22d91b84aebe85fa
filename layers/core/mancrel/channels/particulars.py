"""What only one kind of channel has, checked, sealed and opened."""

import json
from typing import Any, TypeVar

from mancrel.channels import kinds
from mancrel.channels.models import Channel
from mancrel.kit import secrets
from mancrel.kit.errors import InvalidError, Problem
from mancrel.kit.schema import Shape, fit

Fitted = TypeVar("Fitted", bound=Shape)


def per_minute(channel: Channel) -> int:
    """How many messages may leave by *channel* in any minute."""
    return int(channel.per_minute or kinds.USUAL_PER_MINUTE.get(channel.kind, 600))


def options(channel: Channel) -> Shape:
    """What only its kind has: `SimulatorOptions`, `EmailOptions`, …"""
    return kinds.OPTIONS[channel.kind].model_validate(channel.options or {}, by_alias=True, by_name=False)


def credentials(channel: Channel) -> Shape | None:
    """Its credentials, opened: `SmsCredentials` or `WhatsAppCredentials`; None where there are none."""
    if channel.credentials is None:
        return None
    return kinds.CREDENTIALS[channel.kind].model_validate_json(
        secrets.unseal(channel.credentials), by_alias=True, by_name=False
    )


def checked(kind: str, given: dict[str, Any]) -> dict[str, Any]:
    """The options *given* for a channel of *kind*, in the form in which they are kept.

    Raises:
        InvalidError: one is unknown or of another type; names each.
    """
    return fitted(kinds.OPTIONS[kind], given, "options").model_dump(mode="json", by_alias=True, exclude_unset=True)


def sealed(kind: str, given: dict[str, Any] | None) -> str | None:
    """The credentials *given* for a channel of *kind*, sealed; None when there are none.

    Raises:
        InvalidError: one is unknown, missing or of another form; names each.
    """
    if given is None:
        return None
    if kind not in kinds.CREDENTIALS:
        raise InvalidError(
            f"/credentials: {kind} has none", [{"pointer": "/credentials", "detail": f"{kind} has none"}]
        )
    return secrets.seal(json.dumps(fitted(kinds.CREDENTIALS[kind], given, "credentials").model_dump(by_alias=True)))


def fitted(shape: type[Fitted], given: dict[str, Any], name: str) -> Fitted:
    """*given*, the part *name* of a body, as a *shape*.

    Raises:
        InvalidError: something in it is wrong; names each place from the root of the body on.
    """
    try:
        return fit(shape, given)
    except InvalidError as error:
        faults: list[Problem] = [
            {"pointer": f"/{name}{each['pointer']}", "detail": each["detail"]} for each in error.errors
        ]
        raise InvalidError(f"{faults[0]['pointer']}: {faults[0]['detail']}", faults) from error
