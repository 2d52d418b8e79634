"""How long records are kept: so many whole years after the last thing that happened, counted from the business date.

Conventions of this file: a record goes when its last date lies before the day that many years ago; on that very day of
the year it still stays.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from agent_desk.domain.dates import add_months

if TYPE_CHECKING:
    from datetime import date

_MONTHS = 12


def kept_since(today: date, years: int) -> date:
    """The first last date that is still kept on a business date; what lies before it goes."""
    return add_months(today, -_MONTHS * years)


def day_for_upkeep(business_date: date, calendar_date: date) -> date:
    """From which day the desk counts when it deletes by itself: never from one that lies ahead of the calendar.

    A business date that was mistyped, or a sample's, must not delete what people would have looked at first.
    """
    return min(business_date, calendar_date)


def goes_on(last: date, years: int) -> date:
    """The first business date on which a record with this last date is kept no longer."""
    day = add_months(last, _MONTHS * years) + timedelta(days=1)
    while kept_since(day, years) <= last:  # the end of February
        day += timedelta(days=1)
    return day
