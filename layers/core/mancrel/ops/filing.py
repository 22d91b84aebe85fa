"""The worker of all dead-letter queues."""

from typing import Any

from mancrel.kit.log import logger
from mancrel.ops import letters, mail, repository


def file_letters(records: list[dict[str, Any]]) -> dict[str, Any]:
    """File the SQS *records* of dead-letter queues; answers those to deliver again (partial batch response).

    A letter is filed once per SQS message id, so a second delivery changes nothing, even after a replay or discard.
    """
    failures = []
    for record in records:
        try:
            letter = letters.read(record)
            mail.describe(letter)
            repository.add(letter)
            logger.info("letter filed", extra={"letter_id": letter.letter_id, "queue": letter.queue})
        except Exception as error:
            logger.error("letter not filed, will be retried", extra={"error": type(error).__name__})
            failures.append({"itemIdentifier": record["messageId"]})
    return {"batchItemFailures": failures}
