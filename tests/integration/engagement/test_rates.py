"""How many people did what, however often and with however many links."""

from mancrel.engagement import service
from mancrel.engagement.schemas import Engaged
from mancrel.kit import clock


def test_people_are_counted_once_whatever_they_follow(aws):
    def did(kind, who, machine=0.0, n="", campaign="cmp_1"):
        return Engaged(
            campaign_id=campaign, contact_id=who, kind=kind, channel="email", at=clock.now(), machine=machine, n=n
        )

    service.record(
        "acme",
        [
            *(did("received", f"con_{n}") for n in range(5)),
            did("opened", "con_0"),
            did("opened", "con_1", machine=0.9),
            did("clicked", "con_0", n="a"),
            did("clicked", "con_0", n="b"),
            did("clicked", "con_1", machine=0.99, n="a"),
            did("opened", "con_0", campaign="cmp_2"),
        ],
    )

    rates = service.rates("acme", "cmp_1")

    assert {kind: (each.people, each.human) for kind, each in rates.items() if each.people} == {
        "received": (5, 5),
        "opened": (2, 1),
        "clicked": (2, 1),
    }
