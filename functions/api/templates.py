"""The library of messages: kept, checked, tried out."""

from functools import partial
from typing import Any

from api import records
from api.routing import Routes
from mancrel.accounts.policy import Caller, Capability
from mancrel.campaigns import personal
from mancrel.contacts.noun import CONTACTS
from mancrel.kit.schema import Page
from mancrel.pictures import service as pictures
from mancrel.templates import samples, service, starters
from mancrel.templates.schemas import (
    NewTemplate,
    Preview,
    PreviewWanted,
    Starter,
    StarterQuery,
    TemplateChange,
    TemplateOut,
)
from mancrel.templates.shelf import Shelf

routes = Routes(tag="Templates")


@routes.get("/api/templates", needs=Capability.CAMPAIGNS_READ)
def list_templates(caller: Caller) -> Page[TemplateOut]:
    """All templates, by name."""
    rows = [service.shown(row) for row in service.list_all(caller.tenant_id)]
    return Page[TemplateOut](items=rows, total=len(rows))


@routes.post("/api/templates", needs=Capability.CAMPAIGNS_MANAGE, status=201)
def create_template(caller: Caller, body: NewTemplate) -> TemplateOut:
    """Keep a template. Its design is laid out, its HTML made harmless, its text read from that when there is none."""
    return service.shown(service.create(caller.tenant_id, body, personal.known(caller.tenant_id)))


@routes.get("/api/templates/starters", needs=Capability.CAMPAIGNS_READ)
def list_starters(caller: Caller, query: StarterQuery) -> list[Starter]:
    """Templates to begin with; keep one by posting it."""
    return list(starters.of(query.language))


@routes.post("/api/templates/preview", needs=Capability.CAMPAIGNS_READ, errors=(404,))
def preview_template(caller: Caller, body: PreviewWanted) -> Preview:
    """The message as a contact would get it, or somebody invented; how large it is, and what to think about."""
    tenant_id = caller.tenant_id
    known = personal.known(tenant_id)
    values: dict[str, Any] = samples.values(tenant_id)
    if body.contact_id:
        contact = records.visible(caller, CONTACTS, body.contact_id)
        values = personal.values(tenant_id, known, [contact])[contact.contact_id] | samples.LINKS
        values["contactId"] = contact.contact_id
    return service.preview(body, known, values, Shelf(tenant_id), partial(pictures.weight, tenant_id))


@routes.get("/api/templates/{template_id}", needs=Capability.CAMPAIGNS_READ, errors=(404,))
def get_template(caller: Caller, template_id: str) -> TemplateOut:
    """One template."""
    return service.shown(service.get(caller.tenant_id, template_id))


@routes.patch("/api/templates/{template_id}", needs=Capability.CAMPAIGNS_MANAGE, errors=(404, 409))
def change_template(caller: Caller, template_id: str, body: TemplateChange) -> TemplateOut:
    """Change it. A new design is laid out anew; a text that was only read from the HTML follows it."""
    return service.shown(service.change(caller.tenant_id, template_id, body, personal.known(caller.tenant_id)))


@routes.delete("/api/templates/{template_id}", needs=Capability.CAMPAIGNS_MANAGE, errors=(404,))
def delete_template(caller: Caller, template_id: str) -> None:
    """Delete it. Campaigns keep the words that they took from it."""
    service.delete(caller.tenant_id, template_id)
