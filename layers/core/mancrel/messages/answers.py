"""What whoever is handed a message may answer beside yes: no, and not now."""

from __future__ import annotations

from mancrel.consent.refusals import Meaning
from mancrel.messages.troubles import ServerTroubleError


class RefusedError(Exception):
    """The provider will not send this mail, and says why. It was not sent.

    Attributes:
        means: what that says of the person it was for.
        code: of a sentence that says it in the reader's words, where there is one (`refused.REFUSALS`).
    """

    def __init__(self, detail: str, means: Meaning = "", code: str = "") -> None:
        super().__init__(detail)
        self.means = means
        self.code = code


class NotNowError(Exception):
    """The provider cannot be reached or is too busy. Nothing was sent, and it may be tried again.

    Attributes:
        retry_after: in how many seconds, when the provider says so.
        code: as that of `RefusedError`.
        trouble: what is wrong with the mail server, where that is it.
    """

    def __init__(
        self,
        detail: str,
        retry_after: float | None = None,
        code: str = "",
        trouble: ServerTroubleError | None = None,
    ) -> None:
        super().__init__(detail)
        self.retry_after = retry_after
        self.code = code
        self.trouble = trouble
