"""boto3 clients, one per service and process. ``AWS_ENDPOINT_URL`` alone decides where they talk to."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

import boto3
from botocore.config import Config

from mancrel.kit.settings import settings

if TYPE_CHECKING:
    from mypy_boto3_apigatewaymanagementapi import ApiGatewayManagementApiClient
    from mypy_boto3_cloudwatch import CloudWatchClient
    from mypy_boto3_dynamodb import DynamoDBClient
    from mypy_boto3_s3 import S3Client
    from mypy_boto3_secretsmanager import SecretsManagerClient
    from mypy_boto3_ses import SESClient
    from mypy_boto3_sqs import SQSClient

_PATIENCE = {"connect_timeout": 1, "read_timeout": 5}


@cache
def dynamodb() -> DynamoDBClient:
    """Records. pynamodb speaks through this client too, so that there is one session and one pool."""
    return boto3.client("dynamodb", region_name=settings().region, config=_config(parameter_validation=False))


@cache
def sqs() -> SQSClient:
    """Work."""
    return boto3.client("sqs", region_name=settings().region, config=_config())


@cache
def s3() -> S3Client:
    """Files. Path style, for emulators that have no wildcard DNS."""
    return boto3.client("s3", region_name=settings().region, config=_config(s3={"addressing_style": "path"}))


@cache
def secretsmanager() -> SecretsManagerClient:
    """The application's secret."""
    return boto3.client("secretsmanager", region_name=settings().region, config=_config())


@cache
def ses() -> SESClient:
    """Mail out, without retries of its own: a second try after a lost answer would be a second mail."""
    return boto3.client("ses", region_name=settings().region, config=_config(retries={"total_max_attempts": 1}))


@cache
def cloudwatch() -> CloudWatchClient:
    """Metrics, asked once: nobody waits for a console that has none."""
    return boto3.client("cloudwatch", region_name=settings().region, config=_config(retries={"total_max_attempts": 1}))


@cache
def live() -> ApiGatewayManagementApiClient:
    """Open WebSockets. Its endpoint is the stage of our own API, so it is a setting and no service address."""
    return boto3.client(
        "apigatewaymanagementapi",
        region_name=settings().region,
        endpoint_url=settings().live_endpoint,
        config=_config(retries={"total_max_attempts": 1}),
    )


def _config(**more: Any) -> Config:
    return Config(**{"retries": {"mode": "standard", "total_max_attempts": 4}, **_PATIENCE, **more})
