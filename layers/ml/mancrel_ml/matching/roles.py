"""What a column of an unknown table says, by its header and, where that is silent, by its values."""

import re
from collections.abc import Sequence
from enum import StrEnum

from mancrel.duplicates.likeness import plain


class Role(StrEnum):
    """What a column says about a record."""

    GIVEN = "given"
    FAMILY = "family"
    NAME = "name"
    COMPANY = "company"
    EMAIL = "email"
    PHONE = "phone"
    BORN = "born"
    NUMBER = "number"
    STREET = "street"
    DISTRICT = "district"
    CITY = "city"
    POSTCODE = "postcode"
    REGION = "region"
    COUNTRY = "country"
    WEBSITE = "website"
    IDENTITY = "identity"
    TITLE = "title"
    DESCRIPTION = "description"
    PRICE = "price"
    MAKER = "maker"
    MODEL = "model"
    OTHER = "other"
    NOTHING = "nothing"


class Kind(StrEnum):
    """What the records of a table are."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PRODUCT = "product"


_HEADERS: tuple[tuple[str, Role], ...] = (
    (r"(given|first|fore|christian|middle) ?names?|fname|first|givenname|vorname|nombre de pila|prenom", Role.GIVEN),
    (r"(sur|last|family|second) ?names?|lname|last|surname|apellidos?|nachname|nom de famille", Role.FAMILY),
    (r"(e ?mail)( ?address)?( \d)?|mail|correo( electronico)?|email.*|.*e ?mail", Role.EMAIL),
    (
        r"(tele)?phones?( ?(number|no|num))?( \d)?|tel|mobile.*|cell.*|fax.*|telefono|movil|phone.*|.*phone|handy",
        Role.PHONE,
    ),
    (r"(date of birth|dob|birth ?(date|day)?|born|date birth|fecha de nacimiento|geburtsdatum|b ?day)", Role.BORN),
    (r"(street|house|building|st) ?(number|no|num|nr)|hausnummer|numero", Role.NUMBER),
    (
        r"(address|addr|street)( ?(line|address|name))?( ?1)?|st|calle|direccion|strasse|rue|mailing street|.*street.*",
        Role.STREET,
    ),
    (
        r"(address|addr|street)( ?line)? ?[2-4]|district|neighbou?rhood|county|apartment|apt|unit|locality",
        Role.DISTRICT,
    ),
    (r"city|town|suburb|municipality|ciudad|stadt|ort|ville|place|location|.*city", Role.CITY),
    (r"post ?code|postal( ?code)?|zip( ?code)?|plz|codigo postal|cp|.*zip.*|.*postal.*|.*postcode", Role.POSTCODE),
    (r"state|region|province|provincia|bundesland|.*state", Role.REGION),
    (r"country( ?code)?|nation|pais|land|.*country.*", Role.COUNTRY),
    (r"(web ?site|url|domain|homepage|web|website url|company domain.*)", Role.WEBSITE),
    (
        r"(company|organi[sz]ation|employer|firm|business|account|entity|empresa|legal|supplier)( ?names?)?|firma",
        Role.COMPANY,
    ),
    (r"(soc|ssn|social|national|tax|vat|passport|nhs|nif|dni|nie|curp|ein|duns|lei|isin|crn).*", Role.IDENTITY),
    (r"(full|contact|person|customer|client|display|complete)? ?names?|nombre( completo)?|author name", Role.NAME),
    (r"(product|item|article|paper|song|movie|book)? ?(title|name)|titulo|titel|producto", Role.TITLE),
    (r"desc(ription)?|details?|.*description|features?|body|abstract", Role.DESCRIPTION),
    (r"(list|sale|unit|retail|regular)? ?price|cost|precio|preis|amount", Role.PRICE),
    (r"manufacturer|maker|brand|make|vendor|producer|marca|brand name|manufacturer name", Role.MAKER),
    (r"(model|part|mpn|sku|upc|ean|gtin|isbn|modell?)( ?(no|number|num|nr|name|code))?|model ?no|modelno", Role.MODEL),
    (r"(record |row |source )?(id|key|index|uuid|guid|no|nr)|rec id|.* id|id .*|unnamed.*|", Role.NOTHING),
)
_SHAPES: tuple[tuple[str, Role], ...] = (
    (r"[^@\s]+@[^@\s]+\.[a-z]{2,}", Role.EMAIL),
    (r"(https?://|www\.)\S+", Role.WEBSITE),
    (r"(19|20)\d\d[-/.](0?[1-9]|1[0-2])[-/.]\d{1,2}", Role.BORN),
    (r"\+?[\d\s().-]{9,18}", Role.PHONE),
)
_SAMPLE = 500
_SURE = 0.7
_PERSONAL = {Role.GIVEN, Role.FAMILY, Role.BORN}
_GOODS = {Role.TITLE, Role.DESCRIPTION, Role.PRICE, Role.MAKER, Role.MODEL}
_PLACED = {Role.EMAIL, Role.PHONE, Role.STREET, Role.POSTCODE, Role.CITY, Role.COMPANY, Role.WEBSITE, Role.COUNTRY}
_PERSON_WORDS = re.compile(r"contact|person|full|first|customer|client|patient|voter")


def words_of(header: str) -> str:
    """``dateOfBirth`` and ``date_of_birth`` → ``date of birth``."""
    return plain(re.sub(r"(?<=[a-z])(?=[A-Z])", " ", header))


def role_of(header: str, values: Sequence[str]) -> Role:
    """The role of one column; header first, values where it says nothing."""
    said = words_of(header)
    named = next((role for pattern, role in _HEADERS if re.fullmatch(pattern, said)), None)
    if named is not None and named is not Role.NOTHING:
        return named
    filled = [value for value in values[:_SAMPLE] if value]
    for pattern, role in _SHAPES:
        if filled and sum(bool(re.fullmatch(pattern, each.lower())) for each in filled) >= _SURE * len(filled):
            return role
    return named or Role.OTHER


def kind_of(roles: set[Role], headers: Sequence[str]) -> Kind:
    """What a table with these columns is about."""
    if roles & _PERSONAL:
        return Kind.PERSON
    goods, placed = len(roles & _GOODS), len(roles & _PLACED)
    if goods > placed or (goods and Role.TITLE in roles and Role.EMAIL not in roles):
        return Kind.PRODUCT
    if Role.NAME in roles and (Role.EMAIL in roles or any(_PERSON_WORDS.search(words_of(each)) for each in headers)):
        return Kind.PERSON
    return Kind.ORGANISATION if roles & (_PLACED | {Role.NAME}) else Kind.PRODUCT
