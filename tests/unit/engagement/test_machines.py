"""Machines and people are told apart by their habits."""

from datetime import timedelta

import pytest

from mancrel.engagement.machines import Seen, cut, in_data_centre, probability
from tests.unit.engagement.traffic import APPLE, BROWSERS, HOMES, SENT, mails


def scored():
    for mail in mails(6_000):
        around = [one for one, _machine in mail]
        for one, machine in mail:
            if one.kind != "lured":
                yield one.kind, machine, probability(one, around)


def auc(pairs):
    """The chance that a machine scores higher than a person (Mann-Whitney), ties half."""
    ordered = sorted(pairs, key=lambda pair: pair[1])
    ranks, place = {}, 0
    while place < len(ordered):
        end = place
        while end < len(ordered) and ordered[end][1] == ordered[place][1]:
            end += 1
        ranks[ordered[place][1]] = (place + end + 1) / 2
        place = end
    machines = [score for machine, score in pairs if machine]
    people = len(pairs) - len(machines)
    total = sum(ranks[score] for score in machines) - len(machines) * (len(machines) + 1) / 2
    return total / (len(machines) * people)


@pytest.mark.parametrize("kind", ["clicked", "opened"])
def test_machines_are_told_from_people(kind):
    pairs = [(machine, score) for each, machine, score in scored() if each == kind]

    assert auc(pairs) >= 0.95


def test_hardly_any_click_of_a_person_is_discarded():
    real = [score for kind, machine, score in scored() if kind == "clicked" and not machine]

    assert sum(score >= 0.5 for score in real) / len(real) < 0.01


def test_most_clicks_of_machines_are_seen_through():
    machine = [score for kind, is_machine, score in scored() if kind == "clicked" and is_machine]

    assert sum(score >= 0.5 for score in machine) / len(machine) > 0.75


def test_whoever_follows_the_link_that_nobody_sees_is_a_machine():
    click = Seen("clicked", SENT + timedelta(hours=1), SENT, "https://a.test", "GET", BROWSERS[0], HOMES[0])
    lured = Seen("lured", SENT + timedelta(hours=1), SENT)

    assert probability(click, [click]) < 0.1
    assert probability(click, [click, lured]) > 0.9


@pytest.mark.parametrize(
    ("address", "network"),
    [("203.0.113.77", "203.0.113.0/24"), ("2001:db8:1:2::7", "2001:db8:1::/48"), ("", ""), ("nonsense", "")],
)
def test_addresses_are_cut(address, network):
    assert cut(address) == network


def test_data_centres_are_known_by_their_networks():
    assert in_data_centre(APPLE)
    assert not in_data_centre(HOMES[2])
    assert not in_data_centre("")
