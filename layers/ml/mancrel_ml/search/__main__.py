"""``python -m mancrel_ml.search evaluate --documents F --queries F --judgements F``."""

import argparse
import json
import sys
from pathlib import Path

from mancrel_ml.language import encoder
from mancrel_ml.search.evaluation import evaluate


def main(arguments: list[str] | None = None) -> int:
    """Run one command; what is wrong with its input goes to standard error in a sentence."""
    parser = argparse.ArgumentParser(prog="python -m mancrel_ml.search")
    command = parser.add_subparsers(required=True).add_parser("evaluate", help="rank, and compare with judgements")
    for name in ("documents", "queries", "judgements"):
        command.add_argument(f"--{name}", type=Path, required=True)
    command.add_argument("--wording", action="store_true", help="without the language layer")
    wanted = parser.parse_args(arguments)
    found = None if wanted.wording else encoder.find()
    try:
        print(json.dumps(evaluate(wanted.documents, wanted.queries, wanted.judgements, found)))
    except (OSError, ValueError, KeyError) as error:
        print(f"error: {error}", file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
