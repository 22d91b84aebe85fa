"""The organisations a tenant deals with."""

from api import records
from api.records import Doors
from mancrel.accounts.policy import Caller, Capability
from mancrel.companies.noun import COMPANIES
from mancrel.companies.schemas import CompanyChange, CompanyOut, NewCompany
from mancrel.deals import relations
from mancrel.deals.relations import CompanyFigures

routes = records.declare(Doors(COMPANIES, "Companies", new=NewCompany, change=CompanyChange, out=CompanyOut))


@routes.get("/api/companies/{company_id}/figures", needs=Capability.CONTACTS_READ)
def get_company_figures(caller: Caller, company_id: str) -> CompanyFigures:
    """How many contacts, leads and deals of a company the caller may see, and what the deals come to."""
    records.visible(caller, COMPANIES, company_id)
    return relations.figures(caller, company_id)
