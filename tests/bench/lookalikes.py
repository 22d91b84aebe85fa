"""An invented crowd of contacts with duplicates and with people who only look like it: seeded, any size.

A duplicate differs as people enter things: a typo, a nickname, another address, no phone, another script. Those
who only look the same: colleagues behind one switchboard, families in one house with one mailbox, namesakes.
"""

import random
from collections.abc import Iterator
from itertools import combinations

Row = dict[str, str]
COLUMNS = ("id", "name", "email", "phone", "company", "street", "postcode", "city", "country")


def _words(text: str) -> list[str]:
    return text.split()


_GIVEN = _words(
    """
    Ana Maria Robert William Elizabeth José Luis Carmen Ivan Olga Giorgos Eleni Fatima Ahmed Priya Rahul Emma
    Noah Lucas  Sofia Hugo Laura Pablo Lucía Peter Hans Anke Jürgen Marta Jan Zofia Piotr Anna Katherine
    Michael David Susan Thomas  Margaret James Jennifer Richard Christine Daniel Alexander Victoria Nicholas
    Rebecca Samuel Teresa Antonio Rafael
    """
)
_NICK = {
    "Robert": "Bob", "William": "Bill", "Elizabeth": "Liz", "José": "Pepe", "Michael": "Mike", "Margaret": "Peggy",
    "James": "Jim", "Jennifer": "Jenny", "Richard": "Dick", "Katherine": "Kate", "Thomas": "Tom", "Antonio": "Toni",
}  # fmt: skip
_STARTS = _words(
    """
    Al Bar Ber Cas Dem Dor Es Fer Gar Gon Har Ib Jan Kal Kov Lam Lop Mar Mol Mor Nav Or Pap Per Pet Ram Riv
    Rod Ros Ruiz San Ser Sok Tor Val Vas Vel Wag Wal Zam
    """
)
_MIDDLES = _words(
    """
    a an ar e en er i in is o on or u ul
    """
)
_ENDS = _words(
    """
    dez gues lez man mann ner nov off os ov pou res ro rra ski son ta tti va vic vich yan
    """
)
_PLACES = [
    ("28001", "Madrid"), ("08002", "Barcelona"), ("10115", "Berlin"), ("20095", "Hamburg"), ("75001", "Paris"),
    ("69001", "Lyon"), ("00118", "Roma"), ("1010", "Wien"), ("02108", "Boston"), ("60601", "Chicago"),
    ("94103", "San Francisco"), ("SW1A 1AA", "London"),
]  # fmt: skip
_STREETS = _words(
    """
    Main Oak High Mill Church Station Garden King Queen Park River Hill Lake Sun Bridge Market
    """
)
_TRADES = _words(
    """
    Tools Foods Logistics Media Textiles Optics Energy Software Motors Travel Garden Pharma
    """
)
_FORMS = ["Ltd", "GmbH", "S.L.", "Inc.", "LLC", "S.A.", ""]
_CYRILLIC = dict(zip("abvgdeziklmnoprstufh", "абвгдезиклмнопрстуфх", strict=True))


def crowd(size: int, seed: int = 7, twice: float = 0.15) -> tuple[list[Row], set[tuple[int, int]]]:
    """About *size* contacts, shuffled, and which row numbers are the same; *twice* is the share of duplicates."""
    chance = random.Random(seed)
    people: list[tuple[int, Row]] = []
    number = 0
    while len(people) < size:
        for row in _circle(chance):
            number += 1
            people.append((number, row))
            while chance.random() < twice:
                people.append((number, _entered_again(chance, row)))
    chance.shuffle(people)
    groups: dict[int, list[int]] = {}
    for place, (who, _row) in enumerate(people):
        groups.setdefault(who, []).append(place)
    rows = [{"id": f"r{place}", **row} for place, (_who, row) in enumerate(people)]
    return rows, {pair for each in groups.values() for pair in combinations(each, 2)}


