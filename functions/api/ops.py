"""The queue console: depths, dead letters, replay and discard. For administrators.

The contract writes ``POST …/replay``: the letters' own address and the queue's both answer.
"""

from api.routing import Routes
from mancrel.accounts.policy import Caller, Capability
from mancrel.kit import clock, paging, storage
from mancrel.kit.schema import Page
from mancrel.ops import letters, queues, service
from mancrel.ops.models import Letter
from mancrel.ops.schemas import LetterMail, LetterOut, LetterQuery, QueueOut, Selection, Settled

routes = Routes(tag="Operations")

_NEEDS = Capability.OPS_MANAGE


@routes.get("/api/ops/queues", needs=_NEEDS)
def list_queues(caller: Caller) -> list[QueueOut]:
    """How much work waits, and how much of it could not be done."""
    filed = service.count_waiting(caller.tenant_id)
    return [
        QueueOut(
            name=depth.name,
            visible=depth.visible,
            in_flight=depth.in_flight,
            dead_letters=filed[depth.name] + depth.on_dead_queue,
            oldest_seconds=depth.oldest_seconds,
        )
        for depth in queues.depths()
    ]


@routes.get("/api/ops/queues/{name}/dead-letters", needs=_NEEDS)
def list_letters(caller: Caller, name: str, query: LetterQuery) -> Page[LetterOut]:
    """The jobs of a queue that could not be done and wait for a decision, newest first."""
    rows, total, cursor = paging.page(
        service.waiting(caller.tenant_id, name),
        lambda letter: (clock.stamp(letter.received_at), letter.letter_id),
        query.limit,
        query.cursor,
    )
    return Page[LetterOut](items=[_present(letter) for letter in rows], total=total, next_cursor=cursor)


@routes.post("/api/ops/queues/{name}/dead-letters/replay", needs=_NEEDS)
def replay_letters(caller: Caller, name: str, body: Selection) -> Settled:
    """Put jobs back on their queue, each once however often this is called."""
    count = service.replay(caller.tenant_id, caller.user_id, name, body.ids)
    return Settled(count=count, remaining=len(service.waiting(caller.tenant_id, name)))


@routes.post("/api/ops/queues/{name}/dead-letters/discard", needs=_NEEDS)
def discard_letters(caller: Caller, name: str, body: Selection) -> Settled:
    """Throw jobs away."""
    count = service.discard(caller.tenant_id, caller.user_id, name, body.ids)
    return Settled(count=count, remaining=len(service.waiting(caller.tenant_id, name)))


@routes.post("/api/ops/queues/{name}/replay", needs=_NEEDS)
def replay_queue(caller: Caller, name: str, body: Selection) -> Settled:
    """The same at the queue's own address."""
    return replay_letters(caller, name, body)


@routes.post("/api/ops/queues/{name}/discard", needs=_NEEDS)
def discard_queue(caller: Caller, name: str, body: Selection) -> Settled:
    """The same at the queue's own address."""
    return discard_letters(caller, name, body)


def _present(letter: Letter) -> LetterOut:
    mail = None
    if letter.source_key:
        mail = LetterMail(
            sender=letter.mail_from or "",
            subject=letter.mail_subject or "",
            source_url=storage.link(letter.source_key, f"{letter.letter_id}.txt"),
        )
    return LetterOut(
        id=letter.letter_id,
        queue=letter.queue,
        reason=letter.reason,
        status=letter.status,
        created_at=letter.received_at,
        job=letters.job_of(letter),
        replayable=not letter.is_cut,
        mail=mail,
    )
