"""What is known of one person, for the steps that ask: their record, and what they did."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from mancrel.contacts import service as contacts
from mancrel.contacts.models import Contact
from mancrel.journeys import happenings
from mancrel.kit.errors import InvalidError
from mancrel.segments import service as segments


class Known:
    """The facts (walking.Facts) of one contact, read when they are asked for."""

    def __init__(self, tenant_id: str, contact: Contact) -> None:
        self.tenant_id, self.contact = tenant_id, contact

    def forget(self) -> None:
        """Read the record anew: a step has changed it."""
        self.contact = contacts.get(self.tenant_id, self.contact.contact_id)

    def meets(self, rules: dict[str, Any], at: datetime) -> bool:
        """Whether the person meets *rules* at the moment *at*. Nobody meets a rule that no longer works."""
        try:
            return segments.meets(self.tenant_id, self.contact, rules, at)
        except InvalidError:
            return False

    def did(self, event: str, since: datetime, until: datetime) -> datetime | None:
        """When the person first did *event* after *since* and up to *until*."""
        found = happenings.between(self.tenant_id, event, since, until, contact_id=self.contact.contact_id)
        return min((each.at for each in found), default=None)
