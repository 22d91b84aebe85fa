"""Templates: kept only when they can be filled in, and nothing in them runs."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from typing import Any

from mancrel import templating
from mancrel.kit import ids, tables
from mancrel.kit.errors import ConflictError, InvalidError, NotFoundError, Problem
from mancrel.templates import checking, layout, plain, sanitising
from mancrel.templates.design import Design
from mancrel.templates.models import Template
from mancrel.templates.schemas import NewTemplate, Preview, PreviewWanted, TemplateChange, TemplateOut
from mancrel.templating import Shelf
from mancrel.templating.values import Values

MOST = 500
_PARTS: tuple[tuple[str, templating.Kind], ...] = (("subject", "text"), ("message", "text"), ("html", "html"))

_PLACE = re.compile(r"line \d+, column \d+: ")
"""In HTML that nobody wrote, it means nothing."""


def list_all(tenant_id: str) -> list[Template]:
    """The templates of the tenant by name."""
    return sorted(Template.query(tenant_id), key=lambda row: (row.name.lower(), row.template_id))


def list_brief(tenant_id: str) -> Iterator[Template]:
    """The templates of the tenant without what they say."""
    fields = ["tenant_id", "template_id", "name", "channel", "subject", "changed_at"]
    return iter(Template.query(tenant_id, attributes_to_get=fields))


def get(tenant_id: str, template_id: str) -> Template:
    """Raises NotFoundError: there is no such template."""
    try:
        return Template.get(tenant_id, template_id, consistent_read=True)
    except Template.DoesNotExist as error:
        raise NotFoundError(f"there is no template {template_id}") from error


def create(tenant_id: str, wanted: NewTemplate, known: Collection[str]) -> Template:
    """Keep a template; *known* are the names that it may show.

    Raises:
        InvalidError: a placeholder or tag is not right, or there are too many templates; points to the part.
    """
    if len(list_all(tenant_id)) >= MOST:
        raise InvalidError(f"there are {MOST} templates already; delete one first")
    row = Template(tenant_id, ids.new("tpl"), **_finished(wanted.model_dump(mode="json"), known))
    tables.save(row)
    return row


def change(tenant_id: str, template_id: str, wanted: TemplateChange, known: Collection[str]) -> Template:
    """Change what *wanted* sets. What was laid out from the design is laid out again, unless HTML comes with it.

    Raises:
        NotFoundError: there is no such template.
        ConflictError: it changed since it was read; *current* is how it stands.
        InvalidError: a placeholder or tag is not right; points to the part.
    """
    row = get(tenant_id, template_id)
    if row.version != wanted.version:
        raise _stale(row)
    values = {name: getattr(row, name) for name in NewTemplate.model_fields}
    given = wanted.model_dump(mode="json", exclude_unset=True, exclude={"version"})
    kept = {name: value for name, value in given.items() if value is not None or name in ("html", "design")}
    if "design" in kept and "html" not in kept:
        kept["html"] = None
    if kept.keys() & {"design", "html"} and "message" not in kept and _is_read_from(values):
        kept["message"] = ""
    for name, value in _finished({**values, **kept}, known).items():
        setattr(row, name, value)
    try:
        tables.save(row)
    except ConflictError as error:
        raise _stale(get(tenant_id, template_id)) from error
    return row


def delete(tenant_id: str, template_id: str) -> None:
    """Raises NotFoundError: there is no such template."""
    template = get(tenant_id, template_id)
    tables.sign(template)
    tables.delete(template)


def preview(
    wanted: PreviewWanted,
    known: Collection[str],
    values: Values,
    shelf: Shelf | None,
    weigh: Callable[[str], int] = lambda page: 0,
) -> Preview:
    """The message that somebody with *values* would get; *weigh* tells how many bytes the pictures of a page have.

    Raises:
        InvalidError: a placeholder or tag is not right; points to the part.
    """
    parts = _finished(wanted.model_dump(mode="json", exclude={"contact_id"}), known)
    compiled = {name: templating.compile(parts[name] or "", kind) for name, kind in _PARTS}
    written = {name: template.render(values, shelf) for name, template in compiled.items()}
    page = written["html"] or None
    shown = _marked(wanted, values, shelf) or page
    size, heavy = len((page or "").encode()), weigh(page) if page else 0
    return Preview(
        subject=written["subject"],
        text=written["message"],
        html=shown,
        bytes=size,
        picture_bytes=heavy,
        missing=sorted({name for each in compiled.values() for name in templating.missing(each, values, shelf)}),
        warnings=checking.check(
            wanted.channel, parts["subject"], size, shown, _has_way_out(compiled, parts["html"]), heavy
        ),
    )


def shown(row: Template) -> TemplateOut:
    """*row* for outside."""
    return TemplateOut(
        id=row.template_id,
        name=row.name,
        channel=row.channel,
        subject=row.subject,
        message=row.message,
        html=row.html,
        design=Design.model_validate(row.design) if row.design else None,
        version=row.version,
        created_at=row.created_at,
        changed_at=row.changed_at,
    )


def finished(values: dict[str, Any]) -> dict[str, Any]:
    """*values* with what follows from others: HTML from the design, harmless; the text from the HTML."""
    values = dict(values)
    if values.get("design") and not values.get("html"):
        values["html"] = layout.lay_out(Design.model_validate(values["design"]))
    if values.get("html"):
        values["html"] = sanitising.sanitise(values["html"])
    if values.get("html") and not (values.get("message") or "").strip():
        values["message"] = plain.as_text(values["html"])
    return values


def _finished(values: dict[str, Any], known: Collection[str]) -> dict[str, Any]:
    values = finished(values)
    problems = list(_problems(values, known))
    if problems:
        raise InvalidError(f"{problems[0]['pointer']}: {problems[0]['detail']}", problems)
    return values


def _problems(values: dict[str, Any], known: Collection[str]) -> Iterator[Problem]:
    found = {part: list(_wrong(values.get(part) or "", kind, f"/{part}", known)) for part, kind in _PARTS}
    if found["html"]:
        found["html"] = list(_in_blocks(values.get("design"), known)) or found["html"]
        if _is_read_from(values):
            found["message"] = []
    for problems in found.values():
        yield from problems


def _wrong(text: str, kind: templating.Kind, pointer: str, known: Collection[str]) -> Iterator[Problem]:
    try:
        templating.compile(text, kind, pointer, known)
    except InvalidError as error:
        yield from error.errors


def _in_blocks(design: dict[str, Any] | None, known: Collection[str]) -> Iterator[Problem]:
    """What is wrong with each block of *design* by itself, which tells a person more than a line of HTML."""
    if design is None:
        return
    whole = Design.model_validate(design)
    for at, block in enumerate(whole.blocks):
        for problem in _wrong(layout.row(block, whole), "html", f"/design/blocks/{at}", known):
            yield {**problem, "detail": _PLACE.sub("", problem["detail"])}


def _marked(wanted: PreviewWanted, values: Values, shelf: Shelf | None) -> str | None:
    """The page with each block's place, when it is laid out from blocks."""
    if wanted.design is None or wanted.html:
        return None
    page = sanitising.sanitise(layout.lay_out(wanted.design, marked=True))
    return templating.compile(page, "html").render(values, shelf)


def _is_read_from(values: dict[str, Any]) -> bool:
    """Whether the text is just what was read from the HTML, and not somebody's own."""
    return bool(values.get("html")) and values["message"] == plain.as_text(values["html"])


def _has_way_out(compiled: dict[str, templating.Template], page: str | None) -> bool:
    """Whether the part that people see first has a link to leave by."""
    return "unsubscribeUrl" in (compiled["html"] if page else compiled["message"]).names


def _stale(row: Template) -> ConflictError:
    current = shown(row).model_dump(mode="json", by_alias=True)
    return ConflictError("this template was changed meanwhile; current is how it stands now", current)
