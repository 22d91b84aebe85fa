"""Who listens, and telling them."""

import json
from typing import Any

from botocore.exceptions import BotoCoreError, ClientError

from mancrel.accounts import sessions
from mancrel.accounts.policy import Caller
from mancrel.kit import aws
from mancrel.kit.log import logger
from mancrel.live import changes, repository
from mancrel.live.changes import Change
from mancrel.live.models import Connection


def connect(token: str, connection_id: str) -> None:
    """Let a socket listen to what the bearer of *token* may see.

    A browser cannot set a header on a WebSocket, so the access token comes in the address; it lives for minutes and
    is checked like any other. The socket keeps the role it was opened with, for two hours at most: it only ever
    learns ids, and loading what they name is checked anew.

    Raises:
        UnauthorizedError: the token is not valid now, or its sign-in has ended.
    """
    repository.add(sessions.admit(token), connection_id)
    logger.info("socket opened", extra={"connection_id": connection_id})


def disconnect(connection_id: str) -> None:
    """Forget a socket."""
    repository.remove(connection_id)
    logger.info("socket closed", extra={"connection_id": connection_id})


def announce(records: list[dict[str, Any]]) -> int:
    """Tell the open sockets what changed in a batch of stream *records*; answers how many messages were sent.

    Nobody is told of what they may not see, except that a thing of theirs went to somebody else. A socket that is gone
    is forgotten. Any other failure is logged and passed over: the site loads everything when it comes back, and a stuck
    stream helps no one.
    """
    by_tenant: dict[str, list[Change]] = {}
    for change in changes.of(records):
        by_tenant.setdefault(change.tenant_id, []).append(change)
    sent = sum(
        _tell(connection, news)
        for tenant_id, news in by_tenant.items()
        for connection in list(repository.list_open(tenant_id))
    )
    logger.info("changes announced", extra={"records": len(records), "sent": sent})
    return sent


def _tell(connection: Connection, news: list[Change]) -> int:
    listener = Caller(tenant_id=connection.owner, user_id=connection.user_id, role=connection.role)
    sent = 0
    for change in news:
        if not change.may_be_told(listener):
            continue
        if not _push(connection.connection_id, change):
            break
        sent += 1
    return sent


def _push(connection_id: str, change: Change) -> bool:
    try:
        aws.live().post_to_connection(
            ConnectionId=connection_id, Data=json.dumps(change.to_wire(), separators=(",", ":")).encode()
        )
    except ClientError as error:
        if error.response["Error"]["Code"] in ("GoneException", "410"):
            repository.remove(connection_id)
        else:
            logger.warning("push refused", extra={"error": error.response["Error"]["Code"]})
        return False
    except BotoCoreError as error:
        logger.warning("push failed", extra={"error": type(error).__name__})
        return False
    return True
