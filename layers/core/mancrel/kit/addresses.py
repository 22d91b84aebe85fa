"""E-mail addresses: what counts as one, and the form in which they are compared."""

import re
from typing import Annotated

from pydantic import AfterValidator, Field

from mancrel.kit.errors import InvalidError

MAX = 254
"""RFC 5321, 4.5.3.1.3, less the angle brackets."""
_LOCAL = r"[^\s\x00-\x1f\x7f\"(),:;<>@\[\]\\]{1,64}"
_LABEL = r"[^\W_](?:[\w-]{0,61}[^\W_])?"
_ADDRESS = re.compile(rf"({_LOCAL})@({_LABEL}(?:\.{_LABEL})*)\.?")


def normalise(text: str) -> str:
    """The address in lower case, its domain in ASCII (IDNA).

    Local parts are case-sensitive on paper (RFC 5321, 2.4) and nowhere in practice. Quoted local parts are refused.

    Raises:
        InvalidError: *text* is no address.
    """
    match = _ADDRESS.fullmatch(text.strip())
    if not match or len(text) > MAX:
        raise InvalidError(f"{text[:80]!r} is no e-mail address")
    local, domain = match.groups()
    try:
        ascii_domain = domain if domain.isascii() else domain.encode("idna").decode("ascii")
    except UnicodeError as error:
        raise InvalidError(f"{text[:80]!r} is no e-mail address") from error
    return f"{local}@{ascii_domain}".lower()


def domain_of(address: str) -> str:
    """What stands behind the last ``@``."""
    return address.rpartition("@")[2]


def _checked(text: str) -> str:
    try:
        return normalise(text)
    except InvalidError as error:
        raise ValueError("must be an e-mail address") from error


_WIRE_LABEL = "[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
_WIRE = rf"^[A-Za-z0-9.!#$%&'*+/=?^_`{{|}}~-]{{1,64}}@{_WIRE_LABEL}(\.{_WIRE_LABEL})*$"
"""What clients should send, for the API's documentation; `normalise` takes other scripts, too."""
Address = Annotated[
    str,
    Field(max_length=MAX, examples=["ana@example.com"], json_schema_extra={"pattern": _WIRE}),
    AfterValidator(_checked),
]
"""An e-mail address on the wire, normalised."""
