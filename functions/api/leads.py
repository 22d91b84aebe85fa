"""Interests to follow up, and what they become."""

from api import records
from api.records import Doors
from mancrel.accounts import policy
from mancrel.accounts.policy import Caller, Capability
from mancrel.companies.noun import COMPANIES
from mancrel.contacts.noun import CONTACTS
from mancrel.deals.noun import DEALS
from mancrel.leads import converting, service
from mancrel.leads.noun import LEADS
from mancrel.leads.schemas import ConversionOut, LeadChange, LeadConversion, LeadOut, NewLead
from mancrel.records.nouns import Noun

routes = records.declare(
    Doors(LEADS, "Leads", new=NewLead, change=LeadChange, out=LeadOut, create=service.create, alter=service.change)
)


@routes.post("/api/leads/{lead_id}/convert", needs=Capability.LEADS_WRITE, errors=(409,))
def convert_lead(caller: Caller, lead_id: str, body: LeadConversion) -> ConversionOut:
    """Make a contact, a company and a deal of a lead, all at once; it can be undone for 30 days.

    Converting it again answers what it became.
    """
    records.visible(caller, LEADS, lead_id)
    done = converting.convert(caller, lead_id, body)

    def seen(noun: Noun, record: object) -> object:
        may = record is not None and policy.sees(caller, noun.name, noun.owner_of(record))
        return noun.present(record) if may else None

    return ConversionOut.model_validate(
        {
            "lead": LEADS.present(done.lead),
            "contact": seen(CONTACTS, done.contact),
            "company": seen(COMPANIES, done.company),
            "deal": seen(DEALS, done.deal),
        }
    )
