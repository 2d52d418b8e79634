"""What a payment or a new day makes of agreements, promises, offers and the queue. Within one unit of work."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from agent_desk.domain.agreement import Agreement, AgreementStatus
from agent_desk.domain.approval import RequestStatus
from agent_desk.domain.case import ActionKind, NextAction
from agent_desk.domain.events import Event, EventKind
from agent_desk.domain.ledger import position
from agent_desk.domain.performance import performance, returning, with_outcome
from agent_desk.domain.policy.evidence import evidence_standing
from agent_desk.domain.promise import PromiseStatus, promise_status
from agent_desk.domain.standing import standing_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from agent_desk.domain.approval import ConcessionRequest
    from agent_desk.domain.loan import Loan, LoanNumber, Portfolio
    from agent_desk.domain.policy.pack import PolicyPack
    from agent_desk.domain.proposal import Proposal
    from agent_desk.services.desk import Desk
    from agent_desk.services.ports import UnitOfWork

_EVENTS = {
    AgreementStatus.KEPT: EventKind.AGREEMENT_KEPT,
    AgreementStatus.BROKEN: EventKind.AGREEMENT_BROKEN,
    AgreementStatus.PERFORMING: EventKind.AGREEMENT_RESUMED,
}
#: Actions that follow a plan from day to day; any other was set by a person or a decision and stays.
_OF_PLANS = frozenset({ActionKind.PLAN_KEPT, ActionKind.FOLLOW_UP, ActionKind.PLAN_BROKEN, ActionKind.NONE})


@dataclass(frozen=True)
class Judging:
    """Judges one portfolio on a business date.

    Attributes:
        on: The business date.
    """

    desk: Desk
    work: UnitOfWork
    portfolio: Portfolio
    on: date

    def agreements(self, number: LoanNumber | None = None) -> list[tuple[str, AgreementStatus]]:
        """Judge the agreements in force; of one loan also the one that ended on its schedule.

        Returns:
            Number and new status of each that changed.
        """
        judged = self._in_force() if number is None else self._following(number)
        changed: list[tuple[str, AgreementStatus]] = []
        cure_days = self.desk.pack_of(self.portfolio, self.on, self.work).cure_days
        for agreement in judged:
            loan = self.work.loans.get(agreement.loan_number)
            proposal = self.work.requests.get(agreement.request_number).granted
            if agreement.status is AgreementStatus.BROKEN and returning(agreement, proposal):
                continue  # what was waived conditionally is owed again: only people may take that back
            going_on = with_outcome(loan, agreement, proposal, AgreementStatus.PERFORMING, self.on)
            status = performance(going_on, agreement, cure_days, self.on)
            if status is not agreement.status:
                self._change(agreement, going_on, proposal, status)
                changed.append((agreement.number, status))
            elif status is AgreementStatus.PERFORMING:
                self._plan_action(agreement, loan)
        return changed

    def _in_force(self) -> Sequence[Agreement]:
        return self.work.agreements.in_force(self.portfolio.portfolio_id)

    def _following(self, number: LoanNumber) -> list[Agreement]:
        """The agreement whose schedule the loan is on, unless it was undone."""
        reference = self.work.loans.get(number).schedule.reference
        found = [item for item in self.work.agreements.of_loan(number) if item.number == reference]
        return [item for item in found if item.status in _EVENTS]

    def _change(self, agreement: Agreement, loan: Loan, proposal: Proposal, status: AgreementStatus) -> None:
        going_on = status is AgreementStatus.PERFORMING
        changed = replace(agreement, status=status, ended_on=None if going_on else self.on)
        self.work.agreements.save(changed)
        after = with_outcome(loan, agreement, proposal, status, self.on)
        standing = standing_of(after, self.on)
        self.work.loans.save(after, standing)
        if going_on:
            self._plan_action(changed, after)
        else:
            idle = ActionKind.NEW if standing.oldest_due is not None else ActionKind.NONE
            kind = idle if status is AgreementStatus.KEPT else ActionKind.PLAN_BROKEN
            self._act(agreement, NextAction(kind, self.on, reference=agreement.number))
        event = Event(_EVENTS[status], agreement.number, agreement.loan_number, {"status": agreement.status.value})
        self.work.record(event, self.on)

    def _plan_action(self, agreement: Agreement, loan: Loan) -> None:
        """The next payment of a plan, or to ask after the one that was missed."""
        missed = position(loan, self.on)
        first = next((state for state in missed.instalments if state.unpaid.total), None)
        if first is None:
            return
        kind = ActionKind.FOLLOW_UP if missed.days_past_due else ActionKind.PLAN_KEPT
        due_on = self.on if missed.days_past_due else first.instalment.due_date
        self._act(agreement, NextAction(kind, due_on, amount=first.unpaid.total, reference=agreement.number))

    def _act(self, agreement: Agreement, action: NextAction) -> None:
        case = self.work.cases.get(agreement.loan_number)
        ours = case.action.kind in _OF_PLANS or case.action.reference == agreement.number
        since = case.action.due_on if action.kind is ActionKind.FOLLOW_UP else action.due_on
        if ours and case.action != replace(action, due_on=since):
            self.work.cases.save(replace(case, action=action))

    def lapse(self) -> tuple[str, ...]:
        """End the offers whose last day has passed, with the requests they came from."""
        lapsed: list[str] = []
        for agreement in self.work.agreements.open_until(self.portfolio.portfolio_id, self.on):
            self.work.agreements.save(replace(agreement, status=AgreementStatus.LAPSED, ended_on=self.on))
            request = self.work.requests.get(agreement.request_number)
            self.work.requests.save(replace(request, status=RequestStatus.LAPSED))
            case = self.work.cases.get(agreement.loan_number)
            action = NextAction(ActionKind.FOLLOW_UP, self.on, reference=agreement.number)
            self.work.cases.save(replace(case, action=action))
            self.work.record(Event(EventKind.AGREEMENT_LAPSED, agreement.number, agreement.loan_number), self.on)
            lapsed.append(agreement.number)
        return tuple(lapsed)

    def documents(self) -> tuple[str, ...]:
        """End what was granted subject to documents that did not come in time; the cases come back to the queue.

        Returns:
            Numbers of the agreements that lapsed, and of the requests from which none was made yet.
        """
        lapsed: list[str] = []
        for request in self.work.requests.awaiting_documents(self.portfolio.portfolio_id, self.on):
            by = request.documents_by
            assert by is not None
            agreement = self.work.agreements.of_request(request.number)
            has_ended = agreement is not None and not (agreement.status.is_open or agreement.status.is_in_force)
            if has_ended or self._came(request, by):
                self.work.requests.save(replace(request, documents_on=by))
                continue
            replaced: dict[str, str] = {}
            schedules: dict[str, str] = {}
            if agreement is not None:
                replaced, schedules = self._fall_away(agreement, request.granted)
            self.work.requests.save(replace(request, status=RequestStatus.LAPSED))
            subject: str = request.number if agreement is None else agreement.number
            action = NextAction(ActionKind.FOLLOW_UP, self.on, reference=subject)
            self.work.cases.save(replace(self.work.cases.get(request.loan_number), action=action))
            kind = EventKind.REQUEST_LAPSED if agreement is None else EventKind.AGREEMENT_LAPSED
            after = {"documents_by": by.isoformat(), **schedules}
            self.work.record(Event(kind, subject, request.loan_number, before=replaced, after=after), self.on)
            lapsed.append(subject)
        return tuple(lapsed)

    def _came(self, request: ConcessionRequest, by: date) -> bool:
        pack = self.desk.pack_of(self.portfolio, self.on)
        evidence = self.work.evidence.of_loan(request.loan_number)
        return evidence_standing(request.reason, evidence, by, pack).is_complete

    def _fall_away(self, agreement: Agreement, proposal: Proposal) -> tuple[dict[str, str], dict[str, str]]:
        """The schedule before an agreement in force is due again; one that is only open changed nothing.

        Returns:
            What is owed before and after, for the log.
        """
        self.work.agreements.save(replace(agreement, status=AgreementStatus.LAPSED, ended_on=self.on))
        if not agreement.status.is_in_force:
            return {}, {}
        loan = self.work.loans.get(agreement.loan_number)
        after = with_outcome(loan, agreement, proposal, AgreementStatus.LAPSED, self.on)
        self.work.loans.save(after, standing_of(after, self.on))
        return _told(loan, self.on), _told(after, self.on)

    def documents_in(self, number: LoanNumber, pack: PolicyPack) -> None:
        """Proof came in: what was granted on a loan subject to it is subject to nothing any more."""
        evidence = self.work.evidence.of_loan(number)
        for request in self.work.requests.of_loan(number):
            by = request.documents_by
            if by is None or not evidence_standing(request.reason, evidence, self.on, pack).is_complete:
                continue
            self.work.requests.save(replace(request, documents_on=self.on))
            event = Event(EventKind.DOCUMENTS_RECEIVED, request.number, number, after={"documents_by": by.isoformat()})
            self.work.record(event, self.on)

    def settle(self, number: LoanNumber) -> None:
        """A loan that owes nothing any more: what waited on it has nothing left to decide."""
        for request in self.work.requests.of_loan(number):
            waits = request.status in (RequestStatus.SUBMITTED, RequestStatus.RETURNED)
            if waits or (request.status.is_granted and self.work.agreements.of_request(request.number) is None):
                self.work.requests.save(replace(request, status=RequestStatus.LAPSED))
                self.work.record(Event(EventKind.REQUEST_LAPSED, request.number, number), self.on)
        case = self.work.cases.get(number)
        if case.action.kind is not ActionKind.NONE:
            self.work.cases.save(replace(case, action=NextAction(ActionKind.NONE)))

    def promises(self, number: LoanNumber | None = None) -> list[tuple[str, PromiseStatus]]:
        """Judge the open promises; id and new status of each that ended."""
        rule = self.desk.pack_of(self.portfolio, self.on, self.work).promise
        open_ones = (
            self.work.promises.open_in(self.portfolio.portfolio_id)
            if number is None
            else [item for item in self.work.promises.of_loan(number) if item.status is PromiseStatus.OPEN]
        )
        ended: list[tuple[str, PromiseStatus]] = []
        for promise in open_ones:
            status = promise_status(promise, self.work.loans.get(promise.loan_number).payments, rule, self.on)
            if status is PromiseStatus.OPEN:
                continue
            self.work.promises.save(replace(promise, status=status))
            kept = status is PromiseStatus.KEPT
            case = self.work.cases.get(promise.loan_number)
            if case.action.reference == promise.promise_id:
                kind = ActionKind.NEW if kept else ActionKind.PROMISE_BROKEN
                action = NextAction(kind, self.on, amount=promise.amount, reference=promise.promise_id)
                self.work.cases.save(replace(case, action=action))
            event = EventKind.PROMISE_KEPT if kept else EventKind.PROMISE_BROKEN
            after = {"status": status.value}
            self.work.record(Event(event, promise.promise_id, promise.loan_number, after=after), self.on)
            ended.append((promise.promise_id, status))
        return ended

    def loans(self) -> int:
        """Write the queue columns of the loans whose own no longer hold; how many they were."""
        numbers = self.work.loans.to_review(self.portfolio.portfolio_id, self.on)
        for start in range(0, len(numbers), 500):
            for loan in self.work.loans.find(numbers[start : start + 500]).values():
                self.work.loans.save(loan, standing_of(loan, self.on))
        return len(numbers)


def _told(loan: Loan, on: date) -> dict[str, str]:
    """What is owed and by when the oldest of it, as the log keeps it."""
    owed = position(loan, on)
    oldest = owed.oldest_due.isoformat() if owed.oldest_due is not None else ""
    return {"owed": str(owed.owed.total), "arrears": str(owed.arrears.total), "oldest_due": oldest}
