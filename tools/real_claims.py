"""What the bundled real sample records of itself, held against what the desk works out: claim by claim, loan by loan.

Conventions of this file: amounts are whole cents; "agrees" means the very cent unless the claim says otherwise; every
loan that does not agree is put into one named class.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from agent_desk.domain.ledger import position
from agent_desk.domain.money import Currency, Money, Rounding, round_exact
from agent_desk.domain.schedule import level_payment
from agent_desk.domain.servicing.plain import unrounded_table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from datetime import date

    from agent_desk.domain.loan import Loan

Row = dict[str, str]

_USD = Currency("USD")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_FIRST_RULES_ENDED = (2010, 5)


@dataclass(frozen=True, slots=True)
class Claim:
    """One statement about a source, and for how many of its rows it holds.

    Attributes:
        title: What is compared with what.
        total: Rows it speaks of.
        classes: Rows by what became of them; the first class agrees.
        reasons: Why a class is as it is.
    """

    title: str
    total: int
    classes: Mapping[str, int]
    reasons: Mapping[str, str]

    @property
    def agree(self) -> int:
        """Rows that agree."""
        return self.classes.get(AGREES, 0)


AGREES = "to the cent"


def claim(
    title: str, rows: Iterable[Row], judge: Callable[[Row], str], reasons: Mapping[str, str] | None = None
) -> Claim:
    """Judge every row: ``AGREES``, or the name of the class it falls into."""
    found = Counter(judge(row) for row in rows)
    classes = {AGREES: found.pop(AGREES, 0), **dict(found.most_common())}
    return Claim(title, sum(classes.values()), classes, reasons or {})


def cents(text: str) -> int:
    """An amount as written, in cents, half-up; empty is nothing."""
    return round_exact(Fraction(Decimal(text or "0")) * 100)


def rate_of(row: Row) -> Fraction:
    """The yearly rate."""
    return Fraction(Decimal(row["int_rate"])) / 100


def level_up(principal: int, annual_rate: Fraction, count: int) -> int:
    """The level payment rounded up to the cent."""
    return level_payment(Money(principal, _USD), annual_rate / 12, count, Rounding.UP).minor


def month_number(text: str) -> int:
    """``Dec-2015`` as months since the year 0."""
    month, year = text.split("-")
    return int(year) * 12 + _MONTHS.index(month)


def sample_claims(rows: Sequence[Row], loans: Mapping[str, Loan], on: date) -> list[Claim]:
    """Everything that the sample says of itself.

    Args:
        rows: As the files have them.
        loans: As the import made them of these rows, by number.
        on: The day of the snapshot.
    """
    live = [row for row in rows if cents(row["out_prncp"])]
    current = [row for row in live if row["loan_status"] == "Current"]
    tables = {row["id"]: contract_table(row) for row in current}
    fitting = [row for row in current if table_class(row, tables[row["id"]], on) == AGREES]
    return [
        claim("Instalment = level payment on the amount lent, rounded up", rows, instalment_class, _INSTALMENT),
        claim("Received = principal + interest + late fees + recoveries", rows, identity_class, _IDENTITY),
        claim(
            "Paid back in full = the amount lent",
            [row for row in rows if "Fully Paid" in row["loan_status"]],
            lambda row: (
                AGREES
                if cents(row["total_rec_prncp"]) == cents(row["funded_amnt"])
                else "one cent less"
                if cents(row["total_rec_prncp"]) + 1 == cents(row["funded_amnt"])
                else "other"
            ),
            {"one cent less": "The source dropped the digits after the cent of a sum that was the amount lent."},
        ),
        claim(
            "Outstanding = amount lent less principal received, live loans",
            live,
            lambda row: (
                AGREES
                if cents(row["out_prncp"]) == cents(row["funded_amnt"]) - cents(row["total_rec_prncp"])
                else "other"
            ),
        ),
        claim(
            "Ledger's outstanding principal on the day = the source's, live loans",
            live,
            lambda row: (
                AGREES
                if position(loans[row["id"]], on).outstanding_principal.minor == cents(row["out_prncp"])
                else "other"
            ),
        ),
        claim(
            "Ledger owes nothing on loans that are paid or charged off",
            [row for row in rows if row not in live],
            lambda row: AGREES if not position(loans[row["id"]], on).owed else "other",
        ),
        claim("Imported receipts = principal + interest + late fees received", rows, _receipts(loans)),
        claim(
            "Balance of a current loan = its contract's table after as many instalments",
            current,
            lambda row: table_class(row, tables[row["id"]], on),
            _TABLE,
        ),
        claim(
            "Interest received = that table's, and whole days of the first period",
            fitting,
            lambda row: interest_class(row, tables[row["id"]]),
            _INTEREST,
        ),
        claim(
            "Late fees received = the larger of 15 dollars and 5 % of the instalment, or a multiple",
            [row for row in rows if cents(row["total_rec_late_fee"])],
            late_fee_class,
            _LATE_FEE,
        ),
        claim(
            "Projected interest of a hardship plan = 3 times its monthly amount",
            [row for row in rows if row["orig_projected_additional_accrued_interest"]],
            lambda row: (
                AGREES
                if cents(row["orig_projected_additional_accrued_interest"]) == 3 * cents(row["hardship_amount"])
                else "other"
            ),
        ),
        claim(
            "Projected interest is blank exactly when the plan was broken",
            [row for row in rows if row["hardship_type"]],
            lambda row: (
                AGREES
                if (row["orig_projected_additional_accrued_interest"] == "") == (row["hardship_status"] == "BROKEN")
                else "other"
            ),
        ),
    ]


_INSTALMENT = {
    "up to 4 cents off, before June 2010": (
        "The lender's first years knew another rounding; in the sample no loan after May 2010 is off by cents."
    ),
    "rate recorded as 6 %": (
        "All three loans at 6.00 %: no contract was written at that rate. It was lowered later, and the instalment "
        "solved anew on what was left then (one is below the amount lent over the term)."
    ),
}


def instalment_class(row: Row) -> str:
    """Is the recorded instalment the level payment rounded up?"""
    found = level_up(cents(row["funded_amnt"]), rate_of(row), int(row["term"].split()[0]))
    away = abs(found - cents(row["installment"]))
    if not away:
        return AGREES
    year, month = divmod(month_number(row["issue_d"]), 12)
    if away <= 4 and (year, month + 1) <= _FIRST_RULES_ENDED:
        return "up to 4 cents off, before June 2010"
    return "rate recorded as 6 %" if Decimal(row["int_rate"]) == 6 else "other"


_IDENTITY = {
    "one cent off": "The source keeps more digits than cents; each of the five amounts is rounded once more here.",
    "two cents off": "The same.",
}


def identity_class(row: Row) -> str:
    """Do the parts add up to what was received?"""
    parts = ("total_rec_prncp", "total_rec_int", "total_rec_late_fee", "recoveries")
    away = abs(sum(cents(row[part]) for part in parts) - cents(row["total_pymnt"]))
    return {0: AGREES, 1: "one cent off", 2: "two cents off"}.get(away, "more")


def _receipts(loans: Mapping[str, Loan]) -> Callable[[Row], str]:
    def judge(row: Row) -> str:
        loan = loans[row["id"]]
        opening = loan.opening_paid.total.minor if loan.opening_paid is not None else 0
        listed = sum(payment.amount.minor for payment in loan.payments)
        parts = ("total_rec_prncp", "total_rec_int", "total_rec_late_fee")
        return AGREES if opening + listed == sum(cents(row[part]) for part in parts) else "other"

    return judge


def contract_table(row: Row) -> tuple[int, ...]:
    """Balances of the contract in cents: before the first instalment, after it, and so on to nothing.

    The recorded instalment, interest a twelfth of the yearly rate, balances carried unrounded.
    """
    count = int(row["term"].split()[0])
    lent, payment = cents(row["funded_amnt"]), cents(row["installment"])
    table = unrounded_table(lent, rate_of(row) / 12, count, amortisation="level", payment=payment)
    return (*(line.before for line in table), 0)


_TABLE = {
    "one cent off": (
        "The lender keeps a loan as many investors' notes, each rounded on its own; their sum is a cent beside "
        "the table."
    ),
    "two to six cents off": "The same, over more notes.",
    "a hardship plan": "Interest alone was paid for some months: principal lies behind the table.",
    "a late fee was paid": "Late at some time: interest ran on for the days of it, and took the place of principal.",
    "behind by less than an instalment": (
        "Paid some days late without a fee (it falls after 15): interest ran on and took the place of principal. The "
        "files have neither payments nor days, so that the days cannot be told."
    ),
    "behind by an instalment or more": "Late at some time, without a fee on record.",
    "ahead": "More than the instalments was paid; the files do not say when.",
}


def nearest(table: Sequence[int], balance: int) -> int:
    """After how many instalments a table's balance is nearest to one."""
    return min(range(len(table)), key=lambda place: abs(table[place] - balance))


