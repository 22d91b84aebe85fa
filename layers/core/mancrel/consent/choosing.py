"""What people see and choose behind the links in their messages."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, model_validator

from mancrel.consent.schemas import Channel, TopicOut
from mancrel.kit.schema import Shape


class Leaving(Shape):
    """What an unsubscribe link is about. *unsubscribed*: nothing more comes about it on this channel."""

    organisation: str
    channel: str
    topic: str
    topic_name: str
    unsubscribed: bool


class Choice(Shape):
    """Whether somebody wants to hear about a topic on a channel."""

    channel: Channel
    topic: Annotated[str, Field(min_length=1, max_length=60)]
    allowed: bool


class Preferences(Shape):
    """What a person can choose on their own page, and what they chose. *name* is masked: links are passed on."""

    organisation: str
    name: str
    channels: list[Channel]
    topics: list[TopicOut]
    choices: list[Choice]
    suppressed: bool


class PreferencesChange(Shape):
    """What to change, or *nothing* any more."""

    choices: Annotated[list[Choice], Field(max_length=200)] = Field(default_factory=list)
    nothing: bool = False

    @model_validator(mode="after")
    def _says_something(self) -> PreferencesChange:
        if not self.choices and not self.nothing:
            raise ValueError("name choices, or nothing at all")
        return self
