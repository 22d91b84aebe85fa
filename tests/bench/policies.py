"""A changed sending policy tried on the last 90 days of a large shop: 100,000 messages to 20,000 people, how long it
takes and how much memory.

Four campaigns to everybody, and a journey. The replica is the real one, over snapshots in moto; ledgers, contacts and
counted messages come as JSON, read as DynamoDB's answers are, without its network.
"""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any, cast

import polars as pl

from tests.bench import harness
from tests.bench.rehearsals import TENANT, _contact, _id

PEOPLE = 20_000
CAMPAIGNS = 4
TARGET_S = 10.0
CHANGE = {"email": {"cap": {"messages": 2, "days": 21}, "quietHours": {"from": "18:00", "to": "09:30"}}}


def run() -> None:
    """One line.

    Raises:
        AssertionError: it takes longer than it may though nobody else was busy.
    """
    if subprocess.run([sys.executable, "-m", "tests.bench.policies"], check=False).returncode:
        raise AssertionError("trying a sending policy takes longer than is allowed")


def _received() -> pl.DataFrame:
    """What arrived of the journey."""
    from tests.bench import crowd

    number = pl.int_range(PEOPLE, eager=True)
    sent = crowd._moment(number / PEOPLE * 50)
    return pl.DataFrame({
        "id": "eng_01H" + number.cast(pl.String).str.zfill(10) + "X7Q2M4K8ZPAB9",
        "version": pl.repeat(1, PEOPLE, dtype=pl.Int64, eager=True), "contactId": _id(number),
        "campaignId": pl.repeat("jny_1", PEOPLE, eager=True), "step": "run_" + number.cast(pl.String) + ".thanks.1",
        "kind": pl.repeat("received", PEOPLE, eager=True), "channel": pl.repeat("email", PEOPLE, eager=True),
        "at": sent, "url": pl.Series([None] * PEOPLE, dtype=pl.String),
        "machine": pl.repeat(0.0, PEOPLE, eager=True), "hits": pl.repeat(1.0, PEOPLE, eager=True),
        "createdAt": sent, "changedAt": sent,
    })  # fmt: skip


def _who(number: int) -> str:
    return f"con_01H{number:010}X7Q2M4K8ZPAB9"


class _Rows:
    """The shop's rows: ledgers by key, and by person what was counted."""

    def __init__(self) -> None:
        from mancrel.campaigns.models import Campaign
        from mancrel.kit import clock
        from tests.bench import crowd

        self.launched = {f"cmp_{each}": crowd.NOW - timedelta(days=12 * each + 1) for each in range(CAMPAIGNS)}
        self.clock = clock
        for name, at in self.launched.items():
            Campaign(
                TENANT, name, name=name, channel="email", message="Hi", audience=PEOPLE, audience_key="k",
                range_size=500, launched_at=at, created_at=at, changed_at=at,
            ).save()  # fmt: skip

    def ledger(self, key: str) -> list[dict[str, Any]]:
        """The rows of a range."""
        _tenant, campaign, _step, number = key.split("#")
        first, at = int(number) * 500, self.launched[campaign]
        stamps = [self.clock.stamp(at + timedelta(seconds=each)) for each in range(500)]
        return [
            {
                "contact_id": {"S": _who(first + each)}, "state": {"S": "delivered"}, "handed": {"BOOL": True},
                "claimed_at": {"S": stamps[each]}, "settled_at": {"S": stamps[each]}, "cost": {"N": "1000"},
                "currency": {"S": "EUR"},
            }
            for each in range(500)
        ]  # fmt: skip

    def pressure(self, contact_id: str) -> dict[str, Any]:
        """What was counted of one person."""
        slots = {
            f"{name}~0~{contact_id}": [int(at.timestamp() * 1000) + int(contact_id[7:17]) % 500 * 1000, "email"]
            for name, at in self.launched.items()
        }
        return {
            "person_key": {"S": f"{TENANT}#{contact_id}"}, "slots": {"S": json.dumps(slots)}, "revision": {"N": "4"},
            "expires_at": {"N": "1"}, "soft_bounces": {"S": "{}"},
        }  # fmt: skip


@contextmanager
def world() -> Iterator[None]:
    """The shop: snapshots in moto, and rows without a network."""
    import time_machine
    from botocore.client import BaseClient

    from tests.bench import audience, crowd
    from tests.conftest import aws  # which also sets the environment

    plain = cast(Any, BaseClient)._make_api_call
    rows: list[_Rows] = []

    def found(operation: str, asked: Any) -> dict[str, Any] | None:
        if operation == "Query" and asked["TableName"].endswith("deliveries"):
            return {"Items": rows[0].ledger(asked["ExpressionAttributeValues"][":key"]["S"])}
        if operation != "BatchGetItem":
            return None
        (table, wanted), *_rest = asked["RequestItems"].items()
        if table.endswith("contacts"):
            return {"Responses": {table: [_contact(each["contact_id"]["S"]) for each in wanted["Keys"]]}}
        if table.endswith("pressures"):
            ids = [each["person_key"]["S"].partition("#")[2] for each in wanted["Keys"]]
            return {"Responses": {table: [rows[0].pressure(each) for each in ids]}}
        return None

    def answered(client: Any, operation: str, asked: Any) -> Any:
        answer = found(operation, asked) if rows else None
        if answer is None:
            return plain(client, operation, asked)
        headers = {"ResponseMetadata": {"HTTPHeaders": {}, "HTTPStatusCode": 200}}
        return {**json.loads(json.dumps(answer)), "UnprocessedKeys": {}, **headers}

    with time_machine.travel(crowd.NOW, tick=True):
        moto = cast(Any, aws).__wrapped__()
        next(moto)
        cast(Any, BaseClient)._make_api_call = answered
        try:
            audience._snapshot("engagements", _received())
            rows.append(_Rows())
            yield
        finally:
            cast(Any, BaseClient)._make_api_call = plain
            moto.close()


def main() -> int:
    """Measure; 1 when the target is missed."""
    with world():
        from mancrel.rehearsals import service
        from mancrel.rehearsals.schemas import PolicyTrial

        trial, told = PolicyTrial.model_validate({"change": {"channels": CHANGE}, "days": 90}), list[Any]()
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        sample = harness.calls(lambda _number: told.append(service.try_policy(TENANT, trial)), 1)
        assert told, "the rehearsal failed"
        found, cpu = told[0], sum(sample.cpu_seconds.values())
        harness.report(
            "policies", sample, value=sample.seconds, unit="s", messages=found.messages, people=found.people, cpu_s=cpu,
            later=found.later, held=found.held, target_s=TARGET_S, met=sample.seconds <= TARGET_S,
            rss_mb=(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024,
            load_average=round(os.getloadavg()[0], 1),
        )  # fmt: skip
    return 1 if sample.seconds > TARGET_S and cpu > TARGET_S else 0


if __name__ == "__main__":
    sys.exit(main())
