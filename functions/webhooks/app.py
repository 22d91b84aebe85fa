"""What other systems send us: one line per provider. `handler` is what API Gateway calls."""

from importlib import import_module
from importlib.util import find_spec

from adapter import App, entry

PROVIDERS = ("catalog", "email", "receipts", "chats", "webchat")

app = App("webhooks")
for name in PROVIDERS:
    if find_spec(f"webhooks.{name}") is not None:
        import_module(f"webhooks.{name}").mount(app)
handler = entry(app)
