"""The table of contacts."""

from pynamodb.attributes import JSONAttribute, NumberAttribute, UnicodeAttribute, UTCDateTimeAttribute

from mancrel.kit.settings import settings
from mancrel.kit.tables import ByChange, Journaled


class Contact(Journaled):
    """A person. Addresses are claimed in kit.claims as ``contact:email:<address>``, see noun.py.

    Amounts are minor units of the tenant's currency. What a contact spent in all is *baseline_spends*, as the last
    upsert said, plus *order_spends*, the sum of the orders that came to us.
    """

    class Meta:
        table_name = settings().table("contacts")
        region = settings().region

    KEY = "contact_id"

    contact_id = UnicodeAttribute(range_key=True)
    external_id = UnicodeAttribute(null=True)
    name = UnicodeAttribute(default="")
    email = UnicodeAttribute(null=True)  # normalised
    emails = JSONAttribute(default=list)  # further ones
    phone = UnicodeAttribute(null=True)  # E.164 where it could be understood
    phones = JSONAttribute(default=list)
    company_id = UnicodeAttribute(null=True)
    job_title = UnicodeAttribute(null=True)
    street = UnicodeAttribute(null=True)
    city = UnicodeAttribute(null=True)
    region = UnicodeAttribute(null=True)
    postal_code = UnicodeAttribute(null=True)
    country = UnicodeAttribute(null=True)  # ISO 3166-1 alpha-2
    tags = JSONAttribute(default=list)
    owner_id = UnicodeAttribute(null=True)
    lifecycle = UnicodeAttribute(default="lead")
    source = UnicodeAttribute(null=True)
    consent = JSONAttribute(default=list)  # of schemas.Consent
    preferences = JSONAttribute(default=dict)
    custom = JSONAttribute(default=dict)
    provenance = JSONAttribute(default=dict)  # by field: where its value came from, and when
    merged_from = JSONAttribute(null=True)  # ids of the contacts that were merged into this one
    absorbed = JSONAttribute(null=True)  # by external id of those: what their upserts said, see absorbing.py
    baseline_spends = NumberAttribute(null=True)
    order_spends = NumberAttribute(null=True)
    order_count = NumberAttribute(null=True)
    ingested_at = UTCDateTimeAttribute(null=True)  # when the last upsert that was worked in was received
    visits = NumberAttribute(null=True)
    baseline_visit = UTCDateTimeAttribute(null=True)  # the last visit, as the last upsert said
    first_order_at = UTCDateTimeAttribute(null=True)
    last_order_at = UTCDateTimeAttribute(null=True)
    churn_risk = NumberAttribute(null=True)  # what predictions wrote
    lifetime_value = NumberAttribute(null=True)
    lead_score = NumberAttribute(null=True)
    by_change = ByChange()
