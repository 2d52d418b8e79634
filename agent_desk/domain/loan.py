"""Borrowers and loans as the desk knows them.

Conventions of this file: rates are fractions a year (``Decimal("0.24")``); a loan always has the schedule that is in
force now, and the payments, charges and reliefs that led there.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, NewType
from zoneinfo import ZoneInfo

from agent_desk.domain.amounts import COSTS_INTEREST_PRINCIPAL, Amounts, Component
from agent_desk.domain.money import Currency, Money, Rounding

if TYPE_CHECKING:
    from datetime import date
    from decimal import Decimal

    from agent_desk.domain.daycount import DayCount
    from agent_desk.domain.schedule import RepaymentSchedule

BorrowerId = NewType("BorrowerId", str)
LoanNumber = NewType("LoanNumber", str)
PortfolioId = NewType("PortfolioId", str)
PaymentId = NewType("PaymentId", str)


class LoanStatus(StrEnum):
    """The life of a loan. Stored codes, never renamed."""

    OPEN = "open"
    SETTLED = "settled"
    CHARGED_OFF = "charged-off"


class Recorder(StrEnum):
    """Who recorded something: the lender's core system by import, or this desk."""

    IMPORT = "import"
    DESK = "desk"


@dataclass(frozen=True, slots=True)
class Borrower:
    """A person who owes. Everything but the id is personal data: masked by default, never logged.

    Attributes:
        name: As the person writes it (Chinese, Latin, ...).
        latin_name: Latin spelling, empty when ``name`` is Latin already.
        language: BCP 47 primary tag of the language to write and speak in.
        time_zone: IANA name; contact hours are the borrower's own.
        derived: True when name, phone, ID number and birth date were made up because the source has none.
    """

    borrower_id: BorrowerId
    name: str
    latin_name: str = ""
    phone: str = ""
    id_number: str = ""
    birth_date: date | None = None
    email: str = ""
    address: str = ""
    language: str = "en"
    time_zone: str = "UTC"
    derived: bool = False


class PenaltyBase(StrEnum):
    """What penalty interest runs on. Stored codes, never renamed."""

    PRINCIPAL = "principal"
    PRINCIPAL_AND_INTEREST = "principal-and-interest"


@dataclass(frozen=True, slots=True)
class PenaltyTerms:
    """Penalty interest: simple, by days, on what is overdue.

    Attributes:
        annual_rate: Fraction a year, already capped at accrual by the pack (never above the cap on all charges).
        day_count: ACT/360 or another.
        base: Overdue principal, or overdue principal and interest.
        ceiling: All charges together on overdue principal, fraction a year: where the base holds interest too, no
            more accrues in a day than overdue principal bears at this rate. ``None`` where no law sets one.
    """

    annual_rate: Decimal
    day_count: DayCount
    base: PenaltyBase = PenaltyBase.PRINCIPAL
    ceiling: Decimal | None = None


@dataclass(frozen=True, slots=True)
class LateFeeTerms:
    """A late fee, once for each instalment that is unpaid more than ``grace_days`` days after its date.

    Attributes:
        grace_days: Days without fee, 0 or more.
        minimum: The least fee.
        share: Fraction of the instalment; the fee is the larger of the two, rounded half-up.
        ceiling: All charges together on overdue principal, fraction a year: the fee is cut to what penalty interest
            has left of it (actual days over 365) on the day it falls, rounded down. ``None`` where no law sets one.
    """

    grace_days: int
    minimum: Money
    share: Decimal
    ceiling: Decimal | None = None


@dataclass(frozen=True, slots=True)
class LoanTerms:
    """What the contract says.

    Attributes:
        principal: The amount lent.
        annual_rate: Contract rate, fraction a year.
        instalments: Number of instalments in the contract.
        payment_order: Components in the order in which a payment meets them, within the oldest instalment.
        rounding: Of instalments and interest.
        penalty, late_fee: ``None`` when the contract has none.
    """

    principal: Money
    annual_rate: Decimal
    instalments: int
    day_count: DayCount
    penalty: PenaltyTerms | None = None
    late_fee: LateFeeTerms | None = None
    payment_order: tuple[Component, ...] = COSTS_INTEREST_PRINCIPAL
    rounding: Rounding = Rounding.HALF_UP

    @property
    def currency(self) -> Currency:
        """Of the loan and everything in it."""
        return self.principal.currency


