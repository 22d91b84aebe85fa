"""MiniLM from its published weights to the int8 ONNX file that the encoder runs. Build time only: no torch, no network.

The graph is BERT (Devlin et al. 2018) for one text of n tokens: without padding there is no mask, and with one segment
its embedding is part of the positions'. The output is the mean of the last layer at length one, as
sentence-transformers pools it.
"""

import json
import logging
import struct
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

LAYERS, HEADS, WIDTH = 6, 12, 384
LONGEST = 256  # tokens, as sentence-transformers cuts
_OPSET = 20  # the first with Gelu
_EPSILON = 1e-12
Weights = dict[str, NDArray[Any]]
_FLOATS = {"F32": "<f4", "F16": "<f2"}


def read_safetensors(path: Path) -> Weights:
    """The float tensors of *path* by name (https://huggingface.co/docs/safetensors: length, JSON header, bytes)."""
    content = path.read_bytes()
    (length,) = struct.unpack("<Q", content[:8])
    header: dict[str, Any] = json.loads(content[8 : 8 + length])
    found: Weights = {}
    for name, entry in header.items():
        if name != "__metadata__" and (kind := _FLOATS.get(entry["dtype"])):
            start, end = (8 + length + at for at in entry["data_offsets"])
            found[name] = np.frombuffer(content[start:end], dtype=kind).reshape(entry["shape"])
    return found


def convert(weights: Weights, out: Path) -> None:
    """Write the graph of *weights* in 32-bit floats.

    ``ids`` (n,) int64 to ``vector`` (384,) float32 of length one, and to ``layers`` (6 x 384,): the mean of each layer.
    """
    graph = _Graph(weights)
    hidden, means = graph.embedded("ids"), []
    for layer in range(LAYERS):
        hidden = graph.layer(hidden, f"encoder.layer.{layer}.")
        means.append(graph.node("ReduceMean", hidden, graph.whole("rows", [0]), keepdims=0))
    graph.node("LpNormalization", means[-1], out="vector", axis=0, p=2)
    graph.node("Concat", *means, out="layers", axis=0)
    made = helper.make_graph(
        graph.nodes,
        "minilm",
        [helper.make_tensor_value_info("ids", TensorProto.INT64, ["n"])],
        [
            helper.make_tensor_value_info("vector", TensorProto.FLOAT, [WIDTH]),
            helper.make_tensor_value_info("layers", TensorProto.FLOAT, [LAYERS * WIDTH]),
        ],
        list(graph.constants.values()),
    )
    model = helper.make_model(made, opset_imports=[helper.make_opsetid("", _OPSET)])
    model.ir_version = 9
    onnx.checker.check_model(model)
    onnx.save(model, str(out))


def quantise(source: Path, out: Path) -> None:
    """Write *source* with int8 weights, one scale a column; the inputs of each product are quantised as it runs."""
    from onnxruntime.quantization import QuantType, quantize_dynamic

    logging.disable(logging.WARNING)  # it recommends a step for graphs that another program wrote
    try:
        # Seven of the eight bits: a processor without VNNI would overflow its sixteen-bit sums.
        quantize_dynamic(source, out, per_channel=True, reduce_range=True, weight_type=QuantType.QInt8)
    finally:
        logging.disable(logging.NOTSET)


def likeness(one: Path, other: Path, tokenizer: Path, texts: Sequence[str]) -> float:
    """The lowest cosine between the vectors that two networks give the same *texts*."""
    from mancrel_ml.language.encoder import Encoder

    first, second = Encoder(one, tokenizer), Encoder(other, tokenizer)
    return min(float(first.encode(text) @ second.encode(text)) for text in texts)


class _Graph:
    """The nodes and constants of a graph under construction; each method gives the name of its result."""

    def __init__(self, weights: Weights) -> None:
        self.weights = weights
        self.nodes: list[Any] = []
        self.constants: dict[str, Any] = {}

    def node(self, kind: str, *inputs: str, out: str = "", **attributes: Any) -> str:
        name = out or f"{kind.lower()}_{len(self.nodes)}"
        self.nodes.append(helper.make_node(kind, list(inputs), [name], name=name, **attributes))
        return name

    def floats(self, name: str, values: Any) -> str:
        self.constants[name] = numpy_helper.from_array(np.ascontiguousarray(values, dtype=np.float32), name)
        return name

    def whole(self, name: str, values: list[int]) -> str:
        self.constants[name] = numpy_helper.from_array(np.array(values, dtype=np.int64), name)
        return name

    def embedded(self, ids: str) -> str:
        part = "embeddings."
        words = self.floats("words", self.weights[f"{part}word_embeddings.weight"])
        placed = self.weights[f"{part}position_embeddings.weight"][:LONGEST]
        places = self.floats("places", placed + self.weights[f"{part}token_type_embeddings.weight"][0])
        length = self.node("Shape", ids)
        here = self.node("Slice", places, self.whole("first", [0]), length, self.whole("axis", [0]))
        return self.normed(self.node("Add", self.node("Gather", words, ids), here), part)

    def layer(self, hidden: str, at: str) -> str:
        mixed = self.dense(self.attention(hidden, f"{at}attention.self."), f"{at}attention.output.dense.")
        hidden = self.normed(self.node("Add", mixed, hidden), f"{at}attention.output.")
        wide = self.node("Gelu", self.dense(hidden, f"{at}intermediate.dense."))
        narrow = self.dense(wide, f"{at}output.dense.")
        return self.normed(self.node("Add", narrow, hidden), f"{at}output.")

    def attention(self, hidden: str, at: str) -> str:
        heads = self.whole("heads", [-1, HEADS, WIDTH // HEADS])
        turned = {"query": [1, 0, 2], "key": [1, 2, 0], "value": [1, 0, 2]}
        query, key, value = (
            self.node("Transpose", self.node("Reshape", self.dense(hidden, f"{at}{name}."), heads), perm=order)
            for name, order in turned.items()
        )
        scale = self.floats("scale", np.array(1 / np.sqrt(WIDTH // HEADS)))
        shares = self.node("Softmax", self.node("Mul", self.node("MatMul", query, key), scale), axis=-1)
        mixed = self.node("Transpose", self.node("MatMul", shares, value), perm=[1, 0, 2])
        return self.node("Reshape", mixed, self.whole("flat", [-1, WIDTH]))

    def dense(self, hidden: str, at: str) -> str:
        product = self.node("MatMul", hidden, self.floats(f"{at}weight", self.weights[f"{at}weight"].T))
        return self.node("Add", product, self.floats(f"{at}bias", self.weights[f"{at}bias"]))

    def normed(self, hidden: str, at: str) -> str:
        scale = self.floats(f"{at}LayerNorm.weight", self.weights[f"{at}LayerNorm.weight"])
        shift = self.floats(f"{at}LayerNorm.bias", self.weights[f"{at}LayerNorm.bias"])
        return self.node("LayerNormalization", hidden, scale, shift, axis=-1, epsilon=_EPSILON)
