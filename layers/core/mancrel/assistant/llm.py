"""The language model, if there is a key: asked once, at most twice, for eight seconds in all. It may only help.

Whatever goes wrong, the answer is an `Outcome` without a reading and with the reason; the local path then goes on.
"""

from __future__ import annotations

import importlib
import json
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from email.utils import parsedate_to_datetime
from functools import cache
from typing import TYPE_CHECKING, Any, Generic, Literal, TypeVar

from mancrel.assistant import prompt
from mancrel.assistant.prompt import Reading
from mancrel.assistant.schemas import AnswerHit, ProductHit
from mancrel.kit import aws, clock
from mancrel.kit.settings import settings

if TYPE_CHECKING:
    from openai import APIStatusError, OpenAI

BUDGET = 8.0
"""Seconds for everything, waiting included."""
LEAST = 1.0
"""Seconds that must be left for a second try."""
MOST_BYTES = 256 * 1024
MOST_TOKENS = 900

Path = Literal["off", "used", "fallback"]
T = TypeVar("T")


@dataclass(frozen=True, kw_only=True)
class Outcome(Generic[T]):
    """What came of asking: *path* ``off`` (no key), ``used`` or ``fallback``, and then *why* in a word or two."""

    path: Path
    why: str = ""
    reading: T | None = None
    model: str = ""
    attempts: int = 0
    took_ms: float = 0.0


class _FailedError(Exception):
    """The model gave nothing to use; *retry_after* seconds later it might."""

    def __init__(self, why: str, retry_after: float | None = None) -> None:
        super().__init__(why)
        self.why = why
        self.retry_after = retry_after


def ask(
    text: str,
    products: Sequence[ProductHit],
    answers: Sequence[AnswerHit],
    topics: prompt.Topics | None = None,
    budget: float = BUDGET,
) -> Outcome[Reading]:
    """Have the language model read *text*, which may be about one of *topics*. It never raises for what the service
    does, and ends within *budget* s."""
    if not configured():
        return Outcome(path="off", why="no key")
    topics = topics or prompt.STARTER
    messages = prompt.messages(text, products, answers, topics)
    return complete(messages, prompt.schema(topics), lambda told: prompt.reading(told, topics), budget)


def complete(
    messages: list[dict[str, str]], schema: dict[str, Any], read: Callable[[str], T], budget: float = BUDGET
) -> Outcome[T]:
    """What the language model answers to *messages*, in the form of *schema*, as *read* takes it.

    *read* raises ValueError for what is none. Like `ask` it raises nothing itself, and ends within *budget* seconds.
    """
    if not configured():
        return Outcome(path="off", why="no key")
    importlib.import_module("openai.resources.chat")  # its second or more of a cold start is not the service's time
    began = time.monotonic()
    deadline = began + budget
    why, attempts = "", 0
    while attempts < 2:
        attempts += 1
        try:
            reading = _within(deadline, lambda: _read(messages, schema, read, deadline))
            return Outcome(path="used", reading=reading, **_facts(began, attempts))
        except _FailedError as error:
            why = error.why
            if error.retry_after is None or time.monotonic() + error.retry_after + LEAST > deadline:
                break
            time.sleep(error.retry_after)
    return Outcome(path="fallback", why=why, **_facts(began, attempts))


def configured() -> bool:
    """Whether this deployment has a key."""
    return bool(settings().openai_api_key or settings().openai_secret_id)


def _facts(began: float, attempts: int) -> dict[str, Any]:
    took = round((time.monotonic() - began) * 1000, 1)
    return {"model": settings().openai_model, "attempts": attempts, "took_ms": took}


@cache
def _client() -> OpenAI:
    from openai import OpenAI

    key = settings().openai_api_key
    if not key:
        key = aws.secretsmanager().get_secret_value(SecretId=settings().openai_secret_id)["SecretString"]
    return OpenAI(api_key=key, base_url=settings().openai_base_url or None, max_retries=0)


@dataclass
class _Answer(Generic[T]):
    reading: T | None = None
    error: _FailedError = field(default_factory=lambda: _FailedError("time-out"))


def _within(deadline: float, call: Callable[[], T]) -> T:
    """What *call* answers, if it does so in time. Socket time-outs cannot promise that: a slow drip resets them."""
    answer = _Answer[T]()

    def run() -> None:
        try:
            answer.reading = call()
        except _FailedError as error:
            answer.error = error
        except Exception as error:
            answer.error = _FailedError(f"failed: {type(error).__name__}")

    worker = threading.Thread(target=run, daemon=True)
    worker.start()
    worker.join(max(0.0, deadline - time.monotonic()))
    if answer.reading is None:
        raise answer.error
    return answer.reading


def _read(messages: list[dict[str, str]], schema: dict[str, Any], read: Callable[[str], T], deadline: float) -> T:
    import openai

    left = max(0.1, deadline - time.monotonic())
    create: Any = _client().chat.completions.with_streaming_response.create
    try:
        with create(
            model=settings().openai_model,
            messages=messages,
            response_format=schema,
            temperature=0,
            max_tokens=MOST_TOKENS,
            timeout=left,
        ) as response:
            body = _bytes_of(response)
    except openai.APIStatusError as error:
        raise _refused(error) from error
    except openai.APITimeoutError as error:
        raise _FailedError("time-out") from error
    except openai.APIConnectionError as error:
        raise _FailedError("no connection") from error
    return _reading_in(body, read)


def _bytes_of(response: Any) -> bytes:
    body = b""
    for chunk in response.iter_bytes():
        body += chunk
        if len(body) > MOST_BYTES:
            raise _FailedError("too long")
    return body


def _refused(error: APIStatusError) -> _FailedError:
    status = error.status_code
    if status != 429 and status < 500:
        return _FailedError(f"status {status}")
    return _FailedError(f"status {status}", _seconds(error.response.headers.get("retry-after")))


def _seconds(header: str | None) -> float:
    """How long ``Retry-After`` asks to wait: seconds or a date (RFC 9110, 10.2.3); half a second without one."""
    if header is None:
        return 0.5
    try:
        return max(0.0, float(header))
    except ValueError:
        pass
    try:
        return max(0.0, (parsedate_to_datetime(header) - clock.now()).total_seconds())
    except (ValueError, TypeError):
        return 0.5


def _reading_in(body: bytes, read: Callable[[str], T]) -> T:
    try:
        choice = json.loads(body)["choices"][0]
        message = choice["message"]
        refusal, content = message.get("refusal"), message.get("content")
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
        raise _FailedError("malformed answer") from error
    if refusal or choice.get("finish_reason") == "content_filter":
        raise _FailedError("refused")
    if not isinstance(content, str) or not content.strip():
        raise _FailedError("empty answer")
    try:
        return read(content)
    except ValueError as error:
        raise _FailedError("malformed answer") from error
