"""Fixtures of a desk."""

import pytest

from mancrel.channels import service as channels
from mancrel.channels.schemas import NewChannel
from tests.integration.routing.desks import TENANT


@pytest.fixture
def channel(aws):
    return channels.create(TENANT, NewChannel(address="shop@mancrel.test"))[0]
