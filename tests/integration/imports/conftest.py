"""A wizard of a signed-in admin."""

import pytest

from tests.integration.imports.wizard import Wizard, opened


@pytest.fixture
def wizard(queued) -> Wizard:
    return opened(queued)
