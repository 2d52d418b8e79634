"""What sets that may not be passed on record of themselves, held against what the desk works out.

Conventions of this file: as ``real_claims``; the files are read where they lie, and nothing of a row is written down.
"""

from __future__ import annotations

import csv
from datetime import date, datetime, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from agent_desk.domain.calendars import BusinessDayRule, WeekendCalendar, adjust, next_business_day
from agent_desk.domain.ledger import position
from agent_desk.domain.money import Currency, Money
from agent_desk.domain.schedule import level_rows
from agent_desk.domain.servicing.plain import unrounded_table
from tools.real_claims import AGREES, Claim, cents, claim, level_up, nearest, rate_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from agent_desk.domain.loan import Loan
    from tools.real_claims import Row

FIRST_QUARTER = "lendingclub_2018q1_loans_full_schema.csv"
PREVIOUS = "superlender_previous_loans.csv"
SHORT = "collection_short_loans.csv"
BERKA = "berka_loan.csv"
ORDERS = "berka_order.csv"

_SHORT_DAY = date(2016, 12, 8)


def rows_of(path: Path) -> list[Row]:
    """The rows of a file, as they are written."""
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def first_quarter_claims(rows: Sequence[Row]) -> list[Claim]:
    """LendingClub's first quarter of 2018, by the columns of its own form."""
    named = [{**row, "int_rate": row["interest_rate"]} for row in rows]
    running = [row for row in named if cents(row["balance"])]
    return [
        claim(
            "Instalment = level payment on the amount lent, rounded up",
            named,
            lambda row: (
                AGREES
                if level_up(cents(row["loan_amount"]), rate_of(row), int(row["term"])) == cents(row["installment"])
                else "rate recorded as 6 %"
                if Decimal(row["int_rate"]) == 6
                else "other"
            ),
            {"rate recorded as 6 %": "All three loans at 6.00 %: the rate was lowered after the contract was made."},
        ),
        claim(
            "Received = principal + interest + late fees",
            named,
            lambda row: _within(
                cents(row["paid_total"]),
                cents(row["paid_principal"]) + cents(row["paid_interest"]) + cents(row["paid_late_fees"]),
            ),
            _ROUNDED,
        ),
        claim(
            "Balance = amount lent less principal received",
            named,
            lambda row: (
                "charged off"
                if row["loan_status"] == "Charged Off"
                else _within(cents(row["balance"]), cents(row["loan_amount"]) - cents(row["paid_principal"]))
            ),
            {**_ROUNDED, "charged off": "The balance is gone, and not by payments."},
        ),
        claim(
            "Balance of a loan not yet repaid = its contract's table after as many instalments",
            running,
            _by_table,
            {
                "one cent off": "Many investors' notes, each rounded on its own.",
                "other": "Paid early, late or in part; the file has neither payments nor days.",
            },
        ),
    ]


_ROUNDED = {"one cent off": "The amounts have more digits than cents; each is rounded once more here."}


def _within(found: int, expected: int) -> str:
    away = abs(found - expected)
    return AGREES if not away else "one cent off" if away == 1 else "other"


def _by_table(row: Row) -> str:
    lent, payment, count = cents(row["loan_amount"]), cents(row["installment"]), int(row["term"])
    table = unrounded_table(lent, rate_of(row) / 12, count, amortisation="level", payment=payment)
    balances = [line.before for line in table]
    return _within(balances[nearest(balances, cents(row["balance"]))], cents(row["balance"]))


