"""One of each thing that a tenant can have; all it says is the tenant's canary, and the ids are answered."""

from datetime import UTC, datetime

from mancrel.accounts.policy import Caller
from mancrel.activities import attachments
from mancrel.activities.attaching import NewAttachment
from mancrel.audit import chain
from mancrel.audit.reading import Written
from mancrel.campaigns import service as campaigns
from mancrel.campaigns import tending
from mancrel.campaigns.jobs import TendCampaign
from mancrel.campaigns.schemas import NewCampaign
from mancrel.channels import service as channels
from mancrel.companies.noun import COMPANIES
from mancrel.contacts.noun import CONTACTS
from mancrel.deals import pipelines
from mancrel.deals import service as deals
from mancrel.deals.noun import DEALS
from mancrel.duplicates import service as duplicates
from mancrel.duplicates.schemas import Reason
from mancrel.duplicates.service import Pair
from mancrel.exports import making
from mancrel.exports import service as exports
from mancrel.exports.schemas import NewExport
from mancrel.imports import blocking
from mancrel.imports import service as imports
from mancrel.imports.jobs import GoOnWithImport
from mancrel.imports.lists import NewSuppressionList
from mancrel.imports.schemas import NewImport
from mancrel.insights import repository as insights
from mancrel.insights.models import Insight
from mancrel.journeys import service as journeys
from mancrel.journeys.graph import Graph
from mancrel.journeys.models import JourneyRun
from mancrel.journeys.schemas import NewJourney
from mancrel.kit import acting, clock, ids, storage
from mancrel.leads import service as leads
from mancrel.leads.noun import LEADS
from mancrel.operations import repository
from mancrel.operations.models import Operation
from mancrel.orders.models import Ingest
from mancrel.orders.schemas import OrderPush
from mancrel.pictures import service as pictures
from mancrel.pictures.schemas import NewPicture
from mancrel.products import writing
from mancrel.products.noun import PRODUCTS
from mancrel.products.schemas import ProductData
from mancrel.records import service as records
from mancrel.templates import service as templates
from mancrel.templates.schemas import NewTemplate

NOON = datetime(2026, 1, 5, 12, tzinfo=UTC)
ELSEWHERE = {"field": "city", "operator": "!="}


def sold(tenant_id: str, canary: str, contact_id: str) -> dict[str, str]:
    company = records.create(tenant_id, COMPANIES, {"name": canary, "domain": f"{canary}.example.com"})
    lead = leads.create(tenant_id, LEADS, {"title": canary, "contact_id": contact_id, "note": canary})
    pipeline = pipelines.list_all(tenant_id)[0]
    pipeline.name = canary
    pipeline.save()
    deal = deals.create(tenant_id, DEALS, {"name": canary, "company_id": company.company_id, "amount": 1})
    return {
        "company_id": company.company_id,
        "lead_id": lead.lead_id,
        "pipeline_id": pipeline.pipeline_id,
        "deal_id": deal.deal_id,
    }


def pictured(tenant_id: str, canary: str) -> dict[str, str]:
    """A picture, and another one whose file was posted and is not looked at yet."""
    announced = pictures.announce(tenant_id, NewPicture(name=canary, size=1, content_type="image/gif"))
    storage.put(f"picture-drops/{tenant_id}/{announced.id}", a_gif(canary))
    picture = pictures.keep(tenant_id, a_gif(canary), canary)
    page = f'<img src="{pictures.url_of(picture)}" alt="">'
    templates.create(tenant_id, NewTemplate(name=f"{canary} shows it", html=page), ())
    return {"picture_id": picture.picture_id, "upload_id": announced.id}


def a_gif(comment: str) -> bytes:
    """One dot, with a *comment* that nobody but its maker shall read."""
    said = comment.encode()
    return (
        b"GIF89a\1\0\1\0\x80\0\0\0\0\0\xff\xff\xff!\xfe" + bytes([len(said)]) + said + b"\0"
        b",\0\0\0\0\1\0\1\0\0\2\2D\1\0;"
    )


def campaigned(tenant_id: str, canary: str) -> str:
    rules = {"operator": "AND", "conditions": [{"field": "name", "operator": "contains", "value": canary}]}
    draft = NewCampaign(name=canary, message=canary, subject=canary, segment_rules=rules, tags=[canary])
    channels.simulator(tenant_id)  # connected when it is first asked for
    campaign_id = str(campaigns.create(tenant_id, draft).campaign_id)
    campaigns.launch(tenant_id, campaign_id)
    tending.tend(TendCampaign(tenant_id=tenant_id, campaign_id=campaign_id))
    return campaign_id


def travelled(tenant_id: str, canary: str, contact_id: str) -> dict[str, str]:
    task = {"id": "a", "kind": "task", "title": canary}
    draft = Graph.model_validate({"trigger": {"kind": "event", "event": "ordered"}, "start": "a", "nodes": [task]})
    journey = journeys.create(tenant_id, NewJourney(name=canary, description=canary, draft=draft))
    run = JourneyRun(
        tenant_id, ids.new("run"), journey_id=journey.journey_id, number=1, contact_id=contact_id, node_id="a",
        contact_key=f"{tenant_id}#{contact_id}", journey_key=f"{tenant_id}#{journey.journey_id}", why=canary,
        created_at=NOON, changed_at=NOON,
    )  # fmt: skip
    run.save()
    return {"journey_id": journey.journey_id, "run_id": run.run_id}


