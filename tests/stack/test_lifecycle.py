"""Starting, stopping and crashing on one machine."""

import signal
import socket
import time
from typing import Any

from tests.stack.machine import Machine, eventually

ROW = {"tenant_id": {"S": "pottery"}, "name": {"S": "Pottery"}}


def remember(machine: Machine) -> None:
    machine.aws("dynamodb").put_item(TableName="local-mancrel-tenants", Item=ROW)


def remembers(machine: Machine) -> bool:
    found = machine.aws("dynamodb").get_item(TableName="local-mancrel-tenants", Key={"tenant_id": {"S": "pottery"}})
    return bool(found.get("Item") == ROW)


def test_down_leaves_nothing_running_and_loses_nothing(machine: Machine, record_property: Any) -> None:
    machine.up()
    remember(machine)
    sqs = machine.aws("sqs")
    parked = sqs.create_queue(QueueName="parked")["QueueUrl"]
    sqs.send_message(QueueUrl=parked, MessageBody="still here")

    machine.down()

    assert machine.family() == []
    began = time.monotonic()
    machine.up()
    record_property("second_start_seconds", round(time.monotonic() - began, 1))
    assert remembers(machine)
    assert machine.aws("sqs").receive_message(QueueUrl=parked)["Messages"][0]["Body"] == "still here"
    machine.down()


def audit(machine: Machine, contact_id: str) -> None:
    """Write a contact, and wait until the worker that reads the stream of contacts has written it down."""
    stamp = {"S": "2026-01-05T12:00:00.000000+0000"}
    row = {**ROW, "contact_id": {"S": contact_id}, "version": {"N": "1"}, "created_at": stamp, "changed_at": stamp}
    dynamodb = machine.aws("dynamodb")
    dynamodb.put_item(TableName="local-mancrel-contacts", Item=row)
    key = {"tenant_id": ROW["tenant_id"], "entry_id": {"S": f"contacts:{contact_id}:{1:010d}"}}
    eventually(lambda: "Item" in dynamodb.get_item(TableName="local-mancrel-audit", Key=key), 30)


def test_readers_of_streams_go_on_after_a_restart(machine: Machine) -> None:
    machine.up()
    audit(machine, "con_1")
    machine.down()

    machine.up()

    audit(machine, "con_2")
    machine.down()


def test_ctrl_c_leaves_nothing_running_and_loses_nothing(machine: Machine) -> None:
    running = machine.foreground()
    eventually(machine.answers, 60)
    remember(machine)

    running.send_signal(signal.SIGINT)
    running.send_signal(signal.SIGINT)  # an impatient second one must not interrupt the saving
    said, _ = running.communicate(timeout=60)

    assert running.returncode == 0, said
    assert machine.family() == []
    machine.up()
    assert remembers(machine)
    machine.down()


def test_up_twice_says_where_it_runs(machine: Machine) -> None:
    machine.up()

    assert machine.base_url in machine.up()

    machine.down()
    assert "Nothing is running" in machine.command("down").stdout


def test_a_busy_port_gets_one_plain_sentence(machine: Machine) -> None:
    with socket.create_server(("127.0.0.1", machine.port)):
        answer = machine.command("up")

    assert (answer.returncode, answer.stdout) == (1, "")
    assert answer.stderr.strip().splitlines() == [
        f"Port {machine.port} is in use by another program: stop that, or choose another one with PORT=…"
    ]


def test_a_killed_front_door_opens_again(machine: Machine) -> None:
    machine.up()
    before = machine.pid("front_door")

    machine.kill("front_door")

    eventually(lambda: machine.pid("front_door") != before and machine.answers())
    machine.down()


def test_a_killed_command_is_tidied_up_by_the_next(machine: Machine) -> None:
    machine.up()
    remember(machine)

    machine.kill("run")

    assert "An earlier run was killed" in machine.up()
    assert remembers(machine)
    machine.down()
    assert machine.family() == []
