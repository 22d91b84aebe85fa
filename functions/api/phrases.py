"""Rules and messages from what people write."""

from api.routing import Routes
from mancrel.accounts.policy import Caller, Capability
from mancrel.phrases import service
from mancrel.phrases.schemas import Description, SegmentFromText
from mancrel.suggesting import service as suggesting
from mancrel.suggesting.schemas import Suggestions, Wish

routes = Routes(tag="Segments")


@routes.post("/api/ai/segment-from-text", needs=Capability.CONTACTS_READ, repeatable=True)
def read_segment_from_text(caller: Caller, body: Description) -> SegmentFromText:
    """The rule that a description means, with its sentence and exact count; or questions, when it is not clear."""
    return service.segment_from_text(caller, body.description)


@routes.post("/api/ai/message-suggestions", needs=Capability.CAMPAIGNS_READ, repeatable=True)
def suggest_messages(caller: Caller, body: Wish) -> Suggestions:
    """At least three messages for an objective, in different words; they state only what the objective states."""
    return suggesting.suggest(caller, body)
