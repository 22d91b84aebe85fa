"""Reading a picture's bytes one after the other, and never beyond their end."""

from __future__ import annotations

Found = tuple[int, int, bytes]
"""Width, height, and the bytes that make the picture."""


class BrokenError(ValueError):
    """It ends too early, or says what cannot be."""


class Reader:
    """A place in some bytes."""

    def __init__(self, data: bytes, at: int = 0) -> None:
        self.data, self.at = data, at

    @property
    def left(self) -> int:
        """How many bytes are still to come."""
        return len(self.data) - self.at

    def take(self, length: int) -> bytes:
        """The next *length* bytes. BrokenError: there are not so many."""
        if length < 0 or length > self.left:
            raise BrokenError("it is broken off")
        taken = self.data[self.at : self.at + length]
        self.at += length
        return taken

    def big(self, length: int) -> int:
        """A number, the greatest byte first."""
        return int.from_bytes(self.take(length), "big")

    def little(self, length: int) -> int:
        """A number, the smallest byte first."""
        return int.from_bytes(self.take(length), "little")
