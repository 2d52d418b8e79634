"""The nearest allowed value, one key away: told beside the verdict, taken with Alt+N."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from agent_desk.ui.case.nearest_words import nearest_words

if TYPE_CHECKING:
    from agent_desk.domain.proposal import Proposal
    from agent_desk.ui.case.case_view import CaseView
    from agent_desk.wording import Words


class CaseNearest(QObject):
    """Looks for it whenever an offer is not the agent's own to grant."""

    def __init__(self, view: CaseView, words: Words) -> None:
        super().__init__(view)
        self._view = view
        self._words = words
        self._nearest: Proposal | None = None
        view.nearest.clicked.connect(self.take)

    def follow(self, *, wanted: bool) -> None:
        """The offer is another one.

        Args:
            wanted: Is it being put together, and asks for more than may be granted?
        """
        work = self._view.work if wanted else None
        self._nearest = work.negotiation.nearest(work.outcome) if work is not None else None
        if work is None or self._nearest is None or work.outcome.proposal is None:
            self._view.show_nearest("", "")
            return
        whole = self._words.proposal(self._nearest, work.negotiation.context.loan.currency)
        self._view.show_nearest(nearest_words(self._words, work.outcome.proposal, self._nearest), whole)

    def take(self) -> None:
        """Alt+N: put the controls there."""
        work, nearest, button = self._view.work, self._nearest, self._view.nearest
        if work is None or nearest is None:
            return
        had_focus = button.hasFocus()
        work.take(nearest)
        if had_focus:
            self._view.primary.setFocus(Qt.FocusReason.OtherFocusReason)
