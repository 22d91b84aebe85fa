"""An address belongs to one business, because SES verifies it for all of them at once."""

import pytest

from mancrel.channels import senders
from mancrel.kit.errors import ConflictError
from mancrel.kit.settings import settings

ADDRESS = "help@shop.test"


@pytest.fixture
def deployed(aws, monkeypatch):
    """A stage from which mail really leaves."""
    monkeypatch.setenv("STAGE", "prod")
    settings.cache_clear()
    yield
    monkeypatch.undo()
    settings.cache_clear()


def test_another_tenant_cannot_connect_an_address_that_is_taken(deployed):
    senders.reserve("ten_first", ADDRESS)

    with pytest.raises(ConflictError, match="another business"):
        senders.reserve("ten_second", ADDRESS)


def test_its_own_tenant_may_connect_it_again(deployed):
    senders.reserve("ten_first", ADDRESS)

    senders.reserve("ten_first", ADDRESS)


def test_on_a_laptop_tenants_may_share_an_address(aws):
    senders.reserve("ten_first", ADDRESS)

    senders.reserve("ten_second", ADDRESS)
