"""The words of a line or a letter are checked while they are written: what may not go out is said beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtCore import QObject, QTimer

from agent_desk.domain.loan import LoanNumber
from agent_desk.domain.short_text import measure_text
from agent_desk.wording.word_findings import finding_text, length_text_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QPlainTextEdit

    from agent_desk.domain.policy.wording import WordFinding
    from agent_desk.domain.proposal import Proposal
    from agent_desk.services.work_case import CaseFile
    from agent_desk.ui.session import Session
    from agent_desk.ui.theme import Tone
    from agent_desk.wording import Words

_PAUSE_MS: Final = 300


class _Pane(Protocol):
    def show_wording(self, text: str, tone: Tone, icon: str) -> None:
        """Say what was found; empty hides it."""
        ...


class CaseWords(QObject):
    """The check of one field of the case that is open."""

    def __init__(
        self, session: Session, words: Words, pane: _Pane, field: QPlainTextEdit, offer: Callable[[], Proposal | None]
    ) -> None:
        """Watch a field.

        Args:
            session: Who is at the desk.
            words: The words of the desk.
            pane: Says what was found.
            field: What is written.
            offer: What is on the table; its amounts are known.
        """
        super().__init__(field)
        self._session = session
        self._words = words
        self._pane = pane
        self._field = field
        self._offer = offer
        self._file: CaseFile | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self.look)
        field.textChanged.connect(self._changed)

    def show_case(self, file: CaseFile) -> None:
        """Another case, or the same read again."""
        self._file = file
        self._changed()

    def _changed(self) -> None:
        if self._field.toPlainText().strip():
            self._pause.start()
        else:
            self._pause.stop()
            self._pane.show_wording("", "text2", "")

    def look(self) -> None:
        """Check what stands there now."""
        file, text = self._file, self._field.toPlainText()
        if file is None or not text.strip():
            return
        session, number, offer = self._session, LoanNumber(file.context.loan.number), self._offer()

        def shown(findings: tuple[WordFinding, ...]) -> None:
            if self._field.toPlainText() == text:
                self._show(findings, text)

        session.runner.run(self, lambda: session.services.words.check(session.user, number, text, offer), shown)

    def _show(self, findings: tuple[WordFinding, ...], text: str) -> None:
        assert self._file is not None
        if not findings:
            length = length_text_of(self._words, measure_text(text.strip()))
            ok = self.tr("Wording ok · {length}").format(length=length)
            self._pane.show_wording(ok, "ok", "tick-circle")
            return
        worst = next((item for item in findings if item.stops), findings[0])
        said = finding_text(self._words, worst, self._file.context.pack.binding_language)
        if len(findings) > 1:
            said = self.tr("{finding} (one of {count})").format(finding=said, count=len(findings))
        self._pane.show_wording(said, "bad" if worst.stops else "warn", "barred-circle" if worst.stops else "warning")
