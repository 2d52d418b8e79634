"""The queue: order, filters, pages, counts; every first page is a walk along an index.

Conventions of this file: buckets are ranges of the oldest unpaid due date, reckoned on the filter's business date; no
stored value ages. An order and its reverse are exact mirrors, the loan number decides among equals. With a search text
the view ``WHOLE`` also shows loans that are not in the queue; a text that very many names begin with (``_BROAD``)
narrows the queue alone.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import product
from typing import TYPE_CHECKING, Any

from sqlalchemy import and_, func, literal_column, or_, select, true, union_all

from agent_desk.domain.buckets import DelinquencyBucket, bucket_of
from agent_desk.domain.case import URGENCY
from agent_desk.domain.money import Currency, Money
from agent_desk.domain.standing import REPLY_LEVELS
from agent_desk.services.ports import QueueCounts, QueueOrder, QueueRow, QueueView
from agent_desk.store.column_types import NEVER, NO_DATE
from agent_desk.store.queue_columns import action_from, hold_from, standing_from
from agent_desk.store.queue_narrowing import narrowing
from agent_desk.store.search import checking, is_broad, matching
from agent_desk.store.tables import borrowers, cases, loans, users

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Column, ColumnElement, CompoundSelect, Connection, Row, Select

    from agent_desk.domain.loan import PortfolioId
    from agent_desk.services.ports import QueueFilter

#: The columns of each order, as they go up or down when the order does what it usually does (``descending``).
ORDERS: dict[QueueOrder, tuple[tuple[Column[Any], bool], ...]] = {
    QueueOrder.URGENCY: (
        (cases.c.urgency, True),
        (cases.c.reply_by, False),
        (cases.c.oldest_due, False),
        (cases.c.loan_number, False),
    ),
    QueueOrder.DAYS_PAST_DUE: ((cases.c.oldest_due, False), (cases.c.loan_number, False)),
    QueueOrder.ARREARS: ((cases.c.arrears_minor, True), (cases.c.loan_number, True)),
    QueueOrder.NAME: ((cases.c.name_key, True), (cases.c.loan_number, True)),
    QueueOrder.LOAN: ((cases.c.loan_number, True),),
    QueueOrder.LAST_CONTACT: ((cases.c.last_contact_at, True), (cases.c.loan_number, True)),
    QueueOrder.REPLY: ((cases.c.reply_by, True), (cases.c.loan_number, True)),
}

#: A written application waits for its answer; and none does.
OWES_REPLY = cases.c.reply_by < NO_DATE
OWES_NONE = cases.c.reply_by == NO_DATE

#: Every urgency there is, the greatest first.
LEVELS = sorted(set(URGENCY.values()), reverse=True)

#: Matches of each kind that a short list of results looks at first.
_ENOUGH = 300

#: More matches than this are looked for along the order instead of being gathered and sorted.
_BROAD = 8_000

#: A view with fewer rows than this is sorted; walking through the whole queue for them would take longer.
_SMALL = 2_000

#: Columns of a case that a row of the queue is made of.
_CASE = (
    "loan_number", "borrower_id", "currency", "action_kind", "action_due_on", "action_due_at", "action_minor",
    "action_reference", "held_by", "held_since", "held_until", "urgency", "oldest_due", "next_due", "accrued_on",
    "fixed_minor", "accrual_line", "changes_on", "outstanding_minor", "last_contact_at", "reply_by",
)  # fmt: skip

_SHOWN = (
    *(cases.c[name] for name in _CASE),
    loans.c.product,
    borrowers.c.name,
    borrowers.c.latin_name,
    borrowers.c.phone,
    func.coalesce(users.c.name, "").label("holder_name"),
)


def page(connection: Connection, wanted: QueueFilter, start: int, limit: int) -> list[QueueRow]:
    """Rows ``start`` to ``start + limit``: the page's keys by index, then what is shown of them."""
    numbers = connection.execute(keys(connection, wanted, start + limit).offset(start).limit(limit)).scalars().all()
    return rows_of(connection, numbers, wanted)


