"""The domain of a company: the form in which it is compared, and which domains are nobody's."""

from urllib.parse import urlsplit

from mancrel.kit import addresses
from mancrel.kit.errors import InvalidError

_PROVIDERS = """
    gmail.com googlemail.com outlook.com outlook.es outlook.fr outlook.de hotmail.com hotmail.es hotmail.co.uk
    hotmail.fr hotmail.it live.com live.co.uk msn.com yahoo.com yahoo.es yahoo.co.uk yahoo.fr yahoo.de
    yahoo.it yahoo.co.in ymail.com icloud.com me.com mac.com aol.com gmx.com gmx.de gmx.net gmx.at web.de
    t-online.de freenet.de proton.me protonmail.com pm.me mail.com mail.ru yandex.ru yandex.com qq.com 163.com
    126.com sina.com naver.com daum.net rediffmail.com terra.es telefonica.net libero.it virgilio.it alice.it
    orange.fr wanadoo.fr free.fr laposte.net sfr.fr bol.com.br uol.com.br terra.com.br btinternet.com sky.com
    comcast.net verizon.net att.net zoho.com fastmail.com hey.com tutanota.com tuta.io
"""
SHARED = frozenset(_PROVIDERS.split())
"""Providers of mailboxes: an address there says nothing of where somebody works."""


def normalise(text: str) -> str:
    """``https://www.Acme.com/about`` and ``acme.com`` as ``acme.com``.

    Raises:
        InvalidError: *text* names no domain.
    """
    try:
        host = urlsplit(text.strip() if "//" in text else f"//{text.strip()}").hostname or ""
        domain = addresses.domain_of(addresses.normalise(f"x@{host.removeprefix('www.')}"))
    except (ValueError, InvalidError) as error:
        raise InvalidError(f"{text[:80]!r} is no domain") from error
    if "." not in domain:
        raise InvalidError(f"{text[:80]!r} is no domain")
    return domain


def of_address(email: str | None) -> str | None:
    """The domain of the company that the owner of *email* works for; None when it is a provider's or there is none."""
    domain = addresses.domain_of(email) if email else ""
    return domain if "." in domain and domain not in SHARED else None
