"""Approved answers: words a person vouched for. The assistant may send them as they stand, and nothing else."""

from collections.abc import Iterator

from mancrel.assistant import repository
from mancrel.assistant.models import Answer
from mancrel.assistant.schemas import AnswerChange, AnswerOut, AnswerQuery, NewAnswer
from mancrel.intents import service as intents
from mancrel.kit import clock, ids
from mancrel.kit.errors import ConflictError
from mancrel.messages import fitting


def create(tenant_id: str, wanted: NewAnswer, answer_id: str | None = None) -> Answer:
    """A new approved answer.

    Raises:
        InvalidError: the tenant has no such intent, or there is a gap in the text.
    """
    fitting.whole(wanted.text)
    _check(tenant_id, wanted.intent)
    answer = Answer(
        tenant_id,
        answer_id or ids.new("ans"),
        title=wanted.title,
        questions=wanted.questions,
        text=wanted.text,
        intent=wanted.intent,
        language=wanted.language,
    )
    repository.save_answer(answer)
    return answer


def get(tenant_id: str, answer_id: str) -> Answer:
    """Raises NotFoundError: the tenant has no such answer, or it was deleted."""
    return repository.get_answer(tenant_id, answer_id)


def list_all(tenant_id: str, query: AnswerQuery | None = None) -> Iterator[Answer]:
    """The tenant's approved answers that *query* asks for, in no order.

    Raises:
        InvalidError: the tenant never had such an intent.
    """
    intent = query.intent if query else None
    intents.check_filter(tenant_id, intent)
    yield from (answer for answer in repository.list_answers(tenant_id) if intent in (None, answer.intent))


def change(tenant_id: str, answer_id: str, wanted: AnswerChange) -> Answer:
    """Change what *wanted* sets.

    Raises:
        NotFoundError: the tenant has no such answer.
        ConflictError: it changed since *wanted.version* was read; carries how it stands now.
        InvalidError: the tenant has no such intent, or there is a gap in the text.
    """
    if wanted.text is not None:
        fitting.whole(wanted.text)
    answer = _read(tenant_id, answer_id, wanted.version)
    _check(tenant_id, wanted.intent, answer.intent)
    for name in wanted.model_fields_set - {"version"}:
        value = getattr(wanted, name)
        if value is not None or name == "intent":
            setattr(answer, name, value)
    return _write(answer)


def delete(tenant_id: str, answer_id: str, version: int | None = None) -> None:
    """Withdraw an answer: nothing quotes it any more. The row stays as a tombstone.

    Raises:
        NotFoundError: the tenant has no such answer.
        ConflictError: it changed since *version* was read.
    """
    answer = _read(tenant_id, answer_id, version)
    answer.deleted_at = clock.now()
    _write(answer)


def shown(answer: Answer) -> AnswerOut:
    """*answer* as the API shows it."""
    values = {name: getattr(answer, name) for name in AnswerOut.model_fields if name != "id"}
    return AnswerOut(id=answer.answer_id, **values)


def _check(tenant_id: str, intent: str | None, before: str | None = None) -> None:
    if intent:
        intents.check(tenant_id, {"/intent": intent}, [before or ""])


def _read(tenant_id: str, answer_id: str, version: int | None) -> Answer:
    answer = repository.get_answer(tenant_id, answer_id)
    if version is not None and answer.version != version:
        raise _stale(answer)
    return answer


def _write(answer: Answer) -> Answer:
    try:
        repository.save_answer(answer)
    except ConflictError as error:
        raise _stale(repository.get_answer(answer.tenant_id, answer.answer_id)) from error
    return answer


def _stale(answer: Answer) -> ConflictError:
    return ConflictError(
        "this answer was changed by someone else meanwhile; load it again",
        shown(answer).model_dump(mode="json", by_alias=True),
    )
