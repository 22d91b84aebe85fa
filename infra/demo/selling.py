"""What the demo shop sells to businesses: companies with their people, leads, and deals in two pipelines."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from infra.demo import content
from infra.demo.client import Client

Row = dict[str, Any]


def load(client: Client) -> None:
    """Tell what is missing; what people changed since stays as they left it."""
    wanted = content.selling()
    owners = {role: client.call("GET", "/auth/user", role)["id"] for role in content.USERS}
    known = {pipeline["name"] for pipeline in client.call("GET", "/api/pipelines")["items"]}
    for pipeline in wanted["pipelines"]:
        if pipeline["name"] not in known:
            client.call("POST", "/api/pipelines", json=pipeline)
    people = {contact["email"]: contact for contact in client.all("/api/contacts")}
    companies = _load_companies(client, wanted["companies"], people)
    for lead in _missing(client, "leads", "title", wanted["leads"]):
        client.call("POST", "/api/leads", json=_owned(lead, owners))
    _load_deals(client, wanted["deals"], people, companies, owners)


def _load_companies(client: Client, wanted: list[Row], people: dict[str, Row]) -> dict[str, Row]:
    for company in _missing(client, "companies", "name", wanted):
        body = {name: value for name, value in company.items() if name != "people"}
        client.call("POST", "/api/companies", taken_is_fine=True, json=body)
    companies = {company["name"]: company for company in client.all("/api/companies")}
    for company in wanted:
        for person in company["people"]:
            contact = people[content.address_of(person)]
            if contact["companyId"] is None:
                body = {"version": contact["version"], "companyId": companies[company["name"]]["id"]}
                client.call("PATCH", f"/api/contacts/{contact['id']}", taken_is_fine=True, json=body)
    return companies


def _load_deals(
    client: Client, wanted: list[Row], people: dict[str, Row], companies: dict[str, Row], owners: dict[str, str]
) -> None:
    pipelines = client.call("GET", "/api/pipelines")["items"]
    named = {pipeline["name"]: pipeline for pipeline in pipelines}
    known = {deal["name"]: deal for deal in client.all("/api/deals")}
    for deal in wanted:
        pipeline = named[deal["pipeline"]] if "pipeline" in deal else pipelines[0]
        stages = {stage["name"]: stage["id"] for stage in pipeline["stages"]}
        body: dict[str, Any] = {
            "pipelineId": pipeline["id"],
            "stageId": stages.get(deal["stage"], pipeline["stages"][0]["id"]),
            "companyId": companies[deal["company"]]["id"],
            "contactId": people[content.address_of(deal["contact"])]["id"],
            **{name: deal[name] for name in ("name", "amount", "currency", "owner") if name in deal},
        }
        if "days" in deal:
            body["expectedCloseOn"] = (datetime.now(UTC) + timedelta(days=deal["days"])).date().isoformat()
        made = known.get(deal["name"]) or client.call("POST", "/api/deals", json=_owned(body, owners))
        _close(client, deal, made)


def _close(client: Client, wanted: Row, deal: Row) -> None:
    """Win or lose a deal that was made for it and that nobody touched yet."""
    if deal["version"] != 1:
        return
    if wanted.get("won"):
        client.call("POST", f"/api/deals/{deal['id']}/win", json={"version": 1})
    elif "lost" in wanted:
        client.call("POST", f"/api/deals/{deal['id']}/lose", json={"version": 1, "reason": wanted["lost"]})


def _missing(client: Client, noun: str, key: str, wanted: list[Row]) -> list[Row]:
    known = {record[key] for record in client.all(f"/api/{noun}")}
    return [record for record in wanted if record[key] not in known]


def _owned(row: Row, owners: dict[str, str]) -> Row:
    body = {name: value for name, value in row.items() if name != "owner"}
    return {**body, "ownerId": owners[row["owner"]]} if "owner" in row else body
