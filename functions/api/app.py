"""The REST API: one line per resource. `handler` is what API Gateway calls."""

from adapter import App, entry
from api import (
    aggregates,
    answers,
    audiences,
    auth,
    catalogue,
    channels,
    contacts,
    conversations,
    dashboard,
    docs,
    envelopes,
    ingestion,
    messages,
    meta,
    operations,
    ops,
    products,
    search,
    suggestions,
    tasks,
    users,
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
    conversations.routes,
    messages.routes,
    suggestions.routes,
    envelopes.routes,
    answers.routes,
    tasks.routes,
    search.routes,
    aggregates.routes,
    audiences.routes,
    dashboard.routes,
    operations.routes,
    ingestion.routes,
    ops.routes,
]

app = App("api")
for routes in resources:
    routes.mount(app)
handler = entry(app)
