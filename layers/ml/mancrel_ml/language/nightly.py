"""What is done for each tenant by the clock: replay what was decided, then learn."""

from mancrel.intents.jobs import LearnIntents
from mancrel_ml.language import learning, replaying


def look_after(job: LearnIntents) -> None:
    """Safe to run twice: each decision is replayed once, each training written down once.

    Raises:
        ConflictError: another worker changed the model meanwhile.
    """
    replaying.check(job.tenant_id)
    learning.learn(job)
