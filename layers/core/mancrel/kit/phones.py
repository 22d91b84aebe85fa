"""Telephone numbers in E.164 (ITU-T), read with Google's libphonenumber."""

from mancrel.kit.errors import InvalidError

LONGEST = 40


def normalise(text: str, country: str | None = None) -> str:
    """The number as ``+351912345678``.

    Args:
        text: as people write it.
        country: ISO 3166-1 alpha-2; where a number without a prefix is at home.

    Raises:
        InvalidError: *text* is no telephone number that could exist.
    """
    found = find(text, country)
    if found is None:
        raise InvalidError("must be a telephone number, with its country's prefix such as +351")
    return found


def find(text: str, country: str | None = None) -> str | None:
    """`normalise`, or None where that raises."""
    import phonenumbers  # 30 ms that few requests need

    if len(text) > LONGEST:
        return None
    try:
        number = phonenumbers.parse(text, country)
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_possible_number(number):
        return None
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def digits(text: str) -> str:
    """The digits of *text* alone: what a search for a part of a number compares."""
    return "".join(char for char in text if char.isdigit())
