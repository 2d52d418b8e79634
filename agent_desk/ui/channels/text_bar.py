"""May the borrower be sent a short text: what they agreed to, one key to record it, one to copy and mark as sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from agent_desk.domain.texting import ConsentWay, TextConsent
from agent_desk.ui.widgets.buttons import DeskButton
from agent_desk.ui.widgets.lines import IconLine

if TYPE_CHECKING:
    from agent_desk.services.keep_texts import Texting
    from agent_desk.ui.theme import Tone

_TONES: dict[TextConsent, Tone] = {TextConsent.GIVEN: "ok", TextConsent.WITHDRAWN: "bad"}


class TextBar(QWidget):
    """One line and three buttons.

    Signals:
        said: The borrower agreed (True), or wants none (False).
        send_wanted: Copy what is written and mark it as sent.
    """

    said = Signal(bool)
    send_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._texting: Texting | None = None
        self._when = ""
        self.state = IconLine("", "chat", "text2", size=13)
        self.agrees = DeskButton(compact=True)
        self.refuses = DeskButton(compact=True)
        self.send = DeskButton(compact=True, icon="copy")
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.agrees)
        row.addWidget(self.refuses)
        row.addStretch(1)
        row.addWidget(self.send)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 0, 16, 6)
        column.setSpacing(5)
        column.addWidget(self.state)
        column.addLayout(row)
        for button in (self.agrees, self.refuses, self.send):
            button.setEnabled(False)
        self.agrees.clicked.connect(lambda: self.said.emit(True))
        self.refuses.clicked.connect(lambda: self.said.emit(False))
        self.send.clicked.connect(self.send_wanted)
        for key, button in (("Alt+Y", self.agrees), ("Alt+X", self.refuses), ("Alt+T", self.send)):
            shortcut = QShortcut(QKeySequence(key), parent)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(button.activate)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text again."""
        self.agrees.set_text(self.tr("Agrees"))
        self.agrees.setToolTip(self.tr("Alt+Y: the borrower agrees to short texts"))
        self.refuses.set_text(self.tr("Wants none"))
        self.refuses.setToolTip(self.tr("Alt+X: the borrower wants no short texts"))
        self.send.set_text(self.tr("Copy, mark as sent"))
        self.send.setToolTip(
            self.tr("Alt+T: copies what is written and marks it as sent; nothing is sent from this desk")
        )
        self._show()

    def show_texting(self, texting: Texting | None, when: str) -> None:
        """How it stands; None while it is not known.

        Args:
            texting: Of the case.
            when: Day and time of the last mark; empty when there is none.
        """
        self._texting, self._when = texting, when
        self._show()

    def _show(self) -> None:
        texting = self._texting
        for button in (self.agrees, self.refuses, self.send):
            button.setEnabled(texting is not None)
        if texting is None:
            self.state.set_line("", "chat", "text2")
            return
        consent = texting.consent
        self.agrees.setVisible(consent is not TextConsent.GIVEN)
        self.refuses.setVisible(consent is not TextConsent.WITHDRAWN)
        text = self._text(texting)
        tone = _TONES.get(consent, "warn" if texting.needs_consent else "text2")
        self.state.set_line(text, "chat", tone)
        self.state.setToolTip(text)
        self.send.set_blocked("" if texting.allowed else text)

    def _text(self, texting: Texting) -> str:
        if not texting.marks:
            if texting.needs_consent:
                return self.tr("Short texts: ask first whether they agree")
            return self.tr("Short texts: nobody asked; the policy allows them")
        last = texting.marks[-1]
        text = self.tr("Short texts: agreed {when}, {way}") if last.given else self.tr("No short texts: {when}, {way}")
        return text.format(when=self._when, way=self._way(last.way)) + self._by(last.recorded_by)

    def _by(self, user: str) -> str:
        return self.tr(" (recorded by {user})").format(user=user)

    def _way(self, way: ConsentWay) -> str:
        return {
            ConsentWay.CALL: self.tr("on a call"),
            ConsentWay.CHAT: self.tr("in a chat"),
            ConsentWay.WRITTEN: self.tr("in writing"),
            ConsentWay.ONLINE: self.tr("online"),
        }[way]
