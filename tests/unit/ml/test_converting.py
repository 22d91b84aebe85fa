"""The graph that is written for onnxruntime computes what the paper says, compared with the same in numpy."""

import json
import struct
from pathlib import Path

import numpy as np
import onnxruntime
import pytest
from scipy.special import erf, softmax

from mancrel_ml.language import converting
from mancrel_ml.language.converting import HEADS, LAYERS, LONGEST, WIDTH, Weights

WORDS, WIDE = 50, 64
IDS = np.array([3, 17, 42, 8, 8, 1], dtype=np.int64)


@pytest.fixture(scope="module")
def weights() -> Weights:
    """Small random weights under BERT's names."""
    shapes: dict[str, tuple[int, ...]] = {
        "embeddings.word_embeddings.weight": (WORDS, WIDTH),
        "embeddings.position_embeddings.weight": (LONGEST + 8, WIDTH),
        "embeddings.token_type_embeddings.weight": (2, WIDTH),
    }
    for layer in (f"encoder.layer.{number}." for number in range(LAYERS)):
        parts = {f"attention.self.{name}": (WIDTH, WIDTH) for name in ("query", "key", "value")}
        parts |= {"attention.output.dense": (WIDTH, WIDTH), "intermediate.dense": (WIDE, WIDTH)}
        for name, (to, come) in (parts | {"output.dense": (WIDTH, WIDE)}).items():
            shapes |= {f"{layer}{name}.weight": (to, come), f"{layer}{name}.bias": (to,)}
        for name in ("attention.output.", "output."):
            shapes |= {f"{layer}{name}LayerNorm.weight": (WIDTH,), f"{layer}{name}LayerNorm.bias": (WIDTH,)}
    shapes |= {"embeddings.LayerNorm.weight": (WIDTH,), "embeddings.LayerNorm.bias": (WIDTH,)}
    dice = np.random.RandomState(0)
    return {name: dice.normal(scale=0.2, size=shape).astype(np.float32) for name, shape in shapes.items()}


def run(path: Path, wanted: str = "vector") -> np.ndarray:
    session = onnxruntime.InferenceSession(str(path), providers=["CPUExecutionProvider"])
    return np.asarray(session.run([wanted], {"ids": IDS})[0])


def bert(weights: Weights) -> np.ndarray:
    """The mean of the last layer at length one, after Devlin et al. 2018."""

    def dense(rows, name):
        return rows @ weights[f"{name}.weight"].T + weights[f"{name}.bias"]

    def normed(rows, name):
        centred = rows - rows.mean(axis=1, keepdims=True)
        scale, shift = (weights[f"{name}.LayerNorm.{part}"] for part in ("weight", "bias"))
        return centred / np.sqrt((centred**2).mean(axis=1, keepdims=True) + 1e-12) * scale + shift

    words, places, segments = (weights[f"embeddings.{part}_embeddings.weight"] for part in _EMBEDDINGS)
    rows = normed(words[IDS] + places[: len(IDS)] + segments[0], "embeddings")
    for at in (f"encoder.layer.{number}" for number in range(LAYERS)):
        heads = (dense(rows, f"{at}.attention.self.{name}") for name in ("query", "key", "value"))
        query, key, value = (each.reshape(len(IDS), HEADS, -1).transpose(1, 0, 2) for each in heads)
        shares = softmax(query @ key.transpose(0, 2, 1) / np.sqrt(WIDTH / HEADS), axis=-1)
        mixed = (shares @ value).transpose(1, 0, 2).reshape(len(IDS), WIDTH)
        rows = normed(rows + dense(mixed, f"{at}.attention.output.dense"), f"{at}.attention.output")
        wide = dense(rows, f"{at}.intermediate.dense")
        gelu = wide * (1 + erf(wide / np.sqrt(2))) / 2
        rows = normed(rows + dense(gelu, f"{at}.output.dense"), f"{at}.output")
    mean = rows.mean(axis=0)
    return np.asarray(mean / np.linalg.norm(mean))


_EMBEDDINGS = ("word", "position", "token_type")


def test_the_graph_computes_what_bert_does(weights: Weights, tmp_path: Path) -> None:
    converting.convert(weights, tmp_path / "float.onnx")

    np.testing.assert_allclose(run(tmp_path / "float.onnx"), bert(weights), atol=1e-4)


def test_the_mean_of_each_layer_comes_beside_it(weights: Weights, tmp_path: Path) -> None:
    converting.convert(weights, tmp_path / "float.onnx")

    layers = run(tmp_path / "float.onnx", "layers").reshape(LAYERS, WIDTH)

    np.testing.assert_allclose(layers[-1] / np.linalg.norm(layers[-1]), bert(weights), atol=1e-4)
    assert len(np.unique(layers.round(6), axis=0)) == LAYERS


def test_eight_bits_say_nearly_the_same_in_less_space(weights: Weights, tmp_path: Path) -> None:
    converting.convert(weights, tmp_path / "float.onnx")

    converting.quantise(tmp_path / "float.onnx", tmp_path / "int8.onnx")

    assert float(run(tmp_path / "int8.onnx") @ bert(weights)) > 0.98
    assert (tmp_path / "int8.onnx").stat().st_size < (tmp_path / "float.onnx").stat().st_size / 3


def test_weights_are_read_as_they_were_published(tmp_path: Path) -> None:
    values = np.arange(6, dtype="<f4").reshape(2, 3)
    header = json.dumps(
        {
            "__metadata__": {"format": "pt"},
            "places": {"dtype": "I64", "shape": [1], "data_offsets": [0, 8]},
            "dense": {"dtype": "F32", "shape": [2, 3], "data_offsets": [8, 32]},
        }
    ).encode()
    file = tmp_path / "model.safetensors"
    file.write_bytes(struct.pack("<Q", len(header)) + header + bytes(8) + values.tobytes())

    found = converting.read_safetensors(file)

    assert list(found) == ["dense"]
    np.testing.assert_array_equal(found["dense"], values)
