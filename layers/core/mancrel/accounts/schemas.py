"""What it takes to register, sign in and manage users; what is shown of them."""

import zoneinfo
from datetime import date
from typing import Annotated

from pydantic import AfterValidator, Field, StringConstraints

from mancrel.accounts.policy import Role
from mancrel.kit import money
from mancrel.kit.addresses import Address
from mancrel.kit.hours import WeeklyHours
from mancrel.kit.schema import Moment, Shape

Name = Annotated[str, StringConstraints(min_length=1, max_length=120), Field(examples=["Ana Silva"])]
Password = Annotated[
    str,
    StringConstraints(min_length=8, max_length=200, strip_whitespace=False),
    Field(examples=["correct horse battery"], json_schema_extra={"format": "password"}),
]
"""Length is what counts (NIST SP 800-63B, 3.1.1); spaces belong to it."""


class NewAccount(Shape):
    """A business and its first administrator."""

    organisation: Annotated[str, StringConstraints(min_length=1, max_length=120), Field(examples=["Bolt & Nut"])]
    name: Name
    email: Address
    password: Password


class Credentials(Shape):
    """What signs a user in."""

    email: Address
    password: Annotated[str, StringConstraints(max_length=200, strip_whitespace=False)]


class NewUser(Shape):
    """A colleague to add; tell them the password, they can change it."""

    name: Name
    email: Address
    role: Role
    password: Password


class UserChange(Shape):
    """What to change of a user; *version* is the one that was read."""

    version: int
    name: Name | None = None
    role: Role | None = None
    disabled: bool | None = None


class PasswordChange(Shape):
    """One's own new password, allowed by the old one."""

    current_password: Annotated[str, StringConstraints(max_length=200, strip_whitespace=False)]
    new_password: Password


class NewPassword(Shape):
    """A password that an administrator gives to a colleague who lost theirs."""

    password: Password


class Colleague(Shape):
    """Who a user is, to whoever works with them; *disabled*: they may not come in any more."""

    id: str = Field(validation_alias="user_id")
    name: str
    disabled: bool


class UserOut(Shape):
    """A user, as others of the same tenant may see them."""

    id: str = Field(validation_alias="user_id")
    name: str
    email: str
    role: Role
    tenant_id: str
    disabled: bool
    version: int
    created_at: Moment
    changed_at: Moment


class Profile(UserOut):
    """The signed-in user, with the name of their organisation."""

    organisation: str


class SignedIn(Shape):
    """A sign-in: the access token for ``Authorization: Bearer``; the refresh token is in the cookie."""

    access_token: str
    user: Profile


class Refreshed(Shape):
    """A new access token."""

    access_token: str


def _known_zone(name: str) -> str:
    if name not in zoneinfo.available_timezones():
        raise ValueError("must be a time zone such as Europe/Madrid")
    return name


TimeZone = Annotated[str, Field(max_length=60), AfterValidator(_known_zone)]
Currency = Annotated[str, Field(max_length=3), AfterValidator(str.upper), AfterValidator(money.known)]
Country = Annotated[str, Field(pattern="^[A-Za-z]{2}$"), AfterValidator(str.upper)]


class OrganisationChange(Shape):
    """What to change of one's organisation; *version* is the one that was read. Null hours are: always open."""

    version: int
    name: Annotated[str, StringConstraints(min_length=1, max_length=120)] | None = None
    currency: Currency | None = None
    country: Country | None = None
    time_zone: TimeZone | None = None
    hours: WeeklyHours | None = None
    holidays: Annotated[list[date], Field(max_length=400)] | None = None


class OrganisationOut(Shape):
    """A business that uses the CRM: the currency of amounts that name none, where its telephone numbers are at home,
    when it is open (null: always), which holds wherever nothing else is said."""

    name: str
    currency: str
    country: str | None
    time_zone: str
    hours: WeeklyHours | None
    holidays: list[date]
    version: int
    created_at: Moment
    changed_at: Moment


class Organisation(OrganisationOut):
    """One's own organisation, and how much it stores beside its records."""

    stored_files: int
    stored_bytes: int
