"""Read an agreement with everything that stands around it: the request, the loan today, the dates that matter."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from agent_desk.domain.agreement import AgreementStatus
from agent_desk.services.disclose import spoken_on
from agent_desk.services.negotiate import Context, Negotiate
from agent_desk.services.same_terms import terms_changed

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from agent_desk.domain.agreement import Agreement
    from agent_desk.domain.approval import ConcessionRequest
    from agent_desk.domain.basis import Change
    from agent_desk.domain.money import Money
    from agent_desk.domain.policy.disclosure import Disclosure
    from agent_desk.services.desk import Desk
    from agent_desk.services.ports import UnitOfWork


@dataclass(frozen=True, slots=True)
class NextPayment:
    """A payment that the agreement waits for.

    Attributes:
        breaks_on: First business date on which the agreement is broken when this payment is missing.
    """

    due_date: date
    amount: Money
    breaks_on: date


@dataclass(frozen=True, slots=True)
class AgreementFile:
    """What the agreement page shows.

    Attributes:
        context: The loan and what is owed on the business date.
        names: Of everybody at the desk, by user id.
        next_payment: ``None`` once it has ended.
        is_expired: It is still open, and its offer has ended.
        changes: What of an open one no longer holds; empty while it may go out and be accepted.
        unsaid: What is still to be said to the borrower before it may be issued or accepted.
    """

    agreement: Agreement
    request: ConcessionRequest
    context: Context
    names: Mapping[str, str]
    next_payment: NextPayment | None
    is_expired: bool
    changes: tuple[Change, ...] = ()
    unsaid: tuple[Disclosure, ...] = ()

    def name_of(self, user_id: str) -> str:
        """Name behind a number; the number itself when nobody has it."""
        return self.names.get(user_id, user_id)


def read_agreement(desk: Desk, work: UnitOfWork, agreement: Agreement) -> AgreementFile:
    """The file of an agreement within a unit of work."""
    context = Negotiate(desk).read(work, agreement.loan_number)
    names: dict[str, str] = {user.user_id: user.name for user in work.people.all()}
    request = work.requests.get(agreement.request_number)
    return AgreementFile(
        agreement=agreement,
        request=request,
        context=context,
        names=names,
        next_payment=_next_payment(agreement, context),
        is_expired=agreement.status.is_open and context.as_of > agreement.content.open_until,
        changes=terms_changed(work, agreement, request) if agreement.status.is_open else (),
        unsaid=_unsaid(work, agreement, context),
    )


def _unsaid(work: UnitOfWork, agreement: Agreement, context: Context) -> tuple[Disclosure, ...]:
    if not agreement.status.is_open:
        return ()
    on = agreement.issued_on or context.as_of
    return spoken_on(work, agreement.loan_number, context.pack, on).missing(agreement.content.digest)


def _next_payment(agreement: Agreement, context: Context) -> NextPayment | None:
    cure = timedelta(days=context.pack.cure_days + 1)
    if agreement.status.is_open:
        row = agreement.content.rows[0]
        return NextPayment(row.due_date, row.due.total, row.due_date + cure)
    if agreement.status is AgreementStatus.PERFORMING:
        unpaid = (state for state in context.position.instalments if state.unpaid.total)
        first = next(unpaid, None)
        if first is not None:
            due = first.instalment.due_date
            return NextPayment(due, first.unpaid.total, due + cure)
    return None
