"""Whose texts are read, and where these stand in their rows."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True)
class Texts:
    """The texts of one sort of record: *key* holds its id, *attributes* its words."""

    key: str
    attributes: tuple[str, ...]


NOUNS: Mapping[str, Texts] = MappingProxyType(
    {
        "messages": Texts("message_id", ("subject", "text")),
        "notes": Texts("note_id", ("text",)),
        "activities": Texts("activity_id", ("title", "body")),
        "tasks": Texts("task_id", ("title", "note")),
        "leads": Texts("lead_id", ("title", "interest", "note")),
        "deals": Texts("deal_id", ("name",)),
        "companies": Texts("company_id", ("name", "industry", "city", "description")),
        "products": Texts("product_id", ("title", "description", "attributes")),
        "answers": Texts("answer_id", ("title", "questions", "text")),
        "saved_replies": Texts("saved_reply_id", ("name", "text")),
        "segments": Texts("segment_id", ("name", "description")),
        "campaigns": Texts("campaign_id", ("name", "subject", "message")),
        "journeys": Texts("journey_id", ("name", "description")),
        "templates": Texts("template_id", ("name", "subject", "message")),
    }
)
"""By table. People are not among them: a name means nothing, and is found by wording."""

GONE = ("deleted_at", "erased_at", "merged_into")
"""What says of a row that its record is no more."""
