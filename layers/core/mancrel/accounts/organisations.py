"""What holds for all of an organisation: its currency, its country, its time zone."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from mancrel.accounts import repository
from mancrel.kit import clock
from mancrel.kit.errors import NotFoundError

_FRESH = timedelta(seconds=30)
_known: dict[str, tuple[datetime, "Profile"]] = {}


@dataclass(frozen=True)
class Profile:
    """Settings that hardly ever change: read again after half a minute."""

    currency: str = "EUR"
    country: str | None = None
    time_zone: str = "UTC"


def profile(tenant_id: str) -> Profile:
    """The settings of *tenant_id*; a tenant without a row of its own has the usual ones."""
    read_at, found = _known.get(tenant_id, (None, None))
    if found and read_at and abs(clock.now() - read_at) < _FRESH:
        return found
    try:
        tenant = repository.get_tenant(tenant_id)
    except NotFoundError:
        return Profile()
    found = Profile(tenant.currency, tenant.country, tenant.time_zone)
    _known[tenant_id] = (clock.now(), found)
    return found


def forget(tenant_id: str) -> None:
    """Read the settings of *tenant_id* anew next time."""
    _known.pop(tenant_id, None)
