"""What keeping drafts needs from the store, as a protocol; the other ones are in ``services.ports``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agent_desk.domain.case_draft import CaseDraft
    from agent_desk.domain.loan import LoanNumber
    from agent_desk.domain.people import UserId


class Stash(Protocol):
    """What the store could not take while it was away, kept on this computer."""

    def all(self) -> Sequence[CaseDraft]:
        """Every draft here, of everybody."""
        ...

    def keep(self, draft: CaseDraft) -> bool:
        """Keep a draft instead of the one before; False where this computer cannot either."""
        ...

    def forget(self, user_id: UserId, number: LoanNumber) -> None:
        """The store has it, or nobody wants it any more."""
        ...


class Drafts(Protocol):
    """What people are typing."""

    def get(self, user_id: UserId, number: LoanNumber) -> CaseDraft | None:
        """One person's on one loan, if there is one."""
        ...

    def of(self, user_id: UserId) -> Sequence[CaseDraft]:
        """All of one person, the last saved first."""
        ...

    def save(self, draft: CaseDraft) -> None:
        """Add, or put in the place of the one before."""
        ...

    def remove(self, user_id: UserId, number: LoanNumber) -> bool:
        """Take one away; False when there was none."""
        ...
