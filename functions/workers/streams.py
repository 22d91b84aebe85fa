"""What follows from changed records, and the two ends of a live socket."""

from typing import Any

from chalice.app import DynamoDBEvent, WebsocketEvent

from mancrel.audit import service as audit
from mancrel.duplicates import noticing
from mancrel.embeddings import hearing
from mancrel.embeddings.nouns import NOUNS
from mancrel.kit.errors import UnauthorizedError
from mancrel.live import service as live
from mancrel.live.changes import KINDS
from workers.registry import Handler, Work, app


@app.on_ws_connect()
def live_connect(event: WebsocketEvent) -> dict[str, Any]:
    """Open a live socket to the bearer of ``?token=``."""
    parameters = event.to_dict().get("queryStringParameters") or {}
    try:
        live.connect(parameters.get("token", ""), event.connection_id)
    except UnauthorizedError:
        return {"statusCode": 401}
    return {"statusCode": 200}


@app.on_ws_disconnect()
def live_disconnect(event: WebsocketEvent) -> dict[str, Any]:
    """Forget a live socket."""
    live.disconnect(event.connection_id)
    return {"statusCode": 200}


def on_changes(work: Work) -> Handler:
    """Declare *work* for the stream of every table whose changes are announced."""
    handlers: list[Handler] = [
        app.on_dynamodb_record(stream_arn=noun, batch_size=100, name=f"{work.__name__}:{noun}")(work) for noun in KINDS
    ]
    return handlers[0]


@on_changes
def live_updates(event: DynamoDBEvent) -> None:
    """Tell open sockets what changed."""
    live.announce(event.to_dict()["Records"])


def on_writes(work: Work) -> Handler:
    """Declare *work* for the stream of every table whose writes are audited."""
    handlers: list[Handler] = [
        app.on_dynamodb_record(stream_arn=noun, batch_size=100, name=f"{work.__name__}:{noun}")(work)
        for noun in audit.TABLES
    ]
    return handlers[0]


@on_writes
def audit_trail(event: DynamoDBEvent) -> None:
    """Write down who changed what; look for duplicates when people or companies changed; have changed texts read."""
    audit.note(event.to_dict()["Records"])
    noticing.hear(event.to_dict()["Records"])
    hearing.hear(event.to_dict()["Records"])


def on_talks(work: Work) -> Handler:
    """Declare *work* for the streams that tell when a conversation may wait for a person."""
    handlers: list[Handler] = [
        app.on_dynamodb_record(stream_arn=noun, batch_size=100, name=f"{work.__name__}:{noun}")(work)
        for noun in ("conversations", "suggestions")
    ]
    return handlers[0]


@on_talks
def desk_hears(event: DynamoDBEvent) -> None:
    """Have the desk look at conversations in which something happened."""
    from mancrel.routing import assigning

    assigning.hear(event.to_dict()["Records"])


def on_texts(work: Work) -> Handler:
    """Declare *work* for the streams of texts that are not audited: a stream takes two readers."""
    handlers: list[Handler] = [
        app.on_dynamodb_record(stream_arn=noun, batch_size=100, name=f"{work.__name__}:{noun}")(work)
        for noun in sorted(NOUNS.keys() - set(audit.TABLES))
    ]
    return handlers[0]


@on_texts
def texts_heard(event: DynamoDBEvent) -> None:
    """Have changed texts read."""
    hearing.hear(event.to_dict()["Records"])
