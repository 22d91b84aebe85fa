"""Amounts in the minor units of their currency (ISO 4217), exactly."""

import re
from decimal import Decimal

_TWO = """
    AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY COP
    CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR
    IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN
    NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP
    STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VES WST XCD XCG YER ZAR ZMW ZWG
"""
_NONE = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF"
_THREE = "BHD IQD JOD KWD LYD OMR TND"
_DECIMALS = {code: decimals for codes, decimals in ((_NONE, 0), (_TWO, 2), (_THREE, 3)) for code in codes.split()}
_AMOUNT = re.compile(r"[0-9]{1,12}(\.[0-9]{1,10})?")


def known(currency: str) -> str:
    """*currency* itself.

    Raises:
        ValueError: it is no code of ISO 4217 in use.
    """
    if currency not in _DECIMALS:
        raise ValueError("must be a currency code of ISO 4217, such as EUR")
    return currency


def exponent(currency: str) -> int:
    """How many decimals *currency* has."""
    return _DECIMALS[currency]


def currencies(decimals: int) -> tuple[str, ...]:
    """The currencies that have so many decimals."""
    return tuple(code for code, has in _DECIMALS.items() if has == decimals)


def minor(amount: str | None, currency: str) -> int | None:
    """The decimal text *amount* in minor units; None stays None.

    Raises:
        ValueError: it is no plain decimal number, or is finer than the currency.
    """
    if amount is None:
        return None
    if not _AMOUNT.fullmatch(amount):
        raise ValueError('price must be a decimal number in a text, such as "19.90"')
    scaled = Decimal(amount).scaleb(exponent(currency))
    if scaled != scaled.to_integral_value():
        raise ValueError(f"price {amount} is finer than {currency}, which has {exponent(currency)} decimals")
    return int(scaled)


def major(amount: int | None, currency: str) -> Decimal | None:
    """*amount* minor units as a decimal number with the currency's decimals; None stays None."""
    return None if amount is None else Decimal(int(amount)).scaleb(-exponent(currency))
