"""Starting, stopping and crashing on one machine."""

import signal
import socket
import time
from typing import Any

from tests.stack.machine import PATIENCE, Machine, eventually

ROW = {"tenant_id": {"S": "pottery"}, "name": {"S": "Pottery"}}


def remember(machine: Machine) -> None:
    machine.aws("dynamodb").put_item(TableName="local-mancrel-tenants", Item=ROW)


def remembers(machine: Machine) -> bool:
    found = machine.aws("dynamodb").get_item(TableName="local-mancrel-tenants", Key={"tenant_id": {"S": "pottery"}})
    return bool(found.get("Item") == ROW)


def audit(machine: Machine, contact_id: str) -> None:
    """Write a contact, and wait until the worker that reads the stream of contacts has written it down."""
    stamp = {"S": "2026-01-05T12:00:00.000000+0000"}
    row = {**ROW, "contact_id": {"S": contact_id}, "version": {"N": "1"}, "created_at": stamp, "changed_at": stamp}
    dynamodb = machine.aws("dynamodb")
    dynamodb.put_item(TableName="local-mancrel-contacts", Item=row)
    key = {"tenant_id": ROW["tenant_id"], "entry_id": {"S": f"contacts:{contact_id}:{1:010d}"}}
    eventually(lambda: "Item" in dynamodb.get_item(TableName="local-mancrel-audit", Key=key))


def test_down_leaves_nothing_running_and_loses_nothing(lasting: Machine, record_property: Any) -> None:
    lasting.up()
    remember(lasting)
    sqs = lasting.aws("sqs")
    parked = sqs.create_queue(QueueName="parked")["QueueUrl"]
    sqs.send_message(QueueUrl=parked, MessageBody="still here")
    audit(lasting, "con_1")

    lasting.down()

    assert lasting.family() == []
    began = time.monotonic()
    lasting.up()
    record_property("second_start_seconds", round(time.monotonic() - began, 1))
    assert remembers(lasting)
    assert sqs.receive_message(QueueUrl=parked)["Messages"][0]["Body"] == "still here"
    audit(lasting, "con_2")  # whoever reads a stream goes on


def test_ctrl_c_leaves_nothing_running_and_loses_nothing(lasting: Machine) -> None:
    lasting.down()
    running = lasting.foreground()
    eventually(lasting.answers)
    remember(lasting)

    running.send_signal(signal.SIGINT)
    running.send_signal(signal.SIGINT)  # an impatient second one must not interrupt the saving
    said, _ = running.communicate(timeout=PATIENCE)

    assert running.returncode == 0, said
    assert lasting.family() == []
    assert "Nothing is running" in lasting.command("down").stdout
    lasting.up()
    assert remembers(lasting)


def test_up_twice_says_where_it_runs(lasting: Machine) -> None:
    lasting.up()

    assert lasting.base_url in lasting.up()


def test_a_busy_port_gets_one_plain_sentence(machine: Machine) -> None:
    with socket.create_server(("127.0.0.1", machine.port)):
        answer = machine.command("up")

    assert (answer.returncode, answer.stdout) == (1, "")
    assert answer.stderr.strip().splitlines() == [
        f"Port {machine.port} is in use by another program: stop that, or choose another one with PORT=…"
    ]


def test_a_killed_front_door_opens_again(lasting: Machine) -> None:
    lasting.up()
    before = lasting.pid("front_door")

    lasting.kill("front_door")

    eventually(lambda: lasting.pid("front_door") != before and lasting.answers())


def test_a_killed_command_is_tidied_up_by_the_next(lasting: Machine) -> None:
    lasting.up()
    remember(lasting)

    lasting.kill("run")

    assert "An earlier run was killed" in lasting.up()
    assert remembers(lasting)
    lasting.down()
    assert lasting.family() == []
