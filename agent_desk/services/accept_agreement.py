"""The borrower says yes: from here the loan follows the agreed schedule."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from agent_desk.domain.agreement import (
    Acceptance,
    AcceptanceKind,
    Agreement,
    AgreementNumber,
    AgreementStatus,
    check_step,
)
from agent_desk.domain.case import ActionKind, NextAction
from agent_desk.domain.concessions import Deferment
from agent_desk.domain.errors import InputError, RuleError
from agent_desk.domain.events import Event, EventKind
from agent_desk.domain.loan import Loan, PastRelief
from agent_desk.domain.policy.findings import deferment_days
from agent_desk.domain.rights import Act, require
from agent_desk.domain.standing import standing_of
from agent_desk.services.disclose import require_said
from agent_desk.services.once import once, the_agreement
from agent_desk.services.same_terms import same_terms

if TYPE_CHECKING:
    from agent_desk.domain.approval import ConcessionRequest
    from agent_desk.domain.people import User
    from agent_desk.domain.proposal import Preview
    from agent_desk.domain.schedule import RepaymentSchedule
    from agent_desk.services.desk import Desk


@dataclass(frozen=True)
class AcceptAgreement:
    """The use case."""

    desk: Desk

    @once(the_agreement)
    def accept(self, actor: User, number: AgreementNumber, kind: AcceptanceKind, reference: str) -> Agreement:
        """Record the borrower's acceptance and put the loan on its new schedule.

        Args:
            actor: Who takes it.
            number: An issued agreement.
            kind: Spoken and recorded, signed, or by code.
            reference: Of the recording, the signature or the code; required.

        Raises:
            InputError: ``acceptance.reference`` without a reference.
            RuleError: ``agreement.step`` when it is not issued, ``agreement.expired`` after its offer ended,
                ``agreement.stale`` when the loan is no longer as the agreement says (a payment came in),
                ``disclosure.missing`` when what had to be said was taken back, or reads otherwise now.
        """
        require(actor, Act.AGREE)
        if not reference.strip():
            raise InputError("acceptance.reference")
        with self.desk.work(actor.user_id) as work:
            agreement = work.agreements.get(number)
            check_step(agreement, AgreementStatus.PERFORMING)
            request = work.requests.get(agreement.request_number)
            today = work.portfolios.get(work.loans.get(agreement.loan_number).portfolio_id).business_date
            if today > agreement.content.open_until:
                raise RuleError("agreement.expired", agreement=number, until=agreement.content.open_until.isoformat())
            before, view = same_terms(work, agreement, request)
            require_said(self.desk, work, agreement)
            acceptance = Acceptance(
                kind, reference.strip(), today, self.desk.clock.now(), actor.user_id, _replaced(before, view)
            )
            saved = work.agreements.save(replace(agreement, status=AgreementStatus.PERFORMING, acceptance=acceptance))
            loan = following(before, view, request, agreement)
            work.loans.save(loan, standing_of(loan, today))
            case = work.cases.get(agreement.loan_number)
            first = view.next_after
            action = NextAction(ActionKind.PLAN_KEPT, first.due_date, amount=first.due.total, reference=number)
            work.cases.save(replace(case, action=action))
            after = {"how": kind.value, "reference": reference.strip(), "digest": agreement.content.digest}
            work.record(Event(EventKind.AGREEMENT_ACCEPTED, number, agreement.loan_number, after=after), today)
            work.commit()
            return saved


def _replaced(loan: Loan, view: Preview) -> RepaymentSchedule:
    """What is unpaid of the schedule that an agreement takes the place of, as of its date."""
    return replace(loan.schedule, instalments=view.as_it_stands, effective_on=view.position.as_of)


def following(loan: Loan, view: Preview, request: ConcessionRequest, agreement: Agreement) -> Loan:
    """The loan on the schedule of an accepted agreement.

    Payments up to the agreement's business date are in the new schedule already; later ones meet it. Charges and
    accrued penalty interest stand in its rows.
    """
    as_of = agreement.content.as_of
    counted = frozenset(p.payment_id for p in loan.open_payments if p.value_date <= as_of)
    timing = request.granted.timing
    relief = PastRelief(
        kind="+".join(item.kind.value for item in request.granted.concessions if not item.is_identity),
        reason=request.reason.value,
        granted_on=as_of,
        ended_on=None,
        status=AgreementStatus.PERFORMING.value,
        days=deferment_days(timing) if isinstance(timing, Deferment) else 0,
        waived=view.waived.total,
        note=agreement.number,
    )
    return replace(
        loan,
        schedule=replace(view.schedule, reference=agreement.number),
        settled_payments=loan.settled_payments | counted,
        charges=(),
        reliefs=(*loan.reliefs, relief),
    )
