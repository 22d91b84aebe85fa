"""Approved answers: what the assistant may say word for word."""

from api.routing import Routes
from mancrel.accounts.policy import Caller, Capability
from mancrel.assistant import answers
from mancrel.assistant.schemas import AnswerChange, AnswerOut, AnswerQuery, NewAnswer
from mancrel.kit import clock, paging
from mancrel.kit.schema import Page

routes = Routes(tag="Approved answers")


@routes.get("/api/answers", needs=Capability.INBOX_READ)
def list_answers(caller: Caller, query: AnswerQuery) -> Page[AnswerOut]:
    """The approved answers, newest first."""
    rows, total, cursor = paging.page(
        answers.list_all(caller.tenant_id, query),
        lambda row: (clock.stamp(row.created_at), row.answer_id),
        query.limit,
        query.cursor,
    )
    return Page[AnswerOut](items=[answers.shown(row) for row in rows], total=total, next_cursor=cursor)


@routes.post("/api/answers", needs=Capability.ANSWERS_MANAGE, status=201)
def create_answer(caller: Caller, body: NewAnswer) -> AnswerOut:
    """Approve an answer for the assistant to use."""
    return answers.shown(answers.create(caller.tenant_id, body))


@routes.get("/api/answers/{answer_id}", needs=Capability.INBOX_READ)
def get_answer(caller: Caller, answer_id: str) -> AnswerOut:
    """One approved answer."""
    return answers.shown(answers.get(caller.tenant_id, answer_id))


@routes.patch("/api/answers/{answer_id}", needs=Capability.ANSWERS_MANAGE, errors=(409,))
def change_answer(caller: Caller, answer_id: str, body: AnswerChange) -> AnswerOut:
    """Change an approved answer."""
    return answers.shown(answers.change(caller.tenant_id, answer_id, body))


@routes.delete("/api/answers/{answer_id}", needs=Capability.ANSWERS_MANAGE, errors=(409,))
def delete_answer(caller: Caller, answer_id: str) -> None:
    """Withdraw an approved answer; nothing quotes it any more."""
    answers.delete(caller.tenant_id, answer_id)
