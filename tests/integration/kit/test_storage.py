"""Files: kept, found, removed; forms and links that are signed for one file."""

import json
from base64 import b64decode
from urllib.parse import parse_qs, urlsplit

import pytest

from mancrel.kit import storage
from mancrel.kit.errors import NotFoundError


def test_what_is_put_is_found_and_removed(aws: None) -> None:
    storage.put("attachments/acme/a", b"hello", "text/plain")

    assert storage.find("attachments/acme/a") == storage.Stored(5, "text/plain")
    storage.remove("attachments/acme/a")
    storage.remove("attachments/acme/a")
    assert storage.find("attachments/acme/a") is None
    with pytest.raises(NotFoundError):
        storage.get("attachments/acme/a")


def test_an_upload_is_signed_for_one_key_one_type_and_a_size(aws: None) -> None:
    form = storage.upload("attachments/acme/a", 1000, "application/pdf")

    policy = json.loads(b64decode(form.fields["policy"]))["conditions"]
    assert ["content-length-range", 1, 1000] in policy
    assert {"key": "attachments/acme/a"} in policy
    assert {"Content-Type": "application/pdf"} in policy
    assert form.fields["key"] == "attachments/acme/a"
    assert form.fields["x-amz-algorithm"] == "AWS4-HMAC-SHA256"
    assert form.url.endswith("/local-mancrel-data")


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("offer.pdf", 'attachment; filename="offer.pdf"'),
        ('a"b\r\nX: y\\.pdf', "attachment; filename=\"a_b__X: y_.pdf\"; filename*=UTF-8''a%22b%0D%0AX%3A%20y%5C.pdf"),
        ("año.pdf", "attachment; filename=\"a_o.pdf\"; filename*=UTF-8''a%C3%B1o.pdf"),
    ],
)
def test_a_link_downloads_under_the_files_own_name(aws: None, name: str, said: str) -> None:
    query = parse_qs(urlsplit(storage.link("attachments/acme/a", name)).query)

    assert query["response-content-disposition"] == [said]
