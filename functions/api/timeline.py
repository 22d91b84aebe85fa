"""What happened with a contact, a company, a deal or a lead."""

from typing import Any

from api import records
from api.routing import Routes
from mancrel.accounts.policy import Caller
from mancrel.companies.noun import COMPANIES
from mancrel.contacts.noun import CONTACTS
from mancrel.deals.noun import DEALS
from mancrel.kit.schema import Page
from mancrel.leads.noun import LEADS
from mancrel.records.nouns import Noun
from mancrel.timelines import service as timelines
from mancrel.timelines.schemas import TimelineEntry, TimelineQuery

routes = Routes(tag="Timeline")


def declare(noun: Noun) -> None:
    """The timeline of records of *noun*."""

    def timeline(caller: Caller, query: TimelineQuery, **ids: str) -> Page[TimelineEntry]:
        record = records.visible(caller, noun, ids[noun.key])
        rows, total, cursor = timelines.page(caller, noun, record, query)
        return Page[TimelineEntry](items=rows, total=total, next_cursor=cursor)

    handler: Any = timeline
    handler.__name__ = f"list_{noun.label}_timeline"
    handler.__doc__ = f"What happened with a {noun.label}, newest first: mail, tasks, activities, orders, deals, files."
    handler.__annotations__ = {
        "caller": Caller, "query": TimelineQuery, noun.key: str, "return": Page[TimelineEntry],
    }  # fmt: skip
    routes.get(f"/api/{noun.name}/{{{noun.key}}}/timeline", needs=noun.reads)(handler)


for each in (CONTACTS, COMPANIES, DEALS, LEADS):
    declare(each)
