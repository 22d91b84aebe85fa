"""One model for all tests of the language part: fitted once."""

from pathlib import Path

import pytest
from sklearn.pipeline import Pipeline

from mancrel_ml.language import artefact, training
from mancrel_ml.language.training import Labelled

HELD_OUT = Path(__file__).parent / "data" / "heldout.csv"


@pytest.fixture(scope="session")
def starter() -> Labelled:
    return training.read(artefact.STARTER_CORPUS)


@pytest.fixture(scope="session")
def held_out() -> Labelled:
    return training.read(HELD_OUT)


@pytest.fixture(scope="session")
def fitted(starter: Labelled) -> Pipeline:
    return training.fit(starter)
