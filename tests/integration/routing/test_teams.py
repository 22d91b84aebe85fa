"""The teams of a desk, and what people see and change of it."""

from mancrel.conversations import service as conversations
from mancrel.intents.schemas import Intent
from mancrel.routing import assigning, teams
from mancrel.routing.models import Seat
from mancrel.routing.schemas import NewTeam
from tests.client import signed_in
from tests.integration.routing.desks import TENANT, on_duty, whose, written


def test_the_team_is_that_of_what_the_customer_wants(shop, channel):
    signed_in(TENANT, "rep", "usr_cai")
    teams.create(
        TENANT, NewTeam(name="Spanish complaints", members=["usr_cai"], intents=["complaint"], languages=["es"])
    )
    on_duty("usr_ana", "usr_cai")

    assert (whose(written(channel)), whose(written(channel, intent=Intent.INVOICE))) == ("usr_cai", "usr_ana")


def test_a_conversation_names_its_team_as_long_as_the_desk_looks_after_it(shop, channel):
    one = written(channel)
    ask = signed_in(TENANT, "admin", "usr_ada")
    (care,) = teams.list_all(TENANT)
    (listed,) = ask("GET", "/api/conversations").body["items"]

    assert listed["team"] == {"id": care.team_id, "name": care.name}
    assert ask("GET", f"/api/conversations/{one}").body["team"] == listed["team"]

    conversations.close(TENANT, one)
    assigning.look(TENANT, one)
    assert ask("GET", f"/api/conversations/{one}").body["team"] is None


def test_a_rep_switches_themselves_and_only_a_manager_others(shop):
    ana = signed_in(TENANT, "rep", "usr_ana")

    mine = ana("PATCH", "/api/desk/me", {"available": True})

    assert (mine.status, mine.body["available"], mine.body["onDuty"]) == (200, True, True)
    assert ana("PATCH", "/api/desk/people/usr_ben", {"available": True}).status == 403
    assert Seat.count(TENANT) == 1


def test_the_desk_shows_who_has_how_much_and_what_waits(shop, channel):
    on_duty("usr_ana", capacity=1)
    written(channel)
    second = written(channel)

    desk = signed_in(TENANT, "manager", "usr_max")("GET", "/api/desk").body

    assert [(each["userId"], each["load"], each["onDuty"]) for each in desk["people"]][:2] == [
        ("usr_ana", 1, True),
        ("usr_ben", 0, False),
    ]
    assert [(each["conversationId"], each["intent"], each["language"]) for each in desk["waiting"]] == [
        (second, "complaint", "es")
    ]


def test_a_stale_team_or_desk_is_refused(shop):
    admin = signed_in(TENANT, "admin", "usr_max")
    (team,) = admin("GET", "/api/teams").body["items"]
    assert admin("PATCH", f"/api/teams/{team['id']}", {"version": 1, "name": "Everything"}).body["name"] == "Everything"

    assert (
        admin("PATCH", f"/api/teams/{team['id']}", {"version": 1, "name": "x"}).body["current"]["name"] == "Everything"
    )
    assert admin("PATCH", "/api/desk", {"version": 0, "returnMinutes": 5}).status == 409


def test_a_team_that_is_dissolved_leaves_what_waits_to_the_others(shop, channel):
    signed_in(TENANT, "rep", "usr_cai")
    special = teams.create(TENANT, NewTeam(name="Complaints", members=["usr_cai"], intents=["complaint"]))
    on_duty("usr_ana")
    one = written(channel)
    assert whose(one) is None

    teams.delete(TENANT, special.team_id)
    assigning.tend(TENANT)

    assert whose(one) == "usr_ana"
