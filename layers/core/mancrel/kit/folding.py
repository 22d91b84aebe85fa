"""Text as it is compared: without case and accents."""

import unicodedata


def folded(text: str) -> str:
    """*text* without case, accents and double spaces."""
    return " ".join(_bare(text).split())


def words(text: str) -> str:
    """`folded`, letters and digits only: what stands between them parts words."""
    return " ".join("".join(sign if sign.isalnum() else " " for sign in _bare(text)).split())


def _bare(text: str) -> str:
    apart = unicodedata.normalize("NFKD", text).casefold()
    return "".join(sign for sign in apart if not unicodedata.combining(sign))
