"""The policy as a file: YAML that people read and write. What a form changes keeps its comments and its order."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from mancrel.autonomy.schemas import AutonomyPolicy
from mancrel.kit.errors import InvalidError, Problem
from mancrel.kit.schema import pointer

if TYPE_CHECKING:
    from ruamel.yaml import YAML

LONGEST = 20_000
_NODES = 3_000
DEFAULT = """\
# What the assistant may do by itself. To tighten takes effect at once; to loosen takes a second person.

mode: on              # off: it only drafts; shadow: it also notes what it would have sent; on: it sends

bands:                # of the calibrated probability that a reply is right
  auto: 0.90          # from here it may send by itself
  review: 0.60        # from here a person approves; below a person takes over

budget:
  alpha: 0.02         # at most so large a share of wrong ones among what an intent sends
  proof: measured     # required: an intent sends only once blind judgements prove that; measured: they are only shown

audit:                # the share that people judge blind
  sent: 0.10          # of what was sent by itself
  drafts: 1.00        # of drafts that would be sent if they were allowed to

intents:              # suggest, ask, act_with_undo or act; what is not named here: ask
  availability: act
  price: act
  product_advice: act
  delivery: act
  return_refund: act
  invoice: act
  account: act

undo: 60              # seconds to take back what is sent by act_with_undo

hours: always         # or, for example: {zone: Europe/Madrid, mon: 09:00-18:00, sat: 10:00-14:00}
channels: all         # or, for example: [email, webchat]
limits: {}            # or, for example: {price: {EUR: 500}}: the largest price that a reply may quote
forbidden: []         # or, for example: [lawyer, "data breach"]: words that go to a person

away: off             # or what is said once when nobody is there, such as {texts: {en: We are back at 9.}}
                      # by the organisation's hours, or its own: {hours: {mon: 09:00-18:00}, holidays: [2026-12-25], …}
"""


def read(text: str) -> AutonomyPolicy:
    """The policy that *text* is.

    Raises:
        InvalidError: it is no YAML, or no policy; names pointer and line of each fault.
    """
    tree = _tree(text)
    try:
        return AutonomyPolicy.model_validate(_plain(tree, [_NODES]), by_alias=False, by_name=True)
    except ValidationError as error:
        faults = error.errors(include_url=False, include_context=False, include_input=False)
        raise _refusal([_problem(tree, each["loc"], each["msg"]) for each in faults[:50]]) from error


def write(text: str, policy: AutonomyPolicy) -> str:
    """*text* with the values of *policy*: what is the same stays byte for byte, comments stay where they are.

    Raises:
        InvalidError: *text* is no YAML, or no policy.
    """
    before = read(text)
    if before == policy:
        return text
    tree = _tree(text)
    wanted, had = (each.model_dump(mode="json", exclude_defaults=False) for each in (policy, before))
    _put(tree, had, wanted)
    written = _dumped(text, tree)
    return written if _says(written, policy) else _dumped("", _said(wanted))


def placed(text: str, error: InvalidError) -> InvalidError:
    """*error* about intents that *text* names, with the line of each."""
    tree = _tree(text)
    return _refusal([_problem(tree, each["pointer"].split("/")[1:], each["detail"]) for each in error.errors])


def _dumped(text: str, tree: Any) -> str:
    out = io.StringIO()
    _yaml(text).dump(tree, out)
    return out.getvalue()


def _says(text: str, policy: AutonomyPolicy) -> bool:
    """A comment between what was removed can end up where it makes no sense; then a plain file is better."""
    try:
        return read(text) == policy
    except InvalidError:
        return False


def _tree(text: str) -> Any:
    from ruamel.yaml.comments import CommentedMap
    from ruamel.yaml.error import MarkedYAMLError, YAMLError

    if len(text) > LONGEST:
        raise _refusal([{"pointer": "/text", "detail": f"must be at most {LONGEST} characters long"}])
    try:
        tree = _yaml(text).load(text)
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        where = f"line {mark.line + 1}: " if mark else ""
        raise _refusal([{"pointer": "/text", "detail": f"{where}{error.problem or 'is no YAML'}"}]) from error
    except (YAMLError, ValueError, RecursionError) as error:
        raise _refusal([{"pointer": "/text", "detail": "is no YAML"}]) from error
    if tree is None:
        return CommentedMap()
    if not isinstance(tree, CommentedMap):
        raise _refusal([{"pointer": "/text", "detail": "line 1: must be a list of settings, such as “mode: on”"}])
    return tree


def _yaml(text: str) -> YAML:
    from ruamel.yaml import YAML

    yaml = YAML(typ="rt", pure=True)
    yaml.preserve_quotes = True
    yaml.width = 4096
    if re.search(r"^ +- ", text, re.MULTILINE):
        yaml.indent(mapping=2, sequence=4, offset=2)
    return yaml


def _plain(node: Any, left: list[int]) -> Any:
    """*node* as plain values; what repeats itself without end (aliases) runs out of *left*."""
    left[0] -= 1
    if left[0] < 0:
        raise _refusal([{"pointer": "/text", "detail": "says too much; leave aliases out"}])
    if isinstance(node, Mapping):
        return {str(key): _plain(each, left) for key, each in node.items()}
    if isinstance(node, Sequence) and not isinstance(node, str):
        return [_plain(each, left) for each in node]
    for kind in (bool, int, float, str):
        if isinstance(node, kind):
            return kind(node)
    return None if node is None else str(node)


def _problem(tree: Any, place: Sequence[str | int], detail: str) -> Problem:
    line, node, known = 0, tree, []
    for step in place:
        if isinstance(node, Mapping) and step in node:
            line = node.lc.key(step)[0] if hasattr(node, "lc") else line
        elif isinstance(node, Sequence) and not isinstance(node, str) and isinstance(step, int) and step < len(node):
            line = node.lc.item(step)[0] if hasattr(node, "lc") else line
        else:
            break
        known.append(step)
        node = node[step]
    return {"pointer": pointer(known or place[:1]), "detail": f"line {line + 1}: {detail}"}


def _refusal(problems: list[Problem]) -> InvalidError:
    return InvalidError(f"the policy does not hold: {problems[0]['detail']}", problems)


def _put(tree: Any, had: Mapping[str, Any], wanted: Mapping[str, Any]) -> None:
    """Change in *tree*, which says *had*, what *wanted* has otherwise."""
    for name in [each for each in had if each not in wanted]:
        tree.pop(name, None)
    for name, value in wanted.items():
        if name in had and had[name] == value:
            continue
        inner = tree.get(name)
        if value and isinstance(value, Mapping) and isinstance(had.get(name), Mapping) and inner:
            _put(inner, had[name], value)
        else:
            tree[name] = _said(value)


def _said(value: Any) -> Any:
    """*value* as people write it: no nulls, whole numbers without a point."""
    if value == {}:
        return _empty()
    if isinstance(value, Mapping):
        return {name: _said(each) for name, each in value.items() if each is not None}
    if isinstance(value, list):
        return [_said(each) for each in value]
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _empty() -> Any:
    from ruamel.yaml.comments import CommentedMap

    empty = CommentedMap()
    empty.fa.set_flow_style()
    return empty
