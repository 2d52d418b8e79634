"""How much interest a stretch of days bears: the period factor, exactly.

Conventions of this file: a stretch is half-open; a factor is what the balance is multiplied with; the rate of a
stretch is the one in force at its first night.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field
from fractions import Fraction
from typing import TYPE_CHECKING

from agent_desk.domain.dates import add_days, add_months, days, is_leap, leap_day_between
from agent_desk.domain.daycount import year_fraction
from agent_desk.domain.servicing.conventions import Frequency, InterestBasis, MonthLength, YearLength, YearSplit

if TYPE_CHECKING:
    from datetime import date

    from agent_desk.domain.servicing.conventions import ServicingTerms


@dataclass(slots=True)
class Clock:
    """The factors of one loan: its terms, the changes of its rate and the nights that bear no interest.

    Attributes:
        terms: The loan's terms.
        rates: (first night, annual rate), in any order; before the first of them the terms' rate holds.
        pauses: (first free night, first night that counts again).
        version: Rises with every change of rate or pause.
    """

    terms: ServicingTerms
    rates: list[tuple[date, Fraction]] = field(default_factory=list)
    pauses: list[tuple[date, date]] = field(default_factory=list)
    version: int = 0
    _known: dict[tuple[date, date, date, date], Fraction] = field(default_factory=dict, repr=False)

    def change_rate(self, night: date, annual_rate: Fraction) -> None:
        """Let another rate hold from a night on."""
        self.rates.append((night, annual_rate))
        self._changed()

    def pause(self, first: date, after: date) -> None:
        """Let no interest run from a night to another, which counts again."""
        self.pauses.append((first, after))
        self._changed()

    def _changed(self) -> None:
        self.version += 1
        self._known.clear()

    def rate_at(self, night: date) -> Fraction:
        """The rate in force for the night that begins on a date."""
        rate = self.terms.annual_rate
        for begin, changed in sorted(self.rates, key=lambda each: each[0]):
            if begin <= night:
                rate = changed
        return rate

    def breaks(self, begin: date, due: date) -> set[date]:
        """Dates inside a period at which its rate changes or a pause begins or ends."""
        if not self.rates and not self.pauses:
            return set()
        found = {night for night, _ in self.rates} | {edge for pause in self.pauses for edge in pause}
        return {edge for edge in found if begin < edge < due}

    def paused(self, night: date) -> bool:
        """Whether the night that begins on a date bears no interest."""
        return any(first <= night < after for first, after in self.pauses)

    def interest_factor(self, begin: date, due: date, start: date, end: date) -> Fraction:
        """The factor of a stretch of the period from ``begin`` to ``due``; zero while interest is paused."""
        if start >= end or self.paused(start):
            return Fraction(0)
        key = (begin, due, start, end)
        found = self._known.get(key)
        if found is None:
            found = self.rate_at(start) * self._part(begin, due, start, end, self._length(begin, due))
            self._known[key] = found
        return found

    def solving_factor(self, begin: date, due: date) -> Fraction:
        """The factor of a whole period for solving a level instalment: its stated length, not its real one."""
        edges = sorted({begin, due} | self.breaks(begin, due))
        length = Fraction(self.terms.every)
        total = Fraction(0)
        for start, end in itertools.pairwise(edges):
            total += self.rate_at(start) * self._part(begin, due, start, end, length, solving=True)
        return total

    def _part(
        self, begin: date, due: date, start: date, end: date, length: Fraction, *, solving: bool = False
    ) -> Fraction:
        """The part of a year of a stretch."""
        terms = self.terms
        if terms.day_count is not None and terms.basis is InterestBasis.DAILY:
            return year_fraction(start, end, terms.day_count)
        whole = days(begin, due)
        share = Fraction(days(start, end), whole) if whole else Fraction(0)
        if terms.basis is InterestBasis.PER_PERIOD and terms.frequency is not Frequency.DAYS:
            return Fraction(terms.every, 12 if terms.frequency is Frequency.MONTHS else 52) * share
        until = end if solving else due
        if terms.year_length is YearLength.ACTUAL and until.year > start.year and self._splits(begin, due):
            stretch = days(start, until)
            return self._over_new_year(start, until) * Fraction(days(start, end), stretch) if stretch else Fraction(0)
        year = self._year(start, begin, due)
        if terms.month_length is MonthLength.ACTUAL:
            return Fraction(days(start, end), year)
        unit = {Frequency.MONTHS: 30, Frequency.WEEKS: 7, Frequency.DAYS: 1}[terms.frequency]
        return Fraction(unit, year) * length * share

    def _splits(self, begin: date, due: date) -> bool:
        return not self.terms.leap_in_february_only or leap_day_between(begin, due)

    def _year(self, start: date, begin: date, due: date) -> int:
        if self.terms.year_length is not YearLength.ACTUAL:
            return int(self.terms.year_length.value)
        if not is_leap(start.year):
            return 365
        return 366 if not self.terms.leap_in_february_only or leap_day_between(begin, due) else 365

    def _over_new_year(self, start: date, end: date) -> Fraction:
        total = Fraction(0)
        at = start
        for year in range(start.year, end.year + 1):
            if year == end.year:
                cut = end
            elif self.terms.year_split is YearSplit.FIRST_DAY:
                cut = at.replace(year=year + 1, month=1, day=1)
            else:
                cut = at.replace(year=year, month=12, day=31)
            total += Fraction(days(at, cut), 366 if is_leap(year) else 365)
            at = cut
        return total

    def _length(self, begin: date, due: date) -> Fraction:
        """How many units a period really holds: whole ones from its begin, the rest by actual days of the next."""
        terms = self.terms
        if terms.frequency is not Frequency.MONTHS:
            unit = 7 if terms.frequency is Frequency.WEEKS else 1
            return Fraction(days(begin, due), unit)
        anchor, first = self._anchor(begin, due)
        whole = 0
        while add_months(anchor, first + whole + 1, missing_day=terms.missing_day) <= due:
            whole += 1
        reached = begin if not whole else add_months(anchor, first + whole, missing_day=terms.missing_day)
        if reached == due:
            return Fraction(whole)
        full = add_months(anchor, first + whole + 1, missing_day=terms.missing_day)
        return whole + Fraction(days(reached, due), days(reached, full))

    def _anchor(self, begin: date, due: date) -> tuple[date, int]:
        """Where a period's months are counted from: the loan's start when the period lies on its grid."""
        start = self.terms.disbursed_on
        months = (begin.year - start.year) * 12 + begin.month - start.month
        for first in (months - 1, months):
            on_grid = first >= 0 and add_months(start, first, missing_day=self.terms.missing_day) == begin
            if on_grid and add_months(start, first + self.terms.every, missing_day=self.terms.missing_day) == due:
                return start, first
        return begin, 0


def night_of(day: date) -> date:
    """The night that ends on a day: a rate effective from a day already counts for it."""
    return add_days(day, -1)
