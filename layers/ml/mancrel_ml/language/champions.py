"""What reads a tenant's messages in this process: its own model, or the shipped one."""

from collections import OrderedDict

from mancrel.kit.errors import NotFoundError
from mancrel.kit.log import logger
from mancrel.learning import repository
from mancrel_ml.language import artefact, encoder, mind, predict
from mancrel_ml.language.mind import MeaningReader
from mancrel_ml.language.predict import Reader

_MOST = 10
_held: OrderedDict[tuple[str, str], MeaningReader] = OrderedDict()


def reader(tenant_id: str) -> Reader:
    """What reads the tenant's messages now. A model that is missing or cannot be read is said in the log, and the
    shipped one reads."""
    version = repository.current(tenant_id).model_version
    if version is None or encoder.find() is None:
        return predict.reader_here()
    try:
        return named(tenant_id, version)
    except (NotFoundError, artefact.NoModelError) as error:
        extra = {"tenant_id": tenant_id, "model": version, "why": str(error)}
        logger.warning("the tenant's model cannot be used; the shipped one reads", extra=extra)
        return predict.reader_here()


def named(tenant_id: str, version: str) -> Reader:
    """The model of that version, the tenant's or the shipped one; ten of them are kept.

    Raises:
        NotFoundError: there is no such model.
        NoModelError: it cannot be read, or was made for another release.
    """
    shipped, here = predict.reader_here(), encoder.find()
    if version == shipped.version or here is None:
        if version != shipped.version:
            raise NotFoundError(f"there is no model {version} here")
        return shipped
    key = (tenant_id, version)
    if key not in _held:
        _held[key] = MeaningReader(mind.learnt(repository.content(tenant_id, version)), here)
    _held.move_to_end(key)
    while len(_held) > _MOST:
        _held.popitem(last=False)
    return _held[key]


def usable(tenant_id: str, version: str) -> bool:
    """Whether the model of that version can be read here."""
    try:
        named(tenant_id, version)
    except (NotFoundError, artefact.NoModelError):
        return False
    return True


def release() -> None:
    """Let go of all that this process holds."""
    _held.clear()
