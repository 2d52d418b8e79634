"""A loan as a file describes it, before anybody looks at the store; and the checks that every shape shares."""

from __future__ import annotations

import calendar
import hashlib
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from agent_desk.domain.dates import add_months
from agent_desk.domain.errors import InputError
from agent_desk.domain.loan import LateFeeTerms
from agent_desk.domain.money import Money, minor_digits
from agent_desk.services.importing.report import refuse

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from agent_desk.domain.loan import Borrower, Loan, Portfolio
    from agent_desk.services.importing.mapping import ColumnMapping, SumCheck, TableSpec
    from agent_desk.services.importing.records import Record
    from agent_desk.services.importing.report import Refusal


#: Raised when loans are derived otherwise from the same rows: then a file that was imported before counts as new.
DERIVATION = 2


@dataclass(slots=True)
class Draft:
    """A loan as a file describes it.

    Attributes:
        borrower: ``None`` when the file says nothing about the person.
        has_schedule, has_payments: False when the file does not speak of them, so that what is known stays.
        faults: Payments of the loan that were refused.
        digest: Of what the file's rows say, word for word; set last.
    """

    file: str
    line: int
    loan: Loan
    borrower: Borrower | None
    has_schedule: bool = True
    has_payments: bool = True
    faults: tuple[Refusal, ...] = ()
    digest: str = ""


def rows_digest(mapping: ColumnMapping, snapshot: str, records: Iterable[Record]) -> str:
    """SHA-256 over the cells of a loan's rows, by which an import knows that it has seen them.

    Args:
        mapping: How they are read.
        snapshot: What else the loan follows from, such as the day of the snapshot.
        records: The loan's row and those that belong to it.
    """
    said = "".join([f"{record.digested}\x1d" for record in records])
    text = f"{DERIVATION}|{mapping.name}|{snapshot}{said}"
    return hashlib.sha256(text.encode(errors="surrogatepass")).hexdigest()


def late_fee_terms(mapping: ColumnMapping, currency: str) -> LateFeeTerms | None:
    """The mapping's late fee in the portfolio's currency."""
    settings = mapping.terms.late_fee
    if settings is None:
        return None
    return LateFeeTerms(settings.grace_days, Money.of(settings.minimum, currency), settings.share)


def check_drawn(record: Record, field: str, drawn_on: date, portfolio: Portfolio) -> None:
    """Raise unless a drawdown lies on or before the business date."""
    if drawn_on > portfolio.business_date:
        raise record.refused(field, "cell.after-business-date", business_date=portfolio.business_date.isoformat())


def check_sums(record: Record, table: TableSpec, status: str) -> None:
    """Raise ``loan.sums`` when the row's own amounts do not add up."""
    for check in table.checks:
        if not check.when or status in check.when:
            _check_sum(record, check)


def _check_sum(record: Record, check: SumCheck) -> None:
    total = record.money(check.total)
    if total is None:
        return
    parts = [amount for name in check.parts if (amount := record.money(name)) is not None]
    found = sum(part.minor for part in parts)
    if abs(found - total.minor) > Fraction(check.within) * 10 ** minor_digits(total.currency):
        columns = " + ".join(record.columns[name] for name in check.parts)
        sums = str(Money(found, total.currency))
        raise record.refused(check.total, "loan.sums", columns=columns, sum=sums, total=str(total))


def on_day(month: date, day: int) -> date:
    """A day of a month, or its last one."""
    return month.replace(day=min(day, calendar.monthrange(month.year, month.month)[1]))


def months_later(month: date, count: int) -> date:
    """The first day of the month so many months later.

    Raises:
        RefusedError: ``loan.term`` beyond the calendar.
    """
    try:
        return add_months(month.replace(day=1), count)
    except InputError:
        raise refuse("loan.term", months=count) from None
