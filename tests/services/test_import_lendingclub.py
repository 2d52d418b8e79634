"""The bundled real sample: every loan comes in, and what is derived agrees with what the source says."""

from __future__ import annotations

import csv
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from functools import cache
from typing import TYPE_CHECKING

import pytest

from agent_desk import resources
from agent_desk.domain.amounts import Component
from agent_desk.domain.ledger import position
from agent_desk.domain.loan import Loan, LoanNumber, LoanStatus
from agent_desk.domain.money import Money, Rounding, round_exact
from agent_desk.domain.schedule import level_payment
from agent_desk.services.import_portfolio import ImportPortfolio
from agent_desk.services.importing.fictional_people import check_digit
from tests.fakes import FakeStore

if TYPE_CHECKING:
    from collections.abc import Iterator

    from agent_desk.services.importing.report import ImportReport

SNAPSHOT = date(2019, 3, 31)
FILES = tuple(resources.path("sample", name) for name in ("lendingclub-loans.csv", "lendingclub-loans-dec2015.csv"))
BANDS = {"In Grace Period": (1, 15), "Late (16-30 days)": (16, 30), "Late (31-120 days)": (31, 120)}


@cache
def rows() -> tuple[dict[str, str], ...]:
    found: list[dict[str, str]] = []
    for path in FILES:
        with path.open(encoding="utf-8", newline="") as stream:
            found.extend(csv.DictReader(stream))
    return tuple(found)


@cache
def sample() -> tuple[FakeStore, ImportReport]:
    store = FakeStore()
    return store, ImportPortfolio(store).run(FILES, actor="administrator-1")


def loan_of(row: dict[str, str]) -> Loan:
    return sample()[0].state.loans[LoanNumber(row["id"])][0]


def late_rows() -> Iterator[dict[str, str]]:
    return (row for row in rows() if row["loan_status"] in BANDS)


def usd(text: str) -> Money:
    return Money(round_exact(Fraction(Decimal(text or "0")) * 100), Money.zero("USD").currency)


def test_all_6282_loans_come_in() -> None:
    store, report = sample()
    assert report.refused == ()
    assert (report.imported, report.updated, report.unchanged) == (6282, 0, 0)
    assert len(store.state.loans) == 6282
    assert report.mapping == "lendingclub"


def test_62_loans_are_late_or_in_grace_and_no_other_has_arrears() -> None:
    store, _ = sample()
    late = {LoanNumber(row["id"]) for row in late_rows()}
    assert len(late) == 62
    with_arrears = {number for number, (_, standing) in store.state.loans.items() if standing.oldest_due is not None}
    assert with_arrears == late


def test_45_loans_have_a_hardship_plan_as_history() -> None:
    store, _ = sample()
    plans = [r for loan, _ in store.state.loans.values() for r in loan.reliefs if r.kind == "interest-only"]
    assert len(plans) == 45
    assert {plan.status for plan in plans} == {"kept", "broken", "performing"}
    settlements = [r for loan, _ in store.state.loans.values() for r in loan.reliefs if r.kind == "settlement"]
    assert len(settlements) == 61 + 77


@pytest.mark.parametrize("row", list(late_rows()), ids=lambda row: row["id"])
def test_derived_days_past_due_lie_in_the_band_of_the_status(row: dict[str, str]) -> None:
    first, last = BANDS[row["loan_status"]]
    loan = loan_of(row)
    assert loan.dates_derived
    assert first <= position(loan, SNAPSHOT).days_past_due <= last


def test_the_reckoned_month_lies_in_the_band_already_for_50_of_62() -> None:
    """The figure that the sample's own description gives."""
    inside = 0
    months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    for row in late_rows():
        month, year = row["issue_d"].split("-")
        received = usd(row["total_rec_prncp"]) + usd(row["total_rec_int"])
        paid = round_exact(Fraction(received.minor, usd(row["installment"]).minor))
        reckoned = int(year) * 12 + months.index(month) + paid + 1
        first, last = (SNAPSHOT - timedelta(days=days) for days in reversed(BANDS[row["loan_status"]]))
        inside += first.year * 12 + first.month - 1 <= reckoned <= last.year * 12 + last.month - 1
    assert inside == 50


def test_what_is_owed_is_the_outstanding_principal_of_the_source() -> None:
    for row in rows():
        loan = loan_of(row)
        if loan.status is LoanStatus.OPEN:
            assert position(loan, SNAPSHOT).outstanding_principal == usd(row["out_prncp"])
            assert loan.schedule.total.principal == usd(row["out_prncp"])


