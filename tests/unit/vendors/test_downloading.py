"""Files are fetched from where a vendor keeps them, and from nowhere else."""

import pytest

from infra.fakes.serving import Asked, Said, served
from mancrel.messages.transports import NotNowError, RefusedError
from mancrel.vendors import calling

META = ("https://lookaside.fbsbx.com", "https://*.fbcdn.net")


@pytest.mark.parametrize(
    "url",
    [
        "http://lookaside.fbsbx.com/1",
        "https://lookaside.fbsbx.com.evil.test/1",
        "https://evil.test/?https://lookaside.fbsbx.com",
        "https://lookaside.fbsbx.com@evil.test/1",
        "https://lookaside.fbsbx.com:8443/1",
        "https://fbcdn.net.evil.test/1",
        "https://evilfbcdn.net/1",
        "http://169.254.169.254/latest/meta-data",
        "file:///etc/passwd",
        "",
    ],
)
def test_other_hosts_are_not_asked(url):
    with pytest.raises(RefusedError, match="where we do not look"):
        calling.download(url, META)


def test_a_redirect_leads_nowhere_else_and_takes_no_token_along():
    asked: list[Asked] = []

    def answer(request: Asked) -> Said:
        asked.append(request)
        if request.path == "/away":
            return Said(302, "", {"Location": "http://169.254.169.254/"})
        if request.path == "/moved":
            return Said(302, "", {"Location": "/file"})
        return Said(200, b"a picture", {"Content-Type": "image/png; x=1"})

    with served(answer) as url:
        found = calling.download(f"{url}/moved", (url,), {"Authorization": "Bearer x"})
        with pytest.raises(RefusedError, match="where we do not look"):
            calling.download(f"{url}/away", (url,))

    assert (found.content, found.type) == (b"a picture", "image/png")
    assert [each.headers.get("authorization") for each in asked[:2]] == ["Bearer x", None]


@pytest.mark.parametrize(("status", "error"), [(404, RefusedError), (503, NotNowError), (500, NotNowError)])
def test_what_is_gone_is_told_from_what_cannot_be_had_now(status, error):
    with served(lambda _asked: Said(status, b"")) as url, pytest.raises(error):
        calling.download(f"{url}/1", (url,))
