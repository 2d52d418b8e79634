"""A loan of the file meets the loan of the store: what the file may change, and what stays because the desk did it.

Conventions of this file:

- A loan that follows an agreement keeps its schedule, terms, status and opening totals. Payments of the file are added:
  they meet the agreement's instalments.
- Payments recorded here stay, and a loan that they paid off stays settled. One that the file has too (same day, same
  amount) counts once, as the desk's.
- Where the file gives totals instead of payments, and a payment was recorded here, the whole loan stays as it is: the
  totals may or may not hold that payment.
- A loan whose file rows are what they were at the last import is left alone, whatever happened here since.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from agent_desk.domain.loan import LoanStatus, Recorder
from agent_desk.domain.schedule import ScheduleOrigin
from agent_desk.services.importing.report import Reason

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agent_desk.domain.loan import Loan, PastRelief, Payment
    from agent_desk.domain.schedule import RepaymentSchedule
    from agent_desk.services.importing.drafts import Draft

#: Key of ``Loan.source`` under which the digest of the last import lies.
DIGEST_KEY = "import-digest"


def merged(stored: Loan, draft: Draft, contract: RepaymentSchedule | None = None) -> tuple[Loan, tuple[Reason, ...]]:
    """What the loan becomes, and where the desk's state stood against the file's.

    Args:
        stored: As the store has it.
        draft: As the file has it; another digest than that of the last import.
        contract: The schedule that the agreement in force took the place of, where one is.
    """
    incoming = draft.loan
    source = {**stored.source, **incoming.source}
    here = [payment for payment in stored.payments if payment.recorder is Recorder.DESK]
    if incoming.opening_paid is not None and (here or stored.schedule.origin is ScheduleOrigin.AGREEMENT):
        code = "conflict.payment-here" if here else "conflict.agreement"
        return replace(stored, source=source), (Reason(code, _reference(stored)),)
    payments, conflicts = _payments(stored, draft)
    reliefs = (*incoming.reliefs, *_ours(stored))
    if stored.schedule.origin is ScheduleOrigin.AGREEMENT:
        kept = replace(stored, payments=payments, reliefs=reliefs, source=source)
        if (draft.has_schedule and incoming.schedule != contract) or incoming.status is not stored.status:
            conflicts = (*conflicts, Reason("conflict.agreement", _reference(stored)))
        return kept, conflicts
    settled_here = bool(here) and stored.status is LoanStatus.SETTLED
    taken = replace(
        incoming,
        status=stored.status if settled_here else incoming.status,
        payments=payments,
        reliefs=reliefs,
        settled_payments=stored.settled_payments | incoming.settled_payments,
        charges=incoming.charges or stored.charges,
        source=source,
    )
    if incoming.opening_paid is not None:
        taken = replace(taken, payments=incoming.payments, settled_payments=incoming.settled_payments)
    if not draft.has_schedule:
        taken = replace(taken, schedule=stored.schedule, original_maturity=stored.original_maturity)
    return taken, conflicts


def with_payments(stored: Loan, payments: Sequence[Payment]) -> tuple[Loan, tuple[Reason, ...]]:
    """A known loan with further payments of a file that says nothing else about it."""
    together, conflicts = _together(stored, payments)
    return replace(stored, payments=together), conflicts


def _reference(stored: Loan) -> dict[str, str | int]:
    return {"agreement": stored.schedule.reference} if stored.schedule.reference else {}


def _ours(stored: Loan) -> tuple[PastRelief, ...]:
    return tuple(relief for relief in stored.reliefs if relief.recorder is Recorder.DESK)


def _payments(stored: Loan, draft: Draft) -> tuple[tuple[Payment, ...], tuple[Reason, ...]]:
    return _together(stored, draft.loan.payments) if draft.has_payments else (stored.payments, ())


def _together(stored: Loan, incoming: Sequence[Payment]) -> tuple[tuple[Payment, ...], tuple[Reason, ...]]:
    """Known payments and those of a file; one that the file no longer lists stays, a reversal says so itself."""
    kept = {payment.payment_id: payment for payment in stored.payments}
    here = Counter((p.value_date, p.amount.minor) for p in stored.payments if p.recorder is Recorder.DESK)
    conflicts: list[Reason] = []
    for payment in incoming:
        place = (payment.value_date, payment.amount.minor)
        known = kept.get(payment.payment_id)
        if known is not None and known.recorder is Recorder.DESK:
            continue
        if known is None and here[place]:
            here[place] -= 1
            conflicts.append(Reason("conflict.payment-twice", {"paid_on": f"{payment.value_date}"}))
        else:
            kept[payment.payment_id] = payment
    ordered = sorted(kept.values(), key=lambda payment: (payment.value_date, payment.payment_id))
    return tuple(ordered), tuple(conflicts)
