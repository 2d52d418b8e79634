"""A radio button and a check box whose words elide where there is too little room; the whole is then the tool tip."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton, QSizePolicy, QWidget

from agent_desk.ui import theme

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    _Button = QAbstractButton
else:
    _Button = object  # what is built upon this is a button of Qt; a widget has one base of Qt's alone

_LEAST: Final = 72


class _Mark(_Button):
    """What both have in common: words that may be shortened."""

    _words = ""

    @property
    def plain_text(self) -> str:
        """The whole words."""
        return self._words

    def set_words(self, words: str) -> None:
        """Say what is chosen."""
        self._words = words
        self._show_words()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """As wide as the whole words."""
        hint, metrics = super().sizeHint(), self.fontMetrics()
        more = metrics.horizontalAdvance(self._words) - metrics.horizontalAdvance(self.text())
        return QSize(hint.width() + more, hint.height())

    def minimumSizeHint(self) -> QSize:
        """The mark and a few letters."""
        hint = self.sizeHint()
        return QSize(min(hint.width(), theme.scaled(_LEAST)), hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Elide again."""
        super().resizeEvent(event)
        self._show_words()

    def _show_words(self) -> None:
        metrics, words = self.fontMetrics(), self._words
        around = self.sizeHint().width() - metrics.horizontalAdvance(words)
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, max(8, self.width() - around + 1))
        if shown != self.text():
            self.setText(shown)
        self.setAccessibleName(words)
        self.setToolTip(words if shown != words else "")


class RadioMark(_Mark, QRadioButton):
    """A radio button."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)


class CheckMark(_Mark, QCheckBox):
    """A check box."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
