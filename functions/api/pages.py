"""Pages for people who come with a browser where others get JSON: behind an unsubscribe link, one button, no script."""

from __future__ import annotations

import base64
import hashlib
from html import escape

from mancrel.consent.choosing import Leaving
from mancrel.kit import language
from mancrel.kit.language import Language

_STYLE = (
    "body{margin:0;font:18px/1.5 system-ui,sans-serif;color:#111827;background:#f3f4f6}"
    "main{max-width:32rem;margin:10vh auto;padding:2rem;background:#fff;border-radius:12px}"
    "h1{font-size:1.5rem;margin:0 0 1rem}"
    "button{font:inherit;font-weight:600;padding:.75rem 1.5rem;border:0;border-radius:8px;background:#1d4ed8;"
    "color:#fff;cursor:pointer}a{color:#1d4ed8}"
    "@media (prefers-color-scheme:dark){body{color:#f9fafb;background:#111827}main{background:#1f2937}a{color:#93c5fd}}"
)
_HASH = base64.b64encode(hashlib.sha256(_STYLE.encode()).digest()).decode()
HEADERS = {
    "Content-Security-Policy": f"default-src 'none'; style-src 'sha256-{_HASH}'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'"
}
_WORDS: dict[Language, dict[str, str]] = {
    "en": {
        "title": "Unsubscribe",
        "ask": "Do you want to hear no more from {organisation} about “{topic}”?",
        "button": "Unsubscribe",
        "done": "Done. {organisation} sends you nothing more about “{topic}”.",
        "choose": "Choose what you get",
    },
    "es": {
        "title": "Darse de baja",
        "ask": "¿Quieres dejar de recibir mensajes de {organisation} sobre «{topic}»?",
        "button": "Darme de baja",
        "done": "Hecho. {organisation} no te enviará nada más sobre «{topic}».",
        "choose": "Elegir qué recibo",
    },
}


class Html(str):
    """A finished page."""


def farewell(leaving: Leaving, token: str) -> Html:
    """The page for what *leaving* says, in the language of whoever looks at it."""
    spoken = language.current()
    words = _WORDS[spoken]
    said = words["done" if leaving.unsubscribed else "ask"].format(
        organisation=leaving.organisation, topic=leaving.topic_name
    )
    button = "" if leaving.unsubscribed else f'<form method="post"><button>{words["button"]}</button></form>'
    return Html(
        f'<!doctype html><html lang="{spoken}"><head><meta charset="utf-8"><title>{words["title"]}</title>'
        '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">'
        f"<style>{_STYLE}</style></head><body><main><h1>{words['title']}</h1><p>{escape(said)}</p>{button}"
        f'<p><a href="/preferences/{escape(token)}">{words["choose"]}</a></p></main></body></html>'
    )
