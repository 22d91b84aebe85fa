"""The figures of a period."""

from api.routing import Routes
from mancrel.accounts.policy import Caller, Capability
from mancrel.dashboards import campaigning
from mancrel.dashboards import service as dashboards
from mancrel.dashboards.overview import CampaignsOverview
from mancrel.dashboards.schemas import Dashboard, DashboardQuery

routes = Routes(tag="Figures")


@routes.get("/api/dashboard", needs=Capability.SELF)
def get_dashboard(caller: Caller, query: DashboardQuery) -> Dashboard:
    """Pipeline, won and lost, new contacts and leads, activity and overdue tasks of a period.

    Each figure is of what the caller may see, and names the filter that lists the records behind it.
    """
    return dashboards.dashboard(caller, query)


@routes.get("/api/dashboard/campaigns", needs=Capability.CAMPAIGNS_READ)
def get_campaigns_overview(caller: Caller, query: DashboardQuery) -> CampaignsOverview:
    """How all campaigns did that were launched in a period: what was sent, what people did, cost and revenue."""
    return campaigning.overview(caller.tenant_id, query)
