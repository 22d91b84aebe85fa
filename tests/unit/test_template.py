"""What template.yaml deploys is what the code declares, with a net under every queue."""

import json
import re
from functools import cache
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from typing import Any

import pytest
from pynamodb.models import Model
from samtranslator.yaml_helper import yaml_parse

import mancrel
from infra import deploy
from workers.app import app as workers

ROOT = Path(__file__).parents[2]
ENVIRONMENT_LIMIT = 4096
ALWAYS_ON = ("AWS::EC2::", "AWS::RDS::", "AWS::ECS::", "AWS::ElastiCache::", "AWS::OpenSearchService::")


@cache
def template() -> dict[str, Any]:
    parsed: dict[str, Any] = yaml_parse((ROOT / "template.yaml").read_text())
    return parsed


def of_kind(kind: str) -> dict[str, dict[str, Any]]:
    return {
        name: each["Properties"] for name, each in template()["Resources"].items() if each["Type"] == f"AWS::{kind}"
    }


def noun(name: Any) -> str:
    """The part of a physical name that the code knows."""
    return str(name["Fn::Sub"]).removeprefix("${Stage}-mancrel-")


def queues() -> dict[str, dict[str, Any]]:
    return {name: queue for name, queue in of_kind("SQS::Queue").items() if not name.endswith("DeadQueue")}


def mappings(source: str) -> list[tuple[str, dict[str, Any]]]:
    """Handler and mapping of every event source that is the *source* attribute of a resource."""
    found = []
    for mapping in of_kind("Lambda::EventSourceMapping").values():
        resource, attribute = mapping["EventSourceArn"]["Fn::GetAtt"]
        if attribute == source:
            function = of_kind("Serverless::Function")[mapping["FunctionName"]["Ref"]]
            found.append((function["Handler"], {**mapping, "resource": resource}))
    return found


def declared(kind: str) -> list[Any]:
    return [each for each in workers.event_sources if type(each).__name__ == kind]


def handler_of(source: Any) -> str:
    return f"workers.app.{source.handler_string.rpartition('.')[2]}"


def test_queue_workers_are_deployed_as_declared() -> None:
    named = {name: noun(queue["QueueName"]) for name, queue in of_kind("SQS::Queue").items()}

    deployed = {(handler, named[each["resource"]], each["BatchSize"]) for handler, each in mappings("Arn")}

    assert deployed == {(handler_of(each), each.queue, each.batch_size) for each in declared("SQSEventConfig")}


def test_stream_workers_are_deployed_as_declared() -> None:
    named = {name: noun(table["TableName"]) for name, table in of_kind("DynamoDB::Table").items()}

    deployed = {(handler, named[each["resource"]], each["BatchSize"]) for handler, each in mappings("StreamArn")}

    expected = {(handler_of(each), each.stream_arn, each.batch_size) for each in declared("DynamoDBEventConfig")}
    assert deployed == expected


def test_schedules_are_deployed_as_declared() -> None:
    deployed = {
        (function["Handler"], event["Properties"]["Schedule"])
        for function in of_kind("Serverless::Function").values()
        for event in function.get("Events", {}).values()
        if event["Type"] == "Schedule"
    }

    expected = {
        (handler_of(each), getattr(each.schedule_expression, "to_string", lambda e=each: e.schedule_expression)())
        for each in declared("ScheduledEventConfig")
    }
    assert deployed == expected


def test_every_handler_exists_and_every_worker_is_deployed() -> None:
    deployed = {function["Handler"] for function in of_kind("Serverless::Function").values()}

    for handler in deployed:
        module, _, name = handler.rpartition(".")
        assert callable(getattr(import_module(module), name)), handler
    assert {handler for handler in deployed if handler.startswith("workers.")} == {
        f"workers.app.{name}" for name in workers.handler_map if ":" not in name
    } | {handler_of(each) for each in workers.event_sources}


def test_every_door_leads_to_its_function() -> None:
    """The routes themselves are Chalice's; API Gateway only sends `/webhook/…` elsewhere than the rest."""
    parts = of_kind("ApiGateway::Resource")

    def path(resource: Any) -> str:
        if "Ref" not in resource:
            return ""
        return f"{path(parts[resource['Ref']]['ParentId'])}/{parts[resource['Ref']]['PathPart']}"

    doors = {
        path(method["ResourceId"]) or "/": re.findall(r"\$\{(\w+)\.Arn\}", str(method["Integration"]["Uri"]))
        for method in of_kind("ApiGateway::Method").values()
    }

    assert doors == {
        "/": ["ApiFunction"],
        "/{proxy+}": ["ApiFunction"],
        "/webhook/{proxy+}": ["WebhooksFunction"],
    }
    assert all(route.startswith("/webhook/") for route in import_module("webhooks.app").app.routes)
    assert not any(route.startswith("/webhook/") for route in import_module("api.app").app.routes)


