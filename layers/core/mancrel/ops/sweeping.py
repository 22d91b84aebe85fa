"""What runs every minute."""

from mancrel.activities import attachments
from mancrel.kit import outbox
from mancrel.kit.log import logger
from mancrel.messages import service as messages


def sweep() -> None:
    """Finish what a crash left open: jobs promised but not sent, and sends of which nobody knows the end.

    And remove the files whose deletion nobody can undo any more.
    """
    resent = outbox.sweep()
    messages.settle_stuck()
    purged = attachments.purge()
    logger.info("swept", extra={"resent": resent, "purged": purged})
