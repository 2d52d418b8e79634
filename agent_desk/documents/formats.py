"""How a language writes values on paper: dates, times, shares, lists. Amounts are written alike everywhere.

Conventions of this file: the patterns are data (``[formats]`` of a language's ``labels.toml``), so that a language is
added without a line here. A rate of the contract is written with all its digits, two at least; nothing else rounds but
``percent`` when it is told how.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING, Any

from agent_desk.domain.money import Money
from agent_desk.wording.formats import money_text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from agent_desk.domain.agreement import ClauseValue


class Formats:
    """The written forms of one language."""

    def __init__(self, patterns: Mapping[str, Any]) -> None:
        """Keep the patterns of ``[formats]``."""
        self.patterns = patterns

    def money(self, amount: Money, *, plus: bool = False) -> str:
        """``¥1,234.50``; with ``plus`` a sign in front of what is above zero."""
        return money_text(amount, plus=plus)

    def _dated(self, pattern: str, day: date) -> str:
        text: str = self.patterns[pattern]
        return text.format(
            day=day.day,
            month=self.patterns["months"][day.month - 1],
            short_month=self.patterns["short_months"][day.month - 1],
            year=day.year,
            iso=day.isoformat(),
        )

    def long_date(self, day: date) -> str:
        """A date in text: ``16 June 2026``, ``2026年6月16日``."""
        return self._dated("date", day)

    def table_date(self, day: date) -> str:
        """A date in a table: ``16 Jun 2026``, ``2026-06-16``."""
        return self._dated("table_date", day)

    def dates(self, days: Sequence[date]) -> str:
        """Some dates as a list; the year is written once when it is the same."""
        if len({day.year for day in days}) > 1 or len(days) == 1:
            return self.listed([self.long_date(day) for day in days])
        where = 0 if self.patterns["year_with"] == "first" else len(days) - 1
        return self.listed(
            [self._dated("date" if index == where else "day_month", day) for index, day in enumerate(days)],
        )

    def time(self, moment: datetime) -> str:
        """A moment with its zone: ``16 June 2026, 06:52 UTC``.

        Raises:
            ValueError: a time without a zone.
        """
        offset = moment.utcoffset()
        if offset is None:
            raise ValueError("a time on paper needs its zone")
        minutes = int(offset / timedelta(minutes=1))
        zone = "UTC"
        if minutes:
            sign = "+" if minutes > 0 else "-"
            zone = f"UTC{sign}{abs(minutes) // 60:02d}:{abs(minutes) % 60:02d}"
        text: str = self.patterns["time"]
        return text.format(date=self.long_date(moment.date()), time=f"{moment:%H:%M}", zone=zone)

    def percent(self, fraction: Decimal, *, places: int | None = None, least: int = 2) -> str:
        """A fraction as a percentage.

        Args:
            fraction: ``Decimal("0.18")`` is eighteen percent.
            places: Round half-up to so many digits; all digits when absent.
            least: Digits shown at least.
        """
        value = fraction * 100
        if places is not None:
            value = value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
        value = value.normalize()
        exponent = value.as_tuple().exponent
        assert isinstance(exponent, int), "a share is a finite number"
        text: str = self.patterns["percent"]
        return text.format(value=f"{value:,.{max(least, -exponent)}f}")

    def listed(self, items: Sequence[str]) -> str:
        """``a, b and c``."""
        if len(items) < 2:
            return "".join(items)
        comma: str = self.patterns["list_comma"]
        last: str = self.patterns["list_last"]
        return comma.join(items[:-1]) + last + items[-1]

    def value(self, value: ClauseValue) -> str:
        """A clause's value in its usual form: amount, date, rate, count or text."""
        match value:
            case Money():
                return self.money(value)
            case datetime():
                return self.time(value)
            case date():
                return self.long_date(value)
            case Decimal():
                return self.percent(value)
            case int():
                return f"{value:,}"
            case str():
                return value
