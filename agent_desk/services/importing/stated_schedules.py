"""Schedules that a row states by its terms instead of listing them: made by the arithmetic that core systems use.

Conventions of this file: without a word about how it is repaid a loan has level monthly instalments, interest a twelfth
of the yearly rate; every word that a row adds is one named term of ``domain.servicing``. The last instalment takes what
rounding left. Due dates are counted from the drawdown where the first is one period after it (the 31st stays the last
day of every month), from the first otherwise. A loan with days or weeks as its unit, or with interest by days, counts
days by its day count.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

from agent_desk.domain.amounts import Amounts, Component
from agent_desk.domain.errors import InputError
from agent_desk.domain.schedule import Instalment, level_rows
from agent_desk.domain.servicing.conventions import Amortisation, Frequency, InterestBasis, Remainder, ServicingTerms
from agent_desk.domain.servicing.events import Disbursement
from agent_desk.domain.servicing.servicing import replay
from agent_desk.services.importing.drafts import months_later, on_day

if TYPE_CHECKING:
    from agent_desk.domain.loan import LoanTerms
    from agent_desk.services.importing.records import Record

_MOST_ROWS = 600


def stated_rows(record: Record, terms: LoanTerms, drawn_on: date) -> tuple[Instalment, ...]:
    """The instalments of a loan from its terms and its first due date.

    Raises:
        RefusedError: ``loan.due-before-drawn``, ``cell.out-of-range`` for a count, ``loan.term`` beyond the calendar.
    """
    first = record.needed("first_due", date)
    if first < drawn_on:
        raise record.refused("first_due", "loan.due-before-drawn", due=f"{first}", drawn=f"{drawn_on}")
    if not 1 <= terms.instalments <= _MOST_ROWS:
        raise record.refused("term", "cell.out-of-range", least="1", most=str(_MOST_ROWS))
    said = (record.text("repayment"), record.text("repay_unit"), record.text("interest_by"))
    if not any(said) and not record.count("repay_every"):
        whole = first == on_day(months_later(drawn_on, 1), drawn_on.day)
        day = drawn_on.day if whole else first.day
        dates = [on_day(months_later(first, index), day) for index in range(terms.instalments)]
        return level_rows(terms.principal, Fraction(terms.annual_rate) / 12, dates, rounding=terms.rounding)
    if first == drawn_on:
        raise record.refused("first_due", "loan.due-before-drawn", due=f"{first}", drawn=f"{drawn_on}")
    repayment = record.text("repayment") or "level"
    if repayment == "bullet" and terms.instalments > 1:
        raise record.refused("term", "cell.out-of-range", least="1", most="1")
    try:
        book = replay(_servicing(record, terms, drawn_on, first, repayment), [Disbursement(drawn_on, _lent(terms))])
    except InputError:
        raise record.refused("term", "loan.term", months=terms.instalments) from None
    return tuple(
        Instalment(
            number,
            row.due,
            Amounts.of_minor(terms.currency, {Component.PRINCIPAL: row.principal, Component.INTEREST: row.interest}),
        )
        for number, row in enumerate(book.rows, start=1)
    )


def _lent(terms: LoanTerms) -> int:
    return terms.principal.minor


def _servicing(record: Record, terms: LoanTerms, drawn_on: date, first: date, repayment: str) -> ServicingTerms:
    frequency = Frequency(record.text("repay_unit") or Frequency.MONTHS)
    by_days = frequency is not Frequency.MONTHS or record.text("interest_by") == InterestBasis.DAILY
    return ServicingTerms(
        principal=_lent(terms),
        annual_rate=Fraction(terms.annual_rate),
        count=terms.instalments,
        disbursed_on=drawn_on,
        first_due=first,
        every=record.count("repay_every") or 1,
        frequency=frequency,
        basis=InterestBasis.DAILY if by_days else InterestBasis.PER_PERIOD,
        day_count=terms.day_count,
        rounding=terms.rounding,
        remainder=Remainder.LAST,
        amortisation=Amortisation.EQUAL_PRINCIPAL if repayment == "equal-principal" else Amortisation.LEVEL,
        principal_grace=terms.instalments - 1 if repayment == "interest-only" else 0,
    )