def previous_claims(rows: Sequence[Row], loans: Mapping[str, Loan]) -> list[Claim]:
    """SuperLender's previous loans: dates."""
    calendar = WeekendCalendar()

    def first_due(row: Row) -> str:
        drawn, due = _day(row["approveddate"]), _day(row["firstduedate"])
        plain = drawn + timedelta(days=min(int(row["termdays"]), 30))
        moved = adjust(plain, BusinessDayRule.FOLLOWING, calendar)
        if moved == due:
            return AGREES
        if due == next_business_day(moved, calendar):
            return "one weekday later"
        return "earlier than the rule" if due < plain else "several weekdays later"

    def whole(row: Row) -> str:
        total = loans[row["systemloanid"]].schedule.total
        asked = (total.principal.decimal, total.total.decimal)
        return AGREES if asked == (Decimal(row["loanamount"]), Decimal(row["totaldue"])) else "other"

    def late(row: Row) -> str:
        loan = loans[row["systemloanid"]]
        due, paid = loan.schedule.instalments[0].due_date, _day(row["firstrepaiddate"])
        on = min(paid, loan.payments[0].value_date)
        days = position(loan, on - timedelta(days=1)).days_past_due if on > due else 0
        return AGREES if days == max(0, (on - due).days - 1) else "other"

    return [
        claim(
            "First due date = approval + the shorter of the term and 30 days, moved on from a weekend",
            rows,
            first_due,
            {
                "one weekday later": (
                    "Counted from the day after approval, when the money went out, or moved on from a public holiday "
                    "as well; the file has neither the day of payment nor a reason."
                ),
                "several weekdays later": "Runs of holidays: Christmas 2016, the end of Ramadan 2016 and 2017.",
                "earlier than the rule": "The file keeps no reason.",
            },
        ),
        claim(
            "No first due date lies on a weekend",
            rows,
            lambda row: AGREES if _day(row["firstduedate"]).weekday() < 5 else "other",
        ),
        claim("Imported schedule = principal and total due of the source", rows, whole),
        claim("Days past due on the eve of the first payment = days from the due date to it", rows, late),
    ]


def short_claims(rows: Sequence[Row], loans: Mapping[str, Loan]) -> list[Claim]:
    """Short loans of one payment: dates and days past due."""

    def due(row: Row) -> str:
        drawn, found, term = _us_day(row["effective_date"]), _us_day(row["due_date"]), int(row["terms"])
        return AGREES if any(found == drawn + timedelta(days=k * term - 1) for k in (1, 2, 3)) else "other"

    def past(row: Row) -> str:
        return (
            AGREES
            if position(loans[row["Loan_ID"]], _SHORT_DAY).days_past_due == int(row["past_due_days"])
            else "other"
        )

    return [
        claim("Due date = effective date + 1, 2 or 3 terms - 1 day", rows, due),
        claim(
            "Ledger's days past due on 8 December 2016 = the source's, unpaid loans",
            [row for row in rows if row["loan_status"] == "COLLECTION"],
            past,
        ),
    ]


def berka_claims(rows: Sequence[Row], orders: Sequence[Row]) -> list[Claim]:
    """A Czech bank, 1993 to 1998: instalments without interest."""
    standing: dict[str, set[int]] = {}
    for order in orders:
        if order["k_symbol"] == "UVER":
            standing.setdefault(order["account_id"], set()).add(cents(order["amount"]))

    def table(row: Row) -> str:
        count = int(row["duration"])
        dates = [date(1999, 1, 1) + timedelta(days=31 * index) for index in range(count)]
        lines = level_rows(Money(cents(row["amount"]), Currency("CZK")), Fraction(0), dates)
        return AGREES if {line.due.total.minor for line in lines} == {cents(row["payments"])} else "other"

    def ordered(row: Row) -> str:
        amounts = standing.get(row["account_id"], set())
        if not amounts:
            return "no order for a loan on the account"
        away = min(abs(amount - cents(row["payments"])) for amount in amounts)
        return AGREES if not away else "within one crown" if away < 100 else "other"

    return [
        claim("Every instalment of a table without interest = the recorded payment", rows, table),
        claim(
            "Standing order = the recorded payment",
            rows,
            ordered,
            {
                "within one crown": "The loan's file has whole crowns, the order the exact hellers.",
                "no order for a loan on the account": "Loans that are over have none any more.",
                "other": "An order for another loan.",
            },
        ),
    ]


def _day(text: str) -> date:
    return datetime.fromisoformat(text).date()


def _us_day(text: str) -> date:
    month, day, year = (int(part) for part in text.split(maxsplit=1)[0].split("/"))
    return date(2000 + year, month, day)
