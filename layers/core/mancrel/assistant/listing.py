"""Suggestions of conversations, for timelines."""

from collections.abc import Iterable
from datetime import datetime

from mancrel.assistant import repository
from mancrel.assistant.models import Suggestion


def times(tenant_id: str, conversation_id: str) -> list[tuple[str, datetime]]:
    """The id of each suggestion of a conversation, and when it was made."""
    return list(repository.list_suggestion_times(tenant_id, conversation_id))


def get_many(tenant_id: str, suggestion_ids: Iterable[str]) -> dict[str, Suggestion]:
    """The suggestions that there are, by id."""
    return repository.get_suggestions(tenant_id, suggestion_ids)
