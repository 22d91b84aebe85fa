"""The shop of the assistant's tests, and what people do to its policy."""

from collections.abc import Callable
from typing import Any

import pytest
from moto.core.models import DEFAULT_ACCOUNT_ID
from moto.ses.models import ses_backends

from mancrel.autonomy import document, service
from mancrel.autonomy.schemas import AutonomyPolicy
from mancrel.kit.settings import settings
from tests.client import Reply, signed_in
from tests.integration.assistant.conftest import approved, catalogue, channel, receive, suggest
from tests.integration.assistant.mails import TENANT

__all__ = ["approved", "catalogue", "channel", "receive", "suggest"]


def call(method: str, path: str, body: Any = None, role: str = "admin", user: str = "") -> Reply:
    """A call by a signed-in user of the shop."""
    return signed_in(TENANT, role, user or f"usr_{role}")(method, path, body)


@pytest.fixture
def outbox(aws: None) -> Callable[[], list[Any]]:
    """The mails that were handed to the provider."""
    return lambda: ses_backends[DEFAULT_ACCOUNT_ID][settings().region].sent_messages


@pytest.fixture
def put_in_force(aws: None) -> Callable[..., None]:
    """Let the policy say this from now on, agreed on by two."""

    def put(**said: Any) -> None:
        now = service.current(TENANT)
        wanted = AutonomyPolicy.model_validate(now.policy.model_dump() | said)
        proposed = service.change(TENANT, "usr_one", now.number, document.write(now.text, wanted)).proposal
        if proposed:
            service.approve(TENANT, "usr_two", proposed.id)

    return put