def table_class(row: Row, table: Sequence[int], on: date) -> str:
    """Where a current loan's balance lies against its contract's table."""
    balance = cents(row["out_prncp"])
    away = abs(table[nearest(table, balance)] - balance)
    if away <= 6:
        return AGREES if not away else "one cent off" if away == 1 else "two to six cents off"
    age = on.year * 12 + on.month - 1 - month_number(row["issue_d"])
    behind = balance - table[min(age, len(table) - 1)]
    if row["hardship_type"]:
        return "a hardship plan"
    if cents(row["total_rec_late_fee"]):
        return "a late fee was paid"
    if behind <= 0:
        return "ahead"
    lesser = behind < cents(row["installment"])
    return "behind by less than an instalment" if lesser else "behind by an instalment or more"


_INTEREST = {
    "one cent off": "Two amounts, each rounded once.",
    "not whole days": (
        "The balance agrees by itself, the interest received does not: payments in parts or late by days, made good "
        "since."
    ),
}


def interest_class(row: Row, table: Sequence[int]) -> str:
    """Is the interest received the table's, more or less so many whole days (a 360th of the yearly rate each)?"""
    lent, rate = cents(row["funded_amnt"]), rate_of(row)
    place = nearest(table, cents(row["out_prncp"]))
    by_table = table[place] - lent + place * cents(row["installment"])
    odd = cents(row["total_rec_int"]) - by_table
    day = lent * rate / 360
    away = abs(odd - round_exact(round_exact(odd / day) * day))
    return AGREES if not away else "one cent off" if away == 1 else "not whole days"


_LATE_FEE = {
    "multiples, a few cents off": "Several fees, each a part of what was then due.",
    "whole 15 dollars of a larger instalment": "The least fee was taken where 5 % would be more.",
    "less than one fee": "Waived in part, or paid in part.",
    "other": "Fees of both kinds together, or paid in part.",
}


def late_fee_class(row: Row) -> str:
    """Are the late fees received whole fees?"""
    fee, instalment = cents(row["total_rec_late_fee"]), cents(row["installment"])
    one = max(1500, round_exact(Fraction(instalment, 20)))
    count = max(1, round_exact(Fraction(fee, one)))
    if fee == count * one or fee == round_exact(max(Fraction(1500), Fraction(instalment, 20)) * count):
        return AGREES
    if abs(fee - count * one) <= count:
        return "multiples, a few cents off"
    if fee < one:
        return "less than one fee"
    return "whole 15 dollars of a larger instalment" if fee % 1500 == 0 else "other"
