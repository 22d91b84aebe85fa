"""The tables of sign-in."""

from pynamodb.attributes import BooleanAttribute, JSONAttribute, NumberAttribute, UnicodeAttribute, UTCDateTimeAttribute

from mancrel.kit.settings import settings
from mancrel.kit.tables import ByChange, Expiring, Record, Table


class Tenant(Record):
    """A business that uses the CRM. *admins* counts those who can come in: it never falls to zero."""

    class Meta:
        table_name = settings().table("tenants")
        region = settings().region

    name = UnicodeAttribute()
    admins = NumberAttribute(default=1)
    currency = UnicodeAttribute(default="EUR")  # of amounts that name none
    country = UnicodeAttribute(null=True)  # ISO 3166-1 alpha-2: where a telephone number without a prefix is at home
    time_zone = UnicodeAttribute(default="UTC")
    hours = JSONAttribute(null=True)  # a kit.hours.WeeklyHours; None: always open
    holidays = JSONAttribute(default=list)  # dates as 2026-12-25


class User(Record):
    """A person who works for a tenant."""

    class Meta:
        table_name = settings().table("users")
        region = settings().region

    user_id = UnicodeAttribute(range_key=True)
    name = UnicodeAttribute()
    email = UnicodeAttribute()
    role = UnicodeAttribute()
    disabled = BooleanAttribute(default=False)
    removed = BooleanAttribute(default=False)  # a tombstone: the name stays readable in what they did
    signed_out_at = UTCDateTimeAttribute(null=True)  # sessions begun before this moment are void
    by_change = ByChange()


class Login(Table):
    """The claim of one user on an e-mail address, over all tenants, and the password that proves it."""

    class Meta:
        table_name = settings().table("logins")
        region = settings().region

    email = UnicodeAttribute(hash_key=True)
    tenant_id = UnicodeAttribute()
    user_id = UnicodeAttribute()
    password_hash = UnicodeAttribute()
    freed = BooleanAttribute(default=False)  # its user was removed: the address is for whoever comes next
    registration = UnicodeAttribute(null=True)  # keyed hash of the Idempotency-Key that made it


class Session(Expiring):
    """One sign-in and all refresh tokens that follow from it (ADR 0004). *generation* counts the rotations."""

    class Meta:
        table_name = settings().table("sessions")
        region = settings().region

    family_id = UnicodeAttribute(hash_key=True)
    tenant_id = UnicodeAttribute()
    user_id = UnicodeAttribute()
    generation = NumberAttribute(default=1)
    secret_hash = UnicodeAttribute()
    successor = UnicodeAttribute()  # the current refresh token, sealed: for a browser that lost the last answer
    started_at = UTCDateTimeAttribute()
    rotated_at = UTCDateTimeAttribute()
    ends_at = UTCDateTimeAttribute()
    revoked = BooleanAttribute(default=False)


class Attempt(Expiring):
    """Failed sign-ins of one account or from one address."""

    class Meta:
        table_name = settings().table("attempts")
        region = settings().region

    subject = UnicodeAttribute(hash_key=True)
    failures = NumberAttribute(default=0)
    blocked_until = UTCDateTimeAttribute(null=True)
