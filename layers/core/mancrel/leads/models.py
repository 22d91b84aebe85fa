"""The table of leads."""

from pynamodb.attributes import JSONAttribute, NumberAttribute, UnicodeAttribute

from mancrel.kit.settings import settings
from mancrel.kit.tables import ByChange, Journaled


class Lead(Journaled):
    """Somebody's interest, not yet qualified. *amount* is in minor units of its own *currency*.

    *converted* says what became of it: ``contact_id``, ``company_id``, ``deal_id`` and when (``at``).
    """

    class Meta:
        table_name = settings().table("leads")
        region = settings().region

    KEY = "lead_id"

    lead_id = UnicodeAttribute(range_key=True)
    title = UnicodeAttribute(default="")
    contact_id = UnicodeAttribute(null=True)
    name = UnicodeAttribute(null=True)
    email = UnicodeAttribute(null=True)  # normalised
    phone = UnicodeAttribute(null=True)  # E.164 where it could be understood
    company_name = UnicodeAttribute(null=True)
    interest = UnicodeAttribute(null=True)
    source = UnicodeAttribute(null=True)
    status = UnicodeAttribute(default="new")
    amount = NumberAttribute(null=True)
    currency = UnicodeAttribute(null=True)
    owner_id = UnicodeAttribute(null=True)
    consent_text = UnicodeAttribute(null=True)  # what they agreed to
    note = UnicodeAttribute(null=True)
    tags = JSONAttribute(default=list)
    converted = JSONAttribute(null=True)
    custom = JSONAttribute(default=dict)
    origin = JSONAttribute(null=True)  # a LeadOrigin: the ad and the form that it came from, and what these showed
    provenance = JSONAttribute(default=dict)
    by_change = ByChange()
