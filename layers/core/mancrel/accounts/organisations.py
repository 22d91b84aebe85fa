"""What holds for all of an organisation: its currency, its country, its time zone."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from mancrel.accounts import repository
from mancrel.accounts.models import Tenant
from mancrel.accounts.schemas import OrganisationChange, OrganisationOut
from mancrel.kit import clock, hours
from mancrel.kit.errors import ConflictError, NotFoundError
from mancrel.kit.hours import Calendar, WeeklyHours

_FRESH = timedelta(seconds=30)
_known: dict[str, tuple[datetime, "Profile"]] = {}


@dataclass(frozen=True)
class Profile:
    """Settings that hardly ever change: read again after half a minute."""

    currency: str = "EUR"
    country: str | None = None
    time_zone: str = "UTC"
    hours: WeeklyHours | None = None
    holidays: tuple[date, ...] = ()


def profile(tenant_id: str) -> Profile:
    """The settings of *tenant_id*; a tenant without a row of its own has the usual ones."""
    read_at, found = _known.get(tenant_id, (None, None))
    if found and read_at and abs(clock.now() - read_at) < _FRESH:
        return found
    try:
        tenant = repository.get_tenant(tenant_id)
    except NotFoundError:
        return Profile()
    found = Profile(tenant.currency, tenant.country, tenant.time_zone, _hours(tenant), tuple(_holidays(tenant)))
    _known[tenant_id] = (clock.now(), found)
    return found


def calendar(tenant_id: str) -> Calendar:
    """When the organisation is open: always, unless it says otherwise."""
    found = profile(tenant_id)
    return hours.calendar(found.hours or "always", found.time_zone, found.holidays)


def forget(tenant_id: str) -> None:
    """Read the settings of *tenant_id* anew next time."""
    _known.pop(tenant_id, None)


def get(tenant_id: str) -> Tenant:
    """The organisation as it stands."""
    return repository.get_tenant(tenant_id)


def tenants() -> set[str]:
    """Every organisation: for schedules."""
    return repository.tenants()


def change(tenant_id: str, wanted: OrganisationChange, has_amounts: Callable[[], bool]) -> Tenant:
    """Change what *wanted* sets; a null clears the country, or the hours. *has_amounts* says whether any record has
    an amount.

    Raises:
        ConflictError: it changed since it was read, or the currency would change under amounts that are there:
            they are kept as numbers of that currency, and another sign on them would be another sum.
    """
    tenant = repository.get_tenant(tenant_id)
    if tenant.version != wanted.version:
        raise _stale(tenant)
    given = wanted.model_dump(mode="json", exclude_unset=True, exclude={"version"})
    values = {name: value for name, value in given.items() if value is not None or name in ("country", "hours")}
    if values.get("currency", tenant.currency) != tenant.currency and has_amounts():
        raise ConflictError(
            f"amounts in {tenant.currency} exist already, so the currency can no longer change", _json(tenant)
        )
    for name, value in values.items():
        setattr(tenant, name, value)
    try:
        repository.commit([tenant])
    except ConflictError as error:
        raise _stale(repository.get_tenant(tenant_id)) from error
    forget(tenant_id)
    return tenant


def shown(tenant: Tenant) -> OrganisationOut:
    """*tenant* for outside."""
    return OrganisationOut(
        name=tenant.name,
        currency=tenant.currency,
        country=tenant.country,
        time_zone=tenant.time_zone,
        hours=_hours(tenant),
        holidays=_holidays(tenant),
        version=tenant.version,
        created_at=tenant.created_at,
        changed_at=tenant.changed_at,
    )


def _hours(tenant: Tenant) -> WeeklyHours | None:
    return WeeklyHours.model_validate(tenant.hours) if tenant.hours else None


def _holidays(tenant: Tenant) -> list[date]:
    return [date.fromisoformat(each) for each in tenant.holidays or []]


def _json(tenant: Tenant) -> dict[str, object]:
    return shown(tenant).model_dump(mode="json", by_alias=True)


def _stale(tenant: Tenant) -> ConflictError:
    return ConflictError("these settings were changed meanwhile; current is how they stand now", _json(tenant))
