"""``python -m mancrel_ml.rules evaluate --gold F [--catalogue without-orders] [--show]``."""

import argparse
import json
import sys
from pathlib import Path

from mancrel.rules import grammar
from mancrel_ml.rules import evaluation, gold
from mancrel_ml.rules.evaluation import Verdict


def main(arguments: list[str] | None = None) -> int:
    """Run one command; what is wrong with its input goes to standard error in a sentence."""
    parser = argparse.ArgumentParser(prog="python -m mancrel_ml.rules")
    command = parser.add_subparsers(required=True).add_parser("evaluate", help="texts against the rules they mean")
    command.add_argument("--gold", type=Path, required=True, help="JSONL: text, rules (null: unclear)")
    command.add_argument(
        "--catalogue",
        choices=[gold.CONTACTS_FIELDS, gold.WITHOUT_ORDERS],
        default="",
        help="the fields there are: those of contacts, or of a shop that is told of no orders",
    )
    command.add_argument("--show", action="store_true", help="each text that went wrong, on standard error")
    wanted = parser.parse_args(arguments)
    try:
        print(json.dumps(evaluation.evaluate(wanted.gold, wanted.catalogue, _show if wanted.show else None)))
    except (OSError, ValueError) as error:
        print(f"error: {error}", file=sys.stderr)
        return 2
    return 0


def _show(verdict: Verdict) -> None:
    found, line = verdict.found, verdict.line
    shown = grammar.dumps(found.rule) if found.rule is not None else json.dumps(found.questions, ensure_ascii=False)
    meant = grammar.dumps(line.rule) if line.rule is not None else "unclear"
    print(f"{verdict.outcome}\t{line.text}\t{shown}\tmeant: {meant}", file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
