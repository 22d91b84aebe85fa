"""One CloudFormation stack: change it by change sets, wait with a bound, and name what failed."""

from __future__ import annotations

import os
import re
import time
from collections.abc import Iterator
from typing import Any, Literal

import boto3
from botocore.exceptions import ClientError, WaiterError

from infra.place import SetupError

CAPABILITIES: Any = ["CAPABILITY_IAM", "CAPABILITY_NAMED_IAM", "CAPABILITY_AUTO_EXPAND"]
NOTHING_CHANGED = re.compile(r"didn't contain changes|No updates are to be performed|no changes", re.IGNORECASE)
CHANGE_SET_SECONDS = 300
STACK_SECONDS = 1800


def change(stack: str, template_url: str, parameters: dict[str, str]) -> None:
    """Bring *stack* to the template at *template_url*; parameters that are not named keep their values.

    Raises:
        SetupError: the template was refused, or a resource could not be made; the text names it and says why.
    """
    cloudformation = boto3.client("cloudformation")
    kind = _kind_of_change(stack)
    name = f"deploy-{time.time_ns()}"
    given: list[Any] = [{"ParameterKey": key, "ParameterValue": value} for key, value in parameters.items()]
    if kind == "UPDATE":
        declared = cloudformation.get_template_summary(TemplateURL=template_url)["Parameters"]
        kept = _previous(stack) & {each["ParameterKey"] for each in declared} - set(parameters)
        given += [{"ParameterKey": key, "UsePreviousValue": True} for key in sorted(kept)]
    cloudformation.create_change_set(
        StackName=stack,
        ChangeSetName=name,
        ChangeSetType=kind,
        TemplateURL=template_url,  # inline CloudFormation takes 51,200 bytes only
        Parameters=given,
        Capabilities=CAPABILITIES,
    )
    if not _is_worth_executing(stack, name):
        cloudformation.delete_change_set(StackName=stack, ChangeSetName=name)
        return
    cloudformation.execute_change_set(StackName=stack, ChangeSetName=name)
    try:
        cloudformation.get_waiter("stack_create_complete" if kind == "CREATE" else "stack_update_complete").wait(
            StackName=stack, WaiterConfig=_pace()
        )
    except WaiterError as error:
        raise SetupError(f"The deployment of {stack} failed: {_first_failure(stack)}") from error


def _kind_of_change(stack: str) -> Literal["CREATE", "UPDATE"]:
    """CREATE also after a first attempt that failed, whose remains are removed."""
    cloudformation = boto3.client("cloudformation")
    try:
        status = cloudformation.describe_stacks(StackName=stack)["Stacks"][0]["StackStatus"]
    except ClientError as error:
        if "does not exist" not in str(error):
            raise
        return "CREATE"
    if status in ("ROLLBACK_COMPLETE", "ROLLBACK_FAILED", "CREATE_FAILED", "DELETE_FAILED"):
        cloudformation.delete_stack(StackName=stack)
        cloudformation.get_waiter("stack_delete_complete").wait(StackName=stack, WaiterConfig=_pace())
        return "CREATE"
    return "CREATE" if status == "REVIEW_IN_PROGRESS" else "UPDATE"


def _previous(stack: str) -> set[str]:
    found = boto3.client("cloudformation").describe_stacks(StackName=stack)["Stacks"][0]
    return {each["ParameterKey"] for each in found.get("Parameters", [])}


def _is_worth_executing(stack: str, change_set: str) -> bool:
    cloudformation = boto3.client("cloudformation")
    deadline = time.monotonic() + CHANGE_SET_SECONDS
    while time.monotonic() < deadline:
        answer = cloudformation.describe_change_set(StackName=stack, ChangeSetName=change_set)
        if answer["Status"] == "CREATE_COMPLETE":
            return bool(answer.get("Changes"))
        if answer["Status"] == "FAILED":
            reason = answer.get("StatusReason", "")
            if NOTHING_CHANGED.search(reason):
                return False
            raise SetupError(f"The template was refused: {reason}")
        time.sleep(2 if _on_aws() else 0.1)
    raise SetupError(f"The change set of {stack} was not ready after 5 minutes; look at it in CloudFormation.")


def _first_failure(stack: str) -> str:
    pages = boto3.client("cloudformation").get_paginator("describe_stack_events").paginate(StackName=stack)
    events = [event for page in pages for event in page["StackEvents"]]
    for event in reversed(list(_of_last_change(events))):
        if event["ResourceStatus"].endswith("FAILED") and "cancelled" not in event.get("ResourceStatusReason", ""):
            return f"{event['LogicalResourceId']}: {event.get('ResourceStatusReason', 'no reason given')}"
    return "no resource says why; look at the stack's events"


def _of_last_change(events: list[Any]) -> Iterator[Any]:
    """The events since the change began; they come newest first."""
    for event in events:
        yield event
        begins = event["ResourceStatus"] in ("CREATE_IN_PROGRESS", "UPDATE_IN_PROGRESS", "REVIEW_IN_PROGRESS")
        if begins and event["PhysicalResourceId"] == event["StackId"]:
            return


def outputs(stack: str) -> dict[str, str]:
    """What the stack answers to those who ask where its things are; empty when there is no such stack."""
    try:
        found = boto3.client("cloudformation").describe_stacks(StackName=stack)["Stacks"]
    except ClientError as error:
        if "does not exist" in str(error):
            return {}
        raise
    return {each["OutputKey"]: each["OutputValue"] for each in found[0].get("Outputs", [])}


def _on_aws() -> bool:
    return not os.environ.get("AWS_ENDPOINT_URL")


def _pace() -> Any:
    delay = 5 if _on_aws() else 0.2
    return {"Delay": delay, "MaxAttempts": int(STACK_SECONDS / delay)}
