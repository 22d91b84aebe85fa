"""What a tenant writes about: people say yes or no to each."""

from __future__ import annotations

from mancrel.consent.models import Topic
from mancrel.consent.schemas import MARKETING, NewTopic, TopicOut
from mancrel.kit import tables
from mancrel.kit.errors import ConflictError, InvalidError

MOST = 50
EVERYTHING = "all"
"""The topic of a consent that is about all of them."""
_USUAL = TopicOut(topic=MARKETING, name="News and offers", description="What is new, and what is cheaper")


def list_all(tenant_id: str) -> list[TopicOut]:
    """The usual topic, then the tenant's own by name."""
    made = [TopicOut(topic=row.topic, name=row.name, description=row.description) for row in Topic.query(tenant_id)]
    usual = [] if any(each.topic == MARKETING for each in made) else [_USUAL]
    return [*usual, *sorted(made, key=lambda each: each.name.lower())]


def define(tenant_id: str, wanted: NewTopic) -> TopicOut:
    """A topic of the tenant's own; the usual one can be renamed once.

    Raises:
        ConflictError: there is one of this name.
        InvalidError: there are too many, or it is called as all of them together are.
    """
    if wanted.topic == EVERYTHING:
        raise _wrong("/topic", f"{EVERYTHING} stands for all topics; choose another word")
    if len(list_all(tenant_id)) >= MOST:
        raise _wrong("", f"there are {MOST} topics already")
    row = Topic(tenant_id, wanted.topic, name=wanted.name, description=wanted.description)
    try:
        tables.save(row, Topic.topic.does_not_exist())
    except ConflictError as error:
        raise ConflictError(f"there is a topic {wanted.topic} already") from error
    return TopicOut(topic=row.topic, name=row.name, description=row.description)


def check(tenant_id: str, topic: str, pointer: str) -> None:
    """Raises InvalidError: the tenant has no such topic; *pointer* is where it was named."""
    known = [each.topic for each in list_all(tenant_id)]
    if topic not in known:
        raise _wrong(pointer, f"there is no topic {topic}; there are {', '.join(known)}")


def name_of(tenant_id: str, topic: str) -> str:
    """What people call *topic*."""
    return next((each.name for each in list_all(tenant_id) if each.topic == topic), topic)


def _wrong(pointer: str, detail: str) -> InvalidError:
    return InvalidError(detail, [{"pointer": pointer, "detail": detail}])
