"""Values at the edge of what a field can mean are refused by name, never a fault of ours."""

from typing import Any

import pytest

from mancrel.products.models import Family
from tests.client import signed_in
from tests.integration.api.worlds import World


@pytest.mark.parametrize(
    ("method", "path", "body", "status"),
    [
        ("PATCH", "/api/conversations/{conversation_id}", {"assigneeId": "x" * 450_000}, 422),
        ("POST", "/api/conversations/batch", {"changes": [{"id": "x", "version": "one"}]}, 422),
        ("POST", "/api/conversations/batch/undo", {"changeId": "", "conversationIds": ["x"]}, 422),
        ("POST", "/api/tasks", {"title": "x", "dueAt": "0001-01-01T00:00:00+14:00"}, 422),
        ("POST", "/api/tasks", {"title": "x", "dueAt": "9999-12-31T23:59:59-14:00"}, 422),
        ("PATCH", "/api/contacts/{contact_id}", {"version": 10**400, "name": "x"}, 409),
        ("GET", "/api/tasks?cursor=" + "W" * 8000, None, 422),
        ("GET", "/api/users/%00", None, 404),
        ("GET", "/api/dashboard?to=0.5", None, 422),
        ("POST", "/api/tasks", {"title": "x", "dueAt": 5}, 422),
        ("POST", "/api/tasks", {"title": "x", "dueAt": "1700000000"}, 422),
        *(
            ("POST", "/api/conversations/{conversation_id}/scheduled-replies", {"text": "x", "sendAt": at}, 422)
            for at in (None, 5, "2001-01-01T00:00:00Z", "9999-12-31T23:59:59-14:00", "2090-01-01T00:00:00Z")
        ),
        ("POST", "/api/conversations/{conversation_id}/scheduled-replies", {"sendAt": "2090-01-01T00:00:00Z"}, 422),
        ("PATCH", "/api/scheduled-replies/{scheduled_reply_id}", {"sendAt": "2001-01-01T00:00:00Z"}, 422),
        *(
            ("POST", "/api/conversations/{conversation_id}/files", {"name": "x", "size": 1} | odd, 422)
            for odd in ({"name": ".."}, {"size": 0}, {"size": 20_000_001}, {"contentType": "text/html; charset=x"})
        ),
        ("POST", "/api/conversations/{conversation_id}/files/fil_none/uploaded", None, 404),
        *(
            ("POST", "/api/conversations/{conversation_id}/messages", {"text": "x", "attachmentIds": files}, 422)
            for files in (["{file_id}"], ["fil_none"], ["x" * 101], ["x"] * 11, [None], "x")
        ),
        ("POST", "/api/scheduled-replies/sch_none/cancel", None, 404),
        ("PATCH", "/api/desk", {"version": 1, "returnMinutes": 10**9}, 422),
        ("PATCH", "/api/desk", {"version": 1, "hours": {"mon": "18:00-09:00"}}, 422),
        ("PATCH", "/api/desk", {"version": 1, "hours": {"zone": "Mars/Olympus"}}, 422),
        ("PATCH", "/api/desk/people/usr_none", {"capacity": 3}, 404),
        ("PATCH", "/api/desk/people/{user_id}", {"capacity": -1}, 422),
        ("POST", "/api/teams", {"name": "x", "members": ["usr_none"]}, 422),
        ("POST", "/api/teams", {"name": "x", "leadId": "usr_none"}, 422),
        ("POST", "/api/teams", {"name": "x", "languages": ["Español"]}, 422),
        ("POST", "/api/merges", {"winnerId": "con_no", "loserIds": ["con_none"]}, 404),
    ],
)
def test_it_is_said_what_is_wrong(ours: World, method: str, path: str, body: Any, status: int) -> None:
    assert ours.admin(method, ours.path(path), body).status == status


def test_a_family_of_variants_is_no_product(aws: None) -> None:
    Family("acme", "fam_1", rank="1", keys={"a"}).save()

    assert signed_in()("GET", "/api/products/fam_1").status == 404
