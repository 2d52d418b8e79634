"""A section whose body folds away under its title."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from agent_desk.ui import theme


class _ToggleHead(QPushButton):
    """The title with its chevron."""

    def __init__(self) -> None:
        super().__init__()
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.note = ""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(theme.font(13, 600))
        note = QFontMetrics(theme.font(12)).horizontalAdvance(self.note)
        return QSize(metrics.horizontalAdvance(self.text()) + note + 40, theme.scaled(26))

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = self.rect()
        if self.hasFocus():
            theme.stroke_round(painter, rect, 6, colours.accent, width=2)
        icon = "chevron-down" if self.isChecked() else "chevron-right"
        theme.paint_icon(painter, QRect(4, (rect.height() - 14) // 2, 14, 14), icon, colours.text2)
        painter.setFont(theme.font(13, 600))
        painter.setPen(QColor(colours.text))
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
        painter.drawText(rect.adjusted(24, 0, 0, 0), middle, self.text())
        painter.setFont(theme.font(12))
        painter.setPen(QColor(colours.text2))
        painter.drawText(rect.adjusted(0, 0, -4, 0), middle | Qt.AlignmentFlag.AlignRight, self.note)
        painter.end()


class ToggleSection(QWidget):
    """Title and body; Space or Enter on the title opens and closes.

    Signals:
        toggled: True when the body is shown.
    """

    toggled = Signal(bool)

    def __init__(self, title: str = "", *, is_open: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._head = _ToggleHead()
        self.body_widget = QWidget()
        self.body = QVBoxLayout(self.body_widget)
        self.body.setContentsMargins(0, 4, 0, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(self.body_widget)
        self.body_widget.setVisible(is_open)
        self._head.setChecked(is_open)
        self._head.toggled.connect(self._toggle)
        self.set_title(title)

    def set_title(self, title: str, note: str = "") -> None:
        """Set the title, and words at its right end."""
        self._head.setText(title)
        self._head.note = note
        self._head.setAccessibleName(title)
        self._describe()
        self._head.updateGeometry()

    def set_open(self, is_open: bool) -> None:
        """Show or hide the body."""
        self._head.setChecked(is_open)

    @property
    def is_open(self) -> bool:
        """True while the body is shown."""
        return self._head.isChecked()

    def _toggle(self, is_open: bool) -> None:
        self.body_widget.setVisible(is_open)
        self._describe()
        self.toggled.emit(is_open)

    def _describe(self) -> None:
        text = (
            QCoreApplication.translate("ToggleSection", "open")
            if self._head.isChecked()
            else QCoreApplication.translate("ToggleSection", "closed")
        )
        self._head.setAccessibleDescription(text)
