"""Saved views: made, changed and deleted by whom they belong to, checked against the fields that there are."""

from __future__ import annotations

from typing import Any

from mancrel.accounts import organisations, policy
from mancrel.accounts.policy import Caller, Capability
from mancrel.kit import ids, money
from mancrel.kit.errors import ConflictError, ForbiddenError, InvalidError, NotFoundError, Problem
from mancrel.records import custom, filtering
from mancrel.records.nouns import Noun
from mancrel.rules import grammar
from mancrel.views import repository
from mancrel.views.models import View
from mancrel.views.schemas import NewView, PartOut, ViewChange, ViewOut

MOST = 200
"""So many views may one person have of one noun."""


def list_visible(caller: Caller, noun_name: str | None = None) -> list[View]:
    """The caller's own views and the team's."""
    views = repository.list_all(caller.tenant_id)
    return [view for view in views if noun_name in (None, view.noun) and _sees(caller, view)]


def get(caller: Caller, view_id: str) -> View:
    """Raises NotFoundError: there is no such view, or it is a colleague's own."""
    view = repository.get(caller.tenant_id, view_id)
    if not _sees(caller, view):
        raise NotFoundError(f"there is no view {view_id}")
    return view


def create(caller: Caller, noun: Noun, wanted: NewView) -> View:
    """A new view of the caller.

    Raises:
        InvalidError: filter, sorting or columns name what there is not, or there are too many views.
    """
    mine = [view for view in list_visible(caller, noun.name) if view.owner_id == caller.user_id]
    if len(mine) >= MOST:
        raise InvalidError(f"you have {MOST} views of {noun.name} already; delete one first")
    content = wanted.model_dump()
    view = View(caller.tenant_id, ids.new("viw"), owner_id=caller.user_id, **_checked(caller.tenant_id, noun, content))
    repository.save(view)
    return view


def change(caller: Caller, noun: Noun, view: View, wanted: ViewChange) -> View:
    """Change what *wanted* sets: a null empties filter and columns.

    Raises:
        ForbiddenError: it is the team's, and another's.
        InvalidError: filter, sorting or columns name what there is not.
        ConflictError: it changed since it was read; *current* is how it stands.
    """
    _may_change(caller, view)
    if view.version != wanted.version:
        raise _stale(noun, view)
    given = wanted.model_dump(exclude_unset=True, exclude={"version"})
    kept = {name: value for name, value in given.items() if value is not None or name in ("filter", "columns")}
    if not kept.get("shared", True) and view.owner_id != caller.user_id:
        raise ForbiddenError("only its owner may keep this view for themselves")
    for name, value in _checked(view.tenant_id, noun, kept).items():
        setattr(view, name, value)
    try:
        repository.save(view)
    except ConflictError as error:
        raise _stale(noun, repository.get(view.tenant_id, view.view_id)) from error
    return view


def delete(caller: Caller, view: View) -> None:
    """Raises ForbiddenError: it is the team's, and another's."""
    _may_change(caller, view)
    repository.delete(view)


def shown(noun: Noun, view: View) -> ViewOut:
    """*view* for outside, with what of it no longer works."""
    return ViewOut(
        id=view.view_id,
        noun=view.noun,
        name=view.name,
        filter=view.filter,
        q=view.q or "",
        sort=view.sort or "",
        columns=view.columns,
        shared=view.shared,
        owner_id=view.owner_id,
        problems=[PartOut.of(problem) for problem in _problems(view.tenant_id, noun, view.attribute_values)],
        version=view.version,
        created_at=view.created_at,
        changed_at=view.changed_at,
    )


def _sees(caller: Caller, view: View) -> bool:
    return bool(view.shared) or view.owner_id == caller.user_id


def _may_change(caller: Caller, view: View) -> None:
    if view.owner_id != caller.user_id:
        policy.require(caller, Capability.OTHERS_UNDO)


def _checked(tenant_id: str, noun: Noun, content: dict[str, Any]) -> dict[str, Any]:
    """*content* with its filter in the one form that rules are kept in.

    Raises:
        InvalidError: a part names what there is not; names each.
    """
    problems = _problems(tenant_id, noun, content)
    if problems:
        raise InvalidError(f"{problems[0]['pointer']}: {problems[0]['detail']}", problems)
    if content.get("filter") is None:
        return content
    rule = filtering.rule(tenant_id, custom.all_fields(tenant_id, noun), content["filter"], noun=noun)
    decimals = money.exponent(organisations.profile(tenant_id).currency)
    return {**content, "filter": grammar.to_json(rule, decimals) if rule else None}


def _problems(tenant_id: str, noun: Noun, content: dict[str, Any]) -> list[Problem]:
    fields, found = custom.all_fields(tenant_id, noun), list[Problem]()
    for part, check in (("filter", lambda: filtering.rule(tenant_id, fields, content.get("filter"), noun=noun)),
                        ("sort", lambda: filtering.sorting(fields, content.get("sort") or ""))):  # fmt: skip
        try:
            check()
        except InvalidError as error:
            found += error.errors or [{"pointer": f"/{part}", "detail": error.detail}]
    for index, name in enumerate(content.get("columns") or []):
        if name not in fields:
            found.append({"pointer": f"/columns/{index}", "detail": f"there is no field {name} (any more)"})
    return found


def _stale(noun: Noun, view: View) -> ConflictError:
    current = shown(noun, view).model_dump(mode="json", by_alias=True)
    return ConflictError("this view was changed meanwhile; current is how it stands now", current)