def _circle(chance: random.Random) -> Iterator[Row]:
    """Somebody, and sometimes the family or the colleagues."""
    first = _somebody(chance)
    yield first
    drawn = chance.random()
    if drawn < 0.12:  # a family
        for given in chance.sample(_GIVEN, chance.randint(1, 3)):
            family = {"name": f"{given} {first['name'].split(' ', 1)[1]}"}
            shared = first["email"] if chance.random() < 0.3 else _mail(chance, family["name"], "")
            if given != first["name"].split()[0]:
                yield first | family | {"email": shared, "company": ""}
    elif drawn < 0.24 and first["company"]:  # colleagues
        for _each in range(chance.randint(1, 5)):
            other = _somebody(chance)
            yield first | {"name": other["name"], "email": _mail(chance, other["name"], first["company"])}
    elif drawn < 0.3:  # a namesake
        yield _somebody(chance) | {"name": first["name"]}


def _somebody(chance: random.Random) -> Row:
    family = "".join((chance.choice(_STARTS), chance.choice(_MIDDLES), chance.choice(_ENDS)))
    name = f"{chance.choice(_GIVEN)} {family}"
    postcode, city = chance.choice(_PLACES)
    maker = "".join((chance.choice(_STARTS), chance.choice(_MIDDLES), chance.choice(_ENDS)))
    company = f"{maker} {chance.choice(_TRADES)} {chance.choice(_FORMS)}".strip() if chance.random() < 0.6 else ""
    return {
        "name": name,
        "email": _mail(chance, name, company) if chance.random() < 0.85 else "",
        "phone": f"+34{chance.randint(600_000_000, 799_999_999)}" if chance.random() < 0.7 else "",
        "company": company,
        "street": f"{chance.choice(_STREETS)} Street {chance.randint(1, 240)}" if chance.random() < 0.6 else "",
        "postcode": postcode,
        "city": city,
        "country": "ES",
    }


def _mail(chance: random.Random, name: str, company: str) -> str:
    given, _, family = name.lower().encode("ascii", "ignore").decode().partition(" ")
    host = (
        f"{company.split(maxsplit=1)[0].lower()}.com"
        if company
        else chance.choice(["gmail.com", "yahoo.com", "gmx.de"])
    )
    user = chance.choice([f"{given}.{family}", f"{given[:1]}{family}"])
    return f"{user}{chance.choice(['', chance.randint(1, 99)])}@{host}"


def _entered_again(chance: random.Random, row: Row) -> Row:
    again = dict(row)
    if chance.random() < 0.5:
        again["email"] = chance.choice(["", _mail(chance, row["name"], ""), row["email"].upper()])
    if chance.random() < 0.5:
        digits = row["phone"].removeprefix("+34")
        again["phone"] = chance.choice(["", digits, f"0034 {digits[:3]} {digits[3:]}" if digits else ""])
    if chance.random() < 0.3:
        again |= {"street": "", "postcode": "", "city": ""}
    if chance.random() < 0.3:
        again["company"] = chance.choice(["", row["company"].rsplit(" ", 1)[0], row["company"].upper()])
    again["name"] = _renamed(chance, row["name"])
    kept = any(
        again[each] and again[each].lower() == row[each].lower() for each in ("email", "phone", "street", "company")
    )
    return again if kept else again | {"email": row["email"], "phone": row["phone"], "city": row["city"]}


def _renamed(chance: random.Random, name: str) -> str:
    given, _, family = name.partition(" ")
    ways = {
        0.3: lambda: name,
        0.5: lambda: _typo(chance, name),
        0.6: lambda: f"{family}, {given}",
        0.75: lambda: f"{_NICK.get(given, given)} {family}",
        0.85: name.upper,
        0.92: lambda: f"{given[0]}. {family}",
        1.0: lambda: "".join(_CYRILLIC.get(letter, letter) for letter in name.lower()).title(),
    }
    drawn = chance.random()
    return next(way for share, way in ways.items() if drawn < share)()


def _typo(chance: random.Random, text: str) -> str:
    place = chance.randint(1, len(text) - 2)
    dropped = text[:place] + text[place + 1 :]
    turned = text[:place] + text[place + 1] + text[place] + text[place + 2 :]
    mistyped = text[:place] + chance.choice("aeionrst") + text[place + 1 :]
    return chance.choice([dropped, turned, mistyped])