def keys(connection: Connection, wanted: QueueFilter, most: int) -> Select[Any] | CompoundSelect[Any]:
    """The loan numbers of the filtered queue, in order; the first ``most`` of them at least.

    Urgency and the reply date come before the due date in its index, so that a range of due dates is asked for level by
    level, apart for those that owe a reply: these are few, and their due dates are looked at one by one. SQLite merges
    the levels; PostgreSQL would gather and sort them, and is asked for the first of each.
    """
    if wanted.text and is_broad(wanted.text, connection, _BROAD):
        along = and_(_in_queue(wanted), checking(wanted.text), *_narrowed(wanted))
        return select(cases.c.loan_number).where(along).order_by(*ordering(wanted))
    if not wanted.text and _may_be_gathered(wanted):
        few = _small_view(connection, wanted)
        if few is not None:
            gathered = and_(cases.c.loan_number.in_(few), *_narrowed(wanted))
            return select(cases.c.loan_number).where(gathered).order_by(*ordering(wanted))
    base, ranges = base_of(connection, wanted), bucket_ranges(wanted.buckets, wanted.on)
    if wanted.text or not ranges or wanted.order is not QueueOrder.URGENCY:
        return select(cases.c.loan_number).where(condition(connection, wanted)).order_by(*ordering(wanted))
    columns = (cases.c.loan_number, cases.c.urgency, cases.c.reply_by, cases.c.oldest_due)
    seen = and_(base, view_of(wanted.view, wanted))
    branches = [
        select(*columns).where(seen, cases.c.urgency == level, OWES_REPLY, _ranges(ranges))
        for level in LEVELS
        if level in REPLY_LEVELS
    ]
    branches += [
        select(*columns).where(seen, cases.c.urgency == level, OWES_NONE, cases.c.oldest_due.between(first, last))
        for level, (first, last) in product(LEVELS, ranges)
    ]
    if connection.dialect.name == "postgresql":
        branches = [select(branch.order_by(*ordering(wanted)).limit(most).subquery()) for branch in branches]
    return union_all(*branches).order_by(*ordering(wanted))


def found(connection: Connection, wanted: QueueFilter, limit: int) -> list[QueueRow]:
    """The first matches of a search: those in the queue first, then by name.

    Looked for among the first matches of each kind; among all of them where these do not suffice.
    """
    first = (cases.c.queue.is_(None), cases.c.name_key, cases.c.loan_number)
    rows: list[QueueRow] = []
    for most in (_ENOUGH, None):
        searched = _searched(wanted, connection, most)
        numbers = select(cases.c.loan_number).where(searched).order_by(*first).limit(limit)
        rows = rows_of(connection, connection.execute(numbers).scalars().all(), wanted)
        if len(rows) == limit:
            break
    return rows


def size(connection: Connection, wanted: QueueFilter) -> int:
    """How many rows the filter leaves."""
    counted = select(func.count()).select_from(cases).where(condition(connection, wanted))
    return int(connection.execute(counted).scalar_one())


def counts(connection: Connection, wanted: QueueFilter) -> QueueCounts:
    """Rows in each view, and buckets and borrowers of the chosen view (not narrowed by buckets)."""
    if wanted.text or wanted.narrowing.parts:
        return _counts_of_few(connection, wanted)
    own = replace(wanted, view=QueueView.MINE)

    def count(*conditions: ColumnElement[bool]) -> int:
        return int(connection.execute(select(func.count()).select_from(cases).where(*conditions)).scalar_one())

    by_view = select(cases.c.view, func.count()).where(_in_queue(wanted)).group_by(cases.c.view)
    numbers = {name: int(number) for name, number in connection.execute(by_view).tuples()}
    views = {view: numbers.get(view.value, 0) for view in QueueView}
    views[QueueView.WHOLE] = sum(numbers.values())
    views[QueueView.REPLIES] = count(_in_queue(wanted), OWES_REPLY)
    if wanted.user_id is not None:
        views[QueueView.MINE] = count(base_of(connection, own), view_of(QueueView.MINE, own))
    chosen = and_(base_of(connection, wanted), view_of(wanted.view, wanted))
    buckets = {
        bucket: count(chosen, _ranges(bucket_ranges(frozenset({bucket}), wanted.on))) for bucket in DelinquencyBucket
    }
    people = select(cases.c.borrower_id).where(chosen).distinct().subquery()
    persons = connection.execute(select(func.count()).select_from(people)).scalar_one()
    return QueueCounts(views, buckets, int(persons))


