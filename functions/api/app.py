"""The REST API: one line per resource. `handler` is what API Gateway calls."""

from adapter import App, entry
from api import (
    activities,
    aggregates,
    answers,
    audiences,
    auth,
    bulk,
    catalogue,
    channels,
    companies,
    contacts,
    conversations,
    dashboard,
    deals,
    docs,
    envelopes,
    fields,
    ingestion,
    leads,
    messages,
    meta,
    operations,
    ops,
    pipelines,
    products,
    search,
    suggestions,
    tasks,
    users,
    views,
)
from api.routing import Routes

resources: list[Routes] = [
    meta.routes,
    docs.routes,
    auth.routes,
    users.routes,
    catalogue.routes,
    products.routes,
    channels.routes,
    contacts.routes,
    companies.routes,
    leads.routes,
    deals.routes,
    pipelines.routes,
    conversations.routes,
    messages.routes,
    suggestions.routes,
    envelopes.routes,
    answers.routes,
    tasks.routes,
    activities.routes,
    fields.routes,
    views.routes,
    search.routes,
    aggregates.routes,
    audiences.routes,
    dashboard.routes,
    operations.routes,
    bulk.routes,
    ingestion.routes,
    ops.routes,
]

app = App("api")
for routes in resources:
    routes.mount(app)
handler = entry(app)
