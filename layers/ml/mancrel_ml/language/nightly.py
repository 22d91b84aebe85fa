"""What is done for each tenant by the clock: have old texts read, replay what was decided, then learn."""

from mancrel.embeddings import filling
from mancrel.intents.jobs import LearnIntents
from mancrel_ml.language import encoder, learning, replaying


def look_after(job: LearnIntents) -> None:
    """Safe to run twice: each decision is replayed once, each training written down once.

    Raises:
        ConflictError: another worker changed the model meanwhile.
    """
    if reader := encoder.find():
        filling.fill(job.tenant_id, reader.name)
    replaying.check(job.tenant_id)
    learning.learn(job)
