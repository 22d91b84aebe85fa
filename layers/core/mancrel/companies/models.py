"""The table of companies."""

from pynamodb.attributes import JSONAttribute, NumberAttribute, UnicodeAttribute

from mancrel.kit.settings import settings
from mancrel.kit.tables import ByChange, Journaled


class Company(Journaled):
    """An organisation. Its domain is claimed in kit.claims as ``company:domain:<domain>``.

    Contacts, leads and deals name it by ``company_id``. When it is deleted they keep that reference, so that undoing
    the deletion brings everything back; screens show it as gone.
    """

    class Meta:
        table_name = settings().table("companies")
        region = settings().region

    KEY = "company_id"

    company_id = UnicodeAttribute(range_key=True)
    name = UnicodeAttribute(default="")
    domain = UnicodeAttribute(null=True)  # normalised: acme.com
    domains = JSONAttribute(null=True)  # further ones, of companies that were merged into this one
    website = UnicodeAttribute(null=True)
    email = UnicodeAttribute(null=True)
    phone = UnicodeAttribute(null=True)  # E.164 where it could be understood
    industry = UnicodeAttribute(null=True)
    employees = NumberAttribute(null=True)
    street = UnicodeAttribute(null=True)
    city = UnicodeAttribute(null=True)
    region = UnicodeAttribute(null=True)
    postal_code = UnicodeAttribute(null=True)
    country = UnicodeAttribute(null=True)  # ISO 3166-1 alpha-2
    tags = JSONAttribute(default=list)
    owner_id = UnicodeAttribute(null=True)
    description = UnicodeAttribute(null=True)
    source = UnicodeAttribute(null=True)
    custom = JSONAttribute(default=dict)
    provenance = JSONAttribute(default=dict)  # by field: where its value came from, and when
    by_change = ByChange()
