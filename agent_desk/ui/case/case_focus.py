"""Where the keyboard goes on the case page: on opening, by key, and to what blocks the next step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from agent_desk.ui.case.next_step import Step

if TYPE_CHECKING:
    from agent_desk.ui.case.case_guard import CaseGuard
    from agent_desk.ui.case.case_view import CaseView

_OTHER = Qt.FocusReason.OtherFocusReason


class CaseFocus(QObject):
    """Leads the agent to where the work goes on."""

    def __init__(self, view: CaseView, guard: CaseGuard) -> None:
        super().__init__(view)
        self._view = view
        self._guard = guard

    def begin(self, *, is_open: bool) -> None:
        """The case was opened, or identity was confirmed: to the reason; to the offer where step 1 is one line.

        Args:
            is_open: May it be worked on?
        """
        if self._guard.is_barred:
            self._view.guard.take_focus()
            return
        if not is_open:
            self._view.identity.focus_first()
            return
        work = self._view.work
        if work is not None and not work.offer.isEnabled():
            self._view.primary.setFocus(_OTHER)
        elif work is not None and work.hardship.is_folded:
            self._view.middle.setCurrentWidget(work)
            work.offer.can_pay.setFocus(_OTHER)
        else:
            self.go_to_reason()

    def go_to_reason(self) -> None:
        """F2: the reason, in the work."""
        work = self._view.work
        if work is not None:
            self._view.middle.setCurrentWidget(work)
            work.hardship.open_for_editing()

    def go_to_evidence(self) -> None:
        """Ctrl+E: record the proof that is missing."""
        work = self._view.work
        if work is not None:
            self._view.middle.setCurrentWidget(work)
            work.hardship.open_for_editing()
            work.hardship.evidence.open_wanted()

    def step_card(self, *, forward: bool) -> None:
        """Alt+Down, Alt+Up: the next option, or the one before."""
        if self._view.work is not None:
            self._view.work.offer.step_card(forward)

    def choose_card(self, place: int) -> None:
        """Alt and a digit: choose this option."""
        if self._view.work is not None:
            self._view.work.offer.choose_card(place)

    def go_to_notes(self) -> None:
        """F8."""
        self._view.side.show_notes()

    def lead_to_blocker(self, step: Step) -> None:
        """The next step cannot be taken: go to what it waits for."""
        view = self._view
        if step is Step.CONFIRM_IDENTITY:
            view.identity.focus_first()
            return
        work = view.work
        if work is not None and step in (Step.COMPOSE, Step.BLOCKED):
            if work.negotiation.reason is None:
                self.go_to_reason()
            elif step is Step.COMPOSE:
                work.offer.step_card(forward=True)
            else:
                work.hardship.evidence.more.setFocus(_OTHER)
