"""Interest-only period: some instalments pay interest only; principal moves behind.

Conventions of this file: the first N regular dates to come ask for the interest of one period on the principal to
come, and every row to come moves by N months with its amounts unchanged. So the borrower pays N times one period's
interest more. Arrears are not touched: they are settled as the proposal says.

Source: the plan of all hardship records of the bundled sample; their recorded projected interest is the number of
months times the recorded monthly amount.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from agent_desk.domain.amounts import Amounts, Component
from agent_desk.domain.concessions.base import ConcessionKind, anchor_day, monthly_rate, rounded, shift_months
from agent_desk.domain.errors import InputError
from agent_desk.domain.schedule import Instalment

if TYPE_CHECKING:
    from agent_desk.domain.concessions.base import Workings


@dataclass(frozen=True, slots=True)
class InterestOnly:
    """A number of instalments that pay interest only.

    Attributes:
        instalments: 0 to 60.

    Raises:
        InputError: ``interest-only.count``.
    """

    instalments: int

    def __post_init__(self) -> None:
        """Refuse what is not a period."""
        if not 0 <= self.instalments <= 60:
            raise InputError("interest-only.count", count=self.instalments)

    @property
    def kind(self) -> ConcessionKind:
        """Interest-only period."""
        return ConcessionKind.INTEREST_ONLY

    @property
    def is_identity(self) -> bool:
        """True when no instalment becomes interest-only."""
        return self.instalments == 0

    def apply(self, work: Workings) -> Workings:
        """Put the interest-only rows in front and move the others behind."""
        if not work.to_come:
            raise InputError("interest-only.nothing-to-come")
        anchor = anchor_day(work.loan)
        principal = sum(row.due.principal.minor for row in work.to_come)
        interest = rounded(work.loan, principal * monthly_rate(work.loan))
        first = work.to_come[0].due_date
        due = Amounts.only(Component.INTEREST, interest)
        inserted = [Instalment(1, shift_months(first, index, anchor), due) for index in range(self.instalments)]
        behind = [replace(row, due_date=shift_months(row.due_date, self.instalments, anchor)) for row in work.to_come]
        return replace(
            work,
            plan=(*inserted, *behind),
            future_moved=True,
            moved_from=first,
            moved_to=behind[0].due_date,
        )
