"""The contact guard of a borrower, with the holidays that the pack names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agent_desk.domain.contact import ContactGuard
from agent_desk.services.holiday_calendars import is_public_holiday

if TYPE_CHECKING:
    from datetime import date

    from agent_desk.domain.loan import Borrower
    from agent_desk.domain.policy.pack import ContactRules


def guard_of(rules: ContactRules, borrower: Borrower) -> ContactGuard:
    """The rules of a pack applied where the borrower lives."""

    def is_holiday(day: date) -> bool:
        return is_public_holiday(rules.holidays, day)

    return ContactGuard(rules, borrower.time_zone, is_holiday)
