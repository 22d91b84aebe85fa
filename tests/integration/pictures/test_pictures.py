"""A picture for mails: posted, kept once, chosen, weighed, deleted; each tenant has its own."""

import json
from datetime import timedelta

import pytest

from mancrel.campaigns import service as campaigns
from mancrel.campaigns.schemas import NewCampaign
from mancrel.journeys import service as journeys
from mancrel.journeys.graph import Graph
from mancrel.journeys.schemas import NewJourney
from mancrel.kit import aws as clients
from mancrel.kit import clock, storage
from mancrel.kit.settings import settings
from mancrel.pictures import service
from mancrel.templates import service as templates
from mancrel.templates.schemas import NewTemplate
from tests.client import signed_in
from tests.unit.pictures.samples import SECRET, a_gif, a_jpeg, a_png

TENANT = "ten_acme"


def upload(client, data: bytes, name: str = "Kettle.png", kind: str = "image/png"):
    """As the site does it: announced, posted to the bucket, said to be there."""
    told = client("POST", "/api/pictures", {"name": name, "size": len(data), "contentType": kind}).body
    storage.put(told["upload"]["fields"]["key"], data, kind)
    return client("POST", f"/api/pictures/uploads/{told['id']}", {"name": name})


def path_of(picture) -> str:
    return str(picture["url"]).removeprefix(f"{settings().public_url}/")


def test_a_picture_is_posted_straight_to_the_bucket_and_served_to_anybody(aws):
    client = signed_in(TENANT, "manager")
    told = client("POST", "/api/pictures", {"name": "a", "size": 9, "contentType": "image/jpeg"})
    assert told.status == 201
    assert told.body["upload"]["fields"]["key"].startswith(f"picture-drops/{TENANT}/drop_")

    made = upload(client, a_jpeg(), "Home.jpg", "image/jpeg").body

    assert (made["name"], made["contentType"], made["width"], made["height"]) == ("Home.jpg", "image/jpeg", 1, 1)
    stored = clients.s3().get_object(Bucket=settings().data_bucket, Key=path_of(made))
    body = stored["Body"].read()
    assert (stored["ContentType"], len(body)) == ("image/jpeg", made["size"])
    assert "max-age=31536000" in stored["CacheControl"]
    assert SECRET not in body
    assert client("GET", "/api/pictures").body["items"] == [made]


def test_the_same_picture_twice_is_one_and_another_tenants_is_its_own(aws):
    mine, theirs = signed_in(TENANT), signed_in("ten_globex")
    first, again = upload(mine, a_png()).body, upload(mine, a_png(), "Again.png").body
    other = upload(theirs, a_png()).body

    assert first == again
    assert other["id"] != first["id"]
    assert len(list(storage.list_files("pictures/"))) == 2
    assert theirs("DELETE", f"/api/pictures/{first['id']}").status == 404
    assert theirs("GET", f"/api/pictures/{first['id']}/uses").status == 404
    assert mine("DELETE", f"/api/pictures/{first['id']}").status == 204
    assert [each.key for each in storage.list_files("pictures/")] == [path_of(other)]


def test_nobody_looks_at_an_upload_of_another_tenant(aws):
    mine, theirs = signed_in(TENANT), signed_in("ten_globex")
    told = mine("POST", "/api/pictures", {"name": "a", "size": 9, "contentType": "image/png"}).body
    storage.put(told["upload"]["fields"]["key"], a_png(), "image/png")

    assert theirs("POST", f"/api/pictures/uploads/{told['id']}", {"name": "a"}).status == 404
    assert mine("POST", f"/api/pictures/uploads/{told['id']}", {"name": "a"}).status == 200
    assert mine("POST", f"/api/pictures/uploads/{told['id']}", {"name": "a"}).status == 200, "said twice it is one"
    assert len(mine("GET", "/api/pictures").body["items"]) == 1


@pytest.mark.parametrize("data", [b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"MZ" + bytes(50), a_png()[:40]])
def test_what_is_no_picture_is_refused_whatever_it_is_called(aws, data):
    answer = upload(signed_in(TENANT), data)

    assert answer.status == 422
    assert list(storage.list_files("pictures/")) == []


