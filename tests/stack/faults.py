"""Things that go wrong on purpose: paused and killed workers, crashes at the worst line, jobs that come again."""

import json
import random
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import Any

import psutil

from infra.place import REGION, ROOT
from tests.stack.machine import Machine
from tests.stack.shop import Delivery, Shop

SEED = 20261120
BOARD = "Olive wood serving board 38 cm"
CERTAIN = "Do you have the olive wood serving board 38 cm in stock?"
"""A question that the assistant answers by itself once the board is in the catalogue."""


def deliver_all(shop: Shop, deliveries: Iterable[Delivery], clients: int = 8) -> list[bool]:
    with ThreadPoolExecutor(clients) as pool:
        return list(pool.map(shop.deliver, deliveries))


def shuffled(things: Iterable[Any]) -> list[Any]:
    order = list(things)
    random.Random(SEED).shuffle(order)
    return order


def versions(shop: Shop, skus: int, each: int) -> list[Delivery]:
    """Events of *skus* products in *each* versions, oldest first."""
    return [
        shop.product(f"SKU-{number}", version, price=f"{version}.00", stock=version)
        for version in range(1, each + 1)
        for number in range(skus)
    ]


def assert_newest(shop: Shop, skus: int, version: int) -> None:
    """The catalogue equals the source: every product is there, in its last version."""
    found = {sku: (product["version"], product["price"], product["stock"]) for sku, product in shop.catalogue().items()}
    assert found == {f"SKU-{number}": (version, float(version), version) for number in range(skus)}


def stored_events(shop: Shop) -> int:
    pages = (
        shop.machine.aws("dynamodb")
        .get_paginator("query")
        .paginate(
            TableName="local-mancrel-events",
            KeyConditionExpression="tenant_id = :tenant",
            ExpressionAttributeValues={":tenant": {"S": shop.tenant_id}},
            Select="COUNT",
        )
    )
    return sum(page["Count"] for page in pages)


def sent_to(machine: Machine, names: Iterable[str]) -> Counter[str]:
    """How many mails left for each customer."""
    addresses = {f"{name}@example.test" for name in names}
    told = [json.dumps(mail["To"]).lower() for mail in machine.mailbox()]
    return Counter(address for each in told for address in addresses if address in each)


def environment_of(machine: Machine, function: str) -> dict[str, str]:
    """What a process needs to be *function* on this machine."""
    configured = machine.aws("lambda").get_function_configuration(FunctionName=f"local-mancrel-{function}")
    return {
        **machine.environment,
        **configured["Environment"]["Variables"],
        "AWS_ENDPOINT_URL": machine.emulator_url,
        "AWS_REGION": REGION,
        "AWS_DEFAULT_REGION": REGION,
        "AWS_ACCESS_KEY_ID": "test",
        "AWS_SECRET_ACCESS_KEY": "test",
        "PYTHONPATH": "layers/core:functions:.",
    }


DIE_AT_SQS = """
import json, os, signal, sys
from mancrel.kit import aws
from webhooks.app import handler
from infra.gateway import Context
aws.sqs().meta.events.register("before-send.sqs.SendMessageBatch", lambda **_: os.kill(os.getpid(), signal.SIGKILL))
handler(json.loads(sys.stdin.read()), Context("webhooks"))
"""


def deliver_and_die(shop: Shop, delivery: Delivery) -> int:
    """Let a process of its own take a webhook in, and kill it when it turns to SQS; its exit code."""
    path, headers, body = delivery
    environment = environment_of(shop.machine, "webhooks")
    source = path.partition("=")[2]
    event = {
        "path": "/webhook/catalog",
        "httpMethod": "POST",
        "headers": headers,
        "multiValueHeaders": {name: [value] for name, value in headers.items()},
        "queryStringParameters": {"source": source},
        "multiValueQueryStringParameters": {"source": [source]},
        "requestContext": {"requestId": "r", "identity": {"sourceIp": "127.0.0.1"}},
        "body": body.decode(),
        "isBase64Encoded": False,
    }
    command = [sys.executable, "-c", DIE_AT_SQS]
    return subprocess.run(
        command, cwd=ROOT, env=environment, input=json.dumps(event), text=True, capture_output=True, check=False
    ).returncode


def sweep_now(shop: Shop) -> None:
    """Make what waits in the outbox half a minute older, and let the sweep run."""
    dynamodb = shop.machine.aws("dynamodb")
    for row in dynamodb.scan(TableName="local-mancrel-outbox")["Items"]:
        dynamodb.update_item(
            TableName="local-mancrel-outbox",
            Key={"job_id": row["job_id"]},
            UpdateExpression="SET created_at = :then",
            ConditionExpression="attribute_exists(job_id)",
            ExpressionAttributeValues={":then": {"S": "2026-01-01T00:00:00.000000+0000"}},
        )
    event = {"version": "0", "id": "1", "detail-type": "Scheduled Event", "source": "aws.events", "account": "0"}
    event |= {"time": "2026-01-01T00:00:00Z", "region": "eu-central-1", "resources": [], "detail": {}}  # type: ignore[dict-item]
    answer = shop.machine.aws("lambda").invoke(FunctionName="local-mancrel-sweep", Payload=json.dumps(event).encode())
    assert "FunctionError" not in answer, answer["Payload"].read()


def again(shop: Shop, *queues: str) -> None:
    """Put every job of this tenant on its queue once more, as SQS does some day."""
    sqs, dynamodb = shop.machine.aws("sqs"), shop.machine.aws("dynamodb")
    jobs = {
        "inbound-messages": ("ReceiveMail", "events", "event_id"),
        "assistant": ("SuggestReply", "messages", "message_id"),
        "replies": ("SendMessage", "messages", "message_id"),
    }
    for queue in queues:
        job, table, key = jobs[queue]
        url = sqs.get_queue_url(QueueName=f"local-mancrel-{queue}")["QueueUrl"]
        rows = dynamodb.query(
            TableName=f"local-mancrel-{table}",
            KeyConditionExpression="tenant_id = :tenant",
            ExpressionAttributeValues={":tenant": {"S": shop.tenant_id}},
        )["Items"]
        for row in rows:
            wanted = {"assistant": "inbound", "replies": "outbound"}.get(queue)
            if row.get("kind", {}).get("S") == "catalogue" or wanted not in (None, row.get("direction", {}).get("S")):
                continue
            body = {"job": job, "tenant_id": shop.tenant_id, key: row[key]["S"]}
            sqs.send_message(QueueUrl=url, MessageBody=json.dumps(body))


@contextmanager
def paused(machine: Machine, function: str) -> Iterator[None]:
    """A worker that takes nothing off its queue for a while."""
    client = machine.aws("lambda")
    found = client.list_event_source_mappings(FunctionName=f"local-mancrel-{function}")["EventSourceMappings"]
    for mapping in found:
        client.update_event_source_mapping(UUID=mapping["UUID"], Enabled=False)
    try:
        yield
    finally:
        for mapping in found:
            client.update_event_source_mapping(UUID=mapping["UUID"], Enabled=True)


def kill_one(machine: Machine, function: str) -> bool:
    """Kill one process of a worker, as it happens to be; whether there was one."""
    for victim in machine.lambdas(function)[:1]:
        try:
            victim.kill()
        except psutil.NoSuchProcess:  # it went by itself meanwhile
            return False
        psutil.wait_procs([victim], timeout=2)
        return True
    return False
