"""Pictures for mails: uploaded straight to the bucket, looked at, cleaned, kept once, deleted.

A picture's name is made from its bytes and its tenant with a key of ours: the same picture twice is one object, nobody
guesses where one is, and nobody learns whether another tenant has the same.
"""

from __future__ import annotations

import hmac
import re
from collections.abc import Sequence

from mancrel.kit import acting, ids, secrets, storage, tables
from mancrel.kit.errors import ConflictError, InvalidError, NotFoundError
from mancrel.kit.settings import settings
from mancrel.pictures import rasters
from mancrel.pictures.models import Picture
from mancrel.pictures.schemas import MOST_BYTES, AnnouncedPicture, NewPicture, PictureForm, PictureOut

MOST = 1_000
_FOR_EVER = "public, max-age=31536000, s-maxage=86400, immutable"
"""A mail program may keep it for a year; between us and it, it is asked for each day, lest it outlive deletion."""
_DROP = re.compile(r"[A-Za-z0-9_]{1,60}")


def announce(tenant_id: str, wanted: NewPicture) -> AnnouncedPicture:
    """Sign the form that uploads a picture: that one and no other."""
    drop_id = ids.new("drop")
    form = storage.upload(_drop_key(tenant_id, drop_id), MOST_BYTES, wanted.content_type)
    return AnnouncedPicture(id=drop_id, upload=PictureForm(url=form.url, fields=form.fields))


def take(tenant_id: str, drop_id: str, name: str) -> Picture:
    """Look at what was uploaded and keep it as a picture. Again, or the same picture once more, is the same.

    Raises:
        NotFoundError: no such file was posted (yet).
        InvalidError: it is no picture that mail programs show, or there are too many.
    """
    key = _drop_key(tenant_id, drop_id)
    found = storage.find(key)
    if found is None:
        raise NotFoundError(f"there is no upload {drop_id}; post the file to the address that was given first")
    if found.size > MOST_BYTES:
        raise InvalidError(f"the picture has {found.size} bytes; at most {MOST_BYTES} are taken")
    return keep(tenant_id, storage.get(key), name)


def keep(tenant_id: str, data: bytes, name: str) -> Picture:
    """Keep the picture in *data*.

    Raises:
        InvalidError: as `take`.
    """
    raster = rasters.read(data)
    picture_id = name_of(tenant_id, raster.data)
    row = _find(tenant_id, picture_id)
    if row is None and len(list_all(tenant_id)) >= MOST:
        raise InvalidError(f"there are {MOST} pictures already; delete one first")
    row = row or Picture(
        tenant_id,
        picture_id,
        name=name,
        content_type=raster.content_type,
        extension=raster.extension,
        size=len(raster.data),
        width=raster.width,
        height=raster.height,
        added_by=acting.current().by,
    )
    storage.put(key_of(row), raster.data, raster.content_type, cached=_FOR_EVER)
    if row.version is not None:
        return row
    try:
        tables.save(row)
    except ConflictError:  # the same one, at the same moment
        return get(tenant_id, picture_id)
    return row


def name_of(tenant_id: str, data: bytes) -> str:
    """The id of the picture *data* of a tenant."""
    digest = hmac.digest(secrets.derive(f"pictures:{tenant_id}"), data, "sha256")
    return f"pic_{digest.hex()[:40]}"


def key_of(row: Picture) -> str:
    """Where its bytes are in the bucket, and on the site."""
    return f"pictures/{row.tenant_id}/{row.picture_id}.{row.extension}"


def url_of(row: Picture) -> str:
    """Where anybody who has a mail fetches it."""
    return f"{settings().public_url}/{key_of(row)}"


def list_all(tenant_id: str) -> list[Picture]:
    """The pictures of the tenant, the newest first."""
    return sorted(Picture.query(tenant_id), key=lambda row: (row.created_at, row.picture_id), reverse=True)


def get(tenant_id: str, picture_id: str) -> Picture:
    """Raises NotFoundError: there is no such picture."""
    row = _find(tenant_id, picture_id)
    if row is None:
        raise NotFoundError(f"there is no picture {picture_id[:60]}")
    return row


def is_in(row: Picture, *texts: str | None) -> bool:
    """Whether one of *texts* shows it."""
    return any(row.picture_id in text for text in texts if text)


def weight(tenant_id: str, page: str) -> int:
    """How many bytes the pictures in *page* have, as far as they are kept here; each counts once."""
    named = set(re.findall(rf"/pictures/{re.escape(tenant_id)}/(pic_[0-9a-f]{{40}})\.", page))
    keys = [(tenant_id, each) for each in sorted(named)[:100]]
    return sum(int(row.size) for row in Picture.batch_get(keys)) if keys else 0


def delete(tenant_id: str, picture_id: str, blocking: Sequence[str] = ()) -> None:
    """Delete it for good: mails that were sent already show it no more. *blocking* are names of what still sends it.

    Raises:
        NotFoundError: there is no such picture.
        ConflictError: something still sends it.
    """
    row = get(tenant_id, picture_id)
    if blocking:
        raise ConflictError(f"this picture is still sent by {', '.join(blocking[:5])}")
    storage.remove(key_of(row))
    tables.sign(row)
    tables.delete(row)


def shown(row: Picture) -> PictureOut:
    """*row* for outside."""
    return PictureOut.model_validate(
        {"id": row.picture_id, "url": url_of(row), **row.attribute_values}, extra="ignore", by_name=True
    )


def _drop_key(tenant_id: str, drop_id: str) -> str:
    if not _DROP.fullmatch(drop_id):
        raise NotFoundError("there is no such upload")
    return f"picture-drops/{tenant_id}/{drop_id}"


def _find(tenant_id: str, picture_id: str) -> Picture | None:
    try:
        return Picture.get(tenant_id, picture_id, consistent_read=True)
    except Picture.DoesNotExist:
        return None
