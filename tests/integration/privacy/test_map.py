"""Everything that is stored stands in the map of what is kept about people."""

import re
from pathlib import Path

from mancrel.privacy.holdings import APART, FILES, HELD
from tests.unit.test_template import models

ROOT = Path(__file__).parents[3]
FOLDER = re.compile(r'f"([a-z-]+/)\{(?:\w+\.)?tenant_id\}/|^PREFIX = "([a-z-]+/)"', re.MULTILINE)


def test_every_table_is_erased_or_says_why_not() -> None:
    assert sorted([*HELD, *APART]) == sorted(models())


def test_what_stays_of_a_row_is_there() -> None:
    known = models()

    for name, holding in HELD.items():
        assert set(holding.stays or ()) <= known[name].get_attributes().keys(), name


def test_every_folder_of_the_bucket_says_what_ends_it() -> None:
    sources = [path.read_text() for part in ("layers", "functions") for path in (ROOT / part).rglob("*.py")]
    found = {one or other for source in sources for one, other in FOLDER.findall(source)}

    assert found == FILES.keys()


def test_what_goes_by_itself_goes_when_the_map_says() -> None:
    rules = dict(re.findall(r"Prefix: ([a-z-]+/), ExpirationInDays: (\d+)", (ROOT / "template.yaml").read_text()))
    said = {folder: days for folder, why in FILES.items() for days in re.findall(r"by itself after (\d+) days", why)}

    assert said == {folder: days for folder, days in rules.items() if folder != "picture-drops/"}
