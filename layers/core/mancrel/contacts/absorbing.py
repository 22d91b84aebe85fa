"""What merging contacts does to the figures that another system keeps of each of them.

The shop knows both customers by their own ids and goes on telling of both. So a merged contact remembers for each
id what was last said of it, and holds all of them; its own figures are the sums, whichever is told of next.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from mancrel.contacts.models import Contact
from mancrel.kit import clock

Values = dict[str, Any]
Part = Mapping[str, Any]


def parts(contact: Contact) -> dict[str, Part]:
    """By external id what was said of each; under the one that is shown (or the empty text) whatever others did not."""
    own = contact.external_id or ""
    taken: dict[str, Part] = {name: part for name, part in (contact.absorbed or {}).items() if name != own}
    others = taken.values()
    mine = {
        "spends": _less(contact.baseline_spends, (part.get("spends") for part in others)),
        "visits": _less(contact.visits, (part.get("visits") for part in others)),
        "visit": clock.stamp(contact.baseline_visit) if contact.baseline_visit else None,
    }
    return {own: mine, **taken}


def united(winner: Contact, losers: Iterable[Contact], external_id: str | None) -> Values:
    """The figures of *winner* with those of *losers*, by attribute; *external_id* is the one that it shows."""
    known: dict[str, Part] = {}
    everybody = [winner, *losers]
    for contact in everybody:
        for name, part in parts(contact).items():
            known[name] = _sum([known[name], part]) if name in known else part
    ids = {name: dict(part) for name, part in known.items() if name}
    return {
        "absorbed": ids if set(ids) - {external_id} else None,
        **_baseline(known.values()),
        "order_spends": _total(contact.order_spends for contact in everybody),
        "order_count": _total(contact.order_count for contact in everybody),
        "first_order_at": min((c.first_order_at for c in everybody if c.first_order_at), default=None),
        "last_order_at": max((c.last_order_at for c in everybody if c.last_order_at), default=None),
        "ingested_at": max((c.ingested_at for c in everybody if c.ingested_at), default=None),
    }


def told(contact: Contact, external_id: str, said: Values) -> Values:
    """What an upsert of *external_id* comes to on a contact that stands for several ids; else *said* as it is."""
    if not contact.absorbed:
        return said
    known = parts(contact)
    heard = {"spends": said.get("baseline_spends"), "visits": said.get("visits")}
    visit = said.get("baseline_visit")
    new = {name: value for name, value in heard.items() if value is not None}
    known[external_id] = {**known.get(external_id, {}), **new, **({"visit": clock.stamp(visit)} if visit else {})}
    shown = contact.external_id or external_id
    ids = {name: dict(part) for name, part in known.items() if name}
    return {**said, "external_id": shown, "absorbed": ids, **_baseline(known.values())}


def _baseline(known: Iterable[Part]) -> Values:
    all_of_them = _sum(list(known))
    visit = all_of_them["visit"]
    return {
        "baseline_spends": all_of_them["spends"],
        "visits": all_of_them["visits"],
        "baseline_visit": clock.parse(visit) if visit else None,
    }


def _sum(known: list[Part]) -> dict[str, Any]:
    return {
        "spends": _total(part.get("spends") for part in known),
        "visits": _total(part.get("visits") for part in known),
        "visit": max((part["visit"] for part in known if part.get("visit")), default=None),
    }


def _total(amounts: Iterable[Any]) -> int | None:
    known = [int(amount) for amount in amounts if amount is not None]
    return sum(known) if known else None


def _less(whole: Any, others: Iterable[Any]) -> int | None:
    return None if whole is None else int(whole) - (_total(others) or 0)
