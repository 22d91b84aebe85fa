"""Whether what a plan says makes sense in its tenant: its rules, its words, the fields that it sets."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from mancrel import templating
from mancrel.accounts import users
from mancrel.campaigns import personal
from mancrel.contacts.noun import CONTACTS
from mancrel.journeys import checking, happenings, updating
from mancrel.journeys.graph import (
    AnyNode,
    Branch,
    DateTrigger,
    EventTrigger,
    Graph,
    MakeTask,
    SegmentTrigger,
    Send,
    Update,
    Wait,
)
from mancrel.journeys.sentences import FLAWS
from mancrel.kit.errors import InvalidError, NotFoundError, Problem
from mancrel.records import custom
from mancrel.records.fields import FieldType
from mancrel.segments import service as segments

_TIMES = (FieldType.DATE, FieldType.MOMENT)


def flaws(tenant_id: str, graph: Graph) -> list[Problem]:
    """All that keeps *graph* from being switched on, each at its place in it."""
    found = [*checking.shape(graph), *_trigger(tenant_id, graph)]
    if graph.goal is not None:
        found += _rules(tenant_id, graph.goal, "/goal")
    for index, node in enumerate(graph.nodes):
        found += _node(tenant_id, node, f"/nodes/{index}")
    return found


def _trigger(tenant_id: str, graph: Graph) -> Iterator[Problem]:
    trigger = graph.trigger
    if isinstance(trigger, SegmentTrigger):
        try:
            segments.get(tenant_id, trigger.segment_id)
        except NotFoundError:
            yield {"pointer": "/trigger/segmentId", "detail": FLAWS.say("no_segment")}
        return
    if isinstance(trigger, EventTrigger) and trigger.event not in happenings.known():
        yield {"pointer": "/trigger/event", "detail": _unknown()}
    elif isinstance(trigger, EventTrigger):
        yield from _said(lambda: happenings.where_rule(tenant_id, trigger.event, trigger.where, "/trigger/where"))
    if isinstance(trigger, DateTrigger):
        field = custom.all_fields(tenant_id, CONTACTS).get(trigger.field)
        if field is None or field.type not in _TIMES:
            yield {"pointer": "/trigger/field", "detail": FLAWS.say("no_date")}
    if trigger.who is not None:
        yield from _rules(tenant_id, trigger.who, "/trigger/who")


def _node(tenant_id: str, node: AnyNode, pointer: str) -> Iterator[Problem]:
    if isinstance(node, Branch):
        yield from _rules(tenant_id, node.rules, f"{pointer}/rules")
    elif isinstance(node, Send):
        yield from _words(tenant_id, node, pointer)
    elif isinstance(node, Update):
        yield from _update(tenant_id, node, pointer)
    elif isinstance(node, Wait) and node.event is not None and node.event not in happenings.known():
        yield {"pointer": f"{pointer}/event", "detail": _unknown()}
    elif isinstance(node, MakeTask):
        yield from _task(tenant_id, node, pointer)


def _task(tenant_id: str, node: MakeTask, pointer: str) -> Iterator[Problem]:
    if not node.title.strip():
        yield {"pointer": f"{pointer}/title", "detail": FLAWS.say("no_title")}
    if colleague := node.assignee_id:
        yield from _said(lambda: users.check_colleague(tenant_id, colleague, f"{pointer}/assigneeId"))


def _unknown() -> str:
    return FLAWS.say("no_event", events=", ".join(sorted(happenings.known())))


def _words(tenant_id: str, node: Send, pointer: str) -> Iterator[Problem]:
    names = personal.known(tenant_id)
    yield from _said(lambda: templating.compile(node.subject, "text", f"{pointer}/subject", names))
    yield from _said(lambda: templating.compile(node.message, "text", f"{pointer}/message", names))
    yield from _said(lambda: templating.compile(node.html or "", "html", f"{pointer}/html", names))
    if not node.message.strip():
        yield {"pointer": f"{pointer}/message", "detail": FLAWS.say("no_message")}
    if node.channel == "email" and not node.subject.strip():
        yield {"pointer": f"{pointer}/subject", "detail": FLAWS.say("no_subject")}


def _update(tenant_id: str, node: Update, pointer: str) -> Iterator[Problem]:
    if not (node.values or node.add_tags or node.remove_tags):
        yield {"pointer": pointer, "detail": FLAWS.say("no_change")}
    for each in _said(lambda: updating.wanted(tenant_id, node)):
        yield {**each, "pointer": pointer + each["pointer"]}


def _rules(tenant_id: str, rules: dict[str, Any], pointer: str) -> Iterator[Problem]:
    yield from _said(lambda: segments.rule(tenant_id, rules, pointer))


def _said(check: Callable[[], object]) -> Iterator[Problem]:
    """What *check* finds wrong."""
    try:
        check()
    except InvalidError as error:
        yield from error.errors