def found(tenant_id: str, canary: str, segment_id: str) -> dict[str, str]:
    """A clustering and a lookalike audience, both done."""
    figures = {"days": 1.0, "times": 1.0, "spends": 1.0, "spendsShare": 1.0}
    key = canary[::-1]  # a wrong one is told back to whoever asked for it
    line = {"key": key, "traits": [], "count": 1, "rules": ELSEWHERE | {"value": canary}, "figures": figures}
    because = {"feature": "source", "word": canary, "listed": 1.0, "others": 0.0}
    asked = {"baseSegmentId": segment_id, "name": canary, "size": None, "fields": []}
    results = {"kmeans": {"basis": "orders", "clusters": [line]}, "lookalike": {"count": 1, "reasons": [because]}}
    ids_of = {}
    for kind, result in results.items():
        insight = Insight(tenant_id, ids.new("ins"), kind=kind, status="done", asked=asked, result=result)
        insights.save(insight)
        insights.keep_people(tenant_id, insight.insight_id, "members", [f"{canary} con_1"])
        ids_of[kind] = insight.insight_id
    return {"clustering_id": ids_of["kmeans"], "lookalike_id": ids_of["lookalike"], "cluster_key": key}


def made(tenant_id: str, canary: str) -> str:
    given = {"sku": f"{canary}-2", "title": canary, "description": canary}
    return str(writing.create(tenant_id, PRODUCTS, given).product_id)


def product(canary: str, version: int = 1) -> ProductData:
    return ProductData(
        sku=canary, title=canary, description=canary, price="9.90", currency="EUR", stock=3, version=version,
        url=f"https://{canary}.example.com/p", attributes={canary: canary}, updated_at=NOON,
    )  # fmt: skip


def pushed(tenant_id: str, order: OrderPush) -> str:
    ingest = Ingest(
        tenant_id, ids.new("ing"), kind="orders", received_at=NOON, rows=[order.model_dump(mode="json")],
        expires_at=int(clock.now().timestamp()) + 3600,
    )  # fmt: skip
    ingest.save()
    return ingest.ingest_id


def audited(tenant_id: str, contact_id: str, canary: str) -> str:
    write = Written(
        tenant_id, "contacts", contact_id, 1, "changed", canary, None, NOON, [["city", None, {"S": canary}]]
    )  # fmt: skip
    chain.append(tenant_id, [write])
    return write.entry_id


def doubled(tenant_id: str, contact_id: str, canary: str) -> dict[str, str]:
    twin = records.create(tenant_id, CONTACTS, {"name": canary}).contact_id
    found = Pair(contact_id, twin, 0.9, "sure", [Reason(kind="name", text=canary)])
    duplicates.keep(tenant_id, "contacts", [found])
    return {"twin_id": twin, "duplicate_id": duplicates.pair_id(tenant_id, "contacts", contact_id, twin)}


def edited(tenant_id: str, contact_id: str, canary: str, by: str) -> str:
    operation_id = ids.new("op")
    with acting.acting(by, operation_id):
        records.change(tenant_id, CONTACTS, contact_id, None, {"city": canary})
    Operation(
        tenant_id, operation_id, kind="edit", title=canary, by=by, status="done", total=1, done=1,
        created_at=clock.now(), changed_at=clock.now(),
    ).save()  # fmt: skip
    repository.keep_conflict(tenant_id, operation_id, "contacts", contact_id, canary, [])
    return operation_id


def attached(tenant_id: str, contact_id: str, canary: str) -> str:
    wanted = NewAttachment(record_type="contacts", record_id=contact_id, name=canary, size=6)
    attachment, _form = attachments.begin(tenant_id, CONTACTS, wanted)
    storage.put(attachment.key, canary.encode())
    return str(attachments.uploaded(attachment).attachment_id)


def listed(tenant_id: str, canary: str, by: str) -> str:
    """A file of addresses that was checked."""
    new = NewSuppressionList(file_name=f"{canary}.csv", size=1, source=canary)
    one = blocking.announce(Caller(tenant_id, by, "admin"), new)
    storage.put(one.upload.fields["key"], f"email\n{canary}@listed.test\n{canary}\n".encode())
    blocking.check(tenant_id, one.id, None)
    blocking.work_check(GoOnWithImport(tenant_id=tenant_id, import_id=one.id, task="check_list"))
    return one.id


def imported(tenant_id: str, canary: str, by: str) -> str:
    """A file that was tried: one row is fine, one is a problem."""
    one, upload = imports.announce(
        Caller(tenant_id, by, "admin"), NewImport(noun="contacts", file_name=f"{canary}.csv", size=1)
    )
    storage.put(upload.fields["key"], f"Name,Country\n{canary},pt\n{canary},{canary}\n".encode())
    imports.uploaded(tenant_id, one.import_id)
    for task in ("analyse", "try"):
        imports.work(GoOnWithImport(tenant_id=tenant_id, import_id=one.import_id, task=task))
        if task == "analyse":
            imports.tried(tenant_id, one.import_id)
    return one.import_id


def exported(tenant_id: str, canary: str, by: str) -> str:
    export = exports.ask(Caller(tenant_id, by, "admin"), NewExport(noun="contacts", name=canary))
    making.make(tenant_id, export.export_id)
    return export.export_id