@pytest.mark.parametrize(
    "body",
    [
        {"name": "a.svg", "size": 9, "contentType": "image/svg+xml"},
        {"name": "a.png", "size": 5 * 1024 * 1024 + 1, "contentType": "image/png"},
        {"name": "a.png", "size": 0, "contentType": "image/png"},
    ],
)
def test_what_cannot_be_taken_is_not_even_announced(aws, body):
    assert signed_in(TENANT)("POST", "/api/pictures", body).status == 422


def test_a_file_that_is_larger_than_it_said_is_refused(aws):
    client = signed_in(TENANT)
    told = client("POST", "/api/pictures", {"name": "a", "size": 9, "contentType": "image/png"}).body
    storage.put(told["upload"]["fields"]["key"], a_png() + bytes(5 * 1024 * 1024), "image/png")

    assert client("POST", f"/api/pictures/uploads/{told['id']}", {"name": "a"}).status == 422


def test_reps_bring_none(aws):
    rep = signed_in(TENANT, "rep", "usr_rep")

    assert rep("GET", "/api/pictures").status == 403
    assert rep("POST", "/api/pictures", {"name": "a", "size": 9, "contentType": "image/png"}).status == 403


def test_a_picture_that_is_still_to_be_sent_stays(aws):
    client = signed_in(TENANT)
    made = upload(client, a_png()).body
    page = f'<img src="{made["url"]}" alt="">'
    where = f"/api/pictures/{made['id']}"
    templates.create(TENANT, NewTemplate(name="Spring", html=page), ())
    draft = {"name": "News", "message": "Hi", "html": page, "channel": "simulator",
             "segment_rules": {"operator": "AND", "conditions": []}}  # fmt: skip
    campaigns.create(TENANT, NewCampaign(**draft))
    assert client("GET", f"{where}/uses").body == {"blocking": [], "templates": ["Spring"]}

    tomorrow = clock.now() + timedelta(days=1)
    planned = campaigns.create(TENANT, NewCampaign(**{**draft, "name": "Soon", "schedule": tomorrow}))
    refused = client("DELETE", where)
    assert (refused.status, client("GET", f"{where}/uses").body["blocking"]) == (409, ["Soon"])
    assert "Soon" in refused.body["detail"]

    campaigns.cancel(TENANT, planned.campaign_id)
    assert client("DELETE", where).status == 204
    assert client("DELETE", where).status == 404


def test_a_picture_of_a_journey_that_is_on_stays(aws):
    client = signed_in(TENANT)
    made = upload(client, a_gif(), kind="image/gif").body
    node = {"id": "a", "kind": "send", "channel": "email", "subject": "Hi", "message": "Hi",
            "html": f'<img src="{made["url"]}" alt="">'}  # fmt: skip
    graph = {"trigger": {"kind": "event", "event": "ordered"}, "start": "a", "nodes": [node]}
    journey = journeys.create(TENANT, NewJourney(name="Welcome", draft=Graph.model_validate(graph)))
    assert client("GET", f"/api/pictures/{made['id']}/uses").body["blocking"] == []

    journeys.switch_on(TENANT, journey.journey_id)

    assert client("DELETE", f"/api/pictures/{made['id']}").status == 409


def test_a_preview_weighs_the_pictures(aws, monkeypatch):
    client = signed_in(TENANT)
    made = upload(client, a_png()).body
    design = {"blocks": [{"kind": "image", "src": made["url"], "alt": "A kettle"}] * 2}
    asked = {"channel": "email", "subject": "Hi", "design": design}

    light = client("POST", "/api/templates/preview", asked).body
    assert light["pictureBytes"] == made["size"], "the same picture is loaded once"
    assert "heavy_pictures" not in json.dumps(light["warnings"])

    row = service.get(TENANT, made["id"])
    row.size = 2_000_000
    row.save()
    heavy = client("POST", "/api/templates/preview", asked).body
    assert "heavy_pictures" in [each["code"] for each in heavy["warnings"]]
