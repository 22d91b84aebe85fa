"""Links that lead through us, so that a click is known, and the pixel that tells of an opening.

The target stands in the signed token itself: nobody can make our address lead elsewhere (no open redirect).
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from datetime import UTC, datetime

from mancrel.kit import signed
from mancrel.kit.settings import settings

_PURPOSE = "tracking"
_LINK = re.compile(r"""(<a\b[^<>]*?\shref\s*=\s*)(?:"([^"]*)"|'([^']*)')""", re.IGNORECASE)
_ADDRESS = re.compile(r"https?://[^\s<>\"'\\]{1,2000}", re.IGNORECASE)
_TRAILING = ".,;:!?)]}"
_LONGEST = 2_000
_BODY_END = re.compile(r"</body\s*>", re.IGNORECASE)


@dataclass(frozen=True)
class Delivery:
    """One message to one person: what its links say of it. Ids only."""

    tenant_id: str
    campaign_id: str
    step: str
    contact_id: str
    channel: str
    sent_at: datetime

    @property
    def key(self) -> str:
        """What its hits are kept under."""
        return f"{self.tenant_id}#{self.campaign_id}#{self.step}#{self.contact_id}"


@dataclass(frozen=True)
class Tracked:
    """What a token says: which delivery, and the link's target; a lure is a link that no person sees."""

    delivery: Delivery
    kind: str  # opened, clicked or lured
    url: str = ""


def token(tracked: Tracked) -> str:
    """*tracked* as a word for an address."""
    one = tracked.delivery
    sent = str(int(one.sent_at.timestamp()))
    parts = (tracked.kind[0], one.tenant_id, one.campaign_id, one.step, one.contact_id, one.channel, sent)
    return signed.sign(_PURPOSE, *parts, tracked.url)


_KINDS = {"o": "opened", "c": "clicked", "l": "lured"}


def read(word: str) -> Tracked | None:
    """What `token` was given; None when it made no such word."""
    parts = signed.read(_PURPOSE, word)
    if parts is None:
        return None
    kind, tenant_id, campaign_id, step, contact_id, channel, sent, url = parts
    sent_at = datetime.fromtimestamp(int(sent), UTC)
    return Tracked(Delivery(tenant_id, campaign_id, step, contact_id, channel, sent_at), _KINDS[kind], url)


def click_url(delivery: Delivery, url: str) -> str:
    """The address that leads to *url* and lets us know."""
    return f"{settings().public_url}/t/c/{token(Tracked(delivery, 'clicked', url))}"


def pixel_url(delivery: Delivery) -> str:
    """The address of the picture that tells of an opening."""
    return f"{settings().public_url}/t/o/{token(Tracked(delivery, 'opened'))}.gif"


def rewrite(content: str, kind: str, delivery: Delivery, tracking: bool = True) -> str:
    """A rendered message whose links lead through us; as it is when the tenant does not track.

    An HTML one also gets the pixel, and a link that only machines follow. Links of ours (leaving, preferences) stay.
    """
    if not tracking:
        return content
    if kind != "html":
        return _ADDRESS.sub(lambda found: _in_text(delivery, found[0]), content)
    content = _LINK.sub(lambda found: _in_page(delivery, found), content)
    unseen = _lure(delivery) + _pixel(delivery)
    ends = [found.start() for found in _BODY_END.finditer(content)]
    end = ends[-1] if ends else len(content)
    return content[:end] + unseen + content[end:]


def _ours(url: str) -> bool:
    home = settings().public_url
    return url.startswith((f"{home}/u/", f"{home}/t/", f"{home}/preferences/"))


def _in_page(delivery: Delivery, found: re.Match[str]) -> str:
    url = html.unescape(found[2] if found[2] is not None else found[3])
    if not _ADDRESS.fullmatch(url) or len(url) > _LONGEST or _ours(url):
        return found[0]
    return f'{found[1]}"{click_url(delivery, url)}"'


def _in_text(delivery: Delivery, url: str) -> str:
    bare = url.rstrip(_TRAILING)
    return url if _ours(bare) else click_url(delivery, bare) + url[len(bare) :]


def _pixel(delivery: Delivery) -> str:
    return f'<img src="{pixel_url(delivery)}" width="1" height="1" alt="" style="border:0;opacity:0">'


def _lure(delivery: Delivery) -> str:
    address = f"{settings().public_url}/t/c/{token(Tracked(delivery, 'lured', settings().public_url))}"
    return (
        f'<a href="{address}" aria-hidden="true" tabindex="-1" rel="nofollow"'
        ' style="display:none;max-height:0;overflow:hidden;font-size:0;line-height:0;mso-hide:all"></a>'
    )
