"""Templates: kept only when they can be filled in, and nothing in them runs."""

from __future__ import annotations

from collections.abc import Collection, Iterator
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


def list_all(tenant_id: str) -> list[Template]:
    """The templates of the tenant by name."""
    return sorted(Template.query(tenant_id), key=lambda row: (row.name.lower(), row.template_id))


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
    tables.delete(get(tenant_id, template_id))


def preview(wanted: PreviewWanted, known: Collection[str], values: Values, shelf: Shelf | None) -> Preview:
    """The message that somebody with *values* would get.

    Raises:
        InvalidError: a placeholder or tag is not right; points to the part.
    """
    parts = _finished(wanted.model_dump(mode="json", exclude={"contact_id"}), known)
    compiled = {name: templating.compile(parts[name] or "", kind) for name, kind in _PARTS}
    written = {name: template.render(values, shelf) for name, template in compiled.items()}
    page = written["html"] or None
    return Preview(
        subject=written["subject"],
        text=written["message"],
        html=page,
        bytes=len((page or "").encode()),
        missing=sorted({name for each in compiled.values() for name in templating.missing(each, values, shelf)}),
        warnings=checking.check(wanted.channel, parts["subject"], page, _has_way_out(compiled, parts["html"])),
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
    for part, kind in _PARTS:
        try:
            templating.compile(values.get(part) or "", kind, f"/{part}", known)
        except InvalidError as error:
            yield from error.errors


def _is_read_from(values: dict[str, Any]) -> bool:
    """Whether the text is just what was read from the HTML, and not somebody's own."""
    return bool(values.get("html")) and values["message"] == plain.as_text(values["html"])


def _has_way_out(compiled: dict[str, templating.Template], page: str | None) -> bool:
    """Whether the part that people see first has a link to leave by."""
    return "unsubscribeUrl" in (compiled["html"] if page else compiled["message"]).names


def _stale(row: Template) -> ConflictError:
    current = shown(row).model_dump(mode="json", by_alias=True)
    return ConflictError("this template was changed meanwhile; current is how it stands now", current)
