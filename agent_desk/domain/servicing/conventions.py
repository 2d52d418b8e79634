"""The terms in which a core system's arithmetic is stated: each is named, and they combine freely.

Conventions of this file: stored codes are never renamed; an amount is minor units; a rate is an exact fraction a year.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from agent_desk.domain.calendars import BusinessDayRule, adjust
from agent_desk.domain.dates import MissingDay, add_days, add_months
from agent_desk.domain.errors import InputError
from agent_desk.domain.money import Rounding
from agent_desk.domain.waterfall import Component

if TYPE_CHECKING:
    from datetime import date
    from fractions import Fraction

    from agent_desk.domain.calendars import BusinessCalendar
    from agent_desk.domain.daycount import DayCount


class Frequency(StrEnum):
    """What a repayment period is made of."""

    DAYS = "days"
    WEEKS = "weeks"
    MONTHS = "months"


class InterestBasis(StrEnum):
    """What a period's interest follows."""

    DAILY = "daily"
    """The days of the period, by the stated year and month."""
    PER_PERIOD = "per-period"
    """The same part of a year for every period, whatever its days (a month is 1/12, a week 1/52)."""


class YearLength(StrEnum):
    """What the days of a year are."""

    ACTUAL = "actual"
    D360 = "360"
    D365 = "365"


class MonthLength(StrEnum):
    """What the days of a month are."""

    ACTUAL = "actual"
    D30 = "30"
    """Every period counts its stated length; a part of it by its actual days."""


class YearSplit(StrEnum):
    """Where a period over New Year is cut, when the year is the actual one."""

    LAST_DAY = "31-december"
    """Days up to 31 December over the first year, the rest over the second."""
    FIRST_DAY = "1-january"


class Excess(StrEnum):
    """Where money goes that is more than what is due."""

    NEXT = "next"
    """The next instalments in their order."""
    LAST = "last"
    """The last instalment first, then the one before it."""
    NEXT_THEN_LAST = "next-then-last"
    """The next instalment, then the last ones."""


class Amortisation(StrEnum):
    """How principal is repaid."""

    LEVEL = "level"
    """Interest and principal together are the same in every row (annuity)."""
    EQUAL_PRINCIPAL = "equal-principal"


class InterestMethod(StrEnum):
    """What interest is worked out on."""

    DECLINING = "declining"
    """The principal outstanding."""
    FLAT = "flat"
    """The principal lent, to the end; each period rounded."""
    FLAT_TOTAL = "flat-total"
    """The principal lent; the total is rounded once and the last period takes what the others left."""


class Remainder(StrEnum):
    """Where the cents go that a level instalment leaves."""

    SPREAD = "spread"
    """Over all instalments while the last differs by more cents than half their number (three passes), then last."""
    LAST = "last"


class PlanInterest(StrEnum):
    """What a new plan or a re-amortisation does with interest that is unpaid."""

    CARRY = "carry"
    """It is due with the first new instalment, and every instalment rises by its share."""
    WAIVE = "waive"
    """It is forgiven; the new rows bear interest."""
    WAIVE_ALL = "waive-all"
    """It is forgiven, and nothing accrues after the plan's date."""
    SPLIT_PAYABLE = "split-payable"
    """What has accrued by the plan's date, in equal parts; nothing accrues after it."""
    SPLIT_FULL = "split-full"
    """All that the old schedule held, in equal parts."""


