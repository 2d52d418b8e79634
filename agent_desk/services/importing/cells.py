"""Cells to values: what a column's texts mean, each refusal with its reason.

Conventions of this file: numbers have a decimal point and at most commas between thousands; no binary float anywhere.
A month is its first day. Capitals do not matter in codes.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from typing import TYPE_CHECKING

from agent_desk.domain.errors import InputError
from agent_desk.domain.money import MAX_MINOR, Currency, Money, minor_digits, round_exact
from agent_desk.services.importing.fields import CellKind
from agent_desk.services.importing.mapping import DateForm
from agent_desk.services.importing.report import RefusedError, refuse

if TYPE_CHECKING:
    from agent_desk.services.importing.mapping import ColumnSpec

CellValue = str | int | Decimal | Money | date

_NUMBER = re.compile(r"[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?(?:[eE][+-]?\d{1,3})?")
_MONTHS = {
    name: number
    for number, name in enumerate(
        ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"), start=1
    )
}
_MONTH = re.compile(r"([A-Za-z]{3})-(\d{4})")
_CLOCK = re.compile(r"[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?")
_FORMS = {
    DateForm.ISO: re.compile(r"(?P<y>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2})"),
    DateForm.COMPACT: re.compile(r"(?P<y>\d{4})(?P<m>\d{2})(?P<d>\d{2})"),
    DateForm.SLASHED: re.compile(r"(?P<y>\d{4})/(?P<m>\d{1,2})/(?P<d>\d{1,2})"),
    DateForm.MONTH_FIRST: re.compile(r"(?P<m>\d{1,2})/(?P<d>\d{1,2})/(?P<y>\d{4}|\d{2})"),
    DateForm.DAY_FIRST: re.compile(r"(?P<d>\d{1,2})/(?P<m>\d{1,2})/(?P<y>\d{4})"),
}
_CENTURY = 2000
#: Digits before the point of an amount that is below ``MAX_MINOR`` in every currency.
_PLAIN_DIGITS = 11


def cell_value(spec: ColumnSpec, text: str, currency: str) -> CellValue:
    """What a cell that is not empty says.

    Raises:
        RefusedError: a reason ``cell.*``; the caller adds the column.
    """
    match spec.type:
        case CellKind.TEXT | CellKind.IDENTIFIER:
            value: CellValue = _text(spec, text)
        case CellKind.AMOUNT:
            value = _amount(spec, text, currency)
        case CellKind.PERCENT:
            value = _bounded(spec, _number(text.removesuffix("%").rstrip())) / 100
        case CellKind.COUNT:
            value = _count(spec, text)
        case CellKind.DATE:
            value = _in_range(spec, _date(spec, text))
        case CellKind.MONTH:
            value = _in_range(spec, _month(spec, text))
        case _:
            value = _code(spec, text)
    return value


def _text(spec: ColumnSpec, text: str) -> str:
    plain = " ".join(text.split())
    if "\ufffd" in plain:
        raise refuse("cell.encoding")
    if not plain.isprintable() and any(unicodedata.category(char) in ("Cc", "Cs", "Co") for char in plain):
        raise refuse("cell.control-character")
    if len(plain) > spec.longest:
        raise refuse("cell.too-long", limit=spec.longest)
    return plain


def _number(text: str) -> Decimal:
    if not _NUMBER.fullmatch(text):
        raise refuse("cell.not-a-number")
    try:
        return Decimal(text.replace(",", ""))
    except InvalidOperation:
        raise refuse("cell.not-a-number") from None


def _bounded(spec: ColumnSpec, number: Decimal) -> Decimal:
    if spec.least is not None and number < spec.least:
        if spec.least == 0:
            raise refuse("cell.negative")
        raise refuse("cell.out-of-range", least=str(spec.least), most=str(spec.most or ""))
    if spec.most is not None and number > spec.most:
        raise refuse("cell.out-of-range", least=str(spec.least or 0), most=str(spec.most))
    return number


def _amount(spec: ColumnSpec, text: str, currency: str) -> Money:
    if not spec.least and spec.most is None and (minor := _plain_minor(text, minor_digits(currency))) is not None:
        return Money(minor, Currency(currency))
    number = _bounded(spec, _number(text))
    if spec.rounding is not None and abs(number) <= MAX_MINOR:
        return Money(round_exact(Fraction(number) * 10 ** minor_digits(currency), spec.rounding), Currency(currency))
    try:
        return Money.of(number, currency)
    except InputError as fault:
        raise refuse(fault.code.replace("money.", "cell."), digits=minor_digits(currency)) from None


def _plain_minor(text: str, digits: int) -> int | None:
    """Minor units of an amount such as ``1234.5``, as nearly all are written; ``None`` for any other text."""
    whole, point, part = text.partition(".")
    if not whole.isdecimal() or len(whole) > _PLAIN_DIGITS or not (part.isdecimal() if point else True):
        return None
    if len(part) > digits:
        return None
    return int(whole + part.ljust(digits, "0"))


def _count(spec: ColumnSpec, text: str) -> int:
    plain = text.removesuffix(spec.unit).rstrip() if spec.unit else text
    number = _number(plain)
    if number.adjusted() > 9 or number != number.to_integral_value():
        raise refuse("cell.not-a-count")
    return int(_bounded(spec, number))


def _date(spec: ColumnSpec, text: str) -> date:
    day = _CLOCK.sub("", text) if ":" in text else text
    for form in (*spec.forms, DateForm.ISO):
        found = _FORMS[form].fullmatch(day)
        if found is None:
            continue
        year = int(found["y"])
        try:
            return date(year if len(found["y"]) == 4 else _CENTURY + year, int(found["m"]), int(found["d"]))
        except ValueError:
            break
    raise refuse("cell.not-a-date", form=" ".join(spec.forms))


def _month(spec: ColumnSpec, text: str) -> date:
    found = _MONTH.fullmatch(text)
    if found is not None and found[1].lower() in _MONTHS and int(found[2]):
        return date(int(found[2]), _MONTHS[found[1].lower()], 1)
    try:
        return _date(spec, text).replace(day=1)  # a spreadsheet makes a date of Oct-2016
    except RefusedError:
        raise refuse("cell.not-a-month") from None


def _in_range(spec: ColumnSpec, day: date) -> date:
    if not spec.earliest <= day <= spec.latest:
        raise refuse("cell.date-range", earliest=spec.earliest.isoformat(), latest=spec.latest.isoformat())
    return day


def _code(spec: ColumnSpec, text: str) -> str:
    plain = " ".join(text.split())
    found = spec.codes.get(plain)
    if found is None:
        found = {word.casefold(): code for word, code in spec.codes.items()}.get(plain.casefold())
    if found is None:
        raise refuse("cell.unknown-code", allowed=", ".join(spec.codes))
    return found
