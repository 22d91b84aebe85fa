"""A million rows of CSV, and 200,000 of XLSX: read, mapped and tried against 200,000 known contacts, in one process.

The floor is Python's own csv module, which only splits the same file into cells.
"""

from __future__ import annotations

import csv
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from tests.bench import harness
from tests.bench.harness import Sample

ROWS = {"csv": 1_000_000, "xlsx": 200_000}
KNOWN = 200_000
MOST_SECONDS, MOST_MB = 60.0, 1024.0
HEADER = {
    "externalId": "Customer number", "name": "Full name", "email": "E-mail", "phone": "Telephone", "jobTitle": "Role",
    "street": "Street", "postalCode": "ZIP", "city": "Town", "country": "Country", "lifecycle": "Lifecycle stage",
    "source": "Origin", "tags": "Labels", "custom.size": "Size", "custom.plan": "Plan", "custom.birthday": "Birthday",
}  # fmt: skip
_SNAPSHOT = "known.parquet"


def run() -> None:
    """One line per kind of file.

    Raises:
        AssertionError: a million rows take more than a minute of one processor, or more than a gigabyte.
    """
    for kind, rows in ROWS.items():
        with tempfile.TemporaryDirectory() as folder:
            _write(Path(folder), kind, rows)
            watch, sample = harness.Watch(), Sample()
            found = _tried(Path(folder), kind)
            watch.stop(sample)
        sample.took_ms = [1000 * found["seconds"]]
        budget = MOST_SECONDS if kind == "csv" else None
        harness.report(
            f"files.{kind}", sample, value=found["seconds"], unit="s", target="ours", rows=rows,
            rows_per_s=rows / found["seconds"], budget_s=budget, budget_mb=MOST_MB, known=KNOWN, **found,
        )  # fmt: skip
        assert found["counts"] == [rows - KNOWN, KNOWN // 2, KNOWN // 2, 0], found["counts"]
        assert found["peak_mb"] <= MOST_MB, f"{kind}: {found['peak_mb']:.0f} MB; at most {MOST_MB:.0f} are allowed"
        assert budget is None or found["cpu_s"] <= budget, (
            f"{kind}: {found['cpu_s']:.0f} s of CPU; {budget} are allowed"
        )


def _write(folder: Path, kind: str, rows: int) -> None:
    """The file, and the snapshot of contacts of which half are as the file has them and half live elsewhere."""
    import polars as pl

    from tests.bench import crowd

    people = crowd.frame(max(rows, KNOWN))
    people = people.with_columns(
        pl.col("country").fill_null(""),
        pl.lit("Buyer").alias("jobTitle"),
        (pl.lit("Main Street ") + pl.int_range(pl.len()).cast(pl.String)).alias("street"),
        pl.int_range(pl.len()).cast(pl.String).str.zfill(5).alias("postalCode"),
    )
    known = people.head(KNOWN)
    moved = pl.when(pl.int_range(pl.len()) % 2 == 0).then(pl.lit("Elsewhere")).otherwise(pl.col("city"))
    known.with_columns(moved.alias("city")).write_parquet(folder / _SNAPSHOT)
    shown = people.head(rows).select(
        [pl.col("tags").str.strip_chars("\0").str.replace_all("\0", "; ").alias(HEADER["tags"])]
        + [pl.col(name).alias(label) for name, label in HEADER.items() if name != "tags"]
    )
    if kind == "csv":
        shown.write_csv(folder / "file")
        return
    import xlsxwriter

    with xlsxwriter.Workbook(
        str(folder / "file"), {"constant_memory": False, "default_date_format": "yyyy-mm-dd"}
    ) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, shown.columns)
        for at, row in enumerate(shown.iter_rows(), 1):
            sheet.write_row(at, 0, row)


def _tried(folder: Path, kind: str) -> dict[str, Any]:
    answer = subprocess.run(
        [sys.executable, "-m", "tests.bench.files", str(folder), kind], capture_output=True, text=True, check=False
    )
    if answer.returncode:
        raise AssertionError(answer.stderr[-2000:])
    found: dict[str, Any] = json.loads(answer.stdout.splitlines()[-1])
    return found


def measure(folder: Path, kind: str) -> dict[str, Any]:
    """Read, map and try the file in this process, which does nothing else."""
    from moto import mock_aws

    os.environ.setdefault("AWS_DEFAULT_REGION", "eu-central-1")
    with mock_aws():
        one = _world(folder)
        before = _memory()
        wall, cpu = time.perf_counter(), time.process_time()
        steps = _import(folder / "file", one)
        found = {"seconds": time.perf_counter() - wall, "cpu_s": time.process_time() - cpu, **steps}
    found |= {"peak_mb": _memory(), "before_mb": before}
    if kind == "csv":
        began = time.process_time()
        with (folder / "file").open(newline="", encoding="utf-8") as file:
            for _row in csv.reader(file):
                pass
        found["csv_module_s"] = time.process_time() - began
        found["ratio_to_csv_module"] = found["cpu_s"] / found["csv_module_s"]
    return found


def _memory() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _world(folder: Path) -> Any:
    """A tenant with three fields of its own and the known contacts in its replica."""
    import polars as pl

    from columnar import Store
    from mancrel.accounts import repository as accounts
    from mancrel.accounts.models import Tenant
    from mancrel.contacts.noun import CONTACTS
    from mancrel.imports.models import Import
    from mancrel.kit import aws, clock, tables
    from mancrel.records.models import FieldSet
    from mancrel.replica import snapshots
    from tests.bench import crowd
    from tests.conftest import _TABLE_KEYS, _resources

    for table in _resources("AWS::DynamoDB::Table"):
        aws.dynamodb().create_table(**{key: table[key] for key in table if key in _TABLE_KEYS})
    for sqs_queue in _resources("AWS::SQS::Queue"):
        aws.sqs().create_queue(QueueName=sqs_queue["QueueName"])
    place = {"LocationConstraint": "eu-central-1"}
    aws.s3().create_bucket(Bucket="local-mancrel-data", CreateBucketConfiguration=place)  # type: ignore[arg-type]
    accounts.commit([Tenant("acme", name="Acme", country="ES")])
    tables.save(FieldSet("acme", "contacts", fields=[each.model_dump(mode="json") for each in crowd._CUSTOM]))
    store, _ = Store.load((folder / _SNAPSHOT).read_bytes(), crowd.SHAPE.columns)
    assert snapshots.replace("acme", CONTACTS, None, store, clock.now())
    assert pl.__version__
    return Import("acme", "imp_bench", noun="contacts", file_name="f", size=1, by="usr_1")


def _import(path: Path, one: Any) -> dict[str, Any]:
    from mancrel.imports import analysing, passing, trying
    from mancrel.imports.problems import Report
    from mancrel.imports.reading import open_table

    clock = time.process_time()
    table = open_table(path)
    columns, _vendor = analysing._columns(one, table)
    analysing._walk(table, columns)
    for column in columns:
        analysing._settle(column, table, "ES")
    one.columns = passing.as_json(list(columns))
    analysed = time.process_time()
    with Report(path.with_name("problems.csv"), table.header) as report:
        tally, _ = trying.run("acme", one.import_id, passing.plan(one), table, report)
    return {
        "counts": [tally.created, tally.updated, tally.unchanged, tally.problems],
        "analyse_cpu_s": analysed - clock,
        "try_cpu_s": time.process_time() - analysed,
        "mapped": sum(1 for column in columns if column.target),
    }


if __name__ == "__main__":
    sys.stdout.write(json.dumps(measure(Path(sys.argv[1]), sys.argv[2])) + "\n")
