"""Amounts, dates and shares as people read them, in the language of the screen.

Conventions of this file: the sign of the currency stands in front, groups of three, all digits of the currency; a
negative amount has the minus sign U+2212 before the currency's sign. Dates are ``16 Jun 2026`` in English,
``2026年6月16日`` in Chinese text and ``2026-06-16`` in tables and fields. Nothing here rounds, but ``percent_text``.
"""

from __future__ import annotations

import unicodedata
from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QDate, QLocale

from agent_desk.domain.errors import InputError
from agent_desk.domain.money import Money
from agent_desk.wording.formats import MINUS, currency_sign, money_text

if TYPE_CHECKING:
    from datetime import date
    from fractions import Fraction

__all__ = [
    "MINUS",
    "currency_sign",
    "date_text",
    "day_text",
    "long_date_text",
    "money_text",
    "month_text",
    "percent_text",
    "read_money",
    "screen_language",
    "table_date_text",
]

_MONTHS: Final = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_LONG_MONTHS: Final = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def screen_language() -> str:
    """The language of the screen, such as ``en`` or ``zh``."""
    return QLocale().name().split("_")[0]


def read_money(text: str, currency: str) -> Money | None:
    """What a person typed as an amount: groups, the currency's sign and full-width figures are understood.

    Returns:
        The amount, never negative; None for an empty text, for anything that is no amount, for more digits than the
        currency has, and beyond the largest amount.
    """
    plain = unicodedata.normalize("NFKC", text).strip()
    for sign in (currency_sign(currency).strip(), currency, "¥", "元"):
        plain = plain.removeprefix(sign).removesuffix(sign).strip()
    plain = plain.replace(",", "").replace(" ", "").replace("\N{NO-BREAK SPACE}", "")
    if not plain or not plain.isascii() or not all(sign.isdigit() or sign == "." for sign in plain):
        return None
    try:
        return Money.of(plain, currency)
    except InputError:
        return None


def date_text(day: date, language: str | None = None) -> str:
    """A date in running text: ``16 Jun 2026``, ``2026年6月16日``; by the locale's habit in other languages."""
    match language or screen_language():
        case "en" | "C":
            return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
        case "zh":
            return f"{day.year}年{day.month}月{day.day}日"
        case other:
            return _by_locale(day, other, "d MMM yyyy")


def long_date_text(day: date, language: str | None = None) -> str:
    """A date with the month in full: ``16 June 2026``, ``2026年6月16日``."""
    match language or screen_language():
        case "en" | "C":
            return f"{day.day} {_LONG_MONTHS[day.month - 1]} {day.year}"
        case "zh":
            return date_text(day, "zh")
        case other:
            return _by_locale(day, other, "d MMMM yyyy")


def day_text(day: date, language: str | None = None) -> str:
    """A date whose year is plain: ``10 Jul``, ``7月10日``."""
    match language or screen_language():
        case "en" | "C":
            return f"{day.day} {_MONTHS[day.month - 1]}"
        case "zh":
            return f"{day.month}月{day.day}日"
        case other:
            return _by_locale(day, other, "d MMM")


def month_text(day: date, language: str | None = None, *, short: bool = False) -> str:
    """A month: ``Jun 2027`` and ``2027年6月``; short for axes ``Jun 27`` and ``27年6月``."""
    match language or screen_language():
        case "en" | "C":
            year = f"{day.year % 100:02d}" if short else str(day.year)
            return f"{_MONTHS[day.month - 1]} {year}"
        case "zh":
            return f"{day.year % 100 if short else day.year}年{day.month}月"
        case other:
            return _by_locale(day, other, "MMM yy" if short else "MMM yyyy")


def table_date_text(day: date, language: str | None = None) -> str:
    """A date in a table or a field: ``2026-06-16`` in Chinese, ``16 Jun 2026`` in English."""
    if (language or screen_language()) == "zh":
        return day.isoformat()
    return date_text(day, language)


def percent_text(share: Decimal | Fraction, language: str | None = None, digits: int = 0) -> str:
    """A share as percent: ``50 %``, in Chinese ``50%``; rounded half up to ``digits`` decimals."""
    exact = share if isinstance(share, Decimal) else Decimal(share.numerator) / Decimal(share.denominator)
    value = (exact * 100).quantize(Decimal(1).scaleb(-digits), rounding=ROUND_HALF_UP)
    sign = MINUS if value < 0 else ""
    space = "" if (language or screen_language()) == "zh" else " "
    return f"{sign}{abs(value):,f}{space}%"


def _by_locale(day: date, language: str, pattern: str) -> str:
    return QLocale(language).toString(QDate(day.year, day.month, day.day), pattern)
