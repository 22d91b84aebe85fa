"""Fixtures of a desk."""

import pytest

from mancrel.channels import service as channels
from mancrel.channels.schemas import NewChannel
from mancrel.routing import teams
from mancrel.routing.schemas import NewTeam
from tests.client import signed_in
from tests.integration.routing.desks import TENANT


@pytest.fixture
def channel(aws):
    return channels.create(TENANT, NewChannel(address="shop@mancrel.test"))[0]


@pytest.fixture
def shop(aws):
    """Ana and Ben, both in the team that takes everything."""
    for name in ("usr_ana", "usr_ben"):
        signed_in(TENANT, "rep", name)
    teams.create(TENANT, NewTeam(name="All", members=["usr_ana", "usr_ben"]))
