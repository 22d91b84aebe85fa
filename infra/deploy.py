"""Package the code and bring template.yaml to MiniStack, LocalStack or AWS: ``AWS_ENDPOINT_URL`` alone decides which.

    python -m infra.deploy --stage prod --set MailFrom=shop@example.com --set AlarmEmail=ops@example.com

Safe to repeat: unchanged code keeps its key in S3, and an unchanged stack is left alone.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import platform
import re
import sys
import urllib.error
import urllib.request
from pathlib import Path
from typing import Any, Literal

import boto3
from botocore.exceptions import BotoCoreError, ClientError

from infra import layers, site, stack
from infra.place import ROOT, SetupError

Target = Literal["ministack", "localstack", "aws"]
TEMPLATE = ROOT / "template.yaml"


def deploy(stage: str, parameters: dict[str, str], target: Target) -> dict[str, str]:
    """Bring the stack of *stage* up to date and answer its outputs.

    Raises:
        SetupError: a resource could not be made; the text names it and says why.
    """
    template = _packaged(stage, parameters, target)
    stack.change(name(stage), _upload_text(stage, template), {"Stage": stage, **parameters})
    if target != "aws":
        _expire_rows(stage)  # MiniStack ignores TimeToLiveSpecification (ADR 0007)
    return stack.outputs(name(stage))


def name(stage: str) -> str:
    """The stack of *stage*."""
    return f"mancrel-{stage}"


def target() -> Target:
    """Where ``AWS_ENDPOINT_URL`` points."""
    url = os.environ.get("AWS_ENDPOINT_URL")
    if not url:
        return "aws"
    try:
        with urllib.request.urlopen(f"{url}/_ministack/health", timeout=5):  # noqa: S310  # the operator's own URL
            return "ministack"
    except urllib.error.HTTPError:
        return "localstack"
    except OSError as error:
        raise SetupError(f"Nothing answers at AWS_ENDPOINT_URL={url}: start the emulator or unset it.") from error


def release(stage: str, parameters: dict[str, str]) -> dict[str, str]:
    """Deploy, and publish the site where its bucket is served."""
    where = target()
    defaults = {"Architecture": "arm64" if where == "aws" else host_architecture()}
    if where != "aws":
        live = "true" if where == "ministack" else "false"
        defaults |= {"EmulatorUrl": os.environ["AWS_ENDPOINT_URL"], "LiveUpdates": live}
    done = deploy(stage, defaults | parameters, where)
    if where == "aws":
        site.build()
        site.publish(done)
        if "PublicUrl" not in parameters:  # known only once CloudFront has named itself
            done = deploy(stage, defaults | parameters | {"PublicUrl": done["SiteUrl"]}, where)
    return done


def host_architecture() -> str:
    """This machine's processor, in Lambda's words."""
    return "arm64" if platform.machine().lower() in ("arm64", "aarch64") else "x86_64"


def expiring_tables() -> list[tuple[str, str]]:
    """The nouns whose rows expire, each with the attribute that says when, as the template declares them."""
    pattern = re.compile(r"TableName: !Sub \$\{Stage\}-mancrel-(\S+)|TimeToLiveSpecification: \{AttributeName: (\w+)")
    found, noun = [], ""
    for match in pattern.finditer(TEMPLATE.read_text()):
        if match[1]:
            noun = match[1]
        else:
            found.append((noun, match[2]))
    return found


def _packaged(stage: str, parameters: dict[str, str], target: Target) -> str:
    """The template with its local folders replaced by zips in S3."""
    bucket = _artefact_bucket(stage)
    built = layers.own_layers() if target == "ministack" else layers.full_layers(parameters["Architecture"])
    text = TEMPLATE.read_text()
    for folder, contents in {"functions": layers.functions(), **{f"layers/{n}": c for n, c in built.items()}}.items():
        address = _upload(bucket, folder, layers.pack(contents))
        text = re.sub(rf"(CodeUri|ContentUri): {folder}/$", rf"\1: {address}", text, flags=re.MULTILINE)
    return text


def _artefact_bucket(stage: str) -> str:
    account = boto3.client("sts").get_caller_identity()["Account"]
    bucket, s3 = f"{stage}-mancrel-artefacts-{account}", boto3.client("s3")
    try:
        s3.head_bucket(Bucket=bucket)
    except ClientError:
        region = s3.meta.region_name
        where: Any = {} if region == "us-east-1" else {"CreateBucketConfiguration": {"LocationConstraint": region}}
        s3.create_bucket(Bucket=bucket, **where)
    return bucket


def _upload(bucket: str, folder: str, packed: Path) -> str:
    s3, key = boto3.client("s3"), f"{folder}/{packed.name}"
    try:
        s3.head_object(Bucket=bucket, Key=key)
    except ClientError:
        s3.upload_file(str(packed), bucket, key)
    return f"s3://{bucket}/{key}"


def _upload_text(stage: str, text: str) -> str:
    s3, bucket = boto3.client("s3"), _artefact_bucket(stage)
    key = f"templates/{hashlib.sha256(text.encode()).hexdigest()[:32]}.yaml"
    s3.put_object(Bucket=bucket, Key=key, Body=text.encode())
    return f"{s3.meta.endpoint_url}/{bucket}/{key}"


def _expire_rows(stage: str) -> None:
    dynamodb = boto3.client("dynamodb")
    for noun, attribute in expiring_tables():
        table = f"{stage}-mancrel-{noun}"
        status = dynamodb.describe_time_to_live(TableName=table)["TimeToLiveDescription"].get("TimeToLiveStatus")
        if status not in ("ENABLED", "ENABLING"):
            dynamodb.update_time_to_live(
                TableName=table, TimeToLiveSpecification={"Enabled": True, "AttributeName": attribute}
            )


def main(arguments: list[str]) -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--stage", default="dev", choices=["local", "dev", "staging", "prod"])
    parser.add_argument("--set", action="append", default=[], metavar="NAME=VALUE", help="a parameter of the template")
    options = parser.parse_args(arguments)
    parameters = dict(each.partition("=")[::2] for each in options.set)
    for key, value in release(options.stage, parameters).items():
        print(f"{key}: {value}")


if __name__ == "__main__":
    try:
        main(sys.argv[1:])
    except (SetupError, BotoCoreError, ClientError) as error:
        sys.exit(str(error))
