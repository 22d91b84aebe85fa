"""Intent and confidence of a text from the artefact: the arithmetic of `model.IntentModel` in numpy alone."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mancrel_ml.language import features
from mancrel_ml.language.artefact import Artefact
from mancrel_ml.language.evidence import Array, Seen, best_intent, confidence, softmax


@dataclass(frozen=True)
class Verdict:
    """What the model says of one text. *shares* are per class and add up to one, background included."""

    intent: str
    confidence: float
    raw: float
    shares: dict[str, float]
    background: bool


def verdict(seen: Seen, classes: list[str], background: int | None, correctness: Array) -> Verdict:
    """What follows from how one text looks; *correctness* holds the weights of the evidence, then the bias."""
    best = int(best_intent(seen.logits, background)[0])
    sure = confidence(seen, background, correctness[:-1], float(correctness[-1]))
    shares = softmax(seen.logits)[0]
    return Verdict(
        intent=classes[best],
        confidence=float(sure[0]),
        raw=float(shares[best]),
        shares=dict(zip(classes, map(float, shares), strict=True)),
        background=background is not None and int(seen.logits[0].argmax()) == background,
    )


class IntentReader:
    """Reads intents with one artefact."""

    def __init__(self, artefact: Artefact) -> None:
        self.artefact = artefact
        self.spelled = features.spellings(artefact.known)

    @property
    def version(self) -> str:
        """What read a text, for the envelope."""
        return self.artefact.version

    @property
    def classes(self) -> list[str]:
        """The intents that it knows, without the background."""
        return [name for at, name in enumerate(self.artefact.classes) if at != self.artefact.background]

    def read(self, text: str) -> Verdict:
        """The verdict on *text*, as it was written: no quotes or signature are removed here."""
        model = self.artefact
        return verdict(self._see(*self._vector(text)), model.classes, model.background, model.correctness)

    def _vector(self, text: str) -> tuple[NDArray[np.int64], Array, float]:
        model = self.artefact
        columns, values = features.weighed(text, model.known, self.spelled, model.columns, model.weights)
        mass = float(np.sqrt((values * values).sum()))
        return columns, values / max(mass, 1e-12), mass

    def _see(self, columns: NDArray[np.int64], values: Array, mass: float) -> Seen:
        model = self.artefact
        starts, ends = model.postings_start[columns], model.postings_start[columns + 1]
        at = np.concatenate([np.arange(start, end) for start, end in zip(starts, ends, strict=True)] or [starts])
        products = model.postings_value[at] * np.repeat(values, ends - starts)
        likeness = np.bincount(model.postings_row[at], weights=products, minlength=model.examples)
        return Seen(
            logits=(model.coef[:, columns] @ values + model.intercept)[None, :],
            nearest=np.maximum.reduceat(likeness, model.class_start)[None, :],
            centroids=(model.centroids[:, columns] @ values)[None, :],
            mass=np.array([mass]),
        )
