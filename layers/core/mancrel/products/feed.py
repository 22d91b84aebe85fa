"""A source's feed, page by page: ``GET feedUrl?page=N`` → ``{"items": […], "nextPage": N | null}``."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from mancrel.products import fetching
from mancrel.products.fetching import FeedError

MAX_PAGES = 1000


def rows(url: str, deadline: float) -> Iterator[tuple[str, Any]]:
    """Every row of the feed with the words that name its place, such as ``row 3 of page 2``.

    Raises:
        FeedError: a page cannot be read, or the pages do not come to an end.
    """
    page, seen = 1, set[int]()
    while page not in seen:
        seen.add(page)
        if len(seen) > MAX_PAGES:
            raise FeedError(f"the feed has more than {MAX_PAGES} pages; make its pages larger")
        content = fetching.get_json(_address(url, page), deadline)
        items, following = _read(content, page)
        for index, item in enumerate(items, start=1):
            yield f"row {index} of page {page}", item
        if following is None:
            return
        page = following
    raise FeedError(f"the feed names page {page} twice")


def _address(url: str, page: int) -> str:
    parts = urlsplit(url)
    query = [(name, value) for name, value in parse_qsl(parts.query, keep_blank_values=True) if name != "page"]
    return urlunsplit(parts._replace(query=urlencode([*query, ("page", str(page))]), fragment=""))


def _read(content: Any, page: int) -> tuple[list[Any], int | None]:
    items = content.get("items") if isinstance(content, dict) else None
    if not isinstance(items, list):
        raise FeedError(f'page {page} of the feed has no list "items"')
    following = content.get("nextPage")
    if following is not None and (isinstance(following, bool) or not isinstance(following, int)):
        raise FeedError(f'"nextPage" on page {page} of the feed is neither a number nor null')
    return items, following
