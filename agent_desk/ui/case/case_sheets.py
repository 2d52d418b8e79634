"""What takes the place of the work until Esc: all figures (F4), every offer of the policy (F5)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from agent_desk.domain.proposal import Proposal
    from agent_desk.services.work_case import CaseFile
    from agent_desk.ui.case.case_view import CaseView
    from agent_desk.ui.case.work_column import WorkColumn


class CaseSheets(QObject):
    """Opens and closes the sheets of one case; only where its work is shown."""

    def __init__(self, view: CaseView) -> None:
        super().__init__(view)
        self._view = view
        view.figures.closed.connect(self.close)
        view.board.closed.connect(self.close)
        view.board.taken.connect(self._take)

    @property
    def is_open(self) -> bool:
        """Does a sheet stand in place of the work?"""
        return self._view.middle.currentWidget() in {self._view.figures, self._view.board}

    def toggle_figures(self, file: CaseFile) -> None:
        """Open all figures, or go back to the work."""
        view, work = self._view, self._work()
        if work is None or view.middle.currentWidget() is view.figures:
            self.close()
            return
        view.figures.show_figures(file.context.position, work.view)
        view.middle.setCurrentWidget(view.figures)
        view.figures.take_focus()

    def toggle_board(self) -> None:
        """Open the board, or go back to the work."""
        view, work = self._view, self._work()
        if work is None or view.middle.currentWidget() is view.board:
            self.close()
            return
        view.board.show_offers(work.negotiation)
        view.board.set_may_take(work.offer.isEnabled())
        view.middle.setCurrentWidget(view.board)
        view.board.take_focus()

    def follow(self, file: CaseFile) -> None:
        """The offer is another one, or the case was read again."""
        view = self._view
        if view.work is not None and view.middle.currentWidget() is view.figures:
            view.figures.show_figures(file.context.position, view.work.view)

    def close(self) -> bool:
        """Back to the work; False when no sheet was open."""
        if not self.is_open or self._view.work is None:
            return False
        self._view.middle.setCurrentWidget(self._view.work)
        return True

    def _work(self) -> WorkColumn | None:
        """The work, where it or a sheet over it is shown."""
        view = self._view
        return view.work if self.is_open or view.middle.currentWidget() is view.work else None

    def _take(self, proposal: Proposal) -> None:
        work = self._view.work
        if work is not None:
            self.close()
            work.take(proposal)
            work.offer.focus_chosen()
