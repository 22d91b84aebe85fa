"""What it takes to bring a picture, and how one looks outside."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from mancrel.kit.schema import Moment, Shape

MOST_BYTES = 5 * 1024 * 1024
Kind = Literal["image/png", "image/jpeg", "image/gif", "image/webp"]
Name = Annotated[str, Field(min_length=1, max_length=200)]


class NewPicture(Shape):
    """A picture that is about to be uploaded; what it is, its bytes will tell."""

    name: Name
    size: Annotated[int, Field(ge=1, le=MOST_BYTES)]
    content_type: Kind


class PictureForm(Shape):
    """Where a browser posts the file as a form: *fields* first, and the file last as ``file``."""

    url: str
    fields: dict[str, str]


class AnnouncedPicture(Shape):
    """The upload: where it goes within 15 minutes, and by which *id* to say that it is there."""

    id: str
    upload: PictureForm


class UploadedPicture(Shape):
    """Says that the file was posted, and what people call it."""

    name: Name


class PictureOut(Shape):
    """A picture. *url* is where mail programs fetch it, without signing in; whoever has it can see it."""

    id: str
    name: str
    url: str
    content_type: Kind
    size: int
    width: int
    height: int
    created_at: Moment


class PictureUses(Shape):
    """Where a picture is used: *blocking* are campaigns and journeys that still send it, so it cannot be deleted."""

    blocking: list[str]
    templates: list[str]
