"""``python -m mancrel_ml.language train --out F`` · ``evaluate --train F --test F`` · ``understand TEXT``."""

import argparse
import json
import sys
from dataclasses import asdict
from pathlib import Path

from mancrel_ml.language import artefact


def main(arguments: list[str] | None = None) -> int:
    """Run one command; what is wrong with its input goes to standard error in a sentence."""
    wanted = _parser().parse_args(arguments)
    try:
        print(json.dumps(wanted.run(wanted)))
    except (OSError, ValueError, artefact.NoModelError) as error:
        print(f"error: {error}", file=sys.stderr)
        return 2
    return 0


def _train(wanted: argparse.Namespace) -> object:
    """Rounding differs between machines: a model that is made from this corpus and code stays as it is."""
    if kept := not wanted.again and artefact.is_current(wanted.out, wanted.corpus):
        made = artefact.read(wanted.out)
    else:
        from mancrel_ml.language import training

        training.train(wanted.corpus, wanted.out)
        made = artefact.read(wanted.out)
    return {"out": str(wanted.out), "bytes": wanted.out.stat().st_size, "modelVersion": made.version, "kept": kept}


def _evaluate(wanted: argparse.Namespace) -> object:
    from mancrel_ml.language import evaluation, training

    return evaluation.evaluate(training.read(wanted.train), training.read(wanted.test))


def _understand(wanted: argparse.Namespace) -> object:
    from mancrel_ml.language import predict

    return asdict(predict.understand(wanted.subject, wanted.text))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m mancrel_ml.language")
    commands = parser.add_subparsers(required=True)
    train = commands.add_parser("train", help="learn from a corpus and write the model")
    train.add_argument("--out", type=Path, default=artefact.SHIPPED)
    train.add_argument("--corpus", type=Path, default=artefact.STARTER_CORPUS, help="CSV text,label")
    train.add_argument("--again", action="store_true", help="even if the model is up to date")
    train.set_defaults(run=_train)
    evaluate = commands.add_parser("evaluate", help="learn from one file, measure on another")
    evaluate.add_argument("--train", type=Path, required=True)
    evaluate.add_argument("--test", type=Path, required=True)
    evaluate.set_defaults(run=_evaluate)
    understand = commands.add_parser("understand", help="what the shipped model reads in one message")
    understand.add_argument("text")
    understand.add_argument("--subject", default="")
    understand.set_defaults(run=_understand)
    return parser


if __name__ == "__main__":
    sys.exit(main())
