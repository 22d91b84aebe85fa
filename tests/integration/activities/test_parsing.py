"""Tasks in a person's words: it is Saturday, 21 November 2026, one o'clock in Madrid."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import time_machine

from tests.client import Client, signed_in

NOW = "2026-11-21T12:00:00Z"
TIMES = [
    ("call Ana Tue 9", "call Ana", "2026-11-24 09:00"),
    ("call Ana on Tuesday at 9", "call Ana", "2026-11-24 09:00"),
    ("call Ana Tue 9am", "call Ana", "2026-11-24 09:00"),
    ("call Ana Tue 3", "call Ana", "2026-11-24 15:00"),
    ("call Ana Tue 03:00", "call Ana", "2026-11-24 03:00"),
    ("Tue 9 call Ana", "call Ana", "2026-11-24 09:00"),
    ("email Bo tomorrow 14:30", "email Bo", "2026-11-22 14:30"),
    ("email Bo tomorrow at 2pm", "email Bo", "2026-11-22 14:00"),
    ("email Bo tomorrow morning", "email Bo", "2026-11-22 09:00"),
    ("email Bo tomorrow afternoon", "email Bo", "2026-11-22 15:00"),
    ("email Bo tonight", "email Bo", "2026-11-21 20:00"),
    ("email Bo today", "email Bo", "2026-11-21 18:00"),
    ("follow up with Acme next week", "follow up with Acme", "2026-11-23 09:00"),
    ("follow up with Acme next month", "follow up with Acme", "2026-12-01 09:00"),
    ("follow up with Acme next Friday", "follow up with Acme", "2026-11-27 09:00"),
    ("send quote in 3 days", "send quote", "2026-11-24 09:00"),
    ("send quote in 2 weeks at 10:15", "send quote", "2026-12-05 10:15"),
    ("send quote in an hour", "send quote", "2026-11-21 14:00"),
    ("send quote in 45 minutes", "send quote", "2026-11-21 13:45"),
    ("send quote in 3 months", "send quote", "2027-02-21 09:00"),
    ("send quote Saturday", "send quote", "2026-11-28 09:00"),
    ("send quote by Dec 24", "send quote", "2026-12-24 09:00"),
    ("send quote on 24 December 2027", "send quote", "2027-12-24 09:00"),
    ("send quote 1st of March", "send quote", "2027-03-01 09:00"),
    ("send quote 24/12", "send quote", "2026-12-24 09:00"),
    ("send quote 12/24", "send quote", "2026-12-24 09:00"),
    ("send quote 5/1/27 8:30", "send quote", "2027-01-05 08:30"),
    ("send quote 2027-01-31", "send quote", "2027-01-31 09:00"),
    ("send quote the day after tomorrow", "send quote", "2026-11-23 09:00"),
    ("send quote at 18:00", "send quote", "2026-11-21 18:00"),
    ("send quote at 11", "send quote", "2026-11-22 11:00"),
    ("llamar a Ana el martes a las 9", "llamar a Ana", "2026-11-24 09:00"),
    ("llamar a Ana martes 9", "llamar a Ana", "2026-11-24 09:00"),
    ("llamar a Ana mañana a las 4 de la tarde", "llamar a Ana", "2026-11-22 16:00"),
    ("llamar a Ana mañana por la mañana", "llamar a Ana", "2026-11-22 09:00"),
    ("llamar a Ana pasado mañana", "llamar a Ana", "2026-11-23 09:00"),
    ("escribir a Bo el viernes que viene", "escribir a Bo", "2026-11-27 09:00"),
    ("reunión con Ana el miércoles 16:30", "reunión con Ana", "2026-11-25 16:30"),
    ("enviar oferta la semana que viene", "enviar oferta", "2026-11-23 09:00"),
    ("enviar oferta dentro de 2 horas", "enviar oferta", "2026-11-21 15:00"),
    ("enviar oferta el 3 de enero", "enviar oferta", "2027-01-03 09:00"),
    ("enviar oferta hoy a las 20h", "enviar oferta", "2026-11-21 20:00"),
    ("order 12 jugs", "order 12 jugs", None),
    ("send 3 samples tomorrow", "send 3 samples", "2026-11-22 09:00"),
    ("send quote 31/02", "send quote 31/02", None),
    ("read chapter 9", "read chapter 9", None),
]
KINDS = [("call Ana", "call"), ("email Bo", "email"), ("llamar a Ana", "call"), ("reunión con Ana", "meeting"),
         ("follow up with Acme", "follow_up"), ("escribir a Bo", "email"), ("buy oil", "follow_up")]  # fmt: skip
PRIORITIES = [("call Ana !high", "high"), ("call Ana !urgent Tue", "urgent"), ("!low call Ana", "low"),
              ("call Ana !!!", "urgent"), ("call Ana !!", "high"), ("llamar a Ana !urgente", "urgent"),
              ("call Ana asap", "urgent"), ("call Ana!", "normal"), ("high tea", "normal")]  # fmt: skip


@pytest.fixture
def ask(aws: None):
    with time_machine.travel(NOW, tick=False):
        yield signed_in()


def parsed(ask: Client, text: str) -> Any:
    reply = ask("POST", "/api/tasks/parse", {"text": text, "timeZone": "Europe/Madrid"})
    assert reply.status == 200, reply
    return reply.body


def person(ask: Client, name: str, **more: Any) -> Any:
    return ask("POST", "/api/contacts", {"name": name, **more}).body


def local(moment: str | None) -> str | None:
    madrid = datetime.fromisoformat(moment).astimezone(ZoneInfo("Europe/Madrid")) if moment else None
    return madrid.strftime("%Y-%m-%d %H:%M") if madrid else None


def test_times_are_understood_and_taken_out_of_the_title(ask):
    wrong = {}
    for text, title, due in TIMES:
        got = parsed(ask, text)
        if (got["title"], local(got["dueAt"])) != (title, due):
            wrong[text] = (got["title"], local(got["dueAt"]))

    assert wrong == {}


def test_kinds_and_priorities_are_understood(ask):
    assert {text: parsed(ask, text)["kind"] for text, _kind in KINDS} == dict(KINDS)
    assert {text: parsed(ask, text)["priority"] for text, _priority in PRIORITIES} == dict(PRIORITIES)
    assert parsed(ask, "call Ana !high Tue 9")["title"] == "call Ana"


def test_the_person_is_found_by_name_accent_or_address(ask):
    ana, jose = person(ask, "Ana Ruiz"), person(ask, "José Pérez", email="jp@example.com")

    assert parsed(ask, "call Ana Tue 9")["contact"] == {"id": ana["id"], "name": "Ana Ruiz"}
    assert parsed(ask, "call ana ruiz tomorrow")["contact"]["id"] == ana["id"]
    assert parsed(ask, "llamar a Jose Perez mañana")["contact"]["id"] == jose["id"]
    assert parsed(ask, "write jp@example.com tomorrow")["contact"]["id"] == jose["id"]
    assert parsed(ask, "call Zoe Tue 9")["contact"] is None


def test_of_several_who_may_be_meant_none_is_chosen(ask):
    person(ask, "Ana Ruiz")
    diaz = person(ask, "Ana Diaz")

    got = parsed(ask, "call Ana Tue 9")

    assert got["contact"] is None
    assert {each["name"] for each in got["candidates"]} == {"Ana Ruiz", "Ana Diaz"}
    assert parsed(ask, "call Ana Diaz Tue 9")["contact"]["id"] == diaz["id"]


def test_nobody_is_found_whom_the_caller_may_not_see(ask):
    person(ask, "Ana Ruiz", ownerId="usr_1", email="ana@example.com")
    rep = signed_in(role="rep", user_id="usr_rep")

    for text in ("call Ana Tue 9", "write ana@example.com"):
        got = parsed(rep, text)
        assert (got["contact"], got["candidates"]) == (None, [])


@pytest.mark.parametrize(
    ("body", "pointer"),
    [({"text": ""}, "/text"), ({"text": "x" * 301}, "/text"), ({"text": "x", "timeZone": "Mars"}, "/timeZone")],
)
def test_a_wrong_question_is_refused_where_it_is_wrong(ask, body, pointer):
    refused = ask("POST", "/api/tasks/parse", body)

    assert refused.status == 422
    assert refused.body["errors"][0]["pointer"] == pointer


@pytest.mark.parametrize(
    "text", ["9", "Tue", "!!!", "   x", "99/99/99", "in 999 months", "a@b", "🎂 mañana", "at at at 25:99"]
)
def test_odd_texts_are_no_error(ask, text):
    assert parsed(ask, text)["title"]
