"""One model for all tests of the language part: fitted once."""

from pathlib import Path

import pytest
from sklearn.pipeline import Pipeline

from mancrel_ml.language import artefact, encoder, mind, training
from mancrel_ml.language.encoder import Encoder
from mancrel_ml.language.intents import IntentReader
from mancrel_ml.language.mind import MeaningReader
from mancrel_ml.language.predict import Reader
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


@pytest.fixture(scope="session")
def network() -> Encoder:
    """The language layer's network; where it could not be built, what needs it is skipped and says so."""
    found = encoder.find()
    if not found:
        pytest.skip("the language layer is not built: python -m infra.weights")
    return found


@pytest.fixture(scope="session")
def learnt(starter: Labelled, network: Encoder) -> Pipeline:
    """A model of meaning, fitted to every fourth message."""
    return training.fit(Labelled(starter.texts[::4], starter.labels[::4]), network)


@pytest.fixture(scope="session")
def meaning(network: Encoder) -> MeaningReader:
    return MeaningReader(mind.read(), network)


@pytest.fixture(params=["wording", "meaning"])
def reader(request: pytest.FixtureRequest) -> Reader:
    """Each of the shipped models."""
    if request.param == "wording":
        return IntentReader(artefact.read())
    found: MeaningReader = request.getfixturevalue("meaning")
    return found
