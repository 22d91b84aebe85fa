"""Meta's Lead Ads: what somebody filled in there becomes a lead, once, with what its form showed them as proof.

A delivery only names leads; each is fetched with the page's token.
https://developers.facebook.com/docs/marketing-api/guides/lead-ads/retrieving
"""

from __future__ import annotations

from datetime import UTC, datetime

from mancrel.channels import service as channels
from mancrel.channels.kinds import MessengerCredentials, MessengerOptions
from mancrel.channels.models import Channel
from mancrel.chats import from_messenger
from mancrel.events import service as events
from mancrel.kit import ids
from mancrel.kit.errors import ConflictError, InvalidError, MalformedError, NotFoundError, UnavailableError
from mancrel.kit.settings import settings
from mancrel.leads import again, filled
from mancrel.leads.models import Lead
from mancrel.leads.noun import LEADS
from mancrel.messages.transports import NotNowError
from mancrel.pulses import service as pulses
from mancrel.records import repository
from mancrel.records import service as records
from mancrel.vendors import calling, subscriptions
from mancrel.vendors.calling import Answer, SilenceError

_LEAD = (
    "created_time,field_data,custom_disclaimer_responses,form_id,ad_id,ad_name,adset_id,adset_name,"
    "campaign_id,campaign_name,platform,is_organic"
)
_FORM = "name,legal_content"


def takes_leads(channel: Channel) -> bool:
    """Whether what is filled in on the page's ads becomes leads."""
    options = channels.options(channel)
    return isinstance(options, MessengerOptions) and options.lead_ads


def receive(tenant_id: str, event_id: str, attempt: int = 0) -> list[Lead]:
    """Fetch the leads that a stored delivery names, new or known. What Meta does not give now is asked for again later,
    the others are kept, and the page's health says why.

    Raises:
        MalformedError: it cannot be read.
        NotFoundError: the event or its channel is gone.
        InvalidError: for a day Meta did not give them.
    """
    event = events.get(tenant_id, event_id)
    if not again.is_due(event, attempt):
        return []
    try:
        named = channels.get(tenant_id, event.endpoint_id)
        told = from_messenger.leads(events.body(event))
    except (MalformedError, NotFoundError) as error:
        events.mark(tenant_id, event_id, "failed", error.detail)
        again.settle(event)
        raise
    found, whys = [], []
    for page, leadgen_id in told:
        channel = _channel(named, page)
        if channel is not None and takes_leads(channel):
            try:
                found.append(_take(channel, leadgen_id, event.received_at))
            except UnavailableError as error:
                whys.append(error.detail)
    if whys:
        again.put_off(event, whys[0])
        return found
    events.mark(tenant_id, event_id, "processed")
    again.settle(event)
    return found


def _channel(named: Channel, page: str) -> Channel | None:
    """The channel of *page*: Meta tells of all pages of an app at one address."""
    rows = (named, *channels.list_all(named.tenant_id))
    return next((row for row in rows if (row.kind, row.address) == ("messenger", page)), None)


def _take(channel: Channel, leadgen_id: str, heard_at: datetime) -> Lead:
    tenant_id, lead_id = channel.tenant_id, ids.derived("lea", channel.tenant_id, "meta", leadgen_id)
    known: Lead | None = repository.find(tenant_id, LEADS, lead_id)
    if known is not None:
        return known
    if again.rests(channel):
        raise UnavailableError("Meta refuses the page's access token")
    told = _ask(channel, leadgen_id, _LEAD)
    form_id = str(told.get("form_id") or "")
    form = _ask(channel, form_id, _FORM, must=False) if form_id.isdecimal() else None
    content = form.content if form is not None and isinstance(form.content, dict) else {}
    values = filled.values(tenant_id, channel.address, leadgen_id, told.content, content)
    try:
        known = records.create(tenant_id, LEADS, values, lead_id)
    except ConflictError:  # another worker was faster
        known = records.get(tenant_id, LEADS, lead_id)
    submitted = datetime.fromisoformat(values["origin"]["submitted_at"]) if values["origin"]["submitted_at"] else None
    pulses.worked(tenant_id, again.pulse_of(channel.channel_id), submitted or heard_at.astimezone(UTC))
    return known


def _ask(channel: Channel, node: str, fields: str, must: bool = True) -> Answer:
    """What Meta says of *node*; a refusal is an answer, too, unless it *must* say."""
    known = channels.credentials(channel)
    if not isinstance(known, MessengerCredentials):
        raise InvalidError("the Messenger channel has no credentials: give it accessToken and appSecret")
    url = f"{settings().messenger_base_url}/{node}?fields={fields}"
    try:
        answer = calling.call("GET", url, headers={"Authorization": f"Bearer {known.access_token}"})
    except (NotNowError, SilenceError) as error:
        raise _failed(channel, "lead", str(error)) from error
    is_told = answer.status == 200 and isinstance(answer.content, dict)
    if is_told or (not must and 400 <= answer.status < 500):
        return answer
    code = again.REFUSED if answer.get("error", "code") in subscriptions.BAD_TOKEN else "lead"
    raise _failed(channel, code, f"{answer.status} {answer.get('error', 'message') or ''}".strip()[:200])


def _failed(channel: Channel, code: str, said: str) -> UnavailableError:
    pulses.fail(channel.tenant_id, again.pulse_of(channel.channel_id), code, {"said": said})
    return UnavailableError(f"Meta does not give this lead: {said}")
