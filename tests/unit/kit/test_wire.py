"""DynamoDB without botocore's walk: the same requests, the same answers."""

import json
from typing import Any

import pytest
from botocore.awsrequest import AWSPreparedRequest, AWSResponse
from botocore.config import Config
from botocore.exceptions import ClientError
from botocore.serialize import create_serializer
from botocore.session import Session

from mancrel.contacts.models import Contact
from mancrel.kit import wire

ROW: dict[str, Any] = {
    "tenant_id": {"S": "acme"},
    "contact_id": {"S": "con_1"},
    "version": {"N": "3"},
    "name": {"S": 'Ana "B": Ruiz'},
    "tags": {"S": '["vip"]'},
    "city": {"NULL": True},
    "created_at": {"S": "2026-03-01T10:00:00.000000+0000"},
    "changed_at": {"S": "2026-03-01T10:00:00.000000+0000"},
}
GET = {"TableName": "contacts", "Key": {"tenant_id": {"S": "acme"}}}
CANCELLED = {
    "__type": "com.amazonaws.dynamodb.v20120810#TransactionCanceledException",
    "CancellationReasons": [{"Code": "None"}, {"Code": "ConditionalCheckFailed", "Item": {"a": {"B": "AAE="}}}],
}


class Raw:
    """The content of an answer."""

    def __init__(self, content: bytes) -> None:
        self.content = content

    def stream(self, **_: Any) -> Any:
        yield self.content


class Service:
    """What DynamoDB answers, and what it was asked."""

    def __init__(self, answer: Any, status: int = 200) -> None:
        self.answer, self.status = answer, status
        self.asked: list[AWSPreparedRequest] = []

    def client(self, is_lean: bool) -> Any:
        made: Any = Session().create_client(
            "dynamodb", region_name="eu-central-1", aws_access_key_id="a", aws_secret_access_key="b",
            config=Config(parameter_validation=False, retries={"total_max_attempts": 1}),
        )  # fmt: skip
        made.meta.events.register("before-send", self._take)
        return wire.lean(made) if is_lean else made

    def _take(self, request: AWSPreparedRequest, **_: Any) -> AWSResponse:
        self.asked.append(request)
        headers: Any = {"date": "Sun, 01 Mar 2026 10:00:00 GMT"}
        return AWSResponse(request.url, self.status, headers, Raw(json.dumps(self.answer).encode()))


@pytest.mark.parametrize(
    "answer",
    [{}, {"Item": ROW}, {"Item": {**ROW, "body": {"B": "AAH/"}}}, {"Item": {"body": {"BS": ["AAH/"]}}}, {"Item": None}],
)
def test_an_answer_is_read_as_botocore_reads_it(answer):
    service = Service(answer)

    read = [service.client(is_lean).get_item(**GET) for is_lean in (False, True)]

    assert read[0] == read[1]


@pytest.mark.parametrize("value", [{"S": "ñ"}, {"B": b"\x00\xff"}, {"L": [{"M": {"a": {"NULL": True}}}]}, {"N": "1"}])
def test_a_request_is_written_as_botocore_writes_it(value):
    service = Service({})

    for is_lean in (False, True):
        service.client(is_lean).put_item(TableName="events", Item={"a": value})

    one, other = service.asked
    assert (one.body, one.url, one.method) == (other.body, other.url, other.method)
    assert one.headers["x-amz-target"] == other.headers["x-amz-target"]
    assert b"/eu-central-1/dynamodb/aws4_request" in other.headers["authorization"]


def test_a_refusal_is_told_as_botocore_tells_it():
    service = Service(CANCELLED, 400)
    told = []

    for is_lean in (False, True):
        with pytest.raises(ClientError) as caught:
            service.client(is_lean).transact_write_items(TransactItems=[])
        told.append(caught.value.response)

    assert told[0] == told[1]
    assert told[1]["CancellationReasons"][1]["Item"] == {"a": {"B": b"\x00\x01"}}


def test_what_dynamodb_does_not_take_is_refused_before_it_is_asked():
    service = Service({})

    with pytest.raises(TypeError, match="set is nothing"):
        service.client(is_lean=True).put_item(TableName="events", Item={"a": {"SS": {"x"}}})
    assert not service.asked


@pytest.mark.parametrize("part", ["_serializer", "_endpoint", "_ruleset_resolver"])
def test_a_botocore_that_is_made_otherwise_is_left_as_it_is(part):
    client = Service({}).client(is_lean=False)
    delattr(client, part)
    before = dict(vars(client))

    assert wire.lean(client) is client
    assert vars(client) == before


def test_a_botocore_that_writes_otherwise_is_left_as_it_is():
    client = Service({}).client(is_lean=False)
    client._serializer = create_serializer("rest-json", False)
    mine = client._serializer

    wire.lean(client)

    assert client._serializer is mine


def test_a_row_is_what_pynamodb_makes_of_it():
    ours, theirs = Contact.from_raw_data(ROW), Contact._instantiate(ROW)

    assert ours.attribute_values == theirs.attribute_values
    assert ours.tags == ["vip"]
    assert ours.lifecycle == "lead"
    assert ours.consent is not Contact.from_raw_data(ROW).consent
    assert ours.serialize() == theirs.serialize()
