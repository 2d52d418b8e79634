"""What people are typing on cases."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete, insert, select

from agent_desk.domain.case_draft import CaseDraft
from agent_desk.store.tables import drafts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import ColumnElement, Connection

    from agent_desk.domain.loan import LoanNumber
    from agent_desk.domain.people import UserId


class SqlDrafts:
    """Implements ``draft_ports.Drafts``."""

    def __init__(self, connection: Connection) -> None:
        """Over one transaction."""
        self._connection = connection

    def get(self, user_id: UserId, number: LoanNumber) -> CaseDraft | None:
        """One person's on one loan, if there is one."""
        row = self._connection.execute(select(drafts).where(*_named(user_id, number))).first()
        return CaseDraft(**row._asdict()) if row is not None else None

    def of(self, user_id: UserId) -> Sequence[CaseDraft]:
        """All of one person, the last saved first."""
        own = select(drafts).where(drafts.c.user_id == user_id)
        newest_first = own.order_by(drafts.c.saved_at.desc(), drafts.c.loan_number)
        return [CaseDraft(**row._asdict()) for row in self._connection.execute(newest_first)]

    def save(self, draft: CaseDraft) -> None:
        """Add, or put in the place of the one before."""
        self.remove(draft.user_id, draft.loan_number)
        names = (column.name for column in drafts.c)
        self._connection.execute(insert(drafts).values({name: getattr(draft, name) for name in names}))

    def remove(self, user_id: UserId, number: LoanNumber) -> bool:
        """Take one away; False when there was none."""
        return self._connection.execute(delete(drafts).where(*_named(user_id, number))).rowcount > 0


def _named(user_id: UserId, number: LoanNumber) -> tuple[ColumnElement[bool], ...]:
    return (drafts.c.user_id == user_id, drafts.c.loan_number == number)
