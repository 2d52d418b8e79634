"""Loans that a case describes in a sentence: which sentences are understood, and what is read from them.

Understood: an amount first (``1000.00, ...``); ``no interest``; ``disbursed DATE`` or ``at disbursement DATE``;
``N instalment(s) [of AMOUNT] every N days|weeks|months`` or ``N monthly instalments from DATE``; ``N instalments
AMOUNT due DATE, DATE ...``; ``P% effective a year``; ``flat P% a month``; ``P% (rounded to AMOUNT) paid at
disbursement``; ``principal grace N``; amounts of instalments in brackets.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from agent_desk.domain.dates import add_days, add_months
from agent_desk.services.calculating.reading import Case, guard, to_cents, to_date, wrong

if TYPE_CHECKING:
    from datetime import date

_AMOUNT = r"\d+(?:\.\d+)?"
_DATE = r"\d{4}-\d{2}-\d{2}"


@dataclass(frozen=True, slots=True)
class ToldInstalment:
    """One instalment of a told loan."""

    due: date
    amount: int


def _search(pattern: str, text: str) -> re.Match[str] | None:
    return re.search(pattern, text, re.IGNORECASE)


def told_amount(inputs: Case, key: str = "loan") -> int:
    """The amount at the head of the sentence, in cents."""
    text = inputs.text(key)
    found = re.match(rf"\s*({_AMOUNT})", text)
    if not found:
        raise wrong(inputs.name(key), "a sentence that begins with the amount lent", text)
    return to_cents(found[1], inputs.name(key), positive=True)


def told_date(inputs: Case, key: str = "loan") -> date:
    """The day on which the loan was paid out."""
    text = inputs.text(key)
    found = _search(rf"(?:disbursed|at disbursement|from)\s+({_DATE})", text)
    if not found:
        raise wrong(inputs.name(key), "a sentence with 'disbursed YYYY-MM-DD'", text)
    return to_date(found[1], inputs.name(key))


def told_instalments(inputs: Case, key: str = "loan") -> tuple[ToldInstalment, ...]:
    """The instalments of a loan without interest, a down payment included; the last takes the remainder."""
    text = inputs.text(key)
    name = inputs.name(key)
    begin, principal = told_date(inputs, key), told_amount(inputs, key)
    found = _search(rf"(\d+)\s+(?:monthly\s+)?instalments?(?:\(s\))?(?:\s+of\s+({_AMOUNT}))?", text)
    if not found:
        raise wrong(name, "a sentence with 'N instalments'", text)
    count = int(found[1])
    every = _search(r"every\s+(?:(\d+)\s+)?(day|week|month)s?", text)
    size, unit = (int(every[1] or 1), every[2].lower()) if every else (1, "month")
    rows = []
    down = _search(rf"\d+(?:\.\d+)?%\s*(?:\(rounded to ({_AMOUNT})\)\s*)?paid at disbursement", text)
    left = principal
    if down:
        percent = _search(rf"({_AMOUNT})%", text)
        amount = to_cents(down[1], name) if down[1] else round(principal * Fraction(percent[1] if percent else 0) / 100)
        rows.append(ToldInstalment(begin, amount))
        left -= amount
    listed = _search(rf"\(({_AMOUNT}(?:,\s*{_AMOUNT})+)\)", text)
    amounts = [to_cents(part.strip(), name) for part in listed[1].split(",")] if listed else []
    if not amounts:
        share = to_cents(found[2], name) if found[2] else left // count
        amounts = [share] * (count - 1) + [left - share * (count - 1)]
    if len(amounts) != count or sum(amounts) != left or min(amounts) < 0:
        raise wrong(name, f"{count} instalments that sum to the loan", text)

    def due(number: int) -> date:
        if unit == "month":
            return add_months(begin, size * number)
        return add_days(begin, size * number * (7 if unit == "week" else 1))

    for number, amount in enumerate(amounts, start=1):
        when: date = guard(name, lambda n=number: due(n))  # type: ignore[misc]
        rows.append(ToldInstalment(when, amount))
    return tuple(rows)


def told_percent(inputs: Case, pattern: str, expected: str, key: str = "loan") -> Fraction:
    """A percentage that the sentence names, as a fraction."""
    text = inputs.text(key)
    found = _search(rf"({_AMOUNT})\s*%\s*{pattern}", text)
    if not found:
        raise wrong(inputs.name(key), expected, text)
    return Fraction(found[1]) / 100


def told_due_dates(inputs: Case, key: str = "loan") -> tuple[int, tuple[date, ...]]:
    """``3 instalments 1022.58 due 2025-02-12, 2025-03-15 ...``: the instalment and its dates."""
    text = inputs.text(key)
    name = inputs.name(key)
    found = _search(rf"(\d+)\s+instalments?\s+(?:of\s+)?({_AMOUNT})\s+due\s+((?:{_DATE}(?:,\s*)?)+)", text)
    if not found:
        raise wrong(name, "a sentence with 'N instalments AMOUNT due DATE, DATE'", text)
    dates = tuple(to_date(day, name) for day in re.findall(_DATE, found[3]))
    if len(dates) != int(found[1]):
        raise wrong(name, f"{found[1]} due dates", text)
    return to_cents(found[2], name, positive=True), dates


@dataclass(frozen=True, slots=True)
class ToldFlatLoan:
    """A flat loan in monthly instalments.

    Attributes:
        principal: Minor units lent.
        begin: When it was paid out.
        interest: Interest of each instalment.
        principals: Principal of each instalment.
        due_dates: One an instalment.
    """

    principal: int
    begin: date
    interest: int
    principals: tuple[int, ...]
    due_dates: tuple[date, ...]


def told_flat_loan(inputs: Case, key: str = "loan") -> ToldFlatLoan:
    """``1000.00, flat 3% a month, 6 monthly instalments from 2006-01-01, principal grace 1``."""
    text = inputs.text(key)
    name = inputs.name(key)
    principal, begin = told_amount(inputs, key), told_date(inputs, key)
    rate = told_percent(inputs, r"a month", "a sentence with 'flat P% a month'", key)
    found = _search(r"(\d+)\s+monthly\s+instalments?", text)
    if not found:
        raise wrong(name, "a sentence with 'N monthly instalments'", text)
    count = int(found[1])
    grace_found = _search(r"principal grace (\d+)", text)
    grace = int(grace_found[1]) if grace_found else 0
    if not 0 <= grace < count:
        raise wrong(name, "a principal grace below the number of instalments", text)
    share, rest = divmod(principal, count - grace)
    parts = [0] * grace + [share] * (count - grace)
    parts[-1] += rest
    dates: tuple[date, ...] = guard(name, lambda: tuple(add_months(begin, n) for n in range(1, count + 1)))
    interest = round(principal * rate)
    return ToldFlatLoan(principal, begin, interest, tuple(parts), dates)
