"""How a conversation stands for the desk: whose turn it is, and what it is about."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from mancrel.assistant import envelopes
from mancrel.assistant import service as assistant
from mancrel.assistant.models import Suggestion
from mancrel.conversations import ways
from mancrel.conversations.models import Conversation
from mancrel.kit import clock
from mancrel.kit.errors import NotFoundError
from mancrel.routing import matching, repository
from mancrel.routing.matching import Taking, Waiting
from mancrel.routing.models import DeskItem

PATIENCE = timedelta(minutes=1)
"""What the assistant did not decide by then waits for a person anyway."""


def status(conversation: Conversation) -> str | None:
    """Where it is; None where the desk has nothing to do with it."""
    if conversation.status == "closed" or conversation.merged_into:
        return None
    if conversation.status == "waiting":
        return "answered"
    if conversation.snoozed_until:
        return "snoozed"
    if conversation.assignee_id:
        return "given"
    suggestion = _suggestion(conversation)
    if suggestion is None:
        return "waiting" if clock.now() - conversation.last_message_at >= PATIENCE else "new"
    logged = suggestion.action == "log" and suggestion.status in ("logged", "approved")
    return None if logged else "waiting"


def read(conversation: Conversation, item: DeskItem) -> None:
    """Put into *item*, unwritten, what the customer's last message is about and which team takes that."""
    suggestion = _suggestion(conversation)
    item.channel = ways.kinds_of(conversation)[0]
    if suggestion is not None:
        item.message_id = suggestion.message_id
        item.intent, item.priority = suggestion.intent, suggestion.priority
        item.language = _language(suggestion) or item.language
    item.team_id = team_for(item)


def team_for(item: DeskItem) -> str | None:
    """The team that takes it."""
    teams = repository.list_teams(item.tenant_id)
    return matching.team_for(waiting(item), [(team.team_id, team.name, _taking(team)) for team in teams])


def waiting(item: DeskItem) -> Waiting:
    """*item* for the matching."""
    return Waiting(
        id=item.conversation_id,
        team_id=item.team_id,
        intent=item.intent,
        language=item.language,
        channel=item.channel,
        priority=item.priority,
        since=item.since.timestamp(),
        passed=frozenset(item.passed),
    )


def _taking(team: Any) -> Taking:
    return Taking(frozenset(team.intents), frozenset(team.languages), frozenset(team.channels))


def _suggestion(conversation: Conversation) -> Suggestion | None:
    if conversation.last_inbound_id is None:
        return None
    try:
        return assistant.get(conversation.tenant_id, assistant.id_for(conversation.last_inbound_id))
    except NotFoundError:
        return None


def _language(suggestion: Suggestion) -> str | None:
    try:
        content = envelopes.get(suggestion.tenant_id, suggestion.envelope_id).content
    except NotFoundError:
        return None
    return str(content["classified"]["language"]) or None
