"""Where files are dropped, or chosen with Enter."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from agent_desk.ui import theme

if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QKeyEvent


class DropZone(QAbstractButton):
    """A dashed box; a click asks for files.

    Signals:
        dropped: Paths of files and folders.
    """

    dropped = Signal(list)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._note = ""
        self._is_over = False
        self.setAcceptDrops(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_texts(self, text: str, note: str) -> None:
        """What to drop, and what is taken."""
        self._note = note
        self.setText(text)
        self.setAccessibleName(text)
        self.setAccessibleDescription(note)
        self.update()

    def sizeHint(self) -> QSize:
        """104 high."""
        return QSize(320, theme.scaled(104))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses as Space does."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self.click()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files of this computer."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            self._is_over = True
            self.update()
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """They went elsewhere."""
        self._is_over = False
        self.update()
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Take them."""
        self._is_over = False
        self.update()
        files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            event.acceptProposedAction()
            self.dropped.emit(files)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint box, mark and words."""
        colours = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        loud = self._is_over or self.hasFocus()
        pen = QPen(QColor(colours.accent if loud else colours.control), 2 if loud else 1.4, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(QColor(colours.accent_soft if self._is_over else colours.sunken))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 8, 8)
        middle = self.height() // 2
        theme.paint_icon(painter, QRect(0, middle - 38, self.width(), 20), "download", colours.text2)
        centre = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip
        painter.setFont(theme.font(13, 600))
        painter.setPen(QColor(colours.text))
        high = theme.scaled(20)
        painter.drawText(QRect(0, middle - high // 2 + 2, self.width(), high), centre, self.text())
        painter.setFont(theme.font(12))
        painter.setPen(QColor(colours.text2))
        painter.drawText(QRect(0, middle + high // 2 + 2, self.width(), high), centre, self._note)
        painter.end()
