"""Whether a plan can be carried out. What is wrong is told at its place, all of it at once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta

from mancrel.journeys.graph import AnyNode, Graph, Wait, exits
from mancrel.journeys.sentences import FLAWS
from mancrel.kit.errors import Problem

LOOP = timedelta(hours=1)
"""A person may come by a step again only after waiting at least so long: nothing goes round in circles at once."""


def shape(graph: Graph) -> list[Problem]:
    """What is wrong with how the steps hang together."""
    found = [*_ids(graph), *_ways(graph)]
    return found or [*_unreachable(graph), *_loops(graph)]


def _ids(graph: Graph) -> Iterator[Problem]:
    seen: set[str] = set()
    for index, node in enumerate(graph.nodes):
        if node.id in seen:
            yield {"pointer": f"/nodes/{index}/id", "detail": FLAWS.say("same_id", step=node.id)}
        seen.add(node.id)


def _ways(graph: Graph) -> Iterator[Problem]:
    known = {node.id for node in graph.nodes}
    if graph.start not in known:
        yield {"pointer": "/start", "detail": FLAWS.say("no_start")}
    for index, node in enumerate(graph.nodes):
        for way, target in exits(node):
            if target is not None and target not in known:
                yield {"pointer": f"/nodes/{index}/{way}", "detail": FLAWS.say("no_step", step=target)}


def _unreachable(graph: Graph) -> Iterator[Problem]:
    ways, reached, waiting = _targets(graph), set[str](), [graph.start]
    while waiting:
        here = waiting.pop()
        if here is not None and here not in reached:
            reached.add(here)
            waiting += ways[here]
    for index, node in enumerate(graph.nodes):
        if node.id not in reached:
            yield {"pointer": f"/nodes/{index}", "detail": FLAWS.say("unreachable", step=node.id)}


def _loops(graph: Graph) -> Iterator[Problem]:
    """A circle without a long wait in it: found by following only the steps that do not wait."""
    index = {node.id: place for place, node in enumerate(graph.nodes)}
    ways = {node.id: [] if _rests(node) else _targets(graph)[node.id] for node in graph.nodes}
    done: set[str] = set()
    for node in graph.nodes:
        circle = _circle(node.id, ways, done, ())
        if circle:
            detail = FLAWS.say("circle", steps=" → ".join(circle))
            yield {"pointer": f"/nodes/{index[circle[0]]}", "detail": detail}
            return


def _circle(here: str, ways: Mapping[str, Sequence[str]], done: set[str], path: tuple[str, ...]) -> tuple[str, ...]:
    if here in path:
        return (*path[path.index(here) :], here)
    if here in done:
        return ()
    for there in ways[here]:
        found = _circle(there, ways, done, (*path, here))
        if found:
            return found
    done.add(here)
    return ()


def _rests(node: AnyNode) -> bool:
    """Whether everybody stays at *node* for long: who waits for an event may go on at once."""
    return isinstance(node, Wait) and node.event is None and timedelta(minutes=node.minutes) >= LOOP


def _targets(graph: Graph) -> dict[str, list[str]]:
    return {node.id: [target for _way, target in exits(node) if target is not None] for node in graph.nodes}
