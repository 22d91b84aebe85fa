"""The workers that read language: the assistant, what learns for it, and what finds texts by what they mean."""

from typing import Any

from chalice.app import SQSEvent

from mancrel.embeddings.jobs import ReadTexts
from mancrel.kit.queue import work_through
from mancrel.messages.jobs import SuggestReply
from workers.registry import app


@app.on_sqs_message(queue="assistant", batch_size=5)
def assistant(event: SQSEvent) -> dict[str, Any]:
    """Suggest replies."""
    from mancrel_ml.language.jobs import suggest_reply

    return work_through(event.to_dict()["Records"], SuggestReply, suggest_reply)


@app.on_sqs_message(queue="learning", batch_size=1)
def learning(event: SQSEvent) -> dict[str, Any]:
    """Learn intents from what the people of a tenant decided, and replay what the assistant decided."""
    from mancrel.intents.jobs import LearnIntents
    from mancrel_ml.language import nightly

    return work_through(event.to_dict()["Records"], LearnIntents, nightly.look_after)


@app.on_sqs_message(queue="texts", batch_size=5)
def texts(event: SQSEvent) -> dict[str, Any]:
    """Read what texts mean."""
    from mancrel_ml.semantic import reading

    return work_through(event.to_dict()["Records"], ReadTexts, reading.read)


@app.lambda_function()
def search(event: dict[str, Any], context: Any) -> dict[str, Any]:
    """Find records by what they say: the API asks and waits."""
    from mancrel_ml.semantic import service

    return service.answer(event)
