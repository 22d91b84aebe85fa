"""Which journeys still show something to people: a picture that they use must not vanish."""

from __future__ import annotations

import json

from mancrel.journeys import repository


def that_send(tenant_id: str, word: str) -> list[str]:
    """The names of the journeys that are on and send a page with *word* in it."""
    return [
        journey.name
        for journey in repository.list_all(tenant_id)
        if journey.status == "on"
        and word in json.dumps(repository.version(tenant_id, journey.journey_id, int(journey.latest)).graph)
    ]
