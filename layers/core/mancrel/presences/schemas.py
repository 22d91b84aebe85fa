"""What somebody at a conversation says of themselves, and how others see them."""

from mancrel.kit.schema import Shape


class Being(Shape):
    """Whether one is typing just now, or only looks."""

    typing: bool = False


class PresenceOut(Shape):
    """A colleague at a conversation. In so many *seconds* this is over, unless they say it again."""

    user_id: str
    typing: bool
    seconds: float
