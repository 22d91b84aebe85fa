"""The simulator: an invented vendor on a laptop, over real HTTP (infra/simulator). Production has none."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote, urlencode

from pydantic import TypeAdapter

from mancrel.channels import service as channels
from mancrel.channels.models import Channel
from mancrel.channels.schemas import Handed, HandedQuery
from mancrel.events import keys
from mancrel.kit.errors import NotFoundError, UnavailableError
from mancrel.kit.settings import settings
from mancrel.messages.transports import NotNowError, RefusedError
from mancrel.vendors import calling
from mancrel.vendors.calling import Answer, SilenceError
from mancrel.vendors.outgoing import Accepted, Found, Outgoing

_HANDED = TypeAdapter(list[Handed])


class Simulator:
    """The adapter. Whatever the simulator answers but 2xx, it took nothing."""

    channel = "simulator"

    def __init__(self, row: Channel) -> None:
        self._row = row

    def send(self, tenant_id: str, message: Outgoing) -> Accepted:
        """Hand it over; see `outgoing.Adapter`."""
        body = {
            "messageId": message.message_id,
            "to": message.to,
            "subject": message.subject,
            "text": message.text,
            "html": message.html,
            "headers": dict(message.headers),
            "campaignId": message.campaign_id,
        }
        answer = self._post(tenant_id, body)
        if answer.status == 404:  # it was wiped, or has not heard of us or of a change
            tell(channels.simulator(tenant_id))
            answer = self._post(tenant_id, body)
        if answer.status in (200, 202):
            return Accepted(str(answer.get("id") or ""))
        if answer.status in (400, 422):
            raise RefusedError(f"the simulator refused it: {answer.get('reason') or answer.status}")
        raise NotNowError(f"the simulator answers {answer.status}", answer.retry_after)

    def _post(self, tenant_id: str, body: dict[str, Any]) -> Answer:
        headers = {"Idempotency-Key": str(body["messageId"]), "Account-Version": str(self._row.version)}
        return calling.call("POST", f"{_account(tenant_id)}/messages", body=body, headers=headers)

    def lookup(self, tenant_id: str, message_id: str) -> Found | None:
        """Ask what became of a message."""
        answer = calling.call("GET", f"{_account(tenant_id)}/messages/{quote(message_id, safe='')}")
        if answer.status == 404:
            return None
        if answer.status != 200:
            raise SilenceError(f"the simulator answers {answer.status}")
        return Found(answer.content["id"], answer.content["status"], answer.content.get("reason") or "")


def tell(channel: Channel) -> None:
    """Tell the simulator how to behave for this tenant, what to sign with and where receipts go.

    Raises:
        NotFoundError: there is no simulator here.
        UnavailableError: it does not answer.
    """
    _asked(
        "PUT",
        _account(channel.tenant_id),
        {
            "version": channel.version,
            "options": channels.options(channel).model_dump(mode="json", by_alias=True),
            "secret": keys.current(channel),
            "receiptsUrl": channels.shown(channel).receipts_url,
        },
    )


def deliveries(tenant_id: str, query: HandedQuery) -> list[Handed]:
    """The messages that the simulator took for this tenant, oldest first.

    Raises:
        NotFoundError: there is no simulator here.
        UnavailableError: it does not answer.
    """
    named = query.model_dump(mode="json", by_alias=True, exclude_none=True)
    answer = _asked("GET", f"{_account(tenant_id)}/deliveries?{urlencode(named)}")
    return [] if answer.status == 404 else _HANDED.validate_python(answer.content)


def _asked(method: str, url: str, body: Any = None) -> Answer:
    try:
        answer = calling.call(method, url, body=body)
    except (NotNowError, SilenceError) as error:
        raise UnavailableError("the simulator does not answer") from error
    if answer.status not in (200, 404):
        raise UnavailableError(f"the simulator answers {answer.status}")
    return answer


def _account(tenant_id: str) -> str:
    if settings().stage == "prod" or not settings().simulator_url:
        raise NotFoundError("there is no simulator here")
    return f"{settings().simulator_url}/accounts/{quote(tenant_id, safe='')}"
