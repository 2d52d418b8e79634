"""Whose hands the case is in: who else holds it and for how long, and at once when somebody has taken it over."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QFrame, QVBoxLayout

from agent_desk.domain.case import HoldState, hold_state
from agent_desk.ui.moment_text import age_text, clock_text
from agent_desk.ui.widgets.buttons import DeskButton
from agent_desk.ui.widgets.message_panel import MessagePanel

if TYPE_CHECKING:
    from agent_desk.domain.people import UserId
    from agent_desk.services.work_case import CaseFile
    from agent_desk.ui.case.case_acts import CaseActs
    from agent_desk.ui.case.case_reading import CaseReading
    from agent_desk.ui.case.case_view import CaseView


_LOOK_MS: Final = 20_000


class CaseHold(QObject):
    """The banner over the action bar. What was typed stays as it is: the case is still open, and may be taken back."""

    def __init__(self, view: CaseView, acts: CaseActs, case: CaseReading, user_id: UserId) -> None:
        super().__init__(view)
        self._acts = acts
        self._case = case
        self._user_id = user_id
        self._number = ""
        self._was_own = False
        self._is_lost = False
        self._closed_for = ""
        self.panel = MessagePanel("warn", compact=True)
        self.take = DeskButton(compact=True)
        self.close = DeskButton(compact=True)
        self.panel.add_beside(self.take)
        self.panel.add_beside(self.close)
        self.frame = QFrame()
        self.frame.setProperty("kind", "surface")
        inside = QVBoxLayout(self.frame)
        inside.setContentsMargins(16, 6, 14, 6)
        inside.addWidget(self.panel)
        self.frame.hide()
        view.extra.addWidget(self.frame)
        self.take.clicked.connect(self._take)
        self.close.clicked.connect(self._close)
        case.opened.connect(lambda _is_new: self.look())
        self._clock = QTimer(self)
        self._clock.setInterval(_LOOK_MS)
        self._clock.timeout.connect(self.look_again)
        self._clock.start()

    def look_again(self) -> None:
        """Time goes by: a hold that looks as if it had run out is read again, for typing has renewed it meanwhile."""
        file = self._case.file
        if file is not None and hold_state(file.case.hold, self._user_id, self._acts.now()) is HoldState.RUN_OUT:
            self._case.reload()

    def look(self) -> None:
        """The case was read: whose is it now?"""
        file = self._case.file
        if file is None:
            return
        number, hold = str(file.context.loan.number), file.case.hold
        if number != self._number:
            self._number, self._was_own, self._is_lost, self._closed_for = number, False, False, ""
        state = hold_state(hold, self._user_id, self._acts.now())
        self._is_lost = state is HoldState.OTHER and (self._is_lost or self._was_own)
        self._was_own = state is HoldState.OWN
        mark = f"{hold.held_by} {hold.since.isoformat()}" if hold is not None else ""
        if state not in (HoldState.OTHER, HoldState.RUN_OUT) or mark == self._closed_for:
            self.frame.hide()
            return
        self._say(file, state)

    def retranslate(self) -> None:
        """Set the texts again."""
        self.close.set_text(self.tr("Close"))
        self.take.set_text(self.tr("Take it back") if self._is_lost else self.tr("Take over"))
        if not self.frame.isHidden():
            self.look()

    def _say(self, file: CaseFile, state: HoldState) -> None:
        hold = file.case.hold
        assert hold is not None
        name = file.people.get(hold.held_by, hold.held_by)
        zone = file.context.portfolio.time_zone
        if state is HoldState.RUN_OUT:
            title = self.tr("Your hold on this case ran out at {time}").format(time=clock_text(hold.until, zone))
            words = self.tr("Anybody may take it now. What you typed is kept; take it back to go on.")
        elif self._is_lost:
            title = self.tr("{name} took this case over at {time}")
            title = title.format(name=name, time=clock_text(hold.since, zone))
            words = self.tr("Your notes and your draft are kept here. Taking it back is written into the log.")
        else:
            age = age_text(self._acts.now() - hold.since)
            title = self.tr("{name} has held this case for {age}").format(name=name, age=age)
            words = self.tr("You can read it and work on it; {name} may be on the phone with the borrower.")
            words = words.format(name=name)
        is_back = self._is_lost or state is HoldState.RUN_OUT
        self.panel.set_tone("warn" if is_back else "text2")
        self.take.set_text(self.tr("Take it back") if is_back else self.tr("Take over"))
        self.close.set_text(self.tr("Close"))
        self.frame.show()
        self.panel.set_message(title, words, icon="lock")

    def _take(self) -> None:
        self._acts.take_over(self._number, lambda _none: self._case.reload())

    def _close(self) -> None:
        file = self._case.file
        hold = file.case.hold if file is not None else None
        self._closed_for = f"{hold.held_by} {hold.since.isoformat()}" if hold is not None else ""
        self.frame.hide()
