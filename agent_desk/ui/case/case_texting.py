"""Short texts of the case that is open: what the borrower agreed to, and what is copied and marked as sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from agent_desk.domain.texting import ConsentWay
from agent_desk.ui.moment_text import moment_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from agent_desk.domain.errors import DeskError
    from agent_desk.domain.loan import LoanNumber
    from agent_desk.services.keep_texts import Texting
    from agent_desk.ui.channels.chat_pane import ChatPane
    from agent_desk.ui.session import Session
    from agent_desk.wording import Words


class CaseTexting(QObject):
    """Between the chat pane and the use case."""

    def __init__(self, session: Session, words: Words, pane: ChatPane) -> None:
        super().__init__(pane)
        self._session = session
        self._words = words
        self._pane = pane
        self._number: LoanNumber | None = None
        self._zone = "UTC"
        pane.texts.said.connect(self._said)
        pane.texts.send_wanted.connect(self._send)

    def forget(self) -> None:
        """Another case: nothing of the one before stays in sight."""
        self._number = None
        self._pane.show_texting(None, "")

    def read(self, number: LoanNumber, zone: str) -> None:
        """Read how it stands."""
        self._number, self._zone = number, zone
        session = self._session
        session.runner.run(self, lambda: session.services.texts.of_loan(session.user, number), self._show)

    def _show(self, texting: Texting) -> None:
        if texting.loan_number != self._number:
            return
        marks = texting.marks
        self._pane.show_texting(texting, moment_text(self._words, marks[-1].at, self._zone) if marks else "")

    def _said(self, given: bool) -> None:
        session, number = self._session, self._number
        if number is not None:
            self._act(lambda: session.services.texts.consent(session.user, number, given=given, way=ConsentWay.CHAT))

    def _send(self) -> None:
        session, number, text = self._session, self._number, self._pane.field.toPlainText().strip()
        if number is None:
            return

        def copied(_texting: Texting) -> None:
            QGuiApplication.clipboard().setText(text)
            self._pane.clear()

        self._act(lambda: session.services.texts.sent(session.user, number, text), copied)

    def _act(self, act: Callable[[], Texting], then: Callable[[Texting], None] | None = None) -> None:
        session, number = self._session, self._number

        def done(texting: Texting) -> None:
            if texting.loan_number != self._number:
                return
            self._pane.show_problem("")
            if then is not None:
                then(texting)
            self._show(texting)
            session.changed.emit(number)

        def failed(error: DeskError) -> None:
            self._pane.show_problem(self._words.error(error))

        session.runner.run(self, act, done, failed)
