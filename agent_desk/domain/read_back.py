"""The terms read back to the borrower, clause by clause, before anybody agrees to them; and what was read when.

Conventions of this file: a clause read back is made of the agreement's own clauses and amounts and of nothing else, so
that what is heard is what is printed. Readings are appended, never changed: reading a clause ticks it, being asked
again takes the tick away until it is read once more, a restart takes all of them. A reading holds for the words that
were read; other terms are another agreement, and begin anew.

Source: Civil Code of the PRC, 496 (terms of material interest are explained on request, and the lender proves it).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date, datetime

    from agent_desk.domain.agreement import AgreementContent, AgreementNumber, AgreementRow, Clause, ClauseValue
    from agent_desk.domain.loan import LoanNumber
    from agent_desk.domain.people import UserId


@dataclass(frozen=True, slots=True)
class SpokenClause:
    """A clause as it is read out.

    Attributes:
        clause_id: Of the clause read out. Stored, never renamed.
        lead: Which sentence opens it, by its id with the documents; empty for none.
        values: What fills that sentence.
        clauses: The agreement's own clauses that are read with it.
        right: The disclosure that is said with it; empty for none.
    """

    clause_id: str
    lead: str = ""
    values: Mapping[str, ClauseValue] = field(default_factory=dict)
    clauses: tuple[Clause, ...] = ()
    right: str = ""


class ReadingMark(StrEnum):
    """What happened to a clause. Stored codes, never renamed."""

    READ = "read"
    ASKED_AGAIN = "asked-again"
    RESTARTED = "restarted"


@dataclass(frozen=True, slots=True)
class Reading:
    """One entry of a read-back.

    Attributes:
        clause_id: Empty for a restart.
        language, digest: Which words; the digest is SHA-256 over them.
        terms: Digest of the agreed terms.
        read_at: UTC; ``read_on`` is the business date.
    """

    agreement_number: AgreementNumber
    loan_number: LoanNumber
    clause_id: str
    mark: ReadingMark
    language: str
    digest: str
    terms: str
    read_by: UserId
    read_at: datetime
    read_on: date


@dataclass(frozen=True, slots=True)
class ReadState:
    """Where a clause stands: when it was read (``None`` while it is not), and whether it was asked again."""

    read: Reading | None = None
    asked_again: bool = False


def spoken_clauses(content: AgreementContent) -> tuple[SpokenClause, ...]:
    """What is read back of an agreement, in the order in which it is read."""
    return tuple(item for item in _all(content) if item.lead or item.clauses)


def _all(content: AgreementContent) -> Iterator[SpokenClause]:
    def own(*beginnings: str) -> tuple[Clause, ...]:
        return tuple(clause for clause in content.clauses if clause.clause_id.startswith(beginnings))

    owed = content.arrears
    if owed.total:
        yield SpokenClause("owed", "owed", {"date": content.as_of, "total": owed.total})
    yield SpokenClause("waived", clauses=own("waive-"))
    yield SpokenClause("dates", clauses=own("deferment-", "plan-", "interest-only", "settle-arrears"))
    lead, values = _payments(content.rows)
    yield SpokenClause("payments", lead, values)
    yield SpokenClause("total", clauses=own("pays-"), right="cost")
    late = own("no-penalty-interest", "no-late-fees")
    yield SpokenClause("rate", "rate", {"rate": content.annual_rate}, late)
    yield SpokenClause("late", clauses=own("days-of-grace", "broken", "waiver-"))
    credit = tuple(clause for clause in content.clauses if clause.clause_id == "credit-report")
    yield SpokenClause("credit", clauses=credit, right="credit-report")
    yield SpokenClause("rights", clauses=own("early-payment", "take-time", "complain"), right="complain")


def _payments(rows: tuple[AgreementRow, ...]) -> tuple[str, dict[str, ClauseValue]]:
    """How the payments are told: one; all alike; all but the last; or the first, the greatest and the last."""
    first, last = rows[0], rows[-1]
    values: dict[str, ClauseValue] = {"amount": first.due.total, "first": first.due_date}
    if len(rows) == 1:
        return "one", values
    values |= {"count": len(rows), "last": last.due_date}
    if all(row.due.total == first.due.total for row in rows):
        return "alike", values
    values |= {"last_amount": last.due.total}
    if all(row.due.total == first.due.total for row in rows[:-1]):
        return "but-last", values | {"count": len(rows) - 1}
    most = max(rows, key=lambda row: row.due.total.minor)
    return "mixed", values | {"most": most.due.total, "most_on": most.due_date}


def read_states(
    clauses: Iterable[SpokenClause], readings: Iterable[Reading], digests: Mapping[str, Mapping[str, str]], terms: str
) -> dict[str, ReadState]:
    """Where each clause stands.

    Args:
        clauses: Of the agreement.
        readings: Of the agreement, oldest first.
        digests: Of the words as they are now, by language and clause.
        terms: Digest of the agreed terms.
    """
    states = {item.clause_id: ReadState() for item in clauses}
    for reading in readings:
        if reading.mark is ReadingMark.RESTARTED:
            states = dict.fromkeys(states, ReadState())
        elif reading.clause_id not in states or reading.terms != terms:
            continue
        elif reading.mark is ReadingMark.ASKED_AGAIN:
            states[reading.clause_id] = ReadState(None, asked_again=True)
        elif digests.get(reading.language, {}).get(reading.clause_id) == reading.digest:
            states[reading.clause_id] = ReadState(reading, states[reading.clause_id].asked_again)
    return states


def unread(states: Mapping[str, ReadState]) -> tuple[str, ...]:
    """Clauses that are still to be read, in order."""
    return tuple(name for name, state in states.items() if state.read is None)
