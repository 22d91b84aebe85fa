"""The demo's ads: people fill in a form on Meta, which names the leads as it would, and gives them to who asks."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import yaml

FORM = "7200000000000001"


def nodes() -> dict[str, dict[str, Any]]:
    """What Meta gives to who asks: the form and its leads, by their ids, as ads.yaml has them."""
    told = yaml.safe_load((Path(__file__).parent / "ads.yaml").read_text(encoding="utf-8"))
    return {
        FORM: told["form"],
        **{f"72100000000000{number:02}": _lead(row) for number, row in enumerate(told["leads"])},
    }


def delivery(page: str) -> dict[str, Any]:
    """What tells *page* of the leads."""
    named = [each for each in nodes() if each != FORM]
    changes = [{"field": "leadgen", "value": {"leadgen_id": each, "page_id": page, "form_id": FORM}} for each in named]
    return {"object": "page", "entry": [{"id": page, "time": 1_763_600_000, "changes": changes}]}


def _lead(row: dict[str, Any]) -> dict[str, Any]:
    at = time.strftime("%Y-%m-%dT%H:%M:%S+0000", time.gmtime(time.time() - row["hours"] * 3600))
    fields = [{"name": name, "values": [text]} for name, text in row["says"].items()]
    ticked = [{"checkbox_key": key, "is_checked": "1"} for key in row["ticks"]]
    return {
        "created_time": at,
        "form_id": FORM,
        "field_data": fields,
        "custom_disclaimer_responses": ticked,
        **row["ad"],
    }
