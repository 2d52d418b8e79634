"""New instalment plans and re-amortisation: what remains of a loan, repaid by other rows.

Conventions of this file: rows that are due are closed at what was paid; their unpaid interest is carried, waived or
split by a named term; principal is never lost. Parts of a split are rounded each, the last takes the remainder, save
where a re-amortisation says otherwise.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from agent_desk.domain.dates import add_days, add_months
from agent_desk.domain.errors import InputError
from agent_desk.domain.money import round_exact
from agent_desk.domain.servicing.conventions import Frequency, PlanInterest
from agent_desk.domain.servicing.payments import accrued_to
from agent_desk.domain.servicing.rows import ChargeLine, Row, RowKind
from agent_desk.domain.waterfall import Component

if TYPE_CHECKING:
    from datetime import date

    from agent_desk.domain.servicing.events import NewPlan, Reamortised
    from agent_desk.domain.servicing.loan import Book


def new_plan(book: Book, event: NewPlan) -> None:
    """Replace what is open by new rows.

    A row of its own marks the plan's date when it falls inside a period; it holds what was paid ahead of it.

    Raises:
        InputError: ``plan.first-due-before-plan``.
    """
    if event.first_due <= event.on:
        raise InputError("plan.first-due-before-plan", first_due=event.first_due.isoformat())
    _bring_up_to(book, event.on)
    payable, full = _unpaid_interest(book, event.on)
    _close(book, event.on)
    unpaid = _unpaid_charges(book)
    split = event.interest in {PlanInterest.SPLIT_PAYABLE, PlanInterest.SPLIT_FULL, PlanInterest.WAIVE_ALL}
    if (event.interest is PlanInterest.WAIVE or split) and book.regular:
        book.regular[-1].carry_ends = True
    begin = book.regular[-1].due if book.regular else event.on
    book.movements.flat_base = (min(begin, event.on), book.total_lent - book.total_repaid)
    rows = []
    for number in range(event.instalments):
        due = _step(event, number)
        rows.append(Row(begin, due, planned=True))
        begin = due
    place = next((n for n, row in enumerate(book.rows) if row.kind is RowKind.EXTRA), len(book.rows))
    book.rows[place:place] = rows
    rows[0].charges.extend(unpaid)
    if split:
        shared = {PlanInterest.SPLIT_PAYABLE: payable, PlanInterest.SPLIT_FULL: full}
        _equal_parts(book, rows, shared.get(event.interest, 0))
        book.settle()
    else:
        book.level(rows)


def _step(event: NewPlan, number: int) -> date:
    if event.frequency is Frequency.MONTHS:
        return add_months(event.first_due, number * event.every)
    return add_days(event.first_due, number * event.every * (7 if event.frequency is Frequency.WEEKS else 1))


def _bring_up_to(book: Book, day: date) -> None:
    if book.movements.as_of is None or day > book.movements.as_of:
        book.movements.as_of = day
        book.settle()


def _unpaid_interest(book: Book, on: date) -> tuple[int, int]:
    """Unpaid interest that has accrued by a day, and all that the table as it stands still asks for."""
    payable = full = 0
    for row in book.regular:
        paid = row.paid_of(Component.INTEREST)
        full += row.interest - paid
        if row.due <= on:
            payable += row.interest - paid
        elif row.begin < on:
            payable += max(0, accrued_to(book, row, on) - paid)
    return payable, full


def _close(book: Book, on: date) -> None:
    """Close what is due at what was paid; what was paid ahead is held by a row on the plan's date."""
    later = [row for row in book.regular if row.due > on]
    for row in book.regular:
        if row.due <= on:
            _close_row(row)
    if not later:
        return
    marker = Row(later[0].begin, on, RowKind.CLOSED)
    for row in later:
        for part, amount in row.paid.items():
            marker.paid[part] = marker.paid.get(part, 0) + amount
        marker.in_advance += row.in_advance
        marker.charges.extend(row.charges)
        book.movements.repaid = [
            (day, marker if owner is row else owner, amount) for day, owner, amount in book.movements.repaid
        ]
    place = book.rows.index(later[0])
    book.rows = [row for row in book.rows if row not in later]
    if marker.begin < on or marker.total_paid or marker.charges:
        _close_row(marker)
        book.rows.insert(place, marker)


def _unpaid_charges(book: Book) -> list[ChargeLine]:
    """Take unpaid fees and penalties off closed rows; they are due with the first row that follows."""
    moved = []
    for row in book.rows:
        if row.kind is not RowKind.CLOSED:
            continue
        for part in (Component.FEE, Component.PENALTY):
            open_part = row.open_of(part)
            if open_part > 0:
                row.charges = [line for line in row.charges if line.component is not part]
                if row.paid_of(part):
                    row.charges.append(ChargeLine(part, row.due, row.paid_of(part)))
                moved.append(ChargeLine(part, row.due, open_part))
    return moved


def _close_row(row: Row) -> None:
    row.kind = RowKind.CLOSED
    row.instalment = row.agreed = row.paid_instalment
    row.interest, row.principal = row.paid_of(Component.INTEREST), row.paid_of(Component.PRINCIPAL)


def _equal_parts(book: Book, rows: list[Row], interest: int) -> None:
    """Principal and interest in equal parts, each rounded, the last takes the remainder; nothing accrues."""
    principal = book.total_lent - book.total_repaid
    count = len(rows)
    part = round_exact(Fraction(principal, count), book.terms.rounding)
    interest_part = round_exact(Fraction(interest, count), book.terms.rounding)
    for number, row in enumerate(rows):
        last = number == count - 1
        row.fixed = True
        row.extra_interest = interest - interest_part * (count - 1) if last else interest_part
        own = principal - part * (count - 1) if last else part
        row.instalment = row.agreed = own + row.extra_interest


def reamortise(book: Book, event: Reamortised) -> None:
    """Spread what is past due over the remaining rows, whose number and dates stay.

    With ``SPLIT_PAYABLE`` each remaining row gets the same rounded part of the overdue interest, so that cents may be
    lost or won, as the core systems that split so do; ``CARRY`` keeps every cent.

    Raises:
        InputError: ``plan.nothing-remains`` when no row is due after the day.
    """
    _bring_up_to(book, event.on)
    rows = [row for row in book.regular if row.due > event.on and row.kind is RowKind.REGULAR]
    if not rows:
        raise InputError("plan.nothing-remains", on=event.on.isoformat())
    closed = [row for row in book.regular if row.due <= event.on]
    overdue = sum(row.interest - row.paid_of(Component.INTEREST) for row in closed)
    for row in closed:
        _close_row(row)
    rows[0].charges.extend(_unpaid_charges(book))
    if event.interest is not PlanInterest.CARRY and overdue:
        closed[-1].carry_ends = True
        if event.interest not in {PlanInterest.WAIVE, PlanInterest.WAIVE_ALL}:
            part = round_exact(Fraction(overdue, len(rows)), book.terms.rounding)
            for row in rows:
                row.extra_interest += part
    book.level(rows)
