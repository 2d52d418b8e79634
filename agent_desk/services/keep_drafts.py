"""Keep what is being typed on a case, find it again after a crash, throw it away.

Conventions of this file: keeping a draft is no act and is not logged, it happens every second; throwing one away that
holds something typed is. Keeping is also the sign of life that renews one's own hold on the case: it is in the same
transaction, and a hold that has run out stays so, for then somebody has to take the case again, which is logged.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from agent_desk.domain.case import HoldState, hold_state
from agent_desk.domain.case_draft import CaseDraft
from agent_desk.domain.errors import InputError
from agent_desk.domain.events import Event, EventKind
from agent_desk.domain.rights import Act, require

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from agent_desk.domain.loan import LoanNumber
    from agent_desk.domain.people import User
    from agent_desk.services.desk import Desk

#: Characters of a draft at most, names included; a note alone may have 20,000.
MOST: Final = 60_000


@dataclass(frozen=True)
class KeepDrafts:
    """The use case."""

    desk: Desk

    def keep(self, actor: User, number: LoanNumber, fields: Mapping[str, str], *, in_front: bool = True) -> CaseDraft:
        """Keep what stands in the fields now, instead of what was kept before; nothing at all leaves no draft.

        Args:
            actor: Whose draft it is.
            number: The loan.
            fields: Texts by the names of their fields.
            in_front: Is the person working on it (their hold on the case goes on), or have they gone on to something
                else?

        Raises:
            InputError: ``draft.too-long``, ``loan.unknown``.
        """
        require(actor, Act.WORK_CASE)
        size = sum(len(name) + len(text) for name, text in fields.items())
        if size > MOST:
            raise InputError("draft.too-long", length=size, most=MOST)
        draft = CaseDraft(actor.user_id, number, self.desk.clock.now(), dict(fields), in_front)
        with self.desk.work(actor.user_id) as work:
            hold = work.cases.get(number).hold
            if in_front and hold is not None and hold_state(hold, actor.user_id, draft.saved_at) is HoldState.OWN:
                work.cases.take(number, hold.renewed(draft.saved_at + self.desk.lease), draft.saved_at)
            if fields:
                work.drafts.save(draft)
            else:
                work.drafts.remove(actor.user_id, number)
            work.commit()
        return draft

    def find(self, actor: User, number: LoanNumber) -> CaseDraft | None:
        """One's own draft on a loan, if there is one."""
        require(actor, Act.WORK_CASE)
        with self.desk.reading() as work:
            return work.drafts.get(actor.user_id, number)

    def all(self, actor: User) -> Sequence[CaseDraft]:
        """One's own drafts, the last saved first."""
        require(actor, Act.WORK_CASE)
        with self.desk.reading() as work:
            return work.drafts.of(actor.user_id)

    def left_open(self, actor: User) -> CaseDraft | None:
        """The draft on which one was working when the desk stopped without being closed, if there is one."""
        return next((draft for draft in self.all(actor) if draft.in_front), None)

    def is_same_call(self, draft: CaseDraft) -> bool:
        """Was it kept so lately that the call it tells of goes on: within the time for which a case is held?"""
        return self.desk.clock.now() - draft.saved_at <= self.desk.lease

    def discard(self, actor: User, number: LoanNumber) -> bool:
        """Throw one's own draft on a loan away; False when there was none."""
        require(actor, Act.WORK_CASE)
        with self.desk.work(actor.user_id) as work:
            draft = work.drafts.get(actor.user_id, number)
            if draft is None:
                return False
            work.drafts.remove(actor.user_id, number)
            if draft.typed:
                names = ", ".join(sorted(draft.typed))
                on = work.portfolios.get(work.loans.get(number).portfolio_id).business_date
                work.record(Event(EventKind.DRAFT_DISCARDED, number, number, after={"fields": names}), on)
            work.commit()
        return True
