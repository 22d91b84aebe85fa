"""Cells for files that people open in a spreadsheet program."""

_DANGEROUS = ("=", "+", "-", "@", "\t", "\r")


def harmless(text: str) -> str:
    """*text* with an apostrophe in front where a spreadsheet program would take it for a formula.

    OWASP, "CSV Injection". A telephone number such as +49… gets it, too: nobody can tell it from ``+49*1`` for sure,
    it stays readable, and our own import takes one apostrophe off again.
    """
    return f"'{text}" if text.startswith(_DANGEROUS) else text


def bare(text: str) -> str:
    """*text* without the apostrophe that `harmless` put in front."""
    return text[1:] if text[:1] == "'" and text[1:2] in _DANGEROUS else text
