"""botocore for DynamoDB without its walk through every value: half of the time of a call, and of a message sent.

What goes over the wire is the JSON that callers give and want. Only binary values are translated; an answer that has
any is read by botocore itself. The endpoint is found once, when the client is made, and not for each call.
"""

from __future__ import annotations

import json
from base64 import b64encode
from typing import TYPE_CHECKING, Any, cast

from botocore.parsers import JSONParser, ResponseParserFactory
from botocore.serialize import JSONSerializer

from mancrel.kit.log import logger

if TYPE_CHECKING:
    from mypy_boto3_dynamodb import DynamoDBClient

_READ = ("GetItem", "BatchGetItem", "Query", "Scan", "TransactGetItems")
_WRITTEN = ("PutItem", "UpdateItem", "DeleteItem", "BatchWriteItem", "TransactWriteItems")
_PLAIN = frozenset(f"{name}Output" for name in (*_READ, *_WRITTEN))
"""Answers without times."""
_BINARY = (b'"B":', b'"BS":')
_ASKED = {"TableName": "a", "Item": {"b": {"S": "c"}}}
_TOLD = b'{"Item": {"b": {"S": "c"}, "d": {"L": [{"M": {"e": {"NULL": true}}}]}}}'


class _Serializer(JSONSerializer):
    def serialize_to_request(self, parameters: Any, operation_model: Any) -> Any:
        """The request, with *parameters* as they are."""
        request: Any = super().serialize_to_request({}, operation_model)
        request["body"] = json.dumps(parameters, default=_binary).encode()
        return request


class _Parser(JSONParser):
    def _handle_json_body(self, raw_body: bytes, shape: Any) -> Any:
        if shape is None or shape.name not in _PLAIN or any(each in raw_body for each in _BINARY):
            return cast(Any, super())._handle_json_body(raw_body, shape)
        found = json.loads(raw_body)
        return {name: value for name, value in found.items() if value is not None}


class _Parsers(ResponseParserFactory):
    def create_parser(self, protocol_name: str) -> Any:
        """The parser of DynamoDB's answers; it keeps nothing between two."""
        return _PARSER if protocol_name == "json" else super().create_parser(protocol_name)


_PARSER = _Parser()


def lean(client: DynamoDBClient) -> DynamoDBClient:
    """*client*, made so; or left as it was, and slower, where botocore's insides are not those that we know.

    They are not its public face, and on AWS the runtime brings a botocore of its own.
    """
    inside: Any = client
    if not _fits(inside):
        logger.warning("botocore is not as we know it; DynamoDB is talked to at its own pace")
        return client
    inside._serializer = _Serializer()
    inside._endpoint._response_parser_factory = _Parsers()
    inside._ruleset_resolver = None
    return client


def _fits(inside: Any) -> bool:
    """Whether a request and an answer come out the same with botocore's parts and with ours."""
    try:
        put, get = (inside._service_model.operation_model(name) for name in ("PutItem", "GetItem"))
        requests = [each.serialize_to_request(_ASKED, put) for each in (inside._serializer, _Serializer())]
        for each in requests:
            each["body"] = json.loads(each["body"])
        answer = {"body": _TOLD, "headers": {}, "status_code": 200}
        theirs = inside._endpoint._response_parser_factory.create_parser("json")
        answers = [each.parse(answer, get.output_shape) for each in (theirs, _PARSER)]
        known = hasattr(inside, "_ruleset_resolver") and bool(inside.meta.endpoint_url)
    except (AttributeError, KeyError, TypeError, ValueError):
        return False
    return bool(known and requests[0] == requests[1] and answers[0] == answers[1])


def _binary(value: Any) -> str:
    if isinstance(value, bytes | bytearray):
        return b64encode(value).decode()
    raise TypeError(f"{type(value).__name__} is nothing that DynamoDB takes")
