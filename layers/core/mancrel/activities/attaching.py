"""What it takes to attach a file, and how an attachment looks."""

from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from mancrel.kit.schema import Moment, Shape

MAX_BYTES = 25_000_000
Scan = Literal["off", "pending", "clean", "refused"]


def _plain(name: str) -> str:
    """The last part of a path, without what no file system or header takes."""
    last = name.replace("\\", "/").rpartition("/")[2]
    kept = "".join(each for each in last if each.isprintable()).strip().strip(".")
    if not kept:
        raise ValueError("must be the name of a file")
    return kept


FileName = Annotated[str, Field(min_length=1, max_length=200), AfterValidator(_plain)]
ContentType = Annotated[str, Field(max_length=120, pattern=r"^[A-Za-z0-9.+_-]+/[A-Za-z0-9.+_-]+$")]


class NewAttachment(Shape):
    """A file to attach to a record; *size* in bytes, at most 25 million."""

    record_type: Annotated[str, Field(max_length=40)]
    record_id: Annotated[str, Field(min_length=1, max_length=100)]
    name: FileName
    content_type: ContentType = "application/octet-stream"
    size: Annotated[int, Field(gt=0, le=MAX_BYTES)]


class FileForm(Shape):
    """Where to post the file as a form (multipart/form-data): *fields* first, and last the file as ``file``."""

    url: str
    fields: dict[str, str]


class AttachmentQuery(Shape):
    """Of which record, and what the scanner said of them."""

    record_type: Annotated[str, Field(max_length=40)] = ""
    record_id: Annotated[str, Field(max_length=100)] = ""
    scan: Scan | None = None


class RecordFileOut(Shape):
    """A file beside a record. *scan* other than ``clean`` and ``off`` means that it cannot be downloaded."""

    id: str
    record_type: str
    record_id: str
    name: str
    content_type: str
    size: int
    scan: Scan
    scan_note: str | None
    added_by: str
    version: int
    created_at: Moment
    changed_at: Moment


class AnnouncedFile(Shape):
    """An attachment that waits for its file, which must come within fifteen minutes."""

    id: str
    upload: FileForm


class Verdict(Shape):
    """What the scanner says of a file."""

    scan: Literal["clean", "refused"]
    note: Annotated[str, Field(max_length=200)] = ""


class FileLink(Shape):
    """A signed address, good for five minutes."""

    url: str
