"""What a mapping may fill: the shapes of files, their tables, the fields of each and how their cells may be written."""

from __future__ import annotations

from enum import StrEnum


class Shape(StrEnum):
    """What kind of facts a file holds. Names stand in mapping files, never renamed."""

    GIVEN = "given"
    """Dated instalments and payments, as this desk's own template has them."""
    MONTH_SNAPSHOT = "month-snapshot"
    """One row a loan with months only, totals received, and a status that stands for a band of days past due."""
    DUE_AND_PAID = "due-and-paid"
    """One row a loan with the first due date and the days on which it was paid."""


class TableRole(StrEnum):
    """What the rows of a table are."""

    LOANS = "loans"
    INSTALMENTS = "instalments"
    PAYMENTS = "payments"
    BORROWERS = "borrowers"
    PORTFOLIO = "portfolio"


class CellKind(StrEnum):
    """How a cell is read."""

    TEXT = "text"
    IDENTIFIER = "identifier"
    AMOUNT = "amount"
    PERCENT = "percent"
    COUNT = "count"
    DATE = "date"
    MONTH = "month"
    CODE = "code"


_TEXT = (CellKind.TEXT, CellKind.IDENTIFIER, CellKind.CODE)
_ID = (CellKind.IDENTIFIER,)
_AMOUNT = (CellKind.AMOUNT,)
_PERCENT = (CellKind.PERCENT,)
_COUNT = (CellKind.COUNT,)
_DATE = (CellKind.DATE,)
_MONTH = (CellKind.MONTH,)
_CODE = (CellKind.CODE,)

_PERSON = {
    "name": _TEXT,
    "latin_name": _TEXT,
    "phone": _TEXT,
    "id_number": _TEXT,
    "birth_date": _DATE,
    "email": _TEXT,
    "address": _TEXT,
    "language": _CODE,
    "time_zone": _TEXT,
}

#: Fields by shape and table: name -> the ways in which its cells may be written.
FIELDS: dict[tuple[Shape, TableRole], dict[str, tuple[CellKind, ...]]] = {
    (Shape.GIVEN, TableRole.LOANS): {
        "number": _ID,
        "borrower": _ID,
        "product": _TEXT,
        "currency": _CODE + _TEXT,
        "principal": _AMOUNT,
        "annual_rate": _PERCENT,
        "term": _COUNT,
        "drawn_on": _DATE,
        "first_due": _DATE,
        "status": _CODE,
        "penalty_rate": _PERCENT,
        "penalty_multiple": _PERCENT,
        "penalty_points": _PERCENT,
        "penalty_base": _CODE,
        "penalty_day_count": _CODE,
        "day_count": _CODE,
        "rounding": _CODE,
        "payment_order": _CODE,
        "repayment": _CODE,
        "repay_every": _COUNT,
        "repay_unit": _CODE,
        "interest_by": _CODE,
        "late_fee_days": _COUNT,
        "late_fee_minimum": _AMOUNT,
        "late_fee_share": _PERCENT,
        "maturity": _DATE,
        **_PERSON,
    },
    (Shape.GIVEN, TableRole.INSTALMENTS): {
        "loan": _ID,
        "sequence": _COUNT,
        "due_date": _DATE,
        "principal": _AMOUNT,
        "interest": _AMOUNT,
        "penalty_interest": _AMOUNT,
        "fees": _AMOUNT,
    },
    (Shape.GIVEN, TableRole.PAYMENTS): {
        "loan": _ID,
        "payment": _ID,
        "paid_on": _DATE,
        "amount": _AMOUNT,
        "reversed_on": _DATE,
    },
    (Shape.GIVEN, TableRole.BORROWERS): {"borrower": _ID, **_PERSON},
    (Shape.GIVEN, TableRole.PORTFOLIO): {
        "id": _ID,
        "name": _TEXT,
        "currency": _TEXT,
        "jurisdiction": _TEXT,
        "pack": _TEXT,
        "business_date": _DATE,
        "time_zone": _TEXT,
        "notes": _TEXT,
    },
    (Shape.MONTH_SNAPSHOT, TableRole.LOANS): {
        "number": _ID,
        "principal": _AMOUNT,
        "annual_rate": _PERCENT,
        "term": _COUNT,
        "instalment": _AMOUNT,
        "issued": _MONTH,
        "status": _CODE,
        "outstanding": _AMOUNT,
        "paid_total": _AMOUNT,
        "paid_principal": _AMOUNT,
        "paid_interest": _AMOUNT,
        "paid_fees": _AMOUNT,
        "recovered": _AMOUNT,
        "last_paid": _MONTH,
        "last_paid_amount": _AMOUNT,
        "next_due": _MONTH,
        "place": _TEXT,
        "relief_kind": _CODE,
        "relief_reason": _CODE,
        "relief_status": _CODE,
        "relief_months": _COUNT,
        "relief_amount": _AMOUNT,
        "relief_begin": _MONTH,
        "relief_end": _MONTH,
        "settlement_status": _CODE,
        "settlement_month": _MONTH,
        "settlement_amount": _AMOUNT,
        "settlement_share": _PERCENT,
        "settlement_months": _COUNT,
    },
    (Shape.DUE_AND_PAID, TableRole.LOANS): {
        "number": _ID,
        "borrower": _ID,
        "status": _CODE,
        "principal": _AMOUNT,
        "total": _AMOUNT,
        "term_days": _COUNT,
        "drawn_on": _DATE,
        "first_due": _DATE,
        "first_paid_on": _DATE,
        "closed_on": _DATE,
    },
}

#: Fields without which no loan can be made; the mapping must say where they come from.
NEEDED: dict[tuple[Shape, TableRole], frozenset[str]] = {
    (Shape.GIVEN, TableRole.LOANS): frozenset({"number", "principal", "annual_rate", "drawn_on"}),
    (Shape.GIVEN, TableRole.INSTALMENTS): frozenset({"loan", "due_date", "principal", "interest"}),
    (Shape.GIVEN, TableRole.PAYMENTS): frozenset({"loan", "paid_on", "amount"}),
    (Shape.GIVEN, TableRole.BORROWERS): frozenset({"borrower", "name"}),
    (Shape.GIVEN, TableRole.PORTFOLIO): frozenset({"id", "currency"}),
    (Shape.MONTH_SNAPSHOT, TableRole.LOANS): frozenset(
        {"number", "principal", "annual_rate", "term", "instalment", "issued", "status", "outstanding"}
        | {"paid_principal", "paid_interest", "paid_fees"},
    ),
    (Shape.DUE_AND_PAID, TableRole.LOANS): frozenset({"number", "principal", "term_days", "drawn_on", "first_due"}),
}