@dataclass(frozen=True, slots=True)
class Payment:
    """Money received.

    Attributes:
        value_date: The day on which it counts.
        amount: More than zero.
        reversed_on: The day on which it was taken back; a reversed payment counts nowhere.
    """

    payment_id: PaymentId
    value_date: date
    amount: Money
    recorder: Recorder = Recorder.IMPORT
    reversed_on: date | None = None


@dataclass(frozen=True, slots=True)
class Charge:
    """A fee charged to the borrower, payable with an instalment.

    Attributes:
        instalment: Number of the instalment of the schedule in force with which it is payable.
    """

    charged_on: date
    amount: Money
    code: str
    instalment: int


@dataclass(frozen=True, slots=True)
class PastRelief:
    """A concession in a loan's history, ours or one that came in with the portfolio.

    Attributes:
        kind: Code of the concession kind, or the source's word for it.
        status: ``performing``, ``kept``, ``broken`` or the source's word, lower case.
        days: Days by which it moved dates, for the cumulative cap; 0 when unknown or none.
        kept_instalments: Instalments paid in time since; ``None`` when unknown.
    """

    kind: str
    reason: str
    granted_on: date
    ended_on: date | None
    status: str
    days: int = 0
    waived: Money | None = None
    kept_instalments: int | None = None
    recorder: Recorder = Recorder.DESK
    note: str = ""


@dataclass(frozen=True, slots=True)
class Loan:
    """One loan, with the schedule in force.

    Attributes:
        schedule: What is to be paid from ``schedule.effective_on`` on.
        payments: Those that count on the schedule in force, and earlier ones for the history.
        opening_paid: For a loan whose source gives totals instead of payments: what had been received before the
            first payment listed, by component. Never allocated again.
        settled_payments: Payments that an agreement already took into account when it made the schedule in force.
        original_maturity: Last due date of the contract as first written.
        dates_derived: True when the source had months only and days were derived.
    """

    number: LoanNumber
    borrower_id: BorrowerId
    portfolio_id: PortfolioId
    product: str
    terms: LoanTerms
    drawn_on: date
    status: LoanStatus
    schedule: RepaymentSchedule
    original_maturity: date
    payments: tuple[Payment, ...] = ()
    settled_payments: frozenset[PaymentId] = frozenset()
    charges: tuple[Charge, ...] = ()
    reliefs: tuple[PastRelief, ...] = ()
    opening_paid: Amounts | None = None
    dates_derived: bool = False
    source: dict[str, str] = field(default_factory=dict, compare=False)

    @property
    def currency(self) -> Currency:
        """Of the loan and everything in it."""
        return self.terms.currency

    @property
    def open_payments(self) -> tuple[Payment, ...]:
        """Payments that meet the schedule in force: neither reversed nor taken into account by an agreement."""
        return tuple(p for p in self.payments if p.reversed_on is None and p.payment_id not in self.settled_payments)


@dataclass(frozen=True, slots=True)
class Portfolio:
    """A set of loans with one currency, law and calendar.

    Attributes:
        business_date: The portfolio's day; moves on by ``set-date``, never by the clock.
        pack_id: The policy pack that governs it.
        generated: True for made-up data, marked as such on every screen.
        notes: Provenance in words, for the data page.
    """

    portfolio_id: PortfolioId
    name: str
    currency: Currency
    jurisdiction: str
    pack_id: str
    business_date: date
    time_zone: str = "UTC"
    generated: bool = False
    notes: str = ""

    def calendar_date(self, now: datetime) -> date:
        """The calendar's date in the portfolio's time zone, whatever day is worked on; ``now`` is aware."""
        return now.astimezone(ZoneInfo(self.time_zone)).date()

    def moment(self, now: datetime) -> datetime:
        """The time of day now, on the portfolio's business date and in its time zone.

        Call backs and ages are told from here, so that a portfolio whose day is not the calendar's (a sample, a day
        that was not closed yet) shows what is late on its own day.

        Args:
            now: Aware.
        """
        zone = ZoneInfo(self.time_zone)
        return datetime.combine(self.business_date, now.astimezone(zone).time(), zone)
