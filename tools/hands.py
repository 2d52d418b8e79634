"""A pair of hands for the real window: keys and clicks on what is visible, and pictures of it.

Used by ``shots.py`` and ``tour.py``. Nothing here calls a slot or a service: whatever happens, happens by an event.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QElapsedTimer, QMessageLogContext, QPoint, QRect, Qt, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QColor, QImage, QKeySequence, QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QDialog, QMainWindow, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from agent_desk.ui.tasks import Runner

_W = TypeVar("_W", bound=QWidget)


def quiet() -> None:
    """Leave out what the offscreen platform says of things it cannot do."""

    def say(_kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
        if not text.startswith("This plugin does not support"):
            sys.stderr.write(text + "\n")

    qInstallMessageHandler(say)


class NotThereError(Exception):
    """Something that should be in sight is not."""


class Hands:
    """Works one window.

    Attributes:
        keys, clicks: How many were needed so far; text typed into fields is not counted.
    """

    def __init__(self, window: QWidget, runner: Runner) -> None:
        self.window = window
        self._runner = runner
        self.keys = 0
        self.clicks = 0

    def settle(self) -> None:
        """Wait until nothing is under way and everything is painted."""
        for _ in range(3):
            while self._runner.is_busy:
                self._runner.finish()
                QApplication.processEvents()
            QApplication.processEvents()

    def press(self, *keys: str) -> None:
        """Press keys, such as ``Ctrl+Return``, where the focus is."""
        for key in keys:
            target = QApplication.focusWidget() or self.window
            if isinstance(target.window(), QMainWindow) and target.window() is not self.window:
                target = self.window.focusWidget()
            QTest.keySequence(target, QKeySequence(key))
            self.keys += 1
            self.settle()

    def write(self, text: str) -> None:
        """Type text where the focus is."""
        target = QApplication.focusWidget()
        if target is None:
            raise NotThereError("nothing has the focus")
        QTest.keyClicks(target, text)
        self.settle()

    def click(self, widget: QWidget, at: QPoint | None = None) -> None:
        """Click a widget that is in sight."""
        if not widget.isVisible():
            raise NotThereError(f"{widget.accessibleName() or widget} is not in sight")
        if isinstance(widget, QAbstractButton) and not widget.isEnabled():
            raise NotThereError(f"{widget.text()} cannot be pressed")
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=at or widget.rect().center())
        self.clicks += 1
        self.settle()

    def pick(self, choices: QWidget, place: int) -> None:
        """Click one of a few choices that stand side by side, counted from 0."""
        shown = [button for button in choices.findChildren(QAbstractButton) if button.isVisible()]
        self.click(sorted(shown, key=lambda button: button.x())[place])

    def choose(self, box: QComboBox, value: object) -> None:
        """Choose an entry of a combo box by keys: to the top, then down."""
        row = box.findData(value)
        if row < 0:
            raise NotThereError(f"{value} is not offered")
        box.setFocus(Qt.FocusReason.OtherFocusReason)
        QTest.keyClick(box, Qt.Key.Key_Home)
        for _ in range(row):
            QTest.keyClick(box, Qt.Key.Key_Down)
        self.keys += row + 1
        self.settle()

    def find(self, kind: type[_W], name: str = "", *, within: QWidget | None = None) -> _W:
        """The first visible widget of a class whose accessible name, or text, begins with these words."""
        for widget in (within or self.window).findChildren(kind):
            text = widget.text() if isinstance(widget, QAbstractButton) else ""
            if widget.isVisible() and (widget.accessibleName().startswith(name) or text.startswith(name)):
                return widget
        raise NotThereError(f"no {kind.__name__} {name!r} in sight")

    def wait_for(self, there: Callable[[], bool], seconds: float = 8.0) -> None:
        """Wait for something that comes by itself."""
        waited = QElapsedTimer()
        waited.start()
        while not there():
            if waited.elapsed() > seconds * 1000:
                raise NotThereError("it did not come in time")
            QTest.qWait(10)
        self.settle()

    def linger(self, seconds: float = 0.4) -> None:
        """Let what waits a moment on purpose, such as a preview, have its moment."""
        QTest.qWait(round(seconds * 1000))
        self.settle()

    def picture(self) -> QImage:
        """The window, with the dialogs and menus over it."""
        self.settle()
        pixmap = self.window.grab()
        painter = QPainter(pixmap)
        for over in QApplication.topLevelWidgets():
            if over is self.window or not over.isVisible():
                continue
            if isinstance(over, QDialog):
                middle = over.rect()
                middle.moveCenter(self.window.rect().center())
                _draw(painter, middle, over.grab())
            elif over.windowType() in {Qt.WindowType.Popup, Qt.WindowType.ToolTip}:
                at = over.mapToGlobal(QPoint()) - self.window.mapToGlobal(QPoint())
                _draw(painter, QRect(at, over.size()), over.grab())
        painter.end()
        return pixmap.toImage()

    def save(self, path: Path) -> Path:
        """Save a picture."""
        path.parent.mkdir(parents=True, exist_ok=True)
        if not self.picture().save(str(path)):
            raise OSError(f"{path} could not be written")
        return path


def _draw(painter: QPainter, place: QRect, pixmap: QPixmap) -> None:
    painter.drawPixmap(place.topLeft(), pixmap)
    painter.setPen(QColor("#7D8A9B"))
    painter.drawRect(place.adjusted(0, 0, -1, -1))
