"""Made-up loans: level monthly instalments, payments as people pay, and arrears of so many days.

Conventions of this file: a loan is made towards a target, the days past due of its oldest unpaid instalment on a day;
what was paid late was paid with the penalty interest of those days, so that nothing small stays behind.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from agent_desk.domain.amounts import Amounts
from agent_desk.domain.dates import add_months
from agent_desk.domain.daycount import DayCount, year_fraction
from agent_desk.domain.loan import (
    BorrowerId,
    Charge,
    Loan,
    LoanNumber,
    LoanStatus,
    LoanTerms,
    PastRelief,
    Payment,
    PaymentId,
    PenaltyTerms,
    PortfolioId,
    Recorder,
)
from agent_desk.domain.money import Money, round_exact
from agent_desk.domain.schedule import Instalment, RepaymentSchedule, level_rows
from agent_desk.services.importing.drafts import on_day

if TYPE_CHECKING:
    from agent_desk.domain.policy.pack import PolicyPack
    from agent_desk.services.sampling.chances import Chances
    from agent_desk.services.sampling.parameters import Product, SampleParameters

_CENT = Decimal("0.0001")


@dataclass(frozen=True, slots=True)
class Target:
    """How a loan shall stand.

    Attributes:
        status: Open, settled or charged off.
        days_past_due: On ``on``; 0 or less for a loan whose next instalment is so many days away.
        plain: Nothing unusual about it: no part payment, no fee, no earlier concession.
    """

    on: date
    status: LoanStatus = LoanStatus.OPEN
    days_past_due: int = 0
    plain: bool = False


@dataclass(frozen=True, slots=True)
class LoanMaker:
    """Makes loans of one portfolio.

    Attributes:
        instalments: The number of instalments of every loan, where it is not the product's.
    """

    parameters: SampleParameters
    pack: PolicyPack
    instalments: int | None = None

    def target(self, chances: Chances) -> Target:
        """How a loan stands, by the parameters' shares."""
        on = self.parameters.portfolio.business_date
        match chances.weighted(self.parameters.standing):
            case "late":
                return Target(on, days_past_due=chances.days(self.parameters.late))
            case "settled":
                return Target(on, LoanStatus.SETTLED, chances.whole(20, 500))
            case "charged-off":
                return Target(on, LoanStatus.CHARGED_OFF, chances.whole(200, 600))
            case _:
                return Target(on, days_past_due=-chances.whole(0, 29))

    def loan(self, number: str, borrower_id: str, chances: Chances, target: Target) -> Loan:
        """A loan that stands as asked."""
        product = chances.among(self.parameters.products, [item.weight for item in self.parameters.products])
        count = self.instalments or product.instalments
        oldest = target.on - timedelta(days=target.days_past_due)
        paid = count if target.status is LoanStatus.SETTLED else chances.whole(0 if count == 1 else 1, count - 1)
        begin = add_months(oldest.replace(day=1), -paid)
        due_dates = [on_day(add_months(begin, index), oldest.day) for index in range(count)]
        drawn_on = on_day(add_months(begin, -1), oldest.day)
        terms = self._terms(product, count, chances)
        rows = level_rows(terms.principal, Fraction(terms.annual_rate) / 12, due_dates, rounding=terms.rounding)
        payments = self._payments(number, rows, paid, terms, target.on, chances)
        charges: tuple[Charge, ...] = ()
        if target.status is LoanStatus.OPEN and target.days_past_due > 0 and not target.plain:
            payments += self._part(number, rows, paid, target, chances)
            charges = self._charges(rows[paid], target, chances)
        if target.status is LoanStatus.CHARGED_OFF:
            rows = (Instalment(1, due_dates[-1], Amounts.zero(terms.currency)),)
        return Loan(
            number=LoanNumber(number),
            borrower_id=BorrowerId(borrower_id),
            portfolio_id=PortfolioId(self.parameters.portfolio.id),
            product=product.name,
            terms=terms,
            drawn_on=drawn_on,
            status=target.status,
            schedule=RepaymentSchedule(rows, drawn_on, penalty_from=drawn_on),
            original_maturity=due_dates[-1],
            payments=payments,
            settled_payments=frozenset(p.payment_id for p in payments)
            if target.status is LoanStatus.CHARGED_OFF
            else frozenset(),
            charges=charges,
            reliefs=() if target.plain else self._reliefs(drawn_on, target, chances),
            source={"generated": "yes"},
        )

    def _terms(self, product: Product, count: int, chances: Chances) -> LoanTerms:
        currency = self.parameters.portfolio.currency
        step = self.parameters.amounts.step
        part = chances.quantile(self.parameters.amounts.twentieths)
        principal = Money.of(max(step, int(product.most * part / step) * step), currency)
        percent = chances.quantile(self.parameters.rates.tenths)
        annual_rate = (Decimal(round_exact(percent * 100)) / 10_000).quantize(_CENT)
        return LoanTerms(principal, annual_rate, count, DayCount.THIRTY_E_360, self._penalty(annual_rate))

    def _penalty(self, annual_rate: Decimal) -> PenaltyTerms | None:
        """As much as the pack's caps let accrue; none where it knows no penalty interest."""
        cap = self.pack.charge_cap
        if cap.penalty_multiple is None:
            return None
        rate = annual_rate * cap.penalty_multiple
        return PenaltyTerms(min(rate, cap.annual_rate) if cap.annual_rate is not None else rate, DayCount.ACT_360)

    def _payments(
        self, number: str, rows: tuple[Instalment, ...], paid: int, terms: LoanTerms, on: date, chances: Chances
    ) -> tuple[Payment, ...]:
        payments: list[Payment] = []
        for row in rows[:paid]:
            value_date = min(row.due_date + timedelta(days=chances.days(self.parameters.paid)), on)
            if payments:
                value_date = max(value_date, payments[-1].value_date)
            amount = row.due.total.minor
            if terms.penalty is not None and value_date > row.due_date:
                share = year_fraction(row.due_date, value_date, terms.penalty.day_count)
                amount += round_exact(row.due.principal.minor * Fraction(terms.penalty.annual_rate) * share)
            payment_id = PaymentId(f"{number}:{row.number}")
            payments.append(Payment(payment_id, value_date, Money(amount, terms.currency)))
        return tuple(payments)

    def _part(
        self, number: str, rows: tuple[Instalment, ...], paid: int, target: Target, chances: Chances
    ) -> tuple[Payment, ...]:
        if not chances.happens(self.parameters.shares.part_paid):
            return ()
        row = rows[paid]
        value_date = min(row.due_date + timedelta(days=chances.whole(-2, 5)), target.on)
        amount = row.due.total.share(Fraction(chances.whole(15, 70), 100))
        return (Payment(PaymentId(f"{number}:{row.number}a"), value_date, amount),)

    def _charges(self, row: Instalment, target: Target, chances: Chances) -> tuple[Charge, ...]:
        fee = self.parameters.fee
        if target.days_past_due <= fee.after_days or not chances.happens(self.parameters.shares.reminder_fee):
            return ()
        amount = Money.of(fee.amount, self.parameters.portfolio.currency)
        return (Charge(row.due_date + timedelta(days=fee.after_days), amount, "reminder", row.number),)

    def _reliefs(self, drawn_on: date, target: Target, chances: Chances) -> tuple[PastRelief, ...]:
        age = (target.on - drawn_on).days
        if age < 150 or not chances.happens(self.parameters.shares.past_relief):
            return ()
        granted_on = drawn_on + timedelta(days=chances.whole(40, age - 90))
        kept = chances.happens(70)
        days = chances.whole(10, 31)
        return (
            PastRelief(
                kind="deferment",
                reason=chances.weighted(self.parameters.reasons).value,
                granted_on=granted_on,
                ended_on=granted_on + timedelta(days=days),
                status="kept" if kept else "broken",
                days=days,
                kept_instalments=chances.whole(1, 6) if kept else 0,
                recorder=Recorder.IMPORT,
            ),
        )
