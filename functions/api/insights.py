"""What the data say: clusters, lookalikes, good hours, campaigns in plain words."""

from api.routing import Answer, Routes
from mancrel.accounts import policy
from mancrel.accounts.policy import Caller, Capability
from mancrel.campaigns import judging
from mancrel.campaigns import repository as campaigns
from mancrel.campaigns.results import Results, ResultsQuery
from mancrel.contacts.noun import CONTACTS
from mancrel.insights import repository, service, summarising, timing
from mancrel.insights.models import Insight
from mancrel.insights.schemas import (
    Clusterings,
    ClusterOrder,
    ClusterSaving,
    ClustersOut,
    LanguageQuery,
    LookalikeOrder,
    LookalikeOut,
    LookalikeSaving,
    SummaryOrder,
    SummaryOut,
    Timing,
    TimingOrder,
)
from mancrel.segments import service as segments
from mancrel.segments.models import Segment
from mancrel.segments.schemas import SegmentOut

routes = Routes(tag="Insights")
_CLUSTERS = "/api/segments/clusters"
_LOOKALIKE = "/api/ai/lookalike-audience"


@routes.get(_CLUSTERS, needs=Capability.SEGMENTS_READ)
def list_clusters(caller: Caller, query: LanguageQuery) -> Clusterings:
    """The clusterings of your customers, the newest first."""
    rows = repository.list_of(caller.tenant_id, service.CLUSTERS)
    return Clusterings(items=[service.clusters_shown(row, query.language) for row in rows], total=len(rows))


@routes.post(_CLUSTERS, needs=Capability.SEGMENTS_MANAGE, status=202, also=(200,))
def find_clusters(caller: Caller, body: ClusterOrder) -> Answer[ClustersOut]:
    """Cluster customers by how they buy; 200 when it was done at once, else ask for it by its id."""
    insight = service.cluster(caller.tenant_id, caller.user_id, body)
    return Answer(service.clusters_shown(insight, body.language), status=_status(insight))


@routes.get(f"{_CLUSTERS}/{{clustering_id}}", needs=Capability.SEGMENTS_READ)
def get_clusters(caller: Caller, clustering_id: str, query: LanguageQuery) -> ClustersOut:
    """One clustering, or how far it is."""
    return service.clusters_shown(service.get(caller.tenant_id, clustering_id, service.CLUSTERS), query.language)


@routes.post(f"{_CLUSTERS}/{{clustering_id}}/save", needs=Capability.SEGMENTS_MANAGE, status=201, errors=(409,))
def save_cluster(caller: Caller, clustering_id: str, body: ClusterSaving) -> SegmentOut:
    """Save a cluster as a segment: dynamic where it is a rule, else frozen."""
    insight = service.get(caller.tenant_id, clustering_id, service.CLUSTERS)
    return _shown(caller, service.save_cluster(insight, body))


@routes.post(_LOOKALIKE, needs=Capability.SEGMENTS_MANAGE, status=202, also=(200,), errors=(404,))
def find_lookalikes(caller: Caller, body: LookalikeOrder) -> Answer[LookalikeOut]:
    """Find people like those of a segment, with proof; 200 when it was done at once, else ask for it by its id.

    It is refused, with the reason, where people that were held out do not show that it works.
    """
    insight = service.lookalike(caller.tenant_id, caller.user_id, body)
    return Answer(service.lookalike_shown(insight, body.language), status=_status(insight))


@routes.get(f"{_LOOKALIKE}/{{lookalike_id}}", needs=Capability.SEGMENTS_READ)
def get_lookalikes(caller: Caller, lookalike_id: str, query: LanguageQuery) -> LookalikeOut:
    """People like those of a segment, or how far finding them is."""
    return service.lookalike_shown(service.get(caller.tenant_id, lookalike_id, [service.LOOKALIKE]), query.language)


@routes.post(f"{_LOOKALIKE}/{{lookalike_id}}/save", needs=Capability.SEGMENTS_MANAGE, status=201, errors=(409,))
def save_lookalikes(caller: Caller, lookalike_id: str, body: LookalikeSaving) -> SegmentOut:
    """Save the people that were found as a frozen segment."""
    insight = service.get(caller.tenant_id, lookalike_id, [service.LOOKALIKE])
    return _shown(caller, service.save_lookalike(insight, body.name))


@routes.post("/api/ai/optimal-timing", needs=Capability.SEGMENTS_READ, repeatable=True)
def find_optimal_timing(caller: Caller, body: TimingOrder) -> Timing:
    """The best hours to write to an audience, in its own time; none where the data do not tell hours apart.

    It looks at orders, replies and clicks, never at opens: mail programs open by themselves.
    """
    return timing.best(caller.tenant_id, body.audience_rules, body.language)


@routes.post("/api/ai/campaign-performance-summary", needs=Capability.CAMPAIGNS_READ, errors=(404,), repeatable=True)
def summarise_campaign(caller: Caller, body: SummaryOrder) -> SummaryOut:
    """A campaign in plain words; every number in it is one of the figures."""
    campaign = campaigns.get(caller.tenant_id, body.campaign_id)
    return summarising.summary(judging.facts(campaign, body.language), body.language)


@routes.get("/api/campaigns/{campaign_id}/results", needs=Capability.CAMPAIGNS_READ)
def get_campaign_results(caller: Caller, campaign_id: str, query: ResultsQuery) -> Results:
    """What came of a campaign: variants and the test between them, the hold-out, the last touch, where it failed."""
    return judging.results(campaigns.get(caller.tenant_id, campaign_id), query)


def _status(insight: Insight) -> int:
    return 202 if insight.status == repository.QUEUED else 200


def _shown(caller: Caller, segment: Segment) -> SegmentOut:
    return segments.shown(segment, policy.visible_to(caller, CONTACTS.name))
