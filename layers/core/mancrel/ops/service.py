"""Dead letters: looked at, sent again or thrown away by an administrator. `filing` writes them."""

from collections.abc import Iterator
from datetime import timedelta

from mancrel.kit import clock
from mancrel.kit.errors import ConflictError, NotFoundError
from mancrel.kit.settings import settings
from mancrel.ops import repository
from mancrel.ops.models import NOBODY, Letter, LetterStatus
from mancrel.ops.queues import QUEUES

MAX_AT_ONCE = 500
"""Letters that one call settles; the answer says how many are left."""
KEPT = timedelta(days=30)
"""How long a settled letter stays in the table."""


def waiting(tenant_id: str, queue_name: str) -> list[Letter]:
    """The letters of one queue that wait for a decision by this tenant's administrator.

    Raises:
        NotFoundError: there is no such queue.
    """
    if queue_name not in QUEUES:
        raise NotFoundError(f"there is no queue {queue_name}")
    return [letter for letter in repository.list_waiting(owners(tenant_id)) if letter.queue == queue_name]


def count_waiting(tenant_id: str) -> dict[str, int]:
    """How many letters wait for this tenant's administrator, by queue."""
    counts = dict.fromkeys(QUEUES, 0)
    for letter in repository.list_waiting(owners(tenant_id)):
        counts[letter.queue] = counts.get(letter.queue, 0) + 1
    return counts


def replay(tenant_id: str, user_id: str, queue_name: str, letter_ids: list[str] | None = None) -> int:
    """Put the jobs of letters (all that wait when *letter_ids* is None) back on their queue; answers how many.

    Each is sent once however often this is called: the letter and the job change hands in one transaction, and a
    letter that is settled already is passed over. A letter whose body was cut cannot be replayed and stays.

    Raises:
        NotFoundError: there is no such queue, or no such letter.
    """
    whole = [letter for letter in _chosen(tenant_id, queue_name, letter_ids) if not letter.is_cut]
    return sum(_settle(letter, LetterStatus.REPLAYED, user_id) for letter in whole)


def discard(tenant_id: str, user_id: str, queue_name: str, letter_ids: list[str] | None = None) -> int:
    """Throw letters away (all that wait when *letter_ids* is None); answers how many.

    Raises:
        NotFoundError: there is no such queue, or no such letter.
    """
    chosen = _chosen(tenant_id, queue_name, letter_ids)
    return sum(_settle(letter, LetterStatus.DISCARDED, user_id) for letter in chosen)


def owners(tenant_id: str) -> tuple[str, ...]:
    """Whose letters an administrator of *tenant_id* sees: the tenant's, and for the operator those of nobody.

    On a laptop where no operator tenant is named every administrator is the operator.
    """
    operator = settings().operator_tenant
    is_operator = tenant_id == operator or (not operator and settings().stage == "local")
    return (tenant_id, NOBODY) if is_operator else (tenant_id,)


def _chosen(tenant_id: str, queue_name: str, letter_ids: list[str] | None) -> Iterator[Letter]:
    if letter_ids is None:
        yield from waiting(tenant_id, queue_name)[:MAX_AT_ONCE]
        return
    if queue_name not in QUEUES:
        raise NotFoundError(f"there is no queue {queue_name}")
    found = [repository.get(owners(tenant_id), letter_id) for letter_id in dict.fromkeys(letter_ids)]
    for letter in found:
        if letter.queue != queue_name:
            raise NotFoundError(f"there is no dead letter {letter.letter_id} of {queue_name}")
    yield from (letter for letter in found if letter.status == LetterStatus.WAITING)


def _settle(letter: Letter, status: LetterStatus, user_id: str) -> bool:
    letter.status = status
    letter.settled_at = clock.now()
    letter.settled_by = user_id
    letter.expires_at = int((clock.now() + KEPT).timestamp())
    try:
        repository.settle(letter, resend=status == LetterStatus.REPLAYED)
    except ConflictError:  # the other click won
        return False
    return True
