"""Calendars from well-kept libraries: China with its make-up working days, and other countries.

A year that the authority has not published yet is UNKNOWN here, whatever the library answers: ``holidays`` gives
statutory days only for such a year in China, without a word of warning.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from agent_desk.domain.calendars import SATURDAY_SUNDAY
from agent_desk.domain.errors import InputError

if TYPE_CHECKING:
    from datetime import date

    from agent_desk.domain.calendars import BusinessCalendar


@dataclass(frozen=True, slots=True)
class ChinaCalendar:
    """The State Council's yearly notice: public holidays, and weekend days worked in exchange."""

    def is_business_day(self, day: date) -> bool:
        """Whether the day is worked. Source: the State Council's notices, in chinesecalendar.

        Raises:
            InputError: ``calendar.year-unknown`` for a year without notice.
        """
        import chinese_calendar

        try:
            return bool(chinese_calendar.is_workday(day))
        except NotImplementedError:
            raise InputError("calendar.year-unknown", calendar="CN", year=day.year) from None


@dataclass(frozen=True, slots=True)
class CountryCalendar:
    """Public holidays of a country and its weekend, for years in which the country's rules are settled.

    Attributes:
        country: ISO 3166 code.
        first_year: First known year.
        last_year: Last known year; after it days are unknown.
    """

    country: str
    first_year: int
    last_year: int

    def is_business_day(self, day: date) -> bool:
        """Whether the day is neither in the weekend nor a public holiday.

        Raises:
            InputError: ``calendar.year-unknown`` outside the known years.
        """
        if not self.first_year <= day.year <= self.last_year:
            raise InputError("calendar.year-unknown", calendar=self.country, year=day.year)
        weekend, holidays = _country_year(self.country, day.year)
        return day.weekday() not in weekend and day not in holidays


@lru_cache(maxsize=256)
def _country_year(country: str, year: int) -> tuple[frozenset[int], frozenset[date]]:
    import holidays

    days = holidays.country_holidays(country, years=year)
    return frozenset(getattr(days, "weekend", SATURDAY_SUNDAY)), frozenset(days.keys())


#: Countries whose holidays follow from law for years ahead, so that a library can know them.
RULE_BASED = frozenset({"AU", "CA", "DE", "FR", "GB", "IE", "NL", "NZ", "US"})


def calendar_of(country: str) -> BusinessCalendar:
    """The calendar of a country by ISO 3166 code.

    Raises:
        InputError: ``calendar.unknown``.
    """
    code = country.upper()
    if code == "CN":
        return ChinaCalendar()
    if code in RULE_BASED:
        return CountryCalendar(code, 1990, 2099)
    raise InputError("calendar.unknown", calendar=country, known=", ".join(["CN", *sorted(RULE_BASED)]))


@dataclass(frozen=True, slots=True)
class ChinaYear:
    """One year of the notice.

    Attributes:
        ranges: Holidays as ranges, both ends included.
        weekdays_off: Weekdays that are free.
        weekend_days_worked: Make-up working days.
        working_days: How many days are worked.
        non_working_days: How many are free.
    """

    ranges: tuple[tuple[date, date], ...]
    weekdays_off: tuple[date, ...]
    weekend_days_worked: tuple[date, ...]
    working_days: int
    non_working_days: int


def china_year(year: int) -> ChinaYear:
    """The notice of one year, as lists.

    Raises:
        InputError: ``calendar.year-unknown``.
    """
    from datetime import date, timedelta

    import chinese_calendar

    calendar = ChinaCalendar()
    if not 1 <= year <= 9999:
        raise InputError("calendar.year-unknown", calendar="CN", year=year)
    days = [date(year, 1, 1) + timedelta(days=n) for n in range((date(year, 12, 31) - date(year, 1, 1)).days + 1)]
    worked = [day for day in days if calendar.is_business_day(day)]
    named = sorted(day for day in chinese_calendar.holidays if day.year == year)
    ranges: list[tuple[date, date]] = []
    for day in named:
        if ranges and day - ranges[-1][1] == timedelta(days=1):
            ranges[-1] = (ranges[-1][0], day)
        else:
            ranges.append((day, day))
    return ChinaYear(
        ranges=tuple(ranges),
        weekdays_off=tuple(day for day in days if day.weekday() < 5 and not calendar.is_business_day(day)),
        weekend_days_worked=tuple(day for day in worked if day.weekday() >= 5),
        working_days=len(worked),
        non_working_days=len(days) - len(worked),
    )


def is_public_holiday(country: str, day: date) -> bool:
    """Whether a day is a national public holiday of a country, weekends not counted as such.

    Args:
        country: ISO 3166 code; empty for a rule without holidays.
        day: Any day for which the country's calendar is in the library; a day it does not know is no holiday.
    """
    if not country:
        return False
    _, holidays = _country_year(country, day.year)
    return day in holidays
