"""What can go wrong in the business. Doors turn each into one HTTP status (RFC 9457)."""

from typing import Any, TypedDict


class Problem(TypedDict):
    """One fault in the input: a JSON pointer (RFC 6901) and what is wrong there."""

    pointer: str
    detail: str


class DomainError(Exception):
    """The root of all errors that a caller may see. Its text is shown to people: no secrets, no table names."""

    status = 400
    title = "Bad request"

    def __init__(self, detail: str) -> None:
        super().__init__(detail)
        self.detail = detail


class MalformedError(DomainError):
    """The input is not even the syntax it claims to be."""

    title = "Malformed request"


class UnauthorizedError(DomainError):
    """Nobody, or nobody we know."""

    status, title = 401, "Sign in first"


class ForbiddenError(DomainError):
    """Known, but not allowed."""

    status, title = 403, "Not allowed"


class NotFoundError(DomainError):
    """No such thing in this tenant; *merged_into* is the id of what took its place, if that is so."""

    status, title = 404, "Not found"

    def __init__(self, detail: str, merged_into: str | None = None) -> None:
        super().__init__(detail)
        self.merged_into = merged_into


class ConflictError(DomainError):
    """The thing changed meanwhile, or is in a state that forbids this; *current* is how it stands now."""

    status, title = 409, "Conflict"

    def __init__(self, detail: str, current: dict[str, Any] | None = None) -> None:
        super().__init__(detail)
        self.current = current


class TooLargeError(DomainError):
    """More bytes than this door takes."""

    status, title = 413, "Too large"


class InvalidError(DomainError):
    """Well-formed, but wrong; *errors* names each place."""

    status, title = 422, "Invalid input"

    def __init__(self, detail: str, errors: list[Problem] | None = None) -> None:
        super().__init__(detail)
        self.errors = errors or []


class TooManyError(DomainError):
    """Too often; *retry_after* says in how many seconds again."""

    status, title = 429, "Too many requests"

    def __init__(self, detail: str, retry_after: int) -> None:
        super().__init__(detail)
        self.retry_after = retry_after


class UnavailableError(DomainError):
    """Something we stand on did not answer; the same call may succeed later."""

    status, title = 503, "Temporarily unavailable"
