"""The tables of the desk: its settings, teams, the people at it, and the conversations that it looks after."""

from pynamodb.attributes import (
    BinaryAttribute,
    BooleanAttribute,
    JSONAttribute,
    NumberAttribute,
    UnicodeAttribute,
    UTCDateTimeAttribute,
)

from mancrel.kit.settings import settings
from mancrel.kit.tables import Expiring, Record


class Desk(Record):
    """How a tenant's desk works. Without a row it gives out nothing."""

    class Meta:
        table_name = settings().table("desks")
        region = settings().region

    hours = JSONAttribute(null=True)  # a kit.hours.WeeklyHours; None, and no holidays: as the organisation
    holidays = JSONAttribute(default=list)  # dates as 2026-12-25
    promises = JSONAttribute(default=list)  # of schemas.PromiseIn
    promised_at = UTCDateTimeAttribute(null=True)  # since when these are the promises
    warn_likely = BooleanAttribute(default=False)  # whoever has it is told when it is likely late, too
    return_minutes = NumberAttribute(null=True)  # open minutes after which what nobody reacts to goes to another


class Team(Record):
    """People who answer the same sort of conversation. An empty list of intents, channels or languages is: all."""

    class Meta:
        table_name = settings().table("teams")
        region = settings().region

    team_id = UnicodeAttribute(range_key=True)
    name = UnicodeAttribute()
    members = JSONAttribute(default=list)  # ids of users
    lead_id = UnicodeAttribute(null=True)
    intents = JSONAttribute(default=list)
    channels = JSONAttribute(default=list)  # kinds
    languages = JSONAttribute(default=list)


class Seat(Record):
    """A user at the desk. An empty list of skills or languages is: all."""

    class Meta:
        table_name = settings().table("seats")
        region = settings().region

    user_id = UnicodeAttribute(range_key=True)
    available = BooleanAttribute(default=False)
    capacity = NumberAttribute(default=5)  # open conversations at once
    skills = JSONAttribute(default=list)  # intents
    languages = JSONAttribute(default=list)
    given_at = UTCDateTimeAttribute(null=True)  # when the desk last gave them something


class DeskItem(Record):
    """A conversation that is not closed, as the desk sees it: ``new`` (the assistant may still answer), ``waiting`` for
    a person, ``given`` to one, ``snoozed`` by one, ``answered``: the customer's turn."""

    class Meta:
        table_name = settings().table("desk_items")
        region = settings().region

    conversation_id = UnicodeAttribute(range_key=True)
    status = UnicodeAttribute()
    message_id = UnicodeAttribute(null=True)  # the customer's, by which it was read
    team_id = UnicodeAttribute(null=True)
    intent = UnicodeAttribute(default="other")
    language = UnicodeAttribute(default="en")
    channel = UnicodeAttribute(default="email")
    priority = UnicodeAttribute(default="normal")
    since = UTCDateTimeAttribute()  # when the customer's turn ended
    assignee_id = UnicodeAttribute(null=True)
    given_at = UTCDateTimeAttribute(null=True)  # when the desk gave it; None when a person did
    passed = JSONAttribute(default=list)  # users who had it and did not react
    turn_since = UTCDateTimeAttribute(null=True)  # since when it is our turn; None while it is the customer's
    spent_seconds = NumberAttribute(default=0)  # of the desk's open time in which it was our turn before
    reply_seconds = NumberAttribute(null=True)  # of which went by until the first reply
    told = JSONAttribute(default=list)  # the steps of the chain that were told: their tasks
    marks = JSONAttribute(default=list)  # how it stood when it had waited 0, 1, 2, 4 … open minutes: likelihood.Mark


class DeskWait(Expiring):
    """How long somebody waited for a person, once it is over: what forecasts are learnt from."""

    class Meta:
        table_name = settings().table("desk_waits")
        region = settings().region

    tenant_id = UnicodeAttribute(hash_key=True)
    wait_id = UnicodeAttribute(range_key=True)  # ordered by when it ended
    content = JSONAttribute()  # a likelihood.Wait


class DeskExperience(Record):
    """What a tenant's desk learnt of its last waits, and what its forecasts were worth."""

    class Meta:
        table_name = settings().table("desk_experiences")
        region = settings().region

    learnt_at = UTCDateTimeAttribute()
    waits = BinaryAttribute(legacy_encoding=False)  # compressed JSON: a row of likelihood.Wait each
    trial = JSONAttribute(null=True)  # a likelihood.Trial