@dataclass(frozen=True, slots=True)
class ServicingTerms:
    """A loan's terms.

    Attributes:
        principal: Amount lent, above 0.
        annual_rate: Nominal rate a year, 0 or more.
        count: Instalments, 1 or more.
        disbursed_on: When it was paid out.
        first_due: Due date of the first instalment; one period after ``disbursed_on`` when absent.
        every: How many units make a period.
        frequency: The unit.
        basis: What a period's interest follows.
        year_length: Days in a year.
        month_length: Days in a month.
        leap_in_february_only: 366 only for the period that contains 29 February.
        year_split: Where a period over New Year is cut.
        missing_day: Due dates in months without the anchor's day.
        rounding: How instalments and interest become whole minor units.
        remainder: Where the cents of a level instalment go.
        multiple_of: Instalments are rounded to a multiple of so many minor units.
        recompute: Interest follows the actual payments; when false, early or late payments change nothing.
        recompute_to_period_end: Overdue principal counts as outstanding to the end of the current period.
        order: Components within an instalment.
        excess: Where money goes that is more than what is due.
        down_payment: Minor units due at once on ``disbursed_on``.
        down_payment_paid: It is paid by itself on that day.
        interest_grace: The first so many instalments hold no interest; it is due with the one after them.
        principal_grace: The first so many instalments hold interest only.
        amortisation: How principal is repaid.
        method: What interest is worked out on.
        day_count: A market day count instead of ``year_length`` and ``month_length``.
        business_day: How a due date on a free day moves; later dates still count from the unmoved anchor.
        calendar: Which days are free; None when due dates never move.
    """

    principal: int
    annual_rate: Fraction
    count: int
    disbursed_on: date
    first_due: date | None = None
    every: int = 1
    frequency: Frequency = Frequency.MONTHS
    basis: InterestBasis = InterestBasis.DAILY
    year_length: YearLength = YearLength.D360
    month_length: MonthLength = MonthLength.D30
    leap_in_february_only: bool = False
    year_split: YearSplit = YearSplit.LAST_DAY
    missing_day: MissingDay = MissingDay.CLAMP
    rounding: Rounding = Rounding.HALF_EVEN
    remainder: Remainder = Remainder.SPREAD
    multiple_of: int = 1
    recompute: bool = False
    recompute_to_period_end: bool = False
    order: tuple[Component, ...] = (Component.PENALTY, Component.FEE, Component.INTEREST, Component.PRINCIPAL)
    excess: Excess = Excess.NEXT
    down_payment: int = 0
    down_payment_paid: bool = False
    interest_grace: int = 0
    principal_grace: int = 0
    amortisation: Amortisation = Amortisation.LEVEL
    method: InterestMethod = InterestMethod.DECLINING
    day_count: DayCount | None = None
    business_day: BusinessDayRule = BusinessDayRule.NONE
    calendar: BusinessCalendar | None = None

    def __post_init__(self) -> None:
        """Refuse terms that describe no loan.

        Raises:
            InputError: ``terms.out-of-range`` with the term's name, ``terms.due-before-drawdown``.
        """
        for name, low in (("principal", 1), ("annual_rate", 0), ("count", 1), ("every", 1), ("multiple_of", 1)):
            if getattr(self, name) < low:
                raise InputError("terms.out-of-range", key=name, low=low)
        if self.down_payment < 0 or self.down_payment >= self.principal:
            raise InputError("terms.out-of-range", key="down_payment", low=0)
        for name in ("interest_grace", "principal_grace"):
            if not 0 <= getattr(self, name) < self.count:
                raise InputError("terms.out-of-range", key=name, low=0, high=self.count - 1)
        if self.first_due is not None and self.first_due <= self.disbursed_on:
            raise InputError("terms.due-before-drawdown", key="first_due_date")

    @property
    def follows_payments(self) -> bool:
        """Whether interest follows the actual payments; flat interest never does."""
        return self.recompute and self.method is InterestMethod.DECLINING

    def step(self, anchor: date, periods: int) -> date:
        """The date so many periods after an anchor, counted from the anchor in one step."""
        if self.frequency is Frequency.MONTHS:
            return add_months(anchor, periods * self.every, missing_day=self.missing_day)
        return add_days(anchor, periods * self.every * (7 if self.frequency is Frequency.WEEKS else 1))

    def due_date(self, number: int) -> date:
        """The due date of an instalment by number, the first is 1; moved off a free day where the terms say so."""
        day = self._unmoved_due_date(number)
        return day if self.calendar is None else adjust(day, self.business_day, self.calendar)

    def _unmoved_due_date(self, number: int) -> date:
        if self.first_due is None or self.first_due == self.step(self.disbursed_on, 1):
            return self.step(self.disbursed_on, number)
        return self.step(self.first_due, number - 1)
