"""Tasks: what somebody has to do by a date."""

from api.routing import Routes
from mancrel.accounts.policy import Caller, Capability
from mancrel.activities import service
from mancrel.activities.schemas import NewTask, TaskChange, TaskOut, TaskQuery
from mancrel.kit import clock, paging
from mancrel.kit.schema import Page

routes = Routes(tag="Tasks")


@routes.get("/api/tasks", needs=Capability.TASKS_READ)
def list_tasks(caller: Caller, query: TaskQuery) -> Page[TaskOut]:
    """Tasks, the soonest due first."""
    rows, total, cursor = paging.page(
        service.list_all(caller.tenant_id, query),
        lambda row: (clock.stamp(row.due_at), row.task_id),
        query.limit,
        query.cursor,
        descending=False,
    )
    return Page[TaskOut](items=[service.shown(row) for row in rows], total=total, next_cursor=cursor)


@routes.post("/api/tasks", needs=Capability.TASKS_WRITE, status=201)
def create_task(caller: Caller, body: NewTask) -> TaskOut:
    """Make a task."""
    return service.shown(service.create(caller.tenant_id, body))


@routes.get("/api/tasks/{task_id}", needs=Capability.TASKS_READ)
def get_task(caller: Caller, task_id: str) -> TaskOut:
    """One task."""
    return service.shown(service.get(caller.tenant_id, task_id))


@routes.patch("/api/tasks/{task_id}", needs=Capability.TASKS_WRITE, errors=(409,))
def change_task(caller: Caller, task_id: str, body: TaskChange) -> TaskOut:
    """Change a task, or complete it with `"status": "done"`."""
    return service.shown(service.change(caller.tenant_id, task_id, body, caller.user_id))
