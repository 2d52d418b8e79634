"""Who is speaking, and what is revealed for a while: the acts behind the questions and the strip."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from agent_desk.services.work_case import PersonalField
from agent_desk.ui.case.call_state import CallState, Identity
from agent_desk.ui.case.case_strip import REVEAL_MS
from agent_desk.ui.case.opening_words import identity_words, questions_of

if TYPE_CHECKING:
    from agent_desk.services.work_case import CaseFile
    from agent_desk.ui.case.case_acts import CaseActs
    from agent_desk.ui.case.case_view import CaseView


class CaseIdentity(QObject):
    """Puts the questions, records the answers, shows values in clear for 20 seconds.

    Signals:
        checked: The answers were recorded; the call says with what result.
        answered: Another answer was given.
    """

    checked = Signal()
    answered = Signal()

    def __init__(self, view: CaseView, acts: CaseActs) -> None:
        super().__init__(view)
        self._view = view
        self._acts = acts
        self._file: CaseFile | None = None
        self._call: CallState | None = None
        self._birth_date = ""
        self._forget = QTimer(self)
        self._forget.setSingleShot(True)
        self._forget.setInterval(REVEAL_MS)
        self._forget.timeout.connect(self.hide_values)
        view.strip.reveal_wanted.connect(self._reveal)
        view.identity.value_wanted.connect(self._reveal_birth_date)
        view.identity.answers_changed.connect(self.answered)
        view.identity.all_right.connect(self.confirm)

    def show_case(self, file: CaseFile, call: CallState) -> None:
        """Show how far identity is proved, and the questions."""
        self._file, self._call = file, call
        view = self._view
        view.strip.set_identity(*identity_words(call, file.context.portfolio.time_zone))
        view.identity.set_questions(questions_of(file, self._birth_date))
        failed = call.identity is Identity.FAILED
        if failed and view.identity.card.isVisible():
            view.strip.end.setFocus()  # the questions go away: their focus stays on this page, at the way on
        view.identity.set_failed(failed)

    def confirm(self) -> None:
        """Record the answers; whether they are enough is the service's to say."""
        panel, call = self._view.identity, self._call
        if call is None or call.is_verified:
            return
        call.confirmed, call.asked = panel.right, panel.asked

        def done(verified: bool) -> None:
            call.identity = Identity.VERIFIED if verified else Identity.FAILED
            call.checked_at = self._acts.now()
            self.hide_values()
            self.checked.emit()

        self._acts.confirm_identity(call.loan_number, panel.right, panel.asked, done)

    def hide_values(self) -> None:
        """Mask everything again."""
        self._view.strip.hide_values()
        self._show_birth_date("")

    def _reveal(self) -> None:
        if self._call is not None:
            fields = (PersonalField.PHONE, PersonalField.ID_NUMBER)
            show = self._view.strip.show_clear
            self._acts.reveal(self._call.loan_number, fields, lambda values: show(values[0], values[1]))

    def _reveal_birth_date(self, _key: str) -> None:
        if self._call is not None:
            fields = (PersonalField.BIRTH_DATE,)
            self._acts.reveal(self._call.loan_number, fields, lambda values: self._show_birth_date(values[0]))

    def _show_birth_date(self, value: str) -> None:
        self._birth_date = value
        if value:
            self._forget.start()
        else:
            self._forget.stop()
        if self._file is not None:
            self._view.identity.set_questions(questions_of(self._file, value))
