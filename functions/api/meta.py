"""Is it up, and what is it for."""

from api.routing import Routes
from mancrel.kit.schema import Shape

VERSION = "0.1.0"

routes = Routes(tag="Service")


class Health(Shape):
    """The service answers."""

    status: str
    version: str


class Purpose(Shape):
    """What the product is for, in a sentence."""

    message: str


@routes.get("/", public=True, page_for_people=True)
def get_health() -> Health:
    """Health, for whoever accepts JSON; people get the site here."""
    return Health(status="ok", version=VERSION)


@routes.get("/purpose", public=True)
def get_purpose() -> Purpose:
    """What this is for."""
    return Purpose(message="Mancrel answers your customers from your live catalogue, and asks you when it is unsure.")
