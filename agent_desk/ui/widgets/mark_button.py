"""A radio button and a check box whose words elide where there is too little room; the whole is then the tool tip."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QCheckBox, QRadioButton, QSizePolicy, QWidget

from agent_desk.ui import theme

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

_LEAST: Final = 72


class RadioMark(QRadioButton):
    """A radio button."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @property
    def plain_text(self) -> str:
        """The whole words."""
        return self._words

    def set_words(self, words: str) -> None:
        """Say what is chosen."""
        self._words = words
        _show(self, words)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """As wide as the whole words."""
        return _whole(self, super().sizeHint(), self._words)

    def minimumSizeHint(self) -> QSize:
        """The mark and a few letters."""
        return _least(self.sizeHint())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Elide again."""
        super().resizeEvent(event)
        _show(self, self._words)


class CheckMark(QCheckBox):
    """A check box."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @property
    def plain_text(self) -> str:
        """The whole words."""
        return self._words

    def set_words(self, words: str) -> None:
        """Say what is chosen."""
        self._words = words
        _show(self, words)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """As wide as the whole words."""
        return _whole(self, super().sizeHint(), self._words)

    def minimumSizeHint(self) -> QSize:
        """The mark and a few letters."""
        return _least(self.sizeHint())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Elide again."""
        super().resizeEvent(event)
        _show(self, self._words)


def _whole(mark: RadioMark | CheckMark, hint: QSize, words: str) -> QSize:
    metrics = mark.fontMetrics()
    more = metrics.horizontalAdvance(words) - metrics.horizontalAdvance(mark.text())
    return QSize(hint.width() + more, hint.height())


def _least(hint: QSize) -> QSize:
    return QSize(min(hint.width(), theme.scaled(_LEAST)), hint.height())


def _show(mark: RadioMark | CheckMark, words: str) -> None:
    metrics = mark.fontMetrics()
    around = mark.sizeHint().width() - metrics.horizontalAdvance(words)
    shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, max(8, mark.width() - around + 1))
    if shown != mark.text():
        mark.setText(shown)
    mark.setAccessibleName(words)
    mark.setToolTip(words if shown != words else "")
