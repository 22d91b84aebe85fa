"""A page whose ads make leads, connected to a stand-in for Meta over real HTTP."""

from collections.abc import Callable, Iterator

import pytest

from infra.fakes import messenger
from mancrel.kit.settings import settings
from mancrel.vendors import breaker
from tests.integration.leads.pages import FORM, Page, filled_in


@pytest.fixture
def page(aws: None, monkeypatch: pytest.MonkeyPatch, queued: Callable[[str], list[str]]) -> Iterator[Page]:
    breaker.forget()
    with messenger.running() as fake:
        monkeypatch.setenv("MESSENGER_BASE_URL", fake.url)
        settings.cache_clear()
        fake.nodes = {"777": filled_in(), "9001": FORM}
        yield Page(fake, queued)
    monkeypatch.undo()
    settings.cache_clear()
