"""New instalment plans and re-amortisation: what remains of a loan, repaid by other rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from agent_desk.domain.servicing.events import NewPlan, Reamortised
    from agent_desk.domain.servicing.loan import Book


def new_plan(book: Book, event: NewPlan) -> None:
    """Replace what is open by new rows."""


def reamortise(book: Book, event: Reamortised) -> None:
    """Spread what is past due over the remaining rows."""
