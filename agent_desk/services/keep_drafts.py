"""Keep what is being typed on a case, find it again after a crash, throw it away.

Conventions of this file: keeping a draft is no act and is not logged, it happens every second; throwing one away that
holds something typed is. Keeping is also the sign of life that renews one's own hold on the case: it is in the same
transaction, and a hold that has run out stays so, for then somebody has to take the case again, which is logged. While
the store does not take a draft it is kept on this computer (``desk.stash``); the later one of two counts.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from agent_desk.domain.case import HoldState, hold_state
from agent_desk.domain.case_draft import CaseDraft
from agent_desk.domain.errors import InputError, StoreError
from agent_desk.domain.events import Event, EventKind
from agent_desk.domain.rights import Act, require

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from agent_desk.domain.loan import LoanNumber
    from agent_desk.domain.people import User, UserId
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
            StoreError: the store did not take it; it is kept on this computer, if that can.
        """
        require(actor, Act.WORK_CASE)
        size = sum(len(name) + len(text) for name, text in fields.items())
        if size > MOST:
            raise InputError("draft.too-long", length=size, most=MOST)
        draft = CaseDraft(actor.user_id, number, self.desk.clock.now(), dict(fields), in_front)
        try:
            with self.desk.work(actor.user_id) as work:
                hold = work.cases.get(number).hold
                if in_front and hold is not None and hold_state(hold, actor.user_id, draft.saved_at) is HoldState.OWN:
                    work.cases.take(number, hold.renewed(draft.saved_at + self.desk.lease), draft.saved_at)
                if fields:
                    work.drafts.save(draft)
                else:
                    work.drafts.remove(actor.user_id, number)
                work.commit()
        except StoreError:
            self._put_aside(draft)
            raise
        self._forget(actor.user_id, number)
        return draft

    def put_aside(self, actor: User, number: LoanNumber, fields: Mapping[str, str]) -> bool:
        """Keep what stands in the fields on this computer, while the store is known to be away; was that possible?"""
        require(actor, Act.WORK_CASE)
        return self._put_aside(CaseDraft(actor.user_id, number, self.desk.clock.now(), dict(fields)))

    def is_put_aside(self, actor: User, number: LoanNumber) -> bool:
        """Is a draft of this loan on this computer, because the store did not take it?"""
        require(actor, Act.WORK_CASE)
        return any(draft.loan_number == number for draft in self._aside(actor))

    def find(self, actor: User, number: LoanNumber) -> CaseDraft | None:
        """One's own draft on a loan, if there is one."""
        require(actor, Act.WORK_CASE)
        return next((draft for draft in self.all(actor) if draft.loan_number == number), None)

    def all(self, actor: User) -> Sequence[CaseDraft]:
        """One's own drafts, the last saved first."""
        require(actor, Act.WORK_CASE)
        with self.desk.reading() as work:
            found = {draft.loan_number: draft for draft in work.drafts.of(actor.user_id)}
        for draft in self._aside(actor):
            kept = found.get(draft.loan_number)
            if kept is None or kept.saved_at < draft.saved_at:
                found[draft.loan_number] = draft
        wanted = [draft for draft in found.values() if draft.fields]
        return sorted(wanted, key=lambda draft: draft.saved_at, reverse=True)

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
            aside = next((item for item in self._aside(actor) if item.loan_number == number and item.fields), None)
            draft = draft or aside
            if draft is None:
                return False
            work.drafts.remove(actor.user_id, number)
            if draft.typed:
                names = ", ".join(sorted(draft.typed))
                on = work.portfolios.get(work.loans.get(number).portfolio_id).business_date
                work.record(Event(EventKind.DRAFT_DISCARDED, number, number, after={"fields": names}), on)
            work.commit()
        self._forget(actor.user_id, number)
        return True

    def _aside(self, actor: User) -> Sequence[CaseDraft]:
        stash = self.desk.stash
        return [draft for draft in stash.all() if draft.user_id == actor.user_id] if stash is not None else []

    def _put_aside(self, draft: CaseDraft) -> bool:
        return self.desk.stash is not None and self.desk.stash.keep(draft)

    def _forget(self, user_id: UserId, number: LoanNumber) -> None:
        if self.desk.stash is not None:
            self.desk.stash.forget(user_id, number)
