"""Pictures for mails: the shop's own, brought in, chosen, deleted. Mail programs fetch them at /pictures/…"""

from api.routing import Routes
from mancrel.accounts.policy import Caller, Capability
from mancrel.campaigns import showing as campaigns
from mancrel.journeys import showing as journeys
from mancrel.kit.schema import Page
from mancrel.pictures import service
from mancrel.pictures.schemas import AnnouncedPicture, NewPicture, PictureOut, PictureUses, UploadedPicture
from mancrel.templates import service as templates

routes = Routes(tag="Templates")


@routes.get("/api/pictures", needs=Capability.CAMPAIGNS_READ)
def list_pictures(caller: Caller) -> Page[PictureOut]:
    """The shop's pictures, the newest first."""
    rows = [service.shown(row) for row in service.list_all(caller.tenant_id)]
    return Page[PictureOut](items=rows, total=len(rows))


@routes.post("/api/pictures", needs=Capability.CAMPAIGNS_MANAGE, status=201)
def create_picture(caller: Caller, body: NewPicture) -> AnnouncedPicture:
    """Announce a picture of at most 5 MB; the answer says where to post it as a form within 15 minutes."""
    return service.announce(caller.tenant_id, body)


@routes.post("/api/pictures/uploads/{upload_id}", needs=Capability.CAMPAIGNS_MANAGE, errors=(404,))
def finish_picture(caller: Caller, upload_id: str, body: UploadedPicture) -> PictureOut:
    """Say that it was posted. It is told by its bytes (PNG, JPEG, GIF or WebP), and loses what the camera noted."""
    return service.shown(service.take(caller.tenant_id, upload_id, body.name))


@routes.get("/api/pictures/{picture_id}/uses", needs=Capability.CAMPAIGNS_READ, errors=(404,))
def list_uses_of_picture(caller: Caller, picture_id: str) -> PictureUses:
    """What still sends it, and which templates show it."""
    row = service.get(caller.tenant_id, picture_id)
    shown = [each.name for each in templates.list_all(caller.tenant_id) if service.is_in(row, each.html)]
    return PictureUses(blocking=_blocking(caller.tenant_id, picture_id), templates=shown)


@routes.delete("/api/pictures/{picture_id}", needs=Capability.CAMPAIGNS_MANAGE, errors=(404, 409))
def delete_picture(caller: Caller, picture_id: str) -> None:
    """Delete it: mails that were sent already show it no more. Refused while a campaign or a journey still sends it."""
    service.delete(caller.tenant_id, picture_id, _blocking(caller.tenant_id, picture_id))


def _blocking(tenant_id: str, picture_id: str) -> list[str]:
    return [*campaigns.that_send(tenant_id, picture_id), *journeys.that_send(tenant_id, picture_id)]
