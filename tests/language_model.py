"""The fake language model as the product's own, for as long as a test lasts."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from infra.fakes import openai as fakes
from infra.fakes.openai import FakeOpenAI
from mancrel.assistant import llm
from mancrel.kit.settings import settings

LONG_BEFORE_IT_ANSWERS = fakes.SILENCE / 2
"""Seconds: who waits for an answer of it waits longer."""


@contextmanager
def listening(monkeypatch: pytest.MonkeyPatch, key: str = "sk-test") -> Iterator[FakeOpenAI]:
    """The fake, which the settings point to; *key* is what it is called with."""
    with fakes.running() as server:
        monkeypatch.setenv("OPENAI_API_KEY", key)
        monkeypatch.setenv("OPENAI_BASE_URL", server.url)
        _forget()
        yield server
        llm._client().close()
    monkeypatch.undo()
    _forget()


def _forget() -> None:
    settings.cache_clear()
    llm._client.cache_clear()
