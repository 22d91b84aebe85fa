"""What the products and answers of each tenant mean, kept in the deployment's bucket from one start to the next."""

from collections import OrderedDict
from collections.abc import Iterable

from mancrel.kit import storage
from mancrel.kit.errors import NotFoundError
from mancrel_ml.language import encoder
from mancrel_ml.search.meanings import Meanings
from mancrel_ml.search.products import Catalogue

_MOST_TENANTS = 20
_AT_A_TIME = 500  # products read after an answer: some seconds
_shelves: OrderedDict[str, Meanings] = OrderedDict()


def of(tenant_id: str) -> Meanings | None:
    """What the tenant's texts mean, as far as they were read; None where nothing here can read meaning.

    Holds those of the twenty tenants that asked last.
    """
    found = encoder.find()
    if found is None:
        return None
    shelf = _shelves.get(tenant_id)
    if shelf is None or shelf.encoder is not found:
        shelf = Meanings(found, _stored(_key(tenant_id, found.name)))
        _shelves[tenant_id] = shelf
    _shelves.move_to_end(tenant_id)
    while len(_shelves) > _MOST_TENANTS:
        _shelves.popitem(last=False)
    return shelf


def fill(tenant_id: str, catalogue: Catalogue, answers: Iterable[str]) -> int:
    """Read on in *catalogue* and keep what was read, with *answers*; how many products are still to read.

    Two that fill at once may keep what only one of them read: the next reads the rest.
    """
    shelf = catalogue.meanings
    if shelf is None:
        return 0
    left = catalogue.read(_AT_A_TIME)
    shelf.forget(but=[*catalogue.texts, *answers])
    if shelf.changed:
        storage.put(_key(tenant_id, shelf.encoder.name), shelf.packed())
        shelf.changed = False
    return left


def release() -> None:
    """Let go of all that this process holds."""
    _shelves.clear()


def _key(tenant_id: str, name: str) -> str:
    return f"meanings/{tenant_id}/{name}.npz"


def _stored(key: str) -> bytes:
    try:
        return storage.get(key)
    except NotFoundError:
        return b""
