"""Over the table: somebody else holds the case, nothing is free, or an act failed; each with its way on."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from agent_desk.ui.moment_text import moment_text
from agent_desk.ui.widgets.buttons import DeskButton
from agent_desk.ui.widgets.message_panel import MessagePanel

if TYPE_CHECKING:
    from agent_desk.domain.errors import DeskError
    from agent_desk.domain.loan import Portfolio
    from agent_desk.wording.words import Words


class TakenNotice(QFrame):
    """The notice; hidden while there is nothing to say.

    Signals:
        taken_over: Take this case from whoever holds it (loan number).
        closed: Leave it.
    """

    taken_over = Signal(str)
    closed = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "surface")
        self._words = words
        self._loan = ""
        self.panel = MessagePanel("warn", compact=True)
        self.over_button = DeskButton(compact=True)
        self.close_button = DeskButton(compact=True)
        self.panel.add_beside(self.over_button)
        self.panel.add_beside(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 0, 12, 8)
        column.addWidget(self.panel)
        self.over_button.clicked.connect(self._take_over)
        self.close_button.clicked.connect(self.close_notice)
        self.hide()

    def ask_over(self, loan: str, holder: str, since: str, portfolio: Portfolio | None) -> None:
        """Somebody else holds the case.

        Args:
            loan: Its number.
            holder: Their name.
            since: ISO time, UTC.
            portfolio: For the time zone and the day; without it the time is shown as UTC.
        """
        self._loan = loan
        zone = portfolio.time_zone if portfolio is not None else "UTC"
        at = moment_text(self._words, datetime.fromisoformat(since), zone) if since else "—"
        title = self.tr("{holder} holds this case").format(holder=holder)
        words = self.tr("Loan {loan}, since {since}. Taking it over is written into the log.")
        self._show("warn", title, words.format(loan=loan, since=at), icon="lock", over=True)
        self.over_button.setFocus()

    def say(self, title: str, words: str) -> None:
        """Something good to know."""
        self._show("text2", title, words, icon="info", over=False)

    def show_error(self, error: DeskError) -> None:
        """An act failed."""
        self._show("bad", self.tr("This could not be done"), self._words.error(error), icon="barred-circle", over=False)

    def close_notice(self) -> None:
        """Leave it."""
        self._loan = ""
        self.hide()
        self.closed.emit()

    def retranslate(self) -> None:
        """Set the texts again; a notice that is shown keeps its words."""
        self.over_button.set_text(self.tr("Take over"))
        self.close_button.set_text(self.tr("Leave it"))

    def _show(self, tone: str, title: str, words: str, *, icon: str, over: bool) -> None:
        self.panel.set_tone(tone)  # type: ignore[arg-type]
        self.over_button.setVisible(over)
        self.close_button.set_text(self.tr("Leave it") if over else self.tr("Close"))
        self.show()
        self.panel.set_message(title, words, icon=icon)

    def _take_over(self) -> None:
        loan = self._loan
        self.close_notice()
        self.taken_over.emit(loan)
