"""AWS clients, one per service and process. ``AWS_ENDPOINT_URL`` alone decides where they talk to."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from botocore.config import Config
from botocore.session import Session

from mancrel.kit import wire
from mancrel.kit.settings import settings

if TYPE_CHECKING:
    from mypy_boto3_apigatewaymanagementapi import ApiGatewayManagementApiClient
    from mypy_boto3_cloudwatch import CloudWatchClient
    from mypy_boto3_dynamodb import DynamoDBClient
    from mypy_boto3_lambda import LambdaClient
    from mypy_boto3_s3 import S3Client
    from mypy_boto3_secretsmanager import SecretsManagerClient
    from mypy_boto3_ses import SESClient
    from mypy_boto3_sqs import SQSClient

_PATIENCE = {"connect_timeout": 1, "read_timeout": 5}


@cache
def _session() -> Any:
    """botocore's own: boto3 on top adds file transfers that nobody here uses, and 0.1 s to each cold start."""
    return Session()


@cache
def dynamodb() -> DynamoDBClient:
    """Records. pynamodb speaks through this client too, so that there is one session and one pool."""
    client: DynamoDBClient = _session().create_client(
        "dynamodb", region_name=settings().region, config=_config(parameter_validation=False, user_agent="mancrel")
    )
    return wire.lean(client)


@cache
def sqs() -> SQSClient:
    """Work."""
    client: SQSClient = _session().create_client("sqs", region_name=settings().region, config=_config())
    return client


@cache
def s3() -> S3Client:
    """Files. Path style, for emulators that have no wildcard DNS."""
    client: S3Client = _session().create_client(
        "s3", region_name=settings().region, config=_config(signature_version="s3v4", s3={"addressing_style": "path"})
    )
    return client


@cache
def secretsmanager() -> SecretsManagerClient:
    """The application's secret."""
    client: SecretsManagerClient = _session().create_client(
        "secretsmanager", region_name=settings().region, config=_config()
    )
    return client


@cache
def ses() -> SESClient:
    """Mail out, without retries of its own: a second try after a lost answer would be a second mail."""
    client: SESClient = _session().create_client(
        "ses", region_name=settings().region, config=_config(retries={"total_max_attempts": 1})
    )
    return client


@cache
def cloudwatch() -> CloudWatchClient:
    """Metrics, asked once: nobody waits for a console that has none."""
    client: CloudWatchClient = _session().create_client(
        "cloudwatch", region_name=settings().region, config=_config(retries={"total_max_attempts": 1})
    )
    return client


@cache
def lambdas() -> LambdaClient:
    """Functions that are asked and answer; who waits for one is a person who types, so they wait a second and once."""
    client: LambdaClient = _session().create_client(
        "lambda",
        region_name=settings().region,
        config=_config(connect_timeout=0.5, read_timeout=1, retries={"total_max_attempts": 1}),
    )
    return client


@cache
def live() -> ApiGatewayManagementApiClient:
    """Open WebSockets. Its endpoint is the stage of our own API, so it is a setting and no service address."""
    client: ApiGatewayManagementApiClient = _session().create_client(
        "apigatewaymanagementapi",
        region_name=settings().region,
        endpoint_url=settings().live_endpoint,
        config=_config(retries={"total_max_attempts": 1}),
    )
    return client


def _config(**more: Any) -> Config:
    return Config(**{"retries": {"mode": "standard", "total_max_attempts": 4}, **_PATIENCE, **more})
