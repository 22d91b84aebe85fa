"""Fixtures for all levels: the environment, and AWS in moto built from the one template."""

import json
import os

os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ.update(
    STAGE="local",
    AWS_DEFAULT_REGION=(_REGION := "eu-central-1"),
    AWS_ACCESS_KEY_ID="test",
    AWS_SECRET_ACCESS_KEY="test",
    POWERTOOLS_LOG_LEVEL="CRITICAL",
    POWERTOOLS_SERVICE_NAME="mancrel",
)

from collections.abc import Callable, Iterator
from copy import copy, deepcopy
from functools import cache
from pathlib import Path
from threading import RLock
from types import SimpleNamespace
from typing import Any

import moto.dynamodb.models
import pytest
from botocore.awsrequest import AWSResponse
from botocore.compat import HTTPHeaders
from hypothesis import HealthCheck, settings
from moto import mock_aws
from moto.core.botocore_stubber import MockRawResponse
from moto.core.models import DEFAULT_ACCOUNT_ID
from moto.core.serialize import AttributePicker, AttributePickerContext, BaseJSONSerializer
from moto.dynamodb.models import DynamoDBBackend, dynamodb_backends
from moto.dynamodb.models.table import Table
from moto.dynamodb.responses import DynamoHandler
from moto.sqs.models import sqs_backends
from samtranslator.yaml_helper import yaml_parse

import brakes
from mancrel.kit import aws as clients
from mancrel.kit import queue, secrets
from mancrel.pulses import service as pulses
from mancrel.replica import service as replica
from mancrel_ml.language import encoder, static
from mancrel_ml.semantic import copies as semantic
from tests.scheduling import BySetUp
from workers import app as workers

# HYPOTHESIS_PROFILE=default looks for what nobody met yet. How long an example takes says how busy the machine is.
settings.register_profile("fixed", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "fixed"))


def pytest_report_header() -> str:
    """Which of the assistant's models the tests can try."""
    if encoder.folder():
        return "assistant reads meaning and wording"
    return (
        f"assistant reads {'static vectors and' if static.folder() else ''} wording alone: run python -m infra.weights"
    )


def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> BySetUp:
    """With `-n`, by set-up instead of one by one."""
    return BySetUp(config, log)


_moto, _turn = DynamoHandler.call_action, RLock()


def _one_at_a_time(handler: DynamoHandler) -> Any:
    """A transaction that fails in moto puts whole tables back as they were, with what other threads wrote meanwhile."""
    with _turn:
        return _moto(handler)


DynamoHandler.call_action = _one_at_a_time  # type: ignore[method-assign]


_picked = AttributePicker.__call__


def _picked_at_once(picker: AttributePicker, context: AttributePickerContext) -> Any:
    """moto looks for each of the ten types that a value may have under each name that it knows for the type, which was
    half of what a read took. A value names its type as it is."""
    value_of = getattr(getattr(context.shape, "parent", None), "name", None)
    if value_of == "AttributeValue" and type(context.obj) is dict:
        return context.obj.get(context.key)
    return _picked(picker, context)


AttributePicker.__call__ = _picked_at_once  # type: ignore[method-assign, assignment]


_whole = BaseJSONSerializer._serialize_type_structure


def _plain_at_once(serializer: BaseJSONSerializer, serialized: Any, value: Any, shape: Any, key: str) -> None:
    """Nearly all values are plain ones, and go as they are."""
    if shape.name == "AttributeValue" and type(value) is dict and value.keys() <= _PLAIN:
        serialized[key] = {kind: plain if type(plain) is bool else str(plain) for kind, plain in value.items()}
    else:
        _whole(serializer, serialized, value, shape, key)


_PLAIN = {"S", "N", "BOOL", "NULL"}
BaseJSONSerializer._serialize_type_structure = _plain_at_once  # type: ignore[method-assign, assignment]


def _snapshot(thing: Any) -> Any:
    """What moto keeps to undo a transaction with. Of a table it copies every item, which takes seconds with a thousand:
    the same items in dictionaries of its own will do, for `_update` leaves them as they were."""
    if not isinstance(thing, Table):
        return deepcopy(thing)
    kept = copy(thing)
    kept.items = thing.items.copy()
    for key, rows in thing.items.items():
        if type(rows) is dict:
            kept.items[key] = rows.copy()
    return kept


def _update(backend: DynamoDBBackend, table_name: str, key: dict[str, Any], *rest: Any, **more: Any) -> Any:
    """Change a copy of the item, in its place."""
    item = backend.get_item(table_name, key) if table_name in backend.tables else None
    if item is not None:
        items = backend.tables[table_name].items
        if item.range_key is None:
            items[item.hash_key] = deepcopy(item)  # type: ignore[arg-type]
        else:
            items[item.hash_key][item.range_key] = deepcopy(item)
    return _moto_update(backend, table_name, key, *rest, **more)


