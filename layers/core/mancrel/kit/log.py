"""JSON logs with ids and never a name, an address, a body or a token."""

from pathlib import PurePath

from aws_lambda_powertools import Logger

logger = Logger(service="mancrel", log_uncaught_exceptions=False)


def frames(error: BaseException) -> list[str]:
    """Where *error* came from, innermost last, without its text: that may hold data."""
    found = []
    step = error.__traceback__
    while step:
        code = step.tb_frame.f_code
        found.append(f"{PurePath(code.co_filename).name}:{step.tb_lineno} {code.co_name}")
        step = step.tb_next
    return found[-8:]
