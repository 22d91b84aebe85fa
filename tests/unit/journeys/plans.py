"""Plans and people to walk them."""

from datetime import UTC, datetime

from mancrel.journeys.graph import Graph

DAY_ONE = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
ORDERED = {"kind": "event", "event": "ordered"}


def plan(*nodes, start=None, trigger=ORDERED, **more) -> Graph:
    """A plan of *nodes*, given as dicts; one without a way leads to the next."""
    linked = []
    for index, node in enumerate(nodes):
        after = nodes[index + 1]["id"] if index + 1 < len(nodes) else None
        ways = {} if node["kind"] in ("branch", "end") else {"next": after}
        linked.append({**ways, **node})
    return Graph.model_validate({"trigger": trigger, "start": start or nodes[0]["id"], "nodes": linked, **more})


def wait(name, minutes, **more):
    return {"id": name, "kind": "wait", "minutes": minutes, **more}


def send(name, **more):
    return {"id": name, "kind": "send", "channel": "simulator", "message": "Hi {name|there}", **more}


def branch(name, yes=None, no=None, rules=None):
    return {
        "id": name,
        "kind": "branch",
        "rules": rules or {"field": "visits", "operator": ">", "value": 1},
        "yes": yes,
        "no": no,
    }


def end(name="end"):
    return {"id": name, "kind": "end"}


class Person:
    """Somebody who meets a rule or not, and did things at times."""

    def __init__(self, meets=True, did=()):
        self.answer, self.things = meets, sorted(did)

    def meets(self, rules, at):
        return self.answer

    def did(self, event, since, until):
        return next((at for name, at in self.things if name == event and since < at <= until), None)
