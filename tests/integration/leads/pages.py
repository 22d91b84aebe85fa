"""A Messenger page whose ads make leads, and what is filled in there."""

import random
from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

from infra.fakes import messenger
from mancrel.channels import service as channels
from mancrel.channels.schemas import NewChannel
from mancrel.health import looking
from mancrel.leads import ads
from mancrel.leads.jobs import FetchLeads
from mancrel.leads.models import Lead
from tests.integration.vendors.conftest import ask

TENANT = "ten_acme"
KNOWN = {"accessToken": messenger.TOKEN, "appSecret": messenger.APP_SECRET}
FORM = {
    "id": "9001", "name": "Autumn catalogue",
    "legal_content": {
        "privacy_policy": {"url": "https://acme.test/privacy", "link_text": "Privacy"},
        "custom_disclaimer": {
            "title": "May we write?", "body": {"text": "You can stop at any time."},
            "checkboxes": [{"key": "news", "text": "Send me news."}, {"key": "calls", "text": "Call me."}],
        },
    },
}  # fmt: skip


def filled_in(leadgen_id: str = "777", **more: Any) -> dict[str, Any]:
    fields = {"full_name": "Ana Sousa", "email": "Ana@example.com", "phone_number": "+351 911 111 111",
              "which_pan_do_you_like?": "The copper one", **more.pop("fields", {})}  # fmt: skip
    return {
        "id": leadgen_id, "created_time": "2026-11-20T09:30:00+0000", "form_id": "9001", "is_organic": False,
        "ad_id": "11", "ad_name": "Pans", "adset_id": "12", "adset_name": "Porto", "platform": "ig",
        "campaign_id": "13", "campaign_name": "Autumn",
        "field_data": [{"name": name, "values": [text]} for name, text in fields.items()],
        "custom_disclaimer_responses": [{"checkbox_key": "news", "is_checked": "1"},
                                        {"checkbox_key": "calls", "is_checked": ""}],
        **more,
    }  # fmt: skip


class Page:
    """A page whose ads make leads; deliveries go through the door and the worker's own function."""

    def __init__(self, facebook: messenger.FakeMessenger, queued: Callable[[str], list[str]]) -> None:
        self.facebook, self.queued = facebook, queued
        new = NewChannel(kind="messenger", address=messenger.PAGE, credentials=KNOWN, options={"leadAds": True})
        self.channel = channels.create(TENANT, new)[0]

    def tell(self, *leadgen_ids: str, at: int = 1_763_630_000) -> None:
        parts = urlsplit(channels.shown(self.channel).webhook_url)
        headers, raw = messenger.signed(messenger.filled_in(*leadgen_ids, at=at))
        assert ask("POST", f"{parts.path}?{parts.query}", headers, raw)[0] == 200

    def work(self, times: int = 1) -> None:
        bodies = self.queued("inbound-messages") * times
        random.Random(0).shuffle(bodies)
        for body in bodies:
            job = FetchLeads.from_body(body)
            ads.receive(job.tenant_id, job.event_id, job.attempt)

    @property
    def leads(self) -> list[Lead]:
        return [row for row in Lead.query(TENANT) if not row.deleted_at]

    @property
    def health(self) -> Any:
        return next(each for each in looking.of_all(TENANT) if each.kind == "leads")
