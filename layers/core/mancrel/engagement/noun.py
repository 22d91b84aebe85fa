"""What an engagement is to rules, timelines and segments."""

from mancrel.accounts.policy import Capability
from mancrel.engagement.models import Engagement
from mancrel.engagement.schemas import KINDS, EngagementOut
from mancrel.records import vocabulary
from mancrel.records.fields import Field, FieldType, stamps
from mancrel.records.nouns import Noun
from mancrel.rules.events import Event

_T = FieldType
MACHINE = 0.5
"""From here on something was probably done by no person."""


def shown(engagement: Engagement) -> EngagementOut:
    """How *engagement* looks outside."""
    row = {"url": None, **engagement.attribute_values, "id": engagement.engagement_id}
    return EngagementOut.model_validate(row, extra="ignore")


ENGAGEMENTS = Noun(
    name="engagements",
    label="engagement",
    prefix="eng",
    model=Engagement,
    reads=Capability.CAMPAIGNS_READ,
    writes=Capability.CAMPAIGNS_SEND,
    title=lambda engagement: str(engagement.kind),
    present=shown,
    owner=None,
    custom=False,
    fields=(
        Field("contactId", _T.REFERENCE, "Contact", refers_to="contacts", editable=False),
        Field("campaignId", _T.REFERENCE, "Campaign", refers_to="campaigns", editable=False),
        Field("step", _T.TEXT, "Step", editable=False),
        Field("kind", _T.CHOICE, "What happened", choices=KINDS, editable=False),
        Field("channel", _T.TEXT, "Channel", editable=False),
        Field("at", _T.MOMENT, "When", editable=False),
        Field("url", _T.URL, "Link", editable=False),
        Field("machine", _T.NUMBER, "Machine probability", editable=False),
        Field("hits", _T.NUMBER, "Requests", editable=False),
        *stamps(),
    ),
)

_BY_PEOPLE = {"machine": {"field": "machine", "operator": "<", "value": MACHINE}}


def _declared(kind: str) -> Event:
    only = {"field": "kind", "operator": "=", "value": kind}
    by_people = _BY_PEOPLE if kind in ("opened", "clicked") else {}
    return vocabulary.declare(ENGAGEMENTS, kind, at="at", only=only, unless_asked=by_people, subject="campaignId")


EVENTS = {kind: _declared(kind) for kind in KINDS}
"""What rules over contacts may ask to have happened; what machines opened or clicked does not count unless asked."""
