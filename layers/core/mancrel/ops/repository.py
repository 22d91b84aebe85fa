"""How letters are kept and found."""

from collections.abc import Iterable, Iterator
from contextlib import suppress

from mancrel.kit import outbox, tables
from mancrel.kit.errors import ConflictError, NotFoundError
from mancrel.kit.tables import Save
from mancrel.ops.models import Letter, LetterStatus


def add(letter: Letter) -> None:
    """Write *letter* once: one that is filed already stays as it is, whatever became of it."""
    with suppress(ConflictError):
        tables.save(letter, Letter.letter_id.does_not_exist())


def get(tenant_ids: Iterable[str], letter_id: str) -> Letter:
    """The letter of one of the tenants, read consistently.

    Raises:
        NotFoundError: none of them has it.
    """
    for tenant_id in tenant_ids:
        with suppress(Letter.DoesNotExist):
            return Letter.get(tenant_id, letter_id, consistent_read=True)
    raise NotFoundError(f"there is no dead letter {letter_id}")


def list_waiting(tenant_ids: Iterable[str]) -> Iterator[Letter]:
    """All letters of the tenants that nobody has decided about, oldest first per tenant."""
    for tenant_id in tenant_ids:
        yield from Letter.query(tenant_id, filter_condition=Letter.status == LetterStatus.WAITING, consistent_read=True)


def settle(letter: Letter, resend: bool) -> None:
    """Write the settled *letter*, and its job back on its queue when *resend*, both or neither.

    Raises:
        ConflictError: someone settled it first.
    """
    once = Save(letter, Letter.status == LetterStatus.WAITING)
    outbox.commit_bodies([once], [(letter.queue, letter.body)] if resend else [])
