"""Telling an outage of what we stand on (503, try again) from a fault of ours (500)."""

from botocore.exceptions import ClientError, HTTPClientError
from botocore.exceptions import ConnectionError as NoConnectionError

_BUSY = {
    "InternalServerError",
    "LimitExceededException",
    "ProvisionedThroughputExceededException",
    "RequestLimitExceeded",
    "RequestThrottled",
    "ServiceUnavailable",
    "SlowDown",
    "Throttling",
    "ThrottlingException",
    "TransactionInProgressException",
}


def is_one(error: BaseException) -> bool:
    """Whether *error*, or what caused it, is AWS not answering or asking us to wait."""
    seen: BaseException | None = error
    for _depth in range(6):
        if isinstance(seen, (NoConnectionError, HTTPClientError)):
            return True
        if isinstance(seen, ClientError) and seen.response.get("Error", {}).get("Code") in _BUSY:
            return True
        if seen is None:
            return False
        seen = getattr(seen, "cause", None) or seen.__cause__
    return False
