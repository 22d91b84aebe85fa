"""JSON logs with ids and never a name, an address, a body or a token."""

from aws_lambda_powertools import Logger

logger = Logger(service="mancrel", log_uncaught_exceptions=False)
