"""``python -m mancrel_ml.matching evaluate --records F [--records F] --truth F``."""

import argparse
import json
import sys
from pathlib import Path

from mancrel_ml.matching.evaluation import evaluate


def main(arguments: list[str] | None = None) -> int:
    """Run one command; what is wrong with its input goes to standard error in a sentence."""
    parser = argparse.ArgumentParser(prog="python -m mancrel_ml.matching")
    command = parser.add_subparsers(required=True).add_parser(
        "evaluate", help="find duplicates, compare with the truth"
    )
    command.add_argument("--records", type=Path, action="append", required=True, help="CSV; twice to link two files")
    command.add_argument("--truth", type=Path, required=True, help="CSV of pairs of ids")
    wanted = parser.parse_args(arguments)
    try:
        print(json.dumps(evaluate(wanted.records, wanted.truth)))
    except (OSError, ValueError) as error:
        print(f"error: {error}", file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
