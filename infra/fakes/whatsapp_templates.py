"""What WhatsApp's list of templates holds, as it is documented.

https://developers.facebook.com/docs/graph-api/reference/whats-app-business-account/message_templates
"""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qs, urlsplit

ACCOUNT = "102290129340398"


def template(name: str, body: str = "", *, status: str = "APPROVED", **more: Any) -> dict[str, Any]:
    """One as Meta tells it; *more* replaces what it says: ``components``, ``rejected_reason``, …"""
    return {
        "name": name, "status": status, "category": "UTILITY", "language": "en_US", "parameter_format": "POSITIONAL",
        "quality_score": {"score": "GREEN", "date": 1767614400}, "rejected_reason": "NONE",
        "components": [{"type": "BODY", "text": body}], "id": "594425479261596", **more,
    }  # fmt: skip


INVENTED = [
    template(
        "order_shipped",
        components=[
            {"type": "HEADER", "format": "TEXT", "text": "Order {{1}}", "example": {"header_text": ["2041"]}},
            {
                "type": "BODY",
                "text": "Hello {{1}}, your parcel left today with {{2}}.",
                "example": {"body_text": [["Ana", "DHL"]]},
            },
            {"type": "FOOTER", "text": "Reply here any time"},
            {
                "type": "BUTTONS",
                "buttons": [
                    {"type": "QUICK_REPLY", "text": "Thank you"},
                    {
                        "type": "URL", "text": "Follow it", "url": "https://shop.example.com/track/{{1}}",
                        "example": ["https://shop.example.com/track/2041"],
                    },
                ],
            },
        ],
    ),
    template(
        "appointment",
        parameter_format="NAMED",
        components=[
            {
                "type": "BODY",
                "text": "Dear {{first_name}}, we see you on {{day}}.",
                "example": {
                    "body_text_named_params": [
                        {"param_name": "first_name", "example": "Ana"},
                        {"param_name": "day", "example": "Friday"},
                    ]
                },
            }
        ],
    ),
    template("summer_sale", "Everything {{1}} off!", status="REJECTED", rejected_reason="TAG_CONTENT_MISMATCH"),
    template("win_back", "We miss you.", status="PAUSED", quality_score={"score": "RED"}, category="MARKETING"),
    template("new_prices", "Our new prices: {{1}}", status="PENDING", quality_score={"score": "UNKNOWN"}),
    template(
        "lookbook",
        category="MARKETING",
        components=[{"type": "HEADER", "format": "IMAGE"}, {"type": "BODY", "text": "Our new things."}],
    ),
]  # fmt: skip
"""An invented shop's."""


def page_of(rows: list[dict[str, Any]], path: str, most: int = 100) -> dict[str, Any]:
    """One page of *rows*, as it was asked for by *path*; at most *most*, however many were asked for."""
    asked = {name: values[0] for name, values in parse_qs(urlsplit(path).query).items()}
    begin, size = int(asked.get("after", "0")), min(most, int(asked["limit"]))
    page, end = rows[begin : begin + size], begin + size
    paging: dict[str, Any] = {"cursors": {"before": str(begin), "after": str(end)}} if page else {}
    if end < len(rows):
        paging["next"] = f"https://graph.facebook.com/v23.0/{ACCOUNT}/message_templates?after={end}"
    wanted = {"id", *asked["fields"].split(",")}
    return {"data": [{key: row[key] for key in row if key in wanted} for row in page], "paging": paging}
