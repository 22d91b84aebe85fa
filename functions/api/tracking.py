"""Openings and clicks: where the pixel and the links of messages lead. Nobody signs in; what was not signed is no link.

A person's link works even while nothing can be remembered.
"""

import base64

from botocore.exceptions import BotoCoreError, ClientError
from pynamodb.exceptions import PynamoDBException

import brakes
from api.requests import Request
from api.routing import Answer, Routes
from mancrel.engagement import links, tracking
from mancrel.engagement.links import Tracked
from mancrel.kit.errors import ConflictError, NotFoundError
from mancrel.kit.log import logger

routes = Routes(tag="Tracking")
PIXEL = base64.b64decode("R0lGODlhAQABAAAAACwAAAAAAQABAAACADs=").decode("ascii")
"""A GIF of one point and no colour, all of it ASCII: API Gateway gives no other bytes to whoever asks for pictures."""


@routes.get("/t/o/{token}", public=True, errors=(404, 429), media_type="image/gif")
def track_opening(request: Request, token: str) -> Answer[str]:
    """The pixel of a message (`{token}.gif`): it was probably opened."""
    tracked = _read(request, token.removesuffix(".gif"), "opened")
    _hear(tracked, request)
    return Answer(PIXEL, headers={"Cross-Origin-Resource-Policy": "cross-origin"})


@routes.get("/t/c/{token}", public=True, status=302, errors=(404, 429))
def track_click(request: Request, token: str) -> Answer[None]:
    """A link of a message: on to where it leads, which stands signed in the link itself."""
    tracked = _read(request, token, "clicked", "lured")
    _hear(tracked, request)
    return Answer(None, status=302, headers={"Location": tracked.url})


def _read(request: Request, token: str, *kinds: str) -> Tracked:
    tracked = links.read(token)
    if tracked is None or tracked.kind not in kinds:
        brakes.missed("link", request.address, brakes.FREE_LINKS)
        raise NotFoundError("this link is not one of ours; look whether all of it was copied")
    return tracked


def _hear(tracked: Tracked, request: Request) -> None:
    try:
        tracking.hear(tracked, request.method, request.headers.get("user-agent", ""), request.address)
    except (BotoCoreError, ClientError, PynamoDBException, ConflictError) as error:
        logger.error("a click could not be remembered", extra={"error": type(error).__name__})
