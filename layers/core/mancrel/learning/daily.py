"""Learning by the clock."""

from mancrel.accounts import organisations
from mancrel.intents.jobs import LearnIntents
from mancrel.kit import queue
from mancrel.kit.log import logger


def learn_all() -> None:
    """Have the model of every tenant looked after; those with too little that is new stay as they are."""
    tenants = sorted(organisations.tenants())
    queue.enqueue(LearnIntents(tenant_id=each) for each in tenants)
    logger.info("looking after models", extra={"tenants": len(tenants)})
