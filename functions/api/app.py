"""The REST API: one line per resource. `handler` is what API Gateway calls."""

from importlib import import_module
from importlib.util import find_spec

from adapter import App, entry
from api.routing import Routes

RESOURCES = (
    "meta", "docs", "auth", "users", "catalogue", "products", "channels", "contacts", "conversations", "messages",
    "suggestions", "envelopes", "answers", "tasks", "ops",
)  # fmt: skip

app = App("api")
resources: list[Routes] = [
    import_module(f"api.{name}").routes for name in RESOURCES if find_spec(f"api.{name}") is not None
]
for routes in resources:
    routes.mount(app)
handler = entry(app)