_moto_update = DynamoDBBackend.update_item
DynamoDBBackend.update_item = _update  # type: ignore[assignment, method-assign]
moto.dynamodb.models.copy = SimpleNamespace(deepcopy=_snapshot)  # type: ignore[assignment, attr-defined]

TEMPLATE = Path(__file__).parents[1] / "template.yaml"


def _resolve(value: Any) -> Any:
    """The template's intrinsic functions, as far as names and schemas use them."""
    if isinstance(value, dict):
        if "Fn::Sub" in value and isinstance(value["Fn::Sub"], str):
            return value["Fn::Sub"].replace("${Stage}", "local")
        if value.get("Ref") == "Stage":
            return "local"
        return {key: _resolve(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_resolve(inner) for inner in value]
    return value


@cache
def _resources(kind: str) -> list[dict[str, Any]]:
    template = yaml_parse(TEMPLATE.read_text())
    return [_resolve(each["Properties"]) for each in template["Resources"].values() if each["Type"] == kind]


_TABLE_KEYS = {"TableName", "AttributeDefinitions", "KeySchema", "GlobalSecondaryIndexes", "BillingMode"}


@cache
def _tables() -> dict[str, Table]:
    """Every table as the API makes it, empty: a test copies them, which takes a twentieth of the time."""
    for table in _resources("AWS::DynamoDB::Table"):
        clients.dynamodb().create_table(**{key: table[key] for key in table if key in _TABLE_KEYS})
    return dynamodb_backends[DEFAULT_ACCOUNT_ID][_REGION].tables


@pytest.fixture
def aws() -> Iterator[None]:
    """Moto with every table and queue of template.yaml, the data bucket, a secret and a verified sender."""
    with mock_aws():
        dynamodb_backends[DEFAULT_ACCOUNT_ID][_REGION].tables = deepcopy(_tables())
        for sqs_queue in _resources("AWS::SQS::Queue"):
            sqs_backends[DEFAULT_ACCOUNT_ID][_REGION].create_queue(sqs_queue["QueueName"])
        clients.s3().create_bucket(
            Bucket="local-mancrel-data", CreateBucketConfiguration={"LocationConstraint": "eu-central-1"}
        )
        clients.secretsmanager().create_secret(
            Name="local-mancrel-app", SecretString='{"key": "a-secret-of-more-than-thirty-two-characters"}'
        )
        clients.ses().verify_domain_identity(Domain="mancrel.test")
        for cached in (queue.url, secrets._root, secrets.derive, secrets._box):
            cached.cache_clear()
        replica.forget()
        semantic.forget()
        brakes.forget()
        pulses.forget()
        clients.lambdas().meta.events.register_first("before-send.lambda.Invoke", _invoked, unique_id="invoked")
        yield


def _invoked(request: Any, **_more: Any) -> Any:
    """What AWS Lambda answers when a function of ours is asked: moto would want Docker for it."""
    name = request.url.split("/functions/")[1].split("/")[0].removeprefix("local-mancrel-")
    answer = json.dumps(getattr(workers, name)(json.loads(request.body), None))
    return AWSResponse(request.url, 200, HTTPHeaders(), MockRawResponse(answer.encode()))


@pytest.fixture
def queued(aws: None) -> Callable[[str], list[str]]:
    """Takes all message bodies off the queue with the given name in the code."""

    def take(name: str) -> list[str]:
        bodies: list[str] = []
        while True:
            answer = clients.sqs().receive_message(QueueUrl=queue.url(name), MaxNumberOfMessages=10)
            if not answer.get("Messages"):
                return bodies
            for message in answer["Messages"]:
                bodies.append(message["Body"])
                clients.sqs().delete_message(QueueUrl=queue.url(name), ReceiptHandle=message["ReceiptHandle"])

    return take


@pytest.fixture
def asked(aws: None) -> Iterator[list[tuple[str, str]]]:
    """What DynamoDB was asked for: each operation and its table, of those that name one."""
    seen: list[tuple[str, str]] = []

    def note(request: Any, event_name: str, **_more: Any) -> None:
        seen.append((event_name.rpartition(".")[2], json.loads(request.body).get("TableName", "")))

    events = clients.dynamodb().meta.events
    events.register_first("before-send.dynamodb", note, unique_id="asked")
    yield seen
    events.unregister("before-send.dynamodb", unique_id="asked")
