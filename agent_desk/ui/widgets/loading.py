"""Waiting: a skeleton after 150 ms, what is being done and how to stop it after a second."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QProgressBar, QSizePolicy, QVBoxLayout, QWidget

from agent_desk.ui import theme
from agent_desk.ui.widgets.announce import Announcer
from agent_desk.ui.widgets.keycap import Keycap
from agent_desk.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

SKELETON_AFTER_MS: Final = 150
PROGRESS_AFTER_MS: Final = 1000


class Skeleton(QWidget):
    """Grey bars where rows will be; no motion."""

    def __init__(self, columns: Sequence[int] = (24, 110, 90, 66), parent: QWidget | None = None) -> None:
        """Make a skeleton.

        Args:
            columns: Widths of the bars, in pixels.
            parent: Qt's parent.
        """
        super().__init__(parent)
        self._columns = tuple(columns)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        """A few rows."""
        return QSize(320, theme.scaled(34) * 6)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint as many rows as fit."""
        colours = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        high = theme.scaled(34)
        room = self.width() - 32
        gap = max(12.0, (room - sum(self._columns)) / max(1, len(self._columns) - 1))
        for row in range(self.height() // high):
            x = 16.0
            for column, width in enumerate(self._columns):
                shown = width * (
                    1.0 if column in {0, len(self._columns) - 1} else 0.72 + 0.07 * ((row * 3 + column) % 5)
                )
                theme.fill_round(painter, QRectF(x, row * high + high / 2 - 5, shown, 10), 4, colours.ghost)
                x += width + gap
            painter.fillRect(QRectF(0, (row + 1) * high - 1, self.width(), 1), colours.line)
        painter.end()


class ProgressPanel(QFrame):
    """What is being done, how far it is, and Esc to stop.

    Signals:
        cancelled: Esc was pressed or the panel's key clicked.
    """

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self._title = TextLabel("", "strong", elide=True)
        self._percent = TextLabel("", "label", "text2")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setRange(0, 100)
        self._announcer = Announcer(self)
        grid = QGridLayout(self)
        grid.setContentsMargins(14, 6, 14, 10)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        grid.addWidget(self._title, 0, 0)
        grid.addWidget(self._bar, 1, 0)
        grid.addWidget(self._percent, 0, 1, 2, 1)
        grid.addWidget(Keycap("Esc"), 0, 2, 2, 1)
        grid.setColumnStretch(0, 1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def set_progress(self, what: str, percent: int | None = None) -> None:
        """Say what is being done.

        Args:
            what: ``Reading 1,000,000 borrowers``.
            percent: 0 to 100; None while it cannot be known.
        """
        self._title.set_text(what)
        self._bar.setRange(0, 0 if percent is None else 100)
        if percent is not None:
            self._bar.setValue(percent)
        shown = "" if percent is None else self.tr("{percent} %").format(percent=percent)
        self._percent.set_text(shown)
        self._bar.setAccessibleName(what)
        self.setAccessibleName(what)
        self.setAccessibleDescription(shown)
        if self.isVisible() and (percent is None or percent % 25 == 0):
            self._announcer.say(f"{what} {shown}".strip())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc stops."""
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)


class LoadingView(QWidget):
    """Skeleton and progress over a list, each after its time.

    Signals:
        cancelled: Esc was pressed.
    """

    cancelled = Signal()

    def __init__(self, columns: Sequence[int] = (24, 110, 90, 66), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.skeleton = Skeleton(columns)
        self.progress = ProgressPanel()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 16)
        column.addWidget(self.skeleton, 1)
        inner = QVBoxLayout()
        inner.setContentsMargins(16, 0, 16, 0)
        inner.addWidget(self.progress)
        column.addLayout(inner)
        self._first = self._timer(SKELETON_AFTER_MS, self.skeleton)
        self._second = self._timer(PROGRESS_AFTER_MS, self.progress)
        self.progress.cancelled.connect(self.cancelled)
        self.stop()

    def _timer(self, after: int, what: QWidget) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(after)
        timer.timeout.connect(what.show)
        return timer

    def start(self, what: str, percent: int | None = None) -> None:
        """Begin to wait; what is done quickly shows nothing."""
        self.progress.set_progress(what, percent)
        self._first.start()
        self._second.start()

    def stop(self) -> None:
        """What was waited for is there."""
        self._first.stop()
        self._second.stop()
        self.skeleton.hide()
        self.progress.hide()
