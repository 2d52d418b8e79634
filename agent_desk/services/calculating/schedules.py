"""``agent-desk calc schedule``: repayment tables from stated conventions, before and after events."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from agent_desk.domain.servicing.events import Disbursement
from agent_desk.domain.servicing.loan import Book
from agent_desk.domain.servicing.payments import owed_on
from agent_desk.domain.servicing.rows import RowKind
from agent_desk.domain.servicing.servicing import replay, replayed_events, stages
from agent_desk.domain.servicing.trace import trace_interest
from agent_desk.domain.waterfall import Component
from agent_desk.services.calculating.plain_tables import plain_answer
from agent_desk.services.calculating.reading import decimal_text, guard, money, wrong
from agent_desk.services.calculating.terms import events_of, terms_of

if TYPE_CHECKING:
    from agent_desk.domain.servicing.rows import Row
    from agent_desk.services.calculating.reading import Case

#: More events than this are not one loan's life.
MAX_EVENTS = 1000
#: Events applied for one case's checkpoints; beyond it (many events that reach back) only the end is answered.
MOST_APPLIED = 5000
_COLUMNS = ("principal", "interest", "fees", "penalties", "due", "paid", "paid_in_advance", "paid_late", "outstanding")


def calculate(case: Case) -> dict[str, Any]:
    """Answer one case: the table after all its events, and after each of them."""
    inputs = case.sub("inputs")
    plain = plain_answer(inputs, case.text("conventions", ""))
    if plain is not None:
        return plain
    terms = terms_of(inputs, case.text("conventions", ""))
    book: Book = guard(inputs.name("disbursement_date"), lambda: Book.open(terms))
    events = events_of(case) or [Disbursement(terms.disbursed_on, terms.principal)]
    if len(events) > MAX_EVENTS:
        raise wrong("events", f"at most {MAX_EVENTS} events", len(events))
    checkpoints: list[dict[str, Any]] = []
    if guard("events", lambda: replayed_events(events)) > MOST_APPLIED:
        book = guard("events", lambda: replay(terms, events))
        checkpoints.append({"after_events": len(events), **table_of(book)})
    else:
        states = stages(terms, events)
        for number in range(len(events)):
            book = guard(f"events[{number}]", lambda: next(states))
            checkpoints.append({"after_events": number + 1, **table_of(book)})
    answer: dict[str, Any] = {key: value for key, value in checkpoints[-1].items() if key != "after_events"}
    answer["checkpoints"] = checkpoints
    if inputs.has("as_of"):
        as_of = inputs.day("as_of")
        answer["owed"] = {"as_of": as_of.isoformat(), "total": money(owed_on(book, as_of))}
    if case.flag("trace"):
        answer["trace"] = [_trace(book, row) for row in book.regular]
    return answer


def _trace(book: Book, row: Row) -> dict[str, Any]:
    found = trace_interest(book, row)
    return {
        "date": row.due.isoformat(),
        "interest": money(found.due),
        "accrued": money(found.accrued),
        "carried_in": money(found.carried_in),
        "carried_out": money(found.carried_out),
        "extra": money(found.extra),
        "rounding": found.rounding.value,
        "stretches": [
            {
                "begin": stretch.begin.isoformat(),
                "end": stretch.end.isoformat(),
                "days": str(stretch.nights),
                "balance": money(stretch.balance),
                "annual_rate_percent": decimal_text(stretch.annual_rate * 100, 6),
                "factor": f"{stretch.factor.numerator}/{stretch.factor.denominator}",
            }
            for stretch in found.stretches
        ],
    }


def table_of(book: Book) -> dict[str, Any]:
    """The rows and their totals."""
    rows = []
    sums = dict.fromkeys(_COLUMNS, 0)
    balance = book.total_lent + sum(row.principal for row in book.rows if row.kind is RowKind.DOWN_PAYMENT)
    for row in book.rows:
        balance -= row.principal
        values = {
            "principal": row.principal,
            "interest": row.interest,
            "fees": row.charged(Component.FEE),
            "penalties": row.charged(Component.PENALTY),
            "due": row.total_due,
            "paid": row.total_paid,
            "paid_in_advance": row.in_advance,
            "paid_late": row.late,
            "outstanding": row.outstanding,
        }
        for name, value in values.items():
            sums[name] += value
        rows.append(
            {
                "date": row.due.isoformat(),
                **{name: money(value) for name, value in values.items()},
                "balance_after": money(balance),
            }
        )
    return {"table": rows, "totals": {name: money(value) for name, value in sums.items()}}
