"""What an update step sets on a contact."""

from __future__ import annotations

from typing import Any

from mancrel.contacts.models import Contact
from mancrel.contacts.noun import CONTACTS
from mancrel.contacts.schemas import ContactChange
from mancrel.journeys.graph import Update
from mancrel.journeys.sentences import FLAWS
from mancrel.kit.errors import InvalidError, Problem
from mancrel.kit.schema import fit
from mancrel.records import custom

_CUSTOM = "custom."


def wanted(tenant_id: str, node: Update) -> dict[str, Any]:
    """The values by attribute that *node* sets, tags aside.

    Raises:
        InvalidError: a field cannot be changed by hand, or a value does not fit it; points into ``/values``.
    """
    fields = custom.all_fields(tenant_id, CONTACTS)
    own, made = dict[str, Any](), dict[str, Any]()
    problems: list[Problem] = []
    for name, value in node.values.items():
        field = fields.get(name)
        if field is None or not field.editable:
            problems.append({"pointer": f"/values/{name}", "detail": FLAWS.say("no_field")})
        elif name.startswith(_CUSTOM):
            made[field.key] = value
        else:
            own[name] = value
    if problems:
        raise InvalidError(f"{problems[0]['pointer']} {problems[0]['detail']}", problems)
    try:
        given = fit(ContactChange, {"version": 1, **own}).model_dump(exclude_unset=True, exclude={"version"})
    except InvalidError as error:
        raise InvalidError(
            error.detail, [{**each, "pointer": "/values" + each["pointer"]} for each in error.errors]
        ) from error
    if made:
        custom.changed(tenant_id, CONTACTS, {}, made)
        given["custom"] = made
    return given


def tags(contact: Contact, node: Update) -> list[str]:
    """The tags that *contact* has after *node*."""
    kept = [tag for tag in contact.tags or [] if tag not in node.remove_tags]
    return [*kept, *(tag for tag in node.add_tags if tag not in kept)]
