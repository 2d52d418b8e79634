"""Payments come in and days go by: what that does to loans, agreements and promises."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from uuid import uuid4

from agent_desk.domain.agreement import Agreement, AgreementStatus
from agent_desk.domain.approval import RequestStatus
from agent_desk.domain.case import ActionKind, NextAction
from agent_desk.domain.errors import InputError, RuleError
from agent_desk.domain.events import Event, EventKind
from agent_desk.domain.ledger import position
from agent_desk.domain.loan import Loan, LoanNumber, LoanStatus, Payment, PaymentId, Recorder
from agent_desk.domain.performance import performance, with_outcome
from agent_desk.domain.promise import PromiseStatus, PromiseToPay, promise_status
from agent_desk.domain.rights import Act, require
from agent_desk.domain.standing import standing_of

if TYPE_CHECKING:
    from datetime import date

    from agent_desk.domain.loan import Portfolio, PortfolioId
    from agent_desk.domain.money import Money
    from agent_desk.domain.people import User
    from agent_desk.services.desk import Desk
    from agent_desk.services.ports import UnitOfWork


@dataclass(frozen=True, slots=True)
class DayTurned:
    """What a new business date brought.

    Attributes:
        reviewed: Loans whose queue columns were written again.
        kept, broken, lapsed: Agreements that ended so.
        promises_kept, promises_broken: Promises that ended so.
    """

    business_date: date
    reviewed: int
    kept: tuple[str, ...]
    broken: tuple[str, ...]
    lapsed: tuple[str, ...]
    promises_kept: tuple[str, ...]
    promises_broken: tuple[str, ...]


@dataclass(frozen=True)
class KeepPromise:
    """The use case."""

    desk: Desk

    def pay(self, actor: User, number: LoanNumber, amount: Money, on: date) -> Payment:
        """Record a payment received.

        Raises:
            InputError: ``payment.amount`` (zero, negative), ``payment.currency``, ``payment.future`` (after the
                business date), ``payment.before-drawdown``.
        """
        require(actor, Act.RECORD_PAYMENT)
        with self.desk.work(actor.user_id) as work:
            loan = work.loans.get(number)
            portfolio = work.portfolios.get(loan.portfolio_id)
            today = portfolio.business_date
            _check_payment(loan, amount, on, today)
            payment = Payment(PaymentId(f"PY-{uuid4().hex[:12]}"), on, amount, Recorder.DESK)
            paid = replace(loan, payments=(*loan.payments, payment))
            if not position(paid, today).owed.total and paid.status is LoanStatus.OPEN:
                paid = replace(paid, status=LoanStatus.SETTLED)
            work.loans.save(paid, standing_of(paid, today))
            after = {"amount": str(amount), "value_date": on.isoformat()}
            work.record(Event(EventKind.PAYMENT_RECORDED, payment.payment_id, number, after=after), today)
            self._review_agreements(work, portfolio, today, number)
            self._review_promises(work, portfolio, today, number)
            work.commit()
            return payment

    def reverse(self, actor: User, number: LoanNumber, payment_id: PaymentId) -> Loan:
        """Take a payment back (a returned debit); everything after it is replayed.

        Raises:
            InputError: ``payment.unknown``. RuleError: ``payment.reversed``, ``payment.settled`` (an agreement was
                made on it).
        """
        require(actor, Act.RECORD_PAYMENT)
        with self.desk.work(actor.user_id) as work:
            loan = work.loans.get(number)
            today = work.portfolios.get(loan.portfolio_id).business_date
            found = next((p for p in loan.payments if p.payment_id == payment_id), None)
            if found is None:
                raise InputError("payment.unknown", payment=payment_id)
            if found.reversed_on is not None:
                raise RuleError("payment.reversed", payment=payment_id)
            if payment_id in loan.settled_payments:
                raise RuleError("payment.settled", payment=payment_id, agreement=loan.schedule.reference)
            kept = tuple(p if p is not found else replace(p, reversed_on=today) for p in loan.payments)
            changed = replace(loan, payments=kept, status=LoanStatus.OPEN)
            work.loans.save(changed, standing_of(changed, today))
            after = {"amount": str(found.amount)}
            work.record(Event(EventKind.PAYMENT_REVERSED, payment_id, number, after=after), today)
            work.commit()
            return changed

    def promise(self, actor: User, number: LoanNumber, amount: Money, due_date: date) -> PromiseToPay:
        """Record a promise to pay, no further ahead than the actor's role may take it.

        Raises:
            InputError: ``promise.amount``, ``promise.past``. RuleError: ``promise.days`` with limit and asked.
        """
        require(actor, Act.WORK_CASE)
        with self.desk.work(actor.user_id) as work:
            loan = work.loans.get(number)
            portfolio = work.portfolios.get(loan.portfolio_id)
            today = portfolio.business_date
            if amount.minor <= 0:
                raise InputError("promise.amount", amount=str(amount))
            if due_date < today:
                raise InputError("promise.past", due_date=due_date.isoformat(), as_of=today.isoformat())
            most = self.desk.pack_of(portfolio, today).promise.days_by_role.get(actor.role, 0)
            asked = (due_date - today).days
            if asked > most:
                raise RuleError("promise.days", limit=most, asked=asked)
            for standing in work.promises.of_loan(number):
                if standing.status is PromiseStatus.OPEN:
                    work.promises.save(replace(standing, status=PromiseStatus.REPLACED))
            made = PromiseToPay(work.promises.next_id(today), number, amount, today, due_date, actor.user_id)
            work.promises.save(made)
            action = NextAction(ActionKind.PROMISE, due_date, amount=amount, reference=made.promise_id)
            work.cases.save(replace(work.cases.get(number), action=action))
            after = {"amount": str(amount), "due_date": due_date.isoformat()}
            work.record(Event(EventKind.PROMISE_MADE, made.promise_id, number, after=after), today)
            work.commit()
            return made

    def set_date(self, actor: User, portfolio_id: PortfolioId, on: date) -> DayTurned:
        """Move a portfolio's business date on; agreements and promises are judged, loans that changed reviewed.

        Raises:
            RuleError: ``date.backwards``: a business date never goes back.
        """
        require(actor, Act.SET_DATE)
        with self.desk.work(actor.user_id) as work:
            portfolio = work.portfolios.get(portfolio_id)
            if on < portfolio.business_date:
                raise RuleError("date.backwards", now=portfolio.business_date.isoformat(), asked=on.isoformat())
            before = {"business_date": portfolio.business_date.isoformat()}
            moved = replace(portfolio, business_date=on)
            work.portfolios.save(moved)
            ended = self._review_agreements(work, moved, on)
            lapsed = self._lapse(work, moved, on)
            promises = self._review_promises(work, moved, on)
            reviewed = self._review_loans(work, moved, on)
            after = {"business_date": on.isoformat()}
            work.record(Event(EventKind.DATE_SET, portfolio_id, before=before, after=after), on)
            work.commit()
        return DayTurned(
            on,
            reviewed,
            tuple(n for n, s in ended if s is AgreementStatus.KEPT),
            tuple(n for n, s in ended if s is AgreementStatus.BROKEN),
            lapsed,
            tuple(n for n, s in promises if s is PromiseStatus.KEPT),
            tuple(n for n, s in promises if s is not PromiseStatus.KEPT),
        )

    def _review_loans(self, work: UnitOfWork, portfolio: Portfolio, on: date) -> int:
        numbers = work.loans.to_review(portfolio.portfolio_id, on)
        for start in range(0, len(numbers), 500):
            for loan in work.loans.find(numbers[start : start + 500]).values():
                work.loans.save(loan, standing_of(loan, on))
        return len(numbers)

    def _review_agreements(
        self, work: UnitOfWork, portfolio: Portfolio, on: date, number: LoanNumber | None = None
    ) -> list[tuple[str, AgreementStatus]]:
        ended: list[tuple[str, AgreementStatus]] = []
        in_force = (
            work.agreements.in_force(portfolio.portfolio_id)
            if number is None
            else [item for item in work.agreements.of_loan(number) if item.status.is_in_force]
        )
        cure_days = self.desk.pack_of(portfolio, on).cure_days
        for agreement in in_force:
            loan = work.loans.get(agreement.loan_number)
            proposal = work.requests.get(agreement.request_number).granted
            status = performance(loan, proposal, cure_days, on)
            if status is AgreementStatus.PERFORMING:
                continue
            self._end(work, agreement, loan, status, on)
            ended.append((agreement.number, status))
        return ended

    def _end(self, work: UnitOfWork, agreement: Agreement, loan: Loan, status: AgreementStatus, on: date) -> None:
        work.agreements.save(replace(agreement, status=status, ended_on=on))
        after = with_outcome(loan, agreement.number, status, on)
        work.loans.save(after, standing_of(after, on))
        kept = status is AgreementStatus.KEPT
        action = NextAction(ActionKind.NONE if kept else ActionKind.PLAN_BROKEN, on, reference=agreement.number)
        work.cases.save(replace(work.cases.get(agreement.loan_number), action=action))
        event = EventKind.AGREEMENT_KEPT if kept else EventKind.AGREEMENT_BROKEN
        work.record(Event(event, agreement.number, agreement.loan_number), on)

    def _lapse(self, work: UnitOfWork, portfolio: Portfolio, on: date) -> tuple[str, ...]:
        lapsed: list[str] = []
        for agreement in work.agreements.open_until(portfolio.portfolio_id, on):
            work.agreements.save(replace(agreement, status=AgreementStatus.LAPSED, ended_on=on))
            request = work.requests.get(agreement.request_number)
            work.requests.save(replace(request, status=RequestStatus.LAPSED))
            case = work.cases.get(agreement.loan_number)
            work.cases.save(replace(case, action=NextAction(ActionKind.FOLLOW_UP, on, reference=agreement.number)))
            work.record(Event(EventKind.AGREEMENT_LAPSED, agreement.number, agreement.loan_number), on)
            lapsed.append(agreement.number)
        return tuple(lapsed)

    def _review_promises(
        self, work: UnitOfWork, portfolio: Portfolio, on: date, number: LoanNumber | None = None
    ) -> list[tuple[str, PromiseStatus]]:
        rule = self.desk.pack_of(portfolio, on).promise
        open_ones = (
            work.promises.open_in(portfolio.portfolio_id)
            if number is None
            else [item for item in work.promises.of_loan(number) if item.status is PromiseStatus.OPEN]
        )
        ended: list[tuple[str, PromiseStatus]] = []
        for promise in open_ones:
            status = promise_status(promise, work.loans.get(promise.loan_number).payments, rule, on)
            if status is PromiseStatus.OPEN:
                continue
            work.promises.save(replace(promise, status=status))
            kept = status is PromiseStatus.KEPT
            case = work.cases.get(promise.loan_number)
            if case.action.reference == promise.promise_id:
                kind = ActionKind.NEW if kept else ActionKind.PROMISE_BROKEN
                action = NextAction(kind, on, amount=promise.amount, reference=promise.promise_id)
                work.cases.save(replace(case, action=action))
            event = EventKind.PROMISE_KEPT if kept else EventKind.PROMISE_BROKEN
            work.record(Event(event, promise.promise_id, promise.loan_number), on)
            ended.append((promise.promise_id, status))
        return ended


def _check_payment(loan: Loan, amount: Money, on: date, today: date) -> None:
    if amount.currency != loan.currency:
        raise InputError("payment.currency", currency=amount.currency, expected=loan.currency)
    if amount.minor <= 0:
        raise InputError("payment.amount", amount=str(amount))
    if on > today:
        raise InputError("payment.future", value_date=on.isoformat(), as_of=today.isoformat())
    if on < loan.drawn_on:
        raise InputError("payment.before-drawdown", value_date=on.isoformat(), drawn_on=loan.drawn_on.isoformat())
