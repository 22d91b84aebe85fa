"""Reading what vendors send: tolerant of what we do not use, strict about what we do."""

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from html import unescape
from typing import Any

from mancrel.kit import money
from mancrel.kit.errors import InvalidError

_BLOCK = re.compile(r"<(script|style)\b.*?(?:</\1\s*>|\Z)", re.IGNORECASE | re.DOTALL)
_BREAK = re.compile(r"<\s*(br|/p|/li|/div|/h\d|/tr)\b[^<>]*>", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]*>")
_SPACE = re.compile(r"[^\S\n]+")


class Given:
    """One object of a vendor's payload, whose faults are named by JSON pointer."""

    def __init__(self, content: Any, pointer: str = "") -> None:
        if not isinstance(content, Mapping):
            raise fault(pointer, "must be an object")
        self._content = content
        self._pointer = pointer

    def __contains__(self, name: str) -> bool:
        return name in self._content

    def get(self, name: str) -> Any:
        """The member as it is; None when there is none."""
        return self._content.get(name)

    def identity(self, name: str) -> str:
        """A vendor's id, a number or a text."""
        value = self._content.get(name)
        if isinstance(value, bool) or not isinstance(value, int | str) or not str(value).strip():
            raise fault(f"{self._pointer}/{name}", "must be an id")
        return str(value).strip()

    def text(self, name: str, most: int) -> str:
        """A text of at most *most* characters (the rest is cut off); empty when there is none."""
        value = self._content.get(name)
        if value is None:
            return ""
        if not isinstance(value, str | int | float):
            raise fault(f"{self._pointer}/{name}", "must be a text")
        return str(value).strip()[:most]

    def prose(self, name: str, most: int = 50_000) -> str:
        """HTML as plain text."""
        return plain(self.text(name, 10 * most))[:most]

    def moment(self, name: str) -> datetime:
        """A time; without a zone it is UTC."""
        try:
            found = datetime.fromisoformat(str(self._content.get(name)))
        except ValueError as error:
            raise fault(f"{self._pointer}/{name}", "must be a time (ISO 8601)") from error
        return found.replace(tzinfo=UTC) if found.tzinfo is None else found.astimezone(UTC)

    def price(self, name: str, currency: str) -> int | None:
        """A decimal amount in minor units of *currency*; None when it is empty."""
        value = self._content.get(name)
        if value is None or value == "":
            return None
        try:
            return money.minor(str(value), currency)
        except ValueError as error:
            raise fault(f"{self._pointer}/{name}", str(error)) from error

    def count(self, name: str) -> int | None:
        """A whole number; None when there is none."""
        value = self._content.get(name)
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, int | float) or value != int(value):
            raise fault(f"{self._pointer}/{name}", "must be a whole number")
        return int(value)

    def each(self, name: str) -> list["Given"]:
        """The objects in a list; none when there is no list."""
        value = self._content.get(name)
        if value is None:
            return []
        if not isinstance(value, list):
            raise fault(f"{self._pointer}/{name}", "must be a list")
        return [Given(item, f"{self._pointer}/{name}/{index}") for index, item in enumerate(value)]


def fault(pointer: str, detail: str) -> InvalidError:
    """The error that names one place."""
    return InvalidError(f"{pointer or 'the body'}: {detail}", [{"pointer": pointer, "detail": detail}])


def plain(html: str) -> str:
    """*html* without its markup. For search and drafts only: what is shown is shown as text."""
    text = unescape(_TAG.sub(" ", _BREAK.sub("\n", _BLOCK.sub(" ", html))))
    lines = (_SPACE.sub(" ", line).strip() for line in text.splitlines())
    return "\n".join(line for line in lines if line)


def web_address(text: str) -> str | None:
    """*text* if it is an address that a browser may open."""
    return text if text.lower().startswith(("http://", "https://")) and len(text) <= 2000 else None


def microseconds(moment: datetime) -> int:
    """*moment* as a version: vendors count none, but they say when."""
    return int(moment.timestamp() * 1_000_000)
