"""How one payment meets a loan's rows: past due, due today, then in advance; what of it is left over.

Conventions of this file: minor units; with recomputation a row that is not yet due asks only for the interest that
has accrued to the day of payment; without it, for all its interest.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from agent_desk.domain.errors import InputError
from agent_desk.domain.servicing.conventions import Amortisation, Excess
from agent_desk.domain.servicing.rows import Row, RowKind
from agent_desk.domain.waterfall import Component

if TYPE_CHECKING:
    from datetime import date

    from agent_desk.domain.servicing.loan import Book


def in_turn(book: Book, on: date) -> list[Row]:
    """The rows in the order in which a payment of a day meets them."""
    rows = [row for row in book.rows if row.kind is not RowKind.CLOSED]
    due = [row for row in rows if row.due <= on]
    ahead = [row for row in rows if row.due > on]
    if book.terms.excess is Excess.LAST:
        ahead.reverse()
    elif book.terms.excess is Excess.NEXT_THEN_LAST:
        ahead = [*ahead[:1], *reversed(ahead[1:])]
    return [*due, *ahead]


def accrued_to(book: Book, row: Row, on: date) -> int:
    """Interest of a row that has accrued to a day, what the row before carried over included."""
    if row.begin >= on:
        return 0
    regular = book.regular
    position = regular.index(row)
    carried = regular[position - 1].carried if position else 0
    return book.interest_of(row, regular[:position], until=on) + carried + row.extra_interest


def payable(book: Book, row: Row, on: date) -> dict[Component, int]:
    """What a row asks for on a day, by component; nothing negative."""
    asked = {part: max(0, row.open_of(part)) for part in book.terms.order}
    if row.due <= on or row.fixed or not book.terms.follows_payments or row.kind is not RowKind.REGULAR:
        return asked
    interest = min(accrued_to(book, row, on), row.instalment)
    several = sum(not each.settled for each in book.regular) > 1
    target = row.agreed if several and row.begin >= on else row.instalment
    left = book.total_lent - book.total_repaid
    interest = max(interest, row.paid_of(Component.INTEREST))
    asked[Component.INTEREST] = interest - row.paid_of(Component.INTEREST)
    principal = target - interest
    if book.terms.amortisation is Amortisation.EQUAL_PRINCIPAL or row.own_principal is not None:
        principal = row.principal
    asked[Component.PRINCIPAL] = min(left, max(0, principal - row.paid_of(Component.PRINCIPAL)))
    return asked


def bring_up_to(book: Book, day: date) -> None:
    """Let interest follow what is really outstanding up to a day, where the terms say so; never back."""
    before = book.movements.as_of
    if not book.terms.follows_payments or (before is not None and day <= before):
        return
    book.movements.as_of = day
    if before is None:
        book.settle()
    else:
        book.settle_from(before)


def pay(book: Book, on: date, amount: int) -> int:
    """Book a payment and work the table out anew.

    Args:
        book: The loan; changed in place.
        on: Value date of the payment.
        amount: Minor units, above 0.

    Returns:
        What was left over when nothing is owed any more.

    Raises:
        InputError: ``payment.not-positive``.
    """
    if amount <= 0:
        raise InputError("payment.not-positive", amount=amount)
    bring_up_to(book, on)
    for row in in_turn(book, on):
        asked = payable(book, row, on)
        before = (amount, row.instalment)
        for part in book.terms.order:
            taken = min(amount, asked.get(part, 0))
            if not taken:
                continue
            amount -= taken
            row.pay(part, taken, on)
            if part is Component.PRINCIPAL and row.kind is RowKind.REGULAR:
                book.movements.repaid.append((on, row, taken))
        if book.terms.follows_payments and row.kind is RowKind.REGULAR:
            _fix_when_paid_ahead(book, row, on)
            if before != (amount, row.instalment):
                book.settle(next(each for each in book.regular if each is row or each.due > on))
        if not amount:
            break
    return amount


def pay_off(book: Book, on: date) -> int:
    """Pay all that is owed on a day; interest that no instalment could hold is paid with the running row.

    Returns:
        What was owed.
    """
    bring_up_to(book, on)
    owed = owed_on(book, on)
    if owed <= 0:
        return 0
    rest = pay(book, on, owed)
    if rest:
        regular = [row for row in book.regular if row.kind is RowKind.REGULAR]
        running = next((row for row in regular if row.due >= on), regular[-1])
        running.pay(Component.INTEREST, rest, on)
        running.instalment = max(running.instalment, running.paid_instalment)
        book.settle()
    return owed


def _fix_when_paid_ahead(book: Book, row: Row, on: date) -> None:
    """A row paid before its period has begun asks for what was paid, as long as others are open."""
    if on >= row.begin or not row.paid_instalment:
        return
    if sum(not each.settled for each in book.regular) > 1 and (
        row.paid_instalment > row.instalment or row.paid_instalment == row.agreed
    ):
        row.instalment = row.paid_instalment


def owed_on(book: Book, on: date) -> int:
    """What settles the loan on a day.

    With recomputation: all principal, interest accrued to the day (all of it where a plan has fixed it) and all open
    charges. Without it early payment saves nothing, so that all that the rows still ask for is owed.
    """
    if not book.terms.follows_payments:
        return sum(max(0, row.outstanding) for row in book.rows)
    total = book.total_lent - book.total_repaid
    for row in book.rows:
        total += sum(max(0, row.open_of(part)) for part in (Component.PENALTY, Component.FEE))
        if row.kind is RowKind.DOWN_PAYMENT:
            total += row.open_of(Component.PRINCIPAL)
        elif row.due <= on or row.fixed:
            total += row.open_of(Component.INTEREST)
        elif row.begin < on:
            total += max(0, accrued_to(book, row, on) - row.paid_of(Component.INTEREST))
    return total
