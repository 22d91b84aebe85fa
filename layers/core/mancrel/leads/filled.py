"""What was filled in on one of Meta's forms, as the values of a lead. Nothing of it is lost.

https://developers.facebook.com/docs/marketing-api/guides/lead-ads/retrieving#response,
https://developers.facebook.com/docs/graph-api/reference/page/leadgen_forms (``custom_disclaimer``)
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from mancrel.contacts import service as contacts
from mancrel.kit import addresses
from mancrel.kit.errors import InvalidError
from mancrel.kit.strict_json import objects
from mancrel.leads.schemas import Answered, ConsentBox, LeadOrigin

SOURCE = "Meta Lead Ads"
_KNOWN = {
    "full_name", "first_name", "last_name", "email", "work_email", "phone_number", "work_phone_number", "company_name",
}  # fmt: skip
_NAMED = ("form_id", "ad_id", "ad_name", "adset_id", "adset_name", "campaign_id", "campaign_name", "platform")


def values(
    tenant_id: str, page_id: str, leadgen_id: str, told: Mapping[str, Any], form: Mapping[str, Any]
) -> dict[str, Any]:
    """The attributes of the lead that was *told*, whose *form* Meta may not have shown."""
    origin = _origin(page_id, leadgen_id, told, form)
    said = {each.name: ", ".join(each.values) for each in origin.answers}
    email = _address(_first(said, "email", "work_email"))
    contact = contacts.find_by_email(tenant_id, email) if email else None
    named = " ".join(filter(None, (said.get("first_name"), said.get("last_name"))))
    return {
        "title": (origin.form_name or origin.campaign_name or SOURCE)[:200],
        "name": (said.get("full_name") or named)[:200] or None,
        "email": email,
        "phone": (_first(said, "phone_number", "work_phone_number") or "")[:40] or None,
        "company_name": (said.get("company_name") or "")[:200] or None,
        "interest": _interest(said) or None,
        "source": SOURCE,
        "contact_id": contact.contact_id if contact else None,
        "consent_text": _agreed(origin) or None,
        "origin": origin.model_dump(mode="json"),
    }


def _origin(page_id: str, leadgen_id: str, told: Mapping[str, Any], form: Mapping[str, Any]) -> LeadOrigin:
    legal = _object(form, "legal_content")
    shown, policy = _object(legal, "custom_disclaimer"), _object(legal, "privacy_policy")
    return LeadOrigin(
        id=leadgen_id,
        page_id=page_id,
        form_name=_text(form, "name"),
        is_organic=bool(told.get("is_organic")),
        submitted_at=_moment(told.get("created_time")),
        answers=[
            Answered(name=str(each.get("name"))[:200], values=[str(value)[:4000] for value in each.get("values") or []])
            for each in objects(told, "field_data")
        ][:100],
        notice="\n".join(filter(None, (_text(shown, "title"), _text(_object(shown, "body"), "text")))) or None,
        boxes=_boxes(shown, told),
        privacy_url=_text(policy, "url"),
        **{name: _text(told, name) for name in _NAMED},
    )


def _boxes(shown: Mapping[str, Any], told: Mapping[str, Any]) -> list[ConsentBox]:
    """The boxes of the form and whether each was ticked; one whose words are not known goes by its key."""
    ticked = {
        str(each.get("checkbox_key")): str(each.get("is_checked")).lower() in ("1", "true")
        for each in objects(told, "custom_disclaimer_responses")
    }
    words = {str(each.get("key")): _text(each, "text") for each in objects(shown, "checkboxes")}
    return [ConsentBox(text=words.get(key) or key, is_ticked=ticked.get(key, False)) for key in {**words, **ticked}]


def _agreed(origin: LeadOrigin) -> str:
    """What they agreed to; nothing where no box was ticked, for to read something is not to agree to it."""
    agreed = [box.text for box in origin.boxes if box.is_ticked]
    return "\n".join(filter(None, (origin.notice, *agreed)))[:4000] if agreed else ""


def _interest(said: Mapping[str, str]) -> str:
    asked = {name.replace("_", " ").strip(): text for name, text in said.items() if name not in _KNOWN and text}
    return "\n".join(f"{name}{'' if name.endswith('?') else ':'} {text}" for name, text in asked.items())[:4000]


def _address(text: str | None) -> str | None:
    """An address that is none stands among the answers."""
    try:
        return addresses.normalise(text) if text else None
    except InvalidError:
        return None


def _moment(stamp: Any) -> datetime | None:
    try:
        moment = datetime.fromisoformat(str(stamp))
    except ValueError:
        return None
    return moment.astimezone(UTC) if moment.tzinfo else None


def _first(said: Mapping[str, str], *names: str) -> str | None:
    return next((said[name] for name in names if said.get(name)), None)


def _object(content: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    found = content.get(name)
    return found if isinstance(found, dict) else {}


def _text(content: Mapping[str, Any], name: str) -> str | None:
    found = content.get(name)
    return str(found).strip()[:4000] or None if isinstance(found, str | int) else None
