"""A campaign from launch to its end, with everything that may happen on the way."""

from mancrel.campaigns import repository
from mancrel.campaigns.deliveries import State
from tests.integration.campaigns.vendor import TENANT, Vendor, fold, launched, people, states


def test_everybody_gets_it_once(aws):
    people(30)
    vendor = Vendor()

    campaign = launched(vendor)
    assert states(campaign.campaign_id) == {State.SENT: 30}
    fold(vendor)

    assert states(campaign.campaign_id) == {State.DELIVERED: 30}
    assert set(vendor.people.values()) == {1}
    assert len(vendor.people) == 30
    assert repository.get(TENANT, campaign.campaign_id).audience == 30