def products(connection: Connection, portfolio_id: PortfolioId) -> list[str]:
    """The products of a portfolio's loans, by name."""
    named = select(loans.c.product).where(loans.c.portfolio_id == portfolio_id, loans.c.product != "")
    return list(connection.execute(named.distinct().order_by(loans.c.product)).scalars())


def _counts_of_few(connection: Connection, wanted: QueueFilter) -> QueueCounts:
    """The same over what a text or a narrowing leaves: that runs twice, not once for each number."""
    base = base_of(connection, wanted)
    kind = (cases.c.view, cases.c.oldest_due, cases.c.held_by, OWES_REPLY.label("owes_reply"))
    views = dict.fromkeys(QueueView, 0)
    buckets = dict.fromkeys(DelinquencyBucket, 0)
    asked = select(*kind, func.count()).where(base).group_by(*kind)
    for view, oldest, holder, owes_reply, number in connection.execute(asked):
        shown = {QueueView.WHOLE, *([QueueView(view)] if view else [])}
        if holder is not None and holder == wanted.user_id:
            shown.add(QueueView.MINE)
        if owes_reply:
            shown.add(QueueView.REPLIES)
        for one in shown:
            views[one] += number
        if wanted.view in shown:
            days = 0 if oldest == NO_DATE else max(0, (wanted.on - oldest).days)
            buckets[bucket_of(days)] += number
    people = select(func.count(cases.c.borrower_id.distinct())).where(base, view_of(wanted.view, wanted))
    return QueueCounts(views, buckets, int(connection.execute(people).scalar_one()))


def condition(connection: Connection, wanted: QueueFilter) -> ColumnElement[bool]:
    """What a case must be to stand in the filtered queue."""
    return and_(base_of(connection, wanted), *_narrowed(wanted))


def base_of(connection: Connection, wanted: QueueFilter) -> ColumnElement[bool]:
    """In the portfolio's queue or found by the filter's text, and narrowed."""
    if wanted.text:
        place = _searched(wanted, connection)
        if is_broad(wanted.text, connection, _BROAD):
            place = and_(place, _checked_queue(wanted))
    else:
        place = _checked_queue(wanted) if wanted.view is QueueView.MINE else _in_queue(wanted)
    return and_(place, *narrowing(wanted))


def _in_queue(wanted: QueueFilter) -> ColumnElement[bool]:
    return cases.c.queue == wanted.portfolio_id


def _checked_queue(wanted: QueueFilter) -> ColumnElement[bool]:
    """In the queue, where something else leads: a search, or whoever holds the cases."""
    return cases.c.queue.concat("") == wanted.portfolio_id


def _narrowed(wanted: QueueFilter) -> list[ColumnElement[bool]]:
    """View, buckets and whatever else narrows."""
    ranges = _ranges(bucket_ranges(wanted.buckets, wanted.on))
    return [view_of(wanted.view, wanted), ranges, *narrowing(wanted)]


def _may_be_gathered(wanted: QueueFilter) -> bool:
    """Is it a view whose rows no index has in the order asked for?"""
    match wanted.view:
        case QueueView.WHOLE:
            return False
        case QueueView.REPLIES:
            return wanted.order is not QueueOrder.REPLY
        case _:
            return wanted.order is not QueueOrder.URGENCY


