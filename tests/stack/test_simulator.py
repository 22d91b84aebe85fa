"""The simulator comes up and goes down with the stack, remembers, and its receipts reach the worker."""

from typing import Any
from uuid import uuid4

import httpx

from tests.stack.machine import Machine, eventually


def sign_up(http: httpx.Client) -> None:
    who = {"name": "Ana", "email": f"{uuid4().hex}@acme.test", "password": "correct horse battery"}
    token = http.post("/auth/register", json={"organisation": "Acme", **who}).json()["accessToken"]
    http.headers["authorization"] = f"Bearer {token}"


def simulator_of(machine: Machine, http: httpx.Client) -> str:
    """The tenant's own address at the vendor, once it behaves as wanted."""
    wanted = {"successRate": 1, "receiptDelayMs": 50, "perMinute": 1200}
    channel = http.patch("/api/channels/simulator", json=wanted).json()
    assert (channel["successRate"], channel["perMinute"]) == (1.0, 1200)
    return f"http://127.0.0.1:{machine.simulator_port}/accounts/{channel['id'].partition('.')[0]}"


def hand_over(account: str, number: int) -> None:
    message = {"messageId": f"msg_{number}", "to": f"p{number}@b.test", "text": "Hi", "campaignId": "cam_1"}
    assert httpx.post(f"{account}/messages", json=message, timeout=60).status_code == 202


def deliveries(http: httpx.Client) -> list[str]:
    answer = http.get("/api/channels/simulator/deliveries", params={"campaignId": "cam_1"})
    return [each["messageId"] for each in answer.json()]


def answers(machine: Machine) -> bool:
    try:
        return httpx.get(f"http://127.0.0.1:{machine.simulator_port}/health").status_code == 200
    except httpx.HTTPError:
        return False


def processed(machine: Machine) -> int:
    """Batches of receipts that the worker has worked in."""
    events: list[dict[str, Any]] = machine.aws("dynamodb").scan(TableName="local-mancrel-events")["Items"]
    return sum(each["kind"]["S"] == "receipts" and each["status"]["S"] == "processed" for each in events)


def test_it_lives_and_dies_with_the_stack(lasting: Machine) -> None:
    lasting.up()
    with lasting.http() as http:
        sign_up(http)
        account = simulator_of(lasting, http)
        for number in range(3):
            hand_over(account, number)
        assert deliveries(http) == ["msg_0", "msg_1", "msg_2"]
        eventually(lambda: processed(lasting) > 0)

        before = lasting.pid("simulator")
        lasting.kill("simulator")
        eventually(lambda: lasting.pid("simulator") != before and answers(lasting))
        assert deliveries(http) == ["msg_0", "msg_1", "msg_2"]

        lasting.down()

        assert lasting.family() == []
        lasting.up()
        assert deliveries(http) == ["msg_0", "msg_1", "msg_2"]
