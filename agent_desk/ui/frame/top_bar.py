"""The bar over the page: the name of the desk, the search, a notice that must not be missed, and who is signed in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from agent_desk.ui import theme
from agent_desk.ui.widgets.avatar import Avatar
from agent_desk.ui.widgets.search_box import SearchBox
from agent_desk.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from agent_desk.ui.theme import Tone

HEIGHT: Final = 48


class NoticePill(QAbstractButton):
    """A notice in the bar, such as a call back that comes near; a click leads to it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone: Tone = "warn"
        self._icon = "clock"
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.hide()

    def show_notice(self, text: str, tone: Tone = "warn", icon: str = "clock") -> None:
        """Show a notice, or hide the pill with an empty text."""
        self._tone = tone
        self._icon = icon
        self.setText(text)
        self.setAccessibleName(text)
        self.setVisible(bool(text))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as the text."""
        self.setFont(theme.font(12, 600))
        return QSize(self.fontMetrics().horizontalAdvance(self.text()) + 42, theme.scaled(28))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the pill."""
        colours = theme.tokens()
        fill, edge = colours.soft(self._tone)
        ink = colours.tone(self._tone)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focused = self.hasFocus()
        theme.stroke_round(
            painter, self.rect(), 6, colours.accent if focused else edge, width=2 if focused else 1, fill=fill
        )
        theme.paint_icon(painter, QRect(10, (self.height() - 16) // 2, 16, 16), self._icon, ink)
        painter.setFont(theme.font(12, 600))
        painter.setPen(QColor(ink))
        rect = QRect(31, 0, self.width() - 36, self.height())
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip, self.text())
        painter.end()


class TopBar(QFrame):
    """The top bar, 48 high.

    Signals:
        search_wanted: The search box was opened; carries the letter typed, or nothing.
        notice_clicked: The notice was clicked.
    """

    search_wanted = Signal(str)
    notice_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "strip")
        self.setFixedHeight(theme.scaled(HEIGHT))
        self.brand = TextLabel("", "title")
        self.search = SearchBox()
        self.notice = NoticePill()
        self.avatar = Avatar()
        self._name = TextLabel("", "label")
        self._role = TextLabel("", "caption", "text2")
        self._hint = ""
        people = QVBoxLayout()
        people.setSpacing(0)
        people.setContentsMargins(0, 0, 0, 0)
        people.addStretch(1)
        people.addWidget(self._name)
        people.addWidget(self._role)
        people.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 20, 0)
        row.setSpacing(8)
        row.addWidget(self.brand)
        row.addSpacing(18)
        row.addWidget(self.search, 10)
        row.addStretch(1)
        row.addWidget(self.notice)
        row.addSpacing(2)
        row.addWidget(self.avatar)
        row.addLayout(people)
        self.search.clicked.connect(self._open_search)
        self.notice.clicked.connect(self.notice_clicked)
        self.retranslate()

    def set_person(self, name: str, role: str) -> None:
        """Show who is signed in; empty texts hide the block.

        Args:
            name: As the person writes it, Chinese name first.
            role: Role and team in words.
        """
        self._name.set_text(name)
        self._role.set_text(role)
        self.avatar.set_name(name)
        self.avatar.setVisible(bool(name))

    def set_search_hint(self, hint: str) -> None:
        """What the search box says; empty for the usual words."""
        self._hint = hint
        self.search.set_hint(hint or self.tr("Find a borrower: name, phone, loan no., ID no."))

    def retranslate(self) -> None:
        """Set the texts again."""
        self.brand.set_text(self.tr("Agent Desk"))
        self.set_search_hint(self._hint)

    def changeEvent(self, event: QEvent) -> None:
        """Retranslate on a change of language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.StyleChange:
            self.setFixedHeight(theme.scaled(HEIGHT))

    def _open_search(self) -> None:
        self.search_wanted.emit(self.search.typed)
