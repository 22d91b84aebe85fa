"""``python -m mancrel_ml.audiences stability|lookalike --orders F`` (CSV ``customer,at,amount``)."""

import argparse
import json
import sys
from pathlib import Path

from mancrel_ml.audiences import evaluation

_COMMANDS = {"stability": evaluation.stability, "lookalike": evaluation.likeness}


def main(arguments: list[str] | None = None) -> int:
    """Run one command; what is wrong with its input goes to standard error in a sentence."""
    parser = argparse.ArgumentParser(prog="python -m mancrel_ml.audiences")
    parser.add_argument("command", choices=_COMMANDS)
    parser.add_argument("--orders", type=Path, required=True, help="CSV with the columns customer, at, amount")
    wanted = parser.parse_args(arguments)
    try:
        print(json.dumps(_COMMANDS[wanted.command](evaluation.read(wanted.orders))))
    except (OSError, ValueError, LookupError) as error:
        print(f"error: {error}", file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
