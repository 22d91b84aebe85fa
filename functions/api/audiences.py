"""How many customers a rule describes."""

import time

from api.routing import Routes
from mancrel.accounts.policy import Caller, Capability
from mancrel.contacts.presenting import shown
from mancrel.contacts.schemas import ContactOut
from mancrel.kit.log import logger
from mancrel.kit.schema import Shape
from mancrel.searching import previewing
from mancrel.searching.previewing import Preview
from mancrel.searching.schemas import PreviewBody, PreviewQuery

routes = Routes(tag="Segments")


class PreviewOut(Shape):
    """The exact *count* out of *total*, a *sample* of at most five, the rule in plain words, and how long it took."""

    count: int
    total: int
    sample: list[ContactOut]
    sentence: str
    took_ms: float


@routes.get("/api/customers/preview", needs=Capability.CONTACTS_READ)
def get_customers_preview(caller: Caller, query: PreviewQuery) -> PreviewOut:
    """How many customers the rule describes.

    A long rule does not fit into an address, and addresses end up in logs: prefer the POST.
    """
    return _preview(caller, query.rules)


@routes.post("/api/customers/preview", needs=Capability.CONTACTS_READ, repeatable=True)
def preview_customers(caller: Caller, body: PreviewBody) -> PreviewOut:
    """How many customers the rule describes."""
    return _preview(caller, body.rules)


def _preview(caller: Caller, rules: object) -> PreviewOut:
    began = time.perf_counter()
    found: Preview = previewing.preview(caller, rules)
    took = round((time.perf_counter() - began) * 1000, 1)
    logger.info("previewed", extra={"tenant_id": caller.tenant_id, "rule": found.fingerprint, "took_ms": took})
    return PreviewOut(
        count=found.count,
        total=found.total,
        sample=[shown(contact) for contact in found.sample],
        sentence=found.sentence,
        took_ms=took,
    )
