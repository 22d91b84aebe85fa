"""The model that reads messages: what it learnt, how good it is, learning and going back."""

from typing import Annotated

from pydantic import Field

from api.routing import Routes
from mancrel.accounts.policy import Caller, Capability
from mancrel.kit.schema import Shape
from mancrel.learning import card, service
from mancrel.learning.schemas import ModelCard

routes = Routes(tag="Assistant")


class GoingBack(Shape):
    """The model that answers and should not any more."""

    version: Annotated[str, Field(max_length=100)]


@routes.get("/api/assistant/model", needs=Capability.INBOX_READ)
def get_assistant_model(caller: Caller) -> ModelCard:
    """Which model reads messages, what it learnt from, how good it is, and how messages drifted."""
    return card.of(caller.tenant_id)


@routes.post("/api/assistant/model/learn", needs=Capability.ASSISTANT_MANAGE, status=202, errors=(409,))
def learn_assistant_model(caller: Caller) -> ModelCard:
    """Learn now from what people decided, in the background; nothing happens while there are too few labels, or when
    somebody asked less than ten minutes ago."""
    service.learn_now(caller.tenant_id)
    return card.of(caller.tenant_id)


@routes.post("/api/assistant/model/go-back", needs=Capability.ASSISTANT_MANAGE, errors=(409,))
def go_back_assistant_model(caller: Caller, body: GoingBack) -> ModelCard:
    """Let the model before this one answer again."""
    service.go_back(caller.tenant_id, caller.user_id, body.version)
    return card.of(caller.tenant_id)
