"""Zips: the same contents give the same file, and nothing is in them that should not be."""

from pathlib import Path

from infra import layers
from infra.deploy import TEMPLATE


def test_the_same_contents_give_the_same_zip(tmp_path: Path) -> None:
    first, second = tmp_path / "a.py", tmp_path / "b.py"
    first.write_text("x = 1\n")
    second.write_text("x = 1\n")

    assert layers.pack({"a.py": first}) == layers.pack({"a.py": second})
    assert layers.pack({"a.py": first}) != layers.pack({"b.py": second})


def test_own_layers_hold_source_and_no_leftovers() -> None:
    names = [name for contents in layers.own_layers().values() for name in contents]

    assert "python/mancrel/kit/settings.py" in names
    assert "python/mancrel_ml/language/artefact.npz" in names
    assert "python/mancrel_ml/language/meaning.npz" in names
    assert "python/minilm/NOTICE" in names
    assert not [name for name in names if "__pycache__" in name or name.endswith(".pyc")]


def test_no_function_has_layers_that_are_too_large_together() -> None:
    ml, columnar = (f"!Ref {name.title()}Layer" for name in layers.NEVER_TOGETHER)

    lines = TEMPLATE.read_text().splitlines()
    assert not [line for line in lines if ml in line and columnar in line]
    assert not [line for line in lines if "!Ref LanguageLayer" in line and ml not in line]


def test_no_layer_carries_what_no_function_needs() -> None:
    cut = {name: {line.split("==")[0] for line in lines} for name, lines in layers._requirements().items()}

    assert cut["ml"] == {"numpy", "rapidfuzz"}
    assert cut["columnar"] == {"polars", "polars-runtime-32", "rapidfuzz"}
    assert cut["language"] == {"onnxruntime", "tokenizers"}
    assert {"chalice", "pydantic", "pynamodb"} <= cut["core"]
    assert (
        not {"scikit-learn", "scipy", "boto3", "botocore", "pip", "setuptools"}.union(
            cut["ml"], cut["columnar"], cut["language"]
        )
        & cut["core"]
    )
