"""The workers: one function per queue, one line each; those of messages, of the clock and of
streams are declared beside.

What learns or predicts is imported where it is called, so that the other functions start without it.
"""

from typing import Any

from chalice.app import SQSEvent

from mancrel.bulk import stepping
from mancrel.duplicates import merging
from mancrel.kit.queue import work_through
from mancrel.operations import running, settling, undoing
from mancrel.operations.jobs import RunOperation
from mancrel.ops import filing
from mancrel.ops.queues import QUEUES
from mancrel.orders import service as orders
from mancrel.orders.jobs import WorkIn
from mancrel.privacy import erasing
from mancrel.products import service as products
from mancrel.products.jobs import ApplyCatalogueEvent, PollSource
from mancrel.quality import mending
from mancrel.segments import counting
from mancrel.segments.jobs import CountSegments
from workers.language import assistant, learning, search, texts
from workers.mailroom import desk, inbound_messages, mail_drops, mailbox_polls, replies
from workers.registry import Handler, Work, app
from workers.schedules import (
    campaign_clock,
    count_segments,
    desk_clock,
    journey_clock,
    learn_intents,
    poll_catalogues,
    poll_mailboxes,
    reminders,
    sweep,
    watch,
)
from workers.streams import audit_trail, desk_hears, live_connect, live_disconnect, live_updates, texts_heard

__all__ = [
    "STEPS",
    "app",
    "assistant",
    "audit_trail",
    "campaign_clock",
    "campaign_ranges",
    "campaigns",
    "catalogue_events",
    "catalogue_polls",
    "compaction",
    "count_segments",
    "dead_letters",
    "desk",
    "desk_clock",
    "desk_hears",
    "duplicates",
    "exports",
    "imports",
    "inbound_messages",
    "ingestion",
    "journey_clock",
    "journey_runs",
    "journeys",
    "learn_intents",
    "learning",
    "live_connect",
    "live_disconnect",
    "live_updates",
    "mail_drops",
    "mailbox_polls",
    "operations",
    "poll_catalogues",
    "poll_mailboxes",
    "receipts",
    "reminders",
    "replies",
    "search",
    "segments",
    "sweep",
    "texts",
    "texts_heard",
    "watch",
]

STEPS = {**settling.STEPS, **undoing.STEPS, **stepping.STEPS, **merging.STEPS, **mending.STEPS, **erasing.STEPS}
"""What does a step of each kind of operation."""


@app.on_sqs_message(queue="catalogue-events", batch_size=10)
def catalogue_events(event: SQSEvent) -> dict[str, Any]:
    """Bring products up to what a source said."""
    return work_through(
        event.to_dict()["Records"], ApplyCatalogueEvent, lambda job: products.apply(job.tenant_id, job.event_id)
    )


@app.on_sqs_message(queue="catalogue-polls", batch_size=1)
def catalogue_polls(event: SQSEvent) -> dict[str, Any]:
    """Read the feed of one source."""
    return work_through(
        event.to_dict()["Records"],
        PollSource,
        lambda job: products.poll(job.tenant_id, job.source_id, job.remove_missing),
    )


@app.on_sqs_message(queue="ingestion", batch_size=5)
def ingestion(event: SQSEvent) -> dict[str, Any]:
    """Work in customers and orders that other systems pushed."""
    return work_through(event.to_dict()["Records"], WorkIn, orders.work_in)


@app.on_sqs_message(queue="operations", batch_size=1)
def operations(event: SQSEvent) -> dict[str, Any]:
    """Do what was ordered for many records, step by step."""
    return work_through(event.to_dict()["Records"], RunOperation, lambda job: running.run(job, STEPS))


@app.on_sqs_message(queue="campaigns", batch_size=1)
def campaigns(event: SQSEvent) -> dict[str, Any]:
    """Bring campaigns forward: launch them, freeze their audience, send workers to it, end them."""
    from mancrel.campaigns import tending
    from mancrel.campaigns.jobs import TendCampaign

    return work_through(event.to_dict()["Records"], TendCampaign, tending.tend)


