"""Amounts, dates, shares and lengths as people read them, in a language given by its tag.

Conventions of this file: the sign of the currency stands in front, groups of three, all digits of the currency; a
negative amount has the minus sign U+2212 before the currency's sign. Dates are ``16 Jun 2026`` in English,
``2026年6月16日`` in Chinese text and ``2026-06-16`` in Chinese tables. Only ``percent_text`` rounds (half up).
"""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING, Final

from agent_desk.domain.money import Money, minor_digits

if TYPE_CHECKING:
    from datetime import date

MINUS: Final = "\N{MINUS SIGN}"
_SIGNS: Final = {
    "CNY": "¥",
    "USD": "$",
    "EUR": "€",
    "GBP": "£",
    "AUD": "A$",
    "NZD": "NZ$",
    "CAD": "C$",
    "HKD": "HK$",
    "SGD": "S$",
    "JPY": "JP¥",
    "INR": "₹",
    "KRW": "₩",
    "NGN": "₦",
}
_MONTHS: Final = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def currency_sign(currency: str) -> str:
    """The sign in front of an amount; the code and a space for a currency without a sign of its own."""
    return _SIGNS.get(currency, f"{currency} ")


def money_text(amount: Money, *, plus: bool = False, whole: bool = False) -> str:
    """An amount for people: ``¥1,234.50``.

    Args:
        amount: Any amount, negative ones too.
        plus: A plus sign before amounts above zero, for differences.
        whole: Leave out the minor units when they are zero (``¥300``), for limits.
    """
    digits = minor_digits(amount.currency)
    units, rest = divmod(abs(amount.minor), 10**digits)
    text = f"{currency_sign(amount.currency)}{units:,}"
    if digits and not (whole and rest == 0):
        text += f".{rest:0{digits}d}"
    if amount.minor < 0:
        return MINUS + text
    return f"+{text}" if plus and amount.minor > 0 else text


def amount_text(value: Decimal, currency: str) -> str:
    """An amount in major units from a limit or a finding; minor units only where there are any."""
    return money_text(Money.of(value.quantize(Decimal(1).scaleb(-minor_digits(currency))), currency), whole=True)


def date_text(day: date, language: str) -> str:
    """A date in running text: ``16 Jun 2026``, ``2026年6月16日``."""
    if language == "zh":
        return f"{day.year}年{day.month}月{day.day}日"
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def day_text(day: date, language: str) -> str:
    """A date whose year is plain: ``10 Jul``, ``7月10日``."""
    return f"{day.month}月{day.day}日" if language == "zh" else f"{day.day} {_MONTHS[day.month - 1]}"


def table_date_text(day: date, language: str) -> str:
    """A date in a table: ``2026-06-16`` in Chinese, ``16 Jun 2026`` in English."""
    return day.isoformat() if language == "zh" else date_text(day, language)


def percent_text(share: Decimal, language: str, digits: int = 0) -> str:
    """A share as percent: ``50 %``, in Chinese ``50%``; rounded half up, with more digits only where given."""
    value = (share * 100).quantize(Decimal(1).scaleb(-digits), rounding=ROUND_HALF_UP)
    sign = MINUS if value < 0 else ""
    return f"{sign}{abs(value):,f}{'' if language == 'zh' else ' '}%"