def test_what_was_received_is_the_total_of_the_source() -> None:
    for row in rows():
        loan = loan_of(row)
        assert loan.opening_paid is not None
        listed = sum(payment.amount.minor for payment in loan.payments)
        parts = ("total_rec_prncp", "total_rec_int", "total_rec_late_fee")
        assert loan.opening_paid.total.minor + listed == sum(usd(row[part]).minor for part in parts)
        assert min(loan.opening_paid.part(component).minor for component in Component) >= 0
        assert loan.settled_payments == {payment.payment_id for payment in loan.payments}


def test_every_row_of_what_remains_is_the_contract_instalment_but_the_last() -> None:
    for row in rows():
        loan = loan_of(row)
        if loan.status is not LoanStatus.OPEN:
            continue
        instalment = usd(row["installment"])
        *others, last = loan.schedule.instalments
        assert {item.due.total for item in others} <= {instalment}
        assert last.due.total.minor <= round_exact(instalment.minor * Fraction(106, 100))
        assert len(others) < 61 + 60


def test_the_instalment_is_the_level_payment_rounded_up() -> None:
    """Of the source: all but a handful of 6,282."""
    right = 0
    for row in rows():
        rate = Fraction(Decimal(row["int_rate"])) / 1200
        count = int(row["term"].split()[0])
        right += level_payment(usd(row["funded_amnt"]), rate, count, Rounding.UP) == usd(row["installment"])
    assert right > 6282 * 99 // 100


def test_a_late_fee_is_owed_for_each_instalment_more_than_15_days_late() -> None:
    for row in late_rows():
        now = position(loan_of(row), SNAPSHOT)
        late = [state.instalment.due.total for state in now.instalments if state.days_past_due > 15]
        assert now.arrears.fees.minor == sum(max(1500, due.share(Decimal("0.05")).minor) for due in late)
        assert now.arrears.penalty_interest.minor == 0


def test_projected_interest_of_a_plan_is_its_months_times_its_amount_and_blank_when_broken() -> None:
    plans = [row for row in rows() if row["hardship_type"]]
    for row in plans:
        projected = row["orig_projected_additional_accrued_interest"]
        assert (projected == "") == (row["hardship_status"] == "BROKEN")
        if projected:
            assert Decimal(projected) == 3 * Decimal(row["hardship_amount"])
        relief = next(relief for relief in loan_of(row).reliefs if relief.kind == "interest-only")
        assert relief.note == f"USD {Decimal(row['hardship_amount']):.2f} × 3"


def test_closed_loans_are_history_without_anything_owed() -> None:
    store, _ = sample()
    closed = [loan for loan, _ in store.state.loans.values() if loan.status is not LoanStatus.OPEN]
    assert len(closed) == 4053 + 984 + 4 + 1 + 8  # 8 current loans have nothing outstanding
    assert not any(position(loan, SNAPSHOT).owed for loan in closed)


def test_people_are_made_up_and_can_be_neither_reached_nor_identified() -> None:
    store, report = sample()
    people = list(store.state.borrowers.values())
    assert all(person.derived for person in people)
    assert all(" 555 01" in person.phone and person.phone.startswith("+1 ") for person in people)
    assert all(person.id_number.startswith("000-") for person in people)
    assert all(person.email.endswith("@example.com") for person in people)
    chinese = [person for person in people if person.language == "zh"]
    assert 0.25 < len(chinese) / len(people) < 0.35
    assert all(person.latin_name for person in chinese)
    assert [note.code for note in report.notes] == ["note.derived-people"]


def test_borrowers_live_in_the_time_zone_of_their_state() -> None:
    state = {row["id"]: row["addr_state"] for row in rows()}
    people = sample()[0].state.borrowers
    zones = {state[number]: people[loan_of(row).borrower_id].time_zone for row in rows() for number in [row["id"]]}
    assert zones["CA"] == "America/Los_Angeles"
    assert zones["TX"] == "America/Chicago"
    assert zones["AZ"] == "America/Phoenix"
    assert zones["NY"] == "America/New_York"


def test_the_portfolio_says_its_own_currency_law_and_date() -> None:
    (portfolio,) = sample()[0].state.portfolios.values()
    assert (portfolio.currency, portfolio.jurisdiction, portfolio.pack_id) == ("USD", "US", "us-instalment")
    assert portfolio.business_date == SNAPSHOT
    assert "derived" in portfolio.notes
    assert not portfolio.generated


def test_the_check_digit_is_the_standard_one() -> None:
    """The example of GB 11643-1999."""
    assert check_digit("11010519491231002") == "X"
