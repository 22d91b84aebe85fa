"""How policies and judgements are read and written."""

from collections.abc import Iterable, Iterator

from mancrel.autonomy.models import AssistantPolicy, Judgement, version_id
from mancrel.kit import tables
from mancrel.kit.errors import ConflictError
from mancrel.kit.tables import Save

CURRENT = "current"


def current(tenant_id: str) -> AssistantPolicy:
    """The policy in force, read consistently; a new row when the tenant never changed it."""
    try:
        return AssistantPolicy.get(tenant_id, CURRENT, consistent_read=True)
    except AssistantPolicy.DoesNotExist:
        return AssistantPolicy(tenant_id, CURRENT, number=0, stopped=False, points=[])


def list_versions(tenant_id: str) -> Iterator[AssistantPolicy]:
    """Every version, the newest first."""
    yield from AssistantPolicy.query(
        tenant_id, AssistantPolicy.entry_id.startswith("version#"), scan_index_forward=False
    )


def find_version(tenant_id: str, number: int) -> AssistantPolicy | None:
    """The version of that number."""
    try:
        return AssistantPolicy.get(tenant_id, version_id(number), consistent_read=True)
    except AssistantPolicy.DoesNotExist:
        return None


def commit(rows: Iterable[AssistantPolicy]) -> None:
    """Raises ConflictError: the policy changed since it was read."""
    tables.commit(rows)


def add_judgement(judgement: Judgement) -> Judgement:
    """Write it, unless this person judged this reply before; answers what is written.

    Raises:
        ConflictError: they said otherwise before.
    """
    try:
        tables.commit([Save(judgement, Judgement.judgement_id.does_not_exist())])
    except ConflictError:
        before = Judgement.get(judgement.tenant_id, judgement.judgement_id, consistent_read=True)
        if before.verdict != judgement.verdict:
            raise ConflictError(f"you judged this before: {before.verdict}") from None
        return before
    return judgement


def list_judgements(tenant_id: str, intent: str | None = None) -> list[Judgement]:
    """The judgements of an intent, or all, in the order in which they were made."""
    within = Judgement.judgement_id.startswith(f"{intent}#") if intent else None
    rows = Judgement.query(tenant_id, within, consistent_read=True)
    return sorted(rows, key=lambda row: (row.created_at, row.judgement_id))
