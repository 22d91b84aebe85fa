"""A shop of eleven people, its books, and what may become of the messages of a worker."""

from __future__ import annotations

from contextlib import AbstractContextManager

from hypothesis import strategies as st

from mancrel.campaigns import audience, repository, service
from mancrel.campaigns.ways import NotNowError, Outgoing, RefusedError
from mancrel.contacts.models import Contact
from mancrel.kit import clock
from mancrel.kit.settings import settings
from tests.bench import tables
from tests.integration.campaigns.vendor import TENANT, a_campaign
from tests.integration.messages.dying import Died

RANGE, LOT = 4, 3
PEOPLE = [f"con_{number:02d}" for number in range(11)]
KEYS = {
    "campaigns": ("tenant_id", "campaign_id"),
    "campaign_ranges": ("tenant_id", "range_id"),
    "deliveries": ("key", "contact_id"),
    "contacts": ("tenant_id", "contact_id"),
    "tenants": ("tenant_id",),
    "fields": ("tenant_id", "noun"),
    "sending_policies": ("tenant_id",),
    "suppressions": ("tenant_id", "address_hash"),
    "engagements": ("tenant_id", "engagement_id"),
    "outbox": ("job_id",),
}
FATES = st.sampled_from(["takes", "refuses", "busy", "silent_before", "silent_after", "dies_before", "dies_after"])


class Fated:
    """What happens to the messages of one worker, in turn."""

    def __init__(self, fates: list[str]) -> None:
        self.fates = list(fates)

    def before(self, _outgoing: Outgoing) -> None:
        """Before the vendor takes a message."""
        if self.fates and self.fates[0] in _BEFORE:
            raise _BEFORE[self.fates.pop(0)]

    def after(self, _outgoing: Outgoing) -> None:
        """After it took one."""
        fate = self.fates.pop(0) if self.fates else "takes"
        if fate in _AFTER:
            raise _AFTER[fate]


_BEFORE: dict[str, BaseException] = {
    "refuses": RefusedError("no such mailbox"),
    "busy": NotNowError("slow down", 60),
    "silent_before": TimeoutError(),
    "dies_before": Died(),
}


_AFTER: dict[str, BaseException] = {"silent_after": TimeoutError(), "dies_after": Died()}


def a_shop() -> None:
    """Eleven people who can be written to."""
    now = clock.now()
    for contact_id in PEOPLE:
        Contact(
            TENANT, contact_id, name=contact_id, email=f"{contact_id}@example.test", created_at=now, changed_at=now
        ).save()


def books() -> AbstractContextManager[tables.Tables]:
    return tables.in_process({settings().table(name): keys for name, keys in KEYS.items()})


def fanned_out(**more: int) -> str:
    """A campaign to all of them, in three ranges."""
    campaign = service.begin(a_campaign(**more))
    frozen = audience.freeze(campaign, PEOPLE, RANGE)
    campaign.audience_key, campaign.audience_hash = frozen.key, frozen.hash
    campaign.audience, campaign.held_out, campaign.range_size = frozen.audience, frozen.held_out, RANGE
    repository.save(campaign)
    return str(campaign.campaign_id)