@app.on_sqs_message(queue="campaign-ranges", batch_size=1)
def campaign_ranges(event: SQSEvent) -> dict[str, Any]:
    """Send a campaign to the people of one range."""
    from mancrel.campaigns import sending
    from mancrel.campaigns.jobs import SendRange

    return work_through(event.to_dict()["Records"], SendRange, sending.work)


@app.on_sqs_message(queue="imports", batch_size=1)
def imports(event: SQSEvent) -> dict[str, Any]:
    """Read, try and write the files that people import."""
    from mancrel.imports import service
    from mancrel.imports.jobs import GoOnWithImport

    return work_through(event.to_dict()["Records"], GoOnWithImport, service.work)


@app.on_sqs_message(queue="compaction", batch_size=1)
def compaction(event: SQSEvent) -> dict[str, Any]:
    """Fold what changed in a tenant's records into the next snapshot of the replica."""
    from mancrel import nouns
    from mancrel.replica import compacting
    from mancrel.replica.jobs import Compact

    return work_through(
        event.to_dict()["Records"],
        Compact,
        lambda job: compacting.compact(job.tenant_id, nouns.COLLECTIONS[job.noun]),
    )


@app.on_sqs_message(queue="duplicates", batch_size=1)
def duplicates(event: SQSEvent) -> dict[str, Any]:
    """Look which records may be the same."""
    from mancrel.duplicates.jobs import ScanForDuplicates
    from mancrel_ml.matching import jobs

    return work_through(event.to_dict()["Records"], ScanForDuplicates, jobs.scan)


@app.on_sqs_message(queue="segments", batch_size=1)
def segments(event: SQSEvent) -> dict[str, Any]:
    """Count who is in each segment of a tenant."""
    return work_through(event.to_dict()["Records"], CountSegments, counting.count)


@app.on_sqs_message(queue="insights", batch_size=1)
def insights(event: SQSEvent) -> dict[str, Any]:
    """Find clusters of customers, and people like those of a segment."""
    from mancrel.insights.jobs import FindInsight
    from mancrel_ml.audiences import jobs

    return work_through(event.to_dict()["Records"], FindInsight, jobs.find)


@app.on_sqs_message(queue="exports", batch_size=1)
def exports(event: SQSEvent) -> dict[str, Any]:
    """Make the files of records that people export."""
    from mancrel.exports import making
    from mancrel.exports.jobs import MakeExport

    return work_through(event.to_dict()["Records"], MakeExport, lambda job: making.make(job.tenant_id, job.export_id))


@app.on_sqs_message(queue="receipts", batch_size=100)
def receipts(event: SQSEvent) -> dict[str, Any]:
    """Work in what vendors told of messages, all that came within a few seconds at once."""
    from mancrel.campaigns import receipts as campaigns
    from mancrel.chats import telling
    from mancrel.vendors import folding

    return folding.fold_all(event.to_dict()["Records"], campaigns.fold, telling.fold)


@app.on_sqs_message(queue="journeys", batch_size=1)
def journeys(event: SQSEvent) -> dict[str, Any]:
    """Look for whom a journey begins."""
    from mancrel.journeys import entering
    from mancrel.journeys.jobs import LookWhomItBegins

    return work_through(
        event.to_dict()["Records"], LookWhomItBegins, lambda job: entering.look(job.tenant_id, job.journey_id)
    )


@app.on_sqs_message(queue="journey-runs", batch_size=5)
def journey_runs(event: SQSEvent) -> dict[str, Any]:
    """Let people go on in their journeys."""
    from mancrel.journeys import running
    from mancrel.journeys.jobs import GoOn

    return work_through(event.to_dict()["Records"], GoOn, lambda job: running.go_on(job.tenant_id, job.run_id))


def on_dead_letters(work: Work) -> Handler:
    """Declare *work* for the dead-letter queue of every queue: one Lambda function with many mappings."""
    handlers: list[Handler] = [
        app.on_sqs_message(queue=f"{name}-dead", batch_size=10, name=f"{work.__name__}:{name}")(work) for name in QUEUES
    ]
    return handlers[0]


@on_dead_letters
def dead_letters(event: SQSEvent) -> dict[str, Any]:
    """File what could not be done, for the queue console."""
    return filing.file_letters(event.to_dict()["Records"])
