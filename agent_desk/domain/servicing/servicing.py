"""Events applied to a loan in the order in which they were booked; a back-dated one replays everything after it.

Conventions of this file: the book is rebuilt from the list of events, never patched, so that the order in which a
file lists them cannot matter beyond what their dates say.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from agent_desk.domain.errors import InputError
from agent_desk.domain.servicing.events import (
    ChargeAdded,
    Disbursement,
    DueDateMoved,
    Event,
    InterestPaused,
    NewPlan,
    PaymentReceived,
    PaymentReversed,
    PayOff,
    RateChanged,
    Reamortised,
    Recomputed,
    TermExtended,
)
from agent_desk.domain.servicing.factors import night_of
from agent_desk.domain.servicing.loan import Book
from agent_desk.domain.servicing.payments import bring_up_to, pay, pay_off
from agent_desk.domain.servicing.plans import new_plan, reamortise
from agent_desk.domain.servicing.rows import ChargeLine, Row, RowKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from agent_desk.domain.servicing.conventions import ServicingTerms


def replay(terms: ServicingTerms, events: Sequence[Event]) -> Book:
    """The state of a loan after some events.

    Args:
        terms: The loan's terms.
        events: In the order in which they were booked.

    Raises:
        InputError: an event that cannot be: ``event.before-drawdown``, ``event.no-such-due-date`` ...
    """
    kept = _without_reversed(events)
    book = Book.open(terms)
    for event in _in_order(kept):
        apply(book, event)
    return book


def stages(terms: ServicingTerms, events: Sequence[Event]) -> Iterator[Book]:
    """The state of a loan after each event, the first of them first.

    The same book may be yielded again and again: look at it before asking for the next. An event that reaches back
    behind another one, or takes one back, makes a new book by replaying.

    Raises:
        InputError: as ``replay``.
    """
    book = Book.open(terms)
    before: list[Event] = []
    for count in range(1, len(events) + 1):
        order = _in_order(_without_reversed(events[:count]))
        if len(order) == len(before) + 1 and order[:-1] == before:
            apply(book, order[-1])
        else:
            book = Book.open(terms)
            for event in order:
                apply(book, event)
        before = order
        yield book


def replayed_events(events: Sequence[Event]) -> int:
    """How many events ``stages`` has to apply: as many as there are when none reaches back, up to half their square.

    Raises:
        InputError: ``event.nothing-to-reverse``.
    """
    total = 0
    before: list[Event] = []
    for count in range(1, len(events) + 1):
        order = _in_order(_without_reversed(events[:count]))
        total += 1 if order[:-1] == before else len(order)
        before = order
    return total


def _without_reversed(events: Sequence[Event]) -> list[Event]:
    kept: list[Event] = []
    for event in events:
        if not isinstance(event, PaymentReversed):
            kept.append(event)
            continue
        for place in range(len(kept) - 1, -1, -1):
            found = kept[place]
            same = isinstance(found, PaymentReceived) and found.on == event.on
            if same and (event.amount is None or found.amount == event.amount):  # type: ignore[union-attr]
                del kept[place]
                break
        else:
            raise InputError("event.nothing-to-reverse", on=event.on.isoformat())
    return kept


def _in_order(events: Sequence[Event]) -> list[Event]:
    """Booking order, unless an event reaches back behind a later one that moved money: then by date."""
    latest: date | None = None
    for event in events:
        if isinstance(event, PaymentReceived | PayOff | ChargeAdded) and latest is not None and event.on < latest:
            return sorted(events, key=_effective)
        if isinstance(event, PaymentReceived | PayOff | Recomputed | NewPlan | Reamortised):
            latest = event.on if latest is None else max(latest, event.on)
    return list(events)


def _effective(event: Event) -> date:
    return event.on


def apply(book: Book, event: Event) -> None:
    """Apply one event; the book is changed in place."""
    terms = book.terms
    if event.on < terms.disbursed_on:
        raise InputError("event.before-drawdown", on=event.on.isoformat())
    if isinstance(event, Disbursement):
        book.disburse(event.on, event.amount)
        if terms.down_payment_paid and terms.down_payment and len(book.movements.lent) == 1:
            pay(book, event.on, terms.down_payment)
    elif isinstance(event, PaymentReceived):
        pay(book, event.on, event.amount)
    elif isinstance(event, PayOff):
        pay_off(book, event.on)
    elif isinstance(event, ChargeAdded):
        _charge(book, event)
    elif isinstance(event, Recomputed):
        bring_up_to(book, event.on)
    else:
        _change(book, event)


def _change(book: Book, event: Event) -> None:
    if isinstance(event, RateChanged):
        night = night_of(event.on)
        book.clock.change_rate(night, event.annual_rate)
        book.level([row for row in book.regular if row.due > night and row.kind is RowKind.REGULAR])
    elif isinstance(event, InterestPaused):
        if event.last < event.on:
            raise InputError("event.ends-before-begin", on=event.on.isoformat())
        book.clock.pause(night_of(event.on), event.last)
        book.settle()
    elif isinstance(event, DueDateMoved):
        _move(book, event)
    elif isinstance(event, TermExtended):
        _extend(book, event)
    elif isinstance(event, NewPlan):
        new_plan(book, event)
    elif isinstance(event, Reamortised):
        reamortise(book, event)


def _charge(book: Book, event: ChargeAdded) -> None:
    line = ChargeLine(event.component, event.on, event.amount)
    rows = [row for row in book.rows if row.kind is not RowKind.DOWN_PAYMENT]
    for number, row in enumerate(rows):
        if row.begin < event.on <= row.due or (number == 0 and event.on == row.begin):
            row.charges.append(line)
            return
    last = book.rows[-1]
    if last.kind is RowKind.EXTRA:
        last.due = event.on
        last.charges.append(line)
    else:
        book.rows.append(Row(last.due, event.on, RowKind.EXTRA, charges=[line]))


def _row_due(book: Book, due: date) -> Row:
    for row in book.regular:
        if row.due == due and row.kind is RowKind.REGULAR:
            return row
    raise InputError("event.no-such-due-date", due_date=due.isoformat())


def _move(book: Book, event: DueDateMoved) -> None:
    moved = _row_due(book, event.on)
    if event.new_due <= moved.begin:
        raise InputError("event.due-before-period", new_due_date=event.new_due.isoformat())
    rows = book.regular
    moved.due = event.new_due
    begin = event.new_due
    for number, row in enumerate(rows[rows.index(moved) + 1 :], start=1):
        row.begin = begin
        row.due = begin = book.terms.step(event.new_due, number)
    book.settle()


def _extend(book: Book, event: TermExtended) -> None:
    rows = book.regular
    start = rows.index(_row_due(book, event.on))
    begin = rows[-1].due
    place = book.rows.index(rows[-1]) + 1
    for number in range(1, event.extra + 1):
        due = book.terms.due_date(book.terms.count + number)
        if due <= begin:
            due = book.terms.step(rows[-1].due, number)
        book.rows.insert(place, Row(begin, due))
        place += 1
        begin = due
    book.level(book.regular[start:])
