"""A field for a code of a few figures, one box a figure."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRegularExpression, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QRegularExpressionValidator
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from agent_desk.ui import theme


class CodeField(QLineEdit):
    """The field; pasting a code with blanks works.

    Signals:
        completed: The code, when the last figure was typed.
    """

    completed = Signal(str)

    def __init__(self, length: int = 6, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._length = length
        self.setProperty("bare", "true")
        self.setMaxLength(length)
        self.setValidator(QRegularExpressionValidator(QRegularExpression(f"[0-9]{{0,{length}}}"), self))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFixedSize(self.sizeHint())
        self.textChanged.connect(self._tell)
        self.retranslate()

    def retranslate(self) -> None:
        """Set the name again."""
        self.setAccessibleName(self.tr("Code, %n figures", "", self._length))

    def insert(self, text: str) -> None:
        """Insert figures, leaving out everything else."""
        super().insert("".join(sign for sign in text if sign.isdigit()))

    def paste(self) -> None:
        """Paste figures, leaving out everything else."""
        from PySide6.QtGui import QGuiApplication

        self.insert(QGuiApplication.clipboard().text())

    def sizeHint(self) -> QSize:
        """Boxes of 38 by 40."""
        return QSize(self._length * 44 - 6, 40)

    def _tell(self, text: str) -> None:
        if len(text) == self._length:
            self.completed.emit(text)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the boxes and the figures."""
        colours = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        text = self.text()
        here = min(self.cursorPosition(), self._length - 1) if self.hasFocus() else -1
        for index in range(self._length):
            box = QRect(index * 44, 0, 38, 40)
            current = index == here
            edge = colours.accent if current else colours.control
            theme.stroke_round(painter, box, 6, edge, width=2 if current else 1, fill=colours.surface)
            if index < len(text):
                painter.setFont(theme.font(18, 600))
                painter.setPen(QColor(colours.text))
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text[index])
            elif current:
                painter.fillRect(QRect(box.center().x(), 11, 2, 18), QColor(colours.text))
        painter.end()
