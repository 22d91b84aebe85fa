"""Tasks: what somebody has to do by a date."""

from dataclasses import replace

from api import records
from api.records import Doors
from mancrel.accounts.policy import Caller
from mancrel.activities import service as tasks
from mancrel.activities.noun import TASKS
from mancrel.activities.schemas import NewTask, TaskChange, TaskOut, TaskQuery
from mancrel.records.nouns import Noun
from mancrel.replica.asking import Asked
from mancrel.rules import grammar


def asked(caller: Caller, noun: Noun, query: TaskQuery) -> Asked:
    """The list's question, narrowed by the words that a task list knows besides rules."""
    question = records.asked(caller, noun, query)
    narrow = tasks.rule(query)
    return replace(question, filter=grammar.both(question.filter, narrow)) if narrow else question


routes = records.declare(
    Doors(TASKS, "Tasks", new=NewTask, change=TaskChange, out=TaskOut, query=TaskQuery, asks=asked, alter=tasks.alter)
)
