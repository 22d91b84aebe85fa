"""``python -m mancrel_ml.language train --out F`` · ``evaluate --train F --test F`` · ``understand TEXT`` ·
``replay --tenant ID --since 30d [--policy F]``."""

import argparse
import json
import sys
from dataclasses import asdict
from datetime import datetime, timedelta
from pathlib import Path

from mancrel_ml.language import artefact, encoder, mind, mood, static

_NOT_BUILT = "the language layer is not built (`make build`): "


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
    made = [_trained(wanted, wanted.out, None)]
    found, words = encoder.find(), static.find()
    if words:
        made.append(_trained(wanted, wanted.out.with_name(mind.STATIC.name), words))
    if found:
        made.append(_trained(wanted, wanted.out.with_name(mind.SHIPPED.name), found))
        made.append(_trained_mood(wanted, wanted.out.with_name(mood.SHIPPED.name), found))
    else:
        print(_NOT_BUILT + "training the model of wording alone", file=sys.stderr)
    return made


def _trained(wanted: argparse.Namespace, out: Path, found: encoder.Reads | None) -> dict[str, object]:
    corpus = wanted.corpus.read_bytes()
    current = mind.is_current(out, corpus, found.name) if found else artefact.is_current(out, corpus)
    kept = current and not wanted.again
    if not kept:
        from mancrel_ml.language import training

        training.train(wanted.corpus, out, found)
    version = mind.read(out).version if found else artefact.read(out).version
    return {"out": str(out), "bytes": out.stat().st_size, "modelVersion": version, "kept": kept}


def _trained_mood(wanted: argparse.Namespace, out: Path, found: encoder.Encoder) -> dict[str, object]:
    kept = mood.is_current(out, mood.CORPUS.read_bytes()) and not wanted.again
    if not kept:
        from mancrel_ml.language import mood_training

        mood_training.train(mood.CORPUS, out, found)
    return {"out": str(out), "bytes": out.stat().st_size, "modelVersion": mood.read(out).version, "kept": kept}


def _evaluate(wanted: argparse.Namespace) -> object:
    from mancrel_ml.language import evaluation, training

    network, words = encoder.find(), static.find()
    found = None if wanted.wording else words if wanted.static else network or words
    if not found and not wanted.wording:
        print(_NOT_BUILT + "measuring the model of wording alone", file=sys.stderr)
    return evaluation.evaluate(training.read(wanted.train), training.read(wanted.test), found)


def _understand(wanted: argparse.Namespace) -> object:
    from mancrel_ml.language import predict

    return asdict(predict.understand(wanted.subject, wanted.text))


def _replay(wanted: argparse.Namespace) -> object:
    from mancrel.kit import clock
    from mancrel_ml.language import replaying

    since = clock.now() - timedelta(days=int(wanted.since.removesuffix("d")))
    return replaying.replay(wanted.tenant, since) | (_under(wanted, since) if wanted.policy else {})


def _under(wanted: argparse.Namespace, since: datetime) -> dict[str, object]:
    from mancrel.assistant import replaying
    from mancrel.autonomy import document

    told = replaying.replay(wanted.tenant, since, document.read(wanted.policy.read_text()))
    return {"policy": told.model_dump(mode="json", by_alias=True)}


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
    evaluate.add_argument("--wording", action="store_true", help="the model without the language layer")
    evaluate.add_argument("--static", action="store_true", help="the model of word vectors, without the network")
    evaluate.set_defaults(run=_evaluate)
    understand = commands.add_parser("understand", help="what the shipped model reads in one message")
    understand.add_argument("text")
    understand.add_argument("--subject", default="")
    understand.set_defaults(run=_understand)
    replay = commands.add_parser("replay", help="read, search and decide again what was decided")
    replay.add_argument("--tenant", required=True)
    replay.add_argument("--since", default="30d", help="days, such as 30d")
    replay.add_argument("--policy", type=Path, help="also tell what this one would have changed")
    replay.set_defaults(run=_replay)
    return parser


if __name__ == "__main__":
    sys.exit(main())
