"""``python -m mancrel.assistant replay --tenant ID --since 30d --policy new.yaml``: what that would have changed."""

import argparse
from datetime import timedelta
from pathlib import Path

from mancrel.assistant import replaying
from mancrel.autonomy import document
from mancrel.kit import clock


def main() -> None:
    """Print one JSON object."""
    parser = argparse.ArgumentParser(prog="python -m mancrel.assistant", description=__doc__)
    commands = parser.add_subparsers(required=True)
    replay = commands.add_parser("replay", help="what another policy would have changed")
    replay.add_argument("--tenant", required=True)
    replay.add_argument("--since", default="30d", help="days, such as 30d")
    replay.add_argument("--policy", required=True, type=Path)
    given = parser.parse_args()
    since = clock.now() - timedelta(days=int(given.since.removesuffix("d")))
    told = replaying.replay(given.tenant, since, document.read(given.policy.read_text()))
    print(told.model_dump_json(by_alias=True, indent=2))


if __name__ == "__main__":
    main()
