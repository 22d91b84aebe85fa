"""python -m tests.bench [--only NAME] [--n N]: one JSON object a line.

Names: audience, campaigns, files, imports, inbox, insights, language, learning, matching, meaning, own_intents, pacing,
past, phrases, policies, rehearsals, rendering, replica, retrieval, routing, site (no stack), webhook, catalogue,
ingestion, stopping, suggestion, api.
Without a name, all of them. Every ratio is to a figure of the same run; `valid` is false when others used more than a
quarter of the machine meanwhile.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable

from tests.bench import (
    api,
    audience,
    campaigns,
    catalogue,
    files,
    imports,
    inbox,
    ingestion,
    insights,
    language,
    learning,
    matching,
    meaning,
    own_intents,
    pacing,
    past,
    phrases,
    policies,
    rehearsals,
    rendering,
    replica,
    retrieval,
    routing,
    shop,
    site,
    stopping,
    suggestion,
    webhook,
)

ALONE: dict[str, Callable[[], None]] = {
    "audience": audience.run,
    "files": files.run,
    "imports": imports.run,
    "inbox": inbox.run,
    "insights": insights.run,
    "language": language.run,
    "learning": learning.run,
    "matching": matching.run,
    "meaning": meaning.run,
    "own_intents": own_intents.run,
    "pacing": pacing.run,
    "past": past.run,
    "phrases": phrases.run,
    "policies": policies.run,
    "rehearsals": rehearsals.run,
    "rendering": rendering.run,
    "replica": replica.run,
    "retrieval": retrieval.run,
    "routing": routing.run,
    "site": site.run,
}
WITH_STACK: dict[str, Callable[..., None]] = {
    "api": api.run,
    "campaigns": campaigns.run,
    "catalogue": catalogue.run,
    "ingestion": ingestion.run,
    "stopping": stopping.run,
    "suggestion": suggestion.run,
    "webhook": webhook.run,
}


def main(arguments: list[str]) -> int:
    """Run the chosen benches; 1 when one of them broke its own promise."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--only", choices=[*ALONE, *WITH_STACK], help="one of them")
    parser.add_argument("--n", type=int, help="how many calls, events or mails")
    given = parser.parse_args(arguments)
    chosen = [given.only] if given.only else [*ALONE, *WITH_STACK]
    more = {"n": given.n} if given.n else {}
    try:
        for name in chosen:
            if name in ALONE:
                ALONE[name]()
        if any(name in WITH_STACK for name in chosen):
            with shop.opened() as opened:
                for name in chosen:
                    if name in WITH_STACK:
                        WITH_STACK[name](opened, **more)
    except AssertionError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
