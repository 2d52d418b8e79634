"""Payments come in and days go by: what that does to loans, agreements and promises."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from uuid import uuid4

from agent_desk.domain.agreement import AgreementStatus
from agent_desk.domain.case import ActionKind, NextAction
from agent_desk.domain.errors import InputError, RuleError
from agent_desk.domain.events import Event, EventKind
from agent_desk.domain.ledger import position
from agent_desk.domain.loan import Loan, LoanNumber, LoanStatus, Payment, PaymentId, Recorder
from agent_desk.domain.promise import PromiseStatus, PromiseToPay
from agent_desk.domain.rights import Act, require
from agent_desk.domain.standing import standing_of
from agent_desk.services.judging import Judging
from agent_desk.services.once import once

if TYPE_CHECKING:
    from datetime import date

    from agent_desk.domain.loan import PortfolioId
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


def _payment(work: UnitOfWork, event: Event) -> Payment:
    loan = work.loans.get(LoanNumber(event.loan_number))
    return next(payment for payment in loan.payments if payment.payment_id == event.subject)


def _loan(work: UnitOfWork, event: Event) -> Loan:
    return work.loans.get(LoanNumber(event.loan_number))


def _promise(work: UnitOfWork, event: Event) -> PromiseToPay:
    made = work.promises.of_loan(LoanNumber(event.loan_number))
    return next(promise for promise in made if promise.promise_id == event.subject)


def promise_in(
    work: UnitOfWork, desk: Desk, actor: User, number: LoanNumber, amount: Money, due_date: date
) -> PromiseToPay:
    """Record a promise within a unit of work that somebody else commits; raises what ``KeepPromise.promise`` does."""
    loan = work.loans.get(number)
    portfolio = work.portfolios.get(loan.portfolio_id)
    today = portfolio.business_date
    if amount.minor <= 0:
        raise InputError("promise.amount", amount=str(amount))
    if due_date < today:
        raise InputError("promise.past", due_date=due_date.isoformat(), as_of=today.isoformat())
    most = desk.pack_of(portfolio, today, work).promise.days_by_role.get(actor.role, 0)
    asked = (due_date - today).days
    if asked > most:
        raise RuleError("promise.days", limit=most, asked=asked)
    owed = position(loan, due_date).owed.total
    if not owed:
        raise InputError("promise.nothing-owed", loan=number)
    if amount > owed:
        raise InputError("promise.above-owed", loan=number, amount=str(amount), owed=str(owed), on=due_date.isoformat())
    for standing in work.promises.of_loan(number):
        if standing.status is PromiseStatus.OPEN:
            work.promises.save(replace(standing, status=PromiseStatus.REPLACED))
    made = PromiseToPay(work.promises.next_id(today), number, amount, today, due_date, actor.user_id)
    work.promises.save(made)
    action = NextAction(ActionKind.PROMISE, due_date, amount=amount, reference=made.promise_id)
    work.cases.save(replace(work.cases.get(number), action=action))
    after = {"amount": str(amount), "due_date": due_date.isoformat()}
    work.record(Event(EventKind.PROMISE_MADE, made.promise_id, number, after=after), today)
    return made


@dataclass(frozen=True)
class KeepPromise:
    """The use case."""

    desk: Desk

    @once(_payment)
    def pay(self, actor: User, number: LoanNumber, amount: Money, on: date, *, overpaid: bool = False) -> Payment:
        """Record a payment received.

        Args:
            actor: Who records it.
            number: The loan it came in for.
            amount: More than zero.
            on: Value date, on or before the business date; what accrued from then on is reckoned again.
            overpaid: Said by a person: more than is owed came in, and what is over stays a credit of the borrower.

        Raises:
            InputError: ``payment.amount`` (zero, negative), ``payment.currency``, ``payment.future`` (after the
                business date), ``payment.before-drawdown``, ``payment.above-owed`` with what would be over,
                ``payment.nothing-owed``.
        """
        require(actor, Act.RECORD_PAYMENT)
        with self.desk.work(actor.user_id) as work:
            loan = work.loans.get(number)
            portfolio = work.portfolios.get(loan.portfolio_id)
            today = portfolio.business_date
            _check_payment(loan, amount, on, today)
            payment = Payment(PaymentId(f"PY-{uuid4().hex[:12]}"), on, amount, Recorder.DESK)
            paid = replace(loan, payments=(*loan.payments, payment))
            after_it = position(paid, today)
            if not overpaid:
                _check_owed(loan, amount, after_it.overpaid - position(loan, today).overpaid)
            settled = paid.status is LoanStatus.OPEN and not after_it.owed.total
            if settled:
                paid = replace(paid, status=LoanStatus.SETTLED)
            work.loans.save(paid, standing_of(paid, today))
            after = {"amount": str(amount), "value_date": on.isoformat()}
            work.record(Event(EventKind.PAYMENT_RECORDED, payment.payment_id, number, after=after), today)
            judging = Judging(self.desk, work, portfolio, today)
            judging.agreements(number)
            judging.promises(number)
            if settled:
                judging.settle(number)
            work.commit()
            return payment

    @once(_loan)
    def reverse(self, actor: User, number: LoanNumber, payment_id: PaymentId) -> Loan:
        """Take a payment back (a returned debit); everything after it is replayed.

        Raises:
            InputError: ``payment.unknown``. RuleError: ``payment.reversed``, ``payment.settled`` (an agreement was
                made on it).
        """
        require(actor, Act.RECORD_PAYMENT)
        with self.desk.work(actor.user_id) as work:
            loan = work.loans.get(number)
            portfolio = work.portfolios.get(loan.portfolio_id)
            today = portfolio.business_date
            found = next((p for p in loan.payments if p.payment_id == payment_id), None)
            if found is None:
                raise InputError("payment.unknown", payment=payment_id)
            if found.reversed_on is not None:
                raise RuleError("payment.reversed", payment=payment_id)
            if payment_id in loan.settled_payments:
                raise RuleError("payment.settled", payment=payment_id, agreement=loan.schedule.reference)
            kept = tuple(p if p is not found else replace(p, reversed_on=today) for p in loan.payments)
            status = LoanStatus.OPEN if loan.status is LoanStatus.SETTLED else loan.status
            changed = replace(loan, payments=kept, status=status)
            work.loans.save(changed, standing_of(changed, today))
            after = {"amount": str(found.amount)}
            work.record(Event(EventKind.PAYMENT_REVERSED, payment_id, number, after=after), today)
            Judging(self.desk, work, portfolio, today).agreements(number)
            case = work.cases.get(number)
            if case.action.kind in (ActionKind.NONE, ActionKind.NEW):
                work.cases.save(replace(case, action=NextAction(ActionKind.FOLLOW_UP, today, reference=payment_id)))
            work.commit()
            return work.loans.get(number)

    @once(_promise)
    def promise(self, actor: User, number: LoanNumber, amount: Money, due_date: date) -> PromiseToPay:
        """Record a promise to pay, no further ahead than the actor's role may take it.

        Raises:
            InputError: ``promise.amount``, ``promise.past``, ``promise.above-owed`` (more than everything that will
                be owed on the day), ``promise.nothing-owed``. RuleError: ``promise.days`` with limit and asked.
        """
        require(actor, Act.WORK_CASE)
        with self.desk.work(actor.user_id) as work:
            made = promise_in(work, self.desk, actor, number, amount, due_date)
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
            judging = Judging(self.desk, work, moved, on)
            reviewed = judging.loans()
            ended = judging.agreements()
            lapsed = (*judging.documents(), *judging.lapse())
            promises = judging.promises()
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


def _check_payment(loan: Loan, amount: Money, on: date, today: date) -> None:
    if amount.currency != loan.currency:
        raise InputError("payment.currency", currency=amount.currency, expected=loan.currency)
    if amount.minor <= 0:
        raise InputError("payment.amount", amount=str(amount))
    if on > today:
        raise InputError("payment.future", value_date=on.isoformat(), as_of=today.isoformat())
    if on < loan.drawn_on:
        raise InputError("payment.before-drawdown", value_date=on.isoformat(), drawn_on=loan.drawn_on.isoformat())


def _check_owed(loan: Loan, amount: Money, over: Money) -> None:
    if over == amount:
        raise InputError("payment.nothing-owed", loan=loan.number)
    if over.minor > 0:
        most = str(amount - over)
        raise InputError("payment.above-owed", loan=loan.number, amount=str(amount), over=str(over), most=most)
