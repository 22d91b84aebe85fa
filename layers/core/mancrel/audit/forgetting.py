"""An entry about somebody who was erased tells who did what, when, to which fields, and no longer the values.

Its link in the chain stays, and a seal over what is left says that we took the values out and nobody else changed it.
"""

from mancrel.audit import chain, repository
from mancrel.kit import clock


def forget(tenant_id: str, noun: str, record_id: str) -> set[str]:
    """Take the values out of all entries about a record; the operations in which it was written."""
    known: set[str] = set()
    for entry in repository.list_of_record(tenant_id, noun, record_id):
        if entry.operation_id:
            known.add(entry.operation_id)
        if entry.erased_at is None:
            entry.changes, entry.title = [[name, None, None] for name, _before, _after in entry.changes], None
            entry.erased_at = clock.now()
            entry.seal = chain.seal(entry)
            repository.reseal(entry)
    return known
