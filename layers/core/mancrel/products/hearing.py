"""Taking in what a source says."""

from mancrel.products import reducer, repository
from mancrel.products.models import Source
from mancrel.products.reducer import Statement


def hear(source: Source, statement: Statement) -> None:
    """Take in one statement of *source*. Interrupted anywhere and done again, it ends the same."""
    changes = list(statement.changes)
    if statement.family is not None:
        keys = repository.lead(source.tenant_id, source.source_id, statement)
        if keys is None:
            return
        changes += [reducer.gone(key, statement) for key in keys - {change.key for change in changes}]
    for change in changes:
        repository.put(source.tenant_id, source.source_id, change)
