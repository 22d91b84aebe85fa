"""What Meta tells of a template, and how one is filled in for sending.

https://developers.facebook.com/docs/graph-api/reference/whats-app-business-hsm,
https://developers.facebook.com/docs/whatsapp/cloud-api/guides/send-message-templates
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

from mancrel.channels.templates import ANY_BLANK, Template, TemplateBlank, one_line

FIELDS = "name,status,category,language,components,quality_score,rejected_reason,parameter_format"
_MEDIA = ("IMAGE", "VIDEO", "DOCUMENT", "LOCATION")
_PLAIN_BUTTONS = ("QUICK_REPLY", "PHONE_NUMBER", "URL")


def read(told: Mapping[str, Any]) -> Template | None:
    """The template that Meta *told* of; None when it has no name, language or text."""
    parts = {str(each.get("type", "")).upper(): each for each in _objects(told.get("components"))}
    body = _text(parts.get("BODY"))
    name, language = str(told.get("name") or ""), str(told.get("language") or "")
    if not (name and language and body):
        return None
    named = str(told.get("parameter_format", "")).upper() == "NAMED"
    header, buttons = parts.get("HEADER", {}), _objects(parts.get("BUTTONS", {}).get("buttons"))
    rejection = str(told.get("rejected_reason") or "").upper()
    quality = told.get("quality_score")
    return Template(
        name=name,
        language=language,
        body=body,
        header=_text(header),
        footer=_text(parts.get("FOOTER")),
        buttons=[str(each.get("text") or each.get("type", "")) for each in buttons],
        blanks=[*_blanks("header", header, named), *_blanks("body", parts["BODY"], named), *_of_buttons(buttons)],
        named=named,
        status=str(told.get("status") or "").upper(),
        category=str(told.get("category") or "").upper(),
        quality=str(quality.get("score") or "").upper() if isinstance(quality, dict) else "",
        rejection="" if rejection == "NONE" else rejection,
        needs=_needs(parts, buttons),
    )


def components(template: Template, values: Sequence[str]) -> list[dict[str, Any]]:
    """The parts of a message of *template*, with *values* in its blanks."""
    pairs = zip(template.blanks, map(one_line, values), strict=True)
    parts = groupby(pairs, lambda pair: (pair[0].place, pair[0].button))
    return [
        {
            "type": place,
            **({"sub_type": "url", "index": str(number)} if place == "button" else {}),
            "parameters": [_parameter(template, blank, value) for blank, value in filled],
        }
        for (place, number), filled in parts
    ]


def _parameter(template: Template, blank: TemplateBlank, value: str) -> dict[str, str]:
    named = {"parameter_name": blank.key} if template.named and blank.place != "button" else {}
    return {"type": "text", **named, "text": value}


def _blanks(place: Any, part: Mapping[str, Any], named: bool) -> Iterator[TemplateBlank]:
    """In the order of their numbers; those with names as they come."""
    keys = list(dict.fromkeys(ANY_BLANK.findall(_text(part))))
    examples = _examples(place, part.get("example"), named)
    for position, key in enumerate(keys if named else sorted(keys, key=lambda key: (not key.isdigit(), key.zfill(60)))):
        yield TemplateBlank(
            place=place, key=key, button=0, example=examples.get(key if named else str(position + 1), "")
        )


def _examples(place: str, told: Any, named: bool) -> dict[str, str]:
    if not isinstance(told, dict):
        return {}
    if named:
        rows = _objects(told.get(f"{place}_text_named_params"))
        return {str(row.get("param_name")): str(row.get("example") or "") for row in rows}
    rows = told.get(f"{place}_text") or []
    first = rows[0] if rows and isinstance(rows[0], list) else rows
    return {str(number): str(each) for number, each in enumerate(first, 1)}


def _of_buttons(buttons: Sequence[Mapping[str, Any]]) -> Iterator[TemplateBlank]:
    for number, button in enumerate(buttons):
        if button.get("type") == "URL":
            url, examples = str(button.get("url") or ""), button.get("example") or [""]
            for blank in ANY_BLANK.finditer(url):  # at its end
                example = str(examples[0]).removeprefix(url[: blank.start()])
                yield TemplateBlank(place="button", key=blank[1], button=number, example=example)


def _needs(parts: Mapping[str, Mapping[str, Any]], buttons: Sequence[Mapping[str, Any]]) -> str:
    media = str(parts.get("HEADER", {}).get("format") or "").upper()
    if media in _MEDIA:
        return media
    if parts.keys() - {"HEADER", "BODY", "FOOTER", "BUTTONS"}:
        return "PARTS"
    return "BUTTON" if any(each.get("type") not in _PLAIN_BUTTONS for each in buttons) else ""


def _text(part: Mapping[str, Any] | None) -> str:
    return str((part or {}).get("text") or "")


def _objects(told: Any) -> list[dict[str, Any]]:
    return [each for each in told if isinstance(each, dict)] if isinstance(told, list) else []