def test_every_api_route_is_behind_the_sites_origin() -> None:
    behaviours = template()["Resources"]["Site"]["Properties"]["DistributionConfig"]["CacheBehaviors"]
    prefixes = tuple(each["PathPattern"].removesuffix("*") for each in behaviours if "PathPattern" in each)

    routes = [*import_module("webhooks.app").app.routes, *import_module("api.app").app.routes]

    assert [route for route in routes if route != "/" and not route.startswith(prefixes)] == []


@pytest.mark.parametrize("name", queues())
def test_every_queue_has_a_net(name: str) -> None:
    queue = queues()[name]
    dead = name.removesuffix("Queue") + "DeadQueue"
    alarms = {str(alarm.get("Dimensions")): alarm["MetricName"] for alarm in of_kind("CloudWatch::Alarm").values()}

    assert queue["RedrivePolicy"] == {"deadLetterTargetArn": {"Fn::GetAtt": [dead, "Arn"]}, "maxReceiveCount": 3}
    for each, metric in ((name, "ApproximateAgeOfOldestMessage"), (dead, "ApproximateNumberOfMessagesVisible")):
        dimension = str([{"Name": "QueueName", "Value": {"Fn::GetAtt": [each, "QueueName"]}}])
        assert alarms[dimension] == metric
        read = [mapping for _handler, mapping in mappings("Arn") if mapping["resource"] == each]
        assert [mapping["FunctionResponseTypes"] for mapping in read] == [["ReportBatchItemFailures"]]


def test_the_environment_of_every_function_fits() -> None:
    shared = template()["Globals"]["Function"]["Environment"]["Variables"]

    for function in of_kind("Serverless::Function").values():
        own = function.get("Environment", {}).get("Variables", {})
        assert len(json.dumps({**shared, **own})) < ENVIRONMENT_LIMIT / 2  # parameters may be long


def test_nothing_costs_while_nobody_calls() -> None:
    kinds = {each["Type"] for each in template()["Resources"].values()}

    assert not [kind for kind in kinds if kind.startswith(ALWAYS_ON)]
    assert all(table["BillingMode"] == "PAY_PER_REQUEST" for table in of_kind("DynamoDB::Table").values())
    assert "ProvisionedConcurrency" not in (ROOT / "template.yaml").read_text()


def test_every_table_is_encrypted_and_can_be_restored() -> None:
    for name, table in of_kind("DynamoDB::Table").items():
        assert table["SSESpecification"]["SSEEnabled"], name
        assert table["PointInTimeRecoverySpecification"]["PointInTimeRecoveryEnabled"], name


def models() -> dict[str, type[Model]]:
    """Every model of the product by its table's noun."""
    for module in walk_packages(mancrel.__path__, "mancrel."):
        if module.name.endswith((".models", ".claims", ".outbox", ".journal")):
            import_module(module.name)
    import_module("api.idempotency")
    found: dict[str, type[Model]] = {}
    waiting: list[type[Model]] = [Model]
    while waiting:
        model = waiting.pop()
        waiting += model.__subclasses__()
        if hasattr(model, "Meta") and model.__module__.startswith(("mancrel.", "api.")):
            found[model.Meta.table_name.removeprefix("local-mancrel-")] = model
    return found


def keys(schema: Any) -> dict[str, str]:
    return {each["KeyType"]: each["AttributeName"] for each in schema}


def test_every_model_has_the_table_that_it_expects() -> None:
    tables = {noun(table["TableName"]): table for table in of_kind("DynamoDB::Table").values()}

    for name, model in models().items():
        assert name in tables, f"{model} has no table"
        expected = model._get_schema()
        assert keys(tables[name]["KeySchema"]) == keys(expected["key_schema"]), name
        indexes = tables[name].get("GlobalSecondaryIndexes", [])
        wanted = {each["index_name"]: keys(each["key_schema"]) for each in expected["global_secondary_indexes"]}
        assert {each["IndexName"]: keys(each["KeySchema"]) for each in indexes} == wanted, name


def test_no_table_is_without_a_model() -> None:
    assert {noun(table["TableName"]) for table in of_kind("DynamoDB::Table").values()} == set(models())


def test_expiring_tables_are_found_for_the_emulator() -> None:
    assert set(deploy.expiring_tables()) == {
        (noun(table["TableName"]), table["TimeToLiveSpecification"]["AttributeName"])
        for table in of_kind("DynamoDB::Table").values()
        if "TimeToLiveSpecification" in table
    }
