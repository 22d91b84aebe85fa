"""What customers want: the starter set of intents, renamed or hidden, and the tenant's own."""

from api.routing import Routes
from mancrel.accounts.policy import Caller, Capability
from mancrel.intents import service
from mancrel.intents.schemas import AlikeExample, IntentChange, IntentExamples, IntentOut, NewIntent
from mancrel.kit.schema import Page

routes = Routes(tag="Assistant")


@routes.get("/api/assistant/intents", needs=Capability.INBOX_READ)
def list_intents(caller: Caller) -> Page[IntentOut]:
    """All intents: the starter set, then the organisation's own by name."""
    rows = [service.shown(row) for row in service.list_all(caller.tenant_id)]
    return Page[IntentOut](items=rows, total=len(rows))


@routes.post("/api/assistant/intents", needs=Capability.ASSISTANT_MANAGE, status=201, errors=(409,))
def create_intent(caller: Caller, body: NewIntent) -> IntentOut:
    """Add an intent of your own. It is learnt from its examples in the background; until then nothing is read as it."""
    return service.shown(service.create(caller.tenant_id, body))


@routes.post("/api/assistant/intents/check", needs=Capability.INBOX_READ)
def check_intent_examples(caller: Caller, body: IntentExamples) -> list[AlikeExample]:
    """Which examples stand there twice, or are hard to tell from those of another intent, of your own or of the starter
    set. Nothing is kept."""
    return service.alike_examples(caller.tenant_id, body.key, body.examples)


@routes.get("/api/assistant/intents/{key}", needs=Capability.INBOX_READ)
def get_intent(caller: Caller, key: str) -> IntentOut:
    """One intent."""
    return service.shown(service.get(caller.tenant_id, key))


@routes.patch("/api/assistant/intents/{key}", needs=Capability.ASSISTANT_MANAGE, errors=(409,))
def change_intent(caller: Caller, key: str, body: IntentChange) -> IntentOut:
    """Change an intent of your own, or rename or hide one of the starter set; what is hidden is read as `other`."""
    return service.shown(service.change(caller.tenant_id, key, body))


@routes.delete("/api/assistant/intents/{key}", needs=Capability.ASSISTANT_MANAGE, errors=(409,))
def delete_intent(caller: Caller, key: str) -> None:
    """Delete an intent of your own. Decisions that were made on it stay as they are."""
    service.delete(caller.tenant_id, key)


@routes.post("/api/assistant/intents/{key}/restore", needs=Capability.ASSISTANT_MANAGE, errors=(409,))
def restore_intent(caller: Caller, key: str) -> IntentOut:
    """Bring back one that was deleted."""
    return service.shown(service.restore(caller.tenant_id, key))
