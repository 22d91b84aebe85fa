"""No tenant reaches another's data by a webhook or by a job on a queue."""

import json
import pkgutil
from importlib import import_module
from importlib.util import find_spec
from typing import Any

import pytest

import mancrel
from mancrel.kit import aws as clients
from mancrel.kit import clock, queue
from mancrel.kit.queue import Job
from tests.integration.api.worlds import World
from webhooks import signatures
from webhooks.app import handler as webhooks
from workers import app as workers

DATE = "2026-02-01T00:00:00Z"
PRODUCT = {"sku": "x", "title": "x", "price": "1.00", "currency": "EUR", "stock": 1, "version": 9, "updatedAt": DATE}
MAIL = {"messageId": "<2@c.test>", "from": "eve@c.test", "to": [], "subject": "x", "text": "x", "date": DATE}
JOBS = {
    "ApplyCatalogueEvent": ("catalogue_events", {"event_id": "shop_event_id"}),
    "PollSource": ("catalogue_polls", {"source_id": "source_id"}),
    "ReceiveMail": ("inbound_messages", {"event_id": "mail_event_id"}),
    "ReceiveChat": ("inbound_messages", {"event_id": "chat_event_id"}),
    "FetchFiles": ("inbound_messages", {"message_id": "message_id"}),
    "FetchLeads": ("inbound_messages", {"event_id": "chat_event_id"}),
    "SendMessage": ("replies", {"message_id": "reply_id"}),
    "SendScheduledReply": ("replies", {"scheduled_reply_id": "scheduled_reply_id"}),
    "GoOnWithImport": ("imports", {"import_id": "import_id"}),
    "MakeExport": ("exports", {"export_id": "export_id"}),
    "RunOperation": ("operations", {"operation_id": "operation_id"}),
    "WorkIn": ("ingestion", {"ingest_id": "ingest_id"}),
    "TendCampaign": ("campaigns", {"campaign_id": "campaign_id"}),
    "SendRange": ("campaign_ranges", {"campaign_id": "campaign_id", "number": "number"}),
    "FoldReceipts": ("receipts", {"event_id": "receipts_event_id"}),
    "LookWhomItBegins": ("journeys", {"journey_id": "journey_id"}),
    "GoOn": ("journey_runs", {"run_id": "run_id"}),
    "SuggestReply": ("assistant", {"message_id": "message_id"}),
    "PollMailbox": ("mailbox_polls", {"channel_id": "channel_id"}),
    "CheckWebhook": ("mailbox_polls", {"channel_id": "channel_id"}),
    "FetchTemplates": ("mailbox_polls", {"channel_id": "channel_id"}),
    "LookAtConversation": ("desk", {"conversation_id": "conversation_id"}),
    "FindInsight": ("insights", {"insight_id": "clustering_id"}),
    "ReadTexts": ("texts", {"noun": "=tasks", "record_ids": "task_id"}),
}
TENANTLESS_JOBS = {"TakeDrops"}  # S3 announces a key, and the key names the channel and thereby the tenant

OWN_JOBS = {
    "ScanForDuplicates",
    "Compact",
    "CountSegments",
    "TendDesk",
    "LearnIntents",
}  # they name no record of which there are others


@pytest.mark.parametrize(
    ("path", "endpoint", "body"),
    [
        ("/webhook/catalog?source=", "source_id", {"type": "product.created", "data": PRODUCT}),
        ("/webhook/email?channel=", "channel_id", MAIL),
    ],
)
def test_a_webhook_takes_only_its_own_secret(
    ours: World, theirs: World, path: str, endpoint: str, body: dict[str, Any]
) -> None:
    raw, moment = json.dumps(body).encode(), clock.now()

    def deliver(secret: str) -> tuple[int, str]:
        headers = {
            "content-type": "application/json",
            "webhook-id": "evt-1",
            "webhook-timestamp": str(int(moment.timestamp())),
            "webhook-signature": signatures.sign(secret, "evt-1", moment, raw),
        }
        address, _, query = (path + theirs.ids[endpoint]).partition("?")
        name, _, value = query.partition("=")
        event = {"path": address, "httpMethod": "POST", "headers": headers, "body": raw.decode()}
        answer = webhooks({**event, "queryStringParameters": {name: value}, "requestContext": {}}, None)
        return answer["statusCode"], json.dumps(answer)

    before = theirs.rows()
    for secret in ours.secrets.values():
        status, answer = deliver(secret)
        assert status == 401
        assert theirs.canary not in answer
    assert theirs.rows() == before
    assert deliver(theirs.secrets[theirs.ids[endpoint]])[0] == 202


for package in pkgutil.iter_modules(mancrel.__path__, "mancrel."):  # workers load some of them when they are needed
    if package.ispkg and find_spec(f"{package.name}.jobs"):
        import_module(f"{package.name}.jobs")


def kinds(of: type[Job] = Job) -> set[type[Job]]:
    known = {each for each in of.__subclasses__() if each.__module__.startswith("mancrel")}
    return known | {each for kind in known for each in kinds(kind)}


def test_every_job_is_covered() -> None:
    assert {kind.__name__ for kind in kinds()} == set(JOBS) | TENANTLESS_JOBS | OWN_JOBS


@pytest.mark.parametrize("name", JOBS)
def test_a_job_with_another_tenants_ids_does_nothing(ours: World, theirs: World, name: str) -> None:
    (kind,) = (each for each in kinds() if each.__name__ == name)
    worker, given = JOBS[name]
    named = {field: theirs.ids[key] if key[0] != "=" else key[1:] for field, key in given.items()}
    several = {field: [each] if field.endswith("_ids") else each for field, each in named.items()}
    job = kind(tenant_id=ours.tenant_id, **several)
    attributes = {"ApproximateReceiveCount": "1"}
    record = {"messageId": "1", "receiptHandle": "r", "body": job.to_body(), "attributes": attributes}
    before = ours.rows(), theirs.rows()

    answer = getattr(workers, worker)({"Records": [record]}, None)

    assert answer == {"batchItemFailures": []}
    assert (ours.rows(), theirs.rows()) == before
    buried = clients.sqs().receive_message(QueueUrl=queue.url(f"{kind.queue}-dead")).get("Messages", [])
    assert {each["Body"] for each in buried} <= {job.to_body()}
    assert clients.ses().get_send_quota()["SentLast24Hours"] == 0