def _small_view(connection: Connection, wanted: QueueFilter) -> Sequence[str] | None:
    """The loan numbers of a view of few rows; ``None`` for a larger one."""
    place = _checked_queue(wanted) if wanted.view is QueueView.MINE else _in_queue(wanted)
    some = select(cases.c.loan_number).where(place, view_of(wanted.view, wanted)).limit(_SMALL)
    found = connection.execute(some).scalars().all()
    return found if len(found) < _SMALL else None


def _searched(wanted: QueueFilter, connection: Connection, most: int | None = None) -> ColumnElement[bool]:
    """The portfolio is no more than checked: the search leads, and few rows are left of it."""
    checked = cases.c.portfolio_id.concat("") == wanted.portfolio_id
    return and_(checked, matching(wanted.text, connection.dialect, most))


def view_of(view: QueueView, wanted: QueueFilter) -> ColumnElement[bool]:
    """What a case must be to stand in a saved view."""
    match view:
        case QueueView.WHOLE:
            return true()
        case QueueView.MINE:
            return cases.c.held_by == wanted.user_id
        case QueueView.REPLIES:
            return OWES_REPLY
        case _:
            return cases.c.view == view.value


def bucket_ranges(buckets: frozenset[DelinquencyBucket], on: date) -> list[tuple[date, date]]:
    """The oldest due dates, both ends inclusive, that fall into any of the buckets on a date; neighbours joined."""
    ranges: list[tuple[date, date]] = []
    for bucket in sorted(buckets, key=lambda item: item.first_day, reverse=True):
        last = NO_DATE if bucket is DelinquencyBucket.DUE else on - timedelta(days=bucket.first_day)
        first = date.min if bucket.last_day is None else on - timedelta(days=bucket.last_day)
        if ranges and ranges[-1][1] + timedelta(days=1) == first:
            ranges[-1] = (ranges[-1][0], last)
        else:
            ranges.append((first, last))
    return ranges


def _ranges(ranges: Sequence[tuple[date, date]]) -> ColumnElement[bool]:
    if not ranges:
        return true()
    return or_(*(cases.c.oldest_due.between(first, last) for first, last in ranges))


def ordering(wanted: QueueFilter) -> list[ColumnElement[Any]]:
    """What to sort by; by name, so that it does for a union too."""
    parts: list[ColumnElement[Any]] = []
    for column, downwards in ORDERS[wanted.order]:
        name: ColumnElement[Any] = literal_column(column.name)
        parts.append(name.desc() if downwards is wanted.descending else name.asc())
    return parts


def rows_of(connection: Connection, numbers: Sequence[str], wanted: QueueFilter) -> list[QueueRow]:
    """What the queue shows of loans, in the order of their numbers; those that are not there are left out."""
    shown = (
        select(*_SHOWN)
        .join(loans, loans.c.loan_number == cases.c.loan_number)
        .join(borrowers, borrowers.c.borrower_id == cases.c.borrower_id)
        .outerjoin(users, users.c.user_id == cases.c.held_by)
        .where(cases.c.loan_number.in_(numbers))
    )
    rows = {row.loan_number: row for row in connection.execute(shown)}
    return [_queue_row(rows[number], wanted.on) for number in numbers if number in rows]


def _queue_row(row: Row[Any], on: date) -> QueueRow:
    standing = standing_from(row)
    days = standing.days_past_due(on)
    action = action_from(row)
    return QueueRow(
        loan_number=row.loan_number,
        borrower_id=row.borrower_id,
        name=row.name,
        latin_name=row.latin_name,
        phone=row.phone,
        product=row.product,
        days_past_due=days,
        bucket=bucket_of(days),
        arrears=Money(standing.accrual.arrears_minor(on), Currency(row.currency)),
        action=action,
        action_kind=action.kind,
        urgency=row.urgency,
        hold=hold_from(row),
        holder_name=row.holder_name,
        last_contact_at=None if row.last_contact_at == NEVER else row.last_contact_at,
        reply_by=None if row.reply_by == NO_DATE else row.reply_by,
    )
