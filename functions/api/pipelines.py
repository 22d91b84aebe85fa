"""The steps that deals go through."""

from api.routing import Routes
from mancrel.accounts.policy import Caller, Capability
from mancrel.deals import changing, pipelines
from mancrel.deals.stages import NewPipeline, PipelineChange, PipelineOut
from mancrel.kit.schema import Page
from mancrel.operations import settling

routes = Routes(tag="Pipelines")


@routes.get("/api/pipelines", needs=Capability.DEALS_READ)
def list_pipelines(caller: Caller) -> Page[PipelineOut]:
    """All pipelines, the oldest first; there is always one."""
    found = [pipelines.shown(pipeline) for pipeline in pipelines.list_all(caller.tenant_id)]
    return Page[PipelineOut](items=found, total=len(found))


@routes.post("/api/pipelines", needs=Capability.PIPELINES_MANAGE, status=201)
def create_pipeline(caller: Caller, body: NewPipeline) -> PipelineOut:
    """Make a further pipeline."""
    return pipelines.shown(changing.create(caller.tenant_id, body))


@routes.get("/api/pipelines/{pipeline_id}", needs=Capability.DEALS_READ)
def get_pipeline(caller: Caller, pipeline_id: str) -> PipelineOut:
    """One pipeline."""
    return pipelines.shown(pipelines.get(caller.tenant_id, pipeline_id))


@routes.patch("/api/pipelines/{pipeline_id}", needs=Capability.PIPELINES_MANAGE, errors=(409,))
def change_pipeline(caller: Caller, pipeline_id: str, body: PipelineChange) -> PipelineOut:
    """Change a pipeline; its deals come along, many of them in the background, within one operation."""
    pipeline, left = changing.change(caller.tenant_id, pipeline_id, body)
    if left:
        settling.begin(caller.tenant_id, pipeline, left)
    return pipelines.shown(pipeline).model_copy(update={"settling": left})


@routes.delete("/api/pipelines/{pipeline_id}", needs=Capability.PIPELINES_MANAGE, errors=(409,))
def delete_pipeline(caller: Caller, pipeline_id: str) -> None:
    """Delete a pipeline that has no deals and is not the last one."""
    changing.remove(caller.tenant_id, pipeline_id)
